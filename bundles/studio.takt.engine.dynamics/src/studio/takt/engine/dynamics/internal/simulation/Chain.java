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
 * A chain of levels: an exponential smooth (of information) or a delay (of material) of order n.
 *
 * @param material whether what flows in flows out again
 * @param input    what goes in
 * @param duration the mean time that it takes
 * @param initial  the value at the beginning
 * @param first    the place of its first level
 * @param order    n
 */
record Chain(boolean material, Code input, Code duration, Code initial, int first, int order) implements Code, Memory {

    @Override
    public double at(State state) {
        double stage = duration.at(state) / order;
        if (state.initialising) {
            double value = initial.at(state);
            for (int i = first; i < first + order; i++) {
                state.levels[i] = material ? value * stage : value;
            }
        }
        double last = state.levels[first + order - 1];
        return material ? last / stage : last;
    }

    @Override
    public void prepare(State state) {
        input.at(state);
    }

    @Override
    public void rates(State state, double[] rates) {
        Arithmetic.rates(state.levels, rates, first, order, material, input.at(state), duration.at(state) / order);
    }

    @Override
    public boolean hasRates() {
        return false;
    }
}
