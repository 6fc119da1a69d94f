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

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

import studio.takt.engine.flow.internal.kernel.EventList;
import studio.takt.engine.flow.internal.kernel.IntQueue;
import studio.takt.engine.flow.internal.kernel.Process;

/** Moves tokens from a place to another one, or out of the stream: a delivery, a transport, a shipment. */
public final class Mover extends Activity implements Process {
    private static final int TRIP = 0;
    private static final int ARRIVAL = 1;
    private static final int LATE = 2;
    private static final int LATER = 3;
    private static final int MOST_AT_ONCE = 4096;

    private final Shop shop;
    private final EventList events;
    private final Tokens tokens;
    private final MoverPlan plan;
    private final Orders orders;
    private final Input input;
    private final Output output;
    private final int items;
    private final StockCount under;
    private final IntQueue loaded = new IntQueue();
    private final Deque<IntQueue> trips = new ArrayDeque<>();
    private final IntQueue waiting = new IntQueue();
    private final List<Loop> begins = new ArrayList<>();
    private Place held;
    private boolean holds;
    private long lastTrip = -1;
    private final long[] ordered;
    private final long[] onTime;
    private long made;
    private long openArea;
    private List<OrderBook> book = List.of();
    private int customer;
    private long openSince;

    /** A mover from an input to an output. */
    public Mover(Shop shop, MoverPlan plan, Orders orders, Input input, Output output, int items) {
        this.shop = shop;
        events = shop.events();
        tokens = shop.tokens();
        this.plan = plan;
        this.orders = orders;
        this.input = input;
        this.output = output;
        this.items = items;
        under = new StockCount(events, items);
        ordered = new long[items];
        onTime = new long[items];
        if (plan.interval() > 0) {
            events.schedule(plan.interval(), this, TRIP);
        }
    }

    /** It is the one whom a loop calls. */
    public void startsLoop(Loop loop) {
        begins.add(loop);
    }

    /** What it delivers is for orders of a customer. */
    public void fulfils(OrderBook orderBook, int number) {
        book = List.of(orderBook);
        customer = number;
    }

    @Override
    public void order(int item, long number) {
        ordered[item] += number;
        countOpen();
        orders.add(item, number, events.now(), shop.nextTurn());
        shop.wake(this);
    }

    @Override
    boolean brings(int item) {
        return under.stock(item) > 0 || !orders.isFree() && orders.open(item) > 0;
    }

    @Override
    long turn() {
        return orders.turn();
    }

    @Override
    void act() {
        unload();
        if (plan.interval() == 0 || plan.waiting()) {
            load(plan.interval() == 0 ? Integer.MAX_VALUE : plan.most() - loaded.size());
        }
    }

    /** Takes what is ordered and there, the oldest order first. */
    private void load(int most) {
        int left = Math.min(most, MOST_AT_ONCE);
        int item = again(left);
        while (left > 0 && item >= 0 && canMove()) {
            int token = input.take(item, shop, this);
            if (output.isEnd()) {
                tokens.becomes(token, item);
            }
            int number = item;
            countOpen();
            onTime[item] += orders.use(item, 1, plan.interval() == 0 ? events.now() : lastTrip + 1);
            begins.forEach(loop -> loop.started(number, 1));
            move(token);
            left--;
            item = next();
        }
        shop.moved(Math.min(most, MOST_AT_ONCE) - left);
        if (left == 0 && most > MOST_AT_ONCE) {
            shop.wake(this);
        }
    }

    private boolean canMove() {
        return plan.interval() > 0 || plan.transit() > 0 || hasRoom();
    }

    /** What is done again goes without an order; then the next item. */
    private int again(int most) {
        int left = most;
        for (Place place : input.places()) {
            while (left-- > 0 && place.hasAgain() && canMove()) {
                move(place.takeAgain());
            }
        }
        return next();
    }

    private boolean hasRoom() {
        if (!holds) {
            held = output.next();
            holds = true;
        }
        return held == null || held.hasRoom();
    }

    private void move(int token) {
        if (plan.interval() > 0) {
            under.change(tokens.item(token), 1);
            loaded.add(token);
        } else if (plan.transit() > 0) {
            under.change(tokens.item(token), 1);
            IntQueue trip = new IntQueue();
            trip.add(token);
            trips.add(trip);
            events.schedule(plan.transit(), this, ARRIVAL);
        } else {
            deliver(token);
        }
    }

    private void deliver(int token) {
        made++;
        tell(shop);
        holds = false;
        if (held == null && output.isLost()) {
            tokens.scrap(token);
        } else if (held == null) {
            int item = tokens.item(token);
            tokens.leave(token);
            book.forEach(orders -> orders.delivered(customer, item));
        } else {
            held.reserve();
            held.put(token);
            shop.watcher().given(this, held);
        }
    }

    private int next() {
        int best = Tokens.ANY;
        long first = Long.MAX_VALUE;
        for (int item = 0; item < items; item++) {
            if (orders.allows(item, 1) && input.has(item, 1)) {
                long turn = orders.isFree() ? input.turn(item) : orders.turn(item);
                if (best < 0 || turn < first) {
                    best = item;
                    first = turn;
                }
            }
        }
        return best;
    }

    /** A vehicle leaves after all else that happens at that time: what is ordered and levelled then still goes along. */
    @Override
    public void happen(int what) {
        switch (what) {
            case ARRIVAL -> arrive();
            case TRIP -> events.schedule(0, this, LATE);
            case LATE -> events.schedule(0, this, LATER);
            default -> leave();
        }
    }

    private void arrive() {
        IntQueue trip = trips.poll();
        while (trip.size() > 0) {
            waiting.add(trip.poll());
        }
        unload();
    }

    private void leave() {
        events.schedule(plan.interval(), this, TRIP);
        load(plan.most() - loaded.size());
        lastTrip = events.now();
        IntQueue trip = new IntQueue();
        while (loaded.size() > 0) {
            trip.add(loaded.poll());
        }
        if (trip.size() > 0 && plan.transit() > 0) {
            trips.add(trip);
            events.schedule(plan.transit(), this, ARRIVAL);
        } else {
            while (trip.size() > 0) {
                waiting.add(trip.poll());
            }
            unload();
        }
        shop.wake(this);
    }

    private void unload() {
        while (waiting.size() > 0 && hasRoom()) {
            int token = waiting.poll();
            under.change(tokens.item(token), -1);
            deliver(token);
        }
    }

    void reset() {
        under.reset();
        Arrays.fill(ordered, 0);
        Arrays.fill(onTime, 0);
        made = 0;
        countOpen();
        openArea = 0;
    }

    private void countOpen() {
        openArea += open() * (events.now() - openSince);
        openSince = events.now();
    }

    void close() {
        under.close();
    }

    /** Tokens under way. */
    public StockCount under() {
        return under;
    }

    /** How many were ordered. */
    public long ordered() {
        return Arrays.stream(ordered).sum();
    }

    /** How many of an item were ordered. */
    public long ordered(int item) {
        return ordered[item];
    }

    /** How many of them went at once, or with the first trip after the order. */
    public long onTime() {
        return Arrays.stream(onTime).sum();
    }

    /** How many of an item went at once, or with the first trip after the order. */
    public long onTime(int item) {
        return onTime[item];
    }

    /** How many arrived. */
    public long made() {
        return made;
    }

    /** Tokens that are ordered and have not been taken, over time until now. */
    public long openArea() {
        countOpen();
        return openArea;
    }

    /** How many are ordered and have not been taken. */
    public long open() {
        return orders.isFree() ? 0 : orders.total();
    }
}
