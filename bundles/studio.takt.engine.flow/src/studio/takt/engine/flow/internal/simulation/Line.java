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

import studio.takt.engine.flow.internal.table.ItemData;
import studio.takt.engine.flow.internal.table.OrderData;
import studio.takt.engine.flow.internal.table.StationData;

/**
 * A line and what flows through it; times in seconds.
 *
 * @param stations       the stations, in the order of the flow
 * @param interarrival   mean time between arrivals; 0 if pieces circulate or belong to orders
 * @param interarrivalCv its coefficient of variation
 * @param conwip         pieces in the line at most; 0 if there is no such limit
 * @param promised       time after coming in when a piece is due; infinite if nothing is promised
 * @param items          what the pieces are; at least one
 * @param orders         orders, if there are any
 */
public record Line(List<StationData> stations, double interarrival, double interarrivalCv, int conwip, double promised,
        List<ItemData> items, List<OrderData> orders) {

    /** True if a number of pieces circulates. */
    boolean isClosed() {
        return conwip > 0 && orders.isEmpty();
    }

    /** True if what is simulated ends when all orders are done. */
    public boolean hasOrders() {
        return !orders.isEmpty();
    }

    /** True if there is more than one kind of pieces. */
    boolean hasItems() {
        return items.size() > 1 || items.get(0).work() != 1;
    }

    /** True if nothing is left to chance. */
    boolean isDeterministic() {
        boolean times = stations.stream().allMatch(station -> station.cv() == 0 && !station.fails());
        return times && (interarrival == 0 || interarrivalCv == 0) && (items.size() == 1 || hasOrders());
    }

    /** True if no station but the first can be full. */
    boolean hasNoInnerLimits() {
        return stations.stream().skip(1).allMatch(station -> station.buffer().isEmpty());
    }

    /** Pieces per second that arrive. */
    double arrivalRate() {
        return 1 / interarrival;
    }

    /** What the process times of a station are multiplied with on average. */
    double meanWork() {
        double shares = items.stream().mapToDouble(ItemData::share).sum();
        return items.stream().mapToDouble(item -> item.share() * item.work()).sum() / shares;
    }

    /** True if a station is set up whenever the item changes. */
    boolean setsUpByItem(StationData station) {
        return station.setsUp() && station.setupEvery() < 0 && items.size() > 1;
    }

    /** Pieces per second that a station can make of this mix, the items coming as they happen to come. */
    double capacity(StationData station) {
        if (!hasItems()) {
            return station.capacity();
        }
        double work = station.mean() * meanWork() / station.effective().availability();
        double all = work + (station.setsUp() ? station.setup() * setupsPerPiece(station) : 0);
        return station.servers() / all;
    }

    private double setupsPerPiece(StationData station) {
        double shares = items.stream().mapToDouble(ItemData::share).sum();
        double same = items.stream().mapToDouble(item -> item.share() * item.share()).sum() / shares / shares;
        return setsUpByItem(station) ? 1 - same : 1.0 / Math.max(1, station.setupEvery());
    }

    /** Pieces that circulate, or as many of them as there is room for. */
    long circulating() {
        long room = stations.stream().allMatch(station -> station.buffer().isPresent())
                ? stations.stream().mapToLong(each -> each.servers() + each.buffer().orElse(0)).sum()
                : Long.MAX_VALUE;
        return Math.min(conwip, room);
    }

    /**
     * Seconds until the pieces that are put in together at the beginning of a closed line have left, if nothing varies:
     * the first after its process times, then one at the pace of the slowest station. 0 if the line is not closed.
     */
    double firstRound() {
        double passing = stations.stream().mapToDouble(station -> station.servers() / capacity(station)).sum();
        return isClosed() ? passing + circulating() * pace() : 0;
    }

    /** Seconds a piece of the slowest station at least. */
    double pace() {
        return stations.stream().mapToDouble(station -> 1 / capacity(station)).max().orElse(0);
    }
}
