/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.benchmarks.dynamics;

import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import studio.takt.core.api.run.Monitor;
import studio.takt.engine.dynamics.internal.simulation.PreparedModel;
import studio.takt.engine.dynamics.internal.stockflow.SimulationFacts;

/** The same model, run by stock-flow and written in Java. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class IntegrationBenchmark {
    static final int VARIABLE_STEPS = 10_000_000;

    /** How many variables. */
    @Param({"10", "500", "10000"})
    public int variables;

    private int steps;
    private SimulationFacts facts;
    private PreparedModel prepared;
    private ByHand written;

    /** Makes both, and sees that they agree. */
    @Setup
    public void prepare() throws Exception {
        steps = VARIABLE_STEPS / variables;
        RandomModel model = new RandomModel(variables, 42);
        facts = model.facts(steps);
        prepared = PreparedModel.of(facts).model().orElseThrow();
        written = ByHand.of(model);
        double[] row = takt();
        double[] hand = byHand();
        for (int i = 0; i < model.cells(); i++) {
            double value = row[1 + prepared.place("s" + i).orElseThrow()];
            if (Math.abs(value - hand[5 * i]) > 1e-9 * Math.abs(value)) {
                throw new IllegalStateException("s" + i + ": " + value + " and by hand " + hand[5 * i]);
            }
        }
    }

    /** Takt Studio. */
    @Benchmark
    public double[] takt(ProcessorTime time) {
        time.begin();
        double[] row = takt();
        time.end();
        return row;
    }

    private double[] takt() {
        return prepared.run(facts.settings(), Monitor.NONE).rows().get(1);
    }

    /** Java. */
    @Benchmark
    public double[] byHand(ProcessorTime time) {
        time.begin();
        double[] row = byHand();
        time.end();
        return row;
    }

    private double[] byHand() {
        return written.run(steps);
    }
}
