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

import studio.takt.engine.flow.internal.kernel.EventList;
import studio.takt.engine.flow.internal.kernel.IntQueue;
import studio.takt.engine.flow.internal.kernel.Process;

/** A levelling box: what is ordered is handed on at every pitch, never more than a column holds. */
public final class Gate implements Process {
    private final EventList events;
    private final Activity target;
    private final long pitch;
    private final double column;
    private final IntQueue items = new IntQueue();
    private final LongRing numbers = new LongRing();
    private double budget;

    /** Hands on at every pitch what a column holds. */
    public Gate(Shop shop, Activity target, long pitch, double column) {
        events = shop.events();
        this.target = target;
        this.pitch = pitch;
        this.column = column;
        events.schedule(pitch, this, 0);
    }

    /** Something is to be started, in its turn. */
    public void order(int item, long number) {
        items.add(item);
        numbers.add(number);
    }

    /** After what else happens at that time, so that what is ordered then is in its column. */
    @Override
    public void happen(int what) {
        if (what == 0) {
            events.schedule(0, this, 1);
            return;
        }
        events.schedule(pitch, this, 0);
        budget = Math.min(budget, 1) + column;
        while (items.size() > 0 && budget >= 1 - 1e-9) {
            long number = Math.min(numbers.peek(), Math.max(1, (long) Math.floor(budget + 1e-9)));
            budget -= number;
            target.order(items.peek(), number);
            if (number == numbers.peek()) {
                numbers.poll();
                items.poll();
            } else {
                numbers.replaceFirst(numbers.peek() - number);
            }
        }
    }
}
