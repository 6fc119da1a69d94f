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

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * A line of stations that is run once. There is no deadlock: the last station always gets rid of its pieces, and each
 * place that is freed moves what waits for it.
 */
public final class FlowLine {
    private static final int EVENTS_BETWEEN_LOOKS = 1024;

    private final EventList events = new EventList();
    private final Pieces pieces = new Pieces(events);
    private final List<Station> stations;
    private final Source source;
    private long happenedInWindow;

    private FlowLine(List<StationPlan> plans, LongSupplier interarrival, int cards, int mostPieces) {
        stations = plans.stream().map(plan -> new Station(events, plan)).toList();
        source = interarrival == null
                ? Source.closed(events, pieces, cards)
                : Source.open(events, pieces, interarrival, mostPieces);
        for (int i = 0; i < stations.size(); i++) {
            stations.get(i).connect(i == 0 ? source : stations.get(i - 1),
                    i + 1 < stations.size() ? stations.get(i + 1) : null, source);
        }
    }

    /** A line at which pieces arrive; those who would be more than {@code mostPieces} are turned away. */
    public static FlowLine open(List<StationPlan> plans, LongSupplier interarrival, int mostPieces) {
        return new FlowLine(plans, interarrival, 0, mostPieces);
    }

    /** A line in which a number of pieces circulates. */
    public static FlowLine closed(List<StationPlan> plans, int cards) {
        return new FlowLine(plans, null, cards, Integer.MAX_VALUE);
    }

    /**
     * Runs, and counts what happens after the warm-up.
     *
     * @throws CancellationException if cancelled
     */
    public void run(long warmUp, long length, BooleanSupplier cancelled) {
        source.start(stations.get(0));
        until(warmUp, cancelled);
        pieces.reset();
        stations.forEach(station -> station.count().reset());
        long before = events.happened();
        until(warmUp + length, cancelled);
        happenedInWindow = events.happened() - before;
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
                more = events.advance(time);
            }
        }
    }

    /** What was counted of the pieces. */
    public Pieces pieces() {
        return pieces;
    }

    /** What was counted of the stations, in their order. */
    public List<StationCount> counts() {
        List<StationCount> counts = new ArrayList<>();
        stations.forEach(station -> counts.add(station.count()));
        return counts;
    }

    /** Events that happened while counting. */
    public long happened() {
        return happenedInWindow;
    }
}
