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

import java.util.List;

import studio.takt.engine.flow.internal.blocks.Waits;
import studio.takt.engine.flow.internal.experiment.Course;
import studio.takt.engine.flow.internal.experiment.OrderFigures;
import studio.takt.engine.flow.internal.experiment.Run;
import studio.takt.engine.flow.internal.experiment.Sample;
import studio.takt.engine.flow.internal.kernel.Histogram;

/**
 * What one run of a map showed; pieces, and seconds on the clock of the plant.
 *
 * @param length     seconds that were counted
 * @param delivered  pieces that left
 * @param scrapped   pieces lost
 * @param wip        mean number of pieces in the stream
 * @param growth     how many more were there at the end
 * @param cycle      mean time of those whose time is known; NaN if there are none
 * @param known      how many those are
 * @param times      their times, in ticks
 * @param places     of each place
 * @param acts       of each act
 * @param items      delivered pieces and mean time of each item
 * @param overfull   loops in which more was than there are cards for
 * @param endless    true if time stood still
 * @param flooded    true if more came in than can be followed
 * @param balance    tokens, counted exactly
 * @param quiet      seconds at the end in which nothing left
 * @param events     how much happened
 * @param course     how it went
 * @param orders     orders, if there are any
 * @param throughput delivered pieces a second that what is made is enough for
 */
public record MapRun(double length, double delivered, double scrapped, double wip, double growth, double cycle,
        double known, Histogram times, List<PlaceRun> places, List<ActRun> acts, List<ItemRun> items, int overfull,
        boolean endless, boolean flooded, Balance balance, double quiet, long events, Course course,
        List<OrderFigures> orders, double throughput) implements Run {

    /** Throughput is not known yet. */
    MapRun(double length, double delivered, double scrapped, double wip, double growth, double cycle, double known,
            Histogram times, List<PlaceRun> places, List<ActRun> acts, List<ItemRun> items, int overfull,
            boolean endless, boolean flooded, Balance balance, double quiet, long events, Course course,
            List<OrderFigures> orders) {
        this(length, delivered, scrapped, wip, growth, cycle, known, times, places, acts, items, overfull, endless,
                flooded, balance, quiet, events, course, orders, delivered / length);
    }

    MapRun with(double made) {
        return new MapRun(length, delivered, scrapped, wip, growth, cycle, known, times, places, acts, items, overfull,
                endless, flooded, balance, quiet, events, course, orders, made);
    }

    /**
     * Tokens in and out; what came in and was split off, is there, has left, was scrapped or merged.
     *
     * @param area     token-ticks below their number over time
     * @param presence ticks that they were there, summed token by token
     */
    public record Balance(long atStart, long arrived, long split, long merged, long scrapped, long left, long atEnd,
            long area, long presence) {
        /** Zero: nothing appears or is lost. */
        public long missing() {
            return atStart + arrived + split - merged - scrapped - left - atEnd;
        }
    }

    /** A place: mean, least and most pieces, and those at the start and the end. */
    public record PlaceRun(double mean, double least, double most, double start, double end) {
        double growth() {
            return end - start;
        }
    }

    /**
     * An item.
     *
     * @param service   share of what was ordered of it that went when it was due; NaN if nothing was ordered
     * @param tardiness mean seconds by which its orders were late; NaN if there are none
     */
    public record ItemRun(double delivered, double cycle, double service, double tardiness) {}

    /**
     * A process or what moves pieces; shares of the plant's time.
     *
     * @param made     pieces passed on
     * @param inside   mean number of pieces there
     * @param ordered  pieces that were ordered
     * @param onTime   of them, those that went at once
     * @param open     pieces ordered and not started at the end
     */
    public record ActRun(double busy, double setup, double down, double blocked, double starved, double off,
            double made, double inside, double setups, double period, double lost, double ordered, double onTime,
            double open, Waits waits) {
        double active() {
            return busy + setup + down;
        }
    }

    @Override
    public Sample sample() {
        return new Sample(throughput, isByLittle() ? wip / throughput : cycle, wip, service(), tardiness(),
                delivered / length);
    }

    /** True if less than half of those who went had been seen to come, so that their time follows from Little's law. */
    boolean isByLittle() {
        return !(2 * known > delivered);
    }

    /** Share of the ordered pieces that went when they were due, at once or with the next shipment. */
    private double service() {
        if (!orders.isEmpty()) {
            double pieces = orders.stream().mapToDouble(OrderFigures::quantity).sum();
            return orders.stream().filter(OrderFigures::isOnTime).mapToDouble(OrderFigures::quantity).sum() / pieces;
        }
        double ordered = acts.stream().mapToDouble(ActRun::ordered).sum();
        return ordered > 0 ? Math.min(1, acts.stream().mapToDouble(ActRun::onTime).sum() / ordered) : Double.NaN;
    }

    /** Mean lateness of the orders; NaN if there are none. */
    private double tardiness() {
        return orders.stream().mapToDouble(OrderFigures::tardiness).average().orElse(Double.NaN);
    }
}
