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

import java.util.ArrayList;
import java.util.List;

import studio.takt.core.api.run.Monitor;
import studio.takt.engine.planning.internal.requirements.Pegging.Peg;
import studio.takt.engine.planning.internal.requirements.RequirementsFacts.OrderFact;

/** Which material is not there when it is needed, why, and which demand from outside that reaches. */
final class Shortages {
    /** So many are listed; more than that nobody reads. */
    static final int MOST = 2_000;
    /** An order should have been released before the first period. */
    static final String LEAD_TIME = "lead-time";
    /** A receipt on order is due after it is needed. */
    static final String RECEIPT_LATE = "receipt-late";
    /** The customer's own material is asked for too late. */
    static final String CUSTOMER_MATERIAL = "customer-material";
    /** The master schedule makes less than is demanded. */
    static final String NOT_SCHEDULED = "not-scheduled";

    private final Records records;
    private final Lateness lateness;
    private final Pegging pegging;
    private final List<Shortage> all = new ArrayList<>();
    private final Critical critical;
    private int count;

    Shortages(Records records, Lateness lateness, Pegging pegging) {
        this.records = records;
        this.lateness = lateness;
        this.pegging = pegging;
        this.critical = new Critical(records, lateness, pegging);
    }

    /**
     * A shortage.
     *
     * @param item      the item that is short
     * @param source    the order that comes too late, as {@link Axis} writes it
     * @param cause     why
     * @param needed    when it is needed
     * @param available when it is there, its components being there
     * @param units     how much of the item
     * @param demand    the place of the demand that it serves in the end; -1 if it only fills stock
     */
    record Shortage(int item, int source, String cause, int needed, int available, double units, int demand) {}

    /** All of them, those that are listed. */
    List<Shortage> all(Monitor monitor) {
        for (int item : records.network().order()) {
            monitor.checkCancelled();
            if (count < MOST) {
                find(item);
            }
        }
        return all;
    }

    private void find(int item) {
        int[] releases = records.releases(item);
        for (int t = 0; t < records.periods() && releases[t] < 0; t++) {
            if (records.plannedReceipt(item, t) > 0) {
                boolean asked = records.item(item).supplied();
                late(item, Axis.planned(t), asked ? CUSTOMER_MATERIAL : LEAD_TIME, lateness.availableAlone(item, t));
            }
        }
        for (int i = records.firstReceipt[item]; i < records.firstReceipt[item + 1]; i++) {
            int receipt = records.receipts[i];
            int due = Math.max(0, records.facts().receipts().get(receipt).period());
            if (records.wanted(receipt).isPresent() && due > records.needed[receipt]) {
                late(item, receipt, RECEIPT_LATE, due);
            }
        }
        unserved(item);
    }

    private void late(int item, int source, String cause, int available) {
        Axis axis = pegging.axis(item);
        for (Peg peg : pegging.pegsOf(item, source)) {
            if (peg.use() >= 0 && axis.needOf(peg.use()) < available && count < MOST) {
                int needed = axis.needOf(peg.use());
                pegging.ends(peg, (demand, units) -> add(
                        new Shortage(item, source, cause, needed, available, units, demand)));
            }
        }
    }

    /** What the master schedule leaves out is never there. */
    private void unserved(int item) {
        Axis axis = pegging.axis(item);
        double end = axis.sources() == 0 ? 0 : axis.sourceEnd(axis.sources() - 1);
        for (int use = axis.useAt(end + Pegging.dust(end)); use < axis.uses() && count < MOST; use++) {
            int demand = axis.useLine(use) < 0 ? axis.use(use) : -1;
            add(new Shortage(item, Axis.STOCK, NOT_SCHEDULED, axis.needOf(use), records.facts().grid().reach(),
                    axis.useEnd(use) - Math.max(end, axis.useBegin(use)), demand));
        }
    }

    private void add(Shortage shortage) {
        count++;
        if (shortage.units > Pegging.dust(shortage.units)) {
            all.add(shortage);
        }
    }

    /** True if this shortage is what a late demand waits for, and not only near it. */
    boolean isDecisive(Shortage shortage) {
        return shortage.demand >= 0 && lateness.late(shortage.demand) > 0
                && critical.waitsFor(shortage.demand, shortage.item, shortage.source);
    }

    /** Who asks in the end. */
    OrderFact demand(Shortage shortage) {
        return records.facts().demand().get(shortage.demand);
    }
}
