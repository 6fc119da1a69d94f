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
import java.util.TreeMap;

/** Checks, apart from how a schedule was made, that families' months sum to their plans. */
final class Agreements {
    private Agreements() {}

    static List<Schedule.Agreement> of(ScheduleFacts facts, double[][] completed) {
        List<Schedule.Agreement> all = new ArrayList<>();
        new TreeMap<>(facts.plans()).forEach((family, plan) -> {
            double[] sums = new double[plan.length];
            for (int i = 0; i < facts.size(); i++) {
                for (int t = 0; t < facts.length() && facts.items().get(i).family().equals(family); t++) {
                    sums[facts.periods().get(t).month()] += completed[i][t];
                }
            }
            for (int month = 0; month < plan.length; month++) {
                all.add(new Schedule.Agreement(family, facts.months().get(month), plan[month],
                        ItemRecord.tidy(sums[month])));
            }
        });
        return all;
    }

    /** Rounding of sums of broken units is no disagreement. */
    static boolean agrees(Schedule.Agreement agreement) {
        return Math.abs(agreement.difference()) <= 1e-9 * Math.max(1, Math.abs(agreement.planned()));
    }
}
