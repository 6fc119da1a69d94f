/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.Column;
import studio.takt.core.api.run.Table;
import studio.takt.core.api.text.Text;
import studio.takt.engine.flow.internal.kernel.Histogram;
import studio.takt.engine.flow.internal.output.FlowUnits;
import studio.takt.engine.flow.internal.output.TableWriter;
import studio.takt.units.api.Unit;

/** The tables of an experiment. */
final class ExperimentTables {
    private static final List<Integer> SHARES = List.of(5, 10, 25, 50, 75, 90, 95, 99);
    private static final int CLASSES = 20;
    private static final double HISTOGRAM_UP_TO = 0.995;
    private static final int MOST_POINTS = 100;

    private final Outcome<RunFigures> outcome;
    private final List<RunFigures> runs;
    private final Histogram all = new Histogram();
    private final double ticks;

    ExperimentTables(Outcome<RunFigures> outcome) {
        this.outcome = outcome;
        runs = outcome.runs();
        runs.forEach(run -> run.items().forEach(item -> all.add(item.cycleTimes())));
        ticks = runs.get(0).items().get(0).ticks();
    }

    private static <R> TableWriter<R> table(String name) {
        return new TableWriter<>(ExperimentTables.class, name);
    }

    /** Places on average over the runs; shares in percent. */
    Table stations(List<PlaceFigures> places) {
        return ExperimentTables.<PlaceFigures>table("stations").words("station", place -> place.place().name())
                .numbers("servers", Unit.ONE, PlaceFigures::machines)
                .numbers("busy", FlowUnits.PERCENT, place -> 100 * place.busy())
                .numbers("setup", FlowUnits.PERCENT, place -> 100 * place.setup())
                .numbers("down", FlowUnits.PERCENT, place -> 100 * place.down())
                .numbers("blocked", FlowUnits.PERCENT, place -> 100 * place.blocked())
                .numbers("starved", FlowUnits.PERCENT, place -> 100 * place.starved())
                .numbers("offShift", FlowUnits.PERCENT, place -> 100 * place.offShift())
                .numbers("queueLength", FlowUnits.PIECE, PlaceFigures::queue)
                .numbers("workInProcess", FlowUnits.PIECE, PlaceFigures::pieces)
                .numbers("activePeriod", FlowUnits.SECOND, PlaceFigures::activePeriod)
                .numbers("changeovers", Unit.parse("1/h"), place -> 3600 * place.changeovers()).of(places);
    }

    /** All pieces of all replications. */
    Table cycleTimes() {
        return ExperimentTables.<Integer>table("cycleTimes").numbers("share", FlowUnits.PERCENT, Integer::doubleValue)
                .numbers("cycleTime", FlowUnits.SECOND, share -> all.quantile(share / 100.0) / ticks).of(SHARES);
    }

    /** A class of cycle times. */
    private record Class(double from, double to, double share) {}

    Table histogram() {
        List<Class> classes = new ArrayList<>();
        double highest = all.quantile(HISTOGRAM_UP_TO);
        for (int i = 0; all.count() > 0 && highest > 0 && i < CLASSES; i++) {
            double from = highest * i / CLASSES;
            double to = i + 1 < CLASSES ? highest * (i + 1) / CLASSES : all.quantile(1);
            long before = i == 0 ? 0 : all.upTo((long) from);
            long until = i + 1 < CLASSES ? all.upTo((long) to) : all.count();
            classes.add(new Class(from / ticks, to / ticks, 100.0 * (until - before) / all.count()));
        }
        return ExperimentTables.<Class>table("histogram").numbers("from", FlowUnits.SECOND, Class::from)
                .numbers("to", FlowUnits.SECOND, Class::to).numbers("share", FlowUnits.PERCENT, Class::share)
                .of(classes);
    }

    /** An item over all runs. */
    private record Item(String name, double throughput, double cycleTime, Histogram times, double ticks,
            double onTime, double tardiness) {
        static Item of(List<ItemFigures> runs, double length) {
            Histogram times = new Histogram();
            runs.forEach(run -> times.add(run.cycleTimes()));
            double left = times.count();
            return new Item(runs.get(0).item(), left / length,
                    runs.stream().mapToDouble(ItemFigures::cycleTime).sum() / left, times, runs.get(0).ticks(),
                    runs.stream().mapToDouble(ItemFigures::onTime).sum() / left,
                    runs.stream().mapToDouble(ItemFigures::tardiness).sum() / left);
        }

        double quantile(double share) {
            return times.quantile(share) / ticks;
        }
    }

    /** By item, if there are several. */
    Optional<Table> items(boolean hasDueDates) {
        int number = runs.get(0).items().size();
        if (number < 2) {
            return Optional.empty();
        }
        double length = runs.stream().mapToDouble(RunFigures::length).sum();
        List<Item> rows = IntStream.range(0, number)
                .mapToObj(i -> Item.of(runs.stream().map(run -> run.items().get(i)).toList(), length)).toList();
        return Optional.of(ExperimentTables.<Item>table("items").words("item", Item::name)
                .numbers("throughput", FlowUnits.HOURLY, item -> 3600 * item.throughput())
                .numbers("cycleTime", FlowUnits.SECOND, Item::cycleTime)
                .numbers("cycleTime50", FlowUnits.SECOND, item -> item.quantile(0.5))
                .numbers("cycleTime95", FlowUnits.SECOND, item -> item.quantile(0.95))
                .numbers("serviceLevel", FlowUnits.PERCENT, item -> hasDueDates ? 100 * item.onTime() : Double.NaN)
                .numbers("tardiness", FlowUnits.SECOND, item -> hasDueDates ? item.tardiness() : Double.NaN).of(rows));
    }

    /** The independent observations: replications, or batches. */
    Table replications() {
        List<Integer> rows = IntStream.range(0, outcome.samples().size()).boxed().toList();
        boolean whole = !outcome.settings().isOneLongRun();
        Function<Integer, Sample> sample = outcome.samples()::get;
        return ExperimentTables.<Integer>table("replications").numbers("replication", Unit.ONE, i -> i + 1)
                .numbers("throughput", FlowUnits.RATE, i -> sample.apply(i).throughput())
                .numbers("cycleTime", FlowUnits.SECOND, i -> sample.apply(i).cycleTime())
                .numbers("workInProcess", FlowUnits.PIECE, i -> sample.apply(i).workInProcess())
                .numbers("refused", FlowUnits.PIECE, i -> whole ? runs.get(i).refused() : Double.NaN).of(rows);
    }

    /** Stock over time: the mean over the runs of the mean in each slice, from the end of the warm-up. */
    Table course() {
        List<PlaceFigures> places = runs.get(0).places();
        int slices = runs.stream().mapToInt(run -> run.course().size()).max().orElse(0);
        int joined = Math.max(1, (slices + MOST_POINTS - 1) / MOST_POINTS);
        List<Column> columns = new ArrayList<>(List.of(column("time", FlowUnits.SECOND),
                column("workInProcess", FlowUnits.PIECE)));
        places.stream().map(place -> place.place().name()).forEach(
                name -> columns.add(new Column(columnOf(name), Text.literal(name), FlowUnits.PIECE)));
        List<List<Cell>> rows = new ArrayList<>();
        for (int from = 0; from < slices; from += joined) {
            int first = from;
            int end = Math.min(slices, from + joined);
            List<Cell> row = new ArrayList<>();
            row.add(Cell.of((first + end) / 2.0 * runs.get(0).course().slice()));
            row.add(Cell.of(mean(Course::pieces, first, end)));
            for (int i = 0; i < places.size(); i++) {
                int place = i;
                row.add(Cell.of(mean(course -> course.places().get(place), first, end)));
            }
            rows.add(List.copyOf(row));
        }
        return new Table("stockOverTime", ExperimentResult.text("table.stockOverTime"), columns, rows);
    }

    /** A place may be called as another column is. */
    static String columnOf(String place) {
        return place.equals("time") || place.equals("workInProcess") ? place + "*" : place;
    }

    /** A run that ended earlier has nothing left. */
    private double mean(Function<Course, double[]> figure, int from, int to) {
        return runs.stream().mapToDouble(run -> IntStream.range(from, to)
                .mapToDouble(i -> i < run.course().size() ? figure.apply(run.course())[i] : 0).average().orElse(0))
                .average().orElse(0);
    }

    private static Column column(String name, Unit unit) {
        return new Column(name, ExperimentResult.text("column." + name), unit);
    }
}
