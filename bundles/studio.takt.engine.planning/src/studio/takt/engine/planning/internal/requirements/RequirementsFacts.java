/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.requirements;

import java.util.List;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;

/**
 * What material requirements are planned from: a snapshot, free of EMF. Items are named by their place in the list.
 *
 * @param element  what is planned
 * @param items    all items
 * @param lines    all lines of bills of materials
 * @param demand   what is demanded from outside, by item and period
 * @param receipts what is on order already
 * @param schedule what the master schedule makes; its items get no planned orders but these
 * @param grid     the periods
 * @param findings what was noticed on the way
 */
public record RequirementsFacts(ElementRef element, List<ItemFact> items, List<LineFact> lines, List<OrderFact> demand,
        List<OrderFact> receipts, List<OrderFact> schedule, TimeGrid grid, List<Finding> findings) {

    /**
     * An item.
     *
     * @param element     the element of the model; {@link ElementRef#NONE} for one of a table
     * @param code        what it is called in tables
     * @param unit        its counting unit; may be empty
     * @param stock       units on hand
     * @param safetyStock units that should stay in stock
     * @param leadTime    from the release of an order to its receipt
     * @param safetyTime  how long before the need an order is received
     * @param lots        how its needs are gathered into orders
     * @param yield       share of the units started that are good; in (0, 1]
     * @param phantom     true if it is never stocked on purpose nor ordered, only passed through
     * @param supplied    true if it belongs to the customer, who is asked for it
     */
    public record ItemFact(ElementRef element, String code, String unit, double stock, double safetyStock,
            Lead leadTime, Lead safetyTime, LotPolicy lots, double yield, boolean phantom, boolean supplied) {}

    /**
     * A line of a bill of materials.
     *
     * @param parent    the place of the item it makes
     * @param component the place of the item it takes
     * @param per       units of the component in one of the parent
     * @param scrap     share of the component that is lost; in [0, 1)
     * @param from      first period in which an order of the parent takes it
     * @param to        last such period
     * @param phantom   true if the component is passed through on this line
     */
    public record LineFact(int parent, int component, double per, double scrap, int from, int to, boolean phantom) {
        /** Units of the component that one of the parent needs, with what is lost. */
        public double need() {
            return per / (1 - scrap);
        }
    }

    /**
     * A demand, a receipt or a line of a schedule.
     *
     * @param item     the place of the item
     * @param period   the period; {@link TimeGrid#PAST} if it is overdue
     * @param quantity units; not negative
     * @param order    what the order is called; empty for a forecast
     * @param element  the element of the model; {@link ElementRef#NONE} for one of a table
     */
    public record OrderFact(int item, int period, double quantity, String order, ElementRef element) {}

    /** Copies the lists. */
    public RequirementsFacts {
        items = List.copyOf(items);
        lines = List.copyOf(lines);
        demand = List.copyOf(demand);
        receipts = List.copyOf(receipts);
        schedule = List.copyOf(schedule);
        findings = List.copyOf(findings);
    }
}
