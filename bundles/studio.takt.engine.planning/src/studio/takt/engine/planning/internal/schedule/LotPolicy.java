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

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

import studio.takt.core.api.run.Monitor;
import studio.takt.engine.planning.api.lot.LotCase;
import studio.takt.engine.planning.api.lot.LotPeriod;
import studio.takt.engine.planning.internal.lot.LotRules;

/**
 * How the requirements of an item become lots.
 *
 * @param rule     id of a rule of {@link LotRules}
 * @param size     lot of the rule {@code foq}; 0 if not given
 * @param minimum  the smallest lot allowed; 0 if any
 * @param multiple lots are whole multiples of it; 0 if they need not be whole
 * @param periods  periods gathered by the rule {@code poq}; 0 if the economic quantity says
 * @param setup    cost of a lot
 * @param holding  cost of a unit in stock at the end of a period
 */
public record LotPolicy(String rule, double size, double minimum, double multiple, int periods, double setup,
        double holding) {
    private static final double DUST = 1e-9;

    /** Lots that serve net requirements in time, whole and not too small. */
    public double[] lots(double[] net, Monitor monitor) {
        return whole(periods > 0 && rule.equals("poq") ? gathered(net) : byRule(net, monitor));
    }

    private double[] byRule(double[] net, Monitor monitor) {
        List<LotPeriod> needs = IntStream.range(0, net.length)
                .mapToObj(t -> new LotPeriod(String.valueOf(t + 1), net[t], setup, holding)).toList();
        OptionalDouble fixed = size > 0 ? OptionalDouble.of(size) : OptionalDouble.empty();
        return LotRules.all(fixed, true).stream().filter(each -> each.id().equals(rule)).findFirst().orElseThrow()
                .lots(new LotCase(needs, 0, Double.POSITIVE_INFINITY), monitor);
    }

    private double[] gathered(double[] net) {
        double[] lots = new double[net.length];
        int t = 0;
        while (t < net.length) {
            int end = net[t] > 0 ? Math.min(net.length, t + periods) : t + 1;
            for (int u = t; u < end; u++) {
                lots[t] += net[u];
            }
            t = end;
        }
        return lots;
    }

    /** What a lot is larger than the rule asked serves the next one. */
    private double[] whole(double[] wanted) {
        double[] lots = new double[wanted.length];
        double surplus = 0;
        for (int t = 0; t < wanted.length; t++) {
            double missing = wanted[t] - surplus;
            lots[t] = wanted[t] > 0 && missing > DUST ? rounded(Math.max(missing, minimum)) : 0;
            surplus += lots[t] - wanted[t];
        }
        return lots;
    }

    /** The next whole multiple. */
    public double rounded(double quantity) {
        return multiple > 0 ? multiple * Math.ceil(quantity / multiple - DUST) : quantity;
    }

    /** True if the rule needs a quantity or costs that nobody gave. */
    boolean lacks() {
        boolean free = rule.equals("lot-for-lot") || rule.equals("poq") && periods > 0;
        return rule.equals("foq") ? !(size > 0) : !free && !(setup > 0 && holding > 0);
    }

    /** What lots are multiples of: that of the item, or the lot of a fixed quantity; 0 if they need not be whole. */
    public double step() {
        return rule.equals("foq") && size > 0 ? size : multiple;
    }
}
