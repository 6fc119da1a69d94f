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

/** What is counted of the pieces of an item that left. */
public final class ItemCount {
    private final Histogram cycleTimes = new Histogram();
    private long cycleTime;
    private long onTime;
    private long tardiness;

    ItemCount() {}

    void add(long time, long late) {
        cycleTimes.add(time);
        cycleTime += time;
        if (late <= 0) {
            onTime++;
        } else {
            tardiness += late;
        }
    }

    void reset() {
        cycleTimes.clear();
        cycleTime = 0;
        onTime = 0;
        tardiness = 0;
    }

    /** How many left. */
    public long left() {
        return cycleTimes.count();
    }

    /** How long each of them had been there, in ticks. */
    public Histogram cycleTimes() {
        return cycleTimes;
    }

    /** The sum of these times. */
    public long cycleTime() {
        return cycleTime;
    }

    /** How many of them left when due, or before; all if nothing is due. */
    public long onTime() {
        return onTime;
    }

    /** The sum of the times by which the others were late, in ticks. */
    public long tardiness() {
        return tardiness;
    }
}
