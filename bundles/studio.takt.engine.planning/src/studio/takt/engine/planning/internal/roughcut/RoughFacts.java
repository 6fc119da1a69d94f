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

import java.util.List;
import java.util.OptionalDouble;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;

/**
 * All that rough-cut capacity is made from; free of EMF.
 *
 * @param element   what it is made for
 * @param unit      the counting unit; empty if nothing says
 * @param currency  the currency; empty if nothing says
 * @param periods   names of the periods
 * @param items     what is scheduled
 * @param resources what it is made on
 * @param uses      which item takes how long on which resource
 * @param quantity  the master schedule, by item and period
 * @param findings  what was found while reading
 */
public record RoughFacts(ElementRef element, String unit, String currency, List<String> periods,
        List<RoughItem> items, List<Resource> resources, List<Use> uses, double[][] quantity,
        List<Finding> findings) {

    /**
     * An item of the schedule. A cost that nobody says is not a number.
     *
     * @param hours           hours of all resources in a unit, for planning by overall factors; not a number if only
     *                        its uses say
     * @param holdingCost     cost of a unit that is made a period early
     * @param subcontractCost what a unit costs more when others make it
     */
    public record RoughItem(ElementRef ref, String name, double hours, double holdingCost, double subcontractCost) {}

    /**
     * A resource.
     *
     * @param capacity      hours available by period; not a number where nobody says
     * @param share         its share of all hours in the past, if somebody says so
     * @param overtimeCost  what an hour of overtime costs; not a number if nobody says
     * @param overtimeLimit hours of overtime possible by period; infinite if nobody says, 0 if there is none
     */
    public record Resource(ElementRef ref, String name, double[] capacity, OptionalDouble share, double overtimeCost,
            double[] overtimeLimit) {}

    /**
     * Hours of a resource in a unit of an item.
     *
     * @param placing when they are needed, for the resource profile
     * @param setup   hours more for each period in which the item is completed
     */
    public record Use(int item, int resource, double hours, Placing placing, double setup) {}
}
