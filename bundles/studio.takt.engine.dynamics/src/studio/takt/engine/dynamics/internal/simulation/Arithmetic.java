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

/** What operators mean beyond those of Java; called by closures and by machine code alike. */
final class Arithmetic {
    private static final double CLOSE = 1e-6;

    private Arithmetic() {}

    static double safe(double dividend, double divisor, double otherwise) {
        return divisor == 0 ? otherwise : dividend / divisor;
    }

    static double modulo(double dividend, double divisor) {
        return dividend - divisor * Math.floor(dividend / divisor);
    }

    static double step(double height, double start, double time, double dt) {
        return time >= start - CLOSE * dt ? height : 0;
    }

    static double ramp(double slope, double start, double time) {
        return Math.max(0, time - start) * slope;
    }

    /** One step wide and so high that its area is the magnitude, whatever the method does inside the step. */
    static double pulse(double magnitude, double first, double interval, double stepTime, double dt) {
        double since = stepTime - first;
        if (interval > 0 && since > 0) {
            since -= interval * Math.floor(since / interval + CLOSE);
        }
        boolean on = since > -CLOSE * dt && since < dt - CLOSE * dt;
        return on ? magnitude / dt : 0;
    }

    /** The fractional rate at which a value changes, from its exponential average. */
    static double trend(double now, double average, double span) {
        return average == 0 ? 0 : (now - average) / (average * span);
    }

    /** One step of Euler's along a chain of levels: the last stage first, as each takes in what the one before held. */
    static void chain(double[] levels, int first, int order, boolean material, double input, double stage, double dt) {
        for (int i = first + order - 1; i >= first; i--) {
            double before = i == first ? input : material ? levels[i - 1] / stage : levels[i - 1];
            double out = material ? levels[i] / stage : levels[i];
            levels[i] += dt * (material ? before - out : (before - out) / stage);
        }
    }

    /** The rates of change along a chain of levels. */
    static void rates(double[] levels, double[] rates, int first, int order, boolean material, double input,
            double stage) {
        double before = input;
        for (int i = first; i < first + order; i++) {
            double out = material ? levels[i] / stage : levels[i];
            rates[i] = material ? before - out : (before - out) / stage;
            before = out;
        }
    }
}
