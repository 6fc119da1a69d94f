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
import java.util.OptionalInt;

import studio.takt.engine.planning.internal.requirements.RequirementsFacts.ItemFact;
import studio.takt.engine.planning.internal.requirements.RequirementsFacts.OrderFact;

/**
 * The records of all items, period by period, as arrays of items × periods: few objects, however large the plant.
 * Filled by {@link Netting}.
 */
public final class Records {
    private final RequirementsFacts facts;
    private final Network network;
    private final int periods;
    final double[] gross;
    final double[] net;
    final double[] receipt;
    final double[] pastDue;
    /** For each receipt on order the period in which it is needed; {@link #NEVER} if in none. */
    final int[] needed;
    /** The receipts on order, those of an item together, each item's by the period in which they are due. */
    final int[] receipts;
    final int[] firstReceipt;
    final int[] demands;
    final int[] firstDemand;
    private final Leads leads;

    /** A receipt that nothing needs. */
    public static final int NEVER = Integer.MAX_VALUE;

    Records(RequirementsFacts facts, Network network) {
        this.facts = facts;
        this.network = network;
        this.periods = facts.grid().size();
        int items = facts.items().size();
        gross = new double[items * periods];
        net = new double[items * periods];
        receipt = new double[items * periods];
        pastDue = new double[items];
        needed = new int[facts.receipts().size()];
        firstReceipt = new int[items + 1];
        receipts = byItem(facts.receipts(), firstReceipt);
        firstDemand = new int[items + 1];
        demands = byItem(facts.demand(), firstDemand);
        leads = new Leads(facts.grid(), facts.items());
    }

    /** The places of orders, those of an item together and by period; {@code first} is where each item's begin. */
    private static int[] byItem(List<OrderFact> orders, int[] first) {
        int[] sorted = java.util.stream.IntStream.range(0, orders.size()).boxed()
                .sorted(java.util.Comparator.<Integer>comparingInt(i -> orders.get(i).item())
                        .thenComparingInt(i -> orders.get(i).period()))
                .mapToInt(Integer::intValue).toArray();
        for (OrderFact order : orders) {
            first[order.item() + 1]++;
        }
        for (int i = 0; i + 1 < first.length; i++) {
            first[i + 1] += first[i];
        }
        return sorted;
    }

    /** What it was planned from. */
    public RequirementsFacts facts() {
        return facts;
    }

    /** Who is made of what. */
    public Network network() {
        return network;
    }

    /** How many periods are planned. */
    public int periods() {
        return periods;
    }

    /** An item. */
    public ItemFact item(int item) {
        return facts.items().get(item);
    }

    /** What is needed of an item in a period. */
    public double gross(int item, int period) {
        return gross[item * periods + period];
    }

    /** What stock and receipts on order do not cover, before lots are made. */
    public double net(int item, int period) {
        return net[item * periods + period];
    }

    /** What planned orders bring in a period. */
    public double plannedReceipt(int item, int period) {
        return receipt[item * periods + period];
    }

    /** For each period in which an order may be received, the one in which it is released; past if before the first. */
    int[] releases(int item) {
        return leads.releases(item);
    }

    /** For each period of a need, the one in which safety time wants it received. */
    int[] safe(int item) {
        return leads.safe(item);
    }

    /** What is started in a period, what should have been started earlier in the first. */
    public double[] plannedReleases(int item) {
        double[] released = new double[periods];
        int[] before = releases(item);
        for (int t = 0; t < periods; t++) {
            double units = receipt[item * periods + t];
            if (units > 0) {
                released[Math.max(0, before[t])] += started(item, units);
            }
        }
        return released;
    }

    /** What must be started so that so many are good. */
    public double started(int item, double good) {
        return good / item(item).yield();
    }

    /** What should have been started before the first period. */
    public double pastDue(int item) {
        return pastDue[item];
    }

    /** What is on order by the period in which it is due; overdue receipts in the first. */
    public double[] receipts(int item) {
        double[] due = new double[periods];
        for (int i = firstReceipt[item]; i < firstReceipt[item + 1]; i++) {
            OrderFact order = facts.receipts().get(receipts[i]);
            if (order.period() < periods) {
                due[Math.max(0, order.period())] += order.quantity();
            }
        }
        return due;
    }

    /** What is on order by the period in which it is needed, as the action messages have it. */
    public double[] adjustedReceipts(int item) {
        double[] due = new double[periods];
        int[] safe = safe(item);
        for (int i = firstReceipt[item]; i < firstReceipt[item + 1]; i++) {
            int need = needed[receipts[i]];
            if (need != NEVER) {
                due[Math.max(0, safe[need])] += facts.receipts().get(receipts[i]).quantity();
            }
        }
        return due;
    }

    /** Stock at the end of each period, with receipts on order as given. */
    public double[] projected(int item, double[] due) {
        double[] projected = new double[periods];
        double stock = item(item).stock();
        for (int t = 0; t < periods; t++) {
            stock = studio.takt.engine.planning.internal.lot.Stock.tidy(stock + due[t] + plannedReceipt(item, t)
                    - gross(item, t));
            projected[t] = stock;
        }
        return projected;
    }

    /** The period in which a receipt on order is wanted; empty if nothing needs it. */
    public OptionalInt wanted(int receipt) {
        int need = needed[receipt];
        return need == NEVER
                ? OptionalInt.empty()
                : OptionalInt.of(Math.max(0, safe(facts.receipts().get(receipt).item())[need]));
    }
}
