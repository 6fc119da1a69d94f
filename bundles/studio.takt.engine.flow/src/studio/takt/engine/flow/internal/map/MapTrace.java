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
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import studio.takt.core.api.run.ElementRef;
import studio.takt.engine.flow.internal.blocks.Activity;
import studio.takt.engine.flow.internal.blocks.Place;
import studio.takt.engine.flow.internal.blocks.StockCount;
import studio.takt.engine.flow.internal.blocks.Watcher;
import studio.takt.engine.flow.internal.blocks.Worker;
import studio.takt.engine.flow.internal.trace.Trace;

/** Tells a trace what happens on a map: states of processes, pieces at each element, pieces that move between two. */
final class MapTrace implements Watcher {
    private static final List<String> STATES = List.of("starved", "busy", "setup", "down", "blocked");

    private final MapPlan plan;
    private final MapShop built;
    private final double ticks;
    private final int grain;
    private final Trace trace;
    private final Map<Place, ElementRef> places = new IdentityHashMap<>();
    private final Map<Activity, ElementRef> acts = new IdentityHashMap<>();
    private final Map<ElementRef, List<StockCount>> stocks = new HashMap<>();

    MapTrace(MapPlan plan, MapShop built, double ticks, int grain, Trace trace) {
        this.plan = plan;
        this.built = built;
        this.ticks = ticks;
        this.grain = grain;
        this.trace = trace;
    }

    void watch() {
        for (PlacePlan place : plan.network.places) {
            Place there = built.places.get(place.index);
            places.put(there, place.ref);
            if (!place.endless) {
                stock(place.ref, there.count());
            }
        }
        built.workers.forEach((act, worker) -> {
            acts.put(worker, act.ref);
            stock(act.ref, worker.inside());
            stock(act.ref, worker.under());
            worker.states().onChange(() -> state(act.ref, worker));
            state(act.ref, worker);
        });
        built.movers.forEach((act, mover) -> {
            boolean drawn = act.link < 0 && act.customer < 0 || plan.network.actOf.get(act.node) == act;
            acts.put(mover, drawn ? act.ref : act.sources.get(0).places().get(0).ref);
            if (drawn) {
                stock(act.ref, mover.under());
            }
        });
        stocks.keySet().stream().sorted(java.util.Comparator.comparing(ElementRef::name)
                .thenComparing(ElementRef::id)).forEach(this::level);
        built.shop.watchedBy(this);
    }

    private double now() {
        return built.shop.now() / ticks;
    }

    private void stock(ElementRef ref, StockCount count) {
        stocks.computeIfAbsent(ref, any -> new ArrayList<>()).add(count);
        count.onChange(() -> level(ref));
    }

    private void level(ElementRef ref) {
        trace.stock(now(), ref, grain * (double) stocks.get(ref).stream().mapToLong(StockCount::stock).sum());
    }

    private void state(ElementRef ref, Worker worker) {
        trace.state(now(), ref, STATES.get(worker.states().mostly()));
    }

    @Override
    public void taken(Place from, Activity by) {
        move(places.get(from), acts.get(by));
    }

    @Override
    public void given(Activity by, Place to) {
        move(acts.get(by), places.get(to));
    }

    private void move(ElementRef from, ElementRef to) {
        if (!from.equals(to)) {
            trace.move(now(), from, to);
        }
    }
}
