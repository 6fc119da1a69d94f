/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import studio.takt.core.api.run.Chart;
import studio.takt.core.api.run.Chart.Kind;
import studio.takt.core.api.run.Chart.Series;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.SummaryValue;
import studio.takt.core.api.run.SummaryValue.Estimate;
import studio.takt.core.api.run.Table;
import studio.takt.core.api.stat.Tally;
import studio.takt.core.api.text.Text;
import studio.takt.engine.flow.internal.kernel.Histogram;
import studio.takt.engine.flow.internal.output.FlowUnits;
import studio.takt.engine.flow.internal.output.Inputs;
import studio.takt.engine.flow.internal.output.TableWriter;
import studio.takt.units.api.Unit;

/** Writes what replications showed. */
final class SimulationResult {
    private static final List<Integer> SHARES = List.of(5, 10, 25, 50, 75, 90, 95, 99);
    private static final List<String> STATES = List.of("busy", "setup", "down", "blocked", "starved");

    private final Experiment experiment;
    private final List<RunFigures> runs;
    private final boolean steady;
    private final Optional<Theory> theory;
    private final List<Measure> measures;

    /** A figure of a run with its estimate over all. */
    private record Measure(String key, Unit unit, Tally tally) {}

    SimulationResult(Experiment experiment, List<RunFigures> runs, boolean steady,
            Optional<Theory> theory) {
        this.experiment = experiment;
        this.runs = runs;
        this.steady = steady;
        this.theory = theory;
        measures = List.of(measure("throughput", FlowUnits.RATE, RunFigures::throughput),
                measure("hourlyThroughput", FlowUnits.HOURLY, run -> 3600 * run.throughput()),
                measure("cycleTime", FlowUnits.SECOND, RunFigures::cycleTime),
                measure("workInProcess", FlowUnits.PIECE, RunFigures::workInProcess));
    }

    private Measure measure(String key, Unit unit, ToDoubleFunction<RunFigures> figure) {
        Tally tally = new Tally();
        runs.stream().mapToDouble(figure).filter(Double::isFinite).forEach(tally::add);
        return new Measure(key, unit, tally);
    }

    void writeTo(Result.Builder result) {
        measures.stream().filter(measure -> measure.tally().count() > 0)
                .forEach(measure -> result.add(summary(measure)));
        List<Row> rows = IntStream.range(0, experiment.stations().size()).mapToObj(this::row).toList();
        Row bottleneck = rows.stream().reduce((one, other) -> other.exceeds(one) ? other : one).orElseThrow();
        result.add(SummaryValue.of("bottleneck", text("summary.bottleneck"), Inputs.station(bottleneck.name())));
        result.add(stations(rows)).add(cycleTimes()).add(replications());
        theory.ifPresent(it -> result.add(theoryTable(it)));
        charts(result);
        result.explain(new SimulationExplanations(experiment, runs).all());
    }

    private SummaryValue summary(Measure measure) {
        Text title = text("summary." + measure.key());
        Tally tally = measure.tally();
        if (!steady || tally.count() < 2) {
            return SummaryValue.of(measure.key(), title, tally.mean(), measure.unit());
        }
        double half = tally.halfWidth(experiment.confidence());
        return new Estimate(measure.key(), title, tally.mean(), measure.unit(), tally.mean() - half,
                tally.mean() + half, experiment.confidence());
    }

    /** A station, on average over the runs; shares in percent. */
    private record Row(String name, int servers, StationFigures mean) {
        boolean exceeds(Row other) {
            double more = mean.active() - other.mean.active();
            return Math.abs(more) < 1e-9 ? mean.activePeriod() > other.mean.activePeriod() + 1e-9 : more > 0;
        }
    }

    private Row row(int station) {
        StationFigures mean = new StationFigures(mean(station, StationFigures::busy),
                mean(station, StationFigures::setup), mean(station, StationFigures::down),
                mean(station, StationFigures::blocked), mean(station, StationFigures::starved),
                mean(station, StationFigures::queue), mean(station, StationFigures::pieces),
                mean(station, StationFigures::activePeriod));
        return new Row(experiment.stations().get(station).name(), experiment.stations().get(station).servers(), mean);
    }

    private double mean(int station, ToDoubleFunction<StationFigures> figure) {
        return runs.stream().mapToDouble(run -> figure.applyAsDouble(run.stations().get(station))).average()
                .orElseThrow();
    }

    private static Table stations(List<Row> rows) {
        return new TableWriter<Row>(SimulationResult.class, "stations").words("station", Row::name)
                .numbers("servers", Unit.ONE, Row::servers)
                .numbers("busy", FlowUnits.PERCENT, row -> 100 * row.mean().busy())
                .numbers("setup", FlowUnits.PERCENT, row -> 100 * row.mean().setup())
                .numbers("down", FlowUnits.PERCENT, row -> 100 * row.mean().down())
                .numbers("blocked", FlowUnits.PERCENT, row -> 100 * row.mean().blocked())
                .numbers("starved", FlowUnits.PERCENT, row -> 100 * row.mean().starved())
                .numbers("queueLength", FlowUnits.PIECE, row -> row.mean().queue())
                .numbers("workInProcess", FlowUnits.PIECE, row -> row.mean().pieces())
                .numbers("activePeriod", FlowUnits.SECOND, row -> row.mean().activePeriod()).of(rows);
    }

    /** All pieces of all replications. */
    private Table cycleTimes() {
        Histogram all = new Histogram();
        runs.forEach(run -> all.add(run.cycleTimes()));
        return new TableWriter<Integer>(SimulationResult.class, "cycleTimes")
                .numbers("share", FlowUnits.PERCENT, Integer::doubleValue)
                .numbers("cycleTime", FlowUnits.SECOND, share -> all.quantile(share / 100.0) / experiment.ticks())
                .of(SHARES);
    }

    private Table replications() {
        List<Integer> rows = IntStream.range(0, runs.size()).boxed().toList();
        return new TableWriter<Integer>(SimulationResult.class, "replications")
                .numbers("replication", Unit.ONE, i -> i + 1)
                .numbers("throughput", FlowUnits.RATE, i -> runs.get(i).throughput())
                .numbers("cycleTime", FlowUnits.SECOND, i -> runs.get(i).cycleTime())
                .numbers("workInProcess", FlowUnits.PIECE, i -> runs.get(i).workInProcess())
                .numbers("refused", FlowUnits.PIECE, i -> experiment.isClosed() ? 0 : runs.get(i).refused()).of(rows);
    }

    /** Simulation and theory of a figure, side by side. */
    private record Comparison(Measure measure, double theory, boolean exact) {
        double difference() {
            return 100 * (measure.tally().mean() / theory - 1);
        }
    }

    private Table theoryTable(Theory it) {
        List<Comparison> rows = new ArrayList<>();
        rows.add(new Comparison(measures.get(0), it.throughput(), it.exact()));
        rows.add(new Comparison(measures.get(2), it.cycleTime(), it.exact()));
        rows.add(new Comparison(measures.get(3), it.workInProcess(), it.exact()));
        double level = experiment.confidence();
        return new TableWriter<Comparison>(SimulationResult.class, "theory").words("figure", row -> row.measure().key())
                .words("unit", row -> row.measure().unit().toString())
                .numbers("simulated", Unit.ONE, row -> row.measure().tally().mean())
                .numbers("low", Unit.ONE,
                        row -> row.measure().tally().mean() - row.measure().tally().halfWidth(level))
                .numbers("high", Unit.ONE,
                        row -> row.measure().tally().mean() + row.measure().tally().halfWidth(level))
                .numbers("theory", Unit.ONE, Comparison::theory)
                .numbers("difference", FlowUnits.PERCENT, Comparison::difference)
                .words("kind", row -> row.exact() ? "exact" : "approximate").of(rows);
    }

    private static void charts(Result.Builder result) {
        result.add(new Chart("states", text("chart.states"), Kind.STACKED_COLUMN, "stations", "station",
                STATES.stream().map(state -> new Series(text("column." + state), state)).toList(), List.of()));
        result.add(new Chart("cycleTimes", text("chart.cycleTimes"), Kind.LINE, "cycleTimes", "share",
                List.of(new Series(text("column.cycleTime"), "cycleTime")), List.of()));
        result.add(new Chart("workInProcess", text("chart.workInProcess"), Kind.COLUMN, "stations", "station",
                List.of(new Series(text("column.workInProcess"), "workInProcess"),
                        new Series(text("column.queueLength"), "queueLength")),
                List.of()));
    }

    private static Text text(String key) {
        return Text.of(SimulationResult.class, key);
    }
}
