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

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;

import studio.takt.core.api.run.DataSet;
import studio.takt.core.api.run.ElementRef;
import studio.takt.engine.planning.internal.schedule.FactsBuilder;
import studio.takt.engine.planning.internal.schedule.ScheduledItem;
import studio.takt.engine.planning.internal.schedule.Timeline;

/** Reads forecasts, orders, decisions, plans and components of a master schedule from rows of tables. */
final class ScheduleRows {
    private final ScheduleInput input;
    private final Timeline timeline;
    private final FactsBuilder facts;
    private final List<ScheduledItem> items;

    ScheduleRows(ScheduleInput input, Timeline timeline, FactsBuilder facts, List<ScheduledItem> items) {
        this.input = input;
        this.timeline = timeline;
        this.facts = facts;
        this.items = items;
    }

    void forecasts() {
        Map<String, Integer> next = new HashMap<>();
        Set<List<String>> seen = new HashSet<>();
        for (DataSet.Row row : input.rows(ScheduleInput.FORECAST)) {
            String said = ScheduleInput.word(row, "period");
            String period = said.isEmpty()
                    ? String.valueOf(next.merge(ScheduleInput.word(row, "item"), 1, Integer::sum))
                    : said;
            if (!seen.add(List.of(ScheduleInput.word(row, "item"), period))) {
                input.warn("forecast-twice", ScheduleInput.FORECAST, row, ScheduleInput.word(row, "item"), period);
            }
            double[] shares = shares(ScheduleInput.FORECAST, row, period);
            int item = item(row);
            double quantity = either(ScheduleInput.FORECAST, row, "forecast", "demand").orElse(0);
            if (shares.length > 0 && item >= 0) {
                facts.forecast(item, quantity, shares);
                either(ScheduleInput.FORECAST, row, "orders", "customerOrders").ifPresent(booked -> place(row, shares)
                        .forEach(t -> facts.order(ElementRef.NONE, "orders", item, t, booked)));
                input.number(ScheduleInput.FORECAST, row, "mps").ifPresent(firm -> place(row, shares)
                        .forEach(t -> facts.firm(item, t, firm)));
            } else if (shares.length > 0 && isFamily(ScheduleInput.word(row, "item"))) {
                assumeShares(ScheduleInput.word(row, "item"));
                facts.familyForecast(ScheduleInput.word(row, "item"), quantity, shares);
            } else if (shares.length > 0) {
                input.fault("item-unknown", ScheduleInput.FORECAST, row, ScheduleInput.word(row, "item"));
            }
        }
    }

    /** A number under either of two names. */
    private OptionalDouble either(String table, DataSet.Row row, String column, String other) {
        OptionalDouble first = input.number(table, row, column);
        return first.isPresent() ? first : input.number(table, row, other);
    }

    /** Without any share, the items of a family are taken to be equal. */
    private void assumeShares(String family) {
        if (items.stream().filter(item -> item.family().equals(family))
                .allMatch(item -> item.share().orElse(0) <= 0)) {
            input.assume("shares", family);
        }
    }

    private boolean isFamily(String name) {
        return items.stream().anyMatch(item -> item.family().equals(name));
    }

    /** The one period of a row; what is in several goes into the first. */
    private static IntStream place(DataSet.Row row, double[] shares) {
        return IntStream.range(0, shares.length).filter(t -> shares[t] > 0).limit(1);
    }

    void orders() {
        int number = 0;
        for (DataSet.Row row : input.rows(ScheduleInput.ORDERS)) {
            number++;
            String period = ScheduleInput.word(row, "period");
            double[] shares = shares(ScheduleInput.ORDERS, row, period);
            String name = ScheduleInput.word(row, "order");
            int item = itemOf(ScheduleInput.ORDERS, row);
            double quantity = input.number(ScheduleInput.ORDERS, row, "quantity").orElse(0);
            String called = name.isEmpty() ? String.valueOf(number) : name;
            if (item >= 0 && shares.length > 0) {
                place(row, shares).forEach(t -> facts.order(ElementRef.NONE, called, item, t, quantity));
            }
        }
    }

    void firm() {
        for (DataSet.Row row : input.rows(ScheduleInput.MPS)) {
            double[] shares = shares(ScheduleInput.MPS, row, ScheduleInput.word(row, "period"));
            int item = itemOf(ScheduleInput.MPS, row);
            double quantity = input.number(ScheduleInput.MPS, row, "quantity").orElse(0);
            if (item >= 0 && shares.length > 0) {
                place(row, shares).forEach(t -> facts.firm(item, t, quantity));
            }
        }
    }

    private int itemOf(String table, DataSet.Row row) {
        int item = item(row);
        if (item < 0) {
            input.fault("item-unknown", table, row, ScheduleInput.word(row, "item"));
        }
        return item;
    }

    private int item(DataSet.Row row) {
        String name = ScheduleInput.word(row, "item");
        if (!name.isEmpty()) {
            return facts.item(name);
        }
        return Math.max(0, facts.item("item"));
    }

    private double[] shares(String table, DataSet.Row row, String period) {
        double[] shares = period.isEmpty() ? new double[0] : timeline.shares(period);
        if (shares.length == 0) {
            input.fault("period-unknown", table, row, period, timeline.periods().get(0).name(),
                    timeline.periods().get(timeline.periods().size() - 1).name());
        }
        return shares;
    }

    void plans() {
        List<String> families = items.stream().map(ScheduledItem::family).distinct().toList();
        Map<String, Integer> next = new HashMap<>();
        for (DataSet.Row row : input.rows(ScheduleInput.PLAN)) {
            String said = ScheduleInput.word(row, "family");
            String family = said.isEmpty() && families.size() == 1 ? families.get(0) : said;
            String month = ScheduleInput.word(row, "month");
            int index = month.isEmpty() ? next.merge(family, 1, Integer::sum) - 1 : month(month);
            double quantity = either(ScheduleInput.PLAN, row, "quantity", "production").orElse(0);
            if (index < 0 || index >= timeline.months().size()) {
                input.fault("month-unknown", ScheduleInput.PLAN, row, month, String.join(", ", timeline.months()));
            } else if (!families.contains(family)) {
                String known = String.join(", ", families.stream().filter(each -> !each.isEmpty()).toList());
                input.fault("family-unknown", ScheduleInput.PLAN, row, family, known.isEmpty() ? "\u2013" : known);
            } else {
                facts.plan(family, index, quantity);
            }
        }
    }

    private int month(String name) {
        int index = timeline.months().indexOf(name);
        return index < 0 && name.matches("\\d{1,5}") ? Integer.parseInt(name) - 1 : index;
    }

    void bill() {
        for (DataSet.Row row : input.rows(ScheduleInput.BILL)) {
            int item = facts.item(ScheduleInput.word(row, "item"));
            double quantity = input.number(ScheduleInput.BILL, row, "quantityPer").orElse(0);
            if (item < 0) {
                input.warn("bill-item", ScheduleInput.BILL, row, ScheduleInput.word(row, "item"));
            } else {
                facts.uses(item, ScheduleInput.word(row, "component"), quantity);
            }
        }
    }
}
