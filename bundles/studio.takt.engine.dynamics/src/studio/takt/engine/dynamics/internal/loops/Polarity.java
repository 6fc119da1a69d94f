/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.dynamics.internal.loops;

/** Which way an effect goes when its cause grows. */
public enum Polarity {
    /** The same way. */
    POSITIVE("+"),
    /** The other way. */
    NEGATIVE("\u2212"),
    /** Now this way, now that. */
    CHANGING("\u00b1"),
    /** Nothing moved in the run that was looked at. */
    UNKNOWN("?");

    private final String sign;

    Polarity(String sign) {
        this.sign = sign;
    }

    /** As it is written beside an arrow. */
    public String sign() {
        return sign;
    }

    /** Of two links one after the other. */
    public Polarity then(Polarity next) {
        if (this == UNKNOWN || next == UNKNOWN) {
            return UNKNOWN;
        }
        if (this == CHANGING || next == CHANGING) {
            return CHANGING;
        }
        return this == next ? POSITIVE : NEGATIVE;
    }

    /** Of what was seen: effects that rose, and effects that fell. */
    public static Polarity of(boolean rose, boolean fell) {
        if (rose && fell) {
            return CHANGING;
        }
        return rose ? POSITIVE : fell ? NEGATIVE : UNKNOWN;
    }
}
