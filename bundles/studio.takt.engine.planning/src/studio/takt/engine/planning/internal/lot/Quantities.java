/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.lot;

import studio.takt.core.api.run.Monitor;
import studio.takt.engine.planning.api.lot.LotCase;

/** Rules that make a lot of a given size, or for a given number of periods, whenever stock does not serve a period. */
final class Quantities {
    /** Rounding of computed numbers must not cost a lot. */
    private static final double ROUNDING = 1e-9;
    /** How often a long computation asks whether it is still wanted. */
    private static final int OFTEN = 0x3fff;

    /** The size of a lot, when so much is missing. */
    interface Size {
        double of(double missing);
    }

    private Quantities() {}

    /** The fewest whole lots of a size that serve the period; just what is missing, if the size is 0. */
    static Size multiplesOf(double size) {
        return missing -> size > 0 ? size * Math.max(1, Math.ceil(missing / size - ROUNDING)) : missing;
    }

    /** A lot of a size, or more if more is missing. */
    static Size atLeast(double size) {
        return missing -> Math.max(size, missing);
    }

    /** Makes a lot in every period that stock does not serve. */
    static double[] lots(LotCase lotCase, Size size, Monitor monitor) {
        double[] net = lotCase.netDemand();
        double[] lots = new double[net.length];
        double rest = sum(net, 0, net.length);
        double stock = 0;
        for (int t = 0; t < net.length; t++) {
            check(monitor, t);
            double missing = Stock.tidy(net[t] - stock);
            if (missing > 0) {
                double lot = size.of(missing);
                lots[t] = Double.isFinite(lot) ? lot : rest;
            }
            stock = Stock.tidy(stock + lots[t] - net[t]);
            rest -= net[t];
        }
        return lots;
    }

    /** Makes, whenever stock is out, what so many periods need, the first that needs something being the first. */
    static double[] everyPeriods(LotCase lotCase, int periods, Monitor monitor) {
        double[] net = lotCase.netDemand();
        double[] lots = new double[net.length];
        int t = 0;
        while (t < net.length) {
            check(monitor, t);
            int end = net[t] > 0 ? (int) Math.min(net.length, (long) t + periods) : t + 1;
            lots[t] = sum(net, t, end);
            t = end;
        }
        return lots;
    }

    static double sum(double[] demand, int from, int to) {
        double sum = 0;
        for (int t = from; t < to; t++) {
            sum += demand[t];
        }
        return sum;
    }

    static void check(Monitor monitor, int t) {
        if ((t & OFTEN) == 0) {
            monitor.checkCancelled();
        }
    }
}
