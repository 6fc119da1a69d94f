/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.output;

import java.util.Optional;

import studio.takt.units.api.Quantity;
import studio.takt.units.api.Unit;

/** The units that the engines of this bundle compute and speak in. */
public final class FlowUnits {
    /** Times. */
    public static final Unit SECOND = Unit.parse("s");
    /** Pieces. */
    public static final Unit PIECE = Unit.parse("pcs");
    /** Rates. */
    public static final Unit RATE = Unit.parse("pcs/s");
    /** Rates, for people. */
    public static final Unit HOURLY = Unit.parse("pcs/h");
    /** Shares. */
    public static final Unit PERCENT = Unit.parse("%");

    private FlowUnits() {}

    /** A time in seconds; a plain number is in seconds. Nothing if only a calendar could tell. */
    public static Optional<Double> seconds(Quantity quantity) {
        if (quantity.unit().isCommensurableWith(SECOND)) {
            return Optional.of(quantity.in(SECOND));
        }
        return quantity.unit().isCommensurableWith(Unit.ONE)
                ? Optional.of(quantity.in(Unit.ONE))
                : Optional.empty();
    }
}
