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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import studio.takt.engine.dynamics.internal.stockflow.Settings.Method;

/**
 * A model runs as one loop with local variables if it is small and as methods over arrays otherwise: the same numbers
 * must come out. A random variable, which nothing depends on, forces a model into arrays.
 */
class KernelsTest {
    private static final int STOCKS = 4;
    private static final List<Method> METHODS = List.of(Method.EULER, Method.RK2, Method.RK4);

    @Test
    void loopsAndArraysGiveTheSameNumbers() {
        int grown = 0;
        for (int seed = 0; seed < 40; seed++) {
            for (Method method : METHODS) {
                Model.Run small = random(seed, false).over(0, 6, 0.25, method).run();
                Model.Run large = random(seed, true).over(0, 6, 0.25, method).run();
                for (int i = 0; i < STOCKS; i++) {
                    double[] expected = large.series("s" + i);
                    double[] found = small.series("s" + i);
                    assertEquals(25, found.length, method + " " + seed);
                    for (int k = 0; k < found.length; k++) {
                        assertEquals(expected[k], found[k], 0, method + " " + seed + " s" + i + " at " + k);
                    }
                    grown += found[24] != found[0] ? 1 : 0;
                }
            }
        }
        assertTrue(grown > 300, "only " + grown + " stocks ever changed");
    }

    @Test
    void elementsOfALargeModelAreThoseOfTheSmall() {
        Model large = new Model();
        for (int i = 0; i < 1200; i++) {
            large.stock("s" + i, "100", false, "", "g" + i).flow("g" + i, "SMTH3(s" + i + ", 4) / (2 + " + i + " * 0)");
        }
        Model small = new Model().stock("s", "100", false, "", "g").flow("g", "SMTH3(s, 4) / 2");
        for (Method method : METHODS) {
            double expected = small.over(0, 20, 0.125, method).run().last("s");
            Model.Run run = large.over(0, 20, 0.125, method).run();
            assertEquals(expected, run.last("s0"), 0, method.name());
            assertEquals(expected, run.last("s1199"), 0, method.name());
        }
    }

    private static Model random(int seed, boolean arrays) {
        Random random = new Random(seed);
        Model model = new Model();
        List<String> known = new ArrayList<>();
        for (int i = 0; i < STOCKS; i++) {
            known.add("s" + i);
        }
        for (int i = 0; i < 6; i++) {
            model.aux("a" + i, expression(random, known, 2));
            known.add("a" + i);
        }
        for (int i = 0; i < STOCKS; i++) {
            model.flow("f" + i, expression(random, known, 1)).flow("g" + i, "0.2 * ABS(" + expression(random, known, 1)
                    + ")").stock("s" + i, String.valueOf(10 + i), random.nextBoolean(), "f" + i, "g" + i);
        }
        return arrays ? model.aux("z", "RANDOM(0, 1)") : model;
    }

    private static String expression(Random random, List<String> known, int depth) {
        String x = depth == 0 || random.nextInt(4) == 0
                ? known.get(random.nextInt(known.size()))
                : expression(random, known, depth - 1);
        String y = known.get(random.nextInt(known.size()));
        return switch (random.nextInt(16)) {
            case 0 -> "SMTH1(" + x + ", 2)";
            case 1 -> "SMTH3(" + x + ", 3, 5)";
            case 2 -> "DELAY3(" + x + ", 2)";
            case 3 -> "DELAYN(" + x + ", 4, 5, 1)";
            case 4 -> "0.1 * TREND(" + x + ", 3)";
            case 5 -> "FORCST(" + x + ", 3, 1)";
            case 6 -> "PREVIOUS(" + x + ", 3)";
            case 7 -> "PREVIOUS(SELF, 1) * 0.5 + 0.1 * " + x;
            case 8 -> "STEP(" + x + ", 2) * 0.1";
            case 9 -> "RAMP(0.5, 1) + PULSE(2, 1, 2)";
            case 10 -> "IF " + x + " > " + y + " THEN SMTH1(" + y + ", 2) ELSE 1";
            case 11 -> "SAFEDIV(" + x + ", 1 + ABS(" + y + "), 2)";
            case 12 -> "MIN(" + x + ", MAX(" + y + ", 3)) * 0.3";
            case 13 -> "INIT(" + x + ") + TIME * DT - STARTTIME + STOPTIME";
            case 14 -> "DELAY1(" + x + ", 1.5) - 0.5 * " + y;
            default -> "(" + x + " + " + y + ") / 4";
        };
    }
}
