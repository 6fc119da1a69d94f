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

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

import studio.takt.core.api.random.RandomStream;
import studio.takt.core.api.random.RandomStreams;
import studio.takt.core.api.random.Sampler;
import studio.takt.engine.flow.internal.kernel.FlowLine;
import studio.takt.engine.flow.internal.kernel.Pieces;
import studio.takt.engine.flow.internal.kernel.StationCount;
import studio.takt.engine.flow.internal.kernel.StationPlan;
import studio.takt.engine.flow.internal.output.FlowUnits;
import studio.takt.engine.flow.internal.table.StationData;
import studio.takt.engine.flow.internal.table.TimeReader;
import studio.takt.units.api.Distribution.Parametric;

/** One independent run. Each source of chance has a stream of its own, found by the name of the station. */
final class Replication {
    /** More than so many pieces mean that stock grows without end. */
    static final int MOST_PIECES = 1_000_000;

    private final Experiment experiment;
    private final RandomStreams streams;
    private final double ticks;

    Replication(Experiment experiment, int number) {
        this.experiment = experiment;
        this.streams = new RandomStreams(experiment.seed()).replication(number);
        this.ticks = experiment.ticks();
    }

    RunFigures run(BooleanSupplier cancelled) {
        List<StationPlan> plans = experiment.stations().stream().map(this::plan).toList();
        FlowLine line = experiment.isClosed()
                ? FlowLine.closed(plans, experiment.conwip())
                : FlowLine.open(plans, times(TimeReader.measured(experiment.interarrival(),
                        experiment.interarrivalCv()), "arrivals"), MOST_PIECES);
        long length = Math.round(experiment.runLength() * ticks);
        line.run(Math.round(experiment.warmUp() * ticks), length, cancelled);
        return figures(line, length);
    }

    private StationPlan plan(StationData station) {
        LongSupplier work = times(station.time(), "process " + station.name());
        LongSupplier toFailure = exponential(station.mttf(), "failure " + station.name());
        LongSupplier toRepair = exponential(station.mttr(), "repair " + station.name());
        return new StationPlan(station.servers(), station.buffer().orElse(Integer.MAX_VALUE), work, toFailure, toRepair,
                station.fails(), Math.round(station.setup() * ticks), station.setsUp() ? station.setupEvery() : 0);
    }

    private LongSupplier exponential(double mean, String name) {
        return mean > 0 ? times(TimeReader.measured(mean, 1), name) : () -> 0;
    }

    private LongSupplier times(Parametric distribution, String name) {
        Sampler sampler = Sampler.of(distribution, FlowUnits.SECOND);
        RandomStream stream = streams.stream(name);
        return () -> Math.max(0, Math.round(sampler.sample(stream) * ticks));
    }

    private RunFigures figures(FlowLine line, long length) {
        Pieces pieces = line.pieces();
        List<StationCount> counts = line.counts();
        List<StationFigures> stations = IntStream.range(0, counts.size())
                .mapToObj(i -> station(counts.get(i), experiment.stations().get(i).servers(), length)).toList();
        double cycle = pieces.left() == 0 ? Double.NaN : (double) pieces.cycleTime() / pieces.left() / ticks;
        return new RunFigures(pieces.left() * ticks / length, cycle, pieces.cycleTimes(),
                (double) pieces.area() / length,
                (pieces.present() - pieces.presentAtStart()) * ticks / length, pieces.arrived(), pieces.refused(),
                line.happened(), stations);
    }

    private StationFigures station(StationCount count, int machines, long length) {
        double whole = (double) machines * length;
        double period = (double) count.active() / Math.max(1, count.activations()) / ticks;
        return new StationFigures(count.area(StationCount.BUSY) / whole, count.area(StationCount.SETUP) / whole,
                count.area(StationCount.DOWN) / whole, count.area(StationCount.BLOCKED) / whole,
                count.area(StationCount.IDLE) / whole, (double) count.queueArea() / length,
                (double) count.pieceArea() / length, period);
    }
}
