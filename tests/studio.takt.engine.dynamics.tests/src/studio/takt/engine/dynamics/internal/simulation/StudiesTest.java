/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.dynamics.internal.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.run.Parameters;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.SummaryValue;
import studio.takt.core.api.run.Table;
import studio.takt.core.api.text.Text;
import studio.takt.engine.dynamics.internal.stockflow.Settings;
import studio.takt.engine.dynamics.internal.stockflow.Settings.Method;
import studio.takt.engine.dynamics.internal.study.CalibrationFacts;
import studio.takt.engine.dynamics.internal.study.CalibrationStudy;
import studio.takt.engine.dynamics.internal.study.Factor;
import studio.takt.engine.dynamics.internal.study.SensitivityFacts;
import studio.takt.engine.dynamics.internal.study.SensitivityStudy;
import studio.takt.engine.dynamics.internal.transform.CalibrateEngine;
import studio.takt.engine.dynamics.internal.transform.SensitivityEngine;

/** Sensitivity and calibration against closed forms: the teacup is 70 + 110 e^(−t/10). */
class StudiesTest {
    private static final Settings RK4 = new Settings(0, 30, 0.125, 1, Method.RK4, 7);

    private static Factor factor(String name, double low, double high) {
        return new Factor(name, OptionalDouble.of(low), OptionalDouble.of(high), OptionalDouble.empty(),
                Optional.empty());
    }

    private static double teacup(double time, double room, double characteristic) {
        return room + (180 - room) * Math.exp(-time / characteristic);
    }

    private static Result sensitivity(Model model, List<Factor> factors, String output, int runs, Monitor monitor) {
        Result.Builder result = Result.of(new SensitivityEngine().descriptor(), model.facts().element(),
                new Parameters(Map.of()));
        new SensitivityStudy(new SensitivityFacts(model.facts(), factors, runs, 1, List.of()),
                new SensitivityStudy.Question(output, runs, 0.1, RK4)).writeTo(result, monitor);
        return result.build();
    }

    private static Result calibrate(Model model, List<Factor> parameters, List<CalibrationFacts.Point> data,
            String algorithm) {
        Result.Builder result = Result.of(new CalibrateEngine().descriptor(), model.facts().element(),
                new Parameters(Map.of()));
        new CalibrationStudy(new CalibrationFacts(model.facts(), parameters, data, List.of()),
                new CalibrationStudy.Question(algorithm, 3000, 0.95, RK4)).writeTo(result, Monitor.NONE);
        return result.build();
    }

    private static double number(Table table, int row, String column) {
        return ((Cell.Number) table.at(row, column)).value();
    }

    private static double summary(Result result, String key) {
        return result.summary(key).flatMap(SummaryValue::number).orElseThrow(() -> new AssertionError(key
                + result.findings().stream().map(each -> each.message().in(Locale.ENGLISH)).toList()));
    }

    @Test
    void oneFactorAtATimeMovesTheEndAsTheClosedFormSays() {
        Result result = sensitivity(Model.teacup(), List.of(), "", 0, Monitor.NONE);
        Table tornado = result.table("tornado").orElseThrow();
        assertEquals("Room Temperature", ((Cell.Label) tornado.at(0, "factor")).text());
        assertEquals(teacup(30, 63, 10), number(tornado, 0, "outputAtLow"), 1e-5);
        assertEquals(teacup(30, 77, 10), number(tornado, 0, "outputAtHigh"), 1e-5);
        assertEquals(teacup(30, 70, 9), number(tornado, 1, "outputAtLow"), 1e-5);
        assertEquals(teacup(30, 70, 10), summary(result, "base"), 1e-5);
    }

    @Test
    void percentilesAreThoseOfTheDistributionThatComesOut() {
        // The temperature goes straight with the room, so its percentiles are those of the range.
        Result result = sensitivity(Model.teacup(), List.of(factor("Room Temperature", 60, 80)), "", 400,
                Monitor.NONE);
        for (double percent : new double[]{5, 25, 50, 75, 95}) {
            assertEquals(teacup(30, 60 + 20 * percent / 100, 10), summary(result, "p" + (int) percent), 0.06);
        }
        assertEquals(1, number(result.table("importance").orElseThrow(), 0, "rankCorrelation"), 1e-12);
        assertEquals(31, result.table("percentiles").orElseThrow().rows().size());
    }

    @Test
    void theSameSeedGivesTheSameFigures() {
        List<Factor> factors = List.of(factor("Room Temperature", 60, 80), factor("Characteristic Time", 5, 20));
        assertEquals(sensitivity(Model.teacup(), factors, "", 50, Monitor.NONE).tables(),
                sensitivity(Model.teacup(), factors, "", 50, Monitor.NONE).tables());
    }

    @Test
    void itCanBeCancelled() {
        Monitor cancelled = new Monitor() {
            private int asked;

            @Override
            public void progress(double done, Text doing) {
                // nobody looks
            }

            @Override
            public synchronized boolean isCancelled() {
                return ++asked > 20;
            }
        };
        assertThrows(CancellationException.class,
                () -> sensitivity(Model.teacup(), List.of(), "", 1000, cancelled));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bobyqa", "cma-es", "nelder-mead"})
    void calibrationFindsWhatTheDataWereMadeOf(String algorithm) {
        List<CalibrationFacts.Point> data = new ArrayList<>();
        for (double time = 1; time <= 30; time += 1.7) {
            data.add(new CalibrationFacts.Point(time, "teacup temperature", teacup(time, 64.5, 7.25), 1));
        }
        Result result = calibrate(Model.teacup(), List.of(factor("Room Temperature", 30, 120),
                factor("Characteristic Time", 1, 60)), data, algorithm);
        // Between saved times the model is read straight: that is what limits the match.
        assertEquals(64.5, summary(result, "Room Temperature"), 0.05);
        assertEquals(7.25, summary(result, "Characteristic Time"), 0.05);
        assertTrue(summary(result, "rSquared") > 0.9999);
    }

    @Test
    void aSingleParameterIsFoundToo() {
        List<CalibrationFacts.Point> data = List.of(new CalibrationFacts.Point(10, "Teacup Temperature",
                teacup(10, 70, 12), 1), new CalibrationFacts.Point(20, "Teacup Temperature", teacup(20, 70, 12), 1));
        assertEquals(12, summary(calibrate(Model.teacup(), List.of(factor("Characteristic Time", 2, 40)), data,
                "bobyqa"), "Characteristic Time"), 1e-4);
    }

    /** Of 95 % intervals from 200 sets of noisy data about 190 hold the truth; 180 to 198 do with 99.8 %. */
    @Test
    void confidenceIntervalsHoldTheTruthAsOftenAsTheySay() {
        Random random = new Random(5);
        int held = 0;
        for (int i = 0; i < 200; i++) {
            List<CalibrationFacts.Point> data = new ArrayList<>();
            for (double time = 2; time <= 30; time += 2) {
                data.add(new CalibrationFacts.Point(time, "Teacup Temperature",
                        teacup(time, 70, 10) + random.nextGaussian(), 1));
            }
            Result result = calibrate(Model.teacup(), List.of(factor("Room Temperature", 30, 120),
                    factor("Characteristic Time", 1, 60)), data, "nelder-mead");
            SummaryValue.Estimate estimate = (SummaryValue.Estimate) result.summary("Characteristic Time")
                    .orElseThrow();
            held += estimate.low() <= 10 && 10 <= estimate.high() ? 1 : 0;
        }
        assertTrue(held >= 180 && held <= 198, held + " of 200");
    }

    /** Ordinary least squares of a straight line: Draper and Smith, Applied Regression Analysis, chapter 1. */
    @Test
    void aStraightLineHasTheIntervalsOfLinearRegression() {
        double[] noise = {0.3, -0.5, 0.8, -0.2, -0.9, 0.6, 0.1, -0.4, 0.7, -0.6};
        List<CalibrationFacts.Point> data = new ArrayList<>();
        double sumX = 0;
        double sumY = 0;
        double sumXX = 0;
        double sumXY = 0;
        int n = noise.length;
        for (int i = 0; i < n; i++) {
            double x = 3 * i;
            double y = 4 + 1.5 * x + noise[i];
            data.add(new CalibrationFacts.Point(x, "y", y, 1));
            sumX += x;
            sumY += y;
            sumXX += x * x;
            sumXY += x * y;
        }
        double spread = sumXX - sumX * sumX / n;
        double slope = (sumXY - sumX * sumY / n) / spread;
        double intercept = sumY / n - slope * sumX / n;
        double squares = data.stream().mapToDouble(each -> each.value() - intercept - slope * each.time())
                .map(rest -> rest * rest).sum();
        double variance = squares / (n - 2);
        double t = 2.306004; // of 8 degrees of freedom, 97.5 %
        Model line = new Model().aux("a", "1").aux("b", "1").aux("y", "a + b * TIME").stock("s", "0", false, "", "");
        Result result = calibrate(line, List.of(factor("a", -20, 30), factor("b", -5, 5)), data, "bobyqa");
        assertEquals(squares, summary(result, "sumOfSquares"), 1e-6);
        estimate(result, "b", slope, t * Math.sqrt(variance / spread));
        estimate(result, "a", intercept, t * Math.sqrt(variance * sumXX / n / spread));
    }

    private static void estimate(Result result, String key, double value, double half) {
        SummaryValue.Estimate estimate = (SummaryValue.Estimate) result.summary(key).orElseThrow();
        assertEquals(value, estimate.value(), 1e-4);
        assertEquals(half, value - estimate.low(), 1e-3 * half);
        assertEquals(half, estimate.high() - value, 1e-3 * half);
    }

    @Test
    void whatCannotBeStudiedIsSaid() {
        expect(sensitivity(Model.teacup(), List.of(factor("Room Temperatur", 1, 2)), "", 1, Monitor.NONE),
                "sensitivity.unknown");
        expect(sensitivity(Model.teacup(), List.of(factor("Heat Loss to Room", 1, 2)), "", 1, Monitor.NONE),
                "sensitivity.not-constant");
        expect(sensitivity(Model.teacup(), List.of(factor("Room Temperature", 2, 1)), "", 1, Monitor.NONE),
                "sensitivity.bounds");
        expect(sensitivity(Model.teacup(), List.of(), "nothing", 1, Monitor.NONE), "sensitivity.unknown");
        expect(sensitivity(Model.teacup(), List.of(), "", 100_000_000, Monitor.NONE), "sensitivity.too-much");
        expect(sensitivity(new Model().stock("s", "0", false, "", ""), List.of(), "", 1, Monitor.NONE),
                "sensitivity.no-factor");
        expect(calibrate(Model.teacup(), List.of(), List.of(), "bobyqa"), "calibrate.no-data");
        List<CalibrationFacts.Point> two = List.of(new CalibrationFacts.Point(10, "Teacup Temperature", 100, 1),
                new CalibrationFacts.Point(99, "Teacup Temperature", 100, 1));
        expect(calibrate(Model.teacup(), List.of(), two, "bobyqa"), "calibrate.no-parameter");
        expect(calibrate(Model.teacup(), List.of(factor("Room Temperature", 30, 120)), two, "bobyqa"),
                "calibrate.beyond");
        expect(calibrate(Model.teacup(), List.of(factor("Room Temperature", 30, 120)), two, "bobyqa"),
                "calibrate.not-told-apart");
        expect(calibrate(Model.teacup(), List.of(factor("Room Temperature", 100, 120)), List.of(two.get(0)), "bobyqa"),
                "calibrate.at-bound");
    }

    private static void expect(Result result, String rule) {
        List<String> rules = result.findings().stream().map(Finding::rule).toList();
        assertTrue(rules.contains(rule), rule + " not in " + rules);
    }
}
