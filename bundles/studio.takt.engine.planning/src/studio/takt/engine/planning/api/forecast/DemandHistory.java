/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.api.forecast;

import java.util.List;

import studio.takt.core.api.run.ElementRef;

/**
 * What was demanded of one item, period by period, and what is ordered for the periods to come.
 *
 * @param item    the item or family; without an id if it is only known by a word of a table
 * @param periods names of the periods of the history, the oldest first
 * @param demand  units demanded in each of them
 * @param ahead   names of the periods to forecast
 * @param orders  units that customers have ordered for each of those
 * @param season  periods of a season; 1 if nothing says that there are any
 */
public record DemandHistory(ElementRef item, List<String> periods, List<Double> demand, List<String> ahead,
        List<Double> orders, int season) {

    /** Copies the lists; throws {@code IllegalArgumentException} if their lengths do not match. */
    public DemandHistory {
        periods = List.copyOf(periods);
        demand = List.copyOf(demand);
        ahead = List.copyOf(ahead);
        orders = List.copyOf(orders);
        if (periods.size() != demand.size() || ahead.size() != orders.size() || season < 1) {
            throw new IllegalArgumentException("lists of different length, or a season of no period");
        }
    }

    /** The demand as numbers. */
    public double[] values() {
        return demand.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
