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
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import studio.takt.core.api.run.DataSet;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.InputTable;
import studio.takt.core.api.run.InputTable.InputColumn;
import studio.takt.core.api.run.InputTable.Kind;
import studio.takt.core.api.run.Location;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.text.Text;
import studio.takt.engine.planning.api.forecast.DemandHistory;
import studio.takt.units.api.Unit;

/** The input tables {@code history} (what was demanded) and {@code orders} (what is ordered) of forecasting. */
final class HistoryTable {
    static final String NAME = "history";
    static final String ORDERS = "orders";
    private static final String ITEM = "item";
    private static final String PERIOD = "period";
    private static final String DEMAND = "demand";
    private static final String QUANTITY = "quantity";
    private static final String RULE = "forecast.";
    private static final String ONLY = "demand";
    private static final long MOST = 100_000;

    private final DataSet data;
    private final List<DataSet> orders;
    private final Function<String, ElementRef> names;
    private final List<Finding> findings = new ArrayList<>();

    /** Tables whose words for items are looked up by {@code names}. */
    HistoryTable(DataSet data, Optional<DataSet> orders, Function<String, ElementRef> names) {
        this.data = data;
        this.orders = orders.stream().toList();
        this.names = names;
    }

    /** What the tables look like. */
    static List<InputTable> descriptions() {
        return List.of(
                new InputTable(NAME, text("forecast.history"),
                        List.of(column(NAME, PERIOD, Kind.TEXT, false), column(NAME, DEMAND, Kind.NUMBER, false),
                                column(NAME, ITEM, Kind.TEXT, false))),
                new InputTable(ORDERS, text("forecast.orders"),
                        List.of(column(ORDERS, PERIOD, Kind.TEXT, true), column(ORDERS, QUANTITY, Kind.NUMBER, true),
                                column(ORDERS, ITEM, Kind.TEXT, false)))
                        .mayBeEmpty());
    }

    private static InputColumn column(String table, String name, Kind kind, boolean required) {
        return new InputColumn(name, kind, Unit.ONE, required, text("forecast." + table + "." + name));
    }

    /** The history of each item, with names for so many periods ahead. */
    List<DemandHistory> histories(int ahead, boolean interpolate) {
        Map<String, Map<String, DataSet.Row>> byItem = byItem();
        if (byItem.isEmpty()) {
            fault("empty", new Location(data.file(), 1, 0));
        } else if (data.rows().stream().allMatch(row -> row.number(DEMAND).isEmpty())) {
            fault("demand-missing", new Location(data.file(), 1, 0));
        }
        List<String> all = byItem.values().stream().flatMap(rows -> rows.keySet().stream()).distinct().toList();
        Timeline line = Timeline.of(all);
        long last = all.stream().map(line::place).flatMapToLong(OptionalLong::stream).max().orElse(0);
        Map<String, double[]> ordered = ordered(line, last, ahead, byItem);
        Gaps gaps = new Gaps(interpolate);
        List<DemandHistory> histories = new ArrayList<>();
        byItem.forEach((item, rows) -> {
            List<String> periods = periods(line, all, rows, last);
            List<Optional<Double>> values = values(line, periods, rows);
            List<String> next = LongStream.rangeClosed(1, ahead).mapToObj(i -> line.name(last + i)).toList();
            ElementRef element = names.apply(item);
            List<Double> open = java.util.Arrays.stream(ordered.get(item)).boxed().toList();
            histories.add(new DemandHistory(element, periods, gaps.filled(element, periods, values), next, open,
                    line.season()));
        });
        findings.addAll(gaps.findings());
        return histories;
    }

    /** What was found. */
    List<Finding> findings() {
        return findings;
    }

    private Map<String, Map<String, DataSet.Row>> byItem() {
        Map<String, Map<String, DataSet.Row>> byItem = new LinkedHashMap<>();
        for (DataSet.Row row : data.rows()) {
            Map<String, DataSet.Row> rows = byItem.computeIfAbsent(item(row), key -> new LinkedHashMap<>());
            String period = row.text(PERIOD).map(String::strip).filter(text -> !text.isEmpty())
                    .orElse(String.valueOf(rows.size() + 1));
            if (rows.putIfAbsent(period, row) != null) {
                fault("period-twice", data.locationOf(row), period, item(row));
            }
        }
        return byItem;
    }

    private static String item(DataSet.Row row) {
        return row.text(ITEM).map(String::strip).filter(text -> !text.isEmpty()).orElse(ONLY);
    }

    /** From the first period of the item to the last of all items; without a calendar, in the order of the file. */
    private List<String> periods(Timeline line, List<String> all, Map<String, DataSet.Row> rows, long last) {
        OptionalLong first = rows.keySet().stream().map(line::place).flatMapToLong(OptionalLong::stream).min();
        if (first.isEmpty()) {
            return all.subList(all.indexOf(rows.keySet().iterator().next()), all.size());
        }
        if (last - first.getAsLong() > MOST) {
            fault("range", new Location(data.file(), 1, 0), line.name(first.getAsLong()), line.name(last));
            return List.copyOf(rows.keySet());
        }
        return LongStream.rangeClosed(first.getAsLong(), last).mapToObj(line::name).toList();
    }

    private List<Optional<Double>> values(Timeline line, List<String> periods, Map<String, DataSet.Row> rows) {
        Map<String, DataSet.Row> known = new LinkedHashMap<>();
        rows.forEach((name, row) -> {
            String normal = line.place(name).isPresent() ? line.name(line.place(name).getAsLong()) : name;
            if (known.putIfAbsent(normal, row) != null) {
                fault("period-twice", data.locationOf(row), name, item(row));
            }
        });
        return periods.stream().map(period -> Stream.ofNullable(known.get(period)).findFirst()
                .flatMap(row -> demand(row, period))).toList();
    }

    private Optional<Double> demand(DataSet.Row row, String period) {
        Optional<Double> demand = row.number(DEMAND);
        if (demand.isPresent() && !(demand.get() >= 0 && Double.isFinite(demand.get()))) {
            fault("negative", data.locationOf(row), period, String.valueOf(demand.get()));
            return Optional.empty();
        }
        return demand;
    }

    private Map<String, double[]> ordered(Timeline line, long last, int ahead, Map<String, ?> items) {
        Map<String, double[]> ordered = new LinkedHashMap<>();
        items.keySet().forEach(item -> ordered.put(item, new double[ahead]));
        orders.forEach(table -> table.rows().forEach(row -> order(table, row, line, last, ordered)));
        return ordered;
    }

    private void order(DataSet table, DataSet.Row row, Timeline line, long last, Map<String, double[]> ordered) {
        String period = row.text(PERIOD).orElse("").strip();
        OptionalLong place = line.kind() == Timeline.Kind.NAME && period.matches("\\+\\d{1,9}")
                ? OptionalLong.of(Long.parseLong(period.substring(1)))
                : line.placeOfOrder(period);
        double quantity = row.number(QUANTITY).orElse(0.0);
        Location at = table.locationOf(row);
        double[] open = ordered.get(item(row));
        if (open == null) {
            add(Severity.WARNING, "order-item", at, item(row));
        } else if (!(quantity >= 0 && Double.isFinite(quantity))) {
            fault("negative", at, period, String.valueOf(quantity));
        } else if (place.isEmpty()) {
            fault("order-period", at, period, line.name(last + 1));
        } else if (place.getAsLong() <= last || place.getAsLong() > last + open.length) {
            add(Severity.INFORMATION, "order-outside", at, period, line.name(last + 1),
                    line.name(last + open.length));
        } else {
            open[Math.toIntExact(place.getAsLong() - last - 1)] += quantity;
        }
    }

    private void fault(String key, Location at, Object... arguments) {
        add(Severity.ERROR, key, at, arguments);
    }

    private void add(Severity severity, String key, Location at, Object... arguments) {
        Finding finding = new Finding(severity, RULE + key, at,
                Text.of(HistoryTable.class, "finding.history." + key, arguments));
        if (!findings.contains(finding)) {
            findings.add(finding);
        }
    }

    private static Text text(String key) {
        return Text.of(HistoryTable.class, key);
    }
}
