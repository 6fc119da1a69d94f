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

/** What may be started: by item, first ordered, first served; or whatever there is. */
public final class Orders {
    private final boolean free;
    private final boolean pooled;
    private final long[] open;
    private final LongRing[] turns;
    private final LongRing[] times;
    private final LongRing[] numbers;
    private long total;

    /** For so many items; free if nothing has to be ordered. */
    public Orders(int items, boolean free) {
        this(items, free, false);
    }

    private Orders(int items, boolean free, boolean pooled) {
        this.free = free;
        this.pooled = pooled;
        open = new long[items];
        turns = rings(items);
        times = rings(items);
        numbers = rings(items);
    }

    /** Orders for any item: what comes next is not for the one who orders to say. */
    public static Orders pooled() {
        return new Orders(1, false, true);
    }

    private int at(int item) {
        return pooled ? 0 : item;
    }

    private static LongRing[] rings(int items) {
        LongRing[] rings = new LongRing[items];
        for (int i = 0; i < items; i++) {
            rings[i] = new LongRing();
        }
        return rings;
    }

    boolean isFree() {
        return free;
    }

    void add(int ordered, long number, long now, long turn) {
        int item = at(ordered);
        if (number > 0 && !free) {
            open[item] += number;
            total += number;
            turns[item].add(turn);
            times[item].add(now);
            numbers[item].add(number);
        }
    }

    boolean allows(int item, long number) {
        return free || open[at(item)] >= number;
    }

    long open(int item) {
        return free ? Long.MAX_VALUE : open[at(item)];
    }

    long total() {
        return total;
    }

    /** The turn of the oldest order of an item. */
    long turn(int item) {
        return turns[at(item)].size() == 0 ? Long.MAX_VALUE : turns[at(item)].peek();
    }

    /** The turn of the oldest order of all. */
    long turn() {
        long first = Long.MAX_VALUE;
        for (LongRing ring : turns) {
            first = Math.min(first, ring.size() == 0 ? Long.MAX_VALUE : ring.peek());
        }
        return first;
    }

    /** Starts so many, and tells how many of them were ordered at that time or later. */
    long use(int started, long number, long since) {
        int item = at(started);
        if (free) {
            return number;
        }
        open[item] -= number;
        total -= number;
        long late = 0;
        long left = number;
        while (left > 0) {
            long first = numbers[item].peek();
            long taken = Math.min(first, left);
            late += times[item].peek() < since ? taken : 0;
            left -= taken;
            if (taken == first) {
                numbers[item].poll();
                times[item].poll();
                turns[item].poll();
            } else {
                numbers[item].replaceFirst(first - taken);
            }
        }
        return number - late;
    }
}
