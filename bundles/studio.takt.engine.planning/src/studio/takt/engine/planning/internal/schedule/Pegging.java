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

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import studio.takt.engine.planning.internal.schedule.ScheduleFacts.Order;

/**
 * What each lot serves. Stock and lots, in the order in which they come, serve demand in the order in which it is due:
 * in a period orders first, as they are listed, then the rest of the forecast.
 */
public final class Pegging {
    /** The period of a supply that is there already, and of a demand that nothing serves. */
    public static final int NONE = -1;
    private static final double DUST = 1e-9;

    private final ItemRecord record;
    private final List<Order> orders;

    /** So much of a lot (or of what is on hand) for a demand; {@code order} is -1 for the forecast. */
    public record Peg(int supplied, int order, int due, double quantity) {
        /** True if it comes after it is due, or never. */
        public boolean isLate() {
            return supplied > due;
        }
    }

    private record Need(int order, int due, double quantity) {}

    /** The pegs of an item; the orders are those of all items. */
    public Pegging(ItemRecord record, int item, List<Order> orders) {
        this.record = record;
        this.orders = orders;
        this.item = item;
    }

    private final int item;

    /** All pegs in the order of demand; what no lot serves within the horizon is pegged to {@code Integer.MAX_VALUE}. */
    public List<Peg> pegs() {
        List<Peg> pegs = new ArrayList<>();
        Deque<double[]> supplies = supplies();
        for (Need need : needs()) {
            double rest = need.quantity;
            while (rest > DUST && !supplies.isEmpty()) {
                double[] supply = supplies.peek();
                double used = Math.min(rest, supply[1]);
                pegs.add(new Peg((int) supply[0], need.order, need.due, used));
                rest = ItemRecord.tidy(rest - used);
                supply[1] = ItemRecord.tidy(supply[1] - used);
                if (supply[1] <= DUST) {
                    supplies.remove();
                }
            }
            if (rest > DUST) {
                pegs.add(new Peg(Integer.MAX_VALUE, need.order, need.due, rest));
            }
        }
        return pegs;
    }

    private Deque<double[]> supplies() {
        Deque<double[]> supplies = new ArrayDeque<>();
        if (record.item().onHand() > DUST) {
            supplies.add(new double[]{NONE, record.item().onHand()});
        }
        for (int t = 0; t < record.completed().length; t++) {
            if (record.completed()[t] > DUST) {
                supplies.add(new double[]{t, record.completed()[t]});
            }
        }
        return supplies;
    }

    private List<Need> needs() {
        List<List<Need>> byPeriod = new ArrayList<>();
        for (int t = 0; t < record.demand().length; t++) {
            byPeriod.add(new ArrayList<>());
        }
        for (int n = 0; n < orders.size(); n++) {
            Order order = orders.get(n);
            if (order.item() == item && order.quantity() > DUST) {
                byPeriod.get(order.period()).add(new Need(n, order.period(), order.quantity()));
            }
        }
        for (int t = 0; t < record.demand().length; t++) {
            double rest = record.demand()[t] - record.orders()[t];
            if (rest > DUST) {
                byPeriod.get(t).add(new Need(NONE, t, rest));
            }
        }
        return byPeriod.stream().flatMap(List::stream).toList();
    }
}
