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
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

import studio.takt.core.api.random.RandomStream;
import studio.takt.core.api.random.RandomStreams;
import studio.takt.core.api.random.Sampler;
import studio.takt.engine.flow.internal.blocks.Activity;
import studio.takt.engine.flow.internal.blocks.Demand;
import studio.takt.engine.flow.internal.blocks.Gate;
import studio.takt.engine.flow.internal.blocks.Input;
import studio.takt.engine.flow.internal.blocks.Loop;
import studio.takt.engine.flow.internal.blocks.Mix;
import studio.takt.engine.flow.internal.blocks.Mover;
import studio.takt.engine.flow.internal.blocks.MoverPlan;
import studio.takt.engine.flow.internal.blocks.Orders;
import studio.takt.engine.flow.internal.blocks.Output;
import studio.takt.engine.flow.internal.blocks.Place;
import studio.takt.engine.flow.internal.blocks.Pool;
import studio.takt.engine.flow.internal.blocks.Schedule;
import studio.takt.engine.flow.internal.blocks.Shop;
import studio.takt.engine.flow.internal.blocks.Tokens;
import studio.takt.engine.flow.internal.blocks.Worker;
import studio.takt.engine.flow.internal.blocks.WorkerPlan;
import studio.takt.engine.flow.internal.map.ActPlan.Control;
import studio.takt.engine.flow.internal.map.ActPlan.Source;
import studio.takt.engine.flow.internal.output.FlowUnits;
import studio.takt.engine.flow.internal.table.TimeReader;

/** Builds the simulation of a map for one replication. */
final class MapShop {
    private final MapPlan plan;
    private final MapTrial trial;
    private final RandomStreams streams;
    private final double ticks;
    private final long dayTicks;
    private final int items;
    private final double[] shares;
    private final Map<String, Integer> names = new HashMap<>();

    final Shop shop;
    final List<Place> places = new ArrayList<>();
    final Map<ActPlan, Worker> workers = new LinkedHashMap<>();
    final Map<ActPlan, Mover> movers = new LinkedHashMap<>();
    final List<Loop> loops = new ArrayList<>();
    private final Map<ActPlan, Schedule> schedules = new HashMap<>();
    private final Map<String, Pool> pools = new HashMap<>();

    MapShop(MapPlan plan, MapTrial trial, int number) {
        this.plan = plan;
        this.trial = trial;
        streams = new RandomStreams(trial.seed()).replication(number);
        ticks = trial.ticks();
        dayTicks = Math.max(1, Math.round(plan.day * ticks));
        items = plan.given.items().size();
        shares = plan.given.items().stream().mapToDouble(MapCase.ItemFact::share).toArray();
        shop = new Shop(items);
        plan.network.places.forEach(this::place);
        plan.network.acts.forEach(this::act);
        plan.network.acts.forEach(this::schedule);
        workers.forEach(this::replacements);
        plan.loops.forEach(this::loop);
        for (int customer = 0; customer < plan.rates.customers().length; customer++) {
            demand(customer);
        }
    }

    private int tokens(double pieces) {
        return (int) Math.min(Integer.MAX_VALUE - 8, Math.max(0, Math.round(pieces / trial.grain())));
    }

    private int atLeastOne(double pieces) {
        return Math.max(1, tokens(pieces));
    }

    private void place(PlacePlan each) {
        int capacity = Double.isInfinite(each.capacity) ? Integer.MAX_VALUE : atLeastOne(each.capacity);
        Place place = shop.add(new Place(shop, items, capacity, each.lane, each.endless));
        places.add(place);
        for (int item = 0; item <= items; item++) {
            place.begin(item == items ? Tokens.ANY : item, tokens(each.drawnStock[item]));
        }
    }

    private void act(ActPlan act) {
        Orders orders = isPooled(act) ? Orders.pooled() : new Orders(items, act.control == Control.FREE);
        Input[] inputs = act.sources.stream().map(this::input).toArray(Input[]::new);
        Output output = output(act);
        Activity activity;
        if (act.process) {
            Worker worker = shop.add(new Worker(shop, work(act), orders, inputs, output,
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

    /** What comes out of a lane comes in the lane's order: then a card is for any item. */
    private static boolean isPooled(ActPlan act) {
        return act.control == Control.KANBAN
                && act.sources.stream().anyMatch(each -> each.places().stream().anyMatch(place -> place.lane));
    }

    private static long[] pooled(ActPlan act, long[] each) {
        return isPooled(act) ? new long[]{Arrays.stream(each).sum()} : each;
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
        long interval = act.trips > 0 ? Math.max(1, Math.round(dayTicks / act.trips)) : 0;
        int most = Double.isInfinite(act.load) ? Integer.MAX_VALUE : atLeastOne(act.load);
        return new MoverPlan(interval, Math.round(act.transit * dayTicks), most, act.waits);
    }

    private WorkerPlan work(ActPlan act) {
        String name = unique(act.name);
        LongSupplier[] work = new LongSupplier[items];
        for (int item = 0; item < items; item++) {
            Span span = act.fact.passes().get(item) ? act.fact.cycle().get(item) : Span.NONE;
            work[item] = times(span, "process " + name + (item == 0 ? "" : " " + item), trial.grain());
        }
        double mttf = act.uptime < 1 ? act.repair * act.uptime / (1 - act.uptime) : 0;
        LongSupplier toFailure = exponential(mttf, "failure " + name);
        LongSupplier toRepair = act.fact.repair().varies()
                ? times(act.fact.repair(), "repair " + name, 1)
                : exponential(act.repair, "repair " + name);
        RandomStream chance = streams.stream("chance " + name);
        long conveyor = act.figures.box().processTime().isPresent() ? conveyor(act) : 0;
        int together = (int) Math.max(1, Math.min(most(act), act.together));
        return new WorkerPlan(act.stations, together, act.control == Control.KANBAN, work, setup(act, name), runs(act),
                shares, act.scrap,
                act.rework.stream().mapToDouble(Double::doubleValue).toArray(), chance::uniform, toFailure, toRepair,
                act.uptime < 1, act.fact.calendarClock(), conveyor, belt(act, together),
                plan.axis.shifts(act.fact.windows(), ticks, dayTicks));
    }

    /** A piece stays for the process time; a machine takes the next one after the cycle time. */
    private long conveyor(ActPlan act) {
        double longer = act.figures.box().processTime().value() - act.fact.cycle().get(0).mean();
        return longer > 0 ? Math.round(longer * ticks) : 0;
    }

    /** As many as come during that time if nobody waits, and one more cycle of each machine. */
    private int belt(ActPlan act, int together) {
        double longer = act.figures.box().processTime().orElse(0) / trial.grain();
        double cycle = act.fact.cycle().get(0).mean();
        double most = cycle > 0 ? (longer / cycle + 2) * act.stations * together : Integer.MAX_VALUE;
        return (int) Math.min(Integer.MAX_VALUE, Math.ceil(most));
    }

    /** More than can ever be ordered at a time would never be started together. */
    private double most(ActPlan act) {
        double most = Double.POSITIVE_INFINITY;
        for (LoopPlan loop : plan.loops) {
            if (loop.target() == act) {
                most = Math.min(most, Arrays.stream(loop.signal() ? loop.lots() : loop.level())
                        .filter(each -> each > 0).min().orElse(1));
            }
        }
        for (Source source : act.sources) {
            double room = source.places().stream().mapToDouble(place -> place.capacity).sum();
            most = Math.min(most, Math.floor(room / source.perPiece()));
        }
        return Math.max(1, most / trial.grain());
    }

    private String unique(String name) {
        int number = names.merge(name, 1, Integer::sum);
        return number == 1 ? name : name + "#" + number;
    }

    private WorkerPlan.Setup setup(ActPlan act, String name) {
        if (!Lots.changesOver(act)) {
            return WorkerPlan.Setup.NONE;
        }
        LongSupplier[][] times = new LongSupplier[items][items];
        boolean[][] forbidden = new boolean[items][items];
        for (int from = 0; from < items; from++) {
            for (int to = 0; to < items; to++) {
                Span span = act.fact.setup().get(from).get(to);
                forbidden[from][to] = span.mean() < 0;
                times[from][to] = times(span, "setup " + name + " " + from + " " + to, 1);
            }
        }
        return new Matrix(times, forbidden);
    }

    /** Changeovers from item to item. */
    private record Matrix(LongSupplier[][] times, boolean[][] forbidden) implements WorkerPlan.Setup {
        @Override
        public long ticks(int from, int to) {
            return times[from][to].getAsLong();
        }

        @Override
        public boolean allows(int from, int to) {
            return !forbidden[from][to];
        }
    }

    private long[] runs(ActPlan act) {
        long[] runs = new long[items];
        for (int item = 0; item < items; item++) {
            runs[item] = act.runsLots ? atLeastOne(act.lots[item]) : 0;
        }
        return runs;
    }

    private LongSupplier times(Span span, String name, double factor) {
        DoubleSupplier seconds = span.varies() ? span.sampler(streams.stream(name)) : () -> Math.max(0, span.mean());
        double scale = ticks * factor;
        return () -> Math.round(seconds.getAsDouble() * scale);
    }

    private LongSupplier exponential(double mean, String name) {
        RandomStream stream = streams.stream(name);
        return () -> Math.round(mean * stream.exponential() * ticks);
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
            lots[item] = act.process ? atLeastOne(act.lots[item]) : 1;
        }
        Activity activity = act.process ? workers.get(act) : movers.get(act);
        Schedule.LotTaker taker = activity::order;
        if (act.pitch > 0) {
            Gate gate = gate(activity, act.pitch, plan.rates.of(act));
            taker = gate::order;
        }
        schedules.put(act, new Schedule(taker, lots));
    }

    private Gate gate(Activity activity, double pitch, double rate) {
        return new Gate(shop, activity, Math.max(1, Math.round(pitch * ticks)),
                Math.max(rate * pitch / plan.day / trial.grain(), 1e-6));
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

    private void loop(LoopPlan each) {
        Activity target = each.target().process ? workers.get(each.target()) : movers.get(each.target());
        Loop loop = each.signal()
                ? Loop.signal(target, pooled(each.target(), pieces(each.reorder())),
                        pooled(each.target(), positive(each.lots())))
                : Loop.production(target, atLeastOne(each.container()), pooled(each.target(), cards(each)));
        loops.add(loop);
        if (each.pitch() > 0 && plan.rates.total() > 0) {
            Gate gate = gate(target, each.pitch(), plan.rates.of(each.target()));
            loop.through((item, number) -> gate.order(item, number));
        }
        if (each.target().process) {
            workers.get(each.target()).startsLoop(loop);
        } else {
            movers.get(each.target()).startsLoop(loop);
        }
        each.inside().stream().filter(workers::containsKey).forEach(act -> workers.get(act).inLoop(loop));
        places.get(each.place().index).signals(loop);
        long[] initial = new long[items];
        for (PlacePlan place : each.places()) {
            for (int item = 0; item < items; item++) {
                initial[item] += tokens(place.drawnStock[item]);
            }
            initial[0] += items == 1 ? tokens(place.drawnStock[items]) : 0;
        }
        if (items > 1) {
            split(each, initial);
        }
        loop.begin(pooled(each.target(), initial));
    }

    /** Raw material counts for the items that it will become. */
    private void split(LoopPlan each, long[] initial) {
        for (PlacePlan place : each.places()) {
            for (int item = 0; item < items; item++) {
                initial[item] += Math.round(tokens(place.drawnStock[items]) * shares[item]);
            }
        }
    }

    private long[] pieces(double[] pieces) {
        return Arrays.stream(pieces).mapToLong(this::tokens).toArray();
    }

    /** Room for at least a container of what there are cards for at all. */
    private long[] cards(LoopPlan each) {
        long container = atLeastOne(each.container());
        return Arrays.stream(each.level()).mapToLong(level -> level > 0 ? Math.max(container, tokens(level)) : 0)
                .toArray();
    }

    private long[] positive(double[] pieces) {
        return Arrays.stream(pieces).mapToLong(this::atLeastOne).toArray();
    }

    private void demand(int customer) {
        double rate = plan.rates.customers()[customer];
        if (!(rate > 0) || plan.network.saturated) {
            return;
        }
        List<Demand.Need> needs = new ArrayList<>();
        for (ActPlan act : plan.network.acts) {
            double ratio = plan.rates.ratios()[customer][act.index];
            if (schedules.containsKey(act) && ratio > 0) {
                needs.add(new Demand.Need(schedules.get(act), ratio));
            }
        }
        new Demand(shop, interval(rate / trial.grain(), customer), new Mix(shares), needs);
    }

    private LongSupplier interval(double rate, int customer) {
        double mean = plan.day / rate;
        if (trial.demandCv() > 0) {
            Sampler sampler = Sampler.of(TimeReader.measured(mean, trial.demandCv()), FlowUnits.SECOND);
            RandomStream stream = streams.stream("demand " + customer);
            return () -> Math.max(0, Math.round(sampler.sample(stream) * ticks));
        }
        return new Even(mean * ticks);
    }

    /** Even times whose rounding does not add up. */
    private static final class Even implements LongSupplier {
        private final double interval;
        private long number;

        Even(double interval) {
            this.interval = interval;
        }

        @Override
        public long getAsLong() {
            number++;
            return Math.round(number * interval) - Math.round((number - 1) * interval);
        }
    }
}
