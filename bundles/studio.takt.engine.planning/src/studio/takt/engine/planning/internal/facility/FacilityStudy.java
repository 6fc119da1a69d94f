/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.facility;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.run.Parameters;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.text.Text;
import studio.takt.engine.planning.api.facility.Facility;
import studio.takt.engine.planning.api.facility.Inflow;
import studio.takt.engine.planning.internal.solver.LinearSolver;
import studio.takt.engine.planning.internal.solver.Solution;

/** The subcontract facility: the exact plan, its check by another method, the rules it beats, and what errors cost. */
public final class FacilityStudy {
    private static final double AGREE = 0.5;

    private final LinearSolver solver;

    /** A study that checks with that solver. */
    public FacilityStudy(LinearSolver solver) {
        this.solver = solver;
    }

    /** Adds to {@code result} all that the study says. */
    public void run(FacilityFacts facts, Parameters parameters, Monitor monitor, Result.Builder result) {
        FacilityCase made = new FacilityCase(facts, parameters);
        Optional<Facility> facility = made.facility();
        Optional<Inflow> inflow = made.inflow();
        double sigma = made.sigma();
        result.findings(facts.findings());
        result.findings(List.copyOf(made.findings()));
        if (facility.isPresent() && inflow.isPresent()) {
            List<DayPlan> plans = plans(facility.get(), inflow.get(), monitor);
            double seconds = parameters.number(FacilityParameters.SECONDS).orElse(0.0);
            Optional<Solution> check = seconds > 0
                    ? Optional.of(solver.solve(FacilityProgram.of(facility.get(), inflow.get()), seconds, monitor))
                    : Optional.empty();
            check.ifPresent(solution -> result.findings(List.of(agreement(facts, plans.get(0), solution))));
            result.findings(capacity(facts, facility.get(), inflow.get()));
            FacilityTables tables = new FacilityTables(made, facility.get(), plans);
            tables.writeTo(result, check);
            if (sigma > 0) {
                tables.rolling(result, new RollingStudy(facility.get(), inflow.get(), sigma, parameters).run(monitor));
            }
        }
    }

    private static List<DayPlan> plans(Facility facility, Inflow inflow, Monitor monitor) {
        return List.of(new DayPlan("optimal", facility, inflow, ExactPlan.of(facility, inflow, monitor)),
                new DayPlan("threshold", facility, inflow, Policies.threshold(facility, inflow)),
                new DayPlan("level", facility, inflow, Policies.level(facility, inflow)));
    }

    /** What no plan can process in time, and running days that cost more than they earn. */
    private static List<Finding> capacity(FacilityFacts facts, Facility facility, Inflow inflow) {
        List<Finding> findings = new ArrayList<>();
        long days = IntStream.range(0, inflow.days()).filter(t -> inflow.open()[t]).count();
        long remaining = inflow.total() - days * facility.capacity();
        if (remaining > 0) {
            findings.add(warning(facts, "capacity-short", days, days * facility.capacity(), inflow.total(), remaining,
                    facts.days().get(inflow.days() - 1).name(), Math.ceil(inflow.total() / Math.max(1.0, days))));
        }
        double earned = facility.contribution() * facility.capacity();
        if (facility.capacity() > 0 && earned < facility.running()) {
            findings.add(warning(facts, "never-pays", earned, facility.running(),
                    Math.ceil(facility.running() / facility.contribution())));
        }
        return findings;
    }

    private static Finding warning(FacilityFacts facts, String key, Object... arguments) {
        return new Finding(Severity.WARNING, FacilityCase.RULE + key, facts.element(),
                Text.of(FacilityStudy.class, "finding." + key, arguments));
    }

    /** Two methods that share no code must come to the same. */
    private static Finding agreement(FacilityFacts facts, DayPlan optimal, Solution solution) {
        boolean proven = solution.status() == Solution.Status.OPTIMAL;
        boolean agree = Math.abs(optimal.profit() + solution.objective()) < AGREE;
        Severity severity = proven && !agree ? Severity.ERROR : Severity.INFORMATION;
        String key = !proven ? "not-checked" : agree ? "checked" : "disagree";
        return new Finding(severity, FacilityCase.RULE + key, facts.element(), Text.of(FacilityStudy.class,
                "finding." + key, optimal.profit(), solution.isFeasible() ? -solution.objective() : 0));
    }
}
