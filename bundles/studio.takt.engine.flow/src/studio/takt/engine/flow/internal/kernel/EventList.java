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
 * What is going to happen: a binary heap in arrays, so that nothing is allocated for an event once it is as long as it
 * gets. Time is a number of ticks. Events of the same time happen in the order in which they were scheduled.
 */
public final class EventList {
    private static final int FIRST_SIZE = 64;

    private long[] times = new long[FIRST_SIZE];
    private long[] orders = new long[FIRST_SIZE];
    private Process[] processes = new Process[FIRST_SIZE];
    private int[] whats = new int[FIRST_SIZE];
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
        int at;
        if (hole) {
            hole = false;
            at = siftDown(time, scheduled);
        } else {
            if (size == times.length) {
                grow();
            }
            at = siftUp(time);
            size++;
        }
        put(at, time, scheduled++, process, what);
    }

    /** The new event is the last of its time, so it stays below all that are not later. */
    private int siftUp(long time) {
        int at = size;
        while (at > 0) {
            int parent = (at - 1) >>> 1;
            if (times[parent] <= time) {
                break;
            }
            move(parent, at);
            at = parent;
        }
        return at;
    }

    /**
     * The next event happens, if there is one up to that time; otherwise time passes until then. Its place at the top
     * stays free while it happens, because most events schedule another one, which then has only one way to go.
     */
    public boolean advance(long until) {
        if (size == 0 || times[0] > until) {
            now = until;
            return false;
        }
        now = times[0];
        hole = true;
        processes[0].happen(whats[0]);
        if (hole) {
            removeFirst();
        }
        return true;
    }

    private void removeFirst() {
        hole = false;
        size--;
        if (size > 0) {
            put(siftDown(times[size], orders[size]), times[size], orders[size], processes[size], whats[size]);
        }
        processes[size] = null;
    }

    private int siftDown(long time, long order) {
        int at = 0;
        for (int child = 1; child < size; child = 2 * at + 1) {
            if (child + 1 < size && before(child + 1, times[child], orders[child])) {
                child++;
            }
            if (!before(child, time, order)) {
                break;
            }
            move(child, at);
            at = child;
        }
        return at;
    }

    private void put(int at, long time, long order, Process process, int what) {
        times[at] = time;
        orders[at] = order;
        processes[at] = process;
        whats[at] = what;
    }

    private boolean before(int event, long time, long order) {
        return times[event] < time || times[event] == time && orders[event] < order;
    }

    private void move(int from, int to) {
        times[to] = times[from];
        orders[to] = orders[from];
        processes[to] = processes[from];
        whats[to] = whats[from];
    }

    private void grow() {
        times = Arrays.copyOf(times, 2 * size);
        orders = Arrays.copyOf(orders, 2 * size);
        processes = Arrays.copyOf(processes, 2 * size);
        whats = Arrays.copyOf(whats, 2 * size);
    }
}
