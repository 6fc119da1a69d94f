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
import java.util.stream.DoubleStream;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.text.Text;
import studio.takt.engine.planning.api.aggregate.Decision;
import studio.takt.engine.planning.api.aggregate.Decisions;
import studio.takt.engine.planning.api.aggregate.Latitude;
import studio.takt.engine.planning.api.aggregate.PlanningCase;
import studio.takt.engine.planning.api.aggregate.Proof;
import studio.takt.engine.planning.internal.aggregate.PlanProgram.Slack;
import studio.takt.engine.planning.internal.solver.LinearSolver;
import studio.takt.engine.planning.internal.solver.Solution;
import studio.takt.engine.planning.internal.solver.Solution.Status;

/** Finds the cheapest decisions that some levers allow, says how far they are proven, and what cannot be met. */
final class PlanOptimiser {
    private final LinearSolver solver;
    private final Text strategy;
    private final PlanningCase planningCase;
    private final Latitude latitude;
    private final Monitor monitor;
    private final List<Finding> findings = new ArrayList<>();

    PlanOptimiser(LinearSolver solver, Text strategy, PlanningCase planningCase, Latitude latitude, Monitor monitor) {
        this.solver = solver;
        this.strategy = strategy;
        this.planningCase = planningCase;
        this.latitude = latitude;
        this.monitor = monitor;
    }

    /** The decisions. */
    Decisions decide() {
        PlanProgram strict = PlanProgram.strict(planningCase, latitude);
        Solution relaxed = solver.solve(strict.program().relaxed(), latitude.seconds(), monitor);
        Solution found = relaxed.status() == Status.INFEASIBLE
                ? relaxed
                : solver.solve(strict.program(), latitude.seconds(), monitor);
        if (found.isFeasible()) {
            return new Decisions(strict.decisions(found), findings, List.of(proof(found, relaxed)));
        }
        return found.status() == Status.INFEASIBLE ? withMissing() : nothing();
    }

    private Proof proof(Solution found, Solution relaxed) {
        double relaxation = relaxed.status() == Status.OPTIMAL ? relaxed.objective() : Double.NEGATIVE_INFINITY;
        boolean proven = found.status() == Status.OPTIMAL;
        double bound = proven ? found.objective() : relaxation;
        if (proven) {
            say(Severity.INFORMATION, "proven", found.objective(), relaxation);
        } else {
            say(Severity.WARNING, "not-proven", latitude.seconds(), found.objective(), bound,
                    (found.objective() - bound) / Math.max(1e-9, Math.abs(found.objective())));
        }
        return new Proof(bound, relaxation, relaxed.status() == Status.OPTIMAL
                ? new ShadowPrices(solver, planningCase, latitude, monitor).of(relaxed)
                : List.of());
    }

    /** The cheapest of those that miss the least. */
    private Decisions withMissing() {
        PlanProgram least = PlanProgram.leastMissing(planningCase, latitude);
        Solution missed = solver.solve(least.program(), latitude.seconds(), monitor);
        if (!missed.isFeasible()) {
            say(Severity.ERROR, "no-plan");
            return new Decisions(standing(), findings);
        }
        double[] missing = least.missing(missed);
        double[] excess = least.excess(missed);
        tell(missing, excess, new Limits(planningCase, latitude, least.decisions(missed)));
        PlanProgram cheapest = PlanProgram.allowing(planningCase, latitude, new Slack(allowed(missing),
                allowed(excess)));
        Solution found = solver.solve(cheapest.program(), latitude.seconds(), monitor);
        return new Decisions(found.isFeasible() ? cheapest.decisions(found) : least.decisions(missed), findings);
    }

    private static double[] allowed(double[] units) {
        return DoubleStream.of(units).map(each -> each > 0 ? each + 1e-6 : 0).toArray();
    }

    private void tell(double[] missing, double[] excess, Limits limits) {
        for (int t = 0; t < missing.length; t++) {
            if (missing[t] > Problems.TOLERANCE) {
                tell("infeasible", t, missing[t], limits.reachedUpTo(t));
            }
            if (excess[t] > Problems.TOLERANCE) {
                tell("surplus", t, excess[t], limits.keepingSurplus(t));
            }
        }
    }

    private void tell(String key, int t, double units, List<String> limits) {
        say(Severity.ERROR, key, planningCase.periods().get(t).name(), units, units * planningCase.hoursPerUnit(),
                Limits.names(limits));
    }

    private Decisions nothing() {
        say(Severity.ERROR, "not-found", latitude.seconds());
        return new Decisions(standing(), findings);
    }

    /** Everybody stays and nobody works: a plan that can be shown where there is none. */
    private List<Decision> standing() {
        double workers = planningCase.openingWorkers();
        return planningCase.periods().stream().map(period -> new Decision(workers, 0, 0, 0, 0, 0)).toList();
    }

    private void say(Severity severity, String key, Object... arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = strategy;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        findings.add(new Finding(severity, Problems.RULE + key, ElementRef.NONE,
                Text.of(PlanOptimiser.class, "finding." + key, all)));
    }
}
