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
    private Arithmetic() {}

    static double safe(double dividend, double divisor, double otherwise) {
        return divisor == 0 ? otherwise : dividend / divisor;
    }

    static double modulo(double dividend, double divisor) {
        return dividend - divisor * Math.floor(dividend / divisor);
    }
}
