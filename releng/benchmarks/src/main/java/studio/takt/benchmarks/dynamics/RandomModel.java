/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.benchmarks.dynamics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import studio.takt.core.api.run.ElementRef;
import studio.takt.engine.dynamics.internal.stockflow.ArrayFacts;
import studio.takt.engine.dynamics.internal.stockflow.Settings;
import studio.takt.engine.dynamics.internal.stockflow.SimulationFacts;
import studio.takt.engine.dynamics.internal.stockflow.VariableFacts;
import studio.takt.engine.dynamics.internal.stockflow.VariableFacts.Kind;

/**
 * A model of so many variables: a fifth are stocks, two fifths flows in and out of them, the rest auxiliaries with
 * arithmetic, limits and decisions over stocks and other auxiliaries. All stay between bounds.
 */
final class RandomModel {
    private final Random random;
    private final int cells;
    private final List<VariableFacts> variables = new ArrayList<>();
    /** The equations again as statements of Java: {@code v[i]} is the i-th variable. */
    private final List<String> statements = new ArrayList<>();

    RandomModel(int size, long seed) {
        this.random = new Random(seed);
        this.cells = Math.max(1, size / 5);
        for (int i = 0; i < cells; i++) {
            cell(i);
        }
    }

    int cells() {
        return cells;
    }

    List<String> statements() {
        return statements;
    }

    SimulationFacts facts(double stop) {
        return facts(new Settings(0, stop, 1, stop, Settings.Method.EULER, 1), variables);
    }

    static SimulationFacts facts(Settings settings, List<VariableFacts> variables) {
        return new SimulationFacts(ElementRef.NONE, settings, Optional.empty(), variables, List.of(), List.of(),
                List.of(), List.of());
    }

    /** Of stocks s, auxiliaries a and b, flows f in and g out; other cells by number. */
    private void cell(int i) {
        int other = random.nextInt(cells);
        String factor = String.valueOf(1 + random.nextInt(9));
        add(Kind.STOCK, "s" + i, String.valueOf(10 + random.nextInt(50)), List.of("f" + i), List.of("g" + i));
        add(Kind.AUXILIARY, "a" + i, "s" + i + " / (s" + other + " + " + factor + ") + 0.5", List.of(), List.of());
        statements.add(at(i, 1) + " = " + at(i, 0) + " / (" + at(other, 0) + " + " + factor + ".0) + 0.5;");
        add(Kind.AUXILIARY, "b" + i, "IF a" + i + " > 2 THEN MIN(a" + i + ", 5) * 0.1 ELSE 0.3", List.of(), List.of());
        statements.add(at(i, 2) + " = " + at(i, 1) + " > 2 ? Math.min(" + at(i, 1) + ", 5) * 0.1 : 0.3;");
        add(Kind.FLOW, "f" + i, "b" + i + " * " + factor + " + s" + other + " * 0.01", List.of(), List.of());
        statements.add(at(i, 3) + " = " + at(i, 2) + " * " + factor + ".0 + " + at(other, 0) + " * 0.01;");
        add(Kind.FLOW, "g" + i, "MAX(0, s" + i + " * 0.05 - b" + i + " / " + factor + ")", List.of(), List.of());
        statements.add(at(i, 4) + " = Math.max(0, " + at(i, 0) + " * 0.05 - " + at(i, 2) + " / " + factor + ".0);");
    }

    private static String at(int cell, int kind) {
        return "v[" + (cell * 5 + kind) + "]";
    }

    private void add(Kind kind, String name, String equation, List<String> inflows, List<String> outflows) {
        variables.add(new VariableFacts(name, ElementRef.NONE, kind, equation, Optional.empty(), false, inflows,
                outflows, Optional.empty(), ArrayFacts.NONE, ""));
    }

    List<VariableFacts> variables() {
        return variables;
    }
}
