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

import studio.takt.core.api.random.RandomStream;
import studio.takt.core.api.random.RandomStreams;
import studio.takt.engine.dynamics.internal.stockflow.Settings;

/** Everything that changes in one run. */
final class State {
    final Settings settings;
    final double dt;
    final RandomStreams streams;
    /** The values of all variables, by place. */
    final double[] values;
    /** What is integrated: the stocks of the model, then what delays and smooths remember. */
    double[] levels;
    /** Values kept by call: at the beginning (INIT, delays), one step ago (PREVIOUS), of this step (random). */
    final double[] slots;
    final long[] drawn;
    final RandomStream[] sources;
    final History[] histories;
    /** What lies on conveyors and waits in queues. */
    final Object[] containers;
    double time;
    /** When the present step began; differs from {@link #time} inside a step of Runge and Kutta. */
    double stepTime;
    long step;
    boolean initialising = true;
    boolean zeroDivisor;

    State(Settings settings, int variables, int levels, int slots) {
        this.settings = settings;
        this.dt = settings.dt();
        this.streams = new RandomStreams(settings.seed());
        this.values = new double[variables];
        this.levels = new double[levels];
        this.slots = new double[slots];
        this.drawn = new long[slots];
        this.sources = new RandomStream[slots];
        this.histories = new History[slots];
        this.containers = new Object[slots];
        java.util.Arrays.fill(drawn, -1);
        this.time = settings.start();
        this.stepTime = settings.start();
    }

    /** What a value was at the beginning of each step. */
    static final class History {
        private double[] values = new double[64];
        private int size;

        void add(double value) {
            if (size == values.length) {
                values = java.util.Arrays.copyOf(values, size * 2);
            }
            values[size++] = value;
        }

        /** At so many steps after the beginning, straight between steps. */
        double at(double steps) {
            double bounded = Math.min(steps, size - 1);
            int left = (int) bounded;
            double share = bounded - left;
            return share < 1e-9 || left + 1 >= size
                    ? values[left]
                    : values[left] + share * (values[left + 1] - values[left]);
        }
    }
}
