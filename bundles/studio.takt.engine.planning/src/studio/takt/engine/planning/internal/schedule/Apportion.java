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
 * Gives a total to shares in whole lots, as close to what each should get as lots allow: each gets its whole lots, and
 * what is left goes lot by lot to whom most of a lot is missing (the method of the largest remainder; ties to the
 * first). Where lots of different size leave a rest, other numbers of lots are tried that leave none.
 */
final class Apportion {
    private static final double DUST = 1e-9;
    /** So many lots fewer or more than its due may be taken from one to make a total come out. */
    private static final int[] OFF = {3, 50};
    private static final int MOST_STATES = 200_000;
    private static final int MOST_WORK = 20_000_000;

    private final double[] wanted;
    private final double[] lots;

    private Apportion(double[] wanted, double[] lots) {
        this.wanted = wanted;
        this.lots = lots;
    }

    /**
     * Quantities in whole lots, together at most the total.
     *
     * @param wanted what each should get; together the total
     * @param lots   the lot of each; 0 if it need not be whole
     * @param whole  true to look for numbers of lots that leave no rest
     */
    static double[] of(double[] wanted, double[] lots, double total, boolean whole) {
        Apportion apportion = new Apportion(wanted, lots);
        double[] given = apportion.largestRemainder(total);
        if (whole && total - sum(given) > DUST * Math.max(1, total)) {
            for (int off : OFF) {
                double[] exact = apportion.withoutRest(total, off);
                if (exact.length > 0) {
                    return exact;
                }
            }
        }
        return given;
    }

    static double sum(double[] numbers) {
        return ItemRecord.tidy(Arrays.stream(numbers).sum());
    }

    private double[] largestRemainder(double total) {
        double[] given = new double[wanted.length];
        double rest = total;
        for (int i = 0; i < given.length; i++) {
            double due = Math.max(0, Math.min(wanted[i], rest));
            given[i] = lots[i] > 0 ? lots[i] * Math.floor(due / lots[i] + DUST) : due;
            rest = ItemRecord.tidy(rest - given[i]);
        }
        int next = neediest(given, rest);
        while (next >= 0) {
            double more = lots[next] > 0 ? lots[next] : rest;
            given[next] = ItemRecord.tidy(given[next] + more);
            rest = ItemRecord.tidy(rest - more);
            next = neediest(given, rest);
        }
        return given;
    }

    /** Whom most of a lot is missing and whose lot fits into the rest; -1 if there is none. */
    private int neediest(double[] given, double rest) {
        int best = -1;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < given.length && rest > DUST; i++) {
            double missing = lots[i] > 0 ? (wanted[i] - given[i]) / lots[i] : wanted[i] - given[i];
            if (lots[i] <= rest + DUST && missing > most + DUST) {
                best = i;
                most = missing;
            }
        }
        return best;
    }

    /** Numbers of lots near what is wanted whose sum is the total; empty if there are none, or too many to look at. */
    private double[] withoutRest(double total, int off) {
        long unit = unit(total);
        if (unit <= 0) {
            return new double[0];
        }
        long[] least = new long[wanted.length];
        long rest = Math.round(total);
        for (int i = 0; i < least.length; i++) {
            least[i] = Math.max(0, (long) Math.floor(wanted[i] / lots[i] + DUST) - off);
            rest -= least[i] * Math.round(lots[i]);
        }
        long states = rest / unit + 1;
        return rest < 0 || states > MOST_STATES || states * wanted.length * 2 * off > MOST_WORK
                ? new double[0]
                : search(least, (int) (rest / unit), unit, off);
    }

    /** The greatest number that all lots and the total are multiples of; 0 if lots are not whole or do not fit. */
    private long unit(double total) {
        long unit = 0;
        for (double lot : lots) {
            if (lot < 1 || lot != Math.rint(lot)) {
                return 0;
            }
            unit = gcd(unit, (long) lot);
        }
        return total == Math.rint(total) && unit > 0 && total % unit == 0 ? unit : 0;
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    /** The least deviation from what is wanted, by dynamic programming over what is given so far. */
    private double[] search(long[] least, int rest, long unit, int most) {
        double[] cost = new double[rest + 1];
        Arrays.fill(cost, Double.POSITIVE_INFINITY);
        cost[0] = 0;
        byte[][] chosen = new byte[wanted.length][rest + 1];
        for (int i = 0; i < wanted.length; i++) {
            double[] next = new double[rest + 1];
            Arrays.fill(next, Double.POSITIVE_INFINITY);
            int step = (int) (Math.round(lots[i]) / unit);
            for (int more = 0; more <= 2 * most + 1; more++) {
                double off = Math.abs((least[i] + more) * lots[i] - wanted[i]);
                for (int s = 0; s + (long) more * step <= rest; s++) {
                    int to = s + more * step;
                    if (cost[s] + off < next[to] - DUST) {
                        next[to] = cost[s] + off;
                        chosen[i][to] = (byte) more;
                    }
                }
            }
            cost = next;
        }
        return Double.isFinite(cost[rest]) ? trace(least, chosen, rest, unit) : new double[0];
    }

    private double[] trace(long[] least, byte[][] chosen, int rest, long unit) {
        double[] given = new double[wanted.length];
        int state = rest;
        for (int i = given.length - 1; i >= 0; i--) {
            int more = chosen[i][state];
            given[i] = (least[i] + more) * lots[i];
            state -= (int) (more * (Math.round(lots[i]) / unit));
        }
        return given;
    }
}
