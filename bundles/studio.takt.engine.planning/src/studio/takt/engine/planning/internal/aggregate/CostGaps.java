/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.aggregate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Parameters;
import studio.takt.core.api.run.Severity;
import studio.takt.engine.planning.api.aggregate.PlanningCase;
import studio.takt.engine.planning.internal.amount.Amounts;

/** Finds levers that a plan uses although nobody said what they cost. */
final class CostGaps {
    private final Amounts amounts;
    private final Facts facts;
    private final PlanningCase planningCase;

    CostGaps(Facts facts, Parameters parameters, PlanningCase planningCase) {
        this.facts = facts;
        this.amounts = facts.amounts(parameters);
        this.planningCase = planningCase;
    }

    /** What is missing for these plans. Overtime without a rate is a fault; the rest is taken to cost nothing. */
    List<Finding> of(List<StrategyPlan> plans) {
        if (uses(plans, line -> line.decision().overtime()) && amounts.find("overtimeRate").isEmpty()) {
            amounts.missing("overtimeRate");
        }
        free(plans, line -> line.decision().hired(), "hireCost");
        free(plans, line -> line.decision().laidOff(), "layoffCost");
        free(plans, PlanLine::charged, "holdingCost");
        free(plans, PlanLine::backorder, "backorderCost");
        return new ArrayList<>(amounts.findings());
    }

    private void free(List<StrategyPlan> plans, ToDoubleFunction<PlanLine> lever, String id) {
        if (uses(plans, lever) && amounts.find(id).isEmpty()) {
            amounts.add(Severity.ASSUMPTION, "free", facts.element(), id);
        }
    }

    private boolean uses(List<StrategyPlan> plans, ToDoubleFunction<PlanLine> lever) {
        return !planningCase.periods().isEmpty() && plans.stream().anyMatch(plan -> plan.sum(lever) > 0);
    }
}
