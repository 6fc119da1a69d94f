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
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.SummaryValue;
import studio.takt.core.api.run.Table;
import studio.takt.core.api.text.Text;
import studio.takt.engine.planning.internal.amount.CaseUnits;
import studio.takt.engine.planning.internal.table.TableWriter;
import studio.takt.units.api.Unit;

/** Writes plans down as tables and key figures. */
final class PlanTables {
    /** The table with a row per strategy. */
    static final String STRATEGIES = "strategies";
    /** The table with a row per strategy and period. */
    static final String PERIODS = "periods";

    /** Totals that differ by less are the same. */
    private static final double CENTS = 1000;
    private static final Unit WORKDAY = Unit.parse("workday");

    private final BuiltCase built;
    private final List<StrategyPlan> plans;
    private final ToDoubleFunction<PlanLine> overtimeHours;
    private final Unit money;
    private final Unit count;

    /** One line of one plan. */
    private record Row(StrategyPlan plan, PlanLine line, PeriodFacts period) {}

    PlanTables(BuiltCase built, List<StrategyPlan> plans) {
        this(built, plans, line -> line.decision().overtime()
                * built.planningCase().orElseThrow().overtimeHoursPerUnit());
    }

    /** Tables of plans whose overtime hours are counted otherwise. */
    PlanTables(BuiltCase built, List<StrategyPlan> plans, ToDoubleFunction<PlanLine> overtimeHours) {
        this.overtimeHours = overtimeHours;
        this.built = built;
        this.plans = plans;
        this.money = built.units().money();
        this.count = built.units().count();
    }

    void writeTo(Result.Builder result) {
        StrategyPlan best = best(plans);
        String id = best.strategy().id();
        result.add(SummaryValue.of("bestStrategy", text("summary.bestStrategy"), new ElementRef(id, id, "Strategy")));
        result.add(SummaryValue.of("total", text("summary.total"), best.costs().total(), money));
        plans.forEach(plan -> result.add(SummaryValue.of("total." + plan.strategy().id(), plan.strategy().name(),
                plan.costs().total(), money)));
        result.add(strategies());
        result.add(periods());
        new ProofTables(built, plans).writeTo(result);
    }

    /** The cheapest plan that keeps its promises; if none does, the cheapest of all. */
    static StrategyPlan best(List<StrategyPlan> plans) {
        Comparator<StrategyPlan> byFaults = Comparator.comparing(plan -> !plan.isFeasible());
        return plans.stream().min(byFaults.thenComparingLong(plan -> Math.round(plan.costs().total() * CENTS)))
                .orElseThrow();
    }

    private Table strategies() {
        TableWriter<StrategyPlan> table = new TableWriter<>(PlanTables.class, STRATEGIES);
        table.words("strategy", plan -> Cell.of(plan.strategy().id()));
        cost(table, "total", Costs::total);
        cost(table, "regular", Costs::regular);
        cost(table, "overtime", Costs::overtime);
        cost(table, "subcontract", Costs::subcontract);
        cost(table, "hire", Costs::hire);
        cost(table, "layoff", Costs::layoff);
        cost(table, "holding", Costs::holding);
        cost(table, "backorder", Costs::backorder);
        table.numbers("closingStock", count, StrategyPlan::closingStock);
        cost(table, "material", Costs::material);
        table.numbers("workerPeriods", CaseUnits.PERSON, plan -> plan.sum(line -> line.decision().workers()));
        table.numbers("hired", CaseUnits.PERSON, plan -> plan.sum(line -> line.decision().hired()));
        table.numbers("laidOff", CaseUnits.PERSON, plan -> plan.sum(line -> line.decision().laidOff()));
        table.numbers("overtimeHours", CaseUnits.HOUR, plan -> plan.sum(this::overtimeHours));
        table.numbers("overtimeUnits", count, plan -> plan.sum(line -> line.decision().overtime()));
        table.numbers("subcontractUnits", count, plan -> plan.sum(line -> line.decision().subcontracted()));
        table.numbers("closingBackorder", count, StrategyPlan::closingBackorder);
        return table.of(plans);
    }

    private void cost(TableWriter<StrategyPlan> table, String column, ToDoubleFunction<Costs> cost) {
        table.numbers(column, money, plan -> cost.applyAsDouble(plan.costs()));
    }

    private double overtimeHours(PlanLine line) {
        return overtimeHours.applyAsDouble(line);
    }

    private Table periods() {
        TableWriter<Row> table = new TableWriter<>(PlanTables.class, PERIODS);
        table.words("strategy", row -> Cell.of(row.plan.strategy().id()));
        table.words("period", row -> name(row.period.name()));
        units(table, "demand", line -> line.period().demand());
        people(table, "workers", line -> line.decision().workers());
        people(table, "hired", line -> line.decision().hired());
        people(table, "laidOff", line -> line.decision().laidOff());
        units(table, "regular", line -> line.decision().regular());
        units(table, "overtime", line -> line.decision().overtime());
        units(table, "opening", PlanLine::opening);
        units(table, "closing", PlanLine::closing);
        units(table, "average", PlanLine::average);
        units(table, "subcontract", line -> line.decision().subcontracted());
        units(table, "backorder", PlanLine::backorder);
        units(table, "requirement", PlanLine::requirement);
        units(table, "capacity", PlanLine::capacity);
        units(table, "idle", PlanLine::idle);
        units(table, "production", line -> line.decision().supply());
        table.numbers("workdays", WORKDAY, row -> row.line.period().workdays());
        table.numbers("overtimeHours", CaseUnits.HOUR, row -> overtimeHours(row.line));
        periodCosts(table);
        table.words("label", row -> Cell.of(row.period.label()));
        return table.of(rows());
    }

    private void periodCosts(TableWriter<Row> table) {
        price(table, "regularCost", Costs::regular);
        price(table, "overtimeCost", Costs::overtime);
        price(table, "subcontractCost", Costs::subcontract);
        price(table, "hireCost", Costs::hire);
        price(table, "layoffCost", Costs::layoff);
        price(table, "holdingCost", Costs::holding);
        price(table, "backorderCost", Costs::backorder);
        price(table, "materialCost", Costs::material);
        price(table, "total", Costs::total);
    }

    private void units(TableWriter<Row> table, String column, ToDoubleFunction<PlanLine> number) {
        table.numbers(column, count, row -> number.applyAsDouble(row.line));
    }

    private void people(TableWriter<Row> table, String column, ToDoubleFunction<PlanLine> number) {
        table.numbers(column, CaseUnits.PERSON, row -> number.applyAsDouble(row.line));
    }

    private void price(TableWriter<Row> table, String column, ToDoubleFunction<Costs> cost) {
        table.numbers(column, money, row -> cost.applyAsDouble(row.line.costs()));
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (StrategyPlan plan : plans) {
            for (int i = 0; i < plan.lines().size(); i++) {
                rows.add(new Row(plan, plan.lines().get(i), built.periods().get(i)));
            }
        }
        return rows;
    }

    /** A period that is numbered is a number. */
    private static Cell name(String period) {
        return period.matches("\\d{1,9}") ? Cell.of(Double.parseDouble(period)) : Cell.of(period);
    }

    private static Text text(String key) {
        return Text.of(PlanTables.class, key);
    }
}
