/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.kernel;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/**
 * A line of stations that is run once. There is no deadlock: the last station always gets rid of its pieces, and each
 * place that is freed moves what waits for it.
 */
public final class FlowLine {
    private static final int EVENTS_BETWEEN_LOOKS = 1024;

    private final EventList events = new EventList();
    private final Pieces pieces;
    private final List<Station> stations;
    private final Source source;
    private long happenedInWindow;
    private long counted;
    private Slices slices;

    /** A line that tells nobody what happens in it. */
    public FlowLine(LinePlan plan) {
        this(plan, null);
    }

    /** A line that tells a recorder what happens in it. */
    public FlowLine(LinePlan plan, Recorder recorder) {
        pieces = new Pieces(events, plan);
        stations = IntStream.range(0, plan.stations().size())
                .mapToObj(number -> new Station(events, pieces, plan, number, recorder)).toList();
        source = source(plan);
        for (int i = 0; i < stations.size(); i++) {
            stations.get(i).connect(i == 0 ? source : stations.get(i - 1),
                    i + 1 < stations.size() ? stations.get(i + 1) : null, source);
        }
    }

    private Source source(LinePlan plan) {
        if (!plan.orders().isEmpty()) {
            return new Orders(events, pieces, plan);
        }
        return plan.interarrival() == null ? new Cards(pieces, plan) : new Arrivals(events, pieces, plan);
    }

    /** A line at which pieces arrive; those who would be more than {@code mostPieces} are turned away. */
    public static FlowLine open(List<StationPlan> plans, LongSupplier interarrival, int mostPieces) {
        return new FlowLine(LinePlan.open(plans, interarrival, mostPieces));
    }

    /** A line in which a number of pieces circulates. */
    public static FlowLine closed(List<StationPlan> plans, int cards) {
        return new FlowLine(LinePlan.closed(plans, cards));
    }

    /**
     * Runs, and counts what happens after the warm-up.
     *
     * @throws CancellationException if cancelled
     */
    public void run(long warmUp, long length, BooleanSupplier cancelled) {
        run(warmUp, length, 1, cancelled);
    }

    /**
     * Runs, and counts what happens after the warm-up, in equal slices too. When all orders are done the run ends.
     *
     * @throws CancellationException if cancelled
     */
    public void run(long warmUp, long length, int slicesWanted, BooleanSupplier cancelled) {
        source.start(stations.get(0));
        until(warmUp, cancelled);
        pieces.reset();
        stations.forEach(station -> station.count().reset());
        slices = new Slices(slicesWanted, pieces, counts().toArray(StationCount[]::new));
        long before = events.happened();
        for (int slice = 1; slice <= slicesWanted && !source.isExhausted(); slice++) {
            until(warmUp + length * slice / slicesWanted, cancelled);
            slices.end();
        }
        happenedInWindow = events.happened() - before;
        counted = events.now() - warmUp;
        pieces.close();
        stations.forEach(station -> station.count().close());
    }

    private void until(long time, BooleanSupplier cancelled) {
        boolean more = true;
        while (more) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            for (int i = 0; more && i < EVENTS_BETWEEN_LOOKS; i++) {
                more = events.advance(time) && !source.isExhausted();
            }
        }
    }

    /** What was counted of the pieces. */
    public Pieces pieces() {
        return pieces;
    }

    /** What was counted of the stations, in their order. */
    public List<StationCount> counts() {
        return stations.stream().map(Station::count).toList();
    }

    /** What was counted slice by slice. */
    public Slices slices() {
        return slices;
    }

    /** Ticks that were counted. */
    public long counted() {
        return counted;
    }

    /** When each order was done, in ticks; −1 if it was not. */
    public long[] finished() {
        return source instanceof Orders orders ? orders.finished() : new long[0];
    }

    /** Events that happened while counting. */
    public long happened() {
        return happenedInWindow;
    }
}
