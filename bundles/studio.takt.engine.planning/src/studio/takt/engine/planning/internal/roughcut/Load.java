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
import java.util.function.Function;

import studio.takt.engine.planning.internal.roughcut.RoughFacts.Use;

/**
 * Hours needed of each resource in each period.
 *
 * @param method the id of the method that says so
 * @param hours  by resource and period
 * @param before hours that would have been needed before the first period, by resource
 */
record Load(String method, double[][] hours, double[] before) {
    static final String CPOF = "cpof";
    static final String BILL = "bill-of-resources";
    static final String PROFILE = "resource-profile";

    /** Planning by overall factors: all hours of a period, shared by the resources as they were in the past. */
    static Load overall(RoughFacts facts) {
        double[] share = shares(facts);
        double[] perUnit = hours(facts);
        double[][] hours = new double[facts.resources().size()][facts.periods().size()];
        for (int t = 0; t < facts.periods().size(); t++) {
            double all = 0;
            for (int i = 0; i < facts.items().size(); i++) {
                all += facts.quantity()[i][t] * perUnit[i];
            }
            for (int r = 0; r < hours.length; r++) {
                hours[r][t] = all * share[r];
            }
        }
        return new Load(CPOF, hours, new double[hours.length]);
    }

    /** Hours of all resources in a unit of each item: as stated, or the sum of its uses. */
    static double[] hours(RoughFacts facts) {
        double[] hours = new double[facts.items().size()];
        facts.uses().forEach(use -> hours[use.item()] += use.hours());
        for (int i = 0; i < hours.length; i++) {
            double stated = facts.items().get(i).hours();
            hours[i] = Double.isNaN(stated) ? hours[i] : stated;
        }
        return hours;
    }

    /** Shares of the resources: as stated, or else those of the whole schedule by its uses. */
    static double[] shares(RoughFacts facts) {
        double[] share = facts.resources().stream().mapToDouble(each -> each.share().orElse(0)).toArray();
        if (Arrays.stream(share).sum() <= 0) {
            facts.uses().forEach(use -> share[use.resource()] += use.hours()
                    * Arrays.stream(facts.quantity()[use.item()]).sum());
        }
        double all = Arrays.stream(share).sum();
        return Arrays.stream(share).map(each -> all > 0 ? each / all : 0).toArray();
    }

    /** Bill of resources: each item's own hours, in the period in which it is completed. */
    static Load bill(RoughFacts facts) {
        Placing atOnce = Placing.earlier(0, facts.periods().size());
        return of(facts, BILL, use -> atOnce);
    }

    /** Resource profile: each item's own hours, in the periods in which they are needed. */
    static Load profile(RoughFacts facts) {
        return of(facts, PROFILE, Use::placing);
    }

    private static Load of(RoughFacts facts, String method, Function<Use, Placing> placing) {
        double[][] hours = new double[facts.resources().size()][facts.periods().size()];
        double[] before = new double[hours.length];
        for (Use use : facts.uses()) {
            Placing placed = placing.apply(use);
            for (int t = 0; t < facts.periods().size(); t++) {
                double quantity = facts.quantity()[use.item()][t];
                double needed = quantity > 0 ? quantity * use.hours() + use.setup() : 0;
                placed.parts().get(t).forEach(part -> hours[use.resource()][part.period()] += needed * part.share());
                before[use.resource()] += needed * Math.max(0, 1 - placed.within(t));
            }
        }
        return new Load(method, hours, before);
    }

    /** By how much a resource is overloaded in a period; 0 if it is not, or its capacity is not known. */
    double over(RoughFacts facts, int resource, int t) {
        double capacity = facts.resources().get(resource).capacity()[t];
        return hours[resource][t] > capacity + 1e-9 * Math.max(1, capacity) ? hours[resource][t] - capacity : 0;
    }
}
