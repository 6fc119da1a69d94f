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
import java.util.List;
import java.util.Map;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.metrics.api.Given;
import studio.takt.metrics.api.StreamSnapshot;

/**
 * A map as it was read: what the metrics know of it, and what simulation needs besides. Keys are ids of elements as in
 * the snapshot.
 *
 * @param snapshot  what the metrics read
 * @param items     the items of the stream; at least one
 * @param processes what is known of each process
 * @param places    of each place where material waits
 * @param trips     trips in a workday, of parties, transports and flows; absent if not said
 * @param loads     the most that goes in a trip of a transport
 * @param kinds     the kind of each flow of material: push, withdrawal, fifo or shipment
 * @param kanbans   kanban flows
 * @param pitches   seconds of a column, of each levelling box
 * @param weeks     seconds of a workday from midnight at which somebody works: windows of the stream
 * @param orders    what is to be delivered, if it is not a rate; in the order of their release
 * @param findings  what was wrong or assumed
 */
public record MapCase(StreamSnapshot snapshot, List<ItemFact> items, Map<String, ProcessFact> processes,
        Map<String, PlaceFact> places, Map<String, Double> trips, Map<String, Double> loads, Map<String, String> kinds,
        List<KanbanFact> kanbans, Map<String, Double> pitches, List<Window> weeks, List<OrderFact> orders,
        List<Finding> findings) {

    /** Copies the collections. */
    public MapCase {
        items = List.copyOf(items);
        processes = Map.copyOf(processes);
        places = Map.copyOf(places);
        trips = Map.copyOf(trips);
        loads = Map.copyOf(loads);
        kinds = Map.copyOf(kinds);
        kanbans = List.copyOf(kanbans);
        pitches = Map.copyOf(pitches);
        weeks = List.copyOf(weeks);
        orders = List.copyOf(orders);
        findings = List.copyOf(findings);
    }

    /** Seconds of a workday on the clock of the plant. */
    public double day() {
        return Axis.of(windows()).day();
    }

    /** When somebody works, in the stream or at one of its processes. */
    List<Window> windows() {
        List<Window> windows = new ArrayList<>(weeks);
        processes.values().forEach(fact -> windows.addAll(fact.windows()));
        return windows;
    }

    /** The same with orders, and with items whose shares follow from them; the rate of demand is that of the orders. */
    public MapCase with(List<OrderFact> ordered, List<ItemFact> shared, List<Finding> found) {
        StreamSnapshot demanded = ordered.isEmpty() ? snapshot : snapshot(ordered);
        return new MapCase(demanded, shared, processes, places, trips, loads, kinds, kanbans, pitches, weeks, ordered,
                found);
    }

    private StreamSnapshot snapshot(List<OrderFact> ordered) {
        double pieces = ordered.stream().mapToDouble(OrderFact::quantity).sum();
        double last = ordered.stream().mapToDouble(OrderFact::last).max().orElse(0) / Math.max(day(), 1);
        return new StreamSnapshot(snapshot.map(), snapshot.basis(),
                Given.assumed(pieces / Math.max(1, last), "orders"), snapshot.pieces(), snapshot.container(),
                snapshot.workTime(), snapshot.nodes(), snapshot.flows(), snapshot.kanbans(), snapshot.findings());
    }

    /**
     * An item.
     *
     * @param ref       which one
     * @param share     its share of the demand
     * @param container pieces in a container; NaN if unknown
     */
    public record ItemFact(ElementRef ref, double share, double container) {}

    /**
     * An order, or a line of one.
     *
     * @param name     what it is called
     * @param item     number of its item
     * @param customer id of the customer's node; empty if it is not drawn
     * @param quantity pieces
     * @param release  seconds of working time from the beginning after which it is known; NaN if nobody says so
     * @param due      seconds of working time from the beginning until it has to be there; infinite without a date
     * @param date     the date of that day; empty if it is none
     */
    public record OrderFact(String name, int item, String customer, double quantity, double release, double due,
            String date) {
        /** The last time that is said of it; 0 if there is none. */
        double last() {
            return Double.isFinite(due) ? due : Double.isFinite(release) ? release : 0;
        }
    }

    /**
     * Working time of a day.
     *
     * @param start seconds from midnight
     * @param end   seconds from midnight, more than a day's if it lies after midnight
     */
    public record Window(double start, double end) {}

    /**
     * What a process does, by item where there are several values.
     *
     * @param cycle         time of a cycle, by item
     * @param passes        false for items that do not come by here
     * @param setup         times of a changeover from each item to each other one; forbidden if negative
     * @param repair        time of a repair; its mean is 0 if unknown
     * @param calendarClock whether the time to failure passes while it waits
     * @param center        id of the work center whose units it shares; empty if it shares none
     * @param workforce     id of the workforce that works here; empty if unknown
     * @param headcount     how many they are; NaN if unknown
     * @param windows       when it works
     * @param transferBatch pieces that it hands on together; 1 if nothing is said
     */
    public record ProcessFact(List<Span> cycle, List<Boolean> passes, List<List<Span>> setup, Span repair,
            boolean calendarClock, String center, String workforce, double headcount, List<Window> windows,
            double transferBatch) {}

    /**
     * A place.
     *
     * @param kind     its class in the metamodel, e.g. {@code FifoLane}
     * @param capacity the most it holds; NaN if unlimited
     * @param stocks   pieces of each item; the last number is what was not said of which item
     */
    public record PlaceFact(String kind, double capacity, List<Double> stocks) {}

    /**
     * A kanban flow.
     *
     * @param ref       which one
     * @param kind      production, withdrawal, signal or batched
     * @param source    id of the node where it begins
     * @param target    id of the node where it ends
     * @param cards     cards in the loop; 0 if unknown
     * @param container pieces of a card; NaN if unknown
     * @param reorder   reorder point of a signal kanban; NaN if unknown
     * @param nodes     ids of the nodes of the loop
     */
    public record KanbanFact(ElementRef ref, String kind, String source, String target, int cards, double container,
            double reorder, List<String> nodes) {}
}
