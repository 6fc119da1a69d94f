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

/**
 * A delay after which everything comes out as it went in. What it took in is known at the beginning of each step; in
 * between it is read along a straight line.
 */
record Pipeline(Code input, Code duration, Code initial, int slot) implements Code, Memory {

    @Override
    public double at(State state) {
        if (state.initialising) {
            state.slots[slot] = initial.at(state);
            state.histories[slot] = new State.History();
            return state.slots[slot];
        }
        double steps = (state.time - duration.at(state) - state.settings.start()) / state.settings.dt();
        boolean before = steps < -1e-9 || state.step == 0 && state.time == state.stepTime;
        return before ? state.slots[slot] : state.histories[slot].at(Math.max(0, steps));
    }

    @Override
    public void prepare(State state) {
        input.at(state);
        duration.at(state);
    }

    @Override
    public void begin(State state) {
        state.histories[slot].add(input.at(state));
    }

    @Override
    public boolean hasRates() {
        return false;
    }
}
