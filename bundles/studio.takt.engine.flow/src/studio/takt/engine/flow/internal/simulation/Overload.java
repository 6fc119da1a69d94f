/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.simulation;

import java.util.Optional;

import studio.takt.engine.flow.internal.table.StationData;

/**
 * A station that gets more than it can make, so that the stock before it grows without end.
 *
 * @param station the first of the line to which that happens
 * @param arrives pieces per second that reach it
 * @param makes   pieces per second that it can make at most
 */
record Overload(StationData station, double arrives, double makes) {
    private static final double ROUNDING = 1e-9;

    /** Where the flow is held up for good; nothing if the line can make all that arrives, or turns the rest away. */
    static Optional<Overload> of(Line line) {
        if (line.isClosed() || line.hasOrders() || line.stations().get(0).buffer().isPresent()) {
            return Optional.empty();
        }
        double rate = line.arrivalRate();
        double limit = line.isDeterministic() ? rate * (1 - ROUNDING) : rate;
        return line.stations().stream().filter(station -> line.capacity(station) <= limit).findFirst()
                .map(station -> new Overload(station, rate, line.capacity(station)));
    }
}
