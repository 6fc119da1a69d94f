/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.experiment;

/** The clock of the kernel. */
final class Ticks {
    private static final int FINEST = 9;
    private static final int COARSEST = -9;

    private Ticks() {}

    /** Ticks in a second: a power of ten, as fine as whole numbers allow for that time, so that sums stay exact. */
    static double perSecond(double seconds, double most) {
        int power = FINEST;
        while (power > COARSEST && seconds * Math.pow(10, power) > most) {
            power--;
        }
        return Math.pow(10, power);
    }
}
