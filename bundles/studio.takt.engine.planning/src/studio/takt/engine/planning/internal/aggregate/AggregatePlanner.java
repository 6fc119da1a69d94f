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
import java.util.stream.Stream;

import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.run.Parameters;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.text.Text;
import studio.takt.engine.planning.api.aggregate.Decisions;
import studio.takt.engine.planning.api.aggregate.PlanningCase;
import studio.takt.engine.planning.api.aggregate.Strategy;
import studio.takt.engine.planning.internal.solver.OjAlgoSolver;

/**
 * The aggregate plan, an assembly of phases over records: facts and parameters make a case; each strategy decides;
 * books, costs and problems follow from the decisions in the same way for all; then it is written down and explained.
 */
public final class AggregatePlanner {
    private final List<Strategy> strategies;

    /** A planner that knows these strategies. */
    public AggregatePlanner(List<Strategy> strategies) {
        this.strategies = List.copyOf(strategies);
    }

    /** Adds to {@code result} all that the plans say. */
    public void plan(Facts facts, Parameters parameters, Monitor monitor, Result.Builder result) {
        if (!facts.families().isEmpty()) {
            new SharedPlanner(new OjAlgoSolver(), facts, parameters, monitor)
                    .plan(chosen(facts, parameters, result), result);
            return;
        }
        BuiltCase built = new CaseBuilder(facts, parameters).build();
        result.findings(facts.findings());
        result.findings(built.findings());
        built.planningCase().ifPresent(planningCase -> {
            List<StrategyPlan> plans = plans(planningCase, chosen(facts, parameters, result), monitor);
            result.findings(new CostGaps(facts, parameters, planningCase).of(plans));
            plans.forEach(plan -> result.findings(plan.findings()));
            List<Finding> problems = new Problems(planningCase, built.units(), facts.element()).of(plans);
            result.findings(problems);
            new PlanTables(built, plans).writeTo(result);
            new PlanCharts(built, plans).writeTo(result);
            result.explain(new Explanations(built, planningCase, plans).all());
        });
    }

    /** The plans of the strategies, in order. */
    public static List<StrategyPlan> plans(PlanningCase planningCase, List<Strategy> strategies, Monitor monitor) {
        Bookkeeping books = new Bookkeeping(planningCase);
        List<StrategyPlan> plans = new ArrayList<>();
        for (Strategy strategy : strategies) {
            monitor.progress((double) plans.size() / strategies.size(), strategy.name());
            Decisions decisions = strategy.decide(planningCase, monitor);
            plans.add(new StrategyPlan(strategy, books.lines(decisions.periods()), decisions.findings(),
                    decisions.proof(), strategy.mayDeliverLate(planningCase)));
        }
        return List.copyOf(plans);
    }

    /** Those asked for; a policy that names some is asked where the parameter has its default. */
    private List<Strategy> chosen(Facts facts, Parameters parameters, Result.Builder result) {
        List<String> asked = parameters.choices(AggregateParameters.STRATEGIES);
        boolean byPolicy = !facts.strategies().isEmpty()
                && (asked.isEmpty() || asked.equals(AggregateParameters.USUAL_STRATEGIES));
        List<String> ids = byPolicy ? facts.strategies() : asked;
        if (byPolicy && !ids.equals(AggregateParameters.USUAL_STRATEGIES)) {
            say(result, facts, Severity.INFORMATION, "strategies-of-policy", String.join(", ", ids));
        }
        List<String> known = strategies.stream().map(Strategy::id).toList();
        ids.stream().filter(id -> !known.contains(id))
                .forEach(id -> say(result, facts, Severity.WARNING, "strategy-unknown", id));
        List<Strategy> chosen = Stream.concat(ids.stream(), parameters.choices(AggregateParameters.BENCHMARK).stream())
                .distinct()
                .flatMap(id -> strategies.stream().filter(strategy -> strategy.id().equals(id))).toList();
        return chosen.isEmpty() ? usual() : chosen;
    }

    private List<Strategy> usual() {
        return strategies.stream().filter(each -> AggregateParameters.USUAL_STRATEGIES.contains(each.id())).toList();
    }

    private static void say(Result.Builder result, Facts facts, Severity severity, String key, String word) {
        result.findings(List.of(new Finding(severity, Problems.RULE + key, facts.element(),
                Text.of(AggregatePlanner.class, "finding." + key, word))));
    }
}
