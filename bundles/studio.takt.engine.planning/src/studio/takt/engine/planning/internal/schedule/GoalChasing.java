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

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import studio.takt.core.api.run.Monitor;

/**
 * The order in which containers are made so that components are used evenly: goal chasing as at Toyota (Monden, Toyota
 * Production System, appendix on sequencing). Of the containers still to be made, the next is the one after which the
 * use of every component is nearest to its even use; ties go to the item that is furthest behind its own even pace, then
 * to the first. Without components, items themselves are kept even (Miltenburg 1989).
 */
public final class GoalChasing {
    private static final double DUST = 1e-9;

    private final int[] count;
    private final int all;
    private final double[][] use;
    private final int[][] parts;

    /**
     * @param count containers of each item
     * @param use   components used by a container, by item; may be empty
     */
    public GoalChasing(int[] count, List<double[]> use) {
        this.count = count.clone();
        this.all = Arrays.stream(count).sum();
        this.use = use.isEmpty() || use.get(0).length == 0 ? unit(count.length) : use.toArray(double[][]::new);
        this.parts = Arrays.stream(this.use).map(
                row -> IntStream.range(0, row.length).filter(part -> row[part] > 0).toArray()).toArray(int[][]::new);
    }

    private static double[][] unit(int size) {
        double[][] unit = new double[size][size];
        for (int i = 0; i < size; i++) {
            unit[i][i] = 1;
        }
        return unit;
    }

    /** The items in order. */
    public int[] sequence(Monitor monitor) {
        int[] left = count.clone();
        int[] order = new int[all];
        double[] rate = rate();
        double[] used = new double[rate.length];
        for (int step = 0; step < all; step++) {
            monitor.checkCancelled();
            int next = nearest(left, used, rate, step + 1);
            order[step] = next;
            left[next]--;
            for (int part : parts[next]) {
                used[part] += use[next][part];
            }
        }
        return order;
    }

    private double[] rate() {
        double[] rate = new double[use.length == 0 ? 0 : use[0].length];
        for (int i = 0; i < count.length; i++) {
            for (int part = 0; part < rate.length; part++) {
                rate[part] += count[i] * use[i][part] / Math.max(1, all);
            }
        }
        return rate;
    }

    private int nearest(int[] left, double[] used, double[] rate, int step) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < left.length; i++) {
            if (left[i] > 0) {
                double distance = distance(i, used, rate, step);
                boolean tie = best >= 0 && Math.abs(distance - least) <= DUST * (1 + Math.abs(least));
                if (tie ? behind(i, left, step) > behind(best, left, step) + DUST : distance < least) {
                    best = i;
                    least = distance;
                }
            }
        }
        return best;
    }

    /** How far an item is behind its own even pace. */
    private double behind(int item, int[] left, int step) {
        return (double) step * count[item] / all - (count[item] - left[item]);
    }

    /** The square of the distance to even use, less what it would be if the item used nothing: that orders items too. */
    private double distance(int item, double[] used, double[] rate, int step) {
        double sum = 0;
        for (int part : parts[item]) {
            double more = use[item][part];
            sum += more * more - 2 * more * (step * rate[part] - used[part]);
        }
        return sum;
    }
}
