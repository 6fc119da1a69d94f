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
import java.util.List;
import java.util.OptionalDouble;

import studio.takt.core.api.run.Monitor;
import studio.takt.engine.planning.api.lot.LotCase;
import studio.takt.engine.planning.api.lot.LotPeriod;
import studio.takt.engine.planning.internal.lot.LotRules;
import studio.takt.engine.planning.internal.lot.Stock;

/**
 * How the needs of an item are gathered into orders. All numbers are of units received; 0 means none.
 *
 * @param rule     the id of a rule of lot sizing
 * @param size     the lot of the rule {@code foq}
 * @param periods  the periods that a lot of the rule {@code poq} covers; 0 if the economic quantity says
 * @param least    the least that is ordered
 * @param most     the most in one order; a greater need is several orders
 * @param multiple what an order is a multiple of
 * @param setup    cost of an order
 * @param holding  cost of a unit in stock for a period
 */
public record LotPolicy(String rule, double size, int periods, double least, double most, double multiple,
        double setup, double holding) {
    /** The rule that orders what each period needs. */
    public static final String LOT_FOR_LOT = "lot-for-lot";
    /** The rule of a fixed quantity. */
    public static final String FIXED = "foq";
    /** The rule of a number of periods. */
    public static final String PERIODIC = "poq";
    /** What each period needs. */
    public static final LotPolicy NONE = new LotPolicy(LOT_FOR_LOT, 0, 0, 0, 0, 0, 0, 0);
    private static final double ROUNDING = 1e-9;

    /** True if the rule weighs the cost of an order against that of stock. */
    public boolean needsCosts() {
        return !rule.equals(LOT_FOR_LOT) && !rule.equals(FIXED) && !(rule.equals(PERIODIC) && periods > 0);
    }

    /** What is received in each period to meet the net requirements. */
    double[] lots(double[] net, Monitor monitor) {
        double[] lots = switch (rule) {
            case LOT_FOR_LOT -> net.clone();
            case FIXED -> fixed(net);
            case PERIODIC -> periods > 0 ? everyPeriods(net) : byRule(net, monitor);
            default -> byRule(net, monitor);
        };
        return least > 0 || multiple > 0 ? rounded(net, lots) : lots;
    }

    private double[] fixed(double[] net) {
        double[] lots = new double[net.length];
        double stock = 0;
        for (int t = 0; t < net.length; t++) {
            double missing = Stock.tidy(net[t] - stock);
            lots[t] = missing > 0 ? size * Math.max(1, Math.ceil(missing / size - ROUNDING)) : 0;
            stock = Stock.tidy(stock + lots[t] - net[t]);
        }
        return lots;
    }

    /** A lot is for so many periods from the first that stock does not serve, what rounding brought before being stock. */
    private double[] everyPeriods(double[] net) {
        double[] lots = new double[net.length];
        double stock = 0;
        for (int t = 0; t < net.length; t++) {
            stock = Stock.tidy(stock - net[t]);
            if (stock < 0) {
                int end = (int) Math.min(net.length, (long) t + periods);
                for (int i = t + 1; i < end; i++) {
                    stock = Stock.tidy(stock - net[i]);
                }
                lots[t] = split(-stock);
                stock = Stock.tidy(stock + lots[t]);
                t = end - 1;
            }
        }
        return lots;
    }

    private double[] byRule(double[] net, Monitor monitor) {
        List<LotPeriod> needs = new ArrayList<>(net.length);
        for (int t = 0; t < net.length; t++) {
            needs.add(new LotPeriod("", net[t], setup, holding));
        }
        LotCase lotCase = new LotCase(needs, 0, Double.POSITIVE_INFINITY);
        return LotRules.all(OptionalDouble.empty(), true).stream().filter(each -> each.id().equals(rule)).findFirst()
                .orElseThrow().lots(lotCase, monitor);
    }

    /**
     * Orders are raised to the least and to a multiple; what they bring too much is not ordered again, and puts the next
     * order off until stock does not serve a period.
     */
    private double[] rounded(double[] net, double[] lots) {
        double[] orders = new double[lots.length];
        double wanted = 0;
        double stock = 0;
        for (int t = 0; t < lots.length; t++) {
            wanted = Stock.tidy(wanted + lots[t]);
            stock = Stock.tidy(stock - net[t]);
            if (stock < 0) {
                orders[t] = split(wanted);
                wanted = Stock.tidy(wanted - orders[t]);
                stock = Stock.tidy(stock + orders[t]);
            }
        }
        return orders;
    }

    /** What is ordered if so much is wanted: full orders of the most, and a last one. */
    private double split(double wanted) {
        double full = Math.floor(wanted / limit() + ROUNDING);
        double last = full > 0 ? Stock.tidy(wanted - full * limit()) : wanted;
        return (full > 0 ? full * limit() : 0) + (last > 0 ? up(last) : 0);
    }

    private double up(double units) {
        double raised = Math.max(units, least);
        return multiple > 0 ? Stock.tidy(multiple * Math.ceil(raised / multiple - ROUNDING)) : raised;
    }

    /** The most in one order, as a multiple; infinite if there is no limit. */
    public double limit() {
        if (most <= 0) {
            return Double.POSITIVE_INFINITY;
        }
        return multiple > 0 ? multiple * Math.floor(most / multiple + ROUNDING) : most;
    }

    /** True if an order can keep the least, the most and the multiple together. */
    public boolean isPossible() {
        return limit() > 0 && up(Double.MIN_NORMAL) <= limit() + ROUNDING;
    }

    /** How many orders a receipt is. */
    public int orders(double receipt) {
        return receipt <= 0 ? 0 : (int) Math.max(1, Math.ceil(receipt / limit() - ROUNDING));
    }
}
