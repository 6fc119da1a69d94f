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
import studio.takt.engine.flow.internal.kernel.Process;

/** Brings tokens to places after a time that is the same for all. */
final class Conveyor implements Process {
    private final EventList events;
    private final Tokens tokens;
    private final long time;
    private final IntRing under = new IntRing();
    private final java.util.ArrayDeque<Place> targets = new java.util.ArrayDeque<>();
    private final StockCount count;
    private final Shifts shifts;

    Conveyor(EventList events, Tokens tokens, int items, long time, Shifts shifts) {
        this.events = events;
        this.tokens = tokens;
        this.time = time;
        this.shifts = shifts;
        count = new StockCount(events, items);
    }

    /** Sends a token to a place in which room was reserved. */
    void send(int token, Place place) {
        if (time == 0) {
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
        int token = under.poll();
        count.change(tokens.item(token), -1);
        targets.poll().put(token);
    }

    StockCount count() {
        return count;
    }
}
