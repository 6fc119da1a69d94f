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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

import studio.takt.core.api.random.RandomStreams;
import studio.takt.engine.flow.internal.blocks.Activity;
import studio.takt.engine.flow.internal.blocks.Gate;
import studio.takt.engine.flow.internal.blocks.Input;
import studio.takt.engine.flow.internal.blocks.Loop;
import studio.takt.engine.flow.internal.blocks.Mover;
import studio.takt.engine.flow.internal.blocks.MoverPlan;
import studio.takt.engine.flow.internal.blocks.OrderBook;
import studio.takt.engine.flow.internal.blocks.Orders;
import studio.takt.engine.flow.internal.blocks.Output;
import studio.takt.engine.flow.internal.blocks.Place;
import studio.takt.engine.flow.internal.blocks.Pool;
import studio.takt.engine.flow.internal.blocks.Schedule;
import studio.takt.engine.flow.internal.blocks.Shop;
import studio.takt.engine.flow.internal.blocks.Tokens;
import studio.takt.engine.flow.internal.blocks.Worker;
import studio.takt.engine.flow.internal.experiment.OrderFigures;
import studio.takt.engine.flow.internal.map.ActPlan.Control;
import studio.takt.engine.flow.internal.map.ActPlan.Source;
import studio.takt.engine.flow.internal.map.MapCase.OrderFact;

/** The simulation of a map for one replication. */
final class MapShop {
    private final MapPlan plan;
    private final Scale scale;
    private final WorkerPlans works;
    private final int items;
    private final OrderBook book;
    final Shop shop;
    final List<Place> places = new ArrayList<>();
    final Map<ActPlan, Worker> workers = new LinkedHashMap<>();
    final Map<ActPlan, Mover> movers = new LinkedHashMap<>();
    final Map<ActPlan, Schedule> schedules = new HashMap<>();
    final List<Loop> loops = new ArrayList<>();
    private final Map<String, Pool> pools = new HashMap<>();

    MapShop(MapPlan plan, MapSettings how, RandomStreams streams, double ticks) {
        this.plan = plan;
        scale = Scale.of(plan, how.grain(), ticks);
        Chances chances = new Chances(streams, ticks);
        works = new WorkerPlans(plan, scale, chances);
        items = plan.given.items().size();
        shop = new Shop(items);
        plan.network.places.forEach(this::place);
        plan.network.acts.forEach(this::act);
        plan.network.acts.forEach(this::schedule);
        workers.forEach(this::replacements);
        workers.forEach((act, worker) -> {
            if (act.control == Control.FREE && act.fact.transferBatch() > 1) {
                worker.suppliedBy(new Supplies(plan.network.acts, act).of(places, this::activity));
            }
        });
        ShopLoops building = new ShopLoops(plan, this, scale);
        plan.loops.forEach(each -> loops.add(building.build(each)));
        book = new ShopDemand(plan, how, this, scale).build(chances);
    }

    /** True as soon as all orders are done, if there are any. */
    BooleanSupplier isDone() {
        return book::isDone;
    }

    /** What became of the orders. */
    List<OrderFigures> orders(double ticks) {
        List<OrderFigures> orders = new ArrayList<>();
        for (int i = 0; i < plan.given.orders().size(); i++) {
            OrderFact order = plan.given.orders().get(i);
            long finished = book.finished(i);
            orders.add(new OrderFigures(order.name(), plan.given.items().get(order.item()).ref().name(),
                    order.quantity(), order.due(), order.date(),
                    finished < 0 ? Double.POSITIVE_INFINITY : finished / ticks));
        }
        return orders;
    }

    Activity activity(ActPlan act) {
        return act.process ? workers.get(act) : movers.get(act);
    }

    private void place(PlacePlan each) {
        int capacity = Double.isInfinite(each.capacity) ? Integer.MAX_VALUE : scale.atLeastOne(each.capacity);
        Place place = shop.add(new Place(shop, items, capacity, each.lane, each.endless));
        places.add(place);
        for (int item = 0; item <= items; item++) {
            place.begin(item == items ? Tokens.ANY : item, scale.tokens(each.drawnStock[item]));
        }
    }

    private void act(ActPlan act) {
        Orders orders = ShopLoops.isPooled(act) ? Orders.pooled() : new Orders(items, act.control == Control.FREE);
        Input[] inputs = act.sources.stream().map(this::input).toArray(Input[]::new);
        Output output = output(act);
        Activity activity;
        if (act.process) {
            Worker worker = shop.add(new Worker(shop, works.of(act), orders, inputs, output,
                    act.back.stream().map(place -> places.get(place.index)).toArray(Place[]::new)));
            workers.put(act, worker);
            claims(act, worker);
            activity = worker;
        } else {
            Mover mover = shop.add(new Mover(shop, move(act), orders, inputs[0], output, items));
            movers.put(act, mover);
            activity = mover;
        }
        act.sources.forEach(source -> source.places().forEach(place -> places.get(place.index).takenBy(activity)));
        act.targets.forEach(place -> places.get(place.index).filledBy(activity));
        act.back.forEach(place -> places.get(place.index).filledBy(activity));
    }

    private Input input(Source source) {
        return new Input(source.places().stream().map(place -> places.get(place.index)).toArray(Place[]::new),
                source.perPiece());
    }

    private Output output(ActPlan act) {
        if (!act.leaves && act.targets.isEmpty()) {
            return Output.none();
        }
        return new Output(act.targets.stream().map(place -> places.get(place.index)).toArray(Place[]::new),
                act.shares.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private MoverPlan move(ActPlan act) {
        long interval = act.trips > 0 ? Math.max(1, Math.round(scale.day() / act.trips)) : 0;
        int most = Double.isInfinite(act.load) ? Integer.MAX_VALUE : scale.atLeastOne(act.load);
        return new MoverPlan(interval, Math.round(act.transit * scale.day()), most, act.waits);
    }

    private void claims(ActPlan act, Worker worker) {
        if (!act.fact.center().isEmpty() && shares(act.fact.center())) {
            int units = plan.network.given.processes().values().stream()
                    .filter(fact -> fact.center().equals(act.fact.center())).findFirst().isPresent()
                            ? units(act.fact.center())
                            : 1;
            worker.needs(pools.computeIfAbsent("center " + act.fact.center(),
                    any -> new Pool(shop, units * Pool.ONE)), Pool.ONE);
        }
        double people = act.figures.box().operators().orElse(act.stations);
        if (!act.fact.workforce().isEmpty() && act.fact.headcount() > 0 && people > 0) {
            long head = Math.round(act.fact.headcount() * Pool.ONE);
            long each = Math.min(head, Math.round(people / act.stations * Pool.ONE));
            worker.needs(pools.computeIfAbsent("people " + act.fact.workforce(), any -> new Pool(shop, head)), each);
        }
    }

    private boolean shares(String center) {
        return plan.given.processes().values().stream().filter(fact -> fact.center().equals(center)).count() > 1;
    }

    private int units(String center) {
        return plan.network.acts.stream().filter(act -> act.process && act.fact.center().equals(center))
                .mapToInt(act -> act.figures.step().units()).max().orElse(1);
    }

    private void schedule(ActPlan act) {
        if (act.control != Control.SCHEDULE) {
            return;
        }
        long[] lots = new long[items];
        for (int item = 0; item < items; item++) {
            lots[item] = act.process ? scale.atLeastOne(act.lots[item]) : 1;
        }
        Activity activity = activity(act);
        Schedule.LotTaker taker = activity::order;
        if (act.pitch > 0) {
            Gate gate = gate(activity, act.pitch, plan.rates.of(act));
            taker = gate::order;
        }
        schedules.put(act, new Schedule(taker, lots));
    }

    Gate gate(Activity activity, double pitch, double rate) {
        return new Gate(shop, activity, Math.max(1, Math.round(pitch * scale.ticks())),
                Math.max(rate * pitch / plan.day / scale.grain(), 1e-6));
    }

    private void replacements(ActPlan act, Worker worker) {
        boolean loses = Arrays.stream(act.scrap).anyMatch(lost -> lost > 0);
        if (loses) {
            double[] ratios = new double[plan.network.acts.size()];
            List<ActPlan> others = Rates.before(plan.network, act, ratios);
            for (int i = 0; i < others.size(); i++) {
                worker.replacedBy(schedules.get(others.get(i)), ratios[i]);
            }
        }
    }
}
