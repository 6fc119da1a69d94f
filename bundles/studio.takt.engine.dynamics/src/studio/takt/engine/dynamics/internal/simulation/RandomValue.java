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

import java.util.List;

import studio.takt.core.api.random.RandomStream;
import studio.takt.core.api.random.RandomStreams;
import studio.takt.equations.api.Builtin;

/**
 * A random function. Each has a stream of its own and one number a step, whatever the method of integration does inside
 * the step.
 */
record RandomValue(Builtin function, List<Code> arguments, String name, int slot) implements Code {
    private static final double LARGE = 500;

    @Override
    public double at(State state) {
        if (state.drawn[slot] != state.step) {
            state.drawn[slot] = state.step;
            if (state.sources[slot] == null) {
                state.sources[slot] = source(state);
            }
            state.slots[slot] = draw(state, state.sources[slot]);
        }
        return state.slots[slot];
    }

    /** A seed in the equation gives the same numbers in every run. */
    private RandomStream source(State state) {
        return arguments.size() < function.most()
                ? state.streams.stream(name)
                : new RandomStreams((long) arguments.get(function.most() - 1).at(state)).stream("");
    }

    private double draw(State state, RandomStream stream) {
        double first = arguments.get(0).at(state);
        return switch (function) {
            case EXPRND -> first * stream.exponential();
            case NORMAL -> first + arguments.get(1).at(state) * stream.normal();
            case LOGNORMAL -> lognormal(first, arguments.get(1).at(state), stream);
            case POISSON -> poisson(first, stream);
            default -> first + (arguments.get(1).at(state) - first) * stream.uniform();
        };
    }

    private static double lognormal(double mean, double deviation, RandomStream stream) {
        double variance = StrictMath.log1p(deviation / mean * (deviation / mean));
        return StrictMath.exp(StrictMath.log(mean) - variance / 2 + StrictMath.sqrt(variance) * stream.normal());
    }

    /** Counts arrivals; many of them in parts, as the sum of Poisson numbers is one. */
    private static double poisson(double mean, RandomStream stream) {
        if (!(mean <= 1e9)) {
            return mean + StrictMath.sqrt(mean) * stream.normal();
        }
        double count = 0;
        for (double rest = mean; rest > 0; rest -= LARGE) {
            double limit = StrictMath.exp(-Math.min(rest, LARGE));
            for (double product = stream.uniform(); product > limit; product *= stream.uniform()) {
                count++;
            }
        }
        return count;
    }
}
