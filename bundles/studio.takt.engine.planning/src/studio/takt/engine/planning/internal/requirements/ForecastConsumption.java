/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.requirements;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import studio.takt.engine.planning.internal.requirements.Drafts.OrderDraft;

/** Customer orders use up the forecast of their period: what the forecast counts is what no order takes. */
public final class ForecastConsumption {
    private final List<OrderDraft> orders = new ArrayList<>();
    private final List<OrderDraft> forecasts = new ArrayList<>();

    /** Orders of customers. */
    public List<OrderDraft> orders() {
        return orders;
    }

    /** Forecasts. */
    public List<OrderDraft> forecasts() {
        return forecasts;
    }

    /** Both. */
    public List<OrderDraft> all() {
        List<OrderDraft> all = new ArrayList<>(orders);
        all.addAll(forecasts);
        return all;
    }

    /** An item and a period. */
    private record Spot(int item, int period) {}

    /** Adds what counts, by the parameter {@code demand}: orders, and of the forecast what is left. */
    public void into(List<OrderDraft> demand, String rule, TimeGrid grid) {
        if (!rule.equals("forecast")) {
            demand.addAll(orders);
        }
        if (rule.equals("orders")) {
            return;
        }
        Map<Spot, Double> ordered = new HashMap<>();
        if (rule.equals("greater")) {
            orders.forEach(order -> ordered.merge(spot(order, grid), order.quantity(), Double::sum));
        }
        for (OrderDraft forecast : forecasts) {
            Spot spot = spot(forecast, grid);
            double used = Math.min(forecast.quantity(), ordered.getOrDefault(spot, 0.0));
            ordered.computeIfPresent(spot, (at, left) -> left - used);
            if (forecast.quantity() > used) {
                demand.add(new OrderDraft(forecast.item(), forecast.period(), forecast.quantity() - used, "",
                        forecast.element(), forecast.at()));
            }
        }
    }

    private static Spot spot(OrderDraft order, TimeGrid grid) {
        return new Spot(order.item(), PeriodText.in(grid, order.period()).orElse(TimeGrid.PAST));
    }
}
