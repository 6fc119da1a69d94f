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
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

import studio.takt.engine.flow.internal.blocks.Loop;
import studio.takt.engine.flow.internal.blocks.Mover;
import studio.takt.engine.flow.internal.blocks.Place;
import studio.takt.engine.flow.internal.blocks.States;
import studio.takt.engine.flow.internal.blocks.StockCount;
import studio.takt.engine.flow.internal.blocks.Tokens;
import studio.takt.engine.flow.internal.blocks.Waits;
import studio.takt.engine.flow.internal.blocks.Worker;
import studio.takt.engine.flow.internal.experiment.Course;
import studio.takt.engine.flow.internal.experiment.OrderFigures;
import studio.takt.engine.flow.internal.map.MapRun.ActRun;
import studio.takt.engine.flow.internal.map.MapRun.Balance;
import studio.takt.engine.flow.internal.map.MapRun.ItemRun;
import studio.takt.engine.flow.internal.map.MapRun.PlaceRun;

/** Reads what a run of a map showed. */
final class MapReading {
    private static final int TOTALS = 7;

    private final MapPlan plan;
    private final MapShop built;
    private final double ticks;
    private final double grain;
    private final List<Mover> customers;

    MapReading(MapPlan plan, MapSettings how, MapShop built, double ticks) {
        this.plan = plan;
        this.built = built;
        this.ticks = ticks;
        grain = how.grain();
        customers = plan.network.acts.stream().filter(act -> act.customer >= 0).map(built.movers::get).toList();
    }

    /** Counters that are read at the end of each slice. */
    List<LongSupplier> numbers() {
        Tokens tokens = built.shop.tokens();
        List<LongSupplier> numbers = new ArrayList<>(List.of(tokens::left, tokens.cycleTimes()::counted,
                tokens.cycleTimes()::sum, tokens::areaNow, () -> sum(Mover::ordered), () -> sum(Mover::onTime),
                () -> sum(Mover::openArea)));
        built.places.forEach(place -> numbers.add(place.count()::areaNow));
        return numbers;
    }

    private long sum(ToLongFunction<Mover> number) {
        return customers.stream().mapToLong(number).sum();
    }

    private Course course(int slices, long length) {
        long[][] rows = built.shop.slices();
        double slice = (double) length / slices;
        List<double[]> places = IntStream.range(0, built.places.size())
                .mapToObj(i -> each(rows, TOTALS + i, grain / slice)).toList();
        return new Course(slice / ticks, each(rows, 0, grain), each(rows, 1, grain), each(rows, 2, grain / ticks),
                each(rows, 3, grain / slice), each(rows, 4, grain), each(rows, 5, grain), new double[rows.length],
                each(rows, 6, grain / slice), places);
    }

    private static double[] each(long[][] rows, int number, double scale) {
        return Arrays.stream(rows).mapToDouble(row -> row[number] * scale).toArray();
    }

    MapRun figures(int slices, long planned) {
        Tokens tokens = built.shop.tokens();
        long length = Math.max(1, built.shop.counted());
        List<ActRun> acts = new ArrayList<>();
        for (ActPlan act : plan.network.acts) {
            acts.add(act.process
                    ? of(act, built.workers.get(act), length)
                    : of(built.movers.get(act), act.customer >= 0, length));
        }
        double known = tokens.cycleTimes().counted();
        MapRun run = new MapRun(length / ticks, tokens.left() * grain, tokens.scrapped() * grain,
                grain * tokens.area() / length, grain * (tokens.present() - tokens.presentAtStart()),
                known == 0 ? Double.NaN : tokens.cycleTimes().sum() / known / ticks, known * grain,
                tokens.cycleTimes().all(), built.places.stream().map(place -> of(place, length)).toList(), acts,
                items(tokens), (int) built.loops.stream().filter(MapReading::isOverfull).count(),
                built.shop.isEndless(), built.shop.isFlooded(), balance(tokens),
                (built.shop.now() - tokens.lastLeft()) / ticks, built.shop.happened(), course(slices, planned),
                built.orders(ticks));
        return run.with(plan.throughput(run));
    }

    private List<ItemRun> items(Tokens tokens) {
        List<ItemRun> items = new ArrayList<>();
        for (int item = 0; item < plan.given.items().size(); item++) {
            double counted = tokens.cycleTimes().counted(item);
            items.add(new ItemRun(tokens.cycleTimes().left(item) * grain,
                    counted == 0 ? Double.NaN : tokens.cycleTimes().sum(item) / counted / ticks, service(item),
                    orders(item).stream().mapToDouble(OrderFigures::tardiness).average().orElse(Double.NaN)));
        }
        return items;
    }

    private List<OrderFigures> orders(int item) {
        List<OrderFigures> all = built.orders(ticks);
        return IntStream.range(0, all.size()).filter(i -> plan.given.orders().get(i).item() == item)
                .mapToObj(all::get).toList();
    }

    private double service(int item) {
        List<OrderFigures> orders = orders(item);
        if (!orders.isEmpty()) {
            return orders.stream().filter(OrderFigures::isOnTime).mapToDouble(OrderFigures::quantity).sum()
                    / orders.stream().mapToDouble(OrderFigures::quantity).sum();
        }
        double ordered = sum(mover -> mover.ordered(item));
        return ordered > 0 ? Math.min(1, sum(mover -> mover.onTime(item)) / ordered) : Double.NaN;
    }

    private static Balance balance(Tokens tokens) {
        return new Balance(tokens.presentAtStart(), tokens.arrived(), tokens.split(), tokens.merged(),
                tokens.scrapped(), tokens.left(), tokens.present(), tokens.area(), tokens.presence());
    }

    private static boolean isOverfull(Loop loop) {
        for (int item = 0; item < loop.kinds(); item++) {
            if (loop.most(item) > Math.max(loop.level(item), loop.atStart(item))) {
                return true;
            }
        }
        return false;
    }

    private PlaceRun of(Place place, long length) {
        StockCount count = place.count();
        return new PlaceRun(grain * count.area() / length, grain * count.least(), grain * count.most(),
                grain * count.atStart(), grain * count.stock());
    }

    private ActRun of(ActPlan act, Worker worker, long length) {
        States states = worker.states();
        double whole = (double) act.stations * length;
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

    /** What customers ordered; what others are told to bring is no order of theirs. */
    private ActRun of(Mover mover, boolean customer, long length) {
        double ordered = customer ? grain : 0;
        return new ActRun(0, 0, 0, 0, 0, 0, mover.made() * grain, grain * mover.under().area() / length, 0, 0, 0,
                mover.ordered() * ordered, mover.onTime() * ordered, mover.open() * ordered, Waits.NOTHING);
    }
}
