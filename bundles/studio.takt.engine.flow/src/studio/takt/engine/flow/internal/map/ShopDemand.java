/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.map;

import java.util.ArrayList;
import java.util.List;

import studio.takt.engine.flow.internal.blocks.Demand;
import studio.takt.engine.flow.internal.blocks.Mix;
import studio.takt.engine.flow.internal.blocks.OrderBook;
import studio.takt.engine.flow.internal.map.MapCase.OrderFact;

/** Who demands what, and when: customers at their rates, or the orders that there are. */
final class ShopDemand {
    private final MapPlan plan;
    private final MapSettings how;
    private final MapShop built;
    private final Scale scale;

    ShopDemand(MapPlan plan, MapSettings how, MapShop built, Scale scale) {
        this.plan = plan;
        this.how = how;
        this.built = built;
        this.scale = scale;
    }

    /** The orders; none if demand is a rate. */
    OrderBook build(Chances chances) {
        List<OrderBook.Entry> entries = plan.given.orders().stream().map(this::entry).toList();
        OrderBook book = new OrderBook(built.shop, entries, plan.rates.customers().length, plan.shares().length);
        for (int customer = 0; customer < plan.rates.customers().length; customer++) {
            if (!entries.isEmpty()) {
                book.startedBy(customer, needs(customer));
            } else if (plan.rates.customers()[customer] > 0 && !plan.network.saturated) {
                double interval = plan.day / plan.rates.customers()[customer] * scale.grain();
                new Demand(built.shop, chances.intervals(interval, how.demandCv(), "demand " + customer),
                        new Mix(plan.shares()), needs(customer));
            }
        }
        built.movers.forEach((act, mover) -> {
            if (act.customer >= 0 && !entries.isEmpty()) {
                mover.fulfils(book, act.customer);
            }
        });
        book.open();
        return book;
    }

    private OrderBook.Entry entry(OrderFact order) {
        return new OrderBook.Entry(plan.customerOf(order), order.item(), scale.atLeastOne(order.quantity()),
                scale.time(release(order)));
    }

    /** As said, else so long before it is due; at once without a date. */
    private double release(OrderFact order) {
        double latest = Double.isFinite(order.due()) ? Math.max(0, order.due() - how.orderLead()) : 0;
        return Double.isNaN(order.release()) ? latest : order.release();
    }

    private List<Demand.Need> needs(int customer) {
        List<Demand.Need> needs = new ArrayList<>();
        for (ActPlan act : plan.network.acts) {
            double ratio = plan.rates.ratios()[customer][act.index];
            if (built.schedules.containsKey(act) && ratio > 0) {
                needs.add(new Demand.Need(built.schedules.get(act), ratio));
            }
        }
        return needs;
    }
}
