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
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

/**
 * A line and what is to flow through it; times in ticks. Pieces arrive at times of their own, or circulate, or belong to
 * orders.
 *
 * @param stations     the stations, in the order of the flow
 * @param interarrival times between arrivals; null if pieces circulate or belong to orders
 * @param cards        pieces that may be in the line at a time, if nothing arrives
 * @param mostPieces   arrivals beyond so many present are turned away
 * @param items        the number of the item of each piece that comes in
 * @param factors      by item, what its process times are multiplied with
 * @param promised     time after coming in when a piece is due; {@link Long#MAX_VALUE} if nothing is promised
 * @param orders       orders, in the order in which they are worked on if released at the same time
 */
public record LinePlan(List<StationPlan> stations, LongSupplier interarrival, int cards, int mostPieces,
        IntSupplier items, double[] factors, long promised, List<OrderPlan> orders) {
    private static final double[] ONE_ITEM = {1};

    /** A line at which pieces arrive; those who would be more than {@code mostPieces} are turned away. */
    public static LinePlan open(List<StationPlan> stations, LongSupplier interarrival, int mostPieces) {
        return new LinePlan(stations, interarrival, 0, mostPieces, () -> 0, ONE_ITEM, Long.MAX_VALUE, List.of());
    }

    /** A line in which a number of pieces circulates. */
    public static LinePlan closed(List<StationPlan> stations, int cards) {
        return new LinePlan(stations, null, cards, Integer.MAX_VALUE, () -> 0, ONE_ITEM, Long.MAX_VALUE, List.of());
    }

    /** The same with several items. */
    public LinePlan withItems(IntSupplier which, double[] timesBy) {
        return new LinePlan(stations, interarrival, cards, mostPieces, which, timesBy.clone(), promised, orders);
    }

    /** The same with a time after which pieces are due. */
    public LinePlan withPromise(long time) {
        return new LinePlan(stations, interarrival, cards, mostPieces, items, factors, time, orders);
    }

    /** The same for orders, with at most {@code cards} pieces in the line at a time. */
    public LinePlan withOrders(List<OrderPlan> those) {
        return new LinePlan(stations, null, cards == 0 ? Integer.MAX_VALUE : cards, Integer.MAX_VALUE, items, factors,
                promised, List.copyOf(those));
    }
}
