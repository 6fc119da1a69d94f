/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.text.Text;

/** The experiment around scenarios whose figures are known. */
class ExperimentTest {
    /** A scenario whose stock in each slice is known; nothing ever leaves. */
    private static Scenario<RunFigures> scenario(ToDoubleFunction<Trial> stock, double settleAfter) {
        return (trial, cancelled) -> {
            double slice = trial.length() / trial.slices();
            double[] pieces = IntStream.range(0, trial.slices()).mapToDouble(
                    i -> stock.applyAsDouble(trial) + ((i + 0.5) * slice + trial.warmUp() < settleAfter ? 50 : 0))
                    .toArray();
            double[] none = new double[trial.slices()];
            Course course = new Course(slice, none, none, none, pieces, none, none, none, none, List.of());
            return new RunFigures(trial.length(), course.sample(0, trial.slices()).workInProcess(), 0, 0, 0, 1,
                    List.of(), List.of(), List.of(), course);
        };
    }

    private static Settings settings(int replications, Optional<Double> precision, int batches) {
        return new Settings(1000, Optional.of(0.0), replications, precision, 50, batches, 0.9, 1, 2);
    }

    private static Outcome<RunFigures> run(Scenario<RunFigures> scenario, Settings settings) {
        return new Experiment<>(scenario, settings, Monitor.NONE).run();
    }

    /** Ten replications of Law's example: 1.34 ± 0.24 at 90 %. */
    @Test
    void intervalByHand() {
        double[] law = {1.20, 1.50, 1.68, 1.89, 0.95, 1.49, 1.58, 1.55, 0.50, 1.09};
        Outcome<RunFigures> outcome = run(scenario(trial -> law[trial.number()], 0), settings(10, Optional.empty(), 0));
        assertEquals(1.343, outcome.tally(Sample::workInProcess).mean(), 1e-9);
        assertEquals(0.24, outcome.tally(Sample::workInProcess).halfWidth(0.9), 0.005);
        assertEquals(0.24 / 1.343, outcome.precision(), 0.005);
        assertTrue(Double.isNaN(outcome.correlation()));
    }

    /** Between 9 and 11: the half width is 1.0 t / √n of 10; it is 3 % at about 32 replications. */
    @Test
    void replicationsUntilTheIntervalIsNarrow() {
        Scenario<RunFigures> scenario = scenario(trial -> trial.number() % 2 == 0 ? 9 : 11, 0);
        Outcome<RunFigures> outcome = run(scenario, settings(4, Optional.of(0.03), 0));
        assertTrue(outcome.precision() <= 0.03);
        assertTrue(outcome.runs().size() >= 30 && outcome.runs().size() <= 45, "made " + outcome.runs().size());
        Outcome<RunFigures> capped = run(scenario, settings(4, Optional.of(0.001), 0));
        assertEquals(50, capped.runs().size());
        Outcome<RunFigures> enough = run(scenario(trial -> 10, 0), settings(4, Optional.of(0.001), 0));
        assertEquals(4, enough.runs().size());
    }

    /** Stock is higher by 50 for the first 123 s: whole batches of five slices of 1 s are left out. */
    @Test
    void warmUpByPilots() {
        Settings settings = new Settings(1000, Optional.empty(), 6, Optional.empty(), 50, 0, 0.9, 1, 2);
        Outcome<RunFigures> outcome = run(scenario(trial -> 10 + trial.number(), 123), settings);
        assertTrue(outcome.settled());
        assertEquals(125, outcome.warmUp());
        assertEquals(12.5, outcome.tally(Sample::workInProcess).mean(), 1e-9);
        Outcome<RunFigures> never = run(scenario(trial -> 10, 900), settings);
        assertFalse(never.settled());
    }

    /** One run of 1000 s in 20 batches of 50 s; the first 100 s have 50 pieces more: the first two batches. */
    @Test
    void batchMeans() {
        Outcome<RunFigures> outcome = run(scenario(trial -> 10, 100), settings(10, Optional.empty(), 20));
        assertEquals(1, outcome.runs().size());
        assertEquals(20, outcome.samples().size());
        assertEquals(60, outcome.samples().get(1).workInProcess(), 1e-9);
        assertEquals(10, outcome.samples().get(2).workInProcess(), 1e-9);
        assertTrue(outcome.correlation() > 0.3, "batches that depend on each other are seen");
    }

    /** Each number is run once, whatever the threads; outcomes stand in the order of numbers. */
    @Test
    void inTheOrderOfTheNumbers() {
        Set<Integer> seen = new ConcurrentSkipListSet<>();
        Scenario<RunFigures> scenario = scenario(trial -> {
            seen.add(trial.number());
            return trial.number();
        }, 0);
        Outcome<RunFigures> outcome = run(scenario, settings(20, Optional.empty(), 0));
        assertEquals(20, Collections.max(seen) + 1);
        assertEquals(IntStream.range(0, 20).mapToObj(i -> (double) i).toList(),
                outcome.samples().stream().map(Sample::workInProcess).toList());
    }

    /** A scenario that only ends when cancelled does so within 100 ms; the limit here is for a busy machine. */
    @Test
    void cancel() {
        Scenario<RunFigures> endless = (trial, cancelled) -> {
            while (!cancelled.getAsBoolean()) {
                Thread.onSpinWait();
            }
            throw new CancellationException();
        };
        long wanted = System.nanoTime() + 50_000_000;
        Monitor impatient = new Monitor() {
            @Override
            public void progress(double done, Text doing) {
                // nobody watches
            }

            @Override
            public boolean isCancelled() {
                return System.nanoTime() > wanted;
            }
        };
        assertThrows(CancellationException.class,
                () -> new Experiment<>(endless, settings(4, Optional.empty(), 0), impatient).run());
        assertTrue(System.nanoTime() - wanted < 1_000_000_000, "stopped late");
    }

    /** Wilson's interval of 8 in 10 at 95 %: 0.490 to 0.943 (Agresti and Coull, 1998); none in 10: from 0. */
    @Test
    void proportions() {
        Proportion interval = Proportion.of(8, 10, 0.95);
        assertEquals(0.490, interval.low(), 5e-4);
        assertEquals(0.943, interval.high(), 5e-4);
        assertEquals(0, Proportion.of(0, 10, 0.95).low(), 1e-12);
        assertEquals(0.2775, Proportion.of(0, 10, 0.95).high(), 5e-4);
    }
}
