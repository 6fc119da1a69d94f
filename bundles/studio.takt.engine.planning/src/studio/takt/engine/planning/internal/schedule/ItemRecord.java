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

import java.util.Arrays;

/**
 * The master schedule record of an item, period by period: what is demanded, completed, in stock and free to promise.
 *
 * @param item      the item
 * @param forecast  units expected
 * @param orders    units ordered
 * @param demand    what counts: orders within the demand fence, beyond it the greater of forecast and orders
 * @param completed the master schedule
 * @param projected the projected available balance at the end of the period
 * @param atp       what may still be promised out of the stock (first period) or the lot of the period until the next
 *                  lot; not a number where nothing is completed
 */
public record ItemRecord(ScheduledItem item, double[] forecast, double[] orders, double[] demand, double[] completed,
        double[] projected, double[] atp) {
    private static final double DUST = 1e-9;

    /** The record of a schedule. */
    public static ItemRecord of(ScheduledItem item, double[] forecast, double[] orders, double[] completed) {
        double[] demand = demand(item, forecast, orders);
        double[] projected = new double[demand.length];
        double stock = item.onHand();
        for (int t = 0; t < demand.length; t++) {
            stock = tidy(stock + completed[t] - demand[t]);
            projected[t] = stock;
        }
        return new ItemRecord(item, forecast, orders, demand, completed, projected,
                promised(item.onHand(), completed, orders));
    }

    /** What counts as demand. */
    public static double[] demand(ScheduledItem item, double[] forecast, double[] orders) {
        double[] demand = new double[forecast.length];
        for (int t = 0; t < demand.length; t++) {
            demand[t] = t < item.demandFence() ? orders[t] : Math.max(forecast[t], orders[t]);
        }
        return demand;
    }

    /** Discrete ATP: a lot covers the orders until the next; what it does not cover is taken from the lots before. */
    private static double[] promised(double onHand, double[] completed, double[] orders) {
        double[] atp = new double[completed.length];
        Arrays.fill(atp, Double.NaN);
        int lot = 0;
        for (int t = 0; t < atp.length; t++) {
            if (t == 0 || completed[t] > 0) {
                lot = t;
                atp[t] = completed[t] + (t == 0 ? onHand : 0);
            }
            atp[lot] = tidy(atp[lot] - orders[t]);
        }
        double owed = 0;
        for (int t = atp.length - 1; t >= 0; t--) {
            if (!Double.isNaN(atp[t])) {
                double free = tidy(atp[t] - owed);
                owed = t > 0 ? Math.max(0, -free) : 0;
                atp[t] = t > 0 ? Math.max(0, free) : free;
            }
        }
        return atp;
    }

    /** Cumulative ATP: the most that may be promised for delivery in a period or before. */
    public double[] cumulative() {
        double[] cumulative = new double[atp.length];
        double sum = 0;
        for (int t = 0; t < atp.length; t++) {
            sum = tidy(sum + (Double.isNaN(atp[t]) ? 0 : atp[t]));
            cumulative[t] = sum;
        }
        return cumulative;
    }

    /** Computed numbers near whole ones are whole. */
    static double tidy(double value) {
        double whole = Math.rint(value);
        return Math.abs(value - whole) <= DUST * Math.max(1, Math.abs(value)) ? whole + 0.0 : value;
    }
}
