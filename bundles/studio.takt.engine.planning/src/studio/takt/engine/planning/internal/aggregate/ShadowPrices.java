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
import studio.takt.engine.planning.api.aggregate.Latitude;
import studio.takt.engine.planning.api.aggregate.Period;
import studio.takt.engine.planning.api.aggregate.PlanningCase;
import studio.takt.engine.planning.api.aggregate.Proof.ShadowPrice;
import studio.takt.engine.planning.internal.solver.LinearSolver;
import studio.takt.engine.planning.internal.solver.Program;
import studio.takt.engine.planning.internal.solver.Solution;
import studio.takt.engine.planning.internal.solver.Solution.Status;

/**
 * What one more unit would change the least cost by, people being divisible: each price is the difference of two
 * optima, so that it holds for a whole unit and has its sign beyond doubt.
 */
final class ShadowPrices {
    private static final double CENT = 1e-6;

    private final LinearSolver solver;
    private final PlanningCase planningCase;
    private final Latitude latitude;
    private final Monitor monitor;

    ShadowPrices(LinearSolver solver, PlanningCase planningCase, Latitude latitude, Monitor monitor) {
        this.solver = solver;
        this.planningCase = planningCase;
        this.latitude = latitude;
        this.monitor = monitor;
    }

    /** The price of a unit demanded in each period, and of the limits that the optimum has reached. */
    List<ShadowPrice> of(Solution optimum) {
        List<ShadowPrice> prices = new ArrayList<>();
        List<String> limits = List.of("hireLimit", "layoffLimit", "overtimeLimit", "subcontractLimit",
                AggregateParameters.LINE_CAPACITY, "maximumInventory");
        for (int t = 0; t < planningCase.periods().size(); t++) {
            Period period = planningCase.periods().get(t);
            add(prices, optimum, t, "demand", with(period, "demand"));
            for (String limit : limits) {
                if (isFinite(period, limit)) {
                    add(prices, optimum, t, limit, with(period, limit));
                }
            }
        }
        return prices;
    }

    /** A demand always has a price; a limit that saves nothing is not worth a line. */
    private void add(List<ShadowPrice> prices, Solution optimum, int t, String resource, Period changed) {
        List<Period> periods = new ArrayList<>(planningCase.periods());
        periods.set(t, changed);
        Program program = PlanProgram.strict(planningCase.with(periods), latitude).program().relaxed();
        Solution other = solver.solve(program, latitude.seconds(), monitor);
        if (other.status() == Status.OPTIMAL) {
            double price = other.objective() - optimum.objective();
            if (resource.equals("demand")
                    || Math.abs(price) > CENT * Math.max(1, Math.abs(optimum.objective()) * CENT)) {
                prices.add(new ShadowPrice(t, resource, price));
            }
        }
    }

    private static boolean isFinite(Period period, String limit) {
        return Double.isFinite(switch (limit) {
            case "hireLimit" -> period.hireLimit();
            case "layoffLimit" -> period.layoffLimit();
            case "overtimeLimit" -> period.overtimeLimit();
            case "subcontractLimit" -> period.subcontractLimit() == 0
                    ? Double.POSITIVE_INFINITY
                    : period.subcontractLimit();
            case AggregateParameters.LINE_CAPACITY -> period.lineCapacity();
            default -> period.maximumClosing();
        });
    }

    /** The period with one more of it: a unit, a person, or an hour of each worker's overtime. */
    static Period with(Period old, String what) {
        return new Period(old.name(), old.demand() + one(what, "demand"), old.requiredClosing(),
                old.maximumClosing() + one(what, "maximumInventory"), old.workdays(), old.hoursPerWorker(),
                old.overtimeLimit() + one(what, "overtimeLimit"), old.hireLimit() + one(what, "hireLimit"),
                old.layoffLimit() + one(what, "layoffLimit"),
                old.subcontractLimit() + one(what, "subcontractLimit"),
                old.lineCapacity() + one(what, AggregateParameters.LINE_CAPACITY), old.wage(), old.holdingCost(),
                old.backorderCost());
    }

    private static double one(String what, String resource) {
        return what.equals(resource) ? 1 : 0;
    }
}
