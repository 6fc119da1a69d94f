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
import java.util.Map;
import java.util.function.ToDoubleFunction;

import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.Chart;
import studio.takt.core.api.run.Chart.Series;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Explanation;
import studio.takt.core.api.run.Explanation.Input;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.text.Text;
import studio.takt.engine.planning.internal.amount.CaseUnits;
import studio.takt.engine.planning.internal.table.TableWriter;
import studio.takt.units.api.Quantity;
import studio.takt.units.api.Unit;

/** Writes down what each family gets of what is shared. */
final class SharedTables {
    private static final String FAMILIES = "families";
    private static final String SOURCE = "Silver, Pyke & Peterson, Inventory Management and Production Planning and "
            + "Scheduling, aggregate planning";

    private final SharedCase shared;
    private final CaseUnits units;
    private final List<SharedPlan> plans;

    SharedTables(SharedCase shared, CaseUnits units, List<SharedPlan> plans) {
        this.shared = shared;
        this.units = units;
        this.plans = plans;
    }

    /** A family in a period of a plan. */
    private record Row(SharedPlan plan, SharedCase.Family family, int f, int t) {
        PlanLine line() {
            return plan.family(f).get(t);
        }
    }

    void writeTo(Result.Builder result) {
        TableWriter<Row> table = new TableWriter<>(SharedTables.class, FAMILIES);
        table.words("strategy", row -> Cell.of(row.plan.whole().strategy().id()));
        table.words("family", row -> name(row.family.ref()));
        table.words("period", row -> name(row.family.built().periods().get(row.t).name()));
        units(table, "demand", line -> line.period().demand());
        units(table, "requirement", PlanLine::requirement);
        units(table, "regular", line -> line.decision().regular());
        units(table, "overtime", line -> line.decision().overtime());
        units(table, "subcontract", line -> line.decision().subcontracted());
        units(table, "opening", PlanLine::opening);
        units(table, "closing", PlanLine::closing);
        units(table, "backorder", PlanLine::backorder);
        units(table, "production", line -> line.decision().supply());
        table.numbers("regularHours", CaseUnits.HOUR, row -> row.plan.hours(row.f, row.t));
        table.numbers("overtimeHours", CaseUnits.HOUR,
                row -> row.line().decision().overtime() * row.family.own().overtimeHoursPerUnit());
        table.numbers("holdingCost", units.money(), row -> row.line().costs().holding());
        table.numbers("total", units.money(), row -> row.line().costs().total());
        table.words("label", row -> Cell.of(row.family.built().periods().get(row.t).label()));
        result.add(table.of(rows()));
        plans.forEach(plan -> chart(plan.whole(), result));
    }

    private void chart(StrategyPlan plan, Result.Builder result) {
        List<Series> series = shared.families().stream().map(family -> new Series(Text.literal(family.name()),
                "regularHours", Map.of("strategy", plan.strategy().id(), "family", family.name()))).toList();
        result.add(new Chart("hours-" + plan.strategy().id(),
                Text.of(SharedTables.class, "chart.hours", plan.strategy().name()), Chart.Kind.STACKED_COLUMN, FAMILIES,
                "label", series, List.of()));
    }

    private void units(TableWriter<Row> table, String column, ToDoubleFunction<PlanLine> number) {
        table.numbers(column, units.count(), row -> number.applyAsDouble(row.line()));
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (SharedPlan plan : plans) {
            for (int f = 0; f < shared.families().size(); f++) {
                for (int t = 0; t < shared.size(); t++) {
                    rows.add(new Row(plan, shared.families().get(f), f, t));
                }
            }
        }
        return rows;
    }

    private static Cell name(ElementRef family) {
        return family.isPresent() ? Cell.of(family) : Cell.of(family.name());
    }

    /** A period that is numbered is a number. */
    private static Cell name(String period) {
        return period.matches("\\d{1,9}") ? Cell.of(Double.parseDouble(period)) : Cell.of(period);
    }

    /** Where totals come from. */
    static List<Explanation> explanations(CaseUnits units, List<StrategyPlan> plans) {
        return plans.stream().map(plan -> new Explanation("total." + plan.strategy().id(),
                Text.of(SharedTables.class, "explain.shared-total"),
                "regular + overtime + subcontract + hire + layoff + holding + backorder + material",
                inputs(plan.costs(), units.money()), SOURCE)).toList();
    }

    private static List<Input> inputs(Costs costs, Unit money) {
        return List.of(input("regular", costs.regular(), money), input("overtime", costs.overtime(), money),
                input("subcontract", costs.subcontract(), money), input("hire", costs.hire(), money),
                input("layoff", costs.layoff(), money), input("holding", costs.holding(), money),
                input("backorder", costs.backorder(), money), input("material", costs.material(), money));
    }

    private static Input input(String symbol, double value, Unit money) {
        return new Input(symbol, Quantity.of(value, money).toString(), ElementRef.NONE, "");
    }
}
