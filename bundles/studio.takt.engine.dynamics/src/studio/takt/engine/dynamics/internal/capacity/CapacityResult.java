/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.dynamics.internal.capacity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.Chart;
import studio.takt.core.api.run.Column;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Explanation;
import studio.takt.core.api.run.Parameters;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.SummaryValue;
import studio.takt.core.api.run.Table;
import studio.takt.core.api.text.Text;
import studio.takt.units.api.Unit;

/** Puts the outcome of the study into key figures, tables, charts and explanations. */
final class CapacityResult {
    private static final Unit PIECES = Unit.parse("pcs");
    private static final Unit DAYS = Unit.parse("d");
    private static final Unit RATE = Unit.parse("pcs/d");
    private static final String SWEEP = "sweep";
    private static final String DAILY = "daily";
    private static final String CAPACITY = "capacity";
    private static final String CYCLE_TIME = "cycleTime";
    private static final String THROUGHPUT = "throughput";
    private static final String WORK_IN_PROCESS = "workInProcess";
    private static final String STOCK_LIMIT = "stockLimit";
    private static final String LEVEL = "levelPlan";
    /** The cycle time in the one row that fits what was measured, so that a chart can mark it. */
    private static final String FIT = "fit";

    private final CapacityStudy.Outcome outcome;
    private final CapacityFacts facts;
    private final Parameters parameters;
    private final DailySimulation best;

    CapacityResult(CapacityStudy.Outcome outcome, CapacityFacts facts, Parameters parameters) {
        this.outcome = outcome;
        this.facts = facts;
        this.parameters = parameters;
        this.best = outcome.best();
    }

    void writeTo(Result.Builder result) {
        summary(result);
        result.add(sweep()).add(daily()).add(levelPlan());
        Text measured = text("mark.measured");
        result.add(new Chart("cycle-time-by-capacity", text("chart.cycleTime"), Chart.Kind.LINE, SWEEP, CAPACITY,
                List.of(new Chart.Series(title(SWEEP, CYCLE_TIME), CYCLE_TIME),
                        new Chart.Series(Text.of(CapacityResult.class, "mark.fit", best.capacity()), FIT)),
                List.of(new Chart.Mark(measured, outcome.cycleTime(outcome.actual())))));
        result.add(new Chart("production", text("chart.production"), Chart.Kind.LINE, DAILY, "day",
                List.of(series("actualProduction"), series("modelProduction")), List.of()));
        result.add(new Chart("inventory", text("chart.inventory"), Chart.Kind.LINE, DAILY, "day",
                List.of(series("actualInventory"), series("modelInventory")), List.of()));
        result.explain(explanations());
    }

    private void summary(Result.Builder result) {
        double limit = outcome.shop().stockLimit(best.capacity());
        add(result, CAPACITY, best.capacity(), RATE);
        add(result, STOCK_LIMIT, limit, PIECES);
        add(result, "stockLimitDays", limit / best.capacity(), DAYS);
        add(result, CYCLE_TIME, outcome.cycleTime(best), DAYS);
        add(result, "measuredCycleTime", outcome.cycleTime(outcome.actual()), DAYS);
        add(result, THROUGHPUT, best.throughput(), RATE);
        add(result, WORK_IN_PROCESS, outcome.workInProcess(best), PIECES);
    }

    private static void add(Result.Builder result, String key, double value, Unit unit) {
        result.add(SummaryValue.of(key, text("summary." + key), value, unit));
    }

    private Table sweep() {
        List<List<Cell>> rows = outcome.sweep().stream().map(run -> numbers(run.capacity(), outcome.cycleTime(run),
                outcome.workInProcess(run), run.throughput(), outcome.shop().stockLimit(run.capacity()),
                outcome.cycleTime(run) - outcome.cycleTime(outcome.actual()),
                run == best ? outcome.cycleTime(run) : Double.NaN)).toList();
        return new Table(SWEEP, text("table.sweep"),
                List.of(column(SWEEP, CAPACITY, RATE), column(SWEEP, CYCLE_TIME, DAYS),
                        column(SWEEP, WORK_IN_PROCESS, PIECES), column(SWEEP, THROUGHPUT, RATE),
                        column(SWEEP, STOCK_LIMIT, PIECES), column(SWEEP, "deviation", DAYS),
                        column(SWEEP, FIT, DAYS)),
                rows);
    }

    private Table daily() {
        List<List<Cell>> rows = new ArrayList<>();
        for (int t = 0; t < facts.days().size(); t++) {
            Day day = facts.days().get(t);
            List<Cell> row = new ArrayList<>(List.of(Cell.of(day.name())));
            row.addAll(numbers(day.inflow(), day.production(), best.produced()[t], day.inventory(),
                    best.closing()[t]));
            rows.add(row);
        }
        List<Column> columns = new ArrayList<>(List.of(new Column("day", title(DAILY, "day"))));
        for (String name : List.of("inflow", "actualProduction", "modelProduction", "actualInventory",
                "modelInventory")) {
            columns.add(column(DAILY, name, PIECES));
        }
        return new Table(DAILY, text("table.daily"), columns, rows);
    }

    /** What a level plan at the practical capacity needs of material and space. */
    private Table levelPlan() {
        double material = facts.days().stream().mapToDouble(Day::inflow).average().orElse(0);
        double space = Arrays.stream(best.closing()).max().orElse(0);
        double running = Arrays.stream(best.produced()).filter(made -> made > 0).count();
        List<Column> columns = List.of(column(LEVEL, "production", RATE), column(LEVEL, "material", RATE),
                column(LEVEL, "runningDays", DAYS), column(LEVEL, "days", DAYS), column(LEVEL, "space", PIECES),
                column(LEVEL, "storeCapacity", PIECES));
        List<Cell> row = new ArrayList<>(numbers(best.capacity(), material, running, facts.days().size(), space));
        row.add(facts.storeLimit().isPresent() ? Cell.of(facts.storeLimit().getAsDouble()) : Cell.EMPTY);
        return new Table(LEVEL, text("table.levelPlan"), columns, List.of(row));
    }

    private static List<Cell> numbers(double... values) {
        return Arrays.stream(values).mapToObj(value -> Double.isFinite(value) ? Cell.of(value) : Cell.EMPTY).toList();
    }

    private List<Explanation> explanations() {
        String source = "Practical capacity of a subcontract paint shop; Little's law: Hopp & Spearman, Factory Physics";
        List<Explanation.Input> money = List.of(input(CapacityParameters.CONTRIBUTION),
                new Explanation.Input("c", best.capacity() + " pcs/d", ElementRef.NONE, CAPACITY),
                input(CapacityParameters.RUNNING_DAY_COST), input(CapacityParameters.HOLDING_COST));
        List<Explanation.Input> time = List.of(input(CapacityParameters.MINIMUM_RUN),
                input(CapacityParameters.PROCESS_TIME));
        return List.of(explain(CAPACITY, "argmin over c of |CT(c) − CT measured|", time, source),
                explain(STOCK_LIMIT, "(r·c − D) / h", money, source),
                explain("stockLimitDays", "(r·c − D) / h / c", money, source),
                explain(CYCLE_TIME, "Σ closing stock / Σ production + CT_p", time, source),
                explain("measuredCycleTime", "Σ measured closing stock / Σ measured production + CT_p", time, source),
                explain(THROUGHPUT, "Σ production / days", time, source),
                explain(WORK_IN_PROCESS, "TH × CT", time, source));
    }

    private Explanation.Input input(String id) {
        return parameters.quantity(id).map(given -> new Explanation.Input(id, given.toString(), ElementRef.NONE, ""))
                .orElseGet(() -> new Explanation.Input(id, facts.values().get(id).toString(), facts.element(), ""));
    }

    private static Explanation explain(String key, String formula, List<Explanation.Input> inputs, String source) {
        return new Explanation(key, text("explain." + key), formula, inputs, source);
    }

    private static Column column(String table, String name, Unit unit) {
        return new Column(name, title(table, name), unit);
    }

    private static Chart.Series series(String column) {
        return new Chart.Series(title(DAILY, column), column);
    }

    private static Text title(String table, String column) {
        return text("column." + table + "." + column);
    }

    private static Text text(String key) {
        return Text.of(CapacityResult.class, key);
    }
}
