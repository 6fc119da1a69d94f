/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.lot;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;

import studio.takt.core.api.run.Monitor;
import studio.takt.engine.planning.api.lot.LotCase;
import studio.takt.engine.planning.api.lot.LotPeriod;
import studio.takt.engine.planning.api.lot.LotRule;

/** Cases for tests, and books kept independently of the engine. */
final class LotBook {
    static final double NONE = Double.POSITIVE_INFINITY;

    private LotBook() {}

    static LotCase of(double setup, double holding, double... demand) {
        return new LotCase(IntStream.range(0, demand.length)
                .mapToObj(t -> new LotPeriod(String.valueOf(t + 1), demand[t], setup, holding)).toList(), 0, NONE);
    }

    /** Whole numbers at random, a quarter of the demand zero; unit costs change if asked for. */
    static LotCase random(Random random, int size, boolean speculative) {
        List<LotPeriod> periods = new ArrayList<>();
        for (int t = 0; t < size; t++) {
            double demand = random.nextInt(4) == 0 ? 0 : random.nextInt(60);
            periods.add(new LotPeriod(String.valueOf(t + 1), demand, random.nextInt(120), 1 + random.nextInt(3),
                    speculative ? random.nextInt(9) : 0));
        }
        return new LotCase(periods, random.nextInt(3) == 0 ? random.nextInt(80) : 0, NONE);
    }

    static LotCase withCapacity(LotCase lotCase, double capacity) {
        return new LotCase(lotCase.periods(), lotCase.openingStock(), capacity);
    }

    static LotRule rule(String id) {
        return LotRules.all(OptionalDouble.empty(), true).stream().filter(rule -> rule.id().equals(id)).findFirst()
                .orElseThrow();
    }

    static double cost(LotCase lotCase, String rule) {
        return cost(lotCase, rule(rule).lots(lotCase, Monitor.NONE));
    }

    /** What lots cost; infinite if they do not meet demand in time. */
    static double cost(LotCase lotCase, double[] lots) {
        double stock = lotCase.openingStock();
        double cost = 0;
        for (int t = 0; t < lots.length; t++) {
            LotPeriod period = lotCase.periods().get(t);
            stock += lots[t] - period.demand();
            if (stock < -1e-6 || lots[t] < 0) {
                return NONE;
            }
            cost += (lots[t] > 0 ? period.setup() : 0) + stock * period.holding() + lots[t] * period.unit();
        }
        return cost;
    }

    /** The least cost by trying all stocks in whole units: slow, and nothing like the engine's way. */
    static double leastByTrying(LotCase lotCase) {
        double[] net = lotCase.netDemand();
        int total = (int) IntStream.range(0, net.length).mapToDouble(t -> net[t]).sum();
        double left = lotCase.openingStock();
        double constant = 0;
        double[] best = new double[total + 1];
        java.util.Arrays.fill(best, NONE);
        best[0] = 0;
        for (int t = 0; t < net.length; t++) {
            LotPeriod period = lotCase.periods().get(t);
            left = Math.max(0, left - period.demand());
            constant += left * period.holding();
            best = step(best, period, (int) net[t], lotCase.capacity());
        }
        return best[0] + constant;
    }

    private static double[] step(double[] best, LotPeriod period, int net, double capacity) {
        double[] next = new double[best.length];
        java.util.Arrays.fill(next, NONE);
        for (int stock = 0; stock < best.length; stock++) {
            for (int closing = Math.max(0, stock - net); closing < best.length; closing++) {
                int lot = closing + net - stock;
                if (lot <= capacity) {
                    next[closing] = Math.min(next[closing], best[stock] + (lot > 0 ? period.setup() : 0)
                            + lot * period.unit() + closing * period.holding());
                }
            }
        }
        return next;
    }
}
