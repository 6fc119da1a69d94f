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

/** What is counted of the tokens in a place. */
public final class StockCount {
    private final EventList events;
    private final long[] stocks;
    private final long[] areas;
    /** Until when the area of each item is counted. */
    private final long[] since;
    private long stock;
    private long most;
    private long least;
    private long atStart;
    private Runnable changed = () -> {};
    private long came;

    StockCount(EventList events, int items) {
        this.events = events;
        stocks = new long[items + 1];
        areas = new long[items + 1];
        since = new long[items + 1];
    }

    void change(int item, int by) {
        advance(item + 1);
        stocks[item + 1] += by;
        stock += by;
        came += Math.max(0, by);
        most = Math.max(most, stock);
        least = Math.min(least, stock);
        changed.run();
    }

    /** Has somebody told of every change. */
    public void onChange(Runnable listener) {
        changed = listener;
    }

    /** Of one item alone, which is all that a change needs. */
    private void advance(int i) {
        long now = events.now();
        areas[i] += stocks[i] * (now - since[i]);
        since[i] = now;
    }

    private void advance() {
        for (int i = 0; i < areas.length; i++) {
            advance(i);
        }
    }

    void reset() {
        Arrays.fill(since, events.now());
        Arrays.fill(areas, 0);
        most = stock;
        least = stock;
        atStart = stock;
        came = 0;
    }

    void close() {
        advance();
    }

    /** Tokens now. */
    public long stock() {
        return stock;
    }

    /** Tokens of an item now; {@link Tokens#ANY} for what may become any. */
    public long stock(int item) {
        return stocks[item + 1];
    }

    /** Tokens when counting began. */
    public long atStart() {
        return atStart;
    }

    /** The most there were. */
    public long most() {
        return most;
    }

    /** The fewest there were. */
    public long least() {
        return least;
    }

    /** How many came. */
    public long came() {
        return came;
    }

    /** Token-ticks until now. */
    public long areaNow() {
        advance();
        return area();
    }

    /** Token-ticks. */
    public long area() {
        return Arrays.stream(areas).sum();
    }

    /** Token-ticks of an item. */
    public long area(int item) {
        return areas[item + 1];
    }
}
