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
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

import studio.takt.engine.flow.internal.blocks.Loop;
import studio.takt.engine.flow.internal.blocks.Mover;
import studio.takt.engine.flow.internal.blocks.Place;
import studio.takt.engine.flow.internal.blocks.States;
import studio.takt.engine.flow.internal.blocks.StockCount;
import studio.takt.engine.flow.internal.blocks.Tokens;
import studio.takt.engine.flow.internal.blocks.Waits;
import studio.takt.engine.flow.internal.blocks.Worker;
import studio.takt.engine.flow.internal.map.MapRun.ActRun;
import studio.takt.engine.flow.internal.map.MapRun.Balance;
import studio.takt.engine.flow.internal.map.MapRun.ItemRun;
import studio.takt.engine.flow.internal.map.MapRun.PlaceRun;
import studio.takt.engine.flow.internal.trace.Trace;

/** One run of a map. */
public final class MapReplication {
    /** Instants at which stocks are written down. */
    static final int INSTANTS = 41;

    private final MapPlan plan;
    private final MapTrial trial;
    private final int number;
    private final double ticks;
    private final long length;

    /** The run of that number. */
    public MapReplication(MapPlan plan, MapTrial trial, int number) {
        this.plan = plan;
        this.trial = trial;
        this.number = number;
        ticks = trial.ticks();
        length = Math.max(1, Math.round(trial.length() * ticks));
    }

    /** Runs. */
    public MapRun run(BooleanSupplier cancelled) {
        MapShop built = new MapShop(plan, trial, number);
        List<LongSupplier> numbers = new ArrayList<>();
        built.places.forEach(place -> numbers.add(place.count()::stock));
        built.shop.run(Math.round(trial.warmUp() * ticks), length, INSTANTS, numbers, cancelled);
        return figures(built);
    }

    /** Runs the same once more and tells the trace what happens. */
    void trace(Trace trace, BooleanSupplier cancelled) {
        MapShop built = new MapShop(plan, trial, number);
        new MapTrace(plan, built, ticks, trial.grain(), trace).watch();
        built.shop.run(Math.round(trial.warmUp() * ticks), length, 1, List.of(),
                () -> cancelled.getAsBoolean() || trace.isFull());
    }

    private MapRun figures(MapShop built) {
        Tokens tokens = built.shop.tokens();
        double grain = trial.grain();
        List<ActRun> acts = new ArrayList<>();
        for (ActPlan act : plan.network.acts) {
            acts.add(act.process ? of(act, built.workers.get(act)) : of(built.movers.get(act)));
        }
        List<ItemRun> items = new ArrayList<>();
        double known = 0;
        double sum = 0;
        for (int item = 0; item < plan.given.items().size(); item++) {
            double counted = tokens.cycleTimes().counted(item);
            known += counted;
            sum += tokens.cycleTimes().sum(item);
            items.add(new ItemRun(tokens.cycleTimes().left(item) * grain,
                    counted == 0 ? Double.NaN : tokens.cycleTimes().sum(item) / counted / ticks));
        }
        return new MapRun(tokens.left() * grain, tokens.scrapped() * grain, grain * tokens.area() / length,
                grain * (tokens.present() - tokens.presentAtStart()), known == 0 ? Double.NaN : sum / known / ticks,
                known, tokens.cycleTimes().all(), built.places.stream().map(this::of).toList(), acts, items,
                stocks(built), (int) built.loops.stream().filter(this::isOverfull).count(), built.shop.isEndless(),
                built.shop.isFlooded(), balance(tokens),
                (Math.round(trial.warmUp() * ticks) + length - tokens.lastLeft()) / ticks, built.shop.happened());
    }

    private static Balance balance(Tokens tokens) {
        return new Balance(tokens.presentAtStart(), tokens.arrived(), tokens.split(), tokens.merged(),
                tokens.scrapped(), tokens.left(), tokens.present(), tokens.area(), tokens.presence());
    }

    private List<double[]> stocks(MapShop built) {
        List<double[]> rows = new ArrayList<>();
        for (long[] row : built.shop.records()) {
            if (row != null) {
                rows.add(Arrays.stream(row).mapToDouble(stock -> stock * (double) trial.grain()).toArray());
            }
        }
        return rows;
    }

    private boolean isOverfull(Loop loop) {
        for (int item = 0; item < loop.kinds(); item++) {
            if (loop.most(item) > Math.max(loop.level(item), loop.atStart(item))) {
                return true;
            }
        }
        return false;
    }

    private PlaceRun of(Place place) {
        StockCount count = place.count();
        double grain = trial.grain();
        return new PlaceRun(grain * count.area() / length, grain * count.least(), grain * count.most(),
                grain * count.atStart(), grain * count.stock());
    }

    private ActRun of(ActPlan act, Worker worker) {
        States states = worker.states();
        double whole = (double) act.stations * length;
        double grain = trial.grain();
        double period = (double) states.active() / Math.max(1, states.activations()) / ticks;
        double own = 0;
        for (int state = States.STARVED; state <= States.BLOCKED; state++) {
            own += states.area(state);
        }
        return new ActRun(states.area(States.BUSY) / whole, states.area(States.SETUP) / whole,
                states.area(States.DOWN) / whole, states.area(States.BLOCKED) / whole,
                states.area(States.STARVED) / whole, Math.max(0, 1 - own / whole), worker.made() * grain,
                grain * (worker.inside().area() + worker.under().area()) / length, states.setups(), period,
                worker.scrapped() * grain, 0, 0, 0, worker.waitsFor());
    }

    private ActRun of(Mover mover) {
        double grain = trial.grain();
        return new ActRun(0, 0, 0, 0, 0, 0, mover.made() * grain, grain * mover.under().area() / length, 0, 0, 0,
                mover.ordered() * grain, mover.onTime() * grain, mover.open() * grain, Waits.NOTHING);
    }
}
