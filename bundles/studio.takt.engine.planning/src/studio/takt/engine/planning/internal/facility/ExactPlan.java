/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.facility;

import studio.takt.core.api.run.Monitor;
import studio.takt.engine.planning.api.facility.Facility;
import studio.takt.engine.planning.api.facility.Inflow;

/**
 * The most profitable production, proven: dynamic programming over whole stocks. With X = stock + inflow of a day, a run
 * leaves J with X − c ≤ J ≤ X − S and earns r·X − D + (V(J) − (r + h)·J): the best J is the maximum of a window that
 * slides with X, so that a day takes time in proportion to the stocks. Decisions are found by halving the horizon, which
 * keeps a few values of stocks in memory, not those of all days.
 */
public final class ExactPlan {
    /** More pieces than this are not planned exactly. */
    public static final long MOST_PIECES = 4_000_000;
    private static final int OFTEN = 0xffff;

    private final Facility facility;
    private final Inflow inflow;
    private final Monitor monitor;
    private final int[] produced;

    private ExactPlan(Facility facility, Inflow inflow, Monitor monitor) {
        this.facility = facility;
        this.inflow = inflow;
        this.monitor = monitor;
        this.produced = new int[inflow.days()];
    }

    /** Production by day. Of equally good plans it is the one that makes most, soonest. */
    public static int[] of(Facility facility, Inflow inflow, Monitor monitor) {
        ExactPlan plan = new ExactPlan(facility, inflow, monitor);
        plan.decide(0, inflow.days(), (int) inflow.opening(), new double[(int) inflow.total() + 1]);
        return plan.produced;
    }

    /** Decides for days from … to − 1, knowing what stocks are worth after them; the stock that is left. */
    private int decide(int from, int to, int stock, double[] worth) {
        if (to - from == 1) {
            return decide(from, stock, worth);
        }
        if (to == from) {
            return stock;
        }
        int middle = (from + to) >>> 1;
        double[] atMiddle = worth;
        for (int t = to - 1; t >= middle; t--) {
            atMiddle = before(t, most(from, t, stock), atMiddle);
        }
        int left = decide(from, middle, stock, atMiddle);
        return decide(middle, to, left, worth);
    }

    /** The largest stock there can be before day {@code t}. */
    private int most(int from, int t, int stock) {
        int most = stock;
        for (int s = from; s < t; s++) {
            most += inflow.pieces()[s];
        }
        return most;
    }

    /** What stocks up to {@code most} are worth before a day, from what they are worth after it. */
    private double[] before(int t, int most, double[] after) {
        double[] before = new double[most + 1];
        int[] window = new int[most + inflow.pieces()[t] + 1];
        int head = 0;
        int tail = 0;
        int next = 0;
        for (int stock = 0; stock <= most; stock++) {
            check(stock);
            int available = stock + inflow.pieces()[t];
            before[stock] = after[available] - facility.holding() * available;
            if (inflow.open()[t]) {
                for (; next <= available - facility.leastRun(); next++) {
                    while (tail > head && kept(next, after) > kept(window[tail - 1], after)) {
                        tail--;
                    }
                    window[tail++] = next;
                }
                while (head < tail && window[head] < available - facility.capacity()) {
                    head++;
                }
                if (head < tail) {
                    before[stock] = Math.max(before[stock], run(available, window[head], after));
                }
            }
        }
        return before;
    }

    private double kept(int left, double[] after) {
        return after[left] - (facility.contribution() + facility.holding()) * left;
    }

    private double run(int available, int left, double[] after) {
        return facility.contribution() * available - facility.running() + kept(left, after);
    }

    private int decide(int t, int stock, double[] after) {
        int available = stock + inflow.pieces()[t];
        int best = available;
        double most = after[available] - facility.holding() * available;
        if (inflow.open()[t]) {
            for (int left = Math.max(0, available - facility.capacity()); left <= available
                    - facility.leastRun(); left++) {
                double worth = run(available, left, after);
                if (worth > most || worth == most && best == available) {
                    most = worth;
                    best = left;
                }
            }
        }
        produced[t] = available - best;
        return best;
    }

    private void check(int step) {
        if ((step & OFTEN) == 0) {
            monitor.checkCancelled();
        }
    }
}
