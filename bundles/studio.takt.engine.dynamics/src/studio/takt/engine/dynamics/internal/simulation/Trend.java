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
 * The fractional rate at which a value changes, from its exponential average: (input − average) / (average · time). As a
 * forecast: input · (1 + trend · horizon).
 *
 * @param horizon how far a forecast looks ahead; null for the trend alone
 */
record Trend(Code input, Code duration, Code initial, Code horizon, int level) implements Code, Memory {

    @Override
    public double at(State state) {
        double now = input.at(state);
        double span = duration.at(state);
        if (state.initialising) {
            state.levels[level] = now / (1 + initial.at(state) * span);
        }
        double average = state.levels[level];
        double trend = Arithmetic.trend(now, average, span);
        return horizon == null ? trend : now * (1 + trend * horizon.at(state));
    }

    @Override
    public void rates(State state, double[] rates) {
        rates[level] = (input.at(state) - state.levels[level]) / duration.at(state);
    }

    @Override
    public boolean hasRates() {
        return false;
    }
}
