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

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.takt.engine.dynamics.internal.stockflow.Settings.Method;

/** Arrays, modules and macros; values by hand, as XMILE 1.0 (3.7) and the makers' reference of the functions say. */
class ArraysTest {
    /** a = 6 2 8 5; m = 11 12 13 / 21 22 23; b = 1 2 3. */
    private static Model model() {
        return new Model().over(0, 2, 1, Method.EULER).dimension("D", "one", "two", "three", "four")
                .dimension("Row", "north", "south").dimension("Col", "1", "2", "3").dimension("Part", "two", "three")
                .dimension("Other", "w", "x", "y", "z")
                .aux("a", "").array("D", "one", "6", "two", "2", "three", "8", "four", "5")
                .aux("m", "10 * Row + Col").array("Row,Col")
                .aux("b", "Col").array("Col");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"SUM(a)|21", "SUM(a[*])|21", "MEAN(a[two:four])|5",
            "MAX(a)|8", "MIN(a)|2", "MAX(a, 7)|8", "MAX(a, 9)|9", "MIN(a, b)|1", "SIZE(a)|4", "SIZE(m)|6",
            "SIZE(m[*, 1])|2", "RANK(a, 2)|4", "RANK(a, 1)|2", "RANK(a, 4)|3", "RANK(a, 5)|0", "PROD(b)|6",
            "SUM(m)|102", "SUM(m[north, *])|36", "SUM(m[*, 2])|34", "SUM(m * b)|208", "SUM(b * m)|208",
            "SUM(a[*] * a[*])|129", "SUM(IF a > 5 THEN 1 ELSE 0)|2", "SUM(a / SUM(a))|1", "STDDEV(b) ^ 2 * 3|2",
            "a[three]|8", "a[3]|8", "a[2 + 1]|8", "m[south, 3]|23", "m[2, TIME + 1]|21", "a[TIME + 1]|6", "a[9]|0",
            "a[TIME]|0", "MEAN(1, 2, 6)|3", "SUM(2)|2", "a[MIN(two, 4)]|2", "a[Four]|5", "m[ North , 1 ]|11",
            "SUM(a[2:3])|10", "RANK(z, 2, a)|2", "RANK(z, 1, a)|3"})
    void expressionsHaveTheValuesOfTheBook(String equation, double expected) {
        Model.Run run = model().aux("z", "1").array("D", "three", "0").aux("result", equation).run();
        assertEquals(expected, run.series("result")[0], 1e-12, equation + " " + run.texts());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"a|6 2 8 5", "a * 2 + D|13 6 19 14", "a[D]|6 2 8 5",
            "a[D - 1]|0 6 2 8", "SUM(a[1:D])|6 8 16 21", "a[one]|6 6 6 6", "IF D = three THEN 1 ELSE 0|0 0 1 0",
            "PREVIOUS(SELF, D)|1 2 3 4", "SIZE(SELF)|4 4 4 4", "letters[D]|1 2 3 4", "letters|1 2 3 4",
            "MAX(a, 5.5)|6 5.5 8 5.5",
            "a[@1]|6 2 8 5"})
    void anArrayIsComputedElementByElement(String equation, String expected) {
        Model.Run run = model().aux("letters", "Other").array("Other").aux("r", equation).array("D").run();
        double[] values = Stream.of("one", "two", "three", "four").mapToDouble(each -> run.series("r[" + each + "]")[0])
                .toArray();
        assertArrayEquals(Stream.of(expected.split(" ")).mapToDouble(Double::parseDouble).toArray(), values, 1e-12,
                equation);
    }

    @Test
    void partsOfADimensionTakeElementsOfTheirNames() {
        Model.Run run = model().aux("p", "a[Part]").array("Part").aux("q", "a").array("Part").run();
        assertEquals(2, run.last("p[two]"));
        assertEquals(8, run.last("p[three]"));
        assertEquals(8, run.last("q[three]"));
    }

    /** Programs that map dimensions onto each other write them so; the standard has no word for the mapping. */
    @Test
    void aDimensionThatTheLeftSideHasNotGoesAlongWithOneOfAsManyElements() {
        Model.Run run = model().aux("o", "a[D] * 10 + D").array("Other").aux("r", "m[Row, Col] * 100 + D")
                .array("Row,Other,Col").aux("s", "SMTH1(a[D], 2)").array("Other").run();
        assertEquals(83, run.last("o[y]"), run.texts().toString());
        assertEquals(2304, run.last("r[south,z,3]"));
        assertEquals(8, run.last("s[y]"));
    }

    @Test
    void aTransposedArrayExchangesRowsAndColumns() {
        Model.Run run = model().aux("t", "m'").array("Col,Row").aux("t2", "m").array("Col,Row").run();
        assertEquals(23, run.last("t[3,south]"));
        assertEquals(13, run.last("t[3,north]"));
        assertEquals(13, run.last("t2[3,north]"));
    }

    @Test
    void everyElementOfAStockHasItsFlow() {
        Model.Run run = model().stock("s", "100", false, "in", "out").array("D")
                .flow("in", "a").array("D").flow("out", "s / 10").array("D", "two", "0").run();
        assertArrayEquals(new double[]{100, 96, 92.4}, run.series("s[one]"), 1e-12);
        assertArrayEquals(new double[]{100, 102, 104}, run.series("s[two]"), 1e-12);
    }

    @Test
    void delaysRememberEachElement() {
        Model.Run run = model().aux("late", "SMTH1(a * TIME, 2, 0)").array("D").run();
        assertArrayEquals(new double[]{0, 0, 3}, run.series("late[one]"), 1e-12);
        assertArrayEquals(new double[]{0, 0, 4}, run.series("late[three]"), 1e-12);
    }

    @Test
    void namesInAModuleAreItsOwnThenThoseAround() {
        Model.Run run = model().aux("k", "3").aux("x", "k + .k + outside").in("inner").aux("k", "5").in("inner")
                .aux("outside", "100").aux("y", "inner.x * 2").run();
        assertEquals(108, run.last("inner.x"));
        assertEquals(216, run.last("y"));
    }

    @Test
    void macrosHaveVariablesOfTheirOwn() {
        Model inside = new Model().stock("level", "start", false, "in", "").flow("in", "rate");
        Model.Run run = new Model().over(0, 3, 1, Method.EULER)
                .macro("accumulate", "rate,start", "level * 2", inside.last(), inside.last())
                .macro("double", "x", "x + x").aux("one", "accumulate(1, 10)")
                .aux("two", "accumulate(double(TIME), 0) + double(1)").run();
        assertArrayEquals(new double[]{20, 22, 24, 26}, run.series("one"), 1e-12);
        assertArrayEquals(new double[]{2, 2, 6, 14}, run.series("two"), 1e-12);
        assertEquals(List.of("Time", "one", "two"),
                run.result().table("run").orElseThrow().columns().stream().map(each -> each.name()).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"a|whole-array", "a[five]|no-element",
            "a[1, 2]|subscripts", "a[1:2]|slice", "b[*] + 1|whole-array", "k[1]|no-array", "SUM(a[1:TIME])|bound",
            "SUM(a * b)|sizes", "a[@1]|position", "twice(1, 2)|arguments", "for_ever(1)|macros", "MAX()|equation"})
    void whatMakesNoSenseIsSaid(String equation, String rule) {
        Model.Run run = model().macro("twice", "x", "2 * x").macro("for ever", "x", "for_ever(x)").aux("k", "1")
                .aux("result", equation).run();
        assertTrue(run.rules().contains("stock-flow." + rule), equation + " " + run.rules() + run.texts());
    }

    @Test
    void checksOfAModelAreRunWithIt() {
        Model.Run run = Model.teacup().check("cools", "Teacup_Temperature <= 180", 0)
                .check("stays warm", "Teacup_Temperature > 100", 0).check("about 180", "Teacup_Temperature = 180", 200)
                .check("above", "Teacup_Temperature >= 181", 200).over(0, 30, 0.125, Method.EULER).run();
        assertEquals(List.of("stock-flow.check"), run.rules());
        assertTrue(run.texts().contains("stays warm") && run.texts().contains("time 13.0"), run.texts());
        assertEquals(4, run.result().table("checks").orElseThrow().rows().size());
        assertTrue(Model.teacup().check("c", "Tea_cup > 1", 0).run().rules().contains("stock-flow.unknown"));
    }

    @Test
    void stocksAndFlowsOfDifferentDimensionsAreRefused() {
        Model.Run run = model().stock("s", "0", false, "in", "").array("D").flow("in", "1").run();
        assertTrue(run.rules().contains("stock-flow.flow-array"), run.texts());
        Model.Run element = model().aux("e", "1").array("D", "five", "2").run();
        assertTrue(element.rules().contains("stock-flow.element"), element.texts());
    }

    @Test
    void anArrayIsReadByTheNumberOfAnElement() {
        Model.Run run = new Model().dimension("M", "1", "2").dimension("N", "a", "b", "c").aux("A", "10 * M + N")
                .array("M,N").aux("fourth", "A(4)").aux("later", "A(TIME + 1)").aux("greatest", "A(RANK(A, SIZE(A)))")
                .aux("beyond", "A(7) + A(0)").aux("place", "M.2 + N.c * 10").over(0, 6, 1, Method.EULER).run();
        assertEquals(List.of(), run.rules());
        assertEquals(21, run.last("fourth"));
        assertArrayEquals(new double[]{11, 12, 13, 21, 22, 23, 0}, run.series("later"));
        assertEquals(23, run.last("greatest"));
        assertEquals(0, run.last("beyond"));
        assertEquals(32, run.last("place"));
    }

    @Test
    void macrosTakeArraysAndWhatIsNotGivenAndMayInvokeThemselves() {
        Model.Run run = new Model().dimension("N", "1", "2", "3", "4").aux("A", "10 * N").array("N")
                .macro("FACT", "x", "IF x <= 1 THEN 1 ELSE x * FACT(x - 1)")
                .macro("FIND", "A,value,i = 1",
                        "IF i > SIZE(A) THEN 0 ELSE IF A[i] = value THEN i ELSE FIND(A, value, i + 1)")
                .macro("TWO", "a", "2 * a").macro("TWO", "a,b", "a + b").aux("f", "FACT(5)")
                .aux("there", "FIND(A, 30)").aux("nowhere", "FIND(A, TIME)").aux("two", "TWO(3) + TWO(3, 100)")
                .over(0, 1, 1, Method.EULER).run();
        assertEquals(List.of(), run.rules());
        assertEquals(120, run.last("f"));
        assertEquals(3, run.last("there"));
        assertEquals(0, run.last("nowhere"));
        assertEquals(109, run.last("two"));
    }

    private static Model.Run allocated(String shapes, String requests, String priorities, String widths,
            String equation) {
        return new Model().dimension("W", "a", "b", "c").dimension("P", "shape", "place", "width", "more")
                .aux("wants", requests).array("W").aux("prio", priorities).array("W").aux("profile",
                        "IF P = 1 THEN " + shapes + " ELSE IF P = 2 THEN " + priorities + " ELSE IF P = 3 THEN "
                                + widths
                                + " ELSE 0")
                .array("W,P").aux("got", equation).array("W").over(0, 20, 1, Method.EULER).run();
    }

    private static double[] last(Model.Run run) {
        return new double[]{run.last("got[a]"), run.last("got[b]"), run.last("got[c]")};
    }

    /** The branches of the reference of Vensim: of 550, Dayton takes 225 before the others begin; worked out by hand. */
    @Test
    void whatThereIsGoesByPriority() {
        String wants = "IF W = 1 THEN 500 ELSE IF W = 2 THEN 300 ELSE 750";
        String places = "(IF W = 1 THEN 5 ELSE IF W = 2 THEN 7 ELSE 3)";
        String widths = "(IF W = 1 THEN 2 ELSE 4)";
        double[][] expected = {{225, 0, 225, 0}, {550, 250, 300, 0}, {900, 450, 300, 150}, {1550, 500, 300, 750},
                {9999, 500, 300, 750}, {0, 0, 0, 0}};
        for (double[] row : expected) {
            assertArrayEquals(new double[]{row[1], row[2], row[3]}, last(allocated("1", wants, places, widths,
                    "ALLOCATE_AVAILABLE(wants[W], profile[W, shape], " + row[0] + ")")), 1e-9, "of " + row[0]);
        }
        assertArrayEquals(new double[]{60, 300, 90}, last(allocated("1", wants, "(IF W = 2 THEN 3 ELSE 2)", "1",
                "ALLOCATE_BY_PRIORITY(wants[W], prio[W], ELMCOUNT(W), 0, 450)")), 1e-9, "equals share");
    }

    /** The price at which what is wanted is what there is, from the closed forms of the shapes. */
    @Test
    void profilesHaveShapes() {
        String wants = "IF W = 3 THEN 0 ELSE 100";
        double u = 0.6823278038280193;
        assertArrayEquals(new double[]{100 - 50 * u * u * u, 100 - 50 * u, 0}, last(allocated("4", wants, "0", "W + "
                + "(IF W = 2 THEN 1 ELSE 0)", "ALLOCATE_AVAILABLE(wants, profile, 150)")), 1e-9);
        assertArrayEquals(new double[]{15.865525393145708, 30.853753872598688, 0}, last(allocated("3", wants, "0", "W",
                "ALLOCATE_AVAILABLE(wants, profile, 46.719279265744396)")), 1e-9);
        assertArrayEquals(new double[]{12.5, 100, 0}, last(allocated("2", wants, "(2 * W)", "2",
                "ALLOCATE_AVAILABLE(wants, profile, 112.5)")), 1e-9);
    }

    @Test
    void allThereIsIsAllocatedAndNoRequestIsOverfilled() {
        for (int shape = 1; shape <= 4; shape++) {
            Model.Run run = allocated(String.valueOf(shape), "10 * W", "(3 - W)", "(0.5 * W)",
                    "ALLOCATE_AVAILABLE(wants[W], profile[W, shape], 4 * TIME)");
            assertEquals(List.of(), run.rules());
            double[] a = run.series("got[a]");
            double[] b = run.series("got[b]");
            double[] c = run.series("got[c]");
            for (int i = 0; i < a.length; i++) {
                assertEquals(Math.min(60, 4 * i), a[i] + b[i] + c[i], 1e-9, shape + " at " + i);
                assertTrue(a[i] <= 10 + 1e-9 && b[i] <= 20 + 1e-9 && c[i] <= 30 + 1e-9);
                assertTrue(i == 0 || a[i] >= a[i - 1] - 1e-9 && b[i] >= b[i - 1] - 1e-9 && c[i] >= c[i - 1] - 1e-9);
            }
        }
    }

    @Test
    void anAllocationWithoutTheDimensionOfItsRequestsIsToldSo() {
        assertEquals(List.of("stock-flow.allocation"), new Model().dimension("W", "a", "b").aux("wants", "W").array("W")
                .aux("x", "ALLOCATE_BY_PRIORITY(wants, wants, 2, 1, 3)").over(0, 1, 1, Method.EULER).run().rules());
    }
}
