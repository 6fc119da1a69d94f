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
import studio.takt.core.api.text.Text;
import studio.takt.engine.planning.api.aggregate.Decision;
import studio.takt.engine.planning.api.aggregate.Decisions;
import studio.takt.engine.planning.api.aggregate.Period;
import studio.takt.engine.planning.api.aggregate.PlanningCase;
import studio.takt.engine.planning.api.aggregate.Strategy;

/** People are hired and laid off so that each period makes its net requirement, and nothing beyond it. */
public final class ChaseWorkforce implements Strategy {

    @Override
    public String id() {
        return "chase-workforce";
    }

    @Override
    public Text name() {
        return Text.of(ChaseWorkforce.class, "chaseWorkforce.name");
    }

    @Override
    public Text help() {
        return Text.of(ChaseWorkforce.class, "chaseWorkforce.help");
    }

    @Override
    public String workersFormula() {
        return "⌈requirement × hoursPerUnit / hoursPerWorker⌉";
    }

    @Override
    public String regularFormula() {
        return "min(requirement, capacity)";
    }

    @Override
    public Decisions decide(PlanningCase planningCase, Monitor monitor) {
        List<Decision> decisions = new ArrayList<>();
        double workers = planningCase.openingWorkers();
        double netStock = planningCase.openingStock();
        for (Period period : planningCase.periods()) {
            monitor.checkCancelled();
            double requirement = planningCase.netRequirement(period, netStock);
            double before = workers;
            workers = planningCase.workersWithinLimits(period, before,
                    wanted(planningCase, period, requirement, before));
            double made = Math.min(requirement, planningCase.regularCapacity(period, workers));
            decisions.add(new Decision(workers, Math.max(0, workers - before), Math.max(0, before - workers), made, 0,
                    0));
            netStock += made - period.demand();
        }
        return new Decisions(decisions);
    }

    /** A period without working time makes nothing, however many people there are: nobody comes or goes for it. */
    private static double wanted(PlanningCase planningCase, Period period, double requirement, double before) {
        double possible = Math.min(requirement, period.lineCapacity());
        return period.hoursPerWorker() > 0 ? planningCase.workersFor(possible, period.hoursPerWorker()) : before;
    }
}
