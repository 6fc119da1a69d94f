/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.api.lot;

import java.util.List;

/**
 * What lots are sized for: one item whose demand is met in time. Stock is charged at the end of each period.
 *
 * @param periods      the periods, in order; at least one
 * @param openingStock units in stock before the first period, which serve demand first; not negative
 * @param capacity     most units made in a period; infinite if there is no limit
 */
public record LotCase(List<LotPeriod> periods, double openingStock, double capacity) {

    /** Copies the periods. */
    public LotCase {
        periods = List.copyOf(periods);
    }

    /** How many periods there are. */
    public int size() {
        return periods.size();
    }

    /** What must be made for each period: its demand, less what the opening stock serves. */
    public double[] netDemand() {
        double[] net = new double[periods.size()];
        double stock = openingStock;
        for (int t = 0; t < net.length; t++) {
            double demand = periods.get(t).demand();
            double served = Math.min(stock, demand);
            net[t] = demand - served;
            stock -= served;
        }
        return net;
    }
}
