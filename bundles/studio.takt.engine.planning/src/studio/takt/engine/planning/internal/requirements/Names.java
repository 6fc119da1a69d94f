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

import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.ElementRef;
import studio.takt.engine.planning.internal.requirements.Pegging.Peg;
import studio.takt.engine.planning.internal.requirements.RequirementsFacts.ItemFact;
import studio.takt.engine.planning.internal.requirements.RequirementsFacts.OrderFact;

/** What items, orders and demands are called in tables. */
final class Names {
    private final Records records;

    Names(Records records) {
        this.records = records;
    }

    /** An item, as an element if it is one. */
    Cell item(int item) {
        ItemFact fact = records.item(item);
        return fact.element().isPresent() ? Cell.of(fact.element()) : Cell.of(fact.code());
    }

    /** What an item is called. */
    String code(int item) {
        return records.item(item).code();
    }

    /** A period. */
    Cell period(int period) {
        return records.facts().grid().cell(period);
    }

    /** What a period is called. */
    String label(int period) {
        return records.facts().grid().label(period);
    }

    /** A planned order is called by its item and the period in which it is received. */
    String planned(int item, int received) {
        return code(item) + "@" + label(received);
    }

    /** What a source is called. */
    String source(int item, int source) {
        if (source == Axis.STOCK) {
            return "";
        }
        return Axis.isPlanned(source)
                ? planned(item, Axis.period(source))
                : records.facts().receipts().get(source).order();
    }

    /** What kind of source it is. */
    static String kind(int source) {
        if (source == Axis.STOCK) {
            return "onHand";
        }
        return Axis.isPlanned(source) ? "planned" : "receipt";
    }

    /** The period in which a source comes: when it is due, or received as planned. */
    Cell period(Peg peg) {
        if (peg.source() == Axis.STOCK) {
            return Cell.EMPTY;
        }
        return period(Axis.isPlanned(peg.source())
                ? Axis.period(peg.source())
                : Math.max(0, records.facts().receipts().get(peg.source()).period()));
    }

    /** A demand from outside: its order as an element, if it is one. */
    Cell demand(int demand) {
        OrderFact fact = records.facts().demand().get(demand);
        String name = demandName(demand);
        return fact.element().isPresent()
                ? Cell.of(new ElementRef(fact.element().id(), name, fact.element().kind()))
                : Cell.of(name);
    }

    /** What a demand from outside is called: its order, or else its item and period. */
    String demandName(int demand) {
        OrderFact fact = records.facts().demand().get(demand);
        return fact.order().isEmpty() ? planned(fact.item(), Math.max(0, fact.period())) : fact.order();
    }
}
