/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.lot;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import studio.takt.engine.planning.api.lot.LotCase;
import studio.takt.engine.planning.api.lot.LotRule;

/**
 * What came of a case.
 *
 * @param lotCase    the case
 * @param plans      the plans of the rules, in order
 * @param leastCosts what it costs at least, without capacity, to serve the periods up to each
 */
record LotOutcome(LotCase lotCase, List<LotPlan> plans, double[] leastCosts) {

    /** True for the rules whose lots are proven to be the cheapest. */
    static boolean isExact(LotRule rule) {
        return rule.id().equals("wagner-whitin") || rule.id().equals(LotRules.CAPACITATED);
    }

    /** The proven plan that can be carried out; empty if none can. */
    Optional<LotPlan> optimum() {
        return plans.stream().filter(plan -> isExact(plan.rule()) && plan.overCapacity() == 0)
                .min(Comparator.comparingDouble(LotPlan::total));
    }

    /** The cheapest plan of a simple rule that can be carried out; empty if none can. */
    Optional<LotPlan> bestSimple() {
        return plans.stream().filter(plan -> !isExact(plan.rule()) && plan.overCapacity() == 0)
                .min(Comparator.comparingDouble(LotPlan::total));
    }
}
