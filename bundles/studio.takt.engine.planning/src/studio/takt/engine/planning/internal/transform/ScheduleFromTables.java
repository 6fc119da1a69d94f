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
import java.util.OptionalDouble;
import java.util.stream.Stream;

import studio.takt.core.api.run.DataSet;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Parameters;
import studio.takt.engine.planning.internal.amount.CaseUnits;
import studio.takt.engine.planning.internal.lot.LotRules;
import studio.takt.engine.planning.internal.schedule.FactsBuilder;
import studio.takt.engine.planning.internal.schedule.ItemDefaults;
import studio.takt.engine.planning.internal.schedule.LotPolicy;
import studio.takt.engine.planning.internal.schedule.ScheduleFacts;
import studio.takt.engine.planning.internal.schedule.ScheduleParameters;
import studio.takt.engine.planning.internal.schedule.ScheduledItem;
import studio.takt.engine.planning.internal.schedule.Timeline;
import studio.takt.units.api.Quantity;

/** Reads the facts of a master schedule from tables alone. */
final class ScheduleFromTables {
    private final ScheduleInput input;
    private final Parameters parameters;
    private final ItemDefaults defaults;
    private final CaseUnits units;
    private Timeline timeline;

    ScheduleFromTables(ScheduleInput input, Parameters parameters) {
        this.input = input;
        this.parameters = parameters;
        this.units = CaseUnits.of("", "", parameters.asMap().values().stream().filter(Quantity.class::isInstance)
                .map(Quantity.class::cast).toList());
        this.defaults = new ItemDefaults(parameters, units.count());
    }

    /** The facts; with errors among the findings if the tables do not say enough. */
    ScheduleFacts read() {
        timeline = new ScheduleTimeline(input, parameters).read();
        List<ScheduledItem> items = items();
        FactsBuilder facts = new FactsBuilder(timeline, items);
        if (timeline.periods().isEmpty() || items.isEmpty()) {
            input.fault("no-data");
        } else {
            ScheduleRows rows = new ScheduleRows(input, timeline, facts, items);
            rows.forecasts();
            rows.orders();
            rows.firm();
            rows.plans();
            rows.bill();
        }
        List<Finding> findings = new ArrayList<>(input.findings());
        findings.addAll(defaults.findings());
        return facts.build(ElementRef.NONE, units.count().toString(), findings);
    }

    private List<ScheduledItem> items() {
        Map<String, ScheduledItem> items = new LinkedHashMap<>();
        for (DataSet.Row row : input.rows(ScheduleInput.ITEMS)) {
            String name = ScheduleInput.word(row, "item");
            if (items.put(name, described(row)) != null) {
                input.fault("item-twice", ScheduleInput.ITEMS, row, name);
            }
        }
        List<String> families = items.values().stream().map(ScheduledItem::family).distinct().toList();
        Stream.of(ScheduleInput.FORECAST, ScheduleInput.ORDERS, ScheduleInput.MPS)
                .flatMap(table -> input.rows(table).stream()).map(row -> ScheduleInput.word(row, "item"))
                .filter(name -> !families.contains(name) || name.isEmpty())
                .map(name -> name.isEmpty() ? unnamed(items) : name)
                .forEach(name -> items.computeIfAbsent(name,
                        key -> described(new DataSet.Row(0, Map.of("item", key)))));
        return List.copyOf(items.values());
    }

    /** Rows that name no item are of the only one. */
    private static String unnamed(Map<String, ScheduledItem> items) {
        return items.size() == 1 ? items.keySet().iterator().next() : "item";
    }

    private ScheduledItem described(DataSet.Row row) {
        double size = units(row, ScheduleParameters.LOT_SIZE, 0);
        String rule = ScheduleInput.word(row, "lotRule");
        if (!rule.isEmpty() && !LotRules.IDS.contains(rule)) {
            input.fault("lot-rule", ScheduleInput.ITEMS, row, rule, String.join(", ", LotRules.IDS));
            rule = "";
        }
        double multiple = units(row, ScheduleParameters.LOT_MULTIPLE, 1);
        String lotRule = defaults.rule(rule, size);
        LotPolicy lots = new LotPolicy(lotRule, size, units(row, ScheduleParameters.MINIMUM_LOT, 0), multiple,
                (int) number(row, "periodsOfSupply").orElse(0), number(row, "setupCost").orElse(0),
                number(row, "holdingCost").orElse(0));
        double container = units(row, ScheduleParameters.CONTAINER, Math.max(1, lots.step()));
        double days = timeline.periods().isEmpty() ? 0 : number(row, "leadTime").orElse(0) * daysOfPeriod();
        return new ScheduledItem(ElementRef.NONE, ScheduleInput.word(row, "item"), ScheduleInput.word(row, "family"),
                number(row, "share"), units(row, "onHand", ScheduleParameters.OPENING_STOCK, 0),
                units(row, ScheduleParameters.SAFETY_STOCK, 0), lots, container > 0 ? container : 1,
                defaults.periods(ScheduleParameters.DEMAND_FENCE, (int) number(row, "demandFence").orElse(0)),
                defaults.periods(ScheduleParameters.PLANNING_FENCE, (int) number(row, "planningFence").orElse(0)),
                days);
    }

    private double daysOfPeriod() {
        return timeline.periods().stream().mapToDouble(each -> each.days()).max().orElse(0);
    }

    private OptionalDouble number(DataSet.Row row, String column) {
        return input.number(ScheduleInput.ITEMS, row, column);
    }

    private double units(DataSet.Row row, String id, double otherwise) {
        return units(row, id, id, otherwise);
    }

    private double units(DataSet.Row row, String column, String id, double otherwise) {
        return defaults.units(id, number(row, column), otherwise);
    }
}
