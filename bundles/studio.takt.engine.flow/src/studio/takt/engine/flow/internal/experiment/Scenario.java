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

import java.util.List;
import java.util.function.BooleanSupplier;

import studio.takt.engine.flow.internal.trace.Trace;

/**
 * Something that can be run once with a seed: a line, a drawn map. All that experiments, statistics and comparisons need
 * to know of it. Thread-safe: trials run side by side.
 *
 * @param <R> what a run shows
 */
@FunctionalInterface
public interface Scenario<R extends Run> {
    /**
     * Runs once. The same trial gives the same figures, whatever runs beside it. Each source of chance takes the stream
     * of its own name from the trial, so that variants of a plant meet the same chances.
     *
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    R run(Trial trial, BooleanSupplier cancelled);

    /** Runs the same once more and tells the trace what happens, until it is full. */
    default void trace(Trial trial, Trace trace, BooleanSupplier cancelled) {
        // nothing to tell
    }

    /** Seconds that have to pass in any case before it is counted; 0 if it starts empty. */
    default double leastWarmUp() {
        return 0;
    }

    /** The warm-up is a multiple of so many seconds; 0 if it may be any. */
    default double warmUpStep() {
        return 0;
    }

    /** Seconds after which something comes again: rounds of lots, deliveries. What comes and goes is no trend. */
    default List<Double> periods() {
        return List.of();
    }
}
