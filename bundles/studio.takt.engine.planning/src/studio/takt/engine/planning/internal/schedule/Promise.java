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

/**
 * What can be promised of a new order: out of the lots that are completed by the period asked for, the latest first, so
 * that early ones stay free; then out of later ones.
 *
 * @param record   the record before the order
 * @param asked    units asked for
 * @param wanted   the period asked for
 * @param taken    units taken out of each lot
 * @param after    ATP after the order; not a number where nothing is completed
 * @param promised units in all that can be promised
 * @param complete the first period in which all can be delivered; -1 if there is none within the horizon
 */
public record Promise(ItemRecord record, double asked, int wanted, double[] taken, double[] after, double promised,
        int complete) {

    /** The promise for an order. */
    public static Promise of(ItemRecord record, double asked, int wanted) {
        double[] free = free(record);
        double[] taken = new double[free.length];
        double rest = asked;
        int complete = rest > 0 ? -1 : wanted;
        for (int t = wanted; t >= 0 && rest > 0; t--) {
            rest = take(free, taken, t, rest);
            complete = rest > 0 ? complete : wanted;
        }
        for (int t = wanted + 1; t < free.length && rest > 0; t++) {
            rest = take(free, taken, t, rest);
            complete = rest > 0 ? complete : t;
        }
        double[] after = record.atp().clone();
        for (int t = 0; t < after.length; t++) {
            after[t] = ItemRecord.tidy(after[t] - taken[t]);
        }
        return new Promise(record, asked, wanted, taken, after, ItemRecord.tidy(asked - rest), complete);
    }

    /** What is owed already at the start will be taken out of later lots. */
    private static double[] free(ItemRecord record) {
        double[] free = record.atp().clone();
        double owed = 0;
        for (int t = 0; t < free.length; t++) {
            if (!Double.isNaN(free[t])) {
                double left = ItemRecord.tidy(free[t] - owed);
                owed = Math.max(0, -left);
                free[t] = Math.max(0, left);
            }
        }
        return free;
    }

    private static double take(double[] free, double[] taken, int t, double rest) {
        if (!(free[t] > 0)) {
            return rest;
        }
        taken[t] = Math.min(rest, free[t]);
        free[t] = ItemRecord.tidy(free[t] - taken[t]);
        return ItemRecord.tidy(rest - taken[t]);
    }

    /** Units that can be delivered in the period asked for. */
    public double inTime() {
        double sum = 0;
        for (int t = 0; t <= wanted && t < taken.length; t++) {
            sum += taken[t];
        }
        return ItemRecord.tidy(sum);
    }
}
