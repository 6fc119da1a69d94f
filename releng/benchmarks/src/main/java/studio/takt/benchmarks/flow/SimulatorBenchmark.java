/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.benchmarks.flow;

import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import studio.takt.engine.flow.internal.kernel.FlowLine;

import umontreal.ssj.simevents.eventlist.BinaryTree;
import umontreal.ssj.simevents.eventlist.EventList;
import umontreal.ssj.simevents.eventlist.SplayTree;

/** The same plants on both simulators. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
public class SimulatorBenchmark {
    /** The plant. */
    @Param({"queue", "line"})
    public String plant;

    private long seed;

    private Plant chosen() {
        return plant.equals("queue") ? Plant.QUEUE : Plant.LINE;
    }

    /** Takt Studio. */
    @Benchmark
    public double takt(Events counted) {
        counted.begin();
        FlowLine line = new TaktPlant(chosen(), seed++).run();
        counted.end(line.happened(), line.pieces().left());
        return line.pieces().area();
    }

    /** SSJ as it is by default: splay tree, MRG32k3a. */
    @Benchmark
    public double ssj(Events counted) {
        return ssj(new SplayTree(), false, counted);
    }

    /** SSJ with the event list and the generator that were the fastest here. */
    @Benchmark
    public double ssjFastest(Events counted) {
        return ssj(new BinaryTree(), true, counted);
    }

    private double ssj(EventList list, boolean fast, Events counted) {
        counted.begin();
        SsjPlant run = new SsjPlant(chosen(), list, fast).run();
        counted.end(run.events(), run.pieces());
        return run.workInProcess();
    }
}
