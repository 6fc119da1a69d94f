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

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/** Writes down by how much counters grew in each slice of the time. */
final class Recorder {
    private final List<LongSupplier> counters;
    private final List<long[]> slices = new ArrayList<>();
    private long[] before;

    Recorder(List<LongSupplier> counters) {
        this.counters = counters;
        before = read();
    }

    private long[] read() {
        return counters.stream().mapToLong(LongSupplier::getAsLong).toArray();
    }

    /** A slice ends now. */
    void end() {
        long[] now = read();
        long[] slice = new long[now.length];
        for (int i = 0; i < slice.length; i++) {
            slice[i] = now[i] - before[i];
        }
        slices.add(slice);
        before = now;
    }

    long[][] slices() {
        return slices.toArray(long[][]::new);
    }
}
