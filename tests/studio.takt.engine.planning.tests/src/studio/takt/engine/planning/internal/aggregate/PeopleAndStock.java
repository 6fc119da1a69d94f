/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.aggregate;

import java.util.Arrays;

/**
 * The least cost of a plan by dynamic programming over whole people and whole stocks: shares nothing with the engine. With
 * whole demand and whole output of a person, whole stocks suffice, as what remains for given people is a flow in a network.
 */
final class PeopleAndStock {
    private final double[] demand;
    private final int perWorker;
    private final double[] costs;
    private final int least;
    private final int minimum;
    private double[][] best;

    /** Costs: wage, unit of overtime, hiring, layoff, holding on average stock. Overtime has no limit. */
    PeopleAndStock(double[] demand, int workers, int stock, int minimum, int perWorker, double[] costs, int least,
            int most, int mostStock) {
        this.demand = demand;
        this.perWorker = perWorker;
        this.costs = costs;
        this.least = least;
        this.minimum = minimum;
        best = new double[most - least + 1][mostStock + 1];
        for (double[] row : best) {
            Arrays.fill(row, Double.POSITIVE_INFINITY);
        }
        best[workers - least][stock] = 0;
    }

    double least() {
        for (double units : demand) {
            best = produce(people(), (int) units);
        }
        return Arrays.stream(best).flatMapToDouble(Arrays::stream).min().orElseThrow();
    }

    private double[][] people() {
        double[][] next = new double[best.length][best[0].length];
        for (int to = 0; to < best.length; to++) {
            Arrays.fill(next[to], Double.POSITIVE_INFINITY);
            for (int from = 0; from < best.length; from++) {
                double cost = (to > from ? (to - from) * costs[2] : (from - to) * costs[3])
                        + (least + to) * costs[0];
                for (int stock = 0; stock < next[to].length; stock++) {
                    next[to][stock] = Math.min(next[to][stock], best[from][stock] + cost);
                }
            }
        }
        return next;
    }

    private double[][] produce(double[][] before, int units) {
        double[][] next = new double[before.length][before[0].length];
        for (int people = 0; people < before.length; people++) {
            Arrays.fill(next[people], Double.POSITIVE_INFINITY);
            int regular = (least + people) * perWorker;
            for (int opening = 0; opening < before[people].length; opening++) {
                if (before[people][opening] < Double.POSITIVE_INFINITY) {
                    stocks(before[people][opening], opening, units, regular, next[people]);
                }
            }
        }
        return next;
    }

    private void stocks(double cost, int opening, int units, int regular, double[] next) {
        for (int closing = Math.max(minimum, opening - units); closing < next.length; closing++) {
            int made = closing + units - opening;
            if (regular == 0 && made > 0) {
                return; // nobody works overtime
            }
            next[closing] = Math.min(next[closing], cost + Math.max(0, made - regular) * costs[1]
                    + (opening + closing) / 2.0 * costs[4]);
        }
    }
}
