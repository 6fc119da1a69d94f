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

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

import studio.takt.core.api.random.RandomStream;
import studio.takt.core.api.random.RandomStreams;
import studio.takt.core.api.random.Sampler;
import studio.takt.core.api.run.ElementRef;
import studio.takt.engine.flow.internal.experiment.Course;
import studio.takt.engine.flow.internal.experiment.ItemFigures;
import studio.takt.engine.flow.internal.experiment.OrderFigures;
import studio.takt.engine.flow.internal.experiment.PlaceFigures;
import studio.takt.engine.flow.internal.experiment.RunFigures;
import studio.takt.engine.flow.internal.experiment.Scenario;
import studio.takt.engine.flow.internal.experiment.Trial;
import studio.takt.engine.flow.internal.kernel.FlowLine;
import studio.takt.engine.flow.internal.kernel.LinePlan;
import studio.takt.engine.flow.internal.kernel.OrderPlan;
import studio.takt.engine.flow.internal.kernel.Pieces;
import studio.takt.engine.flow.internal.kernel.StationCount;
import studio.takt.engine.flow.internal.kernel.StationPlan;
import studio.takt.engine.flow.internal.output.FlowUnits;
import studio.takt.engine.flow.internal.output.Inputs;
import studio.takt.engine.flow.internal.table.ItemData;
import studio.takt.engine.flow.internal.table.OrderData;
import studio.takt.engine.flow.internal.table.StationData;
import studio.takt.engine.flow.internal.table.TimeReader;
import studio.takt.engine.flow.internal.trace.Trace;
import studio.takt.units.api.Distribution.Parametric;

/** A line on the kernel. Each source of chance has a stream of its own, found by the name of the station. */
final class LineScenario implements Scenario<RunFigures> {
    /** More than so many pieces mean that stock grows without end. */
    static final int MOST_PIECES = 1_000_000;

    private static final double MOST_TICKS = 4e12;

    private final Line line;

    LineScenario(Line line) {
        this.line = line;
    }

    @Override
    public double leastWarmUp() {
        return line.firstRound();
    }

    @Override
    public RunFigures run(Trial trial, BooleanSupplier cancelled) {
        double ticks = trial.ticks(MOST_TICKS);
        FlowLine run = new FlowLine(new Plan(trial.streams(), ticks).plan());
        run.run(Math.round(trial.warmUp() * ticks), Math.round(trial.length() * ticks), trial.slices(), cancelled);
        return figures(run, trial, ticks);
    }

    @Override
    public void trace(Trial trial, Trace trace, BooleanSupplier cancelled) {
        double ticks = trial.ticks(MOST_TICKS);
        FlowLine run = new FlowLine(new Plan(trial.streams(), ticks).plan(), new LineRecorder(line, trace, ticks));
        try {
            run.run(0, Math.round((trial.warmUp() + trial.length()) * ticks), 1,
                    () -> trace.isFull() || cancelled.getAsBoolean());
        } catch (CancellationException e) {
            if (!trace.isFull()) {
                throw e;
            }
        }
    }

    /** The line in ticks, with its chances. */
    private final class Plan {
        private final RandomStreams streams;
        private final double ticks;

        Plan(RandomStreams streams, double ticks) {
            this.streams = streams;
            this.ticks = ticks;
        }

        LinePlan plan() {
            List<StationPlan> stations = line.stations().stream().map(this::station).toList();
            LinePlan flow = line.interarrival() > 0 && !line.hasOrders() && !line.isClosed()
                    ? LinePlan.open(stations, times(TimeReader.measured(line.interarrival(), line.interarrivalCv()),
                            "arrivals"), MOST_PIECES)
                    : LinePlan.closed(stations, line.conwip());
            LinePlan promised = Double.isFinite(line.promised()) ? flow.withPromise(ticks(line.promised())) : flow;
            LinePlan mixed = line.hasItems() ? promised.withItems(items(), factors()) : promised;
            return line.hasOrders() ? mixed.withOrders(line.orders().stream().map(this::order).toList()) : mixed;
        }

        private StationPlan station(StationData station) {
            LongSupplier work = times(station.time().sampler(), "process " + station.name());
            LongSupplier toFailure = exponential(station.mttf(), "failure " + station.name());
            LongSupplier toRepair = exponential(station.mttr(), "repair " + station.name());
            boolean byItem = line.setsUpByItem(station);
            int every = station.setsUp() && !byItem ? Math.max(1, station.setupEvery()) : 0;
            return new StationPlan(station.servers(), station.buffer().orElse(Integer.MAX_VALUE), work, toFailure,
                    toRepair, station.fails(), ticks(station.setup()), every, byItem);
        }

        private OrderPlan order(OrderData order) {
            return new OrderPlan(ticks(order.release()),
                    Double.isFinite(order.due()) ? ticks(order.due()) : Long.MAX_VALUE, order.quantity(),
                    order.itemAmong(line.items()));
        }

        private long ticks(double seconds) {
            return Math.round(seconds * ticks);
        }

        private LongSupplier exponential(double mean, String name) {
            return mean > 0 ? times(TimeReader.measured(mean, 1), name) : () -> 0;
        }

        private LongSupplier times(Parametric distribution, String name) {
            return times(Sampler.of(distribution, FlowUnits.SECOND), name);
        }

        private LongSupplier times(Sampler sampler, String name) {
            RandomStream stream = streams.stream(name);
            return () -> (long) (Math.max(0, sampler.sample(stream)) * ticks + 0.5);
        }

        private double[] factors() {
            return line.items().stream().mapToDouble(ItemData::work).toArray();
        }

        private IntSupplier items() {
            double[] upTo = line.items().stream().mapToDouble(ItemData::share).toArray();
            Arrays.parallelPrefix(upTo, Double::sum);
            RandomStream stream = streams.stream("items");
            return () -> {
                double drawn = stream.uniform() * upTo[upTo.length - 1];
                int item = 0;
                while (upTo[item] < drawn) {
                    item++;
                }
                return item;
            };
        }
    }

    private RunFigures figures(FlowLine run, Trial trial, double ticks) {
        Pieces pieces = run.pieces();
        long length = Math.max(1, run.counted());
        List<StationCount> counts = run.counts();
        List<PlaceFigures> places = IntStream.range(0, counts.size())
                .mapToObj(i -> place(line.stations().get(i), counts.get(i), length, ticks)).toList();
        List<ItemFigures> items = IntStream.range(0, pieces.items().size())
                .mapToObj(i -> ItemFigures.of(line.items().get(i).name(), pieces.items().get(i), ticks)).toList();
        double slice = trial.length() * ticks / trial.slices();
        return new RunFigures(length / ticks, (double) pieces.area() / length,
                (pieces.present() - pieces.presentAtStart()) * ticks / length, pieces.arrived(), pieces.refused(),
                run.happened(), places, items, orders(run.finished(), ticks),
                Course.of(run.slices(), slice, ticks, counts.size()));
    }

    private List<OrderFigures> orders(long[] finished, double ticks) {
        return IntStream.range(0, finished.length).mapToObj(i -> {
            OrderData order = line.orders().get(i);
            double time = finished[i] < 0 ? Double.POSITIVE_INFINITY : finished[i] / ticks;
            return new OrderFigures(order.name(), order.item(), order.quantity(), order.due(), "", time);
        }).toList();
    }

    private static PlaceFigures place(StationData station, StationCount count, long length, double ticks) {
        ElementRef place = Inputs.station(station.name());
        double whole = (double) station.servers() * length;
        double period = (double) count.active() / Math.max(1, count.activations()) / ticks;
        return new PlaceFigures(place, station.servers(), count.area(StationCount.BUSY) / whole,
                count.area(StationCount.SETUP) / whole, count.area(StationCount.DOWN) / whole,
                count.area(StationCount.BLOCKED) / whole, count.area(StationCount.IDLE) / whole, 0,
                (double) count.queueArea() / length, (double) count.pieceArea() / length, period,
                count.setups() * ticks / length);
    }
}
