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

import java.util.EnumSet;
import java.util.Set;

import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.text.Text;
import studio.takt.engine.planning.api.aggregate.Decisions;
import studio.takt.engine.planning.api.aggregate.Latitude;
import studio.takt.engine.planning.api.aggregate.Lever;
import studio.takt.engine.planning.api.aggregate.PlanningCase;
import studio.takt.engine.planning.api.aggregate.Strategy;
import studio.takt.engine.planning.internal.solver.LinearSolver;

/** The cheapest plan: with every lever ({@code optimal}), or with those that were chosen ({@code mixed}). */
public final class Optimal implements Strategy {
    private final LinearSolver solver;
    private final boolean every;

    private Optimal(LinearSolver solver, boolean every) {
        this.solver = solver;
        this.every = every;
    }

    /** The cheapest plan with the levers that were chosen. */
    public static Strategy mixed(LinearSolver solver) {
        return new Optimal(solver, false);
    }

    /** The cheapest plan with every lever. */
    public static Strategy optimal(LinearSolver solver) {
        return new Optimal(solver, true);
    }

    @Override
    public String id() {
        return every ? "optimal" : "mixed";
    }

    @Override
    public Text name() {
        return Text.of(Optimal.class, id() + ".name");
    }

    @Override
    public Text help() {
        return Text.of(Optimal.class, id() + ".help");
    }

    @Override
    public String workersFormula() {
        return "argmin total";
    }

    @Override
    public String regularFormula() {
        return "argmin total, ≤ capacity";
    }

    @Override
    public String overtimeFormula() {
        return "argmin total";
    }

    @Override
    public boolean mayDeliverLate(PlanningCase planningCase) {
        return planningCase.periods().stream().anyMatch(period -> PlanProgram.mayOwe(levers(planningCase), period));
    }

    @Override
    public Decisions decide(PlanningCase planningCase, Monitor monitor) {
        Latitude latitude = planningCase.latitude().with(levers(planningCase));
        return new PlanOptimiser(solver, name(), planningCase, latitude, monitor).decide();
    }

    private Set<Lever> levers(PlanningCase planningCase) {
        return every ? EnumSet.allOf(Lever.class) : planningCase.latitude().levers();
    }
}
