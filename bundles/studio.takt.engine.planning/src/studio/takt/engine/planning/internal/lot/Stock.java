/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.lot;

/** Numbers of stock without the dust of binary fractions. */
public final class Stock {
    private static final double DIGITS = 1e6;
    private static final double DUST = 1e-8;

    private Stock() {}

    /** The number, or the one with six decimals that it means: 0.30000000000000004 is 0.3. */
    public static double tidy(double units) {
        double rounded = Math.rint(units * DIGITS) / DIGITS;
        return Math.abs(rounded - units) < DUST ? rounded + 0.0 : units;
    }
}
