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

import studio.takt.engine.flow.internal.kernel.EventList;
import studio.takt.engine.flow.internal.kernel.IntQueue;
import studio.takt.engine.flow.internal.kernel.Process;

/**
 * Brings tokens to places after a time that is the same for all, and keeps them while there is no room. It holds no
 * more than so many.
 */
final class Conveyor implements Process {
    private final EventList events;
    private final Tokens tokens;
    private final long time;
    private final int most;
    private final IntQueue under = new IntQueue();
    private final ArrayDeque<Place> targets = new ArrayDeque<>();
    private final StockCount count;
    private final Activity owner;
    private final Shop shop;
    private final Shifts shifts;
    private int ready;

    Conveyor(Shop shop, Activity owner, int items, WorkerPlan plan) {
        this.shop = shop;
        this.owner = owner;
        events = shop.events();
        tokens = shop.tokens();
        time = plan.conveyor();
        most = plan.belt();
        shifts = plan.shifts();
        count = new StockCount(events, items);
    }

    /** True if a token can be sent to that place. */
    boolean takes(Place place) {
        return time == 0 ? place.hasRoom() : count.stock() < most;
    }

    /** Sends a token to a place. */
    void send(int token, Place place) {
        if (time == 0) {
            place.reserve();
            place.put(token);
            return;
        }
        count.change(tokens.item(token), 1);
        under.add(token);
        targets.add(place);
        events.schedule(shifts.delay(events.now(), time), this, 0);
    }

    @Override
    public void happen(int what) {
        ready++;
        shop.wake(owner);
    }

    /** Puts down what has arrived, as far as there is room. */
    void unload() {
        while (ready > 0 && targets.peek().hasRoom()) {
            ready--;
            int token = under.poll();
            count.change(tokens.item(token), -1);
            Place place = targets.poll();
            place.reserve();
            place.put(token);
        }
    }

    StockCount count() {
        return count;
    }
}
