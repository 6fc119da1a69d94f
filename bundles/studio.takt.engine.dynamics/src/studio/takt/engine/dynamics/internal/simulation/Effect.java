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

import java.util.function.ToIntFunction;

/** Which way a variable goes when another one grows a little, all others staying as they are. */
final class Effect implements ToIntFunction<double[]> {
    private static final double SMALL = 1e-4;

    private final int from;
    private final Code code;
    private final State state;

    Effect(int from, Code code, State state) {
        this.from = from;
        this.code = code;
        this.state = state;
    }

    @Override
    public int applyAsInt(double[] row) {
        System.arraycopy(row, 1, state.values, 0, row.length - 1);
        state.time = row[0];
        state.stepTime = row[0];
        double value = row[from + 1];
        double step = SMALL * Math.max(Math.abs(value), SMALL);
        int above = sign(value + step, value);
        return above != 0 ? above : sign(value, value - step);
    }

    private int sign(double high, double low) {
        state.values[from] = high;
        double one = code.at(state);
        state.values[from] = low;
        return (int) Math.signum(one - code.at(state));
    }
}
