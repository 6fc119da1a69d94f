/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.transform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import studio.takt.core.api.run.DataSet;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.InputTable;
import studio.takt.core.api.run.InputTable.InputColumn;
import studio.takt.core.api.run.InputTable.Kind;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.text.Text;
import studio.takt.engine.planning.internal.aggregate.AggregateParameters;
import studio.takt.engine.planning.internal.amount.Given;
import studio.takt.units.api.Quantity;
import studio.takt.units.api.Unit;

/** The input table {@code families}: what families that share a workforce do not have in common. */
final class FamilyTable {
    static final String NAME = "families";
    static final String FAMILY = "family";
    /** The parameters that a family may have of its own. */
    private static final List<String> OWN = List.of("hoursPerUnit", "overtimeHoursPerUnit", "openingInventory",
            "minimumInventory", "maximumInventory", "requiredClosingInventory", "holdingCost", "materialCost",
            "subcontractCost", "subcontractLimit", "backorderCost", AggregateParameters.LINE_CAPACITY);
    /** What families of the same line have in common; empty for the one line that all need. */
    private static final String LINE = "line";

    private final DataSet data;
    private final Map<String, Map<String, Given>> byFamily = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    FamilyTable(DataSet data) {
        this.data = data;
        data.rows().forEach(this::read);
    }

    /** What the table looks like. */
    static InputTable description() {
        return new InputTable(NAME, text("table.families"), Stream.concat(
                Stream.of(new InputColumn(FAMILY, Kind.TEXT, Unit.ONE, true, text("table.families.family")),
                        new InputColumn(LINE, Kind.TEXT, Unit.ONE, false, text("table.families.line"))),
                OWN.stream().map(id -> new InputColumn(id, Kind.NUMBER, Unit.ONE, false,
                        text("table.families." + id))))
                .toList()).mayBeEmpty();
    }

    private void read(DataSet.Row row) {
        String family = row.text(FAMILY).orElse("").strip();
        Map<String, Given> values = new LinkedHashMap<>();
        OWN.forEach(id -> row.number(id).ifPresent(number -> {
            if (number >= 0 && Double.isFinite(number)) {
                values.put(id, new Given(Quantity.of(number, Unit.ONE), ElementRef.NONE, NAME + "." + id));
            } else {
                add(Severity.ERROR, "family-number", row, family, id, String.valueOf(number));
            }
        }));
        if (byFamily.putIfAbsent(family, values) != null) {
            add(Severity.ERROR, "family-twice", row, family);
        }
    }

    /** What a family has of its own. */
    Map<String, Given> of(String family) {
        return byFamily.getOrDefault(family, Map.of());
    }

    /** The line that a family needs, if the table says what it makes. */
    Map<String, Given> lines(String family) {
        return data.rows().stream().filter(row -> row.text(FAMILY).orElse("").strip().equals(family))
                .filter(row -> of(family).containsKey(AggregateParameters.LINE_CAPACITY)).findFirst()
                .map(row -> Map.of(row.text(LINE).orElse("").strip(),
                        of(family).get(AggregateParameters.LINE_CAPACITY)))
                .orElse(Map.of());
    }

    /** Says which rows are for families that nothing is demanded of. */
    void compare(Set<String> demanded) {
        data.rows().stream().filter(row -> !demanded.contains(row.text(FAMILY).orElse("").strip()))
                .forEach(row -> add(Severity.WARNING, "family-unknown", row, row.text(FAMILY).orElse("")));
    }

    /** What was found. */
    List<Finding> findings() {
        return findings;
    }

    private void add(Severity severity, String key, DataSet.Row row, Object... arguments) {
        findings.add(new Finding(severity, "aggregate-plan." + key, data.locationOf(row),
                Text.of(FamilyTable.class, "finding." + key, arguments)));
    }

    private static Text text(String key) {
        return Text.of(FamilyTable.class, key);
    }
}
