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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import studio.takt.core.api.run.DataSet;
import studio.takt.core.api.run.InputTable.InputColumn;
import studio.takt.core.api.run.InputTable.Kind;
import studio.takt.engine.flow.internal.table.Faults;
import studio.takt.engine.flow.internal.table.StationTable;
import studio.takt.units.api.Quantity;
import studio.takt.units.api.Unit;

/** Applies the changes of a scenario to the table of a line and to parameters. */
final class LineChanges {
    private static final List<String> PARAMETERS = List.of("interarrival", "interarrivalCv", "conwip");

    private final DataSet line;
    private final Faults faults;
    private final List<Map<String, Object>> rows = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    LineChanges(DataSet line, Faults faults) {
        this.line = line;
        this.faults = faults;
        line.rows().forEach(row -> rows.add(new LinkedHashMap<>(row.values())));
    }

    LineChanges apply(List<Change> changes) {
        changes.forEach(change -> {
            if (change.station().isEmpty()) {
                parameter(change);
            } else {
                station(change);
            }
        });
        return this;
    }

    private void parameter(Change change) {
        Optional<String> id = PARAMETERS.stream().filter(known -> same(known, change.what())).findFirst();
        Optional<Quantity> value = quantity(change);
        if (id.isEmpty()) {
            faults.error("change-parameter", change.at(), change.what(), String.join(", ", PARAMETERS));
        } else if (value.isPresent()) {
            switch (id.get()) {
                case "interarrival" -> parameters.put("interarrival", value.get());
                case "interarrivalCv" -> plain(change, value.get())
                        .ifPresent(number -> parameters.put("interarrivalCv", number));
                default -> plain(change, value.get()).filter(number -> number >= 1 && number == Math.rint(number))
                        .ifPresentOrElse(number -> parameters.put("conwip", (long) (double) number),
                                () -> faults.error("change-value", change.at(), change.what(), change.value()));
            }
        }
    }

    private Optional<Double> plain(Change change, Quantity value) {
        if (!value.unit().isCommensurableWith(Unit.ONE)) {
            faults.error("change-value", change.at(), change.what(), change.value());
            return Optional.empty();
        }
        return Optional.of(value.in(Unit.ONE));
    }

    private void station(Change change) {
        Optional<InputColumn> column = StationTable.line().columns().stream()
                .filter(known -> same(known.name(), change.what()) && !known.name().equals("station")).findFirst();
        List<Map<String, Object>> chosen = rows.stream()
                .filter(row -> change.station().equals(String.valueOf(row.get("station")).strip())).toList();
        if (chosen.isEmpty()) {
            faults.error("change-station", change.at(), change.station(), String.join(", ",
                    line.rows().stream().map(row -> row.text("station").orElse("")).toList()));
        } else if (column.isEmpty()) {
            faults.error("change-column", change.at(), change.what(), String.join(", ", StationTable.line().columns()
                    .stream().map(InputColumn::name).filter(name -> !name.equals("station")).toList()));
        } else if (change.value().isEmpty()) {
            chosen.forEach(row -> row.remove(column.get().name()));
        } else {
            value(change, column.get()).ifPresent(it -> chosen.forEach(row -> row.put(column.get().name(), it)));
        }
    }

    private static boolean same(String name, String written) {
        return name.equals(written)
                || name.toLowerCase(Locale.ROOT).equals(written.replaceAll("[ _]", "").toLowerCase(Locale.ROOT));
    }

    private Optional<Object> value(Change change, InputColumn column) {
        if (column.kind() == Kind.TEXT) {
            return Optional.of(change.value());
        }
        return quantity(change).flatMap(given -> {
            Unit unit = given.unit().isCommensurableWith(column.unit()) ? column.unit() : Unit.ONE;
            if (!given.unit().isCommensurableWith(unit)) {
                faults.error("change-value", change.at(), change.what(), change.value());
                return Optional.empty();
            }
            return Optional.of(given.in(unit));
        });
    }

    private Optional<Quantity> quantity(Change change) {
        try {
            return Optional.of(Quantity.parse(change.value()));
        } catch (IllegalArgumentException notAQuantity) {
            faults.error("change-value", change.at(), change.what(), change.value());
            return Optional.empty();
        }
    }

    /** The table with the changes. */
    DataSet line() {
        List<DataSet.Row> changed = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            changed.add(new DataSet.Row(line.rows().get(i).line(), Map.copyOf(rows.get(i))));
        }
        return new DataSet(line.table(), line.file(), changed);
    }

    /** Parameters with other values. */
    Map<String, Object> parameters() {
        return Map.copyOf(parameters);
    }
}
