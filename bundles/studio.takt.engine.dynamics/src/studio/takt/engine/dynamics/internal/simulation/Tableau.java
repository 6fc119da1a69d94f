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

import studio.takt.engine.dynamics.internal.stockflow.Settings.Method;

/**
 * A method of Runge and Kutta.
 *
 * @param stages  by stage after the first: the weights of the rates before it
 * @param times   by stage after the first: the share of the step
 * @param weights of all rates at the end
 */
record Tableau(double[][] stages, double[] times, double[] weights) {
    private static final Tableau EULER = new Tableau(new double[0][], new double[0], new double[]{1});
    private static final Tableau HEUN = new Tableau(new double[][]{{1}}, new double[]{1}, new double[]{0.5, 0.5});
    private static final Tableau CLASSICAL = new Tableau(new double[][]{{0.5}, {0, 0.5}, {0, 0, 1}},
            new double[]{0.5, 0.5, 1}, new double[]{1.0 / 6, 1.0 / 3, 1.0 / 3, 1.0 / 6});
    private static final double[][] DORMAND_PRINCE_STAGES = {{1.0 / 5}, {3.0 / 40, 9.0 / 40},
            {44.0 / 45, -56.0 / 15, 32.0 / 9}, {19372.0 / 6561, -25360.0 / 2187, 64448.0 / 6561, -212.0 / 729},
            {9017.0 / 3168, -355.0 / 33, 46732.0 / 5247, 49.0 / 176, -5103.0 / 18656},
            {35.0 / 384, 0, 500.0 / 1113, 125.0 / 192, -2187.0 / 6784, 11.0 / 84}};
    private static final Tableau DORMAND_PRINCE = new Tableau(DORMAND_PRINCE_STAGES,
            new double[]{1.0 / 5, 3.0 / 10, 4.0 / 5, 8.0 / 9, 1, 1}, DORMAND_PRINCE_STAGES[5]);

    static Tableau of(Method method) {
        return switch (method) {
            case EULER -> EULER;
            case RK2 -> HEUN;
            case RK4 -> CLASSICAL;
            default -> DORMAND_PRINCE;
        };
    }
}
