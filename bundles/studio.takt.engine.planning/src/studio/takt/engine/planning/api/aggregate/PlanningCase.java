/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.api.aggregate;

import java.util.List;

/**
 * What an aggregate plan is made for: one product, one workforce. Units may be fractions, people are whole.
 *
 * @param periods              the periods, in order; at least one
 * @param openingWorkers       people before the first period
 * @param openingStock         units in stock before the first period
 * @param hoursPerUnit         hours that a unit takes in regular time; positive
 * @param overtimeHoursPerUnit hours that a unit takes in overtime; positive
 * @param slackCapacity        what becomes of paid time that is not needed
 * @param holdingBasis         which stock the holding cost is charged on
 * @param costs                costs that do not depend on the period
 * @param latitude             what strategies that optimise may do
 */
public record PlanningCase(List<Period> periods, double openingWorkers, double openingStock, double hoursPerUnit,
        double overtimeHoursPerUnit, SlackCapacity slackCapacity, HoldingBasis holdingBasis, UnitCosts costs,
        Latitude latitude) {

    /** Rounding of computed numbers must not cost a worker: 225 + 10⁻¹² people are 225. */
    private static final double ROUNDING = 1e-9;

    /** A case in which strategies that optimise may do everything. */
    public PlanningCase(List<Period> periods, double openingWorkers, double openingStock, double hoursPerUnit,
            double overtimeHoursPerUnit, SlackCapacity slackCapacity, HoldingBasis holdingBasis, UnitCosts costs) {
        this(periods, openingWorkers, openingStock, hoursPerUnit, overtimeHoursPerUnit, slackCapacity, holdingBasis,
                costs, Latitude.ALL);
    }

    /** The same with other periods. */
    public PlanningCase with(List<Period> others) {
        return new PlanningCase(others, openingWorkers, openingStock, hoursPerUnit, overtimeHoursPerUnit,
                slackCapacity, holdingBasis, costs, latitude);
    }

    /** Copies the periods. */
    public PlanningCase {
        periods = List.copyOf(periods);
    }

    /**
     * Units that a period must make: demand + required closing stock − opening stock; never negative.
     *
     * @param netStock stock before the period, less what is owed to customers
     */
    public double netRequirement(Period period, double netStock) {
        return Math.max(0, period.demand() + period.requiredClosing() - netStock);
    }

    /** Units that the horizon as a whole must make: all demand + the last closing stock − the first opening stock. */
    public double totalRequirement() {
        double demand = periods.stream().mapToDouble(Period::demand).sum();
        double closing = periods.get(periods.size() - 1).requiredClosing();
        return Math.max(0, demand + closing - openingStock);
    }

    /** Units that one worker makes in the regular time of a period, if the line lets him. */
    public double unitsOfWorker(Period period) {
        return period.hoursPerWorker() / hoursPerUnit;
    }

    /** Units that so many workers make in the regular time of a period; no more than the line makes. */
    public double regularCapacity(Period period, double workers) {
        return Math.min(workers * period.hoursPerWorker() / hoursPerUnit, period.lineCapacity());
    }

    /** Units that so many workers can make in overtime, no more than the line; infinite if overtime has no limit. */
    public double overtimeCapacity(Period period, double workers) {
        return workers == 0
                ? 0
                : Math.min(workers * period.overtimeLimit() / overtimeHoursPerUnit, period.lineOvertime());
    }

    /** The fewest whole workers that make so many units in so many hours each: ⌈units × hours per unit / hours⌉. */
    public double workersFor(double units, double hoursPerWorker) {
        double exact = units * hoursPerUnit / hoursPerWorker;
        return Math.ceil(exact - ROUNDING * Math.max(1, exact));
    }

    /** The workforce of a period that comes nearest to {@code wanted} within the limits on hiring and layoffs. */
    public double workersWithinLimits(Period period, double before, double wanted) {
        double most = before + Math.floor(period.hireLimit() + ROUNDING);
        double least = before - Math.floor(period.layoffLimit() + ROUNDING);
        return Math.max(0, Math.max(least, Math.min(most, wanted)));
    }
}
