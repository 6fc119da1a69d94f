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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

/** A trend is told from what comes and goes, and from chance. Slices are 0.2 days of a run of 20. */
class TrendTest {
    private static final int SLICES = 100;
    private static final double SLICE = 0.2;

    private static Run run(DoubleUnaryOperator stock) {
        double[] none = new double[SLICES];
        double[] pieces = IntStream.range(0, SLICES).mapToDouble(i -> stock.applyAsDouble((i + 0.5) * SLICE)).toArray();
        Course course = new Course(SLICE, none, none, none, pieces, none, none, none, none, List.of());
        return new RunFigures(SLICES * SLICE, 0, 0, 0, 0, 1, List.of(), List.of(), List.of(), course);
    }

    private static Trend trend(List<Double> periods, DoubleUnaryOperator... runs) {
        return Trend.of(List.of(runs).stream().map(TrendTest::run).toList(), Course::pieces, periods);
    }

    private static double saw(double time, double period, double phase) {
        return 1000 * (1 - (time + phase) / period + Math.floor((time + phase) / period));
    }

    @Test
    void aStraightLineIsFoundExactly() {
        Trend trend = trend(List.of(2.5, 4.0), time -> 100 + 3 * time);
        assertTrue(trend.rises());
        assertEquals(3, trend.perSecond(), 1e-9);
        assertFalse(trend(List.of(), time -> 100 - 3 * time).rises());
        assertFalse(trend(List.of(), time -> 100).rises());
    }

    /** A wave that is at its height at the end is no growth, whatever its phase; without its period it looks like one. */
    @Test
    void deliveriesAreNoTrend() {
        for (double phase = 0; phase < 5; phase += 0.31) {
            double at = phase;
            Trend wave = trend(List.of(5.0), time -> saw(time, 5, at));
            assertEquals(0, wave.perSecond(), 1e-6, "phase " + phase);
            assertFalse(wave.rises());
        }
        Trend two = trend(List.of(2.5, 4.0), time -> saw(time, 2.5, 0.7) + saw(time, 4, 1.9));
        assertTrue(Math.abs(two.perSecond()) < 0.5, two.toString());
    }

    /** Growth below a wave of 1000 pieces is still found. */
    @Test
    void growthBelowAWave() {
        Trend trend = trend(List.of(4.0), time -> 20 * time + saw(time, 4, 1.2));
        assertTrue(trend.rises());
        assertEquals(20, trend.perSecond(), 0.5);
    }

    /** Chance alone is called a trend in no more than 1 of 100 cases. */
    @Test
    void chanceIsNoTrend() {
        Random random = new Random(7);
        int called = 0;
        for (int i = 0; i < 1000; i++) {
            called += trend(List.of(), walk(random), walk(random), walk(random), walk(random)).rises() ? 1 : 0;
        }
        assertTrue(called <= 15, "called " + called);
    }

    private static DoubleUnaryOperator walk(Random random) {
        double[] walk = new double[SLICES];
        for (int i = 1; i < SLICES; i++) {
            walk[i] = 0.95 * walk[i - 1] + random.nextGaussian();
        }
        return time -> walk[(int) (time / SLICE)];
    }
}
