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

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.takt.engine.dynamics.internal.stockflow.Settings.Method;

/** Every function against a closed form or values by hand; random equations against another evaluator. */
class FunctionsTest {
    private static double value(String equation) {
        return new Model().aux("x", equation).over(0, 0, 1, Method.EULER).run().last("x");
    }

    private static double[] series(String equation, double stop, double dt, Method method) {
        return new Model().aux("x", equation).over(0, stop, dt, method).run().series("x");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"ABS(-3)|3", "ARCCOS(0.5)|1.0471975511965979", "ARCSIN(1)|1.5707963267948966",
            "ARCTAN(1)|0.7853981633974483", "COS(PI)|-1", "EXP(1)|2.718281828459045", "INT(-2.5)|-3", "INT(2.5)|2",
            "LN(EXP(2))|2", "LOG10(1000)|3", "MAX(1, 3, 2)|3", "MIN(4, 2, 3)|2", "SIN(PI / 6)|0.5", "SQRT(2)^2|2",
            "TAN(PI / 4)|1", "MIN(INF, 7)|7", "7 // 0|0", "7 // 2|3.5", "SAFEDIV(1, 0, 9)|9", "-7 MOD 3|2", "7 MOD 3|1",
            "-2^2|-4", "2^3^2|512", "2^-1|0.5", "NOT 0|1", "NOT 5|0", "1 AND 0 OR 1|1", "2 < 3 = 1|1", "3 <> 3|0",
            "IF 2 >= 2 THEN 5 ELSE 6|5", "if 0 then 5 else 6 + 1|7", "STARTTIME + STOPTIME + TIME + DT|1",
            "1e3 + .5|1000.5", "10 - 2 - 3|5", "100 / 10 / 2|5", "2 * 3 MOD 4|2"})
    void values(String equation, double expected) {
        assertEquals(expected, value(equation), 1e-12 * Math.max(1, Math.abs(expected)));
    }

    /** Definitions of the reference of Vensim: what comes now is discounted by nothing (NPV), or by one step (NPVE). */
    @Test
    void presentValues() {
        assertArrayEquals(new double[]{100, 100 + 100 / 1.1, 100 + 100 / 1.1 + 100 / 1.21},
                series("NPV(100, 0.1)", 2, 1, Method.EULER), 1e-12);
        assertArrayEquals(new double[]{7 + 200 / 1.1, 7 + 200 / 1.1 + 200 / 1.21},
                series("NPVE(100, 0.1, 3.5, 2)", 1, 1, Method.EULER), 1e-12);
        double[] twoOfThem = series("NPV(TIME, 0.1) + NPV(1, 0)", 2, 0.5, Method.EULER);
        double sum = 0;
        for (int i = 0; i <= 4; i++) {
            sum += 0.5 * i * 0.5 / Math.pow(1.05, i);
            assertEquals(sum + 0.5 * (i + 1), twoOfThem[i], 1e-12);
        }
        double continuous = series("NPV(10, 0.05)", 20, 1.0 / 512, Method.RK4)[20 * 512];
        assertEquals(10 / 0.05 * (1 - Math.exp(-1)), continuous, 0.05);
    }

    @Test
    void derivativesAreDifferencesByTheStep() {
        assertArrayEquals(new double[]{0, 0.5, 1.5, 2.5}, series("DERIVN(TIME^2, 1)", 1.5, 0.5, Method.EULER), 1e-12);
        assertArrayEquals(new double[]{0, 1, 2, 2}, series("DERIVN(TIME^2, 2)", 1.5, 0.5, Method.EULER), 1e-12);
        assertEquals(Math.cos(1), series("DERIVN(SIN(TIME), 1)", 1, 1.0 / 1024, Method.RK4)[1024], 1e-3);
    }

    /** The examples of the reference of Vensim, and points between them. */
    @Test
    void graphicalFunctionsAreReadInOtherWays() {
        Model model = new Model().table("look", "", new double[]{0, 1, 2}, new double[]{1, 1, 2});
        String[] ways = {"LOOKUP_FORWARD(look, ", "LOOKUP_BACKWARD(look, ", "LOOKUP_EXTRAPOLATE(look, ",
                "GET_DATA_BETWEEN_TIMES(look, ", "GET_DATA_BETWEEN_TIMES(look, ", "GET_DATA_BETWEEN_TIMES(look, "};
        String[] ends = {")", ")", ")", ", 0)", ", 1)", ", -1)"};
        double[] places = {-1, 1, 1.5, 2.5};
        double[][] expected = {{1, 1, 2, 2}, {1, 1, 1, 2}, {1, 1, 1.5, 2.5}, {1, 1, 1.5, 2}, {1, 1, 2, 2},
                {1, 1, 1, 2}};
        for (int i = 0; i < ways.length; i++) {
            for (int j = 0; j < places.length; j++) {
                model.aux("x" + i + "_" + j, ways[i] + places[j] + ends[i]);
            }
        }
        Model.Run run = model.over(0, 0, 1, Method.EULER).run();
        assertEquals(List.of(), run.rules());
        for (int i = 0; i < ways.length; i++) {
            for (int j = 0; j < places.length; j++) {
                assertEquals(expected[i][j], run.last("x" + i + "_" + j), 1e-12, ways[i] + places[j]);
            }
        }
    }

    /** Source: the test models of SDXorg, delays: input −1 + STEP(5, 5), 4 + STEP(2, 15) long, order 2 + STEP(1, 10). */
    @Test
    void theOrderOfADelayIsThatOfTheBeginning() {
        Model model = new Model().aux("order", "more + STEP(1, 10)").aux("more", "SIZE(less) + 1").aux("less", "7")
                .aux("input", "-1 + STEP(5, 5)").aux("out", "DELAYN(input, 4, order, 6)").over(0, 14, 1, Method.EULER);
        assertArrayEquals(new double[]{6, 6, 4.25, 2.5, 1.1875, 0.3125, -0.234375, 0.6875, 1.74609, 2.57422, 3.1377,
                3.49414, 3.70972, 3.83618, 3.90875}, model.run().series("out"), 1e-5);
    }

    @Test
    void testInputs() {
        assertArrayEquals(new double[]{0, 0, 5, 5}, series("STEP(5, 2)", 3, 1, Method.EULER));
        assertArrayEquals(new double[]{0, 0, 2, 4}, series("RAMP(2, 1)", 3, 1, Method.EULER));
        assertArrayEquals(new double[]{0, 12, 0, 0, 12, 0}, series("PULSE(6, 0.5, 1.5)", 2.5, 0.5, Method.EULER));
        assertArrayEquals(new double[]{0, 0, 6, 0, 0}, series("PULSE(6, 2)", 4, 1, Method.EULER));
        for (Method method : Method.values()) {
            double stock = new Model().stock("s", "0", false, "p", "").flow("p", "PULSE(6, 1)").over(0, 3, 0.25, method)
                    .run().last("s");
            assertEquals(6, stock, 1e-9, method.name());
        }
    }

    @Test
    void smoothsFollowTheClosedForm() {
        double t = 7;
        assertEquals(1 - Math.exp(-t / 5), last("SMTH1(1, 5, 0)", t), 1e-9);
        double u = 3 * t / 5;
        double third = 1 - Math.exp(-u) * (1 + u + u * u / 2);
        assertEquals(third, last("SMTH3(1, 5, 0)", t), 1e-8);
        assertEquals(third, last("SMTHN(1, 5, 3, 0)", t), 1e-8);
        assertEquals(third, last("DELAY3(1, 5, 0)", t), 1e-8);
        assertEquals(third, last("DELAYN(1, 5, 3, 0)", t), 1e-8);
        assertEquals(1 - Math.exp(-t / 5), last("DELAY1(1, 5, 0)", t), 1e-9);
        assertEquals(4, last("SMTH3(4, 5)", t), 1e-12, "begins in balance");
        assertEquals(4, last("DELAY3(4, 5)", t), 1e-12);
    }

    private static double last(String equation, double stop) {
        double[] series = series(equation, stop, 0.0625, Method.RK4);
        return series[series.length - 1];
    }

    @Test
    void aDelayLosesNothing() {
        Model.Run run = new Model().stock("in", "0", false, "f", "").flow("f", "PULSE(100, 1)")
                .stock("out", "0", false, "g", "").flow("g", "DELAY3(f, 2, 0)").over(0, 60, 0.125, Method.EULER).run();
        assertEquals(100, run.last("in"), 1e-9);
        assertEquals(100, run.last("out"), 1e-6);
    }

    @Test
    void pipelineDelayPreviousAndInitial() {
        assertArrayEquals(new double[]{7, 7, 0, 1, 2}, series("DELAY(TIME, 2, 7)", 4, 1, Method.EULER));
        assertArrayEquals(new double[]{0, 0, 0, 0.5, 1}, series("DELAY(TIME, 1)", 2, 0.5, Method.RK4));
        assertArrayEquals(new double[]{9, 0, 1, 2}, series("PREVIOUS(TIME, 9)", 3, 1, Method.EULER));
        assertArrayEquals(new double[]{1, 2, 4, 8}, series("PREVIOUS(SELF, 0.5) * 2", 3, 1, Method.EULER));
        assertArrayEquals(new double[]{3, 3, 3}, series("INIT(TIME + 3)", 2, 1, Method.EULER));
    }

    @Test
    void functionsInsideFunctionsBeginToo() {
        assertArrayEquals(new double[]{0, 0, 0, 1}, series("STEP(DELAY(TIME, 2, 7), 2)", 3, 1, Method.EULER));
        assertArrayEquals(new double[]{0, 14, 14, 15}, series("SMTH1(DELAY(TIME + 7, 1), 1, 0) * 1 + RAMP(0) "
                + "+ PREVIOUS(SMTH1(7, 1), 0)", 3, 1, Method.EULER));
        assertArrayEquals(new double[]{0, 1, 2}, series("SAFEDIV(TIME, 1, DELAY(TIME, 1))", 2, 1, Method.RK4));
        assertEquals(4, last("SMTH3(SMTH3(4, 5), 2, 4)", 7), 1e-12, "the inner one begins at 4, not at 0");
    }

    @Test
    void trendAndForecastOfAnExponential() {
        Model.Run run = new Model().stock("s", "100", false, "f", "").flow("f", "s * 0.05")
                .aux("t", "TREND(s, 4, 0.05)")
                .aux("c", "FORCST(s, 4, 10, 0.05)").over(0, 40, 0.0625, Method.RK4).run();
        assertEquals(0.05, run.last("t"), 1e-6);
        assertEquals(run.last("s") * 1.5, run.last("c"), 1e-3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"EXPRND(4)|4|4", "NORMAL(10, 2)|10|2", "LOGNORMAL(10, 3)|10|3",
            "POISSON(6)|6|2.449", "POISSON(900)|900|30", "RANDOM(2, 8)|5|1.732", "NORMAL(10, 2, 77)|10|2"})
    void randomFunctionsHaveTheirMoments(String equation, double mean, double deviation) {
        double[] series = series(equation, 40_000, 1, Method.EULER);
        double found = Arrays.stream(series).average().orElseThrow();
        double square = Arrays.stream(series).map(each -> (each - found) * (each - found)).average().orElseThrow();
        assertEquals(mean, found, 5 * deviation / 200);
        assertEquals(deviation, Math.sqrt(square), 0.05 * deviation);
    }

    @Test
    void graphicalFunctions() {
        Model.Run run = new Model().table("g", "TIME * 2", new double[]{0, 4}, new double[]{1, 9}).aux("h", "g(1)")
                .table("f", "", new double[]{0, 1}, new double[]{0, 10}).aux("k", "F(0.25)").run();
        assertEquals(3, run.series("g")[2], "at time 0.5, read at 1");
        assertEquals(3, run.last("h"));
        assertEquals(2.5, run.last("k"));
    }

    @Test
    void randomEquationsAgainstAnotherEvaluator() {
        Random random = new Random(20261121);
        int checked = 0;
        for (int i = 0; i < 400; i++) {
            StringBuilder text = new StringBuilder();
            operand(random, text, 3);
            for (int j = random.nextInt(6); j > 0; j--) {
                text.append(' ').append(List.of("+", "-", "*", "/", "^", "<", ">=", "=", "<>", "AND", "OR", "MOD")
                        .get(random.nextInt(12))).append(' ');
                operand(random, text, 3);
            }
            double expected = new ShuntingYard().evaluate(text.toString());
            if (Double.isFinite(expected)) {
                assertEquals(expected, value(text.toString()), 1e-9 * Math.max(1, Math.abs(expected)), text.toString());
                checked++;
            }
        }
        assertTrue(checked > 200, "only " + checked);
    }

    private static void operand(Random random, StringBuilder text, int depth) {
        if (depth > 0 && random.nextInt(3) == 0) {
            text.append(random.nextBoolean() ? "( " : "- ( ");
            operand(random, text, depth - 1);
            text.append(' ').append(List.of("+", "-", "*", "/").get(random.nextInt(4))).append(' ');
            operand(random, text, depth - 1);
            text.append(" )");
        } else {
            text.append(random.nextInt(4) == 0 ? "- " : "").append(String.format(Locale.ROOT, "%.2f",
                    random.nextDouble() * 9));
        }
    }

    /** Dijkstra's two stacks, over words set apart by spaces; knows nothing of the parser under test. */
    private static final class ShuntingYard {
        private final Deque<Double> numbers = new ArrayDeque<>();
        private final Deque<String> operators = new ArrayDeque<>();

        double evaluate(String text) {
            boolean operandNext = true;
            for (String word : text.split(" ")) {
                if (word.equals("(")) {
                    operators.push(word);
                } else if (word.equals(")")) {
                    while (!operators.peek().equals("(")) {
                        apply();
                    }
                    operators.pop();
                } else if (operandNext && word.equals("-")) {
                    operators.push("neg");
                } else if (Character.isDigit(word.charAt(0))) {
                    numbers.push(Double.parseDouble(word));
                } else {
                    while (!operators.isEmpty() && binds(operators.peek()) >= binds(word) && !word.equals("^")) {
                        apply();
                    }
                    operators.push(word);
                }
                operandNext = !(word.equals(")") || Character.isDigit(word.charAt(0)));
            }
            while (!operators.isEmpty()) {
                apply();
            }
            return numbers.pop();
        }

        private static int binds(String operator) {
            return switch (operator) {
                case "(" -> -1;
                case "OR" -> 0;
                case "AND" -> 1;
                case "=", "<>" -> 2;
                case "<", ">=" -> 3;
                case "+", "-" -> 4;
                case "*", "/", "MOD" -> 5;
                case "neg" -> 6;
                default -> 7;
            };
        }

        private void apply() {
            String operator = operators.pop();
            double b = numbers.pop();
            if (operator.equals("neg")) {
                numbers.push(-b);
                return;
            }
            double a = numbers.pop();
            numbers.push(switch (operator) {
                case "+" -> a + b;
                case "-" -> a - b;
                case "*" -> a * b;
                case "/" -> a / b;
                case "^" -> Math.pow(a, b);
                case "MOD" -> a - b * Math.floor(a / b);
                case "<" -> a < b ? 1.0 : 0.0;
                case ">=" -> a >= b ? 1.0 : 0.0;
                case "=" -> a == b ? 1.0 : 0.0;
                case "<>" -> a != b ? 1.0 : 0.0;
                case "AND" -> a != 0 && b != 0 ? 1.0 : 0.0;
                default -> a != 0 || b != 0 ? 1.0 : 0.0;
            });
        }
    }
}
