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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import studio.takt.core.api.run.ElementRef;
import studio.takt.engine.flow.internal.map.ActPlan.Source;
import studio.takt.engine.flow.internal.map.MapCase.PlaceFact;
import studio.takt.engine.flow.internal.map.MapGraph.Link;
import studio.takt.metrics.api.StreamMetrics;
import studio.takt.metrics.api.StreamNode;
import studio.takt.metrics.api.StreamNode.Step;
import studio.takt.metrics.api.StreamNode.Stock;
import studio.takt.metrics.api.StreamNode.Transit;

/** What a map becomes: places, and what moves pieces between them. */
final class Network {
    final MapCase given;
    final StreamMetrics metrics;
    final MapGraph graph;
    final Notes notes;
    final List<PlacePlan> places = new ArrayList<>();
    final List<ActPlan> acts = new ArrayList<>();
    final Map<Integer, PlacePlan> placeOf = new HashMap<>();
    final Map<Integer, ActPlan> actOf = new HashMap<>();
    /** Nodes of customers, drawn or not. */
    final List<Integer> customers = new ArrayList<>();
    /** True if nobody says how much is demanded: all that is made is taken. */
    final boolean saturated;

    Network(MapCase given, StreamMetrics metrics, boolean saturated, Notes notes) {
        this.given = given;
        this.metrics = metrics;
        this.saturated = saturated;
        this.notes = notes;
        graph = new MapGraph(given.snapshot());
        for (int node = 0; node < graph.size(); node++) {
            node(node);
        }
        for (int node = 0; node < graph.size(); node++) {
            if (actOf.containsKey(node)) {
                inputs(node);
            }
            for (Link link : graph.out(node)) {
                outward(link);
            }
            end(node);
        }
    }

    private int items() {
        return given.items().size();
    }

    private void node(int node) {
        StreamNode known = graph.node(node);
        boolean passed = !graph.in(node).isEmpty() || !graph.out(node).isEmpty();
        if (graph.isCustomer(node) || !passed && !(known instanceof Step)) {
            return;
        }
        if (known instanceof Stock stock) {
            placeOf.put(node, stock(node, stock));
        } else if (graph.isSupplier(node)) {
            placeOf.put(node, place(known.ref(), known.ref().name(), false, "ExternalParty", node));
        } else {
            ActPlan act = new ActPlan(acts.size(), known.ref(), known instanceof Step, node, -1);
            acts.add(act);
            actOf.put(node, act);
            if (!(known instanceof Step)) {
                act.trips = given.trips().getOrDefault(known.ref().id(), 0.0);
                act.transit = known instanceof Transit transit ? transit.transitTime().orElse(0) : 0;
                act.load = given.loads().getOrDefault(known.ref().id(), Double.POSITIVE_INFINITY);
            }
        }
    }

    private PlacePlan place(ElementRef ref, String name, boolean drawn, String kind, int node) {
        PlacePlan place = new PlacePlan(places.size(), ref, name, drawn, kind, node, items());
        places.add(place);
        return place;
    }

    private PlacePlan stock(int node, Stock stock) {
        PlaceFact fact = given.places().get(stock.ref().id());
        PlacePlan place = place(stock.ref(), stock.ref().name(), true, fact.kind(), node);
        if (fact.capacity() >= 0) {
            place.capacity = fact.capacity();
        }
        if (place.lane && !(fact.capacity() >= 0)) {
            notes.assume("lane-unlimited", stock.ref(), stock.ref().name());
        }
        double[] stocks = fact.stocks().stream().mapToDouble(Double::doubleValue).toArray();
        double sum = java.util.Arrays.stream(stocks).sum();
        if (sum == 0 && stock.time().value() > 0) {
            double rate = metrics.rates().getOrDefault(stock.ref().id(), Double.NaN);
            stocks[items()] = rate > 0 ? stock.time().value() * rate : 0;
        } else if (sum == 0 && stock.lines().isEmpty() && !stock.time().isPresent()) {
            notes.assume("no-stock", stock.ref(), stock.ref().name());
        }
        place.drawnStock = graph.isAfterStep(node) ? byItem(stocks) : stocks;
        return place;
    }

    /** Behind a process every piece is of an item: what was not said of which one is split by shares. */
    private double[] byItem(double[] stocks) {
        double[] split = stocks.clone();
        split[items()] = 0;
        for (int item = 0; item < items(); item++) {
            split[item] += stocks[items()] * given.items().get(item).share();
        }
        return split;
    }

    /** A place that nobody drew, before whatever takes from it. */
    private PlacePlan between(Link link) {
        ElementRef to = graph.node(link.to()).ref();
        return place(to, to.name(), false, "", link.to());
    }

    private void inputs(int node) {
        ActPlan act = actOf.get(node);
        for (List<Link> group : graph.groups(node)) {
            List<PlacePlan> from = new ArrayList<>();
            group.forEach(link -> from.add(arrival(link)));
            act.sources.add(new Source(from, act.process ? group.get(0).perPiece() : 1));
        }
        for (Link link : graph.in(node)) {
            if (graph.isDiverted(link)) {
                PlacePlan place = arrival(link);
                if (act.sources.isEmpty()) {
                    act.sources.add(new Source(new ArrayList<>(), 1));
                }
                act.sources.get(0).places().add(place);
            }
        }
        if (act.sources.isEmpty()) {
            PlacePlan endless = place(act.ref, act.name, false, "ExternalParty", node);
            act.sources.add(new Source(new ArrayList<>(List.of(endless)), 1));
            notes.assume("no-supplier", act.ref, act.name);
            if (act.process && !saturated) {
                queue(act, endless, node);
            }
        }
    }

    /** Pieces come in when they are demanded, and wait; without that nobody would see how long. */
    private void queue(ActPlan act, PlacePlan endless, int node) {
        PlacePlan waiting = place(act.ref, act.name, false, "", node);
        ActPlan mover = mover(act.ref, node, -1);
        mover.sources.add(new Source(new ArrayList<>(List.of(endless)), 1));
        mover.to(waiting, 1);
        act.sources.get(0).places().set(0, waiting);
    }

    private ActPlan mover(ElementRef ref, int node, int link) {
        ActPlan mover = new ActPlan(acts.size(), ref, false, node, link);
        acts.add(mover);
        return mover;
    }

    private double frequency(Link link) {
        return given.trips().getOrDefault(link.flow().ref().id(), 0.0);
    }

    /** The place from which what comes by a link is taken. */
    private PlacePlan arrival(Link link) {
        PlacePlan from = placeOf.get(link.from());
        boolean queues = graph.isSupplier(link.from()) && graph.node(link.to()) instanceof Step && !saturated;
        if (from != null && !queues && frequency(link) == 0) {
            return from;
        }
        PlacePlan waiting = between(link);
        if (from == null) {
            PlacePlan outside = frequency(link) == 0 ? waiting : carried(link, waiting);
            produce(link, outside);
        } else {
            ActPlan mover = mover(link.flow().ref(), link.to(), link.index());
            mover.trips = frequency(link) > 0
                    ? frequency(link)
                    : given.trips().getOrDefault(graph.node(link.from()).ref().id(), 0.0);
            mover.sources.add(new Source(new ArrayList<>(List.of(from)), 1));
            mover.to(waiting, 1);
        }
        return waiting;
    }

    /** A place after the source of a link, from which pieces are carried now and then. */
    private PlacePlan carried(Link link, PlacePlan to) {
        PlacePlan made = between(link);
        ActPlan mover = mover(link.flow().ref(), link.to(), link.index());
        mover.trips = frequency(link);
        mover.sources.add(new Source(new ArrayList<>(List.of(made)), 1));
        mover.to(to, 1);
        return made;
    }

    private void produce(Link link, PlacePlan place) {
        ActPlan from = actOf.get(link.from());
        boolean away = graph.isDiverted(link) || graph.isMain(link.from()) && !graph.isMain(link.to());
        if (away && from.process) {
            from.back.add(place);
            from.rework.add(graph.fraction(link));
        } else {
            from.to(place, graph.fraction(link));
        }
    }

    /** What a link needs besides what its target takes in itself: deliveries into places and to customers. */
    private void outward(Link link) {
        PlacePlan to = placeOf.get(link.to());
        PlacePlan from = placeOf.get(link.from());
        if (to != null) {
            if (from != null) {
                ActPlan mover = mover(link.flow().ref(), link.to(), link.index());
                mover.trips = frequency(link) > 0 || !graph.isSupplier(link.from())
                        ? frequency(link)
                        : given.trips().getOrDefault(from.ref.id(), 0.0);
                mover.sources.add(new Source(new ArrayList<>(List.of(from)), 1));
                mover.to(to, 1);
            } else {
                produce(link, frequency(link) == 0 ? to : carried(link, to));
            }
        } else if (graph.isCustomer(link.to())) {
            customer(link, from);
        }
    }

    private void customer(Link link, PlacePlan from) {
        int number = customerNumber(link.to());
        ActPlan source = actOf.get(link.from());
        boolean ships = source != null && !source.process && graph.out(link.from()).size() == 1;
        if (ships) {
            source.leaves = true;
            source.customer = number;
            source.trips = source.trips > 0
                    ? source.trips
                    : given.trips().getOrDefault(graph.node(link.to()).ref().id(), 0.0);
            return;
        }
        PlacePlan ready = from;
        if (ready == null) {
            ready = between(link);
            produce(link, ready);
        }
        ActPlan mover = mover(graph.node(link.to()).ref(), link.to(), link.index());
        mover.sources.add(new Source(new ArrayList<>(List.of(ready)), 1));
        mover.leaves = true;
        mover.customer = number;
        double stated = frequency(link);
        mover.trips = stated > 0 ? stated : given.trips().getOrDefault(graph.node(link.to()).ref().id(), 0.0);
    }

    private int customerNumber(int node) {
        if (!customers.contains(node)) {
            customers.add(node);
        }
        return customers.indexOf(node);
    }

    /** Where the flow ends without a customer, one is assumed who takes what is demanded. */
    private void end(int node) {
        boolean ends = graph.out(node).isEmpty() && graph.isMain(node) && !graph.isCustomer(node)
                && (placeOf.containsKey(node) || actOf.containsKey(node));
        if (!ends) {
            return;
        }
        ElementRef ref = graph.node(node).ref();
        notes.assume("no-customer", ref, ref.name());
        PlacePlan ready = placeOf.get(node);
        if (ready == null) {
            ready = place(ref, ref.name(), false, "", node);
            actOf.get(node).to(ready, 1);
        }
        ActPlan mover = mover(ref, node, -1);
        mover.sources.add(new Source(new ArrayList<>(List.of(ready)), 1));
        mover.leaves = true;
        mover.customer = customerNumber(node);
    }
}
