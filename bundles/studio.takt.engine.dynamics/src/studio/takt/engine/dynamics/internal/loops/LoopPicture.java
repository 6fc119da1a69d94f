/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.dynamics.internal.loops;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.Chart;
import studio.takt.core.api.run.Column;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.Table;
import studio.takt.core.api.text.Text;
import studio.takt.engine.dynamics.internal.simulation.PreparedModel;

/** Draws the shortest loops: more than some fourteen variables nobody reads in one picture. */
final class LoopPicture {
    private static final int MOST_LOOPS = 12;
    private static final int MOST_VARIABLES = 14;

    private final PreparedModel model;
    private final Map<List<Integer>, Polarity> signs = new HashMap<>();

    LoopPicture(PreparedModel model, List<Link> links) {
        this.model = model;
        links.forEach(link -> signs.put(List.of(link.from(), link.to()), link.polarity()));
    }

    /** With the names that the loops have in their table. */
    void writeTo(Result.Builder result, List<Loop> loops, List<String> names) {
        List<Integer> shown = shown(loops);
        if (shown.isEmpty()) {
            return;
        }
        List<List<Cell>> rows = new ArrayList<>();
        shown.forEach(number -> rows.addAll(rows(loops.get(number).variables(), names.get(number))));
        result.add(new Table("causes", text("table.causes"), Arrays.asList(column("cause"), column("effect"),
                column("sign"), column("loop")), rows));
        Text title = shown.size() == loops.size()
                ? text("chart.loops")
                : text("chart.someLoops", shown.size(), loops.size());
        result.add(new Chart("loops", title, Chart.Kind.NETWORK, "causes", "cause",
                List.of(new Chart.Series(text("column.effect"), "effect", "sign")), List.of()));
    }

    /** The numbers of the shortest, as long as there are few variables. */
    private List<Integer> shown(List<Loop> loops) {
        List<Integer> shown = new ArrayList<>();
        Set<Integer> variables = new HashSet<>();
        IntStream.range(0, loops.size()).boxed()
                .sorted(Comparator.comparingInt(number -> path(loops.get(number).variables()).size()))
                .forEach(number -> {
                    Set<Integer> all = new HashSet<>(variables);
                    all.addAll(path(loops.get(number).variables()));
                    boolean drawable = path(loops.get(number).variables()).size() > 1;
                    if (drawable && shown.size() < MOST_LOOPS && all.size() <= MOST_VARIABLES) {
                        shown.add(number);
                        variables.addAll(all);
                    }
                });
        shown.sort(Comparator.naturalOrder());
        return shown;
    }

    /** Without what a macro computes on the way. */
    private List<Integer> path(List<Integer> variables) {
        return variables.stream().filter(place -> model.variables().get(place).isShown()).toList();
    }

    private List<List<Cell>> rows(List<Integer> variables, String loop) {
        int first = IntStream.range(0, variables.size())
                .filter(i -> model.variables().get(variables.get(i)).isShown()).findFirst().orElse(0);
        List<List<Cell>> rows = new ArrayList<>();
        int cause = variables.get(first);
        Polarity sign = Polarity.POSITIVE;
        for (int i = 1; i <= variables.size(); i++) {
            int before = variables.get((first + i - 1) % variables.size());
            int effect = variables.get((first + i) % variables.size());
            sign = sign.then(signs.getOrDefault(List.of(before, effect), Polarity.UNKNOWN));
            if (model.variables().get(effect).isShown()) {
                rows.add(List.of(Cell.of(model.variables().get(cause).name()),
                        Cell.of(model.variables().get(effect).name()), Cell.of(sign.sign()), Cell.of(loop)));
                cause = effect;
                sign = Polarity.POSITIVE;
            }
        }
        return rows;
    }

    private static Column column(String name) {
        return new Column(name, text("column." + name));
    }

    private static Text text(String key, Object... arguments) {
        return Text.of(LoopPicture.class, key, arguments);
    }
}
