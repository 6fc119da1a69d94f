/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import studio.takt.core.api.run.Chart;
import studio.takt.core.api.run.Chart.Kind;
import studio.takt.core.api.run.Chart.Series;
import studio.takt.core.api.run.Overlay;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.SummaryValue;
import studio.takt.core.api.run.Table;
import studio.takt.core.api.text.Text;
import studio.takt.engine.flow.internal.experiment.Measures;
import studio.takt.engine.flow.internal.experiment.Measures.Measure;
import studio.takt.engine.flow.internal.experiment.OrderTables;
import studio.takt.engine.flow.internal.experiment.Sample;
import studio.takt.engine.flow.internal.map.MapRun.ActRun;
import studio.takt.engine.flow.internal.map.MapRun.PlaceRun;
import studio.takt.engine.flow.internal.output.FlowUnits;
import studio.takt.engine.flow.internal.output.TableWriter;
import studio.takt.units.api.Unit;

/** Writes what runs of a map showed into a result. */
final class MapResult {
    private static final List<String> STATES = List.of("busy", "setup", "down", "blocked", "starved", "offShift");
    private static final Unit WORKDAY = Unit.parse("workday");

    private final MapPlan plan;
    private final MapFigures figures;
    private final MapTables tables;
    private final Unit pieces;
    private final Measures measures;

    MapResult(MapFigures figures, boolean steady) {
        plan = figures.plan();
        this.figures = figures;
        tables = new MapTables(figures);
        pieces = Unit.parse(plan.given.snapshot().pieces());
        Unit daily = pieces.dividedBy(WORKDAY);
        measures = new Measures(figures.outcome(), steady || !plan.given.orders().isEmpty())
                .add("dailyThroughput", daily, sample -> plan.day * sample.throughput())
                .add("leadTime", WORKDAY, sample -> sample.workInProcess() / sample.throughput() / plan.day)
                .add("workInProcess", pieces, Sample::workInProcess)
                .add("serviceLevel", FlowUnits.PERCENT, sample -> 100 * sample.serviceLevel())
                .add("tardiness", WORKDAY, sample -> sample.tardiness() / plan.day)
                .add("delivered", daily, sample -> plan.day * sample.delivered())
                .add("throughput", pieces.dividedBy(FlowUnits.SECOND), Sample::throughput)
                .add("cycleTime", FlowUnits.SECOND, Sample::cycleTime);
    }

    void writeTo(Result.Builder result) {
        measures.summary(MapResult.class).forEach(result::add);
        result.add(SummaryValue.of("bottleneck", text("summary.bottleneck"), figures.bottleneck().ref));
        result.add(drawn()).add(tables.places()).add(tables.processes()).add(tables.items()).add(tables.customers());
        if (plan.rates.total() > 0 && plan.given.orders().isEmpty()) {
            result.add(new MapTheory(figures).table(tables.steps()));
        }
        if (!figures.isByLittle()) {
            result.add(tables.cycleTimes());
        }
        if (!plan.given.orders().isEmpty()) {
            orders(result);
        }
        result.add(tables.stocks()).add(tables.replications());
        charts(result);
        overlays(result);
        result.explain(new MapExplanations(figures).all());
    }

    /** How likely each order is on time; runs are independent and have an end, so that there are intervals. */
    private void orders(Result.Builder result) {
        OrderTables orders = new OrderTables(figures.runs(), figures.outcome().settings().confidence(), pieces, WORKDAY,
                plan.day);
        orders.summary().forEach(result::add);
        result.add(orders.table()).add(new Chart("orders", text("chart.orders"), Kind.COLUMN, "orders", "order",
                List.of(new Series(text("column.onTime"), "onTime")), List.of()));
    }

    /** What is drawn, beside what was simulated. */
    private record Beside(Measure measure, double drawn) {}

    private Table drawn() {
        double stock = plan.network.places.stream().mapToDouble(PlacePlan::drawnPieces).sum();
        List<Beside> rows = new ArrayList<>();
        measures.of("dailyThroughput")
                .ifPresent(it -> rows.add(new Beside(it, MapTables.positive(plan.rates.total()))));
        measures.of("workInProcess").ifPresent(it -> rows.add(new Beside(it, stock)));
        measures.of("leadTime").ifPresent(it -> rows.add(new Beside(it, plan.metrics.leadTime())));
        return new TableWriter<Beside>(MapResult.class, "drawn").words("figure", row -> row.measure().key())
                .words("unit", row -> row.measure().unit().toString()).numbers("drawn", Unit.ONE, Beside::drawn)
                .numbers("simulated", Unit.ONE, row -> row.measure().mean())
                .numbers("low", Unit.ONE, row -> row.measure().low())
                .numbers("high", Unit.ONE, row -> row.measure().high())
                .numbers("difference", FlowUnits.PERCENT, row -> 100 * (row.measure().mean() / row.drawn() - 1))
                .of(rows);
    }

    private void charts(Result.Builder result) {
        result.add(new Chart("states", text("chart.states"), Kind.STACKED_COLUMN, "processes", "process",
                STATES.stream().map(state -> new Series(text("column." + state), state)).toList(), List.of()));
        List<PlacePlan> shown = tables.drawn();
        if (!shown.isEmpty()) {
            result.add(new Chart("stockOverTime", text("chart.stockOverTime"), Kind.LINE, "stockOverTime", "time",
                    shown.stream().map(place -> new Series(Text.literal(place.name), MapTables.column(place))).toList(),
                    List.of()));
        }
    }

    /** What the map itself shows: pieces where they are, and how busy processes are. */
    private void overlays(Result.Builder result) {
        Map<String, Double> stock = new HashMap<>();
        Map<String, Double> utilisation = new HashMap<>();
        tables.shown().forEach(place -> stock.merge(place.ref.id(), tables.mean(place, PlaceRun::mean), Double::sum));
        for (ActPlan act : plan.network.actOf.values()) {
            stock.merge(act.ref.id(), figures.of(act, ActRun::inside), Double::sum);
            if (act.process) {
                utilisation.put(act.ref.id(), 100 * figures.of(act, ActRun::active)
                        / Math.max(1e-12, 1 - figures.of(act, ActRun::off)));
            }
        }
        result.add(new Overlay("workInProcess", text("overlay.workInProcess"), pieces, Map.copyOf(stock)));
        result.add(new Overlay("utilisation", text("overlay.utilisation"), FlowUnits.PERCENT,
                Map.copyOf(utilisation)));
    }

    private static Text text(String key) {
        return Text.of(MapResult.class, key);
    }
}
