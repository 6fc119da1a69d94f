/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.transform;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.takt.core.api.run.Result;

/** Forecasts that books print, run from tables; the rest by hand from their formulae. */
class ForecastTextbookTest {
    /** Nahmias, Production and Operations Analysis, ch. 2: engine failures of an aircraft by quarter. */
    private static final double[] FAILURES = {200, 250, 175, 186, 225, 285, 305, 190};
    /** Chopra & Meindl, Supply Chain Management, ch. 7: Tahoe Salt, twelve quarters. */
    private static final double[] TAHOE = {8000, 13000, 23000, 34000, 10000, 18000, 23000, 38000, 12000, 13000, 32000,
            41000};

    @TempDir
    Path folder;

    private Result run(double[] history, String... set) throws IOException {
        Result result = Forecasts.run(folder, Forecasts.numbered(history), set);
        assertTrue(result.isSound(), Runs.texts(result));
        return result;
    }

    private static double[] past(Result result, int from, int to) {
        return Arrays.copyOfRange(Forecasts.column(result, "course", "forecast"), from - 1, to);
    }

    /** Nahmias: the average of three quarters for quarters 4 to 8 is 208, 204, 195, 232, 272 (rounded). */
    @Test
    void movingAverage() throws IOException {
        Result result = run(FAILURES, "method=moving-average", "window=3", "horizon=2");
        double[] past = Arrays.stream(past(result, 4, 8)).map(Math::rint).toArray();
        assertArrayEquals(new double[]{208, 204, 195, 232, 272}, past);
        assertArrayEquals(new double[]{260, 260}, Forecasts.forecasts(result), 1e-9);
    }

    /** Nahmias: alpha 0.1, first forecast 200: 200, 205, 202, 200, 203, 211, 220 (rounded). */
    @Test
    void exponentialSmoothing() throws IOException {
        Result result = run(FAILURES, "method=exponential-smoothing", "alpha=0.1", "horizon=1");
        assertArrayEquals(new double[]{200, 205, 202, 200, 203, 211, 220},
                Arrays.stream(past(result, 2, 8)).map(Math::rint).toArray());
    }

    /** Nahmias: alpha = beta = 0.1, S0 = 200, G0 = 10: S1 = 209, G1 = 9.9; S2 = 222, G2 = 10.2; S3 = 226.5. */
    @Test
    void holt() throws IOException {
        Result result = run(FAILURES, "method=holt", "alpha=0.1", "beta=0.1", "initialLevel=200", "initialTrend=10",
                "horizon=1");
        assertArrayEquals(new double[]{210, 218.9, 232.2, 236.1, 240.3, 247.7, 260.8, 275.0}, past(result, 1, 8), 0.06);
    }

    /** Chopra & Meindl: level 12 015 and trend 1 549 by regression; after the first quarter 13 008 and 1 438. */
    @Test
    void holtFromARegression() throws IOException {
        Result result = run(TAHOE, "method=holt", "start=regression", "alpha=0.1", "beta=0.2", "horizon=4");
        double[] past = past(result, 1, 2);
        assertEquals(12015 + 1549, past[0], 1);
        assertEquals(13008 + 1438, past[1], 1);
        assertArrayEquals(new double[]{30443 + 1541, 30443 + 2 * 1541, 30443 + 3 * 1541, 30443 + 4 * 1541},
                Forecasts.forecasts(result), 3);
    }

    /** Chopra & Meindl: level 18 439, trend 524, factors 0.47, 0.68, 1.17, 1.67 found by the same steps. */
    @Test
    void holtWintersFromARegression() throws IOException {
        Result result = run(TAHOE, "method=holt-winters-multiplicative", "start=regression", "alpha=0.05", "beta=0.1",
                "gamma=0.1", "seasonLength=4", "horizon=4");
        double[] past = past(result, 1, 4);
        double[] factors = {0.47, 0.68, 1.17, 1.67};
        assertEquals(0.47, past[0] / (18439 + 524), 0.005);
        for (int i = 0; i < factors.length; i++) {
            assertEquals(factors[i], past[i] / (18439 + 524 * (i + 1)), 0.02);
        }
    }

    /** Chopra & Meindl print F1 = 8 913, and forecasts 11 902, 17 527, 30 770, 44 794 with rounded factors. */
    @Test
    void holtWintersFromPrintedStart() throws IOException {
        Result result = run(TAHOE, "method=holt-winters-multiplicative", "initialLevel=18439", "initialTrend=524",
                "initialSeasonals=0.47,0.68,1.17,1.67", "alpha=0.05", "beta=0.1", "gamma=0.1", "seasonLength=4",
                "horizon=4");
        assertEquals(8913, past(result, 1, 1)[0], 0.5);
        double[] printed = {11902, 17527, 30770, 44794};
        for (int i = 0; i < printed.length; i++) {
            assertEquals(1, Forecasts.forecasts(result)[i] / printed[i], 0.006);
        }
    }

    /** By hand: sizes 4, 6, 2 after 3, 2 and 4 periods; alpha 0.5: z 4, 5, 3.5; p 3, 2.5, 3.25. */
    @Test
    void crostonAndItsCorrections() throws IOException {
        double[] lumpy = {0, 0, 4, 0, 6, 0, 0, 0, 2};
        assertEquals(3.5 / 3.25, Forecasts.forecasts(run(lumpy, "method=croston", "alpha=0.5"))[0], 1e-12);
        assertEquals(0.75 * 3.5 / 3.25, Forecasts.forecasts(run(lumpy, "method=sba", "alpha=0.5"))[0], 1e-12);
        double p = 1.0 / 3;
        for (int demanded : new int[]{0, 1, 0, 0, 0, 1}) {
            p += 0.2 * (demanded - p);
        }
        assertEquals(3.5 * p, Forecasts.forecasts(run(lumpy, "method=tsb", "alpha=0.5", "beta=0.2"))[0], 1e-12);
    }

    /** The newest first: 0.5 × 190 + 0.3 × 305 + 0.2 × 285; weights 5, 3, 2 are the same. */
    @Test
    void weightedAverage() throws IOException {
        double expected = 0.5 * 190 + 0.3 * 305 + 0.2 * 285;
        for (String weights : new String[]{"0.5,0.3,0.2", "5 3 2"}) {
            assertEquals(expected, Forecasts.forecasts(
                    run(FAILURES, "method=weighted-moving-average", "weights=" + weights))[0], 1e-9);
        }
    }

    /** By hand: deviation of errors s; h periods ahead s × √(1 + (h − 1) × alpha²); 1.96 for 95 %. */
    @Test
    void intervalsWiden() throws IOException {
        Result result = run(FAILURES, "method=exponential-smoothing", "alpha=0.1", "horizon=5");
        double[] past = past(result, 2, 8);
        double squares = 0;
        for (int t = 1; t < 8; t++) {
            squares += Math.pow(FAILURES[t] - past[t - 1], 2);
        }
        double deviation = Math.sqrt(squares / 7);
        double[] high = Forecasts.column(result, "forecast", "high");
        for (int h = 1; h <= 5; h++) {
            assertEquals(1.959964 * deviation * Math.sqrt(1 + (h - 1) * 0.01),
                    high[h - 1] - Forecasts.forecasts(result)[h - 1], 1e-3);
        }
    }

    /** By hand: the last two of 10, 12, 14, 16, 18, 30 forecast by the mean of two: 15 for 18, 17 for 30. */
    @Test
    void rollingErrors() throws IOException {
        Result result = run(new double[]{10, 12, 14, 16, 18, 30}, "method=moving-average", "window=2",
                "testPeriods=2");
        assertEquals((3 + 13) / 2.0, Forecasts.of(result, "errors", "moving-average", "mae"), 1e-12);
        assertEquals(Math.sqrt((9 + 169) / 2.0), Forecasts.of(result, "errors", "moving-average", "rmse"), 1e-12);
        assertEquals(8 / 2.0, Forecasts.of(result, "errors", "moving-average", "mase"), 1e-12);
        assertEquals(100 * (3 / 18.0 + 13 / 30.0) / 2, Forecasts.of(result, "errors", "moving-average", "mape"), 1e-9);
        assertEquals(8, Forecasts.of(result, "errors", "moving-average", "bias"), 1e-12);
    }
}
