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

import java.util.Arrays;

import studio.takt.engine.flow.internal.kernel.EventList;
import studio.takt.engine.flow.internal.kernel.Histogram;

/**
 * The tokens that are in the stream, as numbers that are used again, and what is counted of them. The area below their
 * number over time equals the sum of the times that they were there, in whole ticks.
 */
public final class Tokens {
    /** No item yet: raw material that any item can be made of. */
    public static final int ANY = -1;

    private static final byte AGAIN = 1;
    private static final byte EARLY = 2;
    private static final byte GONE = 4;

    private final EventList events;
    private final CycleTimes cycleTimes;
    private long[] entered = new long[256];
    private int[] items = new int[256];
    private byte[] marks = new byte[256];
    private int[] senders = new int[256];
    private long[] turns = new long[256];
    private int[] free = new int[256];
    private int freeSize;
    private int numbers;
    private long turn;
    private long windowStart;
    private long lastChange;
    private long area;
    private long presence;
    private long present;
    private long presentAtStart;
    private long arrived;
    private long split;
    private long merged;
    private long scrapped;
    private long left;
    private long lastLeft;

    Tokens(EventList events, int items) {
        this.events = events;
        cycleTimes = new CycleTimes(items);
    }

    /** A token that comes in from outside now. */
    int enter() {
        arrived++;
        return fresh(ANY, (byte) 0);
    }

    /** A token that was there before anything was observed: its time of entry is not known. */
    int initial(int item) {
        return fresh(item, EARLY);
    }

    /** One more token of the same material, for what is made of a part of it. */
    int split(int from) {
        split++;
        return fresh(items[from], (byte) (marks[from] & EARLY));
    }

    /** A piece made of a part of what was taken in earlier. */
    int part(int item) {
        split++;
        return fresh(item, (byte) 0);
    }

    private int fresh(int item, byte mark) {
        change(1);
        int token = freeSize > 0 ? free[--freeSize] : next();
        entered[token] = events.now();
        items[token] = item;
        marks[token] = mark;
        return token;
    }

    private int next() {
        if (numbers == entered.length) {
            entered = Arrays.copyOf(entered, 2 * numbers);
            items = Arrays.copyOf(items, 2 * numbers);
            marks = Arrays.copyOf(marks, 2 * numbers);
            senders = Arrays.copyOf(senders, 2 * numbers);
            turns = Arrays.copyOf(turns, 2 * numbers);
            free = Arrays.copyOf(free, 2 * numbers);
        }
        return numbers++;
    }

    void leave(int token) {
        left++;
        lastLeft = events.now();
        cycleTimes.left(Math.max(0, items[token]), (marks[token] & EARLY) == 0, events.now() - entered[token]);
        remove(token);
    }

    void scrap(int token) {
        scrapped++;
        remove(token);
    }

    /** It has become part of another one. */
    void merge(int token) {
        merged++;
        remove(token);
    }

    private void remove(int token) {
        change(-1);
        presence += events.now() - Math.max(entered[token], windowStart);
        marks[token] = GONE;
        free[freeSize++] = token;
    }

    private void change(int by) {
        area += present * (events.now() - lastChange);
        lastChange = events.now();
        present += by;
    }

    int item(int token) {
        return items[token];
    }

    void becomes(int token, int item) {
        items[token] = item;
    }

    boolean isAgain(int token) {
        return (marks[token] & AGAIN) != 0;
    }

    /** It goes back, and needs no order until it has passed again who sent it back first. */
    void sendBack(int token, int sender) {
        if (!isAgain(token)) {
            marks[token] |= AGAIN;
            senders[token] = sender;
        }
    }

    /** It has come to this sender again, or for the first time. */
    void passes(int token, int sender) {
        if (isAgain(token) && senders[token] == sender) {
            marks[token] &= ~AGAIN;
        }
    }

    /** Its turn among all that wait: who came to a place first has the lower number. */
    long turn(int token) {
        return turns[token];
    }

    void queue(int token) {
        turns[token] = turn++;
    }

    void reset() {
        windowStart = events.now();
        lastChange = windowStart;
        area = 0;
        presence = 0;
        arrived = 0;
        split = 0;
        merged = 0;
        scrapped = 0;
        left = 0;
        cycleTimes.clear();
        presentAtStart = present;
    }

    void close() {
        change(0);
        for (int token = 0; token < numbers; token++) {
            boolean there = (marks[token] & GONE) == 0;
            presence += there ? events.now() - Math.max(entered[token], windowStart) : 0;
        }
    }

    /** How many are there. */
    public long present() {
        return present;
    }

    /** How many were there when counting began. */
    public long presentAtStart() {
        return presentAtStart;
    }

    /** Token-ticks below their number over time. */
    public long area() {
        return area;
    }

    /** The same until now. */
    public long areaNow() {
        change(0);
        return area;
    }

    /** Ticks that tokens were there, summed token by token. */
    public long presence() {
        return presence;
    }

    /** How many came in from outside. */
    public long arrived() {
        return arrived;
    }

    /** How many were made of parts of others. */
    public long split() {
        return split;
    }

    /** How many became part of others. */
    public long merged() {
        return merged;
    }

    /** How many were scrapped. */
    public long scrapped() {
        return scrapped;
    }

    /** How many left. */
    public long left() {
        return left;
    }

    /** When somebody left last. */
    public long lastLeft() {
        return lastLeft;
    }

    /** How long those who left had been there. */
    public CycleTimes cycleTimes() {
        return cycleTimes;
    }

    /** Times in the stream of those who left it, without those who were there from the beginning. */
    public static final class CycleTimes {
        private final Histogram histogram = new Histogram();
        private final long[] left;
        private final long[] counted;
        private final long[] sums;

        CycleTimes(int items) {
            left = new long[items];
            counted = new long[items];
            sums = new long[items];
        }

        void left(int item, boolean known, long time) {
            left[item]++;
            if (known) {
                counted[item]++;
                sums[item] += time;
                histogram.add(time);
            }
        }

        void clear() {
            Arrays.fill(left, 0);
            Arrays.fill(counted, 0);
            Arrays.fill(sums, 0);
            histogram.clear();
        }

        /** The known times of all. */
        public Histogram all() {
            return histogram;
        }

        /** Of how many the time is known. */
        public long counted() {
            return Arrays.stream(counted).sum();
        }

        /** The sum of the known times. */
        public long sum() {
            return Arrays.stream(sums).sum();
        }

        /** How many of an item left. */
        public long left(int item) {
            return left[item];
        }

        /** Of how many of an item the time is known. */
        public long counted(int item) {
            return counted[item];
        }

        /** The sum of the known times of an item. */
        public long sum(int item) {
            return sums[item];
        }
    }
}
