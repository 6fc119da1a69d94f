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
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import studio.takt.core.api.run.DataSet;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.InputTable;
import studio.takt.core.api.run.InputTable.InputColumn;
import studio.takt.core.api.run.InputTable.Kind;
import studio.takt.core.api.text.Text;
import studio.takt.engine.planning.internal.amount.CaseUnits;
import studio.takt.engine.planning.internal.roughcut.CostDefaults;
import studio.takt.engine.planning.internal.roughcut.Placing;
import studio.takt.engine.planning.internal.roughcut.RoughFacts;
import studio.takt.engine.planning.internal.roughcut.RoughFacts.Resource;
import studio.takt.engine.planning.internal.roughcut.RoughFacts.RoughItem;
import studio.takt.engine.planning.internal.roughcut.RoughFacts.Use;
import studio.takt.engine.planning.internal.roughcut.RoughParameters;
import studio.takt.units.api.Unit;

/** The input tables of rough-cut capacity: what they look like, and the facts that stand in them. */
final class RoughInput {
    static final String SCHEDULE = "schedule";
    private static final String BILL = "bill";
    private static final String RESOURCES = "resources";
    private static final String ITEMS = "items";
    private static final String CAPACITY = "capacity";
    private static final Set<String> TIMES = Set.of("hours", "setup", "capacity", "overtimeLimit");

    private final ScheduleInput input;
    private final CostDefaults defaults;
    private List<String> periods = List.of();
    private List<String> items = List.of();
    private List<String> resources = List.of();

    RoughInput(ScheduleInput input, CostDefaults defaults) {
        this.input = input;
        this.defaults = defaults;
    }

    /** What the tables look like. */
    static List<InputTable> descriptions() {
        return List.of(
                table(SCHEDULE, column(SCHEDULE, "item", Kind.TEXT, false),
                        column(SCHEDULE, "period", Kind.TEXT, true), column(SCHEDULE, "quantity", Kind.NUMBER, true)),
                table(BILL, column(BILL, "item", Kind.TEXT, true), column(BILL, "resource", Kind.TEXT, true),
                        column(BILL, "hours", Kind.NUMBER, true), column(BILL, "offset", Kind.NUMBER, false),
                        column(BILL, "setup", Kind.NUMBER, false)),
                table(RESOURCES, column(RESOURCES, "resource", Kind.TEXT, true),
                        column(RESOURCES, "capacity", Kind.NUMBER, false),
                        column(RESOURCES, "share", Kind.NUMBER, false),
                        column(RESOURCES, "overtimeCost", Kind.NUMBER, false),
                        column(RESOURCES, "overtimeLimit", Kind.NUMBER, false)),
                table(ITEMS, column(ITEMS, "item", Kind.TEXT, true), column(ITEMS, "hours", Kind.NUMBER, false),
                        column(ITEMS, "holdingCost", Kind.NUMBER, false),
                        column(ITEMS, "subcontractCost", Kind.NUMBER, false)),
                table(CAPACITY, column(CAPACITY, "resource", Kind.TEXT, true),
                        column(CAPACITY, "period", Kind.TEXT, true), column(CAPACITY, "hours", Kind.NUMBER, true)));
    }

    private static InputTable table(String name, InputColumn... columns) {
        InputTable table = new InputTable(name, text("rccp." + name), List.of(columns));
        return name.equals(SCHEDULE) ? table : table.mayBeEmpty();
    }

    /** Times are in hours; other units of time are converted. */
    private static InputColumn column(String table, String column, Kind kind, boolean required) {
        Unit unit = TIMES.contains(column) ? CaseUnits.HOUR : Unit.ONE;
        return new InputColumn(column, kind, unit, required, text("rccp." + table + "." + column));
    }

    /** The facts; with errors among the findings if the tables do not say enough. */
    RoughFacts read() {
        periods = names("period", SCHEDULE, CAPACITY);
        items = names("item", SCHEDULE, ITEMS, BILL);
        resources = names("resource", RESOURCES, BILL, CAPACITY);
        if (periods.isEmpty() || items.isEmpty()) {
            input.fault("no-schedule");
        }
        double[][] quantity = quantities();
        List<RoughItem> described = items.stream().map(this::item).toList();
        List<Resource> made = resources.stream().map(this::resource).toList();
        List<Use> uses = uses();
        List<Finding> findings = new ArrayList<>(input.findings());
        findings.addAll(defaults.findings());
        return new RoughFacts(ElementRef.NONE, defaults.units().count().toString(),
                money(), periods, described, made, uses, quantity, findings);
    }

    private String money() {
        return defaults.units().money().equals(Unit.ONE) ? "" : defaults.units().money().toString();
    }

    /** Names in the order in which they come; periods that are numbers in theirs. */
    private List<String> names(String column, String... tables) {
        Set<String> names = new LinkedHashSet<>();
        Stream.of(tables).flatMap(table -> input.rows(table).stream()).map(row -> ScheduleInput.word(row, column))
                .map(name -> name.isEmpty() && column.equals("item") ? "item" : name)
                .filter(name -> !name.isEmpty()).forEach(names::add);
        boolean numbers = names.stream().allMatch(name -> name.matches("\\d{1,5}")) && column.equals("period");
        return numbers
                ? IntStream.rangeClosed(1, names.stream().mapToInt(Integer::parseInt).max().orElse(0))
                        .mapToObj(String::valueOf).toList()
                : List.copyOf(names);
    }

    private int period(DataSet.Row row) {
        String name = ScheduleInput.word(row, "period");
        int exact = periods.indexOf(name);
        return exact >= 0 || !name.matches("\\d{1,5}")
                ? exact
                : periods.indexOf(String.valueOf(
                        Integer.parseInt(name)));
    }

    private double[][] quantities() {
        double[][] quantity = new double[items.size()][periods.size()];
        for (DataSet.Row row : input.rows(SCHEDULE)) {
            String item = ScheduleInput.word(row, "item");
            double units = input.number(SCHEDULE, row, "quantity").orElse(0);
            if (period(row) >= 0) {
                quantity[items.indexOf(item.isEmpty() ? "item" : item)][period(row)] += units;
            }
        }
        return quantity;
    }

    private OptionalDouble of(String table, String key, String name, String column) {
        return input.rows(table).stream().filter(row -> ScheduleInput.word(row, key).equals(name))
                .map(row -> input.number(table, row, column)).filter(OptionalDouble::isPresent).findFirst()
                .orElse(OptionalDouble.empty());
    }

    private RoughItem item(String name) {
        return new RoughItem(ElementRef.NONE, name, of(ITEMS, "item", name, "hours").orElse(Double.NaN),
                defaults.perUnit(RoughParameters.HOLDING_COST, of(ITEMS, "item", name, "holdingCost")),
                defaults.perUnit(RoughParameters.SUBCONTRACT_COST, of(ITEMS, "item", name, "subcontractCost")));
    }

    private Resource resource(String name) {
        double[] capacity = new double[periods.size()];
        Arrays.fill(capacity, defaults.hours(RoughParameters.CAPACITY, of(RESOURCES, "resource", name, "capacity")));
        for (DataSet.Row row : input.rows(CAPACITY)) {
            if (ScheduleInput.word(row, "resource").equals(name) && period(row) >= 0) {
                capacity[period(row)] = input.number(CAPACITY, row, "hours").orElse(Double.NaN);
            }
        }
        double cost = defaults.perHour(RoughParameters.OVERTIME_COST, of(RESOURCES, "resource", name, "overtimeCost"));
        double limit = defaults.hours(RoughParameters.OVERTIME_LIMIT,
                of(RESOURCES, "resource", name, "overtimeLimit"));
        double[] limits = new double[periods.size()];
        Arrays.fill(limits, Double.isNaN(limit) ? Double.POSITIVE_INFINITY : limit);
        return new Resource(ElementRef.NONE, name, capacity, of(RESOURCES, "resource", name, "share"), cost, limits);
    }

    private List<Use> uses() {
        List<Use> uses = new ArrayList<>();
        Map<Double, Placing> placings = new HashMap<>();
        for (DataSet.Row row : input.rows(BILL)) {
            uses.add(new Use(items.indexOf(ScheduleInput.word(row, "item")),
                    resources.indexOf(ScheduleInput.word(row, "resource")),
                    input.number(BILL, row, "hours").orElse(0),
                    placings.computeIfAbsent(input.number(BILL, row, "offset").orElse(0),
                            offset -> Placing.earlier(offset, periods.size())),
                    input.number(BILL, row, "setup").orElse(0)));
        }
        return uses;
    }

    private static Text text(String key) {
        return Text.of(RoughInput.class, key);
    }
}
