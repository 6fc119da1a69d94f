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
import java.util.List;
import java.util.Map;
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
import studio.takt.units.api.Unit;

/** The input tables of a master schedule: what they look like, and their cells with faults as findings. */
final class ScheduleInput {
    static final String ITEMS = "items";
    static final String FORECAST = "forecast";
    static final String ORDERS = "orders";
    static final String MPS = "mps";
    static final String PLAN = "plan";
    static final String PERIODS = "periods";
    static final String BILL = "bill";

    private final String rule;
    private final Map<String, DataSet> tables;
    private final List<Finding> findings = new ArrayList<>();

    /** @param rule what rule ids begin with */
    ScheduleInput(String rule, Map<String, DataSet> tables) {
        this.rule = rule;
        this.tables = tables;
    }

    /** What the tables look like. */
    static List<InputTable> descriptions() {
        return List.of(
                table(FORECAST, "item period", "forecast demand orders customerOrders mps"),
                table(ORDERS, "order item period !quantity", ""),
                table(MPS, "item period !quantity", ""),
                table(ITEMS, "!item family lotRule", "share onHand safetyStock lotSize minimumLot lotMultiple "
                        + "periodsOfSupply setupCost holdingCost container leadTime demandFence planningFence"),
                table(PLAN, "family month quantity", "production"),
                table(PERIODS, "!period month", "workdays"),
                table(BILL, "!item !component !quantityPer", ""));
    }

    /** A table by the names of its columns: those of words, then those of numbers; ! before a required one. */
    private static InputTable table(String name, String words, String numbers) {
        Stream<InputColumn> texts = Stream.of(words.split(" ")).map(column -> column(name, column,
                column.toLowerCase(java.util.Locale.ROOT).contains("quantity") ? Kind.NUMBER : Kind.TEXT));
        Stream<InputColumn> values = Stream.of(numbers.split(" ")).filter(column -> !column.isEmpty())
                .map(column -> column(name, column, Kind.NUMBER));
        return new InputTable(name, text("mps." + name), Stream.concat(texts, values).toList()).mayBeEmpty();
    }

    private static InputColumn column(String table, String marked, Kind kind) {
        String column = marked.replace("!", "");
        return new InputColumn(column, kind, Unit.ONE, marked.startsWith("!"), text("mps." + table + "." + column));
    }

    /** The rows of a table; none if it was not given. */
    List<DataSet.Row> rows(String table) {
        return Optional.ofNullable(tables.get(table)).map(DataSet::rows).orElse(List.of());
    }

    boolean has(String table) {
        return tables.containsKey(table);
    }

    /** A word, stripped; empty if there is none. */
    static String word(DataSet.Row row, String column) {
        return row.text(column).map(String::strip).orElse("");
    }

    /** A number that must not be negative; missing if there is none, or a faulty one. */
    OptionalDouble number(String table, DataSet.Row row, String column) {
        Optional<Double> number = row.number(column);
        if (number.isPresent() && !(number.get() >= 0 && Double.isFinite(number.get()))) {
            fault("number-negative", table, row, column, String.valueOf(number.get()));
            return OptionalDouble.empty();
        }
        return number.map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    void fault(String key, String table, DataSet.Row row, Object... arguments) {
        add(Severity.ERROR, key, tables.get(table).locationOf(row), arguments);
    }

    void fault(String key, Object... arguments) {
        add(Severity.ERROR, key, Location.NONE, arguments);
    }

    void warn(String key, String table, DataSet.Row row, Object... arguments) {
        add(Severity.WARNING, key, tables.get(table).locationOf(row), arguments);
    }

    void assume(String key, Object... arguments) {
        add(Severity.ASSUMPTION, key, Location.NONE, arguments);
    }

    private void add(Severity severity, String key, Location at, Object... arguments) {
        Finding finding = new Finding(severity, rule + key, at,
                Text.of(ScheduleInput.class, "finding.mps." + key, arguments));
        if (!findings.contains(finding)) {
            findings.add(finding);
        }
    }

    List<Finding> findings() {
        return findings;
    }

    private static Text text(String key) {
        return Text.of(ScheduleInput.class, key);
    }
}
