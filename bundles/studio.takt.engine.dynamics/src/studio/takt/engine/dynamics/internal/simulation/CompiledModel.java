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

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import studio.takt.engine.dynamics.internal.flattening.Scalar;
import studio.takt.engine.dynamics.internal.stockflow.Settings;
import studio.takt.engine.dynamics.internal.stockflow.VariableFacts;

/**
 * A model ready to run. Immutable; every run has a {@link State} of its own.
 *
 * @param variables those that have a value, in the order in which they are shown; a place is an index of this
 * @param code      by place: of a stock, its value at the beginning
 * @param level     by place: the level of a stock; −1 of anything else
 * @param initial   the places in the order in which they are computed at the beginning
 * @param order     the places of flows and auxiliaries in the order in which they are computed
 * @param stocks    what fills and drains each stock
 * @param limits    by place: what holds back a flow of a stock that never falls below zero
 * @param free      the places of flows that are not held back at the beginning, because stocks begin with them
 * @param memories  the functions that remember
 * @param levels    how many levels there are
 * @param slots     how many slots there are
 * @param kernel    the same equations as machine code
 * @param loops     the same once more, integration included, if the model is small
 * @param stepwise  whether there is something that moves from step to step alone: conveyors, queues
 */
record CompiledModel(List<Scalar> variables, Code[] code, int[] level, int[] initial, int[] order,
        List<StockPlaces> stocks, Limit[][] limits, Set<Integer> free, Memory[] memories, int levels, int slots,
        Kernel kernel, Loops loops, boolean stepwise) {

    private static final Limit[] NONE = {};

    /** A stock and its flows, by place. */
    record StockPlaces(int place, int[] inflows, int[] outflows) {}

    /**
     * A flow out of a stock that never falls below zero may take what is there, what flows in, less what is served
     * before it; a flow into it may take as much back.
     *
     * @param stock   the place of the stock
     * @param inflows the places of what fills it, without what cannot be known in time
     * @param before  the places of the flows out of it that are served first
     * @param back    whether the flow leads into the stock, and only what goes back is limited
     */
    record Limit(int stock, int[] inflows, int[] before, boolean back) {
        double apply(State state, double wanted) {
            double available = state.values[stock] / state.dt;
            for (int inflow : inflows) {
                available += state.values[inflow];
            }
            for (int other : before) {
                available -= Math.max(0, state.values[other]);
            }
            double most = Math.max(0, available);
            return back ? Math.max(wanted, -most) : Math.min(wanted, most);
        }
    }

    /** The settings, with the method of Euler for what moves from step to step alone. */
    Settings usable(Settings settings) {
        return stepwise
                ? new Settings(settings.start(), settings.stop(), settings.dt(), settings.saveStep(),
                        Settings.Method.EULER, settings.seed())
                : settings;
    }

    /** A state of which nothing is computed. */
    State empty() {
        return new State(new Settings(0, 0, 1, 0, Settings.Method.EULER, 1), variables.size(), levels, slots);
    }

    /** Whether a variable has the value of the beginning all the time. */
    boolean isConstant(int place) {
        return level[place] < 0 && Arrays.stream(order).noneMatch(each -> each == place);
    }

    /**
     * A state at the beginning, with all values computed.
     *
     * @param fixed values that take the place of computed ones
     */
    State begin(Settings settings, Map<Integer, Double> fixed) {
        State state = new State(settings, variables.size(), levels, slots);
        for (int place : initial) {
            compute(state, place);
            state.values[place] = fixed.getOrDefault(place, state.values[place]);
            if (level[place] >= 0) {
                state.levels[level[place]] = state.values[place];
            }
        }
        for (Memory memory : memories) {
            memory.prepare(state);
        }
        state.initialising = false;
        return state;
    }

    /** Computes all values from the levels. */
    void evaluate(State state) {
        // Stocks come first, both among the values and among the levels.
        System.arraycopy(state.levels, 0, state.values, 0, stocks.size());
        kernel.evaluate(state);
    }

    private void compute(State state, int place) {
        double value = code[place].at(state);
        Scalar variable = variables.get(place);
        if (variable.nonNegative() && variable.kind() == VariableFacts.Kind.FLOW) {
            value = Math.max(0, value);
        }
        for (Limit limit : free.contains(place) ? NONE : limits[place]) {
            value = limit.apply(state, value);
        }
        state.values[place] = value;
    }

    /** The rates of change of the levels; the values must have been computed. */
    void rates(State state, double[] rates) {
        kernel.rates(state, rates);
        for (Memory memory : memories) {
            if (memory.hasRates()) {
                memory.rates(state, rates);
            }
        }
    }
}
