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
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.run.Parameters;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.text.Text;
import studio.takt.engine.planning.api.aggregate.Lever;
import studio.takt.engine.planning.api.aggregate.Period;
import studio.takt.engine.planning.api.aggregate.PlanningCase;
import studio.takt.engine.planning.api.aggregate.SlackCapacity;
import studio.takt.engine.planning.api.aggregate.Strategy;
import studio.takt.engine.planning.internal.amount.CaseUnits;
import studio.takt.engine.planning.internal.amount.Given;
import studio.takt.engine.planning.internal.solver.LinearSolver;
import studio.takt.units.api.Unit;

/** The aggregate plan of several families that share one workforce. */
final class SharedPlanner {
    private static final List<String> OF_ONE_LINE = List.of(AggregateParameters.CAPACITY_FROM,
            AggregateParameters.LINE_CAPACITY);

    private final LinearSolver solver;
    private final Facts facts;
    private final Parameters parameters;
    private final Monitor monitor;
    private final Set<Finding> findings = new LinkedHashSet<>();

    SharedPlanner(LinearSolver solver, Facts facts, Parameters parameters, Monitor monitor) {
        this.solver = solver;
        this.facts = facts;
        this.parameters = parameters;
        this.monitor = monitor;
    }

    /** Adds to {@code result} what the strategies come to. */
    void plan(List<Strategy> strategies, Result.Builder result) {
        Optional<SharedCase> made = build();
        result.findings(facts.findings()).findings(List.copyOf(findings));
        made.ifPresent(shared -> {
            List<SharedPlan> plans = plans(shared, strategies);
            List<StrategyPlan> whole = plans.stream().map(SharedPlan::whole).toList();
            BuiltCase all = all(shared);
            result.findings(new CostGaps(facts, merged(), shared.people()).of(whole));
            whole.forEach(plan -> result.findings(plan.findings()));
            result.findings(new SharedProblems(shared, all.units(), facts.element()).of(plans));
            Map<PlanLine, Double> overtime = new java.util.IdentityHashMap<>();
            plans.forEach(plan -> {
                for (int t = 0; t < shared.size(); t++) {
                    overtime.put(plan.whole().lines().get(t), plan.overtimeHours(t));
                }
            });
            new PlanTables(all, whole, overtime::get).writeTo(result);
            new SharedTables(shared, all.units(), plans).writeTo(result);
            new PlanCharts(all, whole).writeTo(result);
            result.explain(SharedTables.explanations(all.units(), whole));
        });
    }

    /** A family is the case it would be alone; what its table says of it holds whatever the parameters say. */
    private Optional<SharedCase> build() {
        List<SharedCase.Family> families = new ArrayList<>();
        for (FamilyFacts family : facts.families()) {
            BuiltCase built = build(family, Map.of(), Map.of());
            findings.addAll(built.findings());
            built.planningCase().ifPresent(one -> families.add(new SharedCase.Family(family.family(), built, one)));
        }
        boolean complete = !families.isEmpty() && families.size() == facts.families().size();
        List<SharedLine> lines = complete ? lines() : List.of();
        boolean sound = complete && findings.stream().noneMatch(Finding::isError);
        return sound ? Optional.of(new SharedCase(families, lines)) : Optional.empty();
    }

    private BuiltCase build(FamilyFacts family, Map<String, Given> more, Map<String, Object> set) {
        Map<String, Given> values = new LinkedHashMap<>(facts.values());
        values.putAll(family.values());
        values.putAll(more);
        Map<String, Object> typed = new LinkedHashMap<>(parameters.asMap());
        typed.keySet().removeAll(family.own());
        typed.keySet().removeAll(OF_ONE_LINE);
        typed.putAll(set);
        Facts own = new Facts(facts.element(), facts.currency(), family.unit(), values, facts.choices(), List.of(),
                family.overtimeRatio().isPresent() ? family.overtimeRatio() : OptionalDouble.empty(),
                family.periods(), facts.findings());
        return new CaseBuilder(own, new Parameters(typed)).build();
    }

    /** The lines that limit the families, with what each makes of them in each period. */
    private List<SharedLine> lines() {
        Map<String, double[][]> byName = new LinkedHashMap<>();
        for (int f = 0; f < facts.families().size(); f++) {
            for (Map.Entry<String, Given> line : new TreeMap<>(lines(facts.families().get(f))).entrySet()) {
                byName.computeIfAbsent(line.getKey(), name -> unlimited())[f] = capacity(facts.families().get(f),
                        line.getValue());
            }
        }
        if (byName.isEmpty() && isBottleneckAsked()) {
            findings.add(new Finding(Severity.ERROR, Problems.RULE + "no-bottleneck", facts.element(),
                    Text.of(SharedPlanner.class, "finding.no-bottleneck")));
        }
        return byName.entrySet().stream().map(line -> new SharedLine(line.getKey(), line.getValue())).toList();
    }

    /** What a table says of a family, else one line for all as a parameter says, else those of its map, if asked for. */
    private Map<String, Given> lines(FamilyFacts family) {
        Optional<Given> common = parameters.quantity(AggregateParameters.LINE_CAPACITY)
                .map(quantity -> new Given(quantity, ElementRef.NONE, AggregateParameters.LINE_CAPACITY));
        if (family.own().contains(AggregateParameters.LINE_CAPACITY)) {
            return family.lines();
        }
        return common.isPresent()
                ? Map.of("", common.get())
                : isBottleneckAsked() ? family.lines() : Map.of();
    }

    private boolean isBottleneckAsked() {
        return parameters.text(AggregateParameters.CAPACITY_FROM).filter(AggregateParameters.BOTTLENECK::equals)
                .isPresent();
    }

    private double[][] unlimited() {
        double[][] capacity = new double[facts.families().size()][facts.families().get(0).periods().size()];
        Arrays.stream(capacity).forEach(row -> Arrays.fill(row, Double.POSITIVE_INFINITY));
        return capacity;
    }

    private double[] capacity(FamilyFacts family, Given line) {
        BuiltCase built = build(family, Map.of(AggregateParameters.LINE_CAPACITY, line),
                Map.of(AggregateParameters.CAPACITY_FROM, AggregateParameters.BOTTLENECK));
        findings.addAll(built.findings());
        return built.planningCase().map(PlanningCase::periods).orElse(List.of()).stream()
                .mapToDouble(Period::lineCapacity).toArray();
    }

    /** Parameters and what tables give for families, for the question what a lever costs. */
    private Parameters merged() {
        Map<String, Object> values = new LinkedHashMap<>(parameters.asMap());
        facts.families().forEach(family -> family.values().forEach((id, given) -> values.putIfAbsent(id,
                given.quantity())));
        return new Parameters(values);
    }

    private List<SharedPlan> plans(SharedCase shared, List<Strategy> strategies) {
        List<SharedPlan> plans = new ArrayList<>();
        for (Strategy strategy : strategies) {
            monitor.progress((double) plans.size() / strategies.size(), strategy.name());
            boolean late = shared.families().stream().anyMatch(each -> strategy.mayDeliverLate(each.own()));
            plans.add(new SharedPlan(shared, strategy, decide(shared, strategy), late));
        }
        return plans;
    }

    private SharedDecisions decide(SharedCase shared, Strategy strategy) {
        PlanningCase people = shared.people();
        return switch (strategy.id()) {
            case "chase-workforce" -> new SharedRules(shared, monitor).chaseWorkforce();
            case "chase-overtime" -> new SharedRules(shared, monitor).constant(people.openingWorkers(), List.of());
            case "level" -> new SharedRules(shared, monitor).constant(SharedRules.levelWorkforce(shared),
                    people.slackCapacity() == SlackCapacity.IDLE ? List.of(idle(strategy)) : List.of());
            case "mixed" -> optimal(shared, strategy, people.latitude().levers());
            default -> optimal(shared, strategy, EnumSet.allOf(Lever.class));
        };
    }

    private static Finding idle(Strategy strategy) {
        return new Finding(Severity.INFORMATION, Problems.RULE + "level-idle", ElementRef.NONE,
                Text.of(SharedPlanner.class, "finding.level-idle", strategy.name()));
    }

    private SharedDecisions optimal(SharedCase shared, Strategy strategy, Set<Lever> levers) {
        return new SharedOptimiser(solver, strategy.name(), shared, levers, monitor).decide();
    }

    /** All families as one, for the tables that show them together. */
    private BuiltCase all(SharedCase shared) {
        PlanningCase people = shared.people();
        double required = shared.families().stream().mapToDouble(each -> each.period(0).requiredClosing()).sum();
        Period first = people.periods().get(0);
        List<Period> periods = new ArrayList<>(people.periods());
        periods.set(0, new Period(first.name(), first.demand(), required, first.maximumClosing(), first.workdays(),
                first.hoursPerWorker(), first.overtimeLimit(), first.hireLimit(), first.layoffLimit(),
                first.subcontractLimit(), first.wage(), first.holdingCost(), first.backorderCost()));
        BuiltCase one = shared.families().get(0).built();
        List<Unit> counts = shared.families().stream().map(each -> each.built().units().count()).distinct().toList();
        CaseUnits units = new CaseUnits(one.units().money(), counts.size() == 1 ? counts.get(0) : Unit.ONE);
        return new BuiltCase(Optional.of(people.with(periods)), one.periods(), units, one.givens(), List.of());
    }
}
