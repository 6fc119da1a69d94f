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

/**
 * What is going to happen: a binary heap of pairs of numbers, so that nothing is allocated for an event once it is as
 * long as it gets, and no reference is moved. The first number of a pair is the time in ticks, the second says in which
 * order it was scheduled and in which slot its process stands. Events of the same time happen in the order in which they
 * were scheduled.
 */
public final class EventList {
    private static final int FIRST_SIZE = 64;
    private static final int SLOT_BITS = 24;
    private static final long SLOT = (1L << SLOT_BITS) - 1;

    private long[] heap = new long[2 * FIRST_SIZE];
    private Process[] processes = new Process[FIRST_SIZE];
    private int[] whats = new int[FIRST_SIZE];
    private int[] free = new int[FIRST_SIZE];
    private int freeSize;
    private int slots;
    private int size;
    private long scheduled;
    private long now;
    private boolean hole;

    /** The time now: that of the event that happens or happened last. */
    public long now() {
        return now;
    }

    /** How many events have happened. */
    public long happened() {
        return scheduled - size + (hole ? 1 : 0);
    }

    /** Has {@code what} happen to a process after a delay, which must not be negative. */
    public void schedule(long delay, Process process, int what) {
        if (delay < 0) {
            throw new IllegalArgumentException("an event cannot lie in the past: " + delay);
        }
        long time = now + delay;
        if (hole) {
            hole = false;
            int slot = (int) (heap[1] & SLOT);
            fill(slot, process, what);
            siftDown(time, scheduled++ << SLOT_BITS | slot);
        } else {
            int slot = freeSize > 0 ? free[--freeSize] : fresh();
            fill(slot, process, what);
            siftUp(time, scheduled++ << SLOT_BITS | slot);
        }
    }

    /** Mostly the process is there already, and a reference that is not written costs nothing. */
    private void fill(int slot, Process process, int what) {
        if (processes[slot] != process) {
            processes[slot] = process;
        }
        whats[slot] = what;
    }

    private int fresh() {
        if (slots == processes.length) {
            if (slots > SLOT / 2) {
                throw new IllegalStateException("too many events at a time");
            }
            heap = Arrays.copyOf(heap, 4 * slots);
            processes = Arrays.copyOf(processes, 2 * slots);
            whats = Arrays.copyOf(whats, 2 * slots);
            free = Arrays.copyOf(free, 2 * slots);
        }
        return slots++;
    }

    /** The new event is the last of its time, so it stays below all that are not later. */
    private void siftUp(long time, long key) {
        long[] pairs = heap;
        int at = size++;
        while (at > 0) {
            int parent = (at - 1) >>> 1;
            if (pairs[2 * parent] <= time) {
                break;
            }
            pairs[2 * at] = pairs[2 * parent];
            pairs[2 * at + 1] = pairs[2 * parent + 1];
            at = parent;
        }
        pairs[2 * at] = time;
        pairs[2 * at + 1] = key;
    }

    /**
     * The next event happens, if there is one up to that time; otherwise time passes until then. Its place at the top
     * stays free while it happens, because most events schedule another one, which then has only one way to go.
     */
    public boolean advance(long until) {
        if (size == 0 || heap[0] > until) {
            now = until;
            return false;
        }
        now = heap[0];
        hole = true;
        int slot = (int) (heap[1] & SLOT);
        processes[slot].happen(whats[slot]);
        if (hole) {
            hole = false;
            free[freeSize++] = slot;
            size--;
            if (size > 0) {
                siftDown(heap[2 * size], heap[2 * size + 1]);
            }
        }
        return true;
    }

    /** Puts an event at the top, and lower as long as there are earlier ones. */
    private void siftDown(long time, long key) {
        long[] pairs = heap;
        int end = 2 * size;
        int at = 0;
        for (int child = 2; child < end; child = 2 * at + 2) {
            int right = child + 2;
            if (right < end && (pairs[right] < pairs[child]
                    || pairs[right] == pairs[child] && pairs[right + 1] < pairs[child + 1])) {
                child = right;
            }
            if (pairs[child] > time || pairs[child] == time && pairs[child + 1] > key) {
                break;
            }
            pairs[at] = pairs[child];
            pairs[at + 1] = pairs[child + 1];
            at = child;
        }
        pairs[at] = time;
        pairs[at + 1] = key;
    }
}
