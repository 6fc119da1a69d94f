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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import studio.takt.engine.dynamics.internal.stockflow.Settings.Method;

/** Functions and subscripts that other programs write, by hand values. */
class DialectTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"ZIDZ(4, 0)|0 0 0 0", "XIDZ(4, 0, 7)|7 7 7 7", "INTEGER(TIME / 2)|0 0 1 1",
            "MODULO(TIME, 2)|0 1 0 1", "MOD(TIME, 2)|0 1 0 1", "QUANTUM(TIME, 2)|0 0 2 2",
            "QUANTUM(-TIME, 2)|0 0 -2 -2", "QUANTUM(TIME, 0)|0 1 2 3", "POWER(2, TIME)|1 2 4 8", "GAME(3)|3 3 3 3",
            "LOG(8, 2)|3 3 3 3", "INITIAL(TIME)|0 0 0 0", "SAMPLE_IF_TRUE(TIME = 2, TIME, 9)|9 9 2 2",
            "PULSE_TRAIN(1, 1, 2, 9)|0 1 0 1", "SMOOTHI(4, 2, 0)|0 2 3 3.5", "SMOOTH(4, 2)|4 4 4 4",
            "DELAY_FIXED(TIME, 1, 9)|9 0 1 2", "DELAY1I(4, 2, 0)|0 2 3 3.5", "TIME > 0 :AND: TIME < 3|0 1 1 0",
            ":NOT: (TIME > 0 :OR: TIME < 0)|1 0 0 0", "mod + 1|6 6 6 6", "RANDOM_UNIFORM(2, 2, 1)|2 2 2 2",
            "NORMAL(5, 0, 1, 0, 4)|4 4 4 4", "RANDOM_NORMAL(0, 4, 5, 0, 1)|4 4 4 4"})
    void functions(String equation, String expected) {
        double[] series = new Model().over(0, 3, 1, Method.EULER).aux("mod", "5").aux("x", equation).run().series("x");
        assertArrayEquals(Stream.of(expected.split(" ")).mapToDouble(Double::parseDouble).toArray(), series, 1e-12,
                equation);
    }

    @ParameterizedTest
    @CsvSource({"1", "0.3", "-2"})
    void hyperbolic(double x) {
        Model.Run run = new Model().over(0, 1, 1, Method.EULER).aux("s", "SINH(" + x + ")").aux("c", "COSH(" + x + ")")
                .aux("t", "TANH(" + x + ")").run();
        assertEquals(Math.sinh(x), run.last("s"), 1e-12);
        assertEquals(Math.cosh(x), run.last("c"), 1e-12);
        assertEquals(Math.tanh(x), run.last("t"), 1e-12);
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void whatBeginsTakesTheOtherValue(Method method) {
        Model.Run run = new Model().over(0, 4, 1, method).stock("capacity", "target", false, "adjust", "")
                .flow("adjust", "(target - capacity) / 10").aux("target", "ACTIVE_INITIAL(capacity * use, 100)")
                .aux("use", "demand / capacity").aux("demand", "100 + STEP(0, 1)").run();
        assertArrayEquals(new double[]{100, 100, 100, 100, 100}, run.series("capacity"), 1e-9);
        Model.Run constant = new Model().over(0, 2, 1, method).stock("s", "a", false, "f", "").flow("f", "1")
                .aux("a", "ACTIVE_INITIAL(3, 45)").run();
        assertArrayEquals(new double[]{45, 46, 47}, constant.series("s"), 1e-12);
        assertArrayEquals(new double[]{3, 3, 3}, constant.series("a"), 1e-12);
    }

    @Test
    void noNumberIsNoFaultWhereItIsWritten() {
        Model.Run run = new Model().over(0, 1, 1, Method.EULER).aux("hole", "NAN").aux("x", "1").run();
        assertTrue(run.rules().isEmpty(), run.texts());
        assertTrue(new Model().over(0, 1, 1, Method.EULER).aux("hole", "NAN").aux("x", "hole + 1").run().rules()
                .contains("stock-flow.not-a-number"));
    }

    private static Model arrays() {
        return new Model().over(0, 1, 1, Method.EULER).dimension("D", "one", "two", "three")
                .dimension("Part", "two", "three").dimension("D'", "one", "two", "three")
                .aux("a", "0").array("D", "one", "4", "two", "2", "three", "8")
                .aux("m", "0").array("D,D'", "one,one", "1", "one,two", "2", "one,three", "3", "two,one", "4",
                        "two,two", "5", "two,three", "6", "three,one", "7", "three,two", "8", "three,three", "9");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"SUM(a[D])|14", "SUM(a[Part])|10", "SUM(a[*:Part])|10", "MIN(a[D])|2",
            "MAX(a[*:Part])|8", "LOOKUP(VMIN, a[*])|2", "LOOKUP(VMAX, a[*:Part])|8", "SUM(m[D, *:Part])|33",
            "SUM(a[D.*])|14", "MEAN(a[Part] * a[Part])|34"})
    void wholeDimensionsInFunctions(String equation, double expected) {
        assertEquals(expected, arrays().aux("x", equation).run().last("x"), 1e-12, equation);
    }

    @Test
    void aDimensionTwiceIsMeantInOrder() {
        Model.Run run = arrays().aux("same", "m[D, D]").array("D,D'").aux("row", "SUM(m[D, *] * a[D])").array("D")
                .aux("turned", "m'").array("D,D'").run();
        assertEquals(6, run.last("same[two,three]"));
        assertEquals(8, run.last("same[three,two]"));
        assertEquals(30, run.last("row[two]"));
        assertEquals(8, run.last("turned[two,three]"));
    }
}
