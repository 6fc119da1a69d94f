/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.dynamics.internal.stockflow;

/**
 * How a model is run; times are in its unit of time.
 *
 * @param start    when it begins
 * @param stop     when it ends
 * @param dt       the step of integration
 * @param saveStep the step of the results; 0 means every dt
 * @param method   how it is integrated
 * @param seed     of the random numbers
 */
public record Settings(double start, double stop, double dt, double saveStep, Method method, long seed) {
    private static final double CLOSE = 1e-6;

    /** How a model is integrated. */
    public enum Method {
        /** Of order 1. */
        EULER,
        /** Heun's, of order 2. */
        RK2,
        /** The classical one, of order 4. */
        RK4,
        /** Dormand and Prince's, of order 5, with error control inside each dt. */
        RK45
    }

    /** How many steps there are; the last ends at or before the stop. */
    public long steps() {
        return (long) Math.floor((stop - start) / dt + CLOSE);
    }

    /** How many steps there are between two rows. */
    public long stepsPerRow() {
        return saveStep > 0 ? Math.max(1, Math.round(saveStep / dt)) : 1;
    }

    /** Whether the stop is reached and the rows fall on steps. */
    public boolean isEven() {
        double rows = saveStep / dt;
        return Math.abs((stop - start) / dt - steps()) < CLOSE * Math.max(1, steps())
                && (saveStep <= 0 || Math.abs(rows - Math.rint(rows)) < CLOSE * rows);
    }
}
