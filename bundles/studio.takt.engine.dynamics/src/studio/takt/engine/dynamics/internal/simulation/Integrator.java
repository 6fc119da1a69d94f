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

import studio.takt.core.api.run.Monitor;
import studio.takt.engine.dynamics.internal.stockflow.Settings;

/** Takes the levels of a model over one step. The values are those of the step's beginning. */
final class Integrator {
    /** The weights of order 5 less those of order 4. */
    private static final double[] ERROR = {71.0 / 57600, 0, -71.0 / 16695, 71.0 / 1920, -17253.0 / 339200, 22.0 / 525,
            -1.0 / 40};
    private static final double TOLERANCE = 1e-9;
    private static final double LEAST_SHARE = 1e-6;
    /** After so many steps within dt, one less than a power of two, there is a look at whether the run was cancelled. */
    private static final int LOOK = 63;

    private final CompiledModel model;
    private final Settings.Method method;
    private final Tableau tableau;
    private final double[][] rates;
    private final double[] begin;
    private final double[] spare;
    private final double[] sums;
    private final Monitor monitor;
    private double share = 1;
    private int tries;

    Integrator(CompiledModel model, Settings.Method method, Monitor monitor) {
        this.monitor = monitor;
        this.method = method;
        this.tableau = Tableau.of(method);
        this.model = model;
        this.rates = new double[7][model.levels()];
        this.begin = new double[model.levels()];
        this.spare = new double[model.levels()];
        this.sums = new double[model.levels()];
    }

    void step(State state) {
        double dt = state.dt;
        switch (method) {
            case EULER -> euler(state.levels, rates[0], state, dt);
            case RK45 -> adaptive(state, dt);
            default -> stages(state, dt);
        }
    }

    private void euler(double[] levels, double[] rate, State state, double dt) {
        model.rates(state, rate);
        for (int i = 0; i < levels.length; i++) {
            levels[i] += dt * rate[i];
        }
    }

    private void stages(State state, double h) {
        double time = state.time;
        double[] before = begin;
        System.arraycopy(state.levels, 0, before, 0, before.length);
        model.rates(state, rates[0]);
        for (int i = 0; i < tableau.times().length; i++) {
            move(before, state.levels, h, tableau.stages()[i]);
            state.time = time + tableau.times()[i] * h;
            model.evaluate(state);
            model.rates(state, rates[i + 1]);
        }
        move(before, state.levels, h, tableau.weights());
    }

    /** One rate after the other over all levels: what the just-in-time compiler makes the fastest code of. */
    private void move(double[] from, double[] to, double h, double[] weights) {
        Arrays.fill(sums, 0);
        for (int k = 0; k < weights.length; k++) {
            add(weights[k], rates[k]);
        }
        for (int i = 0; i < sums.length; i++) {
            to[i] = from[i] + h * sums[i];
        }
    }

    private void add(double weight, double[] rate) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += weight * rate[i];
        }
    }

    /** Dormand and Prince: the step inside dt is made as small as the error demands. */
    private void adaptive(State state, double dt) {
        double begin = state.time;
        double done = 0;
        while (done < 1) {
            // A model that chatters makes the steps so small that one dt takes long.
            if ((++tries & LOOK) == 0) {
                monitor.checkCancelled();
            }
            double tried = Math.min(share, 1 - done);
            System.arraycopy(state.levels, 0, spare, 0, spare.length);
            state.time = begin + done * dt;
            stages(state, tried * dt);
            double error = error(state, tried * dt);
            if (error <= 1 || tried <= LEAST_SHARE || Double.isNaN(error)) {
                done = tried >= 1 - done ? 1 : done + tried;
            } else {
                System.arraycopy(spare, 0, state.levels, 0, spare.length);
            }
            double factor = error == 0 ? 5 : 0.9 * StrictMath.pow(error, -0.2);
            share = Math.min(1, Math.max(LEAST_SHARE, tried * Math.min(5, Math.max(0.2, factor))));
            state.time = begin + done * dt;
            if (done < 1) {
                model.evaluate(state);
            }
        }
    }

    private double error(State state, double h) {
        double worst = 0;
        for (int i = 0; i < spare.length; i++) {
            double sum = 0;
            for (int k = 0; k < ERROR.length; k++) {
                sum += ERROR[k] * rates[k][i];
            }
            double scale = TOLERANCE * (1 + Math.max(Math.abs(spare[i]), Math.abs(state.levels[i])));
            worst = Math.max(worst, Math.abs(h * sum) / scale);
        }
        return worst;
    }
}
