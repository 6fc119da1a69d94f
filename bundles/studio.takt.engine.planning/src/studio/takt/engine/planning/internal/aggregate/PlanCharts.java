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

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

import studio.takt.core.api.run.Chart;
import studio.takt.core.api.run.Chart.Kind;
import studio.takt.core.api.run.Chart.Series;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.text.Text;
import studio.takt.engine.planning.internal.amount.CaseUnits;

/** Says what is worth drawing of plans. */
final class PlanCharts {
    private static final String X = "label";

    private final BuiltCase built;
    private final List<StrategyPlan> plans;

    PlanCharts(BuiltCase built, List<StrategyPlan> plans) {
        this.built = built;
        this.plans = plans;
    }

    void writeTo(Result.Builder result) {
        result.add(new Chart("costs", title("costs", built.units().money()), Kind.STACKED_COLUMN,
                PlanTables.STRATEGIES, "strategy", costs(), List.of()));
        result.add(new Chart("production", title("production", built.units().count()), Kind.STEP,
                PlanTables.PERIODS, X, production(), List.of()));
        result.add(new Chart("inventory", title("inventory", built.units().count()), Kind.LINE, PlanTables.PERIODS,
                X, byStrategy("closing").toList(), minimum()));
        result.add(new Chart("workers", title("workers", CaseUnits.PERSON), Kind.STEP, PlanTables.PERIODS, X,
                byStrategy("workers").toList(), List.of()));
    }

    private static Text title(String chart, Object unit) {
        return Text.of(PlanCharts.class, "chart." + chart, unit.toString());
    }

    /** Levers that nobody pulls are left out. */
    private List<Series> costs() {
        Map<String, ToDoubleFunction<Costs>> levers = new java.util.LinkedHashMap<>();
        levers.put("regular", Costs::regular);
        levers.put("overtime", Costs::overtime);
        levers.put("subcontract", Costs::subcontract);
        levers.put("hire", Costs::hire);
        levers.put("layoff", Costs::layoff);
        levers.put("holding", Costs::holding);
        levers.put("backorder", Costs::backorder);
        levers.put("material", Costs::material);
        return levers.entrySet().stream()
                .filter(lever -> plans.stream().anyMatch(plan -> lever.getValue().applyAsDouble(plan.costs()) > 0))
                .map(lever -> new Series(Text.of(PlanCharts.class, "column.strategies." + lever.getKey()),
                        lever.getKey()))
                .toList();
    }

    private List<Series> production() {
        Series demand = new Series(Text.of(PlanCharts.class, "column.periods.demand"), "demand",
                Map.of("strategy", plans.get(0).strategy().id()));
        return Stream.concat(Stream.of(demand), byStrategy("production")).toList();
    }

    private Stream<Series> byStrategy(String column) {
        return plans.stream().map(plan -> new Series(plan.strategy().name(), column,
                Map.of("strategy", plan.strategy().id())));
    }

    private List<Chart.Mark> minimum() {
        double minimum = built.planningCase().orElseThrow().periods().get(0).requiredClosing();
        return minimum > 0 ? List.of(new Chart.Mark(Text.of(PlanCharts.class, "chart.minimum"), minimum)) : List.of();
    }
}
