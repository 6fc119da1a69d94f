/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.blocks;

/** What a pushed activity is told to start: the demand, in lots, each lot with the first demand for it. */
public final class Schedule {
    private static final double EPSILON = 1e-9;

    private final LotTaker target;
    private final long[] lots;
    private final double[] needed;
    private final double[] given;

    /** Takes lots. */
    @FunctionalInterface
    public interface LotTaker {
        /** So many of an item. */
        void order(int item, long number);
    }

    /** Gives lots of each item. */
    public Schedule(LotTaker target, long[] lots) {
        this.target = target;
        this.lots = lots;
        needed = new double[lots.length];
        given = new double[lots.length];
    }

    /** So much more of an item is needed. */
    public void need(int item, double amount) {
        needed[item] += amount;
        double missing = needed[item] - given[item];
        if (missing > EPSILON) {
            long number = (long) Math.ceil((missing - EPSILON) / lots[item]) * lots[item];
            given[item] += number;
            target.order(item, number);
        }
        if (given[item] > 1e12) {
            needed[item] -= given[item];
            given[item] = 0;
        }
    }
}
