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

import java.util.List;
import java.util.function.LongSupplier;

import studio.takt.engine.flow.internal.kernel.EventList;
import studio.takt.engine.flow.internal.kernel.Process;

/** Demand of a customer, piece by piece, item by item in a levelled mix. */
public final class Demand implements Process {
    private final EventList events;
    private final LongSupplier interval;
    private final Mix mix;
    private final List<Need> needs;

    /** Who needs how much of what is demanded. */
    public record Need(Schedule schedule, double ratio) {}

    /** Demands one piece after another. */
    public Demand(Shop shop, LongSupplier interval, Mix mix, List<Need> needs) {
        events = shop.events();
        this.interval = interval;
        this.mix = mix;
        this.needs = needs;
        events.schedule(interval.getAsLong(), this, 0);
    }

    @Override
    public void happen(int what) {
        events.schedule(interval.getAsLong(), this, 0);
        int item = mix.next();
        for (Need need : needs) {
            need.schedule().need(item, need.ratio());
        }
    }
}
