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

/** Writes down numbers at even intervals. */
final class Recorder implements Process {
    private final EventList events;
    private final List<LongSupplier> numbers;
    private final long[][] rows;
    private final long interval;
    private int row;

    Recorder(EventList events, long interval, int rows, List<LongSupplier> numbers) {
        this.events = events;
        this.numbers = numbers;
        this.interval = interval;
        this.rows = new long[rows][];
    }

    void start() {
        happen(0);
    }

    @Override
    public void happen(int what) {
        if (row < rows.length) {
            rows[row++] = numbers.stream().mapToLong(LongSupplier::getAsLong).toArray();
            if (row < rows.length) {
                events.schedule(interval, this, 0);
            }
        }
    }

    long[][] rows() {
        return rows;
    }
}
