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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

/** MSER-5 by hand, and against the formula written down. */
class MserTest {
    private static double[] batches(double... means) {
        return Arrays.stream(means).flatMap(mean -> DoubleStream.generate(() -> mean).limit(5)).toArray();
    }

    /**
     * Means 9, 3, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2: without the first the rest has error 3.818182 / 121 = 0.0316, without
     * two 2.5 / 100 = 0.025, without three 2.222222 / 81 = 0.0274. So two batches, ten observations, are left out.
     */
    @Test
    void byHand() {
        double[] series = batches(9, 3, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2);
        assertEquals(OptionalInt.of(10), new Mser(series).truncation());
        assertEquals(0.025, error(series, 2), 1e-12);
        assertEquals(0.027435, error(series, 3), 1e-6);
    }

    @Test
    void whatIsSteadyFromTheBeginningLosesNothing() {
        assertEquals(OptionalInt.of(0), new Mser(batches(4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4)).truncation());
        assertEquals(OptionalInt.of(0), new Mser(new double[0]).truncation());
    }

    @Test
    void whatNeverSettlesIsNotFound() {
        double[] growing = IntStream.range(0, 500).mapToDouble(i -> i * i).toArray();
        assertEquals(OptionalInt.empty(), new Mser(growing).truncation());
    }

    /** A series that falls from 20 to 5 within 200 observations. */
    @Test
    void theBeginningIsLeftOut() {
        Random random = new Random(3);
        double[] series = IntStream.range(0, 2000)
                .mapToDouble(i -> 5 + 15 * Math.exp(-i / 40.0) + random.nextGaussian()).toArray();
        int found = new Mser(series).truncation().orElseThrow();
        assertEquals(150, found, 100, "found " + found);
    }

    @Test
    void asTheFormulaSays() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            double start = 10 * random.nextDouble();
            double[] series = IntStream.range(0, 60 + random.nextInt(200))
                    .mapToDouble(i -> start * Math.exp(-i / 20.0) + random.nextGaussian()).toArray();
            int batches = series.length / 5;
            int best = IntStream.rangeClosed(0, batches - 5).boxed()
                    .min((one, other) -> Double.compare(error(series, one), error(series, other))).orElseThrow();
            OptionalInt expected = 2 * best > batches ? OptionalInt.empty() : OptionalInt.of(5 * best);
            assertEquals(expected, new Mser(series).truncation());
        }
    }

    private static double error(double[] series, int first) {
        double[] means = IntStream.range(first, series.length / 5)
                .mapToDouble(i -> Arrays.stream(series, 5 * i, 5 * i + 5).average().orElseThrow()).toArray();
        double mean = Arrays.stream(means).average().orElseThrow();
        return Arrays.stream(means).map(each -> (each - mean) * (each - mean)).sum() / means.length / means.length;
    }

    /**
     * A piece each 1.99 slices: whole numbers of pieces, 2 or 3 in five slices, with longer and shorter stretches that
     * are alike. What is alike by its rounding alone is no steadier than the rest.
     */
    @Test
    void wholeNumbersAreNoTransient() {
        for (double every : new double[]{1.99, 4.8 / 28.8, 3.001, 0.3334}) {
            double[] counts = new double[1000];
            for (int i = 0; i < counts.length; i++) {
                counts[i] = Math.floor((i + 1) / every) - Math.floor(i / every);
            }
            assertTrue(new Mser(counts, 1 / (5 * Math.sqrt(6))).truncation().orElse(1000) <= 10, "every " + every);
        }
    }
}
