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
import java.util.Optional;

import studio.takt.core.api.run.Monitor;
import studio.takt.engine.flow.internal.map.ActPlan.Control;
import studio.takt.metrics.api.DataBox;
import studio.takt.metrics.api.StreamCalculator;
import studio.takt.metrics.api.StreamMetrics;
import studio.takt.metrics.api.StreamNode.Step;

/** What is simulated: the network of a map with all that the map leaves open decided. */
public final class MapPlan {
    /** A load that many times of what can be worked is a slip of the pen: what is demanded has another unit. */
    private static final double BEYOND = 1000;

    /** A repair takes so many takt times where nobody says how long. */
    private static final double USUAL_REPAIR = 10;

    final MapCase given;
    final StreamMetrics metrics;
    final Network network;
    final Rates rates;
    final List<LoopPlan> loops;
    final Axis axis;
    final Notes notes = new Notes();
    final double day;

    private MapPlan(MapCase given, StreamMetrics metrics) {
        this.given = given;
        this.metrics = metrics;
        boolean saturated = !(given.snapshot().demand().value() > 0)
                && given.snapshot().nodes().stream().noneMatch(MapPlan::demands);
        network = new Network(given, metrics, saturated, notes);
        rates = Rates.of(network);
        axis = Axis.of(given.windows());
        day = axis.day();
        network.acts.stream().filter(act -> act.process).forEach(this::figures);
        Lots lots = new Lots(network, rates);
        lots.decide();
        loops = new Loops(network, rates, lots).find();
        controls();
        network.acts.stream().filter(act -> act.process).forEach(this::load);
    }

    private static boolean demands(studio.takt.metrics.api.StreamNode node) {
        return node instanceof studio.takt.metrics.api.StreamNode.Party party && party.demand().value() > 0;
    }

    /** The plan of a map, if it can be simulated; what is wrong goes to the notes either way. */
    public static Optional<MapPlan> of(MapCase given, Monitor monitor, Notes notes) {
        StreamMetrics metrics = new StreamCalculator().compute(given.snapshot(), monitor);
        if (given.snapshot().nodes().stream().noneMatch(Step.class::isInstance)) {
            notes.error("empty-map", given.snapshot().map(), given.snapshot().map().name());
            return Optional.empty();
        }
        MapPlan plan = new MapPlan(given, metrics);
        plan.check();
        plan.notes.all().forEach(notes::add);
        return notes.hasErrors() ? Optional.empty() : Optional.of(plan);
    }

    private void check() {
        if (!(day > 0)) {
            notes.error("no-working-time", given.snapshot().map(), given.snapshot().map().name());
        }
        if (network.saturated) {
            boolean endless = network.acts.stream().anyMatch(act -> act.control == Control.FREE && isEndless(act)
                    && act.targets.stream().allMatch(place -> Double.isInfinite(place.capacity)));
            if (loops.isEmpty() || endless) {
                notes.error("no-demand", given.snapshot().map(), given.snapshot().map().name());
            } else {
                notes.assume("saturated", given.snapshot().map(), given.snapshot().map().name());
            }
        }
        for (ActPlan act : network.acts) {
            if (act.process && act.fact.windows().stream().allMatch(each -> each.end() <= each.start())) {
                notes.error("never-works", act.ref, act.name);
            } else if (act.process && act.load100 > BEYOND && given.orders().isEmpty()) {
                notes.error("demand-beyond", act.ref, act.name, rates.of(act), act.load100);
            }
        }
    }

    private static boolean isEndless(ActPlan act) {
        return act.sources.stream().allMatch(each -> each.places().stream().anyMatch(place -> place.endless));
    }

    private void figures(ActPlan act) {
        act.figures = metrics.process(act.ref.id()).orElseThrow();
        act.fact = given.processes().get(act.ref.id());
        DataBox box = act.figures.box();
        act.together = box.piecesPerCycle().value() >= 1 ? box.piecesPerCycle().value() : 1;
        act.stations = (int) Math.max(1, Math.min(10_000, box.stations().orElse(1)));
        double uptime = box.uptime().orElse(1);
        act.uptime = uptime > 0 && uptime <= 1 ? uptime : 1;
        double lost = box.scrap().orElse(0);
        act.scrap = new double[given.items().size()];
        java.util.Arrays.fill(act.scrap, lost >= 0 && lost < 1 ? lost : 0);
        if (act.fact.cycle().stream().allMatch(each -> each.mean() == 0)) {
            notes.warn("no-cycle-time", act.ref, act.name);
        }
        repair(act);
    }

    private void repair(ActPlan act) {
        if (act.uptime >= 1) {
            return;
        }
        double takt = rates.total() > 0 ? day / rates.total() : act.fact.cycle().get(0).mean();
        act.repair = act.fact.repair().mean() > 0 ? act.fact.repair().mean() : USUAL_REPAIR * takt;
        if (!(act.fact.repair().mean() > 0)) {
            notes.assume("repair", act.ref, act.name, act.repair);
        }
    }

    private void controls() {
        for (ActPlan act : network.acts) {
            boolean lane = act.sources.stream().anyMatch(each -> each.places().stream().anyMatch(place -> place.lane));
            boolean side = !network.graph.isMain(act.node) && act.customer < 0;
            boolean fifo = act.process && network.graph.in(act.node).stream()
                    .anyMatch(link -> "fifo".equals(given.kinds().get(link.flow().ref().id())));
            boolean free = side && !isEndless(act) || network.saturated || act.customer < 0 && (lane || fifo);
            act.control = free ? Control.FREE : Control.SCHEDULE;
            act.waits = act.customer >= 0 && !act.process && network.graph.in(act.node).stream()
                    .anyMatch(link -> "fifo".equals(given.kinds().get(link.flow().ref().id())));
        }
        loops.forEach(loop -> loop.inside().forEach(act -> act.control = Control.FREE));
        loops.forEach(loop -> loop.target().control = Control.KANBAN);
        for (MapCase.KanbanFact kanban : given.kanbans()) {
            Double pitch = given.pitches().get(kanban.source());
            if (kanban.kind().equals("withdrawal") && pitch != null) {
                levelled(kanban, pitch);
            }
        }
        schedules();
    }

    /** A levelling box has what is withdrawn from a place taken at its pitch. */
    private void levelled(MapCase.KanbanFact kanban, double pitch) {
        for (ActPlan act : network.acts) {
            boolean here = act.sources.get(0).places().stream()
                    .anyMatch(place -> kanban.nodes().contains(place.ref.id()));
            if (here && act.control == Control.SCHEDULE && !act.process && act.customer < 0) {
                act.pitch = pitch > 0 ? pitch : metrics.takt() * given.snapshot().container().orElse(1);
            }
        }
    }

    private void schedules() {
        for (ActPlan act : network.acts) {
            if (act.process && act.control == Control.SCHEDULE) {
                boolean lots = java.util.Arrays.stream(act.lots).anyMatch(lot -> lot > 1);
                notes.assume(lots ? "push-lots" : "push", act.ref, act.name, rates.of(act),
                        java.util.Arrays.stream(act.lots).sum());
            }
        }
    }

    /** Share of its time that a process needs for what it has to start. */
    private void load(ActPlan act) {
        double rate = metrics.rates().getOrDefault(act.ref.id(), Double.NaN);
        rate = rate > 0 ? rate : rates.of(act);
        double own = act.fact.windows().stream().mapToDouble(each -> each.end() - each.start()).sum();
        double work = 0;
        double setups = 0;
        for (int item = 0; item < act.lots.length; item++) {
            double share = given.items().get(item).share();
            boolean passes = act.fact.passes().get(item);
            work += passes ? share * act.fact.cycle().get(item).mean() / act.together / act.uptime : 0;
            setups += act.runsLots && passes ? share / act.lots[item] * meanSetup(act, item) : 0;
        }
        act.load100 = rate > 0 && own > 0 ? rate * (work + setups) / act.stations / own : Double.NaN;
    }

    static double meanSetup(ActPlan act, int to) {
        return act.fact.setup().stream().map(row -> row.get(to)).filter(span -> span.mean() > 0)
                .mapToDouble(Span::mean).average().orElse(0);
    }

    /** Processes that are slower than demand, and slower than all before them: where stock grows. */
    List<ActPlan> overloaded() {
        List<ActPlan> slow = new ArrayList<>();
        double before = 1 + 1e-9;
        for (int node : network.graph.order()) {
            ActPlan act = network.actOf.get(node);
            if (act != null && act.process && act.load100 > before && network.graph.isMain(node)) {
                slow.add(act);
                before = act.load100;
            }
        }
        return slow;
    }

    /** The shares of the items. */
    double[] shares() {
        return given.items().stream().mapToDouble(MapCase.ItemFact::share).toArray();
    }

    /** The customer of an order: its own if it is drawn, else the one who takes most. */
    int customerOf(MapCase.OrderFact order) {
        int most = 0;
        for (int i = 0; i < network.customers.size(); i++) {
            if (network.graph.node(network.customers.get(i)).ref().id().equals(order.customer())) {
                return i;
            }
            most = rates.customers()[i] > rates.customers()[most] ? i : most;
        }
        return most;
    }

    /** Working time that the drawn stocks take to pass, as on the ladder. */
    double ladder() {
        return metrics.leadTime() > 0 ? metrics.leadTime() * day : 0;
    }

    /** Delivered pieces a second that what the slowest process of an overloaded map makes is enough for; else what left. */
    double throughput(MapRun run) {
        List<ActPlan> slow = overloaded();
        if (slow.isEmpty() || !given.orders().isEmpty()) {
            return run.delivered() / run.length();
        }
        ActPlan act = slow.get(slow.size() - 1);
        double ratio = rates.total() > 0 ? rates.of(act) / rates.total() : 1;
        return run.acts().get(act.index).made() / Math.max(ratio, 1e-12) / run.length();
    }

    /** True if nothing is left to chance. */
    boolean isDeterministic() {
        return network.acts.stream().filter(act -> act.process).noneMatch(act -> act.uptime < 1
                || java.util.Arrays.stream(act.scrap).anyMatch(lost -> lost > 0)
                || act.rework.stream().anyMatch(share -> share > 0 && share < 1)
                || act.fact.cycle().stream().anyMatch(Span::varies)
                || act.fact.setup().stream().flatMap(List::stream).anyMatch(Span::varies));
    }
}
