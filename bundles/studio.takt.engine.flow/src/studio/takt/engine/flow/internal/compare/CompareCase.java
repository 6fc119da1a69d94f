/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import studio.takt.core.api.run.DataSet;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.InputTable;
import studio.takt.core.api.run.Location;
import studio.takt.core.api.text.Text;
import studio.takt.engine.flow.internal.simulation.LineCase;
import studio.takt.engine.flow.internal.table.Faults;
import studio.takt.engine.flow.internal.table.ItemTable;
import studio.takt.engine.flow.internal.table.OrderTable;
import studio.takt.engine.flow.internal.table.SampleTable;
import studio.takt.engine.flow.internal.table.StationTable;

/**
 * What is compared; the first is what the others are compared with.
 */
public final class CompareCase {
    private static final int MOST = 50;
    private static final String LINE = "line";

    private final List<Alternative> alternatives;
    private final List<Finding> findings;
    private final boolean orders;

    private CompareCase(List<Alternative> alternatives, List<Finding> findings, boolean orders) {
        this.alternatives = List.copyOf(alternatives);
        this.findings = List.copyOf(findings);
        this.orders = orders;
    }

    /** The scenarios. */
    List<Alternative> alternatives() {
        return alternatives;
    }

    /** The map; {@link ElementRef#NONE} for lines. */
    public ElementRef element() {
        return alternatives.stream().filter(MapAlternative.class::isInstance)
                .map(each -> ((MapAlternative) each).map().snapshot().map()).findFirst().orElse(ElementRef.NONE);
    }

    /** What is wrong or worth knowing. */
    List<Finding> findings() {
        return findings;
    }

    /** True if lines work on orders. */
    boolean hasOrders() {
        return orders;
    }

    /** These alternatives, with what was found. */
    static CompareCase of(List<Alternative> alternatives, Faults faults, boolean orders) {
        List<Finding> findings = new ArrayList<>(faults.found());
        if (findings.stream().noneMatch(Finding::isError)) {
            alternatives.stream().flatMap(each -> each.findings().stream()).distinct().forEach(findings::add);
        }
        return new CompareCase(alternatives, findings, orders);
    }

    /** The tables that it is read from. */
    public static List<InputTable> tables() {
        InputTable line = StationTable.line();
        return List.of(line, ScenarioTable.description(),
                new InputTable("other", Text.of(CompareCase.class, "input.other"), line.columns()),
                ItemTable.description(), OrderTable.description(), SampleTable.description());
    }

    /** Reads the tables. */
    public static CompareCase of(Map<String, DataSet> tables) {
        Faults faults = new Faults(Comparison.RULES);
        List<Alternative> alternatives = new ArrayList<>();
        DataSet line = tables.get(LINE);
        if (line == null) {
            faults.error("no-data", Location.NONE, LINE);
        } else {
            alternatives.add(new LineAlternative(base(tables), read(tables, line), Map.of()));
            Optional.ofNullable(tables.get("other"))
                    .ifPresent(other -> alternatives.add(new LineAlternative("other", read(tables, other), Map.of())));
            Optional.ofNullable(tables.get("scenarios")).ifPresent(given -> ScenarioTable.read(given)
                    .forEach((name, changes) -> alternatives.add(alternative(name, changes, tables, faults))));
            check(alternatives, faults);
        }
        return of(alternatives, faults, tables.containsKey("orders"));
    }

    /** A scenario may be called base. */
    private static String base(Map<String, DataSet> tables) {
        boolean taken = Optional.ofNullable(tables.get("scenarios")).stream().flatMap(data -> data.rows().stream())
                .anyMatch(row -> row.text("scenario").orElse("").strip().equals("base"));
        return taken ? LINE : "base";
    }

    private static Alternative alternative(String name, List<Change> changes, Map<String, DataSet> tables,
            Faults faults) {
        LineChanges changed = new LineChanges(tables.get(LINE), faults).apply(changes);
        return new LineAlternative(name, read(tables, changed.line()), changed.parameters());
    }

    private static LineCase read(Map<String, DataSet> tables, DataSet line) {
        Map<String, DataSet> all = new LinkedHashMap<>(tables);
        all.put(LINE, new DataSet(LINE, line.file(), line.rows()));
        return LineCase.of(all);
    }

    private static void check(List<Alternative> alternatives, Faults faults) {
        if (alternatives.size() < 2) {
            faults.error("nothing-to-compare", Location.NONE);
        } else if (alternatives.size() > MOST) {
            faults.error("too-many-scenarios", Location.NONE, MOST);
        }
    }
}
