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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import studio.takt.core.api.run.Result;
import studio.takt.engine.planning.internal.forecast.Classification;
import studio.takt.engine.planning.internal.forecast.Consumption;

/** Limits, other units and times of the same case, names of periods, faulty data, orders. */
class ForecastLimitsTest {
    @TempDir
    Path folder;

    private Result run(String history, String... set) throws IOException {
        return Forecasts.run(folder, history, set);
    }

    @ParameterizedTest
    @ValueSource(strings = {"moving-average", "weighted-moving-average", "exponential-smoothing", "holt",
            "damped-trend", "holt-winters-additive", "holt-winters-multiplicative"})
    void whatNeverChangesIsForecastToStay(String method) throws IOException {
        double[] constant = new double[16];
        Arrays.fill(constant, 7);
        Result result = run(Forecasts.numbered(constant), "method=" + method, "seasonLength=4", "horizon=9");
        double[] seven = new double[9];
        Arrays.fill(seven, 7);
        assertArrayEquals(seven, Forecasts.forecasts(result), 1e-9);
        assertArrayEquals(seven, Forecasts.column(result, "forecast", "high"), 1e-6);
        assertEquals(0, Forecasts.of(result, "errors", method, "mae"), 1e-9);
    }

    @Test
    void aLineIsContinuedAndATrendIsChosen() throws IOException {
        Result result = run(Forecasts.numbered(10, 13, 16, 19, 22, 25, 28, 31, 34), "horizon=3");
        assertArrayEquals(new double[]{37, 40, 43}, Forecasts.forecasts(result), 1e-9);
        assertEquals("holt", Forecasts.words(result, "errors", "method").get(0));
    }

    @ParameterizedTest
    @CsvSource({"holt-winters-additive, false", "holt-winters-multiplicative, true"})
    void aSeasonIsContinuedAndItsMethodIsChosen(String method, boolean factors) throws IOException {
        double[] terms = factors ? new double[]{0.5, 0.8, 1.2, 1.5} : new double[]{-20, 5, -5, 20};
        double slope = factors ? 0 : 3;
        double[] history = new double[24];
        double[] next = new double[6];
        for (int t = 0; t < 30; t++) {
            double level = 100 + slope * t;
            double value = factors ? level * terms[t % 4] : level + terms[t % 4];
            if (t < 24) {
                history[t] = value;
            } else {
                next[t - 24] = value;
            }
        }
        Result result = run(Forecasts.numbered(history), "seasonLength=4", "horizon=6");
        assertArrayEquals(next, Forecasts.forecasts(result), 1e-6);
        assertEquals(0, Forecasts.of(result, "errors", method, "rmse"), 1e-6);
    }

    @Test
    void nothingDemandedIsForecastAsNothing() throws IOException {
        Result result = run(Forecasts.numbered(0, 0, 0, 0, 0, 0));
        assertTrue(result.isSound(), Runs.texts(result));
        assertEquals(0, Arrays.stream(Forecasts.forecasts(result)).sum());
        assertEquals(List.of("none"), Forecasts.words(result, "classes", "class"));
    }

    @Test
    void oneValueIsForecastToStayWithoutAnInterval() throws IOException {
        Result result = run(Forecasts.numbered(5), "horizon=2");
        assertArrayEquals(new double[]{5, 5}, Forecasts.forecasts(result));
        assertTrue(Double.isNaN(Forecasts.column(result, "forecast", "low")[0]));
        assertTrue(Runs.rules(result).contains("forecast.too-short"));
    }

    @Test
    void noForecastIsBelowZero() throws IOException {
        Result result = run(Forecasts.numbered(30, 20, 10, 1), "method=holt", "horizon=4", "alpha=1", "beta=1");
        assertArrayEquals(new double[4], Forecasts.forecasts(result));
        assertTrue(Runs.rules(result).contains("forecast.below-zero"));
    }

    @ParameterizedTest
    @CsvSource({"4;5;4;6;5, smooth", "1;90;2;70;1;99, erratic", "0;5;0;0;5;0;5;0, intermittent",
            "0;1;0;0;60;0;2;0, lumpy", "0;0, none"})
    void kindsOfDemand(String values, String kind) {
        double[] history = Arrays.stream(values.split(";")).mapToDouble(Double::parseDouble).toArray();
        assertEquals(kind, Classification.of(history).kind().id());
    }

    private static double[] random(Random random, int size) {
        return random.doubles(size, 50, 150).map(Math::rint).toArray();
    }

    /** In other units, and with a fixed level more, the same is forecast, in those units and with that more. */
    @Test
    void scaledAndShifted() throws IOException {
        Random random = new Random(11);
        for (int i = 0; i < 5; i++) {
            double[] history = random(random, 8 + random.nextInt(24));
            double[] more = Arrays.stream(history).map(value -> value + 1000).toArray();
            double[] large = Arrays.stream(history).map(value -> value * 64).toArray();
            for (String method : List.of("moving-average", "exponential-smoothing", "holt", "holt-winters-additive",
                    "auto")) {
                String[] set = {"method=" + method, "seasonLength=" + (history.length >= 8 ? 4 : 1), "horizon=5"};
                double[] forecasts = Forecasts.forecasts(run(Forecasts.numbered(history), set));
                double[] scaled = Forecasts.forecasts(run(Forecasts.numbered(large), set));
                for (int h = 0; h < 5; h++) {
                    assertEquals(64 * forecasts[h], scaled[h], 64 * 1e-6 * forecasts[h]);
                }
                if (!method.equals("auto")) {
                    double[] shifted = Forecasts.forecasts(run(Forecasts.numbered(more), set));
                    assertEquals(1000 + forecasts[0], shifted[0], 0.5, method);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"7;8;9;10|11", "2026-10;2026-11;2026-12|2027-01", "2026-Q3;2026-Q4|2027-Q1",
            "2026-W52;2026-W53|2027-W01", "2026-12-30;2026-12-31|2027-01-01", "2026-12-14;2026-12-21|2026-12-28",
            "2026-10-01;2026-11-01|2026-12-01", "2026년 11월;2026년 12월|2027-01", "spring;summer|+1"})
    void periodsGoOn(String names, String next) throws IOException {
        StringBuilder text = new StringBuilder("period,demand;");
        for (String name : names.split(";")) {
            text.append(name).append(",5;");
        }
        assertEquals(next, Forecasts.words(run(text.toString(), "horizon=1"), "forecast", "period").get(0));
    }

    @Test
    void missingPeriodsAreSaidAndTakenAsAsked() throws IOException {
        String gap = "period,demand;2026-01,10;2026-02,20;2026-04,40;2026-05,50;";
        Result zero = run(gap);
        assertTrue(Runs.rules(zero).contains("forecast.missing-period"));
        assertArrayEquals(new double[]{10, 20, 0, 40, 50},
                Arrays.copyOf(Forecasts.column(zero, "course", "demand"), 5));
        assertArrayEquals(new double[]{10, 20, 30, 40, 50},
                Arrays.copyOf(Forecasts.column(run(gap, "missing=interpolate"), "course", "demand"), 5));
    }

    @Test
    void eachItemHasItsOwnMethodAndAllEndTogether() throws IOException {
        Result result = run("item,period,demand;나사,1,5;나사,2,5;나사,3,5;나사,4,5;B,1,0;B,2,9;", "horizon=2");
        assertEquals(List.of("나사", "나사", "B", "B"), Forecasts.words(result, "forecast", "item"));
        assertEquals(List.of("5", "6", "5", "6"), Forecasts.words(result, "forecast", "period"));
        assertEquals(4, Forecasts.column(result, "classes", "periods")[1]);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"period,demand;1,5;2,-3;|forecast.negative|3",
            "period,demand;1,5;1,6;|forecast.period-twice|3",
            "period,demand;2026-1,5;2026-01,6;|forecast.period-twice|3",
            "period,demand;1,;2,;|forecast.demand-missing|1", "period,quantity;1,5;|forecast.demand-missing|1",
            "period,demand;1,5;900000000,6;|forecast.range|1"})
    void faultyTables(String text, String rule, int line) throws IOException {
        Result result = run(text);
        assertFalse(result.isSound());
        assertTrue(result.tables().isEmpty());
        assertTrue(result.findings().stream().anyMatch(finding -> finding.isError() && finding.rule().equals(rule)
                && finding.location().line() == line), Runs.texts(result));
    }

    @Test
    void aMethodThatCannotBeUsedIsAnError() throws IOException {
        assertTrue(Runs.rules(run(Forecasts.numbered(1, 2, 3), "method=holt-winters-additive", "seasonLength=4"))
                .contains("forecast.method-not-possible"));
        assertTrue(Runs.rules(run(Forecasts.numbered(1, 2, 3), "weights=a,b")).contains("forecast.numbers"));
    }

    /** By hand: 30 in period 2 take its 20, then 5 back and 5 ahead; 12 in period 3 find 5 and nothing around. */
    @Test
    void ordersConsumeTheForecast() {
        Consumption consumption = new Consumption(new double[]{5, 20, 10}, new double[]{0, 30, 12}, 1, 1);
        assertArrayEquals(new double[]{0, 0, 0},
                new double[]{consumption.left(0), consumption.left(1), consumption.left(2)});
        assertEquals(7, consumption.beyond(2));
        assertEquals(30, consumption.demand(1));
        Consumption alone = new Consumption(new double[]{5, 20, 10}, new double[]{0, 30, 12}, 0, 0);
        assertEquals(5, alone.left(0));
        assertEquals(10, alone.beyond(1));
        assertEquals(2, alone.beyond(2));
    }

    @Test
    void ordersComeFromATable() throws IOException {
        Path orders = folder.resolve("orders.csv");
        Files.writeString(orders, "period,quantity\n2026-04,30\n2026-04-20,5\n2027-09,1\n");
        Result result = Runs.run(Forecasts.order(folder, "period,demand;2026-01,20;2026-02,20;2026-03,20;",
                "horizon=3", "forward=1").data("orders", orders).build());
        assertArrayEquals(new double[]{35, 0, 0}, Forecasts.column(result, "consumption", "orders"));
        assertArrayEquals(new double[]{0, 5, 20}, Forecasts.column(result, "consumption", "left"));
        assertArrayEquals(new double[]{35, 5, 20}, Forecasts.column(result, "consumption", "demand"));
        assertTrue(Runs.rules(result).contains("forecast.order-outside"));
    }
}
