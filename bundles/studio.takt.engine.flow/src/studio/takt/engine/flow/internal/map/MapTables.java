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
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.Column;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Table;
import studio.takt.core.api.text.Text;
import studio.takt.engine.flow.internal.experiment.Sample;
import studio.takt.engine.flow.internal.kernel.Histogram;
import studio.takt.engine.flow.internal.map.MapRun.ActRun;
import studio.takt.engine.flow.internal.map.MapRun.PlaceRun;
import studio.takt.engine.flow.internal.output.FlowUnits;
import studio.takt.engine.flow.internal.output.TableWriter;
import studio.takt.units.api.Unit;

/** The tables of a simulated map. */
final class MapTables {
    private static final List<Integer> SHARES = List.of(5, 10, 25, 50, 75, 90, 95, 99);
    private static final Unit WORKDAY = Unit.parse("workday");
    private static final int MOST_POINTS = 50;

    private final MapPlan plan;
    private final MapFigures figures;
    private final Unit pieces;
    private final Unit daily;

    MapTables(MapFigures figures) {
        plan = figures.plan();
        this.figures = figures;
        pieces = Unit.parse(plan.given.snapshot().pieces());
        daily = pieces.dividedBy(WORKDAY);
    }

    double mean(PlacePlan place, ToDoubleFunction<PlaceRun> figure) {
        return figures.of(place, figure);
    }

    List<PlacePlan> shown() {
        return plan.network.places.stream()
                .filter(place -> !place.endless && (place.drawn || mean(place, PlaceRun::most) > 0)).toList();
    }

    Table places() {
        return new TableWriter<PlacePlan>(MapTables.class, "places")
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

    static double positive(double number) {
        return number > 0 ? number : Double.NaN;
    }

    private double rate(PlacePlan place) {
        return plan.metrics.rates().getOrDefault(place.ref.id(), Double.NaN);
    }

    List<ActPlan> steps() {
        List<ActPlan> steps = new ArrayList<>();
        for (int node : plan.network.graph.order()) {
            ActPlan act = plan.network.actOf.get(node);
            if (act != null && act.process) {
                steps.add(act);
            }
        }
        return steps;
    }

    Table processes() {
        return new TableWriter<ActPlan>(MapTables.class, "processes").elements("process", act -> act.ref)
                .numbers("busy", FlowUnits.PERCENT, act -> 100 * figures.of(act, ActRun::busy))
                .numbers("setup", FlowUnits.PERCENT, act -> 100 * figures.of(act, ActRun::setup))
                .numbers("down", FlowUnits.PERCENT, act -> 100 * figures.of(act, ActRun::down))
                .numbers("blocked", FlowUnits.PERCENT, act -> 100 * figures.of(act, ActRun::blocked))
                .numbers("starved", FlowUnits.PERCENT, act -> 100 * figures.of(act, ActRun::starved))
                .numbers("offShift", FlowUnits.PERCENT, act -> 100 * figures.of(act, ActRun::off))
                .numbers("load", FlowUnits.PERCENT, act -> 100 * act.load100)
                .numbers("made", daily, act -> figures.daily(act, ActRun::made))
                .numbers("scrapped", daily, act -> figures.daily(act, ActRun::lost))
                .numbers("changeovers", Unit.parse("changeover/workday"),
                        act -> figures.daily(act, ActRun::setups))
                .numbers("workInProcess", pieces, act -> figures.of(act, ActRun::inside))
                .numbers("activePeriod", FlowUnits.SECOND, act -> figures.of(act, ActRun::period)).of(steps());
    }

    Table items() {
        List<Integer> rows = IntStream.range(0, plan.given.items().size()).boxed().toList();
        return new TableWriter<Integer>(MapTables.class, "items")
                .elements("item", item -> plan.given.items().get(item).ref())
                .numbers("share", FlowUnits.PERCENT, item -> 100 * plan.given.items().get(item).share())
                .numbers("demand", daily, item -> positive(plan.rates.total()) * plan.given.items().get(item).share())
                .numbers("delivered", daily,
                        item -> figures.mean(run -> run.items().get(item).delivered()) / figures.days())
                .numbers("cycleTime", FlowUnits.SECOND, item -> figures.mean(run -> run.items().get(item).cycle()))
                .numbers("cycleDays", WORKDAY, item -> figures.mean(run -> run.items().get(item).cycle()) / plan.day)
                .numbers("serviceLevel", FlowUnits.PERCENT,
                        item -> 100 * figures.mean(run -> run.items().get(item).service()))
                .numbers("tardiness", WORKDAY,
                        item -> figures.mean(run -> run.items().get(item).tardiness()) / plan.day)
                .of(rows);
    }

    Table customers() {
        List<ActPlan> rows = plan.network.acts.stream().filter(act -> act.customer >= 0).toList();
        return new TableWriter<ActPlan>(MapTables.class, "customers")
                .elements("customer", act -> plan.network.graph.node(plan.network.customers.get(act.customer)).ref())
                .words("by", act -> act.name).numbers("demand", daily, plan.rates::of)
                .numbers("delivered", daily, act -> figures.daily(act, ActRun::made))
                .numbers("serviceLevel", FlowUnits.PERCENT,
                        act -> 100 * figures.of(act, ActRun::onTime) / figures.of(act, ActRun::ordered))
                .numbers("open", pieces, act -> figures.of(act, ActRun::open)).of(rows);
    }

    Table cycleTimes() {
        Histogram all = new Histogram();
        figures.runs().forEach(run -> all.add(run.times()));
        double ticks = figures.ticks();
        return new TableWriter<Integer>(MapTables.class, "cycleTimes")
                .numbers("part", FlowUnits.PERCENT, Integer::doubleValue)
                .numbers("cycleTime", FlowUnits.SECOND, part -> all.quantile(part / 100.0) / ticks)
                .numbers("cycleDays", WORKDAY, part -> all.quantile(part / 100.0) / ticks / plan.day)
                .of(SHARES);
    }

    /** A column for each place that was drawn: the mean over the runs of the mean in each part of the time. */
    Table stocks() {
        List<PlacePlan> drawn = drawn();
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("time", text("column.time"), WORKDAY));
        drawn.forEach(place -> columns.add(new Column(column(place), Text.literal(place.name), pieces)));
        int slices = figures.runs().stream().mapToInt(run -> run.course().size()).min().orElse(0);
        int joined = Math.max(1, (slices + MOST_POINTS - 1) / MOST_POINTS);
        List<List<Cell>> cells = new ArrayList<>();
        for (int from = 0; from < slices; from += joined) {
            int first = from;
            int end = Math.min(slices, from + joined);
            List<Cell> line = new ArrayList<>();
            line.add(Cell.of((first + end) / 2.0 * figures.runs().get(0).course().slice() / plan.day));
            drawn.forEach(place -> line.add(Cell.of(figures.mean(run -> Arrays
                    .stream(run.course().places().get(place.index), first, end).average().orElse(Double.NaN)))));
            cells.add(line);
        }
        return new Table("stockOverTime", text("table.stockOverTime"), columns, cells);
    }

    List<PlacePlan> drawn() {
        return plan.network.places.stream().filter(place -> place.drawn).toList();
    }

    static String column(PlacePlan place) {
        return place.ref.id();
    }

    /** The independent observations: replications, or batches. */
    Table replications() {
        List<Sample> samples = figures.outcome().samples();
        boolean whole = samples.size() == figures.runs().size();
        return new TableWriter<Integer>(MapTables.class, "replications").numbers("replication", Unit.ONE, i -> i + 1)
                .numbers("dailyThroughput", daily, i -> plan.day * samples.get(i).throughput())
                .numbers("cycleTime", FlowUnits.SECOND, i -> samples.get(i).cycleTime())
                .numbers("workInProcess", pieces, i -> samples.get(i).workInProcess())
                .numbers("growth", daily,
                        i -> whole ? figures.runs().get(i).growth() / figures.days() : Double.NaN)
                .of(IntStream.range(0, samples.size()).boxed().toList());
    }

    private static Text text(String key) {
        return Text.of(MapTables.class, key);
    }
}
