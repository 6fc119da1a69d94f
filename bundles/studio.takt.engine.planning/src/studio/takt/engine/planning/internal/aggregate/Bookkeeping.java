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

import studio.takt.engine.planning.api.aggregate.Decision;
import studio.takt.engine.planning.api.aggregate.Period;
import studio.takt.engine.planning.api.aggregate.PlanningCase;

/** Keeps the books of a plan: stock, backorders and costs that follow from decisions. The same for every strategy. */
final class Bookkeeping {
    private static final double DIGITS = 1e6;
    private static final double DUST = 1e-9;

    private final PlanningCase planningCase;

    Bookkeeping(PlanningCase planningCase) {
        this.planningCase = planningCase;
    }

    /** The lines of the plan; {@code decisions} has one per period. */
    List<PlanLine> lines(List<Decision> decisions) {
        List<PlanLine> lines = new ArrayList<>();
        double netStock = planningCase.openingStock();
        double withheld = 0;
        for (int i = 0; i < decisions.size(); i++) {
            Period period = planningCase.periods().get(i);
            lines.add(line(period, decisions.get(i), netStock, withheld));
            withheld = decisions.get(i).withheld();
            netStock = tidy(netStock + decisions.get(i).supply() - period.demand());
        }
        return lines;
    }

    private PlanLine line(Period period, Decision decision, double before, double withheld) {
        double after = tidy(before + decision.supply() - period.demand());
        double opening = Math.max(0, before) + withheld;
        double closing = Math.max(0, after) + decision.withheld();
        double charged = planningCase.holdingBasis().of(opening, closing);
        double backorder = Math.max(0, -after) + decision.withheld();
        return new PlanLine(period, decision, opening, Math.max(0, -before) + withheld, closing, backorder,
                planningCase.netRequirement(period, before),
                planningCase.regularCapacity(period, decision.workers()), charged,
                costs(period, decision, charged, backorder));
    }

    private Costs costs(Period period, Decision decision, double charged, double backorder) {
        var unit = planningCase.costs();
        return new Costs(decision.workers() * period.wage(),
                decision.overtime() * planningCase.overtimeHoursPerUnit() * unit.overtimeHour(),
                decision.subcontracted() * unit.subcontract(), decision.hired() * unit.hire(),
                decision.laidOff() * unit.layoff(), charged * period.holdingCost(),
                backorder * period.backorderCost(), (decision.regular() + decision.overtime()) * unit.material());
    }

    /** Removes the dust of binary fractions, far below any unit: 1500.0000000000002 is 1500; 1768.1818… stays. */
    static double tidy(double units) {
        double rounded = Math.rint(units * DIGITS) / DIGITS;
        return Math.abs(rounded - units) < DUST ? rounded + 0.0 : units;
    }
}
