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
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;

import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.Chart;
import studio.takt.core.api.run.Chart.Series;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Explanation;
import studio.takt.core.api.run.Explanation.Input;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.SummaryValue;
import studio.takt.core.api.text.Text;
import studio.takt.engine.planning.api.facility.Facility;
import studio.takt.engine.planning.internal.solver.Solution;
import studio.takt.engine.planning.internal.table.TableWriter;
import studio.takt.units.api.Quantity;
import studio.takt.units.api.Unit;

/** Writes the study down: key figures, tables, charts, and where the numbers came from. */
final class FacilityTables {
    private static final String POLICIES = "policies";
    private static final String DAYS = "days";
    private static final double LEVEL = 0.95;
    private static final String SOURCE = "docs/engines/subcontract-facility.md";

    private final FacilityCase made;
    private final Facility facility;
    private final List<DayPlan> plans;
    private final Unit money;
    private final Unit count;

    FacilityTables(FacilityCase made, Facility facility, List<DayPlan> plans) {
        this.made = made;
        this.facility = facility;
        this.plans = plans;
        this.money = made.units().money();
        this.count = made.units().count();
    }

    private record Row(DayPlan plan, int t) {}

    private record Profit(String policy, double mean, double half) {}

    void writeTo(Result.Builder result, Optional<Solution> check) {
        DayPlan optimal = plans.get(0);
        result.add(SummaryValue.of("profit", text("summary.profit"), optimal.profit(), money));
        check.filter(Solution::isFeasible).ifPresent(solution -> result.add(SummaryValue.of("profit.mip",
                text("summary.profit.mip"), -solution.objective() + 0.0, money)));
        plans.stream().skip(1).forEach(plan -> result.add(SummaryValue.of("profit." + plan.policy(),
                text("policy." + plan.policy()), plan.profit(), money)));
        result.add(SummaryValue.of("runningDays", text("summary.runningDays"), optimal.runningDays(), Unit.ONE));
        if (Double.isFinite(facility.stockLimit())) {
            result.add(SummaryValue.of("stockLimit", text("summary.stockLimit"), facility.stockLimit(), count));
        }
        policies(result);
        days(result);
        charts(result);
        explain(result, optimal);
    }

    private void policies(Result.Builder result) {
        TableWriter<DayPlan> table = new TableWriter<>(FacilityTables.class, POLICIES);
        table.words("policy", plan -> Cell.of(plan.policy()));
        table.numbers("profit", money, DayPlan::profit);
        table.numbers("contribution", money, DayPlan::contribution);
        table.numbers("holding", money, DayPlan::holding);
        table.numbers("running", money, DayPlan::running);
        table.numbers("runningDays", Unit.ONE, DayPlan::runningDays);
        table.numbers("production", count, DayPlan::production);
        table.numbers("closingStock", count, DayPlan::closingStock);
        result.add(table.of(plans));
    }

    private void days(Result.Builder result) {
        TableWriter<Row> table = new TableWriter<>(FacilityTables.class, DAYS);
        table.words("policy", row -> Cell.of(row.plan.policy()));
        table.words("day", row -> Cell.of(made.day(row.t)));
        number(table, "inflow", count, row -> row.plan.inflow().pieces()[row.t]);
        number(table, "production", count, row -> row.plan.produced(row.t));
        number(table, "closing", count, row -> row.plan.closing(row.t));
        number(table, "open", Unit.ONE, row -> row.plan.inflow().open()[row.t] ? 1 : 0);
        number(table, "profit", money,
                row -> facility.profit(row.plan.produced(row.t), row.plan.closing(row.t)));
        List<Row> rows = new ArrayList<>();
        for (DayPlan plan : plans) {
            for (int t = 0; t < plan.inflow().days(); t++) {
                rows.add(new Row(plan, t));
            }
        }
        result.add(table.of(rows));
    }

    private static void number(TableWriter<Row> table, String column, Unit unit, ToDoubleFunction<Row> number) {
        table.numbers(column, unit, number);
    }

    private void charts(Result.Builder result) {
        result.add(new Chart("production", text("chart.production", count.toString()), Chart.Kind.STEP, DAYS, "day",
                series("production"), List.of()));
        List<Chart.Mark> limit = Double.isFinite(facility.stockLimit())
                ? List.of(new Chart.Mark(text("summary.stockLimit"), facility.stockLimit()))
                : List.of();
        result.add(new Chart("stock", text("chart.stock", count.toString()), Chart.Kind.LINE, DAYS, "day",
                series("closing"), limit));
        result.add(new Chart("profit", text("chart.profit", money.toString()), Chart.Kind.COLUMN, POLICIES, "policy",
                List.of(new Series(text("column.policies.profit"), "profit")), List.of()));
    }

    private List<Series> series(String column) {
        return plans.stream().map(plan -> new Series(text("policy." + plan.policy()), column,
                Map.of("policy", plan.policy()))).toList();
    }

    private void explain(Result.Builder result, DayPlan optimal) {
        List<Explanation> all = new ArrayList<>();
        all.add(profit("profit", optimal));
        plans.forEach(plan -> all.add(profit(POLICIES + "/" + plan.policy() + "/profit", plan)));
        all.add(new Explanation("stockLimit", text("explain.stockLimit"), "(r × capacity − D) / h",
                List.of(given("r"), given("capacity"), given("D"), given("h")), SOURCE));
        result.explain(all);
    }

    private Explanation profit(String key, DayPlan plan) {
        return new Explanation(key, text("explain.profit"), "Σ (r × production − h × closing − D × running)",
                List.of(computed("Σ production", plan.production(), count),
                        computed("runningDays", plan.runningDays(), Unit.ONE), given("r"), given("h"), given("D")),
                SOURCE);
    }

    private Input given(String id) {
        return made.amounts().find(id)
                .map(given -> new Input(id, given.quantity().toString(), given.element(), given.feature()))
                .orElseGet(() -> new Input(id, "", ElementRef.NONE, ""));
    }

    private static Input computed(String symbol, double value, Unit unit) {
        return new Input(symbol, Quantity.of(value, unit).toString(), ElementRef.NONE, "");
    }

    /** Mean profits under errors with their confidence interval. */
    void rolling(Result.Builder result, Map<String, List<Double>> profits) {
        List<Profit> rows = profits.entrySet().stream().map(each -> profit(each.getKey(), each.getValue())).toList();
        TableWriter<Profit> table = new TableWriter<>(FacilityTables.class, "rolling");
        table.words("policy", row -> Cell.of(row.policy));
        table.numbers("mean", money, row -> row.mean);
        table.numbers("low", money, row -> row.mean - row.half);
        table.numbers("high", money, row -> row.mean + row.half);
        result.add(table.of(rows));
        rows.stream().filter(row -> row.policy.equals("rolling")).forEach(row -> result.add(
                new SummaryValue.Estimate("profit.rolling", text("policy.rolling"), row.mean, money,
                        row.mean - row.half, row.mean + row.half, LEVEL)));
    }

    private static Profit profit(String policy, List<Double> profits) {
        SummaryStatistics statistics = new SummaryStatistics();
        profits.forEach(statistics::addValue);
        double t = new TDistribution(Math.max(1, profits.size() - 1)).inverseCumulativeProbability((1 + LEVEL) / 2);
        return new Profit(policy, statistics.getMean(),
                t * statistics.getStandardDeviation() / Math.sqrt(profits.size()));
    }

    private static Text text(String key, Object... arguments) {
        return Text.of(FacilityTables.class, key, arguments);
    }
}
