/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.dynamics.internal.capacity;

import java.util.List;

/**
 * The shop day by day: everything available is processed up to the capacity, but the line is not started for less than
 * S. Available is what lay there the evening before and what came in today.
 *
 * @param capacity  c, pieces a day
 * @param produced  Q, pieces, by day
 * @param closing   I, pieces at the end of the day, by day
 */
public record DailySimulation(double capacity, double[] produced, double[] closing) {

    /** Runs the shop on the inflow of these days. */
    public static DailySimulation of(Shop shop, List<Day> days, double capacity) {
        double[] produced = new double[days.size()];
        double[] closing = new double[days.size()];
        double stock = shop.openingStock();
        for (int t = 0; t < produced.length; t++) {
            double available = stock + days.get(t).inflow();
            produced[t] = available >= shop.minimumRun() ? Math.min(capacity, available) : 0;
            stock = available - produced[t];
            closing[t] = stock;
        }
        return new DailySimulation(capacity, produced, closing);
    }

    /** What was, in the same form. */
    static DailySimulation actual(List<Day> days) {
        return new DailySimulation(0, days.stream().mapToDouble(Day::production).toArray(),
                days.stream().mapToDouble(Day::inventory).toArray());
    }

    /** TH, pieces a day. */
    public double throughput() {
        return sum(produced) / produced.length;
    }

    /** CT_q = Σ closing stock / Σ production, days; not a number if nothing was produced. */
    public double queueTime() {
        double total = sum(produced);
        return total > 0 ? sum(closing) / total : Double.NaN;
    }

    private static double sum(double[] values) {
        double total = 0;
        for (double value : values) {
            total += value;
        }
        return total;
    }
}
