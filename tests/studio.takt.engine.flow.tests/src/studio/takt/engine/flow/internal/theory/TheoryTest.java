/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;

/** Textbook values of the formulae; tolerance 1e-6. */
class TheoryTest {
    private static final double E = 1e-6;

    /** Closed form, cases M/M/1 at 0.8 and 0.5, M/M/3 at 2. */
    @Test
    void erlangC() {
        check(Queues.markov(0.8, 1, 1), 0.8, 0.2, 0.8, 3.2, 4, 4, 5);
        check(Queues.markov(0.5, 1, 1), 0.5, 0.5, 0.5, 0.5, 1, 1, 2);
        check(Queues.markov(2, 1, 3), 0.666667, 0.111111, 0.444444, 0.888889, 0.444444, 2.888889, 1.444444);
    }

    private static void check(QueueFigures figures, double... expected) {
        assertEquals(expected[0], figures.utilisation(), E);
        assertEquals(expected[1], figures.emptyProbability(), E);
        assertEquals(expected[2], figures.waitProbability(), E);
        assertEquals(expected[3], figures.queueLength(), E);
        assertEquals(expected[4], figures.queueTime(), E);
        assertEquals(expected[5], figures.inSystem(), E);
        assertEquals(expected[6], figures.cycleTime(), E);
    }

    @Test
    void manyServersDoNotOverflow() {
        QueueFigures crowd = Queues.markov(9500, 1, 10_000);
        assertEquals(0.95, crowd.utilisation(), E);
        assertTrue(crowd.waitProbability() > 0 && crowd.waitProbability() < 1e-3, crowd.toString());
    }

    /** Pollaczek and Khinchine: M/D/1 at 0.8; with exponential times it is M/M/1. */
    @Test
    void pollaczekKhinchine() {
        QueueFigures regular = Queues.general(0.8, 1, 0);
        assertEquals(2, regular.queueTime(), E);
        assertEquals(3, regular.cycleTime(), E);
        assertEquals(1.6, regular.queueLength(), E);
        assertEquals(2.4, regular.inSystem(), E);
        assertEquals(Queues.markov(0.8, 1, 1).queueTime(), Queues.general(0.8, 1, 1).queueTime(), E);
    }

    /** M/M/1/K by its closed form; with many places it is M/M/c; overloaded it has a steady state all the same. */
    @Test
    void limitedPlaces() {
        double rho = 0.8;
        double p0 = (1 - rho) / (1 - Math.pow(rho, 6));
        QueueFigures five = Queues.limited(0.8, 1, 1, 5);
        assertEquals(p0, five.emptyProbability(), E);
        assertEquals(p0 * Math.pow(rho, 5), five.lost(), E);
        assertEquals(rho / (1 - rho) - 6 * Math.pow(rho, 6) / (1 - Math.pow(rho, 6)), five.inSystem(), E);
        QueueFigures many = Queues.limited(2, 1, 3, 400);
        assertEquals(Queues.markov(2, 1, 3).cycleTime(), many.cycleTime(), E);
        QueueFigures overloaded = Queues.limited(1000, 1, 1, 10_000);
        assertEquals(1, overloaded.throughput(), E);
        assertEquals(0.999, overloaded.lost(), E);
    }

    /** Erlang's loss formula: B(3, 2) = 4/19. */
    @Test
    void lossSystem() {
        assertEquals(4.0 / 19, Queues.limited(2, 1, 3, 3).lost(), E);
        assertEquals(0, Queues.limited(2, 1, 3, 3).queueTime(), E);
    }

    /** Factory Physics, failures and VUT: one hour, MTTF 100 h, MTTR 10 h, an arrival every 1.5 h without fail. */
    @Test
    void failuresAndVut() {
        EffectiveProcess process = EffectiveProcess.of(1, 0, 100, 10);
        assertEquals(0.909091, process.availability(), E);
        assertEquals(1.1, process.mean(), E);
        assertEquals(1.652893, process.cv2(), E);
        QueueFigures figures = Queues.vut(1 / 1.5, 0, process.mean(), process.cv2(), 1);
        assertEquals(0.733333, figures.utilisation(), E);
        assertEquals(2.5, figures.queueTime(), E);
        assertEquals(0.888889, Queues.departureCv2(figures.utilisation(), 0, process.cv2(), 1), E);
    }

    @Test
    void unstableIsSaid() {
        assertFalse(Queues.markov(1, 1, 1).isStable());
        assertFalse(Queues.vut(2, 1, 1, 1, 1).isStable());
        assertFalse(Queues.general(1.2, 1, 0.5).isStable());
    }

    /** Factory Physics, Penny Fab One: 0.5 a hour at the bottleneck, raw process time 8 h. */
    @Test
    void pennyFabOne() {
        WipCurve curve = new WipCurve(0.5, 8);
        assertEquals(4, curve.criticalWip(), E);
        double[][] rows = {{1, 0.125, 8, 8, 0.125, 8}, {3, 0.375, 8, 24, 0.25, 12}, {4, 0.5, 8, 32, 0.285714286, 14},
                {5, 0.5, 10, 40, 0.3125, 16}, {12, 0.5, 24, 96, 0.4, 30}};
        for (double[] row : rows) {
            assertEquals(row[1], curve.bestThroughput(row[0]), E);
            assertEquals(row[2], curve.bestCycleTime(row[0]), E);
            assertEquals(0.125, curve.worstThroughput(), E);
            assertEquals(row[3], curve.worstCycleTime(row[0]), E);
            assertEquals(row[4], curve.practicalThroughput(row[0]), E);
            assertEquals(row[5], curve.practicalCycleTime(row[0]), E);
        }
    }

    /** A balanced exponential line is the practical worst case, by mean values and by convolution. */
    @Test
    void balancedClosedLine() {
        List<ClosedStation> line = Collections.nCopies(4, new ClosedStation(1, 2, 1, 1));
        List<ClosedFigures> all = new ClosedNetwork(line).upTo(12, TheoryTest::nobodyCancels);
        double[][] rows = {{1, 0.125}, {2, 0.2}, {4, 0.285714}, {8, 0.363636}, {12, 0.4}};
        for (double[] row : rows) {
            assertEquals(row[1], all.get((int) row[0] - 1).throughput(), E);
        }
        List<ClosedStation> more = List.of(line.get(0), line.get(0), line.get(0), line.get(0),
                new ClosedStation(1, 0, 1, 2));
        assertEquals(0.4, new ClosedNetwork(more).upTo(12, TheoryTest::nobodyCancels).get(11).throughput(), 1e-12);
    }

    /** A station with as many machines as pieces is a mere delay: the machine repair model, by its closed form. */
    @Test
    void machineRepair() {
        ClosedStation working = new ClosedStation(1, 10, 1, 3);
        ClosedStation repair = new ClosedStation(1, 2, 1, 1);
        ClosedFigures three = new ClosedNetwork(List.of(working, repair)).upTo(3, TheoryTest::nobodyCancels).get(2);
        double r = 0.2;
        double p0 = 1 / (1 + 3 * r + 6 * r * r + 6 * r * r * r);
        assertEquals((1 - p0) / 2, three.throughput(), 1e-12);
        assertEquals(3, three.stationWip()[0] + three.stationWip()[1], 1e-12);
        assertEquals(3, three.throughput() * three.cycleTime(), 1e-12);
    }

    /** Jackson's own kind of network, with a loop: λ = γ / (1 − p). */
    @Test
    void rework() {
        OpenStation station = new OpenStation(1, EffectiveProcess.natural(1, 1), true, 0, 0.4, 1);
        double[][] half = {{0.5}};
        OpenNetwork.Solved solved = new OpenNetwork(List.of(station), half).solve().orElseThrow().get(0);
        assertEquals(0.8, solved.rate(), E);
        assertEquals(4, solved.figures().inSystem(), E);
        assertTrue(solved.exact());
        assertTrue(new OpenNetwork(List.of(station), new double[][]{{1}}).solve().isEmpty());
    }

    /** Regular arrivals through a regular station stay regular. */
    @Test
    void variabilityPassesOn() {
        OpenStation first = new OpenStation(1, EffectiveProcess.natural(1, 0), false, 0, 0.5, 0);
        OpenStation second = new OpenStation(1, EffectiveProcess.natural(1, 1), true, 0, 0, 1);
        List<OpenNetwork.Solved> solved = new OpenNetwork(List.of(first, second), new double[][]{{0, 1}, {0, 0}})
                .solve().orElseThrow();
        assertEquals(0, solved.get(0).departureCv2(), E);
        assertEquals(0, solved.get(1).arrivalCv2(), E);
        assertEquals("G/G/1", solved.get(1).figures().method());
        assertFalse(solved.get(1).exact());
    }

    private static void nobodyCancels() {
        // the computation goes on
    }

    @Test
    void longComputationsCanBeCancelled() {
        List<ClosedStation> line = Collections.nCopies(50, new ClosedStation(1, 2, 1, 2));
        assertThrows(CancellationException.class, () -> new ClosedNetwork(line).upTo(2000, () -> {
            throw new CancellationException();
        }));
    }

    /** Where nothing varies a closed line is the best case, and no approximation is better than it. */
    @Test
    void noClosedLineIsBetterThanTheBestCase() {
        List<ClosedFigures> two = new ClosedNetwork(
                List.of(new ClosedStation(1, 1, 0, 1), new ClosedStation(1, 2, 0, 1)))
                .upTo(4, () -> {});
        assertEquals(1 / 3.0, two.get(0).throughput(), 1e-12);
        assertEquals(0.5, two.get(1).throughput(), 1e-12);
        assertEquals(8, two.get(3).cycleTime(), 1e-12);
        List<ClosedFigures> little = new ClosedNetwork(
                List.of(new ClosedStation(1, 1, 0.1, 1), new ClosedStation(1, 2, 0.2, 1))).upTo(20, () -> {});
        for (int n = 1; n <= 20; n++) {
            assertTrue(little.get(n - 1).throughput() <= Math.min(n / 3.0, 0.5) + 1e-12);
            assertEquals(n, little.get(n - 1).throughput() * little.get(n - 1).cycleTime(), 1e-9);
        }
    }
}
