/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.blocks;

import java.util.ArrayList;
import java.util.List;

import studio.takt.engine.flow.internal.kernel.EventList;
import studio.takt.engine.flow.internal.kernel.Process;

/**
 * A process: identical machines that take what they are allowed to start, are set up for it, work, fail, and pass on
 * what they made as soon as there is room.
 */
public final class Worker extends Activity implements Process {
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int REPAIRED = 2;
    private static final int SET_UP = 3;
    private static final int WAKE = 4;
    private static final int KINDS = 8;

    private final int id;
    private final Shop shop;
    private final EventList events;
    private final Tokens tokens;
    private final WorkerPlan plan;
    private final Orders orders;
    private final Output output;
    private final Place[] back;
    private final Machine[] machines;
    private final Breakdowns breakdowns;
    private final Choice choice;
    private final Feed feed;
    private final Bypass bypass;
    private final States states;
    private final StockCount inside;
    private final Conveyor conveyor;
    private final Handover handover;
    private Supply supply = Supply.NONE;
    private final List<Loop> begins = new ArrayList<>();
    private final List<Loop> passes = new ArrayList<>();
    private final List<Replacement> replacements = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();
    private boolean willWake;
    private long scrapped;
    private long made;

    /** A pool, and how much of it a machine needs. */
    record Claim(Pool pool, long amount) {}

    /** What else has to be started for a piece that was lost. */
    record Replacement(Schedule schedule, double ratio) {}

    /** A worker that takes from inputs, and sends on or back. */
    public Worker(Shop shop, WorkerPlan plan, Orders orders, Input[] inputs, Output output, Place[] back) {
        id = shop.nextWorker();
        this.shop = shop;
        events = shop.events();
        tokens = shop.tokens();
        this.plan = plan;
        this.orders = orders;
        this.output = output;
        this.back = back;
        machines = new Machine[plan.machines()];
        for (int i = 0; i < machines.length; i++) {
            machines[i] = new Machine(i);
        }
        breakdowns = new Breakdowns(plan, events);
        choice = new Choice(plan, orders, inputs);
        feed = new Feed(shop, this, inputs, choice);
        bypass = new Bypass(this, plan, tokens, orders, inputs, feed, output);
        states = new States(events, plan.shifts(), machines.length);
        inside = new StockCount(events, plan.work().length);
        conveyor = new Conveyor(shop, this, plan.work().length, plan);
        handover = new Handover(plan.transfer(), plan.work().length);
    }

    /** It is the one whom a loop calls. */
    public void startsLoop(Loop loop) {
        begins.add(loop);
    }

    /** What it loses is lost to a loop. */
    public void inLoop(Loop loop) {
        passes.add(loop);
    }

    /** Who else has to start how much for a piece that it lost. */
    public void replacedBy(Schedule schedule, double ratio) {
        replacements.add(new Replacement(schedule, ratio));
    }

    /** From where comes what it works on, if it works on whatever comes. */
    public void suppliedBy(Supply from) {
        supply = from;
        from.activities().forEach(activity -> activity.tells(this));
    }

    @Override
    boolean brings(int item) {
        return inside.stock(item) > 0 || conveyor.count().stock(item) > 0 || !orders.isFree() && orders.open(item) > 0;
    }

    /** Each of its machines needs so much of a pool. */
    public void needs(Pool pool, long amount) {
        claims.add(new Claim(pool, amount));
        pool.usedBy(this);
    }

    @Override
    public void order(int item, long number) {
        orders.add(item, number, events.now(), shop.nextTurn());
        shop.wake(this);
    }

    @Override
    long turn() {
        return orders.turn();
    }

    @Override
    void act() {
        conveyor.unload();
        handOn();
        bypass.pass(item -> begins.forEach(loop -> loop.started(item, 1)));
        for (int i = 0; i < machines.length; i++) {
            if (states.of(i) == States.BLOCKED) {
                passOn(machines[i]);
            }
        }
        long off = plan.shifts().untilOn(events.now());
        if (off > 0) {
            wakeLater(off);
            return;
        }
        boolean more = true;
        while (more) {
            more = startOne();
        }
        handover.finish(orders, machines, supply);
        handOn();
    }

    private void wakeLater(long off) {
        if (!willWake) {
            willWake = true;
            events.schedule(off, this, WAKE);
        }
    }

    /** Starts the machine that is set up for its turn, else the first that waits. */
    private boolean startOne() {
        if (!claims.isEmpty() && !claims.stream().allMatch(claim -> claim.pool().has(claim.amount()))) {
            return false;
        }
        int best = -1;
        int bestItem = Tokens.ANY;
        for (int i = 0; i < machines.length; i++) {
            if (!machines[i].working) {
                int item = choice.next(machines[i]);
                boolean ready = item >= 0 && machines[i].last == item;
                if (item >= 0 && (best < 0 || ready && machines[best].last != bestItem)) {
                    best = i;
                    bestItem = item;
                }
                if (item < 0 || ready) {
                    break;
                }
            }
        }
        if (best >= 0) {
            start(machines[best], bestItem);
        }
        return best >= 0;
    }

    private void start(Machine machine, int item) {
        machine.working = true;
        claims.forEach(claim -> claim.pool().take(claim.amount()));
        if (choice.isAgain()) {
            feed.again(machine);
        } else {
            int pieces = choice.together(item);
            feed.take(machine, item, pieces);
            orders.use(item, pieces, 0);
            for (int i = 0; i < begins.size(); i++) {
                begins.get(i).started(item, pieces);
            }
        }
        inside.change(item, machine.count);
        machine.done = 0;
        machine.remaining = plan.work()[item].getAsLong();
        long setup = machine.last < 0 || machine.last == item ? 0 : plan.setup().ticks(machine.last, item);
        machine.run = machine.last == item ? machine.run + machine.count : machine.count;
        machine.last = item;
        if (setup > 0) {
            states.change(machine.number, States.SETUP);
            later(setup, machine.number, SET_UP);
        } else {
            work(machine);
        }
    }

    private void later(long ticks, int machine, int what) {
        events.schedule(plan.shifts().delay(events.now(), ticks), this, machine * KINDS + what);
    }

    private void work(Machine machine) {
        states.change(machine.number, States.BUSY);
        long repair = breakdowns.untilRepaired(machine.number);
        if (repair > 0) {
            states.change(machine.number, States.DOWN);
            later(repair, machine.number, REPAIRED);
            return;
        }
        long amount = machine.remaining;
        long until = breakdowns.untilFailure(machine.number);
        if (until < amount) {
            machine.remaining = amount - until;
            later(until, machine.number, FAILED);
        } else {
            breakdowns.worked(machine.number, amount);
            later(amount, machine.number, DONE);
        }
    }

    @Override
    public void happen(int what) {
        int number = what / KINDS;
        switch (what % KINDS) {
            case DONE -> done(machines[number]);
            case FAILED -> fail(machines[number]);
            case WAKE -> {
                willWake = false;
                shop.wake(this);
            }
            default -> work(machines[number]);
        }
    }

    private void fail(Machine machine) {
        states.change(machine.number, States.DOWN);
        later(breakdowns.fail(machine.number), machine.number, REPAIRED);
    }

    private void done(Machine machine) {
        int kept = 0;
        for (int i = 0; i < machine.count; i++) {
            int token = machine.pieces[i];
            if (plan.scrap()[machine.last] > 0 && plan.chance().getAsDouble() < plan.scrap()[machine.last]) {
                lose(token, machine.last);
            } else {
                machine.targets[kept] = target(token);
                machine.pieces[kept++] = token;
            }
        }
        machine.count = kept;
        passOn(machine);
    }

    private Place target(int token) {
        tokens.passes(token, id);
        if (back.length > 0) {
            double chance = plan.chance().getAsDouble();
            for (int i = 0; i < back.length; i++) {
                chance -= plan.rework()[i];
                if (chance < 0) {
                    tokens.sendBack(token, id);
                    return back[i];
                }
            }
        }
        return output.next();
    }

    private void lose(int token, int item) {
        inside.change(item, -1);
        tokens.scrap(token);
        scrapped++;
        passes.forEach(loop -> loop.lost(item));
        if (passes.isEmpty()) {
            order(item, 1);
        }
        replacements.forEach(each -> each.schedule().need(item, each.ratio()));
    }

    /** Passes on what was made, as far as there is room; then the machine is free. */
    private void passOn(Machine machine) {
        while (machine.done < machine.count) {
            int token = machine.pieces[machine.done];
            Place place = machine.targets[machine.done];
            boolean collected = handover.collects() && !output.isLost() && !isBack(place);
            if (collected ? !handover.takes() : place != null && !conveyor.takes(place)) {
                states.change(machine.number, States.BLOCKED);
                return;
            }
            machine.done++;
            if (collected) {
                handover.collect(token, tokens.item(token), place);
                handOn();
            } else {
                deliver(token, place);
            }
        }
        machine.working = false;
        states.change(machine.number, States.STARVED);
        claims.forEach(claim -> claim.pool().giveBack(claim.amount()));
        shop.wake(this);
        tell(shop);
    }

    private boolean isBack(Place place) {
        for (Place each : back) {
            if (each == place) {
                return true;
            }
        }
        return false;
    }

    /** Hands on complete transfer batches, as far as there is room. */
    private void handOn() {
        while (handover.isReady() && (handover.target() == null || conveyor.takes(handover.target()))) {
            Place place = handover.target();
            deliver(handover.next(), place);
        }
    }

    private void deliver(int token, Place place) {
        made++;
        inside.change(tokens.item(token), -1);
        if (place == null && output.isLost()) {
            tokens.scrap(token);
        } else if (place == null) {
            tokens.leave(token);
        } else {
            conveyor.send(token, place);
            gave(place);
        }
    }

    void gave(Place place) {
        shop.watcher().given(this, place);
    }

    void reset() {
        states.reset();
        inside.reset();
        conveyor.count().reset();
        scrapped = 0;
        made = 0;
    }

    void close() {
        states.close();
        inside.close();
        conveyor.count().close();
    }

    /** What its machines do. */
    public States states() {
        return states;
    }

    /** Tokens in its machines, and beside them in transfer batches. */
    public StockCount inside() {
        return inside;
    }

    /** Tokens between its machines and the next place. */
    public StockCount under() {
        return conveyor.count();
    }

    /** How many pieces it lost. */
    public long scrapped() {
        return scrapped;
    }

    /** How many pieces it passed on. */
    public long made() {
        return made;
    }

    /** When it works. */
    public Shifts shifts() {
        return plan.shifts();
    }

    /** What keeps it from working now. */
    public Waits waitsFor() {
        return choice.waitsFor(machines, states, claims);
    }
}
