/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.map;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/** After how long things come again on a map: rounds of lots, trips, columns of a levelling box, days. */
record Rounds(MapPlan plan) {
    private static final double MILLIONTHS = 1e6;

    /** In workdays, each once. */
    List<Double> days() {
        TreeSet<Double> all = new TreeSet<>();
        for (ActPlan act : plan.network.acts) {
            if (act.process) {
                lots(act, all);
            } else if (act.trips > 0) {
                add(1 / act.trips, all);
            }
        }
        plan.loops.stream().filter(LoopPlan::signal).forEach(loop -> signal(loop, all));
        boolean shifts = plan.network.acts.stream().filter(act -> act.process).anyMatch(this::rests);
        if (shifts) {
            add(1, all);
        }
        return List.copyOf(all);
    }

    private void lots(ActPlan act, TreeSet<Double> all) {
        double lots = Arrays.stream(act.lots).sum();
        if (lots > act.lots.length && plan.rates.of(act) > 0) {
            add(lots / plan.rates.of(act), all);
        }
    }

    /** A lot of an item is ordered again when it has been used up. */
    private void signal(LoopPlan loop, TreeSet<Double> all) {
        double rate = plan.rates.of(loop.target());
        for (int item = 0; item < loop.lots().length; item++) {
            double own = rate * plan.given.items().get(item).share();
            if (own > 0) {
                add(loop.lots()[item] / own, all);
            }
        }
    }

    private boolean rests(ActPlan act) {
        double own = act.fact.windows().stream().mapToDouble(each -> each.end() - each.start()).sum();
        return own < plan.day * (1 - 1 / MILLIONTHS);
    }

    private static void add(double days, TreeSet<Double> all) {
        double rounded = Math.round(MILLIONTHS * days) / MILLIONTHS;
        if (rounded > 0) {
            all.add(rounded);
        }
    }

    /** In seconds on the clock of the plant. */
    List<Double> seconds() {
        return days().stream().map(each -> each * plan.day).toList();
    }
}
