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

/** The value of one step ago. */
record Previous(Code value, Code initial, int slot) implements Code, Memory {

    @Override
    public double at(State state) {
        if (state.initialising) {
            state.slots[slot] = initial.at(state);
        }
        return state.slots[slot];
    }

    @Override
    public void prepare(State state) {
        value.at(state);
    }

    /** Two places, so that all of them change at the same moment. */
    @Override
    public void begin(State state) {
        state.slots[slot + 1] = value.at(state);
    }

    @Override
    public void end(State state) {
        state.slots[slot] = state.slots[slot + 1];
    }

    @Override
    public boolean hasRates() {
        return false;
    }
}
