/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.table;

import java.util.Optional;

import studio.takt.engine.flow.internal.output.FlowUnits;
import studio.takt.units.api.Quantity;

/** Reads times of orders as they are written: in seconds from the beginning. */
@FunctionalInterface
public interface OrderClock {
    /** Times as on a wall clock; a plain number is in seconds. */
    OrderClock PLAIN = (written, end) -> quantity(written).flatMap(FlowUnits::seconds);

    /**
     * Seconds from the beginning.
     *
     * @param written a number, a time, or a date
     * @param end     true for the end of a day, false for its beginning
     * @return nothing if it cannot be read
     */
    Optional<Double> seconds(String written, boolean end);

    /** A quantity, if it is one. */
    static Optional<Quantity> quantity(String written) {
        try {
            return Optional.of(Quantity.parse(written));
        } catch (IllegalArgumentException notAQuantity) {
            return Optional.empty();
        }
    }
}
