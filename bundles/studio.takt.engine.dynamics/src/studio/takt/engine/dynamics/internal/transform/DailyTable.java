/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.dynamics.internal.transform;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

import studio.takt.core.api.run.DataSet;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.InputTable;
import studio.takt.core.api.run.InputTable.InputColumn;
import studio.takt.core.api.run.InputTable.Kind;
import studio.takt.core.api.run.Location;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.text.Text;
import studio.takt.engine.dynamics.internal.capacity.Day;
import studio.takt.units.api.Unit;

/**
 * The input table {@code daily}: inflow, production and closing stock of each day. A first row with an inventory alone
 * is the opening stock.
 */
final class DailyTable {
    static final String NAME = "daily";

    private static final String DAY = "day";
    private static final String INFLOW = "inflow";
    private static final String PRODUCTION = "production";
    private static final String INVENTORY = "inventory";
    /** Another name for the same column. */
    private static final String INVENTORY_END = "inventoryEnd";
    private static final double HALF_A_PIECE = 0.5;

    private final DataSet data;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Day> days = new ArrayList<>();
    private OptionalDouble opening = OptionalDouble.empty();

    DailyTable(DataSet data) {
        this.data = data;
    }

    /** What the table looks like. */
    static InputTable description() {
        Unit pieces = Unit.parse("pcs");
        Stream<InputColumn> numbers = Stream.of(INFLOW, PRODUCTION, INVENTORY, INVENTORY_END)
                .map(name -> new InputColumn(name, Kind.NUMBER, pieces, false, text("table.daily." + name)));
        Stream<InputColumn> day = Stream.of(new InputColumn(DAY, Kind.TEXT, Unit.ONE, false, text("table.daily.day")));
        return new InputTable(NAME, text("table.daily"), Stream.concat(day, numbers).toList());
    }

    /** Reads the rows; {@code known} is the opening stock if the table does not say it. */
    DailyTable read(OptionalDouble known) {
        List<DataSet.Row> rows = data.rows();
        boolean hasOpening = !rows.isEmpty() && rows.get(0).number(INFLOW).isEmpty()
                && rows.get(0).number(PRODUCTION).isEmpty() && inventory(rows.get(0)).isPresent();
        opening = hasOpening ? OptionalDouble.of(inventory(rows.get(0)).get()) : known;
        rows.stream().skip(hasOpening ? 1 : 0).forEach(this::day);
        if (days.isEmpty()) {
            fault(Severity.ERROR, "empty", new Location(data.file(), 1, 0));
        } else if (opening.isEmpty()) {
            Day first = days.get(0);
            opening = OptionalDouble.of(first.inventory() + first.production() - first.inflow());
        }
        balance(hasOpening ? 1 : 0);
        return this;
    }

    private static Optional<Double> inventory(DataSet.Row row) {
        return row.number(INVENTORY).or(() -> row.number(INVENTORY_END));
    }

    private void day(DataSet.Row row) {
        String name = row.text(DAY).map(String::strip).filter(text -> !text.isEmpty())
                .orElse(String.valueOf(days.size() + 1));
        days.add(new Day(name, number(row, INFLOW, row.number(INFLOW), name),
                number(row, PRODUCTION, row.number(PRODUCTION), name),
                number(row, INVENTORY, inventory(row), name)));
    }

    private double number(DataSet.Row row, String column, Optional<Double> value, String day) {
        if (value.isEmpty()) {
            fault(Severity.ERROR, "value-missing", data.locationOf(row), day, column);
        } else if (!(value.get() >= 0) || value.get().isInfinite()) {
            fault(Severity.ERROR, "value-negative", data.locationOf(row), day, column,
                    String.format(Locale.ROOT, "%s", value.get()));
        }
        return value.orElse(0.0);
    }

    /** Closing stock = opening stock + inflow − production, every day. */
    private void balance(int skipped) {
        if (findings.stream().anyMatch(Finding::isError) || opening.isEmpty()) {
            return;
        }
        double before = opening.getAsDouble();
        for (int i = 0; i < days.size(); i++) {
            Day day = days.get(i);
            double expected = before + day.inflow() - day.production();
            if (Math.abs(expected - day.inventory()) > HALF_A_PIECE) {
                fault(Severity.WARNING, "balance", data.locationOf(data.rows().get(i + skipped)), day.name(),
                        expected, day.inventory());
            }
            before = day.inventory();
        }
    }

    List<Day> days() {
        return days;
    }

    OptionalDouble opening() {
        return opening;
    }

    List<Finding> findings() {
        return findings;
    }

    private void fault(Severity severity, String key, Location at, Object... arguments) {
        findings.add(new Finding(severity, "practical-capacity." + key, at,
                Text.of(DailyTable.class, "finding." + key, arguments)));
    }

    private static Text text(String key) {
        return Text.of(DailyTable.class, key);
    }
}
