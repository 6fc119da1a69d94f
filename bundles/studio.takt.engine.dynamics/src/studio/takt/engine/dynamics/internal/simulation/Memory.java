/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.dynamics.internal.simulation;

/** What a function remembers from step to step. */
interface Memory {

    /**
     * Computes, while the run begins and all values are known, what the first value did not need, so that functions
     * inside this one begin too.
     */
    default void prepare(State state) {
        // most functions need everything for their first value
    }

    /** Adds to the rates of change of the levels. */
    default void rates(State state, double[] rates) {
        // most functions have no levels
    }

    /** Takes note at the beginning of a step, when all values are known. */
    default void begin(State state) {
        // most functions look at no step's beginning
    }

    /** Takes note when a step is over; the values are still those of its beginning. */
    default void end(State state) {
        // most functions look at no step's end
    }

    /** Whether it has levels whose rates of change must be asked for here: no machine code knows them. */
    default boolean hasRates() {
        return true;
    }
}
