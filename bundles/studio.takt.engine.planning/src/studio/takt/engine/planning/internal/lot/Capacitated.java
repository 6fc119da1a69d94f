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
 * The cheapest lots under one capacity for all periods, proven: Florian & Klein (1971). Between two periods that stock
 * does not pass, an optimum makes nothing, a full lot, or, in one period at most, the rest; so that lots made so far
 * and whether the rest is made are all that must be remembered. O(T⁴) at worst.
 */
final class Capacitated {
    /** More periods than this take too long. */
    static final int MOST_PERIODS = 366;
    private static final double DUST = 1e-9;

    private final LotCase lotCase;
    private final double[] net;
    private final double capacity;
    private double[][] cost;
    private byte[][] choices;
    private int full;
    private double rest;

    private Capacitated(LotCase lotCase) {
        this.lotCase = lotCase;
        this.net = lotCase.netDemand();
        this.capacity = lotCase.capacity();
    }

    /**
     * The most that demand up to some period exceeds what can be made until then, at its worst; 0 if all can be.
     *
     * @param period     the period by whose end the most is missing
     * @param units      what is missing then
     * @param first      the first period in which anything is missing
     * @param firstUnits what is missing by its end
     * @param least      the least capacity that would do
     */
    record Shortage(int period, double units, int first, double firstUnits, double least) {}

    /** What is missing at least, and where; {@code units} is 0 if the case can be solved. */
    static Shortage shortage(LotCase lotCase) {
        double[] net = lotCase.netDemand();
        double summed = 0;
        Shortage worst = new Shortage(-1, 0, -1, 0, 0);
        double least = 0;
        for (int t = 0; t < net.length; t++) {
            summed += net[t];
            double missing = Stock.tidy(summed - (t + 1) * lotCase.capacity());
            least = Math.max(least, summed / (t + 1));
            if (missing > worst.units()) {
                worst = worst.first() < 0
                        ? new Shortage(t, missing, t, missing, 0)
                        : new Shortage(t, missing, worst.first(), worst.firstUnits(), 0);
            }
        }
        return new Shortage(worst.period(), worst.units(), worst.first(), worst.firstUnits(), Stock.tidy(least));
    }

    /** True if the cheapest lots are found in a time that somebody waits for. */
    static boolean canSolve(LotCase lotCase) {
        return lotCase.size() <= MOST_PERIODS || WholeLots.canSolve(lotCase);
    }

    /** The cheapest lots of a case that has no shortage. */
    static double[] lots(LotCase lotCase, Monitor monitor) {
        return WholeLots.canSolve(lotCase) ? WholeLots.lots(lotCase, monitor) : byIntervals(lotCase, monitor);
    }

    private static double[] byIntervals(LotCase lotCase, Monitor monitor) {
        Capacitated solver = new Capacitated(lotCase);
        int size = solver.net.length;
        double[] least = new double[size + 1];
        int[] start = new int[size + 1];
        Arrays.fill(least, 1, size + 1, Double.POSITIVE_INFINITY);
        for (int from = 0; from < size; from++) {
            for (int to = from; to < size && least[from] < Double.POSITIVE_INFINITY; to++) {
                monitor.checkCancelled();
                double total = least[from] + solver.between(from, to, false);
                if (total < least[to + 1] - DUST * Math.abs(total)) {
                    least[to + 1] = total;
                    start[to + 1] = from;
                }
            }
        }
        double[] lots = new double[size];
        for (int end = size; end > 0; end = start[end]) {
            solver.trace(start[end], end - 1, lots);
        }
        return lots;
    }

    /** What it costs at least to make just what the periods need, in them. */
    private double between(int from, int to, boolean remember) {
        double units = Quantities.sum(net, from, to + 1);
        full = (int) Math.floor(units / capacity + DUST);
        rest = units - full * capacity > DUST * capacity ? units - full * capacity : 0;
        if (full + (rest > 0 ? 1 : 0) > to - from + 1) {
            return Double.POSITIVE_INFINITY;
        }
        cost = new double[2][full + 1];
        choices = remember ? new byte[to - from + 1][2 * (full + 1)] : new byte[0][];
        Arrays.fill(cost[0], Double.POSITIVE_INFINITY);
        Arrays.fill(cost[1], Double.POSITIVE_INFINITY);
        cost[0][0] = 0;
        double needed = 0;
        for (int t = from; t <= to; t++) {
            needed += net[t];
            step(lotCase.periods().get(t), needed, remember ? choices[t - from] : null);
        }
        return cost[rest > 0 ? 1 : 0][full];
    }

    /** From full lots made before the period to those made after it, highest first so that each is used once. */
    private void step(LotPeriod period, double needed, byte[] chosen) {
        double fullLot = period.setup() + period.unit() * capacity;
        double restLot = period.setup() + period.unit() * rest;
        for (int part = 1; part >= 0; part--) {
            for (int lots = full; lots >= 0; lots--) {
                double best = cost[part][lots];
                byte choice = 0;
                if (part == 1 && rest > 0 && cost[0][lots] + restLot < best) {
                    best = cost[0][lots] + restLot;
                    choice = 1;
                }
                if (lots > 0 && cost[part][lots - 1] + fullLot < best) {
                    best = cost[part][lots - 1] + fullLot;
                    choice = 2;
                }
                double stock = lots * capacity + part * rest - needed;
                cost[part][lots] = stock < -DUST * Math.max(1, needed)
                        ? Double.POSITIVE_INFINITY
                        : best + period.holding() * Math.max(0, stock);
                if (chosen != null) {
                    chosen[part * (full + 1) + lots] = choice;
                }
            }
        }
    }

    private void trace(int from, int to, double[] lots) {
        between(from, to, true);
        int part = rest > 0 ? 1 : 0;
        int made = full;
        for (int t = to; t >= from; t--) {
            byte choice = choices[t - from][part * (full + 1) + made];
            lots[t] = choice == 2 ? capacity : choice == 1 ? rest : 0;
            made -= choice == 2 ? 1 : 0;
            part -= choice == 1 ? 1 : 0;
        }
    }
}
