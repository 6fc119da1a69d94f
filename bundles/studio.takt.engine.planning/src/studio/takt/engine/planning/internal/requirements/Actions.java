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
import java.util.OptionalInt;

import studio.takt.engine.planning.internal.requirements.RequirementsFacts.OrderFact;

/** What a planner has to do now: release orders, and move or cancel receipts on order. */
final class Actions {
    /** Release a planned order. */
    static final String RELEASE = "release";
    /** Ask the customer for material that is the customer's. */
    static final String REQUEST = "request";
    /** A receipt on order is needed earlier. */
    static final String EXPEDITE = "expedite";
    /** A receipt on order is needed later. */
    static final String DEFER = "defer";
    /** A receipt on order is not needed. */
    static final String CANCEL = "cancel";

    private Actions() {}

    /**
     * An action message.
     *
     * @param item   the item
     * @param action what to do
     * @param source the order, as {@link Axis} writes it
     * @param orders how many orders it is
     * @param units  how much: what is started, or what is on order
     * @param from   when it is due as things stand; for a release, when it should be released
     * @param to     when it should be due; {@link Records#NEVER} for a cancellation; for a release, when it is received
     */
    record Action(int item, String action, int source, int orders, double units, int from, int to) {}

    /** All messages, item by item; orders are released in the first so many periods. */
    static List<Action> of(Records records, int within) {
        List<Action> actions = new ArrayList<>();
        for (int item : records.network().order()) {
            receipts(records, item, actions);
            if (!records.item(item).phantom()) {
                releases(records, item, within, actions);
            }
        }
        return actions;
    }

    private static void receipts(Records records, int item, List<Action> actions) {
        for (int i = records.firstReceipt[item]; i < records.firstReceipt[item + 1]; i++) {
            int receipt = records.receipts[i];
            OrderFact order = records.facts().receipts().get(receipt);
            int due = Math.max(0, order.period());
            OptionalInt wanted = records.wanted(receipt);
            if (order.quantity() > 0 && (wanted.isEmpty() || wanted.getAsInt() != due)) {
                int to = wanted.orElse(Records.NEVER);
                String action = wanted.isEmpty() ? CANCEL : to < due ? EXPEDITE : DEFER;
                actions.add(new Action(item, action, receipt, 1, order.quantity(), order.period(), to));
            }
        }
    }

    private static void releases(Records records, int item, int within, List<Action> actions) {
        int[] releases = records.releases(item);
        for (int t = 0; t < records.periods() && releases[t] < within; t++) {
            double units = records.plannedReceipt(item, t);
            if (units > 0) {
                int orders = records.item(item).lots().orders(units);
                actions.add(new Action(item, records.item(item).supplied() ? REQUEST : RELEASE, Axis.planned(t), orders,
                        records.started(item, units), releases[t], t));
            }
        }
    }
}
