/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.schedule;

import java.util.List;
import java.util.Map;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;

/**
 * All that a master schedule is made from; free of EMF. Matrices are by item and period.
 *
 * @param element      what it is made for
 * @param unit         the counting unit; empty if nothing says
 * @param periods      the periods
 * @param months       the names of the months
 * @param items        the items
 * @param forecast     units expected to be demanded
 * @param orders       what customers ordered
 * @param firm         what is completed as decided already; not a number where nothing is decided
 * @param plans        production by family and month, as the aggregate plan says; a family without one is missing
 * @param bill         what items are made from, for levelling the use of components
 * @param turns        every how many periods the map of a family can make every item; a family that no map draws is missing
 * @param daySeconds   seconds available for work on a workday
 * @param findings     what was found while reading
 */
public record ScheduleFacts(ElementRef element, String unit, List<SchedulePeriod> periods, List<String> months,
        List<ScheduledItem> items, double[][] forecast, List<Order> orders, double[][] firm,
        Map<String, double[]> plans, List<Usage> bill, Map<String, Integer> turns, double daySeconds,
        List<Finding> findings) {

    /** An order line; {@code ref} is {@link ElementRef#NONE} for one of a table. */
    public record Order(ElementRef ref, String name, int item, int period, double quantity) {}

    /** So much of a component in one unit of an item. */
    public record Usage(int item, String component, double quantity) {}

    /** How many items there are. */
    public int size() {
        return items.size();
    }

    /** How many periods there are. */
    public int length() {
        return periods.size();
    }

    /** Units ordered, by item and period. */
    public double[][] ordered() {
        double[][] ordered = new double[size()][length()];
        orders.forEach(order -> ordered[order.item()][order.period()] += order.quantity());
        return ordered;
    }
}
