/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.units.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.function.DoubleUnaryOperator;

import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import studio.takt.units.api.Distribution.Parametric;

class DistributionTest {

    private static Parametric parametric(String text) {
        return assertInstanceOf(Parametric.class, Distribution.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"45 s", "0.5", "exponential(45 s)", "erlang(45 s, 3)", "gamma(2.5, 18 s)",
            "gamma(1/3, 1 h)",
            "lognormal(45 s, 5 s)", "triangular(30 s, 45 s, 1 min)", "uniform(30 s, 60 s)", "normal(45 s, 5 s)",
            "weibull(1.5, 2 h)", "cv(45 s, 0.2)", "empirical(cycle-times.press)", "empirical(표.열_1)",
            "normal(4 KRW/pcs/month, 1 KRW/pcs/month)", "uniform(-1 kg of steel, 1 t of steel)"})
    void canonicalTextComesBackUnchanged(String text) {
        Distribution distribution = Distribution.parse(text);
        assertEquals(text, distribution.toString());
        assertEquals(distribution, Distribution.parse(distribution.toString()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"cv(45 s, 20 %) | cv(45 s, 0.2)", "uniform(1 s,2 s) | uniform(1 s, 2 s)",
            "exponential(4 KRW/(pcs\u00b7month)) | exponential(4 KRW/pcs/month)",
            "erlang(45.0 s, 3) | erlang(45 s, 3)"})
    void otherSpellingsBecomeCanonical(String text, String canonical) {
        assertEquals(canonical, Distribution.parse(text).toString());
    }

    /** Closed forms of the textbooks, worked by hand. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"45 s | 45 s | 0", "exponential(45 s) | 45 s | 45",
            "erlang(45 s, 9) | 45 s | 15",
            "gamma(4, 15 s) | 60 s | 30", "lognormal(45 s, 5 s) | 45 s | 5",
            "lognormal(1 min, 5 s) | 1 min | 0.08333333333",
            "triangular(30 s, 45 s, 1 min) | 45 s | 6.12372435696", "triangular(0 s, 0 s, 6 s) | 2 s | 1.41421356237",
            "uniform(0 s, 12 s) | 6 s | 3.46410161514", "uniform(-3 s, 3 s) | 0 s | 1.73205080757",
            "weibull(1, 2 h) | 2 h | 2", "cv(45 s, 0.2) | 45 s | 9", "cv(45 s, 0) | 45 s | 0",
            "normal(9 s, 0 s) | 9 s | 0"})
    void meanAndDeviation(String text, String mean, double deviation) {
        Parametric distribution = parametric(text);
        assertEquals(0, distribution.mean().compareTo(Quantity.parse(mean)), distribution.mean()::toString);
        assertEquals(deviation, distribution.standardDeviation(), 1e-10);
        assertEquals(Quantity.parse(mean).unit(), distribution.unit());
    }

    @Test
    void coefficientOfVariation() {
        assertEquals(0, parametric("45 s").cv());
        assertEquals(0, parametric("0 s").cv());
        assertEquals(1, parametric("exponential(45 s)").cv());
        assertEquals(0.5, parametric("erlang(45 s, 4)").cv());
        assertEquals(0.25, parametric("lognormal(1 min, 15 s)").cv(), 1e-15);
        assertEquals(Double.POSITIVE_INFINITY, parametric("uniform(-3 s, 3 s)").cv());
    }

    /** The half normal distribution: mean √(2/π), variance 1 - 2/π. */
    @Test
    void normalAtZeroIsHalfNormal() {
        Parametric half = parametric("normal(0 s, 1 s)");
        assertEquals(Math.sqrt(2 / Math.PI), half.mean().in(half.unit()), 1e-14);
        assertEquals(Math.sqrt(1 - 2 / Math.PI), half.standardDeviation(), 1e-14);
    }

    @ParameterizedTest
    @CsvSource({"45, 5", "45, 30", "10, 10", "1, 4", "0.01, 3"})
    void truncatedNormalAgreesWithIntegration(double location, double spread) {
        Parametric normal = parametric("normal(" + location + " s, " + spread + " s)");
        DoubleUnaryOperator density = x -> Math.exp(-Math.pow((x - location) / spread, 2) / 2);
        double end = location + 12 * spread;
        double mass = integral(density, end);
        double mean = integral(x -> x * density.applyAsDouble(x), end) / mass;
        double square = integral(x -> x * x * density.applyAsDouble(x), end) / mass;
        assertEquals(mean, normal.mean().in(normal.unit()), 1e-9 * mean);
        assertEquals(Math.sqrt(square - mean * mean), normal.standardDeviation(), 1e-8 * mean);
    }

    /** Weibull with shape 2 is Rayleigh: mean √π/2, variance 1 - π/4. */
    @Test
    void weibullOfShapeTwoIsRayleigh() {
        Parametric rayleigh = parametric("weibull(2, 1 h)");
        assertEquals(Math.sqrt(Math.PI) / 2, rayleigh.mean().in(rayleigh.unit()), 1e-14);
        assertEquals(Math.sqrt(1 - Math.PI / 4), rayleigh.standardDeviation(), 1e-14);
    }

    private static double integral(DoubleUnaryOperator function, double end) {
        int steps = 20_000;
        double sum = function.applyAsDouble(0) + function.applyAsDouble(end);
        for (int i = 1; i < steps; i++) {
            sum += (i % 2 == 0 ? 2 : 4) * function.applyAsDouble(end * i / steps);
        }
        return sum * end / steps / 3;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"cv(45 s, 0) | 45 s", "cv(45 s, 1) | exponential(45 s)",
            "cv(45 s, 0.5) | gamma(4, 11.25 s)", "cv(45 s, 2) | gamma(0.25, 180 s)",
            "cv(45 s, 0.3) | gamma(100/9, 4.05 s)"})
    void meanAndCvAreFitted(String text, String fit) {
        Distribution.MeanCv given = assertInstanceOf(Distribution.MeanCv.class, Distribution.parse(text));
        assertEquals(fit, given.fit().toString());
        assertEquals(given.mean(), given.fit().mean());
        assertEquals(given.cv(), given.fit().cv(), 1e-14);
    }

    @Test
    void momentsScaleWithTheUnit() {
        for (String text : new String[]{"normal(2 h, 1 h)", "weibull(1.5, 2 h)", "triangular(1 h, 2 h, 4 h)",
                "cv(2 h, 0.7)",
                "gamma(3, 2 h)", "erlang(2 h, 3)", "lognormal(2 h, 1 h)", "uniform(1 h, 2 h)"}) {
            Parametric hours = parametric(text);
            Parametric days = parametric(text.replace(" h", " d"));
            assertEquals(24 * hours.mean().in(Unit.parse("h")), days.mean().in(Unit.parse("h")), 1e-12);
            assertEquals(hours.cv(), days.cv(), 1e-12);
        }
    }

    @Test
    void unknownUnitsOfFilesAreKept() {
        UnitCatalogue open = UnitCatalogue.builtIn().open();
        assertEquals("uniform(1 heap, 2 heap)", Distribution.parse("uniform(1 heap, 2 heap)", open).toString());
        assertThrows(QuantityFormatException.class, () -> Distribution.parse("uniform(1 heap, 2 heap)"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "triangular(50 s, 45 s, 60 s)|12|the least, 50 s, is more than the mode, 45 s",
            "triangular(30 s, 61 s, 1 min)|12|the mode, 61 s, is more than the most, 1 min",
            "uniform(2 s, 1 s)|9|the least, 2 s, is more than the most, 1 s",
            "uniform(1 s, 2 pcs)|9|1 s and 2 pcs are not of the same kind: time and count (pcs)",
            "uniform(1 workday, 30 h)|9|1 workday and 30 h are not of the same kind: workday and time",
            "erlang(45 s, 0)|14|the number of phases must be a whole number from 1 to 1000, not 0",
            "erlang(45 s, 1.5)|14|the number of phases must be a whole number from 1 to 1000, not 1.5",
            "erlang(45 s, 9999999999)|14|the number of phases must be a whole number from 1 to 1000, not 9999999999",
            "erlang(45 s, 1/9999999999)|14|the number of phases must be a whole number from 1 to 1000, not 1/9999999999",
            "exponential(0 s)|13|the mean must be more than 0, not 0 s",
            "exponential(-1 s)|13|the mean must be more than 0, not -1 s",
            "lognormal(45 s, -5 s)|11|the standard deviation must not be negative: -5 s",
            "normal(-1 s, 5 s)|8|the location must not be negative: -1 s",
            "normal(1 s, -5 s)|8|the spread must not be negative: -5 s",
            "weibull(0.01, 5 s)|9|the shape must be from 0.1 to 1000, not 0.01",
            "gamma(0, 5 s)|7|the shape must be more than 0, not 0",
            "gamma(5 s, 2)|7|a plain number is expected, not 5 s",
            "cv(45 s, 11)|4|the coefficient of variation must be from 0 to 10, not 11",
            "cv(45 s, 2 s)|10|a plain number is expected, not 2 s",
            "erlang(45 s)|8|erlang(mean, phases) is expected", "uniform(1,5 s, 2 s)|9|uniform(least, most) is expected",
            "exponential|12|exponential(mean) is expected", "exponential 45 s|12|exponential(mean) is expected",
            "normal(45 s, 5 s|17|normal(location, spread) is expected",
            "foo(3 s)|1|\"foo\" is not a known distribution",
            "exp(45 s)|1|\"exp\" is not a known distribution; write exponential(mean)",
            "Normal(45 s, 5 s)|1|\"Normal\" is not a known distribution; write normal(location, spread)",
            "exponential(45s)|15|one space is expected between number and unit, not \"s\"; write exponential(45 s)",
            "uniform(1 s, 2 sec)|16|\"sec\" is not a known unit; write uniform(1 s, 2 s)",
            "uniform( 1 s, 2 s)|9|white space does not belong here; write uniform(1 s, 2 s)",
            "uniform(1 s,  2 s)|14|white space does not belong here; write uniform(1 s, 2 s)",
            "exponential(45 s))|17|\")\" is too much", "uniform()|9|uniform(least, most) is expected",
            "uniform(1 s, )|14|a number and a unit are expected, for example 45 s",
            "empirical(a)|11|table.column is expected, not \"a\"", "empirical(a.)|11|\"\" is not the name of a column",
            "empirical(a.b.c)|11|table.column is expected, not \"a.b.c\"",
            "empirical(a b.c)|11|\"a b\" is not the name of a table",
            "45 s +- 20 %|5|\" +- 20 %\" is too much",
            "45s|3|one space is expected between number and unit, not \"s\"; write 45 s"})
    void faultsAreNamed(String text, int position, String rest) {
        QuantityFormatException fault = assertThrows(QuantityFormatException.class, () -> Distribution.parse(text));
        assertEquals("\"" + text + "\": at " + position + ": " + rest, fault.getMessage());
        assertEquals(position, fault.position());
    }

    @Test
    void parametersAreCheckedWithoutTextToo() {
        Quantity second = Quantity.parse("1 s");
        assertThrows(IllegalArgumentException.class, () -> new Distribution.Erlang(second, 0));
        assertThrows(IllegalArgumentException.class, () -> new Distribution.Exponential(second.negate()));
        assertThrows(IllegalArgumentException.class, () -> new Distribution.MeanCv(second, BigFraction.MINUS_ONE));
        assertThrows(IllegalArgumentException.class, () -> new Distribution.Empirical("a.b", "c"));
        assertThrows(NullPointerException.class, () -> new Distribution.Constant(null));
    }

    @Test
    void limitsLength() {
        assertEquals(QuantityFormatException.Problem.TOO_LONG, assertThrows(QuantityFormatException.class,
                () -> Distribution.parse("uniform(" + "1".repeat(5000) + " s, 2 s)")).problem());
    }
}
