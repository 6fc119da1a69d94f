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
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import studio.takt.core.api.run.ElementRef;
import studio.takt.engine.flow.internal.map.MapCase.KanbanFact;

/** Finds the kanban loops of a map: which place calls for more, and who is called. */
final class Loops {
    private final Network network;
    private final Rates rates;
    private final Lots lots;
    private final Notes notes;
    private final List<LoopPlan> loops = new ArrayList<>();

    /** Kanban flows that say something of the same loop. */
    private record Pair(PlacePlan place, ActPlan target) {}

    Loops(Network network, Rates rates, Lots lots) {
        this.network = network;
        this.rates = rates;
        this.lots = lots;
        notes = network.notes;
    }

    List<LoopPlan> find() {
        Map<Pair, List<KanbanFact>> drawn = new LinkedHashMap<>();
        for (KanbanFact kanban : network.given.kanbans()) {
            if (!kanban.kind().equals("withdrawal")) {
                Optional<Pair> pair = pair(kanban);
                pair.ifPresent(it -> drawn.computeIfAbsent(it, any -> new ArrayList<>()).add(kanban));
                if (pair.isEmpty() && kanban.nodes().stream().anyMatch(this::isProcess)) {
                    notes.warn("kanban-open", kanban.ref(), kanban.ref().name());
                }
            }
        }
        drawn.forEach((pair, kanbans) -> loops.add(plan(pair, kanbans)));
        network.places.stream().filter(place -> place.supermarket).forEach(this::assumed);
        return loops;
    }

    private boolean isProcess(String id) {
        ActPlan act = network.actOf.get(network.graph.number(id));
        return act != null && act.process;
    }

    /** The process that comes first in the loop, and the place of the loop that comes last. */
    private Optional<Pair> pair(KanbanFact kanban) {
        List<String> ids = new ArrayList<>(kanban.nodes());
        ids.add(kanban.source());
        ids.add(kanban.target());
        ActPlan first = null;
        int last = -1;
        for (int node : network.graph.order()) {
            if (ids.contains(network.graph.node(node).ref().id())) {
                ActPlan act = network.actOf.get(node);
                first = first == null && act != null ? act : first;
                last = network.placeOf.containsKey(node) || act != null ? node : last;
            }
        }
        if (first == null) {
            return Optional.empty();
        }
        int target = first.node;
        int end = last;
        PlacePlan place = network.placeOf.get(last);
        if (place == null) {
            ActPlan act = network.actOf.get(last);
            place = act.targets.size() == 1 ? act.targets.get(0) : null;
        }
        boolean leads = network.graph.between(target, end).get(end);
        return place != null && leads ? Optional.of(new Pair(place, first)) : Optional.empty();
    }

    private LoopPlan plan(Pair pair, List<KanbanFact> kanbans) {
        KanbanFact best = kanbans.get(0);
        for (KanbanFact each : kanbans) {
            boolean signal = each.kind().equals("signal");
            best = signal && !best.kind().equals("signal") || each.cards() > best.cards() ? each : best;
        }
        double pitch = kanbans.stream().mapToDouble(this::pitch).max().orElse(0);
        return plan(pair, best, pitch);
    }

    private double pitch(KanbanFact kanban) {
        return Math.max(pitchOf(kanban.source()), pitchOf(kanban.target()));
    }

    private double pitchOf(String id) {
        Double pitch = network.given.pitches().get(id);
        if (pitch == null) {
            return 0;
        }
        double container = network.given.snapshot().container().orElse(1);
        double takt = network.metrics.takt();
        return pitch > 0 ? pitch : takt > 0 ? takt * container : 0;
    }

    private LoopPlan plan(Pair pair, KanbanFact kanban, double pitch) {
        int items = network.given.items().size();
        double container = container(kanban);
        ActPlan target = pair.target();
        List<PlacePlan> inside = placesBetween(pair);
        double[] drawn = stocks(inside);
        double[] level = new double[items];
        double[] reorder = new double[items];
        double[] lot = lots.of(target);
        boolean signal = kanban.kind().equals("signal");
        if (signal) {
            lots.signal(target, kanban.ref(), lot);
            signal(kanban, drawn, reorder);
        } else {
            container = kanban.kind().equals("batched") ? Math.max(container, lot[0]) : container;
            level(kanban, pair.place(), container, drawn, level);
        }
        return new LoopPlan(kanban.ref(), kanban.ref().name(), pair.place(), target, signal, container, level, reorder,
                lot, actsBetween(pair), inside, pitch);
    }

    private double container(KanbanFact kanban) {
        double own = kanban.container();
        double usual = network.given.snapshot().container().orElse(1);
        if (!(own > 0)) {
            notes.assume("container", kanban.ref(), kanban.ref().name(), usual);
        }
        return own > 0 ? own : usual;
    }

    private void signal(KanbanFact kanban, double[] drawn, double[] reorder) {
        double sum = java.util.Arrays.stream(drawn).sum();
        boolean stated = kanban.reorder() >= 0;
        double whole = stated ? kanban.reorder() : sum / 2;
        if (!stated) {
            notes.assume("reorder-point", kanban.ref(), kanban.ref().name(), whole);
        }
        for (int item = 0; item < reorder.length; item++) {
            reorder[item] = whole * network.given.items().get(item).share();
        }
        if (reorder.length > 1 && stated) {
            notes.assume("reorder-split", kanban.ref(), kanban.ref().name(), whole);
        }
    }

    /** Cards as stated, split by shares; else for the stock that was drawn; else for what is needed in a workday. */
    private void level(KanbanFact kanban, PlacePlan place, double container, double[] drawn, double[] level) {
        double sum = java.util.Arrays.stream(drawn).sum();
        double day = rates.total() > 0 ? rates.total() : container;
        double whole = kanban.cards() > 0 ? kanban.cards() * container : sum > 0 ? sum : day;
        int cards = 0;
        for (int item = 0; item < level.length; item++) {
            double share = network.given.items().get(item).share();
            double much = kanban.cards() > 0 || sum == 0 ? whole * share : drawn[item];
            level[item] = share > 0 || much > 0 ? Math.max(1, Math.ceil(much / container - 1e-9)) * container : 0;
            cards += (int) Math.round(level[item] / container);
        }
        if (kanban.cards() > 0 && cards > kanban.cards()) {
            trim(level, container, cards - kanban.cards());
        }
        if (kanban.cards() == 0) {
            notes.assume(sum > 0 ? "cards-by-stock" : "cards-by-day", kanban.ref(), kanban.ref().name(), cards,
                    place.name);
        }
    }

    /** Rounding up may have made more cards than there are: those who have most give back. */
    private static void trim(double[] level, double container, int tooMany) {
        for (int i = 0; i < tooMany; i++) {
            int most = 0;
            for (int item = 0; item < level.length; item++) {
                most = level[item] > level[most] ? item : most;
            }
            level[most] = Math.max(0, level[most] - container);
        }
    }

    private double[] stocks(List<PlacePlan> inside) {
        int items = network.given.items().size();
        double[] sum = new double[items];
        for (PlacePlan place : inside) {
            for (int item = 0; item < items; item++) {
                sum[item] += place.drawnStock[item]
                        + place.drawnStock[items] * network.given.items().get(item).share();
            }
        }
        return sum;
    }

    private int endOf(Pair pair) {
        for (ActPlan act : network.acts) {
            if (act.targets.contains(pair.place())) {
                return pair.place().drawn ? pair.place().node : act.node;
            }
        }
        return pair.place().node;
    }

    private List<PlacePlan> placesBetween(Pair pair) {
        BitSet nodes = network.graph.between(pair.target().node, endOf(pair));
        List<PlacePlan> inside = new ArrayList<>();
        for (PlacePlan place : network.places) {
            boolean behind = nodes.get(place.node) && !place.endless && place.node != pair.target().node;
            if (place == pair.place() || behind) {
                inside.add(place);
            }
        }
        return inside;
    }

    private List<ActPlan> actsBetween(Pair pair) {
        BitSet nodes = network.graph.between(pair.target().node, endOf(pair));
        List<ActPlan> inside = new ArrayList<>();
        for (ActPlan act : network.acts) {
            boolean ownQueue = act.node == pair.target().node && act != pair.target();
            if (nodes.get(act.node) && act.customer < 0 && !ownQueue) {
                inside.add(act);
            }
        }
        return inside;
    }

    /** A supermarket that nobody drew a loop for is filled up to what was drawn. */
    private void assumed(PlacePlan place) {
        boolean known = loops.stream().anyMatch(loop -> loop.place() == place);
        for (ActPlan act : network.acts) {
            if (!known && act.targets.contains(place) && act.control != ActPlan.Control.KANBAN) {
                KanbanFact kanban = new KanbanFact(ElementRef.NONE, "production", "", "", 0,
                        act.process ? network.given.snapshot().container().orElse(1) : 1, Double.NaN, List.of());
                notes.assume("supermarket", place.ref, place.name, act.name);
                Notes quiet = new Notes();
                Loops silent = new Loops(network, rates, lots, quiet);
                loops.add(silent.plan(new Pair(place, act), kanban, 0).named(place));
            }
        }
    }

    private Loops(Network network, Rates rates, Lots lots, Notes notes) {
        this.network = network;
        this.rates = rates;
        this.lots = lots;
        this.notes = notes;
    }
}
