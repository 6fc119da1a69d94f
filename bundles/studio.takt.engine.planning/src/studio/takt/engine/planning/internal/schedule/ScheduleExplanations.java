/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.schedule;

import java.util.ArrayList;
import java.util.List;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Explanation;
import studio.takt.core.api.run.Explanation.Input;
import studio.takt.core.api.text.Text;
import studio.takt.units.api.Quantity;
import studio.takt.units.api.Unit;

/** Says where the numbers of a master schedule came from. */
final class ScheduleExplanations {
    private static final String SOURCE = "APICS dictionary; Vollmann, Berry, Whybark & Jacobs, Manufacturing Planning "
            + "and Control, master production scheduling; docs/engines/master-schedule.md";
    /** More places than this are not explained one by one. */
    private static final int MOST_PLACES = 2000;

    private final Schedule schedule;
    private final Unit count;
    private final List<Explanation> all = new ArrayList<>();

    ScheduleExplanations(Schedule schedule, Unit count) {
        this.schedule = schedule;
        this.count = count;
    }

    /** All of them; keys are {@code TABLE/ITEM/PERIOD/column}. */
    List<Explanation> all() {
        double scheduled = schedule.records().stream().mapToDouble(each -> Apportion.sum(each.completed())).sum();
        add("scheduled", "scheduled", "\u03a3 quantity",
                List.of(input("\u03a3 quantity", scheduled, ElementRef.NONE)));
        if (!schedule.agreement().isEmpty()) {
            add("largestDifference", "largestDifference", "max |scheduled \u2212 planned|", List.of());
        }
        List<Schedule.Place> places = schedule.places();
        if (places.size() <= MOST_PLACES) {
            places.forEach(this::place);
        }
        return List.copyOf(all);
    }

    private void place(Schedule.Place at) {
        ItemRecord record = schedule.records().get(at.item());
        int t = at.period();
        ElementRef ref = record.item().ref();
        double before = t == 0 ? record.item().onHand() : record.projected()[t - 1];
        String row = record.item().name() + "/" + schedule.period(t) + "/";
        add("projected/" + row + "projected", "projected", "before + quantity \u2212 demand",
                List.of(input("before", before, t == 0 ? ref : ElementRef.NONE),
                        input("quantity", record.completed()[t], ElementRef.NONE),
                        input("demand", record.demand()[t], ElementRef.NONE)));
        add("projected/" + row + "demand", t < record.item().demandFence() ? "demandInFence" : "demand",
                t < record.item().demandFence() ? "orders" : "max(forecast, orders)",
                List.of(input("forecast", record.forecast()[t], ElementRef.NONE),
                        input("orders", record.orders()[t], ElementRef.NONE)));
        if (!Double.isNaN(record.atp()[t])) {
            add("atp/" + row + "atp", "atp",
                    (t == 0 ? "onHand + " : "")
                            + "quantity \u2212 \u03a3 orders until the next lot \u2212 owed by later lots",
                    List.of(input("onHand", t == 0 ? record.item().onHand() : 0, ref),
                            input("quantity", record.completed()[t], ElementRef.NONE)));
        }
    }

    private void add(String key, String meaning, String formula, List<Input> inputs) {
        all.add(new Explanation(key, Text.of(ScheduleExplanations.class, "explain." + meaning), formula, inputs,
                SOURCE));
    }

    private Input input(String symbol, double value, ElementRef element) {
        return new Input(symbol, Quantity.of(value, count).toString(), element, "");
    }
}
