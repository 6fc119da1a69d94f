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
import java.util.function.IntConsumer;

/** Lets items go on that do not come by a worker: past its machines, at once, but in their order and where there is room. */
final class Bypass {
    private final Worker worker;
    private final Tokens tokens;
    private final Orders orders;
    private final Input[] inputs;
    private final Feed feed;
    private final Output output;
    private final Machine hands = new Machine(-1);
    private final List<Integer> items = new ArrayList<>();
    private Place held;
    private boolean holds;

    Bypass(Worker worker, WorkerPlan plan, Tokens tokens, Orders orders, Input[] inputs, Feed feed, Output output) {
        this.worker = worker;
        this.tokens = tokens;
        this.orders = orders;
        this.inputs = inputs;
        this.feed = feed;
        this.output = output;
        for (int item = 0; item < plan.passes().length; item++) {
            if (!plan.passes()[item]) {
                items.add(item);
            }
        }
    }

    /** Passes on all that can go; {@code started} is told each item. */
    void pass(IntConsumer started) {
        for (int item : items) {
            while (orders.allows(item, 1) && hasMaterial(item) && hasRoom()) {
                feed.take(hands, item, 1);
                orders.use(item, 1, 0);
                started.accept(item);
                deliver(hands.pieces[0]);
            }
        }
    }

    /** Without an order, raw material that may become anything is not taken to be this item. */
    private boolean hasMaterial(int item) {
        if (orders.isFree() && !isThere(item)) {
            return false;
        }
        for (Input input : inputs) {
            if (!input.has(item, input.needed(1))) {
                return false;
            }
        }
        return true;
    }

    private boolean isThere(int item) {
        for (Place place : inputs[0].places()) {
            if (place.count().stock(item) > 0) {
                return true;
            }
        }
        return false;
    }

    private boolean hasRoom() {
        if (!holds) {
            held = output.next();
            holds = true;
        }
        return held == null || held.hasRoom();
    }

    private void deliver(int token) {
        holds = false;
        if (held == null && output.isLost()) {
            tokens.scrap(token);
        } else if (held == null) {
            tokens.leave(token);
        } else {
            held.reserve();
            held.put(token);
            worker.gave(held);
        }
    }
}
