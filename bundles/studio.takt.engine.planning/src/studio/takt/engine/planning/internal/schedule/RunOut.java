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
 * Equal run-out times (Hax & Meal 1975; Bitran, Haas & Hax 1981): a total is shared so that the stocks of all items last
 * equally long; an item whose stock already lasts longer gets nothing.
 */
final class RunOut {
    private static final double DUST = 1e-9;

    private RunOut() {}

    /**
     * What each item gets.
     *
     * @param stock  stock above safety of each
     * @param demand demand of each that the total is for
     * @param share  how a total is shared that nothing is demanded of; together 1
     */
    static double[] shares(double[] stock, double[] demand, double[] share, double total) {
        boolean[] served = new boolean[stock.length];
        double all = 0;
        for (int i = 0; i < stock.length; i++) {
            served[i] = demand[i] > 0;
            all += demand[i];
        }
        if (all <= DUST) {
            return byShare(share, total);
        }
        double time = time(stock, demand, served, total);
        while (drop(stock, demand, served, time)) {
            time = time(stock, demand, served, total);
        }
        double[] given = new double[stock.length];
        for (int i = 0; i < given.length; i++) {
            given[i] = served[i] ? Math.max(0, time * demand[i] - stock[i]) : 0;
        }
        return given;
    }

    private static double[] byShare(double[] share, double total) {
        double[] given = new double[share.length];
        for (int i = 0; i < given.length; i++) {
            given[i] = share[i] * total;
        }
        return given;
    }

    /** How long the stocks of those served last, in periods of their demand. */
    private static double time(double[] stock, double[] demand, boolean[] served, double total) {
        double have = total;
        double need = 0;
        for (int i = 0; i < stock.length; i++) {
            have += served[i] ? stock[i] : 0;
            need += served[i] ? demand[i] : 0;
        }
        return have / need;
    }

    /** Items whose stock lasts longer get nothing; true if there were any. */
    private static boolean drop(double[] stock, double[] demand, boolean[] served, double time) {
        boolean dropped = false;
        for (int i = 0; i < stock.length; i++) {
            if (served[i] && time * demand[i] - stock[i] < -DUST) {
                served[i] = false;
                dropped = true;
            }
        }
        return dropped;
    }
}
