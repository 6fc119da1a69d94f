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
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.text.Text;
import studio.takt.engine.planning.api.aggregate.Decision;
import studio.takt.engine.planning.api.aggregate.Latitude;
import studio.takt.engine.planning.api.aggregate.Lever;
import studio.takt.engine.planning.api.aggregate.Period;
import studio.takt.engine.planning.api.aggregate.PlanningCase;
import studio.takt.engine.planning.api.aggregate.Proof;
import studio.takt.engine.planning.api.aggregate.Proof.ShadowPrice;
import studio.takt.engine.planning.internal.solver.LinearSolver;
import studio.takt.engine.planning.internal.solver.Program;
import studio.takt.engine.planning.internal.solver.Solution;
import studio.takt.engine.planning.internal.solver.Solution.Status;

/** Finds the cheapest plan of several families, says how far it is proven, and what cannot be met. */
final class SharedOptimiser {
    /** More prices than this are not worth a programme each. */
    private static final int MOST_PRICES = 120;

    private final LinearSolver solver;
    private final Text strategy;
    private final SharedCase shared;
    private final Latitude latitude;
    private final Monitor monitor;
    private final List<Finding> findings = new ArrayList<>();

    SharedOptimiser(LinearSolver solver, Text strategy, SharedCase shared, Set<Lever> levers, Monitor monitor) {
        this.solver = solver;
        this.strategy = strategy;
        this.shared = shared;
        this.latitude = shared.people().latitude().with(levers);
        this.monitor = monitor;
    }

    /** The decisions. */
    SharedDecisions decide() {
        SharedProgram strict = SharedProgram.strict(shared, latitude);
        Solution relaxed = solve(strict.program().relaxed());
        Solution found = relaxed.status() == Status.INFEASIBLE ? relaxed : solve(strict.program());
        if (found.isFeasible()) {
            Proof proof = proof(found, relaxed);
            return new SharedDecisions(strict.crews(found), strict.families(found), findings, List.of(proof));
        }
        if (found.status() == Status.INFEASIBLE) {
            return withMissing();
        }
        say(Severity.ERROR, "not-found", latitude.seconds());
        return standing();
    }

    private Solution solve(Program program) {
        return solver.solve(program, latitude.seconds(), monitor);
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
        boolean few = shared.size() * shared.families().size() <= MOST_PRICES;
        return new Proof(bound, relaxation, few && relaxed.status() == Status.OPTIMAL ? prices(relaxed) : List.of());
    }

    /** What one more unit demanded of each family in each period would cost, people being divisible. */
    private List<ShadowPrice> prices(Solution optimum) {
        List<ShadowPrice> prices = new ArrayList<>();
        for (int f = 0; f < shared.families().size(); f++) {
            SharedCase.Family family = shared.families().get(f);
            for (int t = 0; t < shared.size(); t++) {
                Solution other = solve(SharedProgram.strict(shared.with(f, oneMore(family.own(), t)), latitude)
                        .program().relaxed());
                if (other.status() == Status.OPTIMAL) {
                    prices.add(new ShadowPrice(t, "demand " + family.name(), other.objective() - optimum.objective()));
                }
            }
        }
        return prices;
    }

    private static PlanningCase oneMore(PlanningCase own, int t) {
        List<Period> periods = new ArrayList<>(own.periods());
        periods.set(t, ShadowPrices.with(periods.get(t), "demand"));
        return own.with(periods);
    }

    private SharedDecisions withMissing() {
        SharedProgram least = SharedProgram.leastMissing(shared, latitude);
        Solution missed = solve(least.program());
        if (!missed.isFeasible()) {
            say(Severity.ERROR, "no-plan");
            return standing();
        }
        double[][] missing = least.missing(missed);
        double[][] excess = least.excess(missed);
        SharedLimits limits = new SharedLimits(shared, latitude, least.crews(missed), least.families(missed));
        for (int f = 0; f < missing.length; f++) {
            tell(f, missing[f], excess[f], limits);
        }
        SharedProgram cheapest = SharedProgram.allowing(shared, latitude,
                new SharedProgram.Slack(allowed(missing), allowed(excess)));
        Solution found = solve(cheapest.program());
        return found.isFeasible()
                ? new SharedDecisions(cheapest.crews(found), cheapest.families(found), findings, List.of())
                : new SharedDecisions(least.crews(missed), least.families(missed), findings, List.of());
    }

    private static double[][] allowed(double[][] units) {
        return Arrays.stream(units).map(row -> Arrays.stream(row)
                .map(each -> each > 0 ? each + 1e-6 : 0).toArray()).toArray(double[][]::new);
    }

    private void tell(int f, double[] missing, double[] excess, SharedLimits limits) {
        for (int t = 0; t < missing.length; t++) {
            if (missing[t] > Problems.TOLERANCE) {
                tell("shared-infeasible", f, t, missing[t], limits.reachedUpTo(f, t));
            }
            if (excess[t] > Problems.TOLERANCE) {
                tell("shared-surplus", f, t, excess[t], limits.keepingSurplus(t));
            }
        }
    }

    private void tell(String key, int f, int t, double units, List<String> limits) {
        SharedCase.Family family = shared.families().get(f);
        say(Severity.ERROR, key, family.name(), family.period(t).name(), units, units * family.hours(),
                Limits.names(limits));
    }

    /** Everybody stays and nobody works: a plan that can be shown where there is none. */
    private SharedDecisions standing() {
        List<Decision> crews = IntStream.range(0, shared.size())
                .mapToObj(t -> new Decision(shared.people().openingWorkers(), 0, 0, 0, 0, 0)).toList();
        List<Decision> nothing = crews.stream().map(crew -> new Decision(0, 0, 0, 0, 0, 0)).toList();
        return new SharedDecisions(crews, shared.families().stream().map(each -> nothing).toList(), findings,
                List.of());
    }

    private void say(Severity severity, String key, Object... arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = strategy;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        findings.add(new Finding(severity, Problems.RULE + (key.startsWith("shared-") ? key.substring(7) : key),
                ElementRef.NONE, Text.of(SharedOptimiser.class, "finding." + key, all)));
    }
}
