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
import java.util.Arrays;
import java.util.List;

import studio.takt.engine.flow.internal.kernel.EventList;
import studio.takt.engine.flow.internal.kernel.IntQueue;
import studio.takt.engine.flow.internal.kernel.Process;

/**
 * Orders of customers: each is demanded when it is released, all its tokens at once, and done when the last of them has
 * left. What leaves belongs to the order of its customer and item that was released first.
 */
public final class OrderBook implements Process {
    private final EventList events;
    private final List<Entry> entries;
    private final List<List<Demand.Need>> needs = new ArrayList<>();
    private final IntQueue[][] waiting;
    private final long[] left;
    private final long[] finished;
    private int open;

    /**
     * An order.
     *
     * @param customer number of who ordered
     * @param item     what
     * @param tokens   how many
     * @param release  when it becomes known, in ticks
     */
    public record Entry(int customer, int item, int tokens, long release) {}

    /** Orders of so many customers, of so many items. */
    public OrderBook(Shop shop, List<Entry> entries, int customers, int items) {
        events = shop.events();
        this.entries = List.copyOf(entries);
        waiting = new IntQueue[customers][items];
        for (IntQueue[] rings : waiting) {
            Arrays.setAll(rings, any -> new IntQueue());
            needs.add(List.of());
        }
        left = entries.stream().mapToLong(Entry::tokens).toArray();
        finished = new long[left.length];
        Arrays.fill(finished, -1);
        open = left.length;
    }

    /** What is started for what a customer orders. */
    public void startedBy(int customer, List<Demand.Need> started) {
        needs.set(customer, List.copyOf(started));
    }

    /** From now on orders are released. */
    public void open() {
        for (int i = 0; i < entries.size(); i++) {
            events.schedule(entries.get(i).release(), this, i);
        }
    }

    @Override
    public void happen(int what) {
        Entry entry = entries.get(what);
        waiting[entry.customer()][entry.item()].add(what);
        for (int i = 0; i < entry.tokens(); i++) {
            needs.get(entry.customer()).forEach(need -> need.schedule().need(entry.item(), need.ratio()));
        }
    }

    /** A token of an item has left for a customer. */
    void delivered(int customer, int item) {
        IntQueue orders = waiting[customer][item];
        if (orders.size() > 0 && --left[orders.peek()] == 0) {
            finished[orders.poll()] = events.now();
            open--;
        }
    }

    /** True if there were orders, and all are done. */
    public boolean isDone() {
        return open == 0 && !entries.isEmpty();
    }

    /** When an order was done, in ticks; negative if it is not. */
    public long finished(int number) {
        return finished[number];
    }
}
