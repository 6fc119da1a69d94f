/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.internal.result;

import java.math.BigDecimal;

/** Numbers for machines. */
public final class Numbers {
    private static final double EXACT = 1e15;

    private Numbers() {}

    /** All digits of a finite number, a whole one without decimals; only very small or large ones with an exponent. */
    public static String full(double value) {
        if (value == Math.rint(value) && Math.abs(value) < EXACT) {
            return String.valueOf((long) value);
        }
        boolean plain = Math.abs(value) < EXACT && Math.abs(value) >= 1e-6;
        String text = Double.toString(value);
        return plain && text.indexOf('E') >= 0 ? new BigDecimal(text).toPlainString() : text;
    }
}
