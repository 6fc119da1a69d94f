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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import studio.takt.core.api.run.Finding;
import studio.takt.engine.dynamics.internal.stockflow.Settings.Method;

/** What is wrong with a model is said with variable and time. */
class FaultsTest {
    private static void expect(Model model, String rule, String... words) {
        Model.Run run = model.run();
        List<Finding> found = run.result().findings().stream().filter(each -> each.rule().equals("stock-flow." + rule))
                .toList();
        assertFalse(found.isEmpty(), rule + " not in " + run.rules() + run.texts());
        String text = found.get(0).message().in(Locale.ENGLISH);
        for (String word : words) {
            assertTrue(text.contains(word), text);
        }
        assertTrue(found.get(0).message().in(Locale.KOREAN).matches("(?s).*[가-힣].*"));
        assertFalse(text.contains("{"), text);
    }

    @Test
    void faultsOfTheRun() {
        expect(new Model().aux("x", "1 / (TIME - 2)").aux("a", "x + 1"), "division-by-zero", "x:", "time 2.0");
        expect(new Model().aux("x", "SQRT(1 - TIME)"), "not-a-number", "x", "time 1.25");
        expect(new Model().aux("x", "EXP(TIME * 1000)"), "unbounded", "x");
        expect(new Model().stock("s", "10", false, "f", "").flow("f", "s^3").over(0, 100, 1, Method.EULER),
                "unbounded");
        expect(new Model().stock("s", "1 / 0", false, "", ""), "division-by-zero", "s", "time 0.0");
    }

    @Test
    void theRowsBeforeAFaultAreKept() {
        Model.Run run = new Model().aux("x", "1 / (TIME - 2)").run();
        assertEquals(8, run.series("x").length);
        assertFalse(run.result().isSound());
    }

    @Test
    void infinityMayBeMeant() {
        assertTrue(new Model().aux("capacity", "INF").aux("x", "MIN(capacity, 5)").run().result().isSound());
    }

    @Test
    void faultsOfTheModel() {
        expect(new Model().aux("a", "b").aux("b", "c + 1").aux("c", "a"), "loop", "a", "b", "c");
        expect(new Model().stock("s", "t", false, "", "").stock("t", "s", false, "", ""), "loop", "s", "t");
        expect(new Model().aux("demand", "1").aux("x", "demnd * 2"), "unknown-near", "x", "demnd", "demand");
        expect(new Model().aux("x", "nothing"), "unknown", "nothing");
        expect(new Model().aux("x", "nothing(3)"), "unknown-function", "nothing");
        expect(new Model().aux("x", "1 +"), "equation", "x", "At 4");
        expect(new Model().aux("x", " "), "no-equation", "x");
        expect(new Model().aux("my x", "1").aux("My_X", "2"), "twice", "My_X");
        expect(new Model(), "empty");
        expect(new Model().aux("x", "a[1]").aux("a", "1"), "no-array", "x");
        expect(new Model().aux("n", "TIME").aux("x", "SMTHN(1, 2, n)"), "order", "x");
        expect(new Model().aux("x", "DELAYN(1, 2, 2.5)"), "order", "x");
        expect(new Model().table("f", "", new double[]{0}, new double[]{1}).aux("x", "f"), "function-without-argument");
    }

    @Test
    void faultsOfTheSettings() {
        expect(new Model().aux("x", "1").over(0, 10, 0, Method.EULER), "settings");
        expect(new Model().aux("x", "1").over(0, -1, 1, Method.EULER), "settings");
        expect(new Model().aux("x", "1").over(0, 1e9, 1e-3, Method.EULER), "too-much");
        expect(new Model().aux("x", "1").over(0, 10, 0.3, Method.EULER), "uneven");
    }

    @Test
    void aSmoothIsNoLoop() {
        assertTrue(new Model().aux("a", "SMTH1(b, 3, 1)").aux("b", "a * 2").run().result().isSound());
    }

    @Test
    void unitsAreChecked() {
        expect(new Model().stock("s", "1", false, "f", "").unit("pcs").flow("f", "3").unit("pcs"), "flow-unit", "f",
                "pcs/d");
        expect(new Model().aux("a", "1").unit("pcs").aux("b", "2").unit("d").aux("c", "a + b"), "unit", "c");
        Model.Run fine = new Model().stock("s", "1", false, "f", "").unit("pcs").flow("f", "s / t").aux("t", "3")
                .unit("d").run();
        assertEquals(List.of(), fine.rules());
    }
}
