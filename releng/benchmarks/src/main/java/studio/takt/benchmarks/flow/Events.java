/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.benchmarks.flow;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * How many events happened, which differs from simulator to simulator, pieces, which must not, and the time of the
 * processor that was taken: on a machine that does other things too, it tells more than the clock on the wall.
 */
@AuxCounters
@State(Scope.Thread)
public class Events {
    /** Events. */
    public long events;
    /** Pieces that left. */
    public long pieces;
    /** Nanoseconds of the processor. */
    public long processor;

    private final ThreadMXBean thread = ManagementFactory.getThreadMXBean();
    private long began;

    /** Each iteration counts anew. */
    @Setup(Level.Iteration)
    public void reset() {
        events = 0;
        pieces = 0;
        processor = 0;
    }

    void begin() {
        began = thread.getCurrentThreadCpuTime();
    }

    void end(long happened, long left) {
        processor += thread.getCurrentThreadCpuTime() - began;
        events += happened;
        pieces += left;
    }
}
