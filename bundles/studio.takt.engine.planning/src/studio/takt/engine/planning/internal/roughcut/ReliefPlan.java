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

/**
 * What is done about overloads, and how good that is.
 *
 * @param reliefs in order of period and resource; what nothing relieves is one of kind none
 * @param proven  true if nothing leaves fewer hours, and nothing that leaves no more costs less
 * @param bound   what nothing costs less than; not a number if that is not known
 */
record ReliefPlan(List<Relief> reliefs, boolean proven, double bound) {
    private static final double DUST = 1e-6;

    /** Copies the list. */
    ReliefPlan {
        reliefs = List.copyOf(reliefs);
    }

    /** Nothing to be done. */
    static ReliefPlan nothing() {
        return new ReliefPlan(List.of(), true, 0);
    }

    /** What is done about parts that do not concern each other. */
    ReliefPlan and(ReliefPlan other) {
        List<Relief> all = new ArrayList<>(reliefs);
        all.addAll(other.reliefs);
        return new ReliefPlan(all, proven && other.proven, bound + other.bound);
    }

    /** What is known to be paid. */
    double cost() {
        return reliefs.stream().mapToDouble(Relief::cost).filter(cost -> !Double.isNaN(cost)).sum();
    }

    /** Hours that nothing relieves. */
    double unrelieved() {
        return reliefs.stream().filter(each -> each.kind().equals(Relief.NONE)).mapToDouble(Relief::hours).sum();
    }

    /** Hours by ways whose cost nobody says. */
    double unknown() {
        return reliefs.stream().filter(each -> !each.kind().equals(Relief.NONE) && Double.isNaN(each.costPerHour()))
                .mapToDouble(Relief::hours).sum();
    }

    /** True if it leaves fewer hours, or as few and costs less. */
    boolean isBetterThan(ReliefPlan other) {
        double[] mine = {unrelieved(), unknown(), cost()};
        double[] theirs = {other.unrelieved(), other.unknown(), other.cost()};
        for (int k = 0; k < mine.length; k++) {
            if (Math.abs(mine[k] - theirs[k]) > DUST * Math.max(1, Math.abs(theirs[k]))) {
                return mine[k] < theirs[k];
            }
        }
        return false;
    }
}
