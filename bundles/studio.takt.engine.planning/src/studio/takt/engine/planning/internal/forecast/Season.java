/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.forecast;

/** How a season adds to a level: not at all, as a term, as a factor. */
enum Season {
    NONE, ADDITIVE, MULTIPLICATIVE;

    double with(double level, double term) {
        return switch (this) {
            case NONE -> level;
            case ADDITIVE -> level + term;
            case MULTIPLICATIVE -> level * term;
        };
    }

    /** A demand without its season; {@code otherwise} where a factor of zero leaves it open. */
    double without(double demand, double term, double otherwise) {
        return switch (this) {
            case NONE -> demand;
            case ADDITIVE -> demand - term;
            case MULTIPLICATIVE -> term == 0 ? otherwise : demand / term;
        };
    }
}
