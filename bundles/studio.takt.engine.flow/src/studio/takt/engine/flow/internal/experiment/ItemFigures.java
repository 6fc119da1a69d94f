/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.experiment;

import studio.takt.engine.flow.internal.kernel.Histogram;
import studio.takt.engine.flow.internal.kernel.ItemCount;

/**
 * What one run showed of an item; times in seconds.
 *
 * @param item       its name
 * @param left       pieces that left
 * @param cycleTime  time that they had been there, summed
 * @param cycleTimes how these times were distributed, in ticks
 * @param ticks      ticks in a second
 * @param onTime     pieces that left in time
 * @param tardiness  time by which the others were late, summed
 */
public record ItemFigures(String item, long left, double cycleTime, Histogram cycleTimes, double ticks, long onTime,
        double tardiness) {

    /** What the kernel counted of an item. */
    public static ItemFigures of(String item, ItemCount count, double ticks) {
        return new ItemFigures(item, count.left(), count.cycleTime() / ticks, count.cycleTimes(), ticks, count.onTime(),
                count.tardiness() / ticks);
    }
}
