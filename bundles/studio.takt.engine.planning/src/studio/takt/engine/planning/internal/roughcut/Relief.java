/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.roughcut;

/**
 * One way in which hours of an overload are relieved.
 *
 * @param resource    the resource
 * @param period      the period of the overload
 * @param kind        {@code overtime}, {@code earlier}, {@code subcontract}, or {@code none} for what nothing relieves
 * @param item        the item that is moved or given out; -1 for overtime and none
 * @param from        the period in which it would have been completed; -1 for overtime and none
 * @param to          the period in which it is completed instead; -1 if it is not moved
 * @param hours       hours relieved
 * @param units       units moved or given out; 0 for overtime
 * @param costPerHour what an hour costs in this way; not a number if nobody says
 */
record Relief(int resource, int period, String kind, int item, int from, int to, double hours, double units,
        double costPerHour) {
    static final String OVERTIME = "overtime";
    static final String EARLIER = "earlier";
    static final String SUBCONTRACT = "subcontract";
    static final String NONE = "none";

    /** What it costs; not a number if nobody says. */
    double cost() {
        return kind.equals(NONE) ? Double.NaN : hours * costPerHour;
    }
}
