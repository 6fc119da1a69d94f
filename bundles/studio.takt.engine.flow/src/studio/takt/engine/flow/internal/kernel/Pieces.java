/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * The pieces in the line, by number, and what is counted of them. All sums are of whole ticks, so that the area below
 * the stock over time equals the sum of the times that pieces were present, exactly.
 */
public final class Pieces {
    private final EventList events;
    private final LinePlan plan;
    private final ItemCount[] counts;
    private long[] entered = new long[64];
    private int[] items = new int[64];
    private int[] orders = new int[64];
    private int[] free = new int[64];
    private int freeSize;
    private int numbers;
    private int present;
    private long windowStart;
    private long lastChange;
    private long area;
    private long presence;
    private long arrived;
    private long refused;
    private int presentAtStart;

    Pieces(EventList events, LinePlan plan) {
        this.events = events;
        this.plan = plan;
        counts = new ItemCount[plan.factors().length];
        Arrays.setAll(counts, item -> new ItemCount());
    }

    int enter(int item, int order) {
        change(1);
        arrived++;
        int piece = freeSize > 0 ? free[--freeSize] : fresh();
        entered[piece] = events.now();
        items[piece] = item;
        orders[piece] = order;
        return piece;
    }

    private int fresh() {
        if (numbers == entered.length) {
            entered = Arrays.copyOf(entered, 2 * numbers);
            items = Arrays.copyOf(items, 2 * numbers);
            orders = Arrays.copyOf(orders, 2 * numbers);
            free = Arrays.copyOf(free, 2 * numbers);
        }
        return numbers++;
    }

    void leave(int piece) {
        change(-1);
        long time = events.now() - entered[piece];
        int order = orders[piece];
        counts[items[piece]].add(time, order < 0
                ? time - plan.promised()
                : events.now() - plan.orders().get(order).due());
        presence += events.now() - Math.max(entered[piece], windowStart);
        entered[piece] = -1;
        free[freeSize++] = piece;
    }

    /** A piece that came in just now, and found no place, was never there. */
    void forget(int piece) {
        change(-1);
        arrived--;
        refused++;
        entered[piece] = -1;
        free[freeSize++] = piece;
    }

    private void change(int by) {
        area += present * (events.now() - lastChange);
        lastChange = events.now();
        present += by;
    }

    /** Forgets what was counted until now. */
    void reset() {
        windowStart = events.now();
        lastChange = windowStart;
        area = 0;
        presence = 0;
        arrived = 0;
        refused = 0;
        for (ItemCount count : counts) {
            count.reset();
        }
        presentAtStart = present;
    }

    /** Counts up to now. */
    void close() {
        change(0);
        boolean[] gone = new boolean[numbers];
        for (int i = 0; i < freeSize; i++) {
            gone[free[i]] = true;
        }
        for (int piece = 0; piece < numbers; piece++) {
            presence += gone[piece] ? 0 : events.now() - Math.max(entered[piece], windowStart);
        }
    }

    /** How many are there. */
    public int present() {
        return present;
    }

    /** How many were there when counting began. */
    public int presentAtStart() {
        return presentAtStart;
    }

    /** Piece-ticks below the stock over time. */
    public long area() {
        return area;
    }

    /** Ticks that pieces were present, summed piece by piece. */
    public long presence() {
        return presence;
    }

    /** How many came in. */
    public long arrived() {
        return arrived;
    }

    int item(int piece) {
        return items[piece];
    }

    int order(int piece) {
        return orders[piece];
    }

    /** Piece-ticks up to now. */
    long areaNow() {
        return area + present * (events.now() - lastChange);
    }

    /** How many left. */
    public long left() {
        return sum(ItemCount::left);
    }

    private long sum(ToLongFunction<ItemCount> what) {
        long sum = 0;
        for (ItemCount count : counts) {
            sum += what.applyAsLong(count);
        }
        return sum;
    }

    /** How many found no place. */
    public long refused() {
        return refused;
    }

    /** How long those who left had been there, summed, in ticks. */
    public long cycleTime() {
        return sum(ItemCount::cycleTime);
    }

    /** How many left when due, or before. */
    public long onTime() {
        return sum(ItemCount::onTime);
    }

    /** By how many ticks the others were late, summed. */
    public long tardiness() {
        return sum(ItemCount::tardiness);
    }

    /** By item. */
    public List<ItemCount> items() {
        return List.of(counts);
    }
}
