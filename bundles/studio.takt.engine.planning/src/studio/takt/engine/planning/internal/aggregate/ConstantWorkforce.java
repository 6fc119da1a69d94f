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

import studio.takt.core.api.run.Monitor;
import studio.takt.engine.planning.api.aggregate.Decision;
import studio.takt.engine.planning.api.aggregate.Decisions;
import studio.takt.engine.planning.api.aggregate.Period;
import studio.takt.engine.planning.api.aggregate.PlanningCase;
import studio.takt.engine.planning.api.aggregate.SlackCapacity;

/**
 * What the strategies with a constant workforce share: regular time first, then overtime, then subcontractors, for what
 * a period still misses; surplus is carried or not made.
 */
final class ConstantWorkforce {
    /** What regular time makes. */
    static final String REGULAR_FORMULA = "capacity; where slackCapacity is idle min(requirement, capacity)";

    private final PlanningCase planningCase;
    private final double workforce;

    /** A workforce of that size, reached as fast as the limits on hiring and layoffs allow. */
    ConstantWorkforce(PlanningCase planningCase, double workforce) {
        this.planningCase = planningCase;
        this.workforce = workforce;
    }

    /** Decides for all periods. */
    Decisions decide(Monitor monitor) {
        List<Decision> decisions = new ArrayList<>();
        double workers = planningCase.openingWorkers();
        double netStock = planningCase.openingStock();
        for (Period period : planningCase.periods()) {
            monitor.checkCancelled();
            double before = workers;
            workers = planningCase.workersWithinLimits(period, before, workforce);
            Decision decision = decide(period, before, workers, netStock);
            decisions.add(decision);
            netStock += decision.supply() - period.demand();
        }
        return new Decisions(decisions);
    }

    private Decision decide(Period period, double before, double workers, double netStock) {
        double requirement = planningCase.netRequirement(period, netStock);
        double regular = Math.min(planningCase.regularCapacity(period, workers),
                Math.max(requirement, mostWanted(period, requirement, netStock)));
        double missing = Bookkeeping.tidy(Math.max(0, requirement - regular));
        double overtime = Math.min(missing, planningCase.overtimeCapacity(period, workers));
        double subcontracted = Math.min(missing - overtime, period.subcontractLimit());
        return new Decision(workers, Math.max(0, workers - before), Math.max(0, before - workers), regular, overtime,
                subcontracted);
    }

    /** How much may be made at most: what is needed, or up to the maximum stock. */
    private double mostWanted(Period period, double requirement, double netStock) {
        return planningCase.slackCapacity() == SlackCapacity.IDLE
                ? requirement
                : period.demand() + period.maximumClosing() - netStock;
    }
}
