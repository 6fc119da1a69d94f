/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.benchmarks.dynamics;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The time of the processor that runs took, which tells more than the clock where other programs run too. */
@AuxCounters(AuxCounters.Type.EVENTS)
@State(Scope.Thread)
public class ProcessorTime {
    /** Runs. */
    public long runs;
    /** Nanoseconds of the processor. */
    public long processor;

    private final ThreadMXBean thread = ManagementFactory.getThreadMXBean();
    private long began;

    /** Each iteration counts anew. */
    @Setup(Level.Iteration)
    public void reset() {
        runs = 0;
        processor = 0;
    }

    void begin() {
        began = thread.getCurrentThreadCpuTime();
    }

    void end() {
        processor += thread.getCurrentThreadCpuTime() - began;
        runs++;
    }
}
