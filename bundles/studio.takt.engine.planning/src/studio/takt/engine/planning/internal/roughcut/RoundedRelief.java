/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.roughcut;

import java.util.Arrays;
import java.util.List;

import studio.takt.core.api.run.Monitor;
import studio.takt.engine.planning.internal.roughcut.ReliefProgram.Shift;

/**
 * Whole units near divisible ones: parts of units stay where they are, and what then is too much is relieved by the rule of
 * thumb.
 */
final class RoundedRelief {
    private static final double DUST = 1e-6;

    private final RoughFacts facts;
    private final Load load;
    private final Needs needs;
    private final ReliefPart part;

    RoundedRelief(RoughFacts facts, Load load, Needs needs, ReliefPart part) {
        this.facts = facts;
        this.load = load;
        this.needs = needs;
        this.part = part;
    }

    /** Whole units. */
    List<Relief> of(Shift divisible, Monitor monitor) {
        double[][] early = copy(divisible.early());
        double[][] outside = copy(divisible.outside());
        double[][] made = copy(facts.quantity());
        double[][] hours = copy(load.hours());
        for (int item : part.items()) {
            round(early[item], outside[item], facts.quantity()[item]);
            for (int t = 0; t < made[item].length; t++) {
                double more = early[item][t] - (t > 0 ? early[item][t - 1] : 0) - outside[item][t];
                made[item][t] += more;
                needs.of(item, t).forEach(need -> hours[need.resource()][need.period()] += more * need.hours());
            }
        }
        Load rest = new Load(load.method(), hours, load.before());
        for (Relief each : new ReliefPlanner(facts, rest, made).plan(monitor)) {
            if (part.resources().contains(each.resource()) && each.item() >= 0) {
                apply(each, early[each.item()], outside[each.item()]);
            }
        }
        return new ReliefRows(facts, load, needs, part).of(new Shift(early, outside));
    }

    private static double[][] copy(double[][] values) {
        return Arrays.stream(values).map(double[]::clone).toArray(double[][]::new);
    }

    /** Downwards; nothing may be taken from a period that does not make it. */
    private static void round(double[] early, double[] outside, double[] quantity) {
        for (int t = quantity.length - 1; t >= 0; t--) {
            outside[t] = Math.floor(outside[t] + DUST);
            if (t > 0) {
                early[t - 1] = Math.min(Math.floor(early[t - 1] + DUST), quantity[t] - outside[t] + early[t]);
            }
        }
    }

    private static void apply(Relief relief, double[] early, double[] outside) {
        if (relief.to() < 0) {
            outside[relief.from()] += relief.units();
        }
        for (int t = relief.to(); t >= 0 && t < relief.from(); t++) {
            early[t] += relief.units();
        }
    }
}
