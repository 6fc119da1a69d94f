/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.roughcut;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import studio.takt.core.api.run.Monitor;
import studio.takt.engine.planning.internal.roughcut.ReliefProgram.Aim;
import studio.takt.engine.planning.internal.roughcut.ReliefProgram.Shift;
import studio.takt.engine.planning.internal.solver.LinearSolver;
import studio.takt.engine.planning.internal.solver.Program;
import studio.takt.engine.planning.internal.solver.Solution;

/**
 * The cheapest relief of all overloads together: as few hours as possible remain; of these plans as few hours as possible
 * are by ways whose cost nobody says; of these the cheapest. Each step is a programme of its own, so that no penalty has to
 * be weighed against money.
 */
final class CheapestRelief {
    /** More places in the matrix are not searched for whole units, or not at all: the rule of thumb stands. */
    private static final long MOST_FOR_WHOLE = 1_000_000;
    private static final long MOST_PLACES = 4_000_000;
    private static final double LITTLE = 1e-6;
    /** Divisible units end soon, and give the bound: they are waited for longer. */
    private static final double LONGER = 4;

    private final LinearSolver solver;
    private final RoughFacts facts;
    private final Load load;
    private final Needs needs;
    private final boolean whole;
    private final double seconds;
    private final Monitor monitor;

    /**
     * @param wholeUnits false if units may be divided even where the schedule is in whole units
     * @param seconds    how long each search may take, about
     */
    CheapestRelief(LinearSolver solver, RoughFacts facts, Load load, boolean wholeUnits, double seconds,
            Monitor monitor) {
        this.solver = solver;
        this.facts = facts;
        this.load = load;
        this.needs = new Needs(facts, load.method());
        this.seconds = seconds;
        this.monitor = monitor;
        this.whole = wholeUnits && Arrays.stream(facts.quantity()).flatMapToDouble(Arrays::stream)
                .allMatch(each -> each == Math.rint(each));
    }

    /** The plan. */
    ReliefPlan plan() {
        List<ReliefPart> parts = ReliefPart.of(facts, load, needs);
        List<Relief> thumb = parts.isEmpty() ? List.of() : new ReliefPlanner(facts, load).plan(monitor);
        return parts.stream().map(part -> plan(part, thumb)).reduce(ReliefPlan::and).orElse(ReliefPlan.nothing());
    }

    private ReliefPlan plan(ReliefPart part, List<Relief> all) {
        ReliefPlan thumb = new ReliefPlan(all.stream().filter(each -> part.resources().contains(each.resource()))
                .toList(), false, Double.NaN);
        long size = size(part);
        if (size > MOST_PLACES || seconds <= 0) {
            return thumb;
        }
        Optional<ReliefPlan> exact = size > MOST_FOR_WHOLE && whole
                ? Optional.empty()
                : new Steps(part, whole, null).plan();
        return exact.filter(ReliefPlan::proven).or(() -> near(part, thumb, exact)).orElse(thumb);
    }

    /** Not proven in time: the best of what was found, of the rule of thumb, and of whole units near divisible ones. */
    private Optional<ReliefPlan> near(ReliefPart part, ReliefPlan thumb, Optional<ReliefPlan> exact) {
        Steps divisible = new Steps(part, false, null);
        Optional<ReliefPlan> relaxed = divisible.plan();
        Optional<ReliefPlan> rounded = relaxed.map(any -> new ReliefPlan(new RoundedRelief(facts, load, needs, part)
                .of(divisible.shift, monitor), false, Double.NaN));
        Optional<ReliefPlan> near = relaxed.flatMap(any -> new Steps(part, true, divisible.shift).plan());
        ReliefPlan best = Stream.of(exact, rounded, near).flatMap(Optional::stream)
                .reduce(thumb, (one, other) -> other.isBetterThan(one) ? other : one);
        double bound = relaxed.filter(ReliefPlan::proven).map(each -> bound(part, each, best)).orElse(Double.NaN);
        boolean proven = best.unrelieved() <= LITTLE && best.unknown() <= LITTLE
                && best.cost() <= bound + LITTLE * Math.max(1, bound);
        return Optional.of(new ReliefPlan(best.reliefs(), proven, proven ? best.cost() : bound));
    }

    private long size(ReliefPart part) {
        long periods = facts.periods().size();
        long items = part.items().size();
        long resources = part.resources().size();
        return (2 * items + resources) * periods * (items + resources) * periods;
    }

    /** What nothing costs less than that leaves no more hours than the plan. */
    private double bound(ReliefPart part, ReliefPlan relaxed, ReliefPlan plan) {
        if (relaxed.unrelieved() > plan.unrelieved() - LITTLE && relaxed.unknown() > plan.unknown() - LITTLE) {
            return Math.min(relaxed.cost(), plan.cost());
        }
        Program program = new ReliefProgram(facts, load, needs, part, Aim.COST, Double.POSITIVE_INFINITY,
                plan.unrelieved()).build(false);
        Solution solution = solver.solve(program, Math.max(1, seconds), monitor);
        return solution.status() == Solution.Status.OPTIMAL ? Math.min(solution.objective(), plan.cost()) : Double.NaN;
    }

    private record Step(ReliefProgram program, Solution solution) {}

    /** The steps of one part. */
    private final class Steps {
        private final ReliefPart part;
        private final boolean inWholes;
        private final Shift near;
        private final long end;
        private boolean proven = true;
        private Shift shift;

        Steps(ReliefPart part, boolean inWholes, Shift near) {
            this.part = part;
            this.inWholes = inWholes;
            this.near = near;
            this.end = System.nanoTime() + (long) (seconds * (inWholes ? 1 : LONGER) * 1e9);
        }

        private Step step(Aim aim, double unknown, double unrelieved, double cost) {
            ReliefProgram made = new ReliefProgram(facts, load, needs, part, aim, unknown, unrelieved).within(cost)
                    .near(near);
            double left = Math.max(0.2, (end - System.nanoTime()) / 1e9);
            Solution solution = solver.solve(made.build(inWholes), left, monitor);
            proven &= solution.status() == Solution.Status.OPTIMAL || solution.status() == Solution.Status.INFEASIBLE;
            return new Step(made, solution);
        }

        private Step step(Aim aim, double unknown, double unrelieved) {
            return step(aim, unknown, unrelieved, Double.POSITIVE_INFINITY);
        }

        /** Nothing if there was no time. */
        Optional<ReliefPlan> plan() {
            Step all = step(Aim.COST, 0, 0);
            double unknown = 0;
            double unrelieved = 0;
            if (all.solution().status() == Solution.Status.INFEASIBLE) {
                Step priced = step(Aim.UNKNOWN, Double.POSITIVE_INFINITY, 0);
                if (priced.solution().status() == Solution.Status.INFEASIBLE) {
                    Step fewest = step(Aim.UNRELIEVED, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
                    unrelieved = objective(fewest);
                    priced = step(Aim.UNKNOWN, Double.POSITIVE_INFINITY, unrelieved);
                }
                unknown = objective(priced);
                all = step(Aim.COST, unknown, unrelieved);
            }
            if (all.solution().isFeasible() && movesForNothing()) {
                Step fewer = step(Aim.MOVED, unknown, unrelieved, all.solution().objective());
                all = fewer.solution().isFeasible() ? fewer : all;
            }
            return all.solution().isFeasible() ? Optional.of(plan(all)) : Optional.empty();
        }

        /** Where moving costs nothing, an optimum may move what need not be moved. */
        private boolean movesForNothing() {
            return part.items().stream().map(facts.items()::get).anyMatch(item -> !(item.holdingCost() > 0)
                    || item.subcontractCost() == 0);
        }

        private double objective(Step step) {
            double value = step.solution().isFeasible() ? step.solution().objective() : Double.POSITIVE_INFINITY;
            return value < 1e-7 ? 0 : value;
        }

        private ReliefPlan plan(Step step) {
            shift = step.program().read(step.solution().values(), inWholes);
            List<Relief> reliefs = new ReliefRows(facts, load, needs, part).of(shift);
            ReliefPlan plan = new ReliefPlan(reliefs, proven && near == null, Double.NaN);
            return new ReliefPlan(reliefs, plan.proven(), plan.cost());
        }
    }
}
