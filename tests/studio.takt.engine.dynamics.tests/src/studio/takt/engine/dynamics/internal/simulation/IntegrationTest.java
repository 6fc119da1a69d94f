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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.text.Text;
import studio.takt.engine.dynamics.internal.stockflow.Settings.Method;

/** Samples of the field with their published figures, orders of convergence, conservation. */
class IntegrationTest {
    private static final String CUP = "Teacup Temperature";
    private static final double EXACT = 70 + 110 * Math.exp(-3);

    @Test
    void teacupByEulerGivesThePublishedFigure() {
        Model.Run run = Model.teacup().over(0, 30, 0.125, Method.EULER).run();
        assertEquals(75.374, run.last(CUP), 75.374e-5);
        assertEquals(241, run.series("Time").length);
        assertEquals(180, run.series(CUP)[0]);
    }

    @Test
    void teacupByRungeKuttaIsTheClosedForm() {
        assertEquals(75.47657752, Model.teacup().over(0, 30, 0.125, Method.RK4).run().last(CUP), 1e-6);
        assertEquals(EXACT, Model.teacup().over(0, 30, 0.125, Method.RK45).run().last(CUP), 1e-7);
        assertEquals(EXACT, Model.teacup().over(0, 30, 30, Method.RK45).run().last(CUP), 1e-5);
    }

    @Test
    void sirGivesThePublishedFigures() {
        Model.Run run = Model.sir().over(0, 100, 1.0 / 32, Method.EULER).every(1).run();
        assertEquals(412.158, run.last("Susceptible"), 412.158e-5);
        assertEquals(2.07135, run.last("Infectious"), 2.07135e-5);
        assertEquals(590.771, run.last("Recovered"), 590.771e-5);
        assertEquals(101, run.series("Time").length);
    }

    @ParameterizedTest
    @CsvSource({"EULER,1", "RK2,2", "RK4,4"})
    void halfTheStepDividesTheErrorByTheOrder(Method method, int order) {
        double coarse = error(method, 0.5);
        double fine = error(method, 0.25);
        assertEquals(order, Math.log(coarse / fine) / Math.log(2), 0.12);
    }

    private static double error(Method method, double dt) {
        return Math.abs(Model.teacup().over(0, 30, dt, method).run().last(CUP) - EXACT);
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void whatFlowsFromStockToStockIsKept(Method method) {
        Model.Run run = Model.sir().over(0, 100, 0.25, method).run();
        double[] s = run.series("Susceptible");
        double[] i = run.series("Infectious");
        double[] r = run.series("Recovered");
        for (int t = 0; t < s.length; t++) {
            assertEquals(1005, s[t] + i[t] + r[t], 1e-9);
        }
    }

    @Test
    void theSameSeedGivesTheSameRunAndAnotherAnother() {
        Model model = new Model().aux("x", "NORMAL(10, 2)").aux("y", "NORMAL(10, 2)").over(0, 1000, 1, Method.RK4);
        double[] x = model.run().series("x");
        assertArrayEquals(x, model.run().series("x"));
        assertTrue(x[5] != model.run().series("y")[5], "each has its own stream");
        assertTrue(x[5] != model.seed(2).run().series("x")[5]);
    }

    @Test
    void aStockThatIsNeverNegativeGivesOnlyWhatIsThere() {
        Model.Run run = new Model().stock("A", "10", true, "in", "out,rest").stock("B", "0", false, "out", "")
                .stock("C", "0", false, "rest", "").flow("in", "1").uniflow("out", "4").uniflow("rest", "100")
                .over(0, 20, 1, Method.EULER).run();
        assertEquals(4, run.series("out")[0]);
        assertEquals(7, run.series("rest")[0], "10 there, 1 comes in, 4 are served first");
        assertEquals(1, run.series("out")[3]);
        for (int t = 0; t < 21; t++) {
            assertTrue(run.series("A")[t] >= 0);
            assertEquals(10 + t, run.series("A")[t] + run.series("B")[t] + run.series("C")[t], 1e-9);
        }
    }

    @Test
    void flowsInACircleThroughEmptyStocksStillRun() {
        Model.Run run = new Model().stock("A", "5", true, "back", "out").stock("B", "0", true, "out", "back")
                .uniflow("out", "3").uniflow("back", "1").over(0, 50, 1, Method.EULER).run();
        assertEquals(5, run.last("A") + run.last("B"), 1e-9);
        assertTrue(run.last("A") >= 0);
    }

    @Test
    void aStockThatIsNeverNegativeMayBeginWithItsOwnOutflow() {
        Model.Run run = new Model().stock("S", "out * 5", true, "in", "out").uniflow("out", "10").uniflow("in", "0")
                .over(0, 8, 1, Method.EULER).run();
        assertArrayEquals(new double[]{50, 40, 30, 20, 10, 0, 0, 0, 0}, run.series("S"), run.texts().toString());
    }

    @Test
    void whatIsServedFirstMayDependOnWhatComesAfter() {
        Model.Run run = new Model().stock("S", "20", true, "in", "loss,ship").uniflow("loss", "0.1 * ship")
                .uniflow("ship", "10").uniflow("in", "STEP(3, 2)").over(0, 4, 1, Method.EULER).run();
        assertArrayEquals(new double[]{20, 9, 0, 0, 0}, run.series("S"), run.texts().toString());
        assertArrayEquals(new double[]{10, 9, 3, 3, 3}, run.series("ship"), "loss depends on it, and comes second");
    }

    @Test
    void nothingRunsBackOutOfAnEmptyStock() {
        Model.Run run = new Model().stock("S", "10", true, "f,g", "out").flow("f", "IF TIME > 10 THEN TIME ELSE -TIME")
                .uniflow("g", "1").uniflow("out", "0.5").over(0, 12, 1, Method.EULER).run();
        assertArrayEquals(new double[]{10, 10.5, 10, 8.5, 6, 2.5, 0, 0, 0, 0, 0, 0, 11.5}, run.series("S"));
        assertEquals(-3.5, run.series("f")[5], "2.5 are there and 1 comes in");
        assertEquals(0, run.series("out")[5]);
    }

    @Test
    void manyStocksThatFillEachOtherRunAsFewDo() {
        int stocks = 150;
        Model model = new Model();
        for (int i = 0; i < stocks; i++) {
            String next = "f" + (i + 1) % stocks;
            String last = "b" + (i + stocks - 1) % stocks;
            model.uniflow("f" + i, "0.9 * s" + i).uniflow("b" + i, "0.4 * s" + (i + 1) % stocks).stock("s" + i,
                    String.valueOf(i % 7), true, "f" + i + ",b" + i, next + "," + last);
        }
        for (int i = 0; i < stocks; i++) {
            model.aux("total" + i, i == 0 ? "s0" : "total" + (i - 1) + " + s" + i);
        }
        Model.Run run = model.over(0, 5, 1, Method.EULER).run();
        assertEquals(List.of(), run.rules());
        assertEquals(run.series("total149")[0], run.last("total149"), 1e-9);
        for (int i = 0; i < stocks; i++) {
            assertTrue(run.last("s" + i) >= 0, "s" + i);
        }
    }

    @Test
    void aUniflowNeverRunsBack() {
        assertEquals(0, new Model().uniflow("f", "-3").run().last("f"));
        assertEquals(-3, new Model().flow("f", "-3").run().last("f"));
    }

    @Test
    void theSimpleModelOfThePaintShop() {
        Model.Run run = new Model().stock("Inventory", "2600", true, "A", "Q").uniflow("A", "1000")
                .uniflow("Q", "IF available >= S THEN MIN(c, available) ELSE 0").aux("available", "Inventory + A * DT")
                .aux("S", "2900").aux("c", "4800").over(0, 4, 1, Method.EULER).run();
        assertArrayEquals(new double[]{3600, 0, 0, 3000, 0}, run.series("Q"));
    }

    /** Counts how often it is asked, and says yes after so many times. */
    private static Monitor after(int questions, int[] asked) {
        return new Monitor() {
            @Override
            public void progress(double done, Text doing) {
                // nobody watches
            }

            @Override
            public boolean isCancelled() {
                return ++asked[0] > questions;
            }
        };
    }

    @Test
    void aStepThatIsCutIntoManyCanBeCancelled() {
        Model chatters = new Model().over(0, 1, 1, Method.RK45).stock("x", "1", false, "f", "")
                .flow("f", "IF x > 0 THEN -1000 ELSE 1000");
        PreparedModel prepared = PreparedModel.of(chatters.facts()).model().orElseThrow();
        int[] asked = {0};
        assertThrows(CancellationException.class,
                () -> prepared.run(chatters.facts().settings(), after(20, asked)));
        assertEquals(21, asked[0]);
    }

    @Test
    void aResultThatWouldBeTooLargeIsToldBeforeTheRun() {
        System.setProperty("takt.limit.results", "50");
        try {
            Model.Run run = Model.teacup().over(0, 10, 1, Method.EULER).run();
            assertTrue(run.rules().contains("stock-flow.too-much"), run.texts());
            assertTrue(run.result().table("run").isEmpty());
            assertFalse(Model.teacup().over(0, 9, 1, Method.EULER).run().rules().contains("stock-flow.too-much"));
        } finally {
            System.clearProperty("takt.limit.results");
        }
    }
}
