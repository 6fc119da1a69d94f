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

import java.util.ArrayList;
import java.util.List;

import studio.takt.engine.planning.internal.roughcut.RoughFacts.Use;

/** Hours that a unit of an item needs, by resource and period, for each period in which it may be completed. */
final class Needs {
    private final List<List<Use>> uses = new ArrayList<>();
    private final Placing atOnce;
    private final boolean profile;

    /** So many hours of a resource in a period. */
    record Need(int resource, int period, double hours) {}

    /** What the method that decides says: overall factors know no bill, only hours of all resources and shares. */
    Needs(RoughFacts facts, String method) {
        this.profile = method.equals(Load.PROFILE);
        this.atOnce = Placing.earlier(0, facts.periods().size());
        facts.items().forEach(item -> uses.add(new ArrayList<>()));
        List<Use> all = method.equals(Load.CPOF) ? overall(facts) : facts.uses();
        all.stream().filter(use -> use.hours() > 0).forEach(use -> uses.get(use.item()).add(use));
    }

    private List<Use> overall(RoughFacts facts) {
        double[] hours = Load.hours(facts);
        double[] shares = Load.shares(facts);
        List<Use> all = new ArrayList<>();
        for (int i = 0; i < hours.length; i++) {
            for (int r = 0; r < shares.length; r++) {
                all.add(new Use(i, r, hours[i] * shares[r], atOnce, 0));
            }
        }
        return all;
    }

    /** Hours of all resources for a unit. */
    double hours(int item) {
        return uses.get(item).stream().mapToDouble(Use::hours).sum();
    }

    /** What a unit that is completed in that period needs; several entries may be of the same resource and period. */
    List<Need> of(int item, int completed) {
        List<Need> needs = new ArrayList<>();
        for (Use use : uses.get(item)) {
            for (Placing.Part part : placing(use).parts().get(completed)) {
                needs.add(new Need(use.resource(), part.period(), use.hours() * part.share()));
            }
        }
        return needs;
    }

    /** Hours of one resource in one period for a unit that is completed in a period. */
    double of(int item, int completed, int resource, int period) {
        double hours = 0;
        for (Use use : uses.get(item)) {
            if (use.resource() == resource) {
                for (Placing.Part part : placing(use).parts().get(completed)) {
                    hours += part.period() == period ? use.hours() * part.share() : 0;
                }
            }
        }
        return hours;
    }

    /** True if nothing would be needed before the first period. */
    boolean isWithin(int item, int completed) {
        return uses.get(item).stream().allMatch(use -> placing(use).within(completed) > 1 - 1e-6);
    }

    /** True if the item needs the resource at all. */
    boolean uses(int item, int resource) {
        return uses.get(item).stream().anyMatch(use -> use.resource() == resource);
    }

    private Placing placing(Use use) {
        return profile ? use.placing() : atOnce;
    }
}
