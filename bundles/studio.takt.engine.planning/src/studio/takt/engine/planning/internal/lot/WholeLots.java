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

import java.util.Arrays;

import studio.takt.core.api.run.Monitor;
import studio.takt.engine.planning.api.lot.LotCase;
import studio.takt.engine.planning.api.lot.LotPeriod;

/**
 * The cheapest lots under one capacity where demand and capacity are whole, proven: an optimum then makes whole units
 * (Florian & Klein), so that the stock before a period is all that must be remembered. What a lot leaves lies in a window
 * that slides with the stock before it: time and memory grow with periods × units.
 */
final class WholeLots {
    /** More periods × units than this would take too much memory. */
    private static final long MOST = 10_000_000;
    private static final double ROUNDING = 1e-9;

    private final LotCase lotCase;
    private final int[] net;
    private final int capacity;
    /** By period and stock before it, what the periods from there on cost. */
    private final double[][] least;

    private WholeLots(LotCase lotCase) {
        this.lotCase = lotCase;
        this.net = Arrays.stream(lotCase.netDemand()).mapToInt(units -> (int) Math.rint(units)).toArray();
        this.capacity = (int) Math.min(Math.rint(lotCase.capacity()), Arrays.stream(net).sum());
        this.least = new double[net.length + 1][];
    }

    /** True if all is whole, and not too much. */
    static boolean canSolve(LotCase lotCase) {
        double[] net = lotCase.netDemand();
        double units = Quantities.sum(net, 0, net.length);
        return (units + 1) * net.length <= MOST && isWhole(lotCase.capacity())
                && Arrays.stream(net).allMatch(WholeLots::isWhole);
    }

    private static boolean isWhole(double units) {
        return Math.abs(units - Math.rint(units)) <= ROUNDING;
    }

    /** The cheapest lots of a case that has no shortage. */
    static double[] lots(LotCase lotCase, Monitor monitor) {
        WholeLots solver = new WholeLots(lotCase);
        int later = 0;
        solver.least[solver.net.length] = new double[]{0};
        for (int t = solver.net.length - 1; t >= 0; t--) {
            monitor.checkCancelled();
            later += solver.net[t];
            solver.least[t] = solver.before(t, later);
        }
        return solver.trace();
    }

    /** The least costs for each stock before a period; nobody keeps more than what is still demanded. */
    private double[] before(int t, int most) {
        double[] costs = new double[most + 1];
        double[] after = least[t + 1];
        int[] window = new int[after.length];
        int first = 0;
        int end = 0;
        int next = 0;
        for (int stock = 0; stock <= most; stock++) {
            for (int highest = Math.min(stock + capacity - net[t], after.length - 1); next <= highest; next++) {
                while (end > first && leaving(t, window[end - 1]) >= leaving(t, next)) {
                    end--;
                }
                window[end++] = next;
            }
            while (first < end && window[first] < stock + 1 - net[t]) {
                first++;
            }
            double made = first < end ? made(t, stock, window[first]) : Double.POSITIVE_INFINITY;
            costs[stock] = Math.min(made, served(t, stock));
        }
        return costs;
    }

    /** What it costs to leave so much stock, but for what was there before. */
    private double leaving(int t, int stock) {
        LotPeriod period = lotCase.periods().get(t);
        return (period.unit() + period.holding()) * stock + least[t + 1][stock];
    }

    private double made(int t, int before, int after) {
        LotPeriod period = lotCase.periods().get(t);
        return period.setup() + period.unit() * (net[t] - before) + leaving(t, after);
    }

    /** The cost without a lot; infinite if stock does not do. */
    private double served(int t, int before) {
        int after = before - net[t];
        return after >= 0 && after < least[t + 1].length
                ? lotCase.periods().get(t).holding() * after + least[t + 1][after]
                : Double.POSITIVE_INFINITY;
    }

    private double[] trace() {
        double[] lots = new double[net.length];
        int stock = 0;
        for (int t = 0; t < lots.length; t++) {
            int best = stock - net[t];
            double cost = served(t, stock);
            int highest = Math.min(stock + capacity - net[t], least[t + 1].length - 1);
            for (int after = Math.max(0, stock + 1 - net[t]); after <= highest; after++) {
                double made = made(t, stock, after);
                if (made < cost) {
                    cost = made;
                    best = after;
                }
            }
            lots[t] = best + net[t] - stock;
            stock = best;
        }
        return lots;
    }
}
