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
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;

import studio.takt.engine.planning.internal.schedule.Pegging.Peg;

/** Finds what is wrong with a schedule: which item, which period, by how much. */
final class Troubles {
    private static final double DUST = 1e-9;

    private final ScheduleFacts facts;
    private final List<Trouble> troubles = new ArrayList<>();

    Troubles(ScheduleFacts facts) {
        this.facts = facts;
    }

    List<Trouble> all() {
        return troubles;
    }

    void item(int i, ItemRecord record, List<Peg> pegs) {
        ScheduledItem item = record.item();
        runs("shortage", item, t -> -record.projected()[t]);
        runs("below-safety", item,
                t -> record.projected()[t] < 0 ? 0 : item.safetyStock() - record.projected()[t]);
        promised(record);
        leadTime(record);
        late(item, pegs);
        decided(i, record, pegs);
    }

    void agreement(List<Schedule.Agreement> agreements) {
        agreements.stream().filter(each -> !Agreements.agrees(each))
                .forEach(each -> troubles.add(Trouble.of("agreement", "", each.month(), each.difference(),
                        each.family(), each.scheduled(), each.planned())));
    }

    /** One for each run of periods in which something is missing: the first, and the worst. */
    private void runs(String rule, ScheduledItem item, IntToDoubleFunction missing) {
        int t = 0;
        while (t < facts.length()) {
            if (missing.applyAsDouble(t) <= DUST) {
                t++;
                continue;
            }
            int first = t;
            int worst = t;
            for (; t < facts.length() && missing.applyAsDouble(t) > DUST; t++) {
                worst = missing.applyAsDouble(t) > missing.applyAsDouble(worst) ? t : worst;
            }
            troubles.add(Trouble.of(rule, item.name(), name(first), missing.applyAsDouble(first), name(worst),
                    ItemRecord.tidy(missing.applyAsDouble(worst)), name(t - 1)));
        }
    }

    private void promised(ItemRecord record) {
        double free = record.item().onHand();
        double worst = 0;
        int at = -1;
        for (int t = 0; t < facts.length(); t++) {
            free += record.completed()[t] - record.orders()[t];
            if (free < worst - DUST) {
                worst = free;
                at = t;
            }
        }
        if (at >= 0) {
            troubles.add(Trouble.of("overpromised", record.item().name(), name(at), -worst));
        }
    }

    /** What is completed before its components could be there. */
    private void leadTime(ItemRecord record) {
        for (int t = 0; t < facts.length(); t++) {
            double past = record.item().leadTime() - facts.periods().get(t).start();
            if (record.completed()[t] > DUST && past > DUST) {
                troubles.add(Trouble.of("lead-time-past", record.item().name(), name(t), record.completed()[t],
                        ItemRecord.tidy(past), record.item().leadTime()));
            }
        }
    }

    /** One for each order that comes late: how much of it, and when the last of it comes. */
    private void late(ScheduledItem item, List<Peg> pegs) {
        Map<Integer, List<Peg>> byOrder = pegs.stream().filter(peg -> peg.order() >= 0 && peg.isLate())
                .collect(Collectors.groupingBy(Peg::order, TreeMap::new, Collectors.toList()));
        byOrder.forEach((order, late) -> {
            int last = late.stream().mapToInt(Peg::supplied).max().orElseThrow();
            boolean never = last == Integer.MAX_VALUE;
            double quantity = late.stream().filter(peg -> !never || peg.supplied() == last)
                    .mapToDouble(Peg::quantity).sum();
            troubles.add(Trouble.of(never ? "order-unserved" : "order-late", item.name(), name(late.get(0).due()),
                    quantity, facts.orders().get(order).name(), never ? "" : name(last)));
        });
    }

    /** What is decided and serves something earlier, later or nothing. */
    private void decided(int i, ItemRecord record, List<Peg> pegs) {
        for (int t = 0; t < facts.length(); t++) {
            int at = t;
            if (facts.firm()[i][t] > DUST && record.completed()[t] > DUST) {
                int due = pegs.stream().filter(peg -> peg.supplied() == at).mapToInt(Peg::due).min().orElse(-1);
                if (due < 0 && record.projected()[facts.length() - 1] - record.item().safetyStock() > DUST) {
                    move("cancel", record, t, "");
                } else if (due >= 0 && due < t) {
                    move("expedite", record, t, name(due));
                } else if (due > t && stays(record, t, due)) {
                    move("defer", record, t, name(due));
                }
            }
        }
    }

    /** True if the safety stock is kept without the lot until it is due. */
    private static boolean stays(ItemRecord record, int from, int due) {
        for (int t = from; t < due; t++) {
            if (record.projected()[t] - record.completed()[from] < record.item().safetyStock() - DUST) {
                return false;
            }
        }
        return true;
    }

    private void move(String rule, ItemRecord record, int t, String to) {
        troubles.add(Trouble.of(rule, record.item().name(), name(t), record.completed()[t], to));
    }

    private String name(int t) {
        return facts.periods().get(t).name();
    }
}
