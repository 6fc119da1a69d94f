/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.lot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.Chart;
import studio.takt.core.api.run.Chart.Series;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.SummaryValue;
import studio.takt.core.api.run.Table;
import studio.takt.core.api.text.Text;
import studio.takt.engine.planning.internal.amount.CaseUnits;
import studio.takt.engine.planning.internal.table.TableWriter;
import studio.takt.units.api.Unit;

/** Writes lots down: key figures, tables and charts. */
final class LotTables {
    static final String RULES = "rules";
    static final String LOTS = "lots";
    static final String LEAST_COSTS = "leastCosts";
    /** More periods than this are listed for the proven rules alone, and only those with a lot. */
    static final int MOST_LISTED = 1000;

    private static final Pattern NUMBERED = Pattern.compile("\\d{1,9}");

    private final LotOutcome outcome;
    private final Unit money;
    private final Unit count;

    LotTables(LotOutcome outcome, CaseUnits units) {
        this.outcome = outcome;
        this.money = units.money();
        this.count = units.count();
    }

    /** A period of a plan. */
    private record Row(LotPlan plan, int t) {}

    void writeTo(Result.Builder result) {
        EconomicQuantity economic = EconomicQuantity.of(outcome.lotCase());
        outcome.optimum().ifPresent(plan -> {
            result.add(SummaryValue.of("optimum", text("summary.optimum"), plan.total(), money));
            result.add(SummaryValue.of("optimalLots", text("summary.optimalLots"), plan.count(), Unit.ONE));
        });
        outcome.bestSimple().ifPresent(plan -> {
            String id = plan.rule().id();
            result.add(SummaryValue.of("bestHeuristic", text("summary.bestHeuristic"),
                    new ElementRef(id, id, "LotRule")));
            result.add(SummaryValue.of("bestHeuristicTotal", text("summary.bestHeuristicTotal"), plan.total(), money));
        });
        if (Double.isFinite(economic.units())) {
            result.add(SummaryValue.of("eoq", text("summary.eoq"), economic.units(), count));
            result.add(SummaryValue.of("poqPeriods", text("summary.poqPeriods"), economic.periods(), Unit.ONE));
        }
        result.add(rules()).add(lots()).add(leastCosts());
        charts(result);
    }

    private Table rules() {
        TableWriter<LotPlan> table = new TableWriter<>(LotTables.class, RULES);
        table.words("rule", plan -> Cell.of(plan.rule().id()));
        table.numbers("total", money, LotPlan::total);
        table.numbers("setup", money, LotPlan::setupCost);
        table.numbers("holding", money, LotPlan::holdingCost);
        table.numbers("lots", Unit.ONE, LotPlan::count);
        table.numbers("unit", money, LotPlan::unitCost);
        table.ratios("aboveOptimum", this::aboveOptimum);
        table.numbers("closingStock", count, LotPlan::closingStock);
        table.numbers("overCapacity", count, LotPlan::overCapacity);
        table.words("feasible", plan -> Cell.of(plan.overCapacity() > 0 ? "no" : "yes"));
        return table.of(outcome.plans());
    }

    /** How much dearer a plan is than the proven one, as a share; nothing for a plan that cannot be carried out. */
    private double aboveOptimum(LotPlan plan) {
        double optimum = outcome.optimum().map(LotPlan::total).orElse(Double.NaN);
        if (plan.overCapacity() > 0) {
            return Double.NaN;
        }
        return plan.total() == optimum ? 0 : optimum > 0 ? plan.total() / optimum - 1 : Double.NaN;
    }

    private Table lots() {
        TableWriter<Row> table = new TableWriter<>(LotTables.class, LOTS);
        table.words("rule", row -> Cell.of(row.plan.rule().id()));
        table.words("period", row -> name(row.plan.period(row.t).name()));
        number(table, "demand", count, row -> row.plan.period(row.t).demand());
        number(table, "lot", count, row -> row.plan.lot(row.t));
        number(table, "closing", count, row -> row.plan.closing(row.t));
        number(table, "setupCost", money, row -> row.plan.setupCost(row.t));
        number(table, "holdingCost", money, row -> row.plan.holdingCost(row.t));
        return table.of(rows());
    }

    private static void number(TableWriter<Row> table, String column, Unit unit, ToDoubleFunction<Row> number) {
        table.numbers(column, unit, number);
    }

    private List<Row> rows() {
        boolean all = outcome.lotCase().size() <= MOST_LISTED;
        List<Row> rows = new ArrayList<>();
        for (LotPlan plan : outcome.plans()) {
            for (int t = 0; t < plan.size() && (all || LotOutcome.isExact(plan.rule())); t++) {
                if (all || plan.lot(t) > 0) {
                    rows.add(new Row(plan, t));
                }
            }
        }
        return rows;
    }

    private Table leastCosts() {
        TableWriter<Integer> table = new TableWriter<>(LotTables.class, LEAST_COSTS);
        table.words("period", t -> name(outcome.lotCase().periods().get(t).name()));
        table.numbers("leastCost", money, t -> outcome.leastCosts()[t]);
        int size = outcome.lotCase().size();
        return table.of(Stream.iterate(size <= MOST_LISTED ? 0 : size - 1, t -> t < size, t -> t + 1).toList());
    }

    private void charts(Result.Builder result) {
        result.add(new Chart("costs", text("chart.costs", money.toString()), Chart.Kind.STACKED_COLUMN, RULES, "rule",
                Stream.of("setup", "holding", "unit").filter(this::isSpent).map(LotTables::cost).toList(),
                List.of()));
        if (outcome.lotCase().size() <= MOST_LISTED) {
            outcome.optimum().ifPresent(plan -> result.add(new Chart("lots",
                    text("chart.lots", plan.rule().name(), count.toString()), Chart.Kind.COLUMN, LOTS, "period",
                    Stream.of("demand", "lot", "closing").map(column -> of(plan, column)).toList(), List.of())));
        }
    }

    private boolean isSpent(String column) {
        return !column.equals("unit") || outcome.plans().stream().anyMatch(plan -> plan.unitCost() > 0);
    }

    private static Series cost(String column) {
        return new Series(text("column.rules." + column), column);
    }

    private static Series of(LotPlan plan, String column) {
        return new Series(text("column.lots." + column), column, Map.of("rule", plan.rule().id()));
    }

    /** A period that is numbered is a number. */
    private static Cell name(String period) {
        return NUMBERED.matcher(period).matches() ? Cell.of(Double.parseDouble(period)) : Cell.of(period);
    }

    private static Text text(String key, Object... arguments) {
        return Text.of(LotTables.class, key, arguments);
    }
}
