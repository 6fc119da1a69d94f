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
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.Chart;
import studio.takt.core.api.run.Chart.Kind;
import studio.takt.core.api.run.Chart.Series;
import studio.takt.core.api.run.Column;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Overlay;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.SummaryValue;
import studio.takt.core.api.run.SummaryValue.Estimate;
import studio.takt.core.api.run.Table;
import studio.takt.core.api.stat.Tally;
import studio.takt.core.api.text.Text;
import studio.takt.engine.flow.internal.kernel.Histogram;
import studio.takt.engine.flow.internal.map.MapRun.ActRun;
import studio.takt.engine.flow.internal.map.MapRun.PlaceRun;
import studio.takt.engine.flow.internal.output.FlowUnits;
import studio.takt.engine.flow.internal.output.TableWriter;
import studio.takt.units.api.Unit;

/** Writes what runs of a map showed into a result. */
final class MapResult {
    private static final List<Integer> SHARES = List.of(5, 10, 25, 50, 75, 90, 95, 99);
    private static final List<String> STATES = List.of("busy", "setup", "down", "blocked", "starved", "offShift");
    private static final Unit WORKDAY = Unit.parse("workday");

    private final MapPlan plan;
    private final MapTrial trial;
    private final MapFigures figures;
    private final boolean steady;
    private final Unit pieces;
    private final Unit daily;
    private final List<Measure> measures = new ArrayList<>();

    /** A figure of a run with its estimate over all. */
    private record Measure(String key, Unit unit, Tally tally) {}

    MapResult(MapPlan plan, MapTrial trial, MapFigures figures, boolean steady) {
        this.plan = plan;
        this.trial = trial;
        this.figures = figures;
        this.steady = steady;
        pieces = Unit.parse(plan.given.snapshot().pieces());
        daily = pieces.dividedBy(WORKDAY);
    }

    void writeTo(Result.Builder result) {
        measure("throughput", pieces.dividedBy(FlowUnits.SECOND), figures::throughput);
        measure("dailyThroughput", daily, run -> plan.day * figures.throughput(run));
        measure("delivered", daily, run -> run.delivered() / figures.days());
        measure("cycleTime", FlowUnits.SECOND, figures::cycleTime);
        measure("leadTime", WORKDAY, run -> run.wip() / figures.throughput(run) / plan.day);
        measure("workInProcess", pieces, MapRun::wip);
        measure("serviceLevel", FlowUnits.PERCENT, this::service);
        measures.stream().filter(each -> each.tally().count() > 0).forEach(each -> result.add(summary(each)));
        result.add(SummaryValue.of("bottleneck", text("summary.bottleneck"), figures.bottleneck().ref));
        result.add(drawn()).add(places()).add(processes()).add(items()).add(customers());
        if (!figures.isByLittle()) {
            result.add(cycleTimes());
        }
        result.add(stocks()).add(replications());
        charts(result);
        overlays(result);
        result.explain(new MapExplanations(plan, trial, figures).all());
    }

    private void measure(String key, Unit unit, ToDoubleFunction<MapRun> figure) {
        measures.add(new Measure(key, unit, figures.tally(figure)));
    }

    private Measure measure(String key) {
        return measures.stream().filter(each -> each.key().equals(key)).findFirst().orElseThrow();
    }

    private SummaryValue summary(Measure measure) {
        Text title = text("summary." + measure.key());
        Tally tally = measure.tally();
        if (!steady || tally.count() < 2) {
            return SummaryValue.of(measure.key(), title, tally.mean(), measure.unit());
        }
        double half = tally.halfWidth(trial.confidence());
        return new Estimate(measure.key(), title, tally.mean(), measure.unit(), tally.mean() - half,
                tally.mean() + half, trial.confidence());
    }

    /** Pieces that went when they were ordered, or with the next shipment. */
    private double service(MapRun run) {
        double ordered = 0;
        double onTime = 0;
        for (ActPlan act : plan.network.acts) {
            if (act.customer >= 0) {
                ordered += run.acts().get(act.index).ordered();
                onTime += run.acts().get(act.index).onTime();
            }
        }
        return ordered > 0 ? Math.min(100, 100 * onTime / ordered) : Double.NaN;
    }

    /** What is drawn, beside what was simulated. */
    private record Beside(Measure measure, double drawn) {}

    private Table drawn() {
        double stock = plan.network.places.stream().mapToDouble(PlacePlan::drawnPieces).sum();
        List<Beside> rows = List.of(new Beside(measure("dailyThroughput"), positive(plan.rates.total())),
                new Beside(measure("workInProcess"), stock),
                new Beside(measure("leadTime"), plan.metrics.leadTime()));
        double level = trial.confidence();
        return new TableWriter<Beside>(MapResult.class, "drawn").words("figure", row -> row.measure().key())
                .words("unit", row -> row.measure().unit().toString()).numbers("drawn", Unit.ONE, Beside::drawn)
                .numbers("simulated", Unit.ONE, row -> row.measure().tally().mean())
                .numbers("low", Unit.ONE, row -> bound(row.measure(), -level))
                .numbers("high", Unit.ONE, row -> bound(row.measure(), level))
                .numbers("difference", FlowUnits.PERCENT,
                        row -> 100 * (row.measure().tally().mean() / row.drawn() - 1))
                .of(rows);
    }

    private static double positive(double number) {
        return number > 0 ? number : Double.NaN;
    }

    private double bound(Measure measure, double level) {
        Tally tally = measure.tally();
        return !steady || tally.count() < 2
                ? Double.NaN
                : tally.mean() + Math.signum(level) * tally.halfWidth(Math.abs(level));
    }

    private double mean(PlacePlan place, ToDoubleFunction<PlaceRun> figure) {
        return figures.of(place, figure);
    }

    private List<PlacePlan> shown() {
        return plan.network.places.stream()
                .filter(place -> !place.endless && (place.drawn || mean(place, PlaceRun::most) > 0)).toList();
    }

    private Table places() {
        return new TableWriter<PlacePlan>(MapResult.class, "places")
                .elements("place", place -> place.drawn ? place.ref : new ElementRef("", "\u2192 " + place.name, ""))
                .numbers("drawnQuantity", pieces, place -> place.drawn ? place.drawnPieces() : Double.NaN)
                .numbers("mean", pieces, place -> mean(place, PlaceRun::mean))
                .numbers("least", pieces, place -> mean(place, PlaceRun::least))
                .numbers("most", pieces, place -> mean(place, PlaceRun::most))
                .numbers("start", pieces, place -> mean(place, PlaceRun::start))
                .numbers("end", pieces, place -> mean(place, PlaceRun::end))
                .numbers("growth", daily, place -> mean(place, PlaceRun::growth) / figures.days())
                .numbers("daysOfSupply", WORKDAY,
                        place -> mean(place, PlaceRun::mean) / rate(place))
                .of(shown());
    }

    private double rate(PlacePlan place) {
        return plan.metrics.rates().getOrDefault(place.ref.id(), Double.NaN);
    }

    private List<ActPlan> steps() {
        List<ActPlan> steps = new ArrayList<>();
        for (int node : plan.network.graph.order()) {
            ActPlan act = plan.network.actOf.get(node);
            if (act != null && act.process) {
                steps.add(act);
            }
        }
        return steps;
    }

    private Table processes() {
        return new TableWriter<ActPlan>(MapResult.class, "processes").elements("process", act -> act.ref)
                .numbers("busy", FlowUnits.PERCENT, act -> 100 * figures.of(act, ActRun::busy))
                .numbers("setup", FlowUnits.PERCENT, act -> 100 * figures.of(act, ActRun::setup))
                .numbers("down", FlowUnits.PERCENT, act -> 100 * figures.of(act, ActRun::down))
                .numbers("blocked", FlowUnits.PERCENT, act -> 100 * figures.of(act, ActRun::blocked))
                .numbers("starved", FlowUnits.PERCENT, act -> 100 * figures.of(act, ActRun::starved))
                .numbers("offShift", FlowUnits.PERCENT, act -> 100 * figures.of(act, ActRun::off))
                .numbers("load", FlowUnits.PERCENT, act -> 100 * act.load100)
                .numbers("made", daily, act -> figures.of(act, ActRun::made) / figures.days())
                .numbers("scrapped", daily, act -> figures.of(act, ActRun::lost) / figures.days())
                .numbers("changeovers", Unit.parse("changeover/workday"),
                        act -> figures.of(act, ActRun::setups) / figures.days())
                .numbers("workInProcess", pieces, act -> figures.of(act, ActRun::inside))
                .numbers("activePeriod", FlowUnits.SECOND, act -> figures.of(act, ActRun::period)).of(steps());
    }

    private Table items() {
        List<Integer> rows = IntStream.range(0, plan.given.items().size()).boxed().toList();
        return new TableWriter<Integer>(MapResult.class, "items")
                .elements("item", item -> plan.given.items().get(item).ref())
                .numbers("share", FlowUnits.PERCENT, item -> 100 * plan.given.items().get(item).share())
                .numbers("demand", daily, item -> positive(plan.rates.total()) * plan.given.items().get(item).share())
                .numbers("delivered", daily,
                        item -> figures.mean(run -> run.items().get(item).delivered()) / figures.days())
                .numbers("cycleTime", FlowUnits.SECOND, item -> figures.mean(run -> run.items().get(item).cycle()))
                .of(rows);
    }

    private Table customers() {
        List<ActPlan> rows = plan.network.acts.stream().filter(act -> act.customer >= 0).toList();
        return new TableWriter<ActPlan>(MapResult.class, "customers")
                .elements("customer", act -> plan.network.graph.node(plan.network.customers.get(act.customer)).ref())
                .words("by", act -> act.name).numbers("demand", daily, plan.rates::of)
                .numbers("delivered", daily, act -> figures.of(act, ActRun::made) / figures.days())
                .numbers("serviceLevel", FlowUnits.PERCENT,
                        act -> 100 * figures.of(act, ActRun::onTime) / figures.of(act, ActRun::ordered))
                .numbers("open", pieces, act -> figures.of(act, ActRun::open)).of(rows);
    }

    private Table cycleTimes() {
        Histogram all = new Histogram();
        figures.runs().forEach(run -> all.add(run.times()));
        return new TableWriter<Integer>(MapResult.class, "cycleTimes")
                .numbers("part", FlowUnits.PERCENT, Integer::doubleValue)
                .numbers("cycleTime", FlowUnits.SECOND, part -> all.quantile(part / 100.0) / trial.ticks())
                .numbers("cycleDays", WORKDAY, part -> all.quantile(part / 100.0) / trial.ticks() / plan.day)
                .of(SHARES);
    }

    /** A column for each place that was drawn. */
    private Table stocks() {
        List<PlacePlan> shown = plan.network.places.stream().filter(place -> place.drawn).toList();
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("time", text("column.time"), WORKDAY));
        shown.forEach(place -> columns.add(new Column(column(place), Text.literal(place.name), pieces)));
        int rows = figures.runs().stream().mapToInt(run -> run.stocks().size()).min().orElse(0);
        List<List<Cell>> cells = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            int at = row;
            List<Cell> line = new ArrayList<>();
            line.add(Cell.of(figures.days() * row / Math.max(1, MapReplication.INSTANTS - 1)));
            shown.forEach(place -> line.add(Cell.of(figures.mean(run -> run.stocks().get(at)[place.index]))));
            cells.add(line);
        }
        return new Table("stockOverTime", text("table.stockOverTime"), columns, cells);
    }

    private static String column(PlacePlan place) {
        return place.ref.id();
    }

    private Table replications() {
        List<Integer> rows = IntStream.range(0, figures.runs().size()).boxed().toList();
        return new TableWriter<Integer>(MapResult.class, "replications").numbers("replication", Unit.ONE, i -> i + 1)
                .numbers("dailyThroughput", daily, i -> plan.day * figures.throughput(figures.runs().get(i)))
                .numbers("cycleTime", FlowUnits.SECOND, i -> figures.cycleTime(figures.runs().get(i)))
                .numbers("workInProcess", pieces, i -> figures.runs().get(i).wip())
                .numbers("growth", daily, i -> figures.runs().get(i).growth() / figures.days()).of(rows);
    }

    private void charts(Result.Builder result) {
        result.add(new Chart("states", text("chart.states"), Kind.STACKED_COLUMN, "processes", "process",
                STATES.stream().map(state -> new Series(text("column." + state), state)).toList(), List.of()));
        List<PlacePlan> shown = plan.network.places.stream().filter(place -> place.drawn).toList();
        if (!shown.isEmpty()) {
            result.add(new Chart("stockOverTime", text("chart.stockOverTime"), Kind.LINE, "stockOverTime", "time",
                    shown.stream().map(place -> new Series(Text.literal(place.name), column(place))).toList(),
                    List.of()));
        }
    }

    /** What the map itself shows: pieces where they are, and how busy processes are. */
    private void overlays(Result.Builder result) {
        Map<String, Double> stock = new HashMap<>();
        Map<String, Double> utilisation = new HashMap<>();
        shown().forEach(place -> stock.merge(place.ref.id(), mean(place, PlaceRun::mean), Double::sum));
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
