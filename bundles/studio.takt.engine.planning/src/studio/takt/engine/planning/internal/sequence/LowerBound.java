/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.sequence;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What no sequence can go below, proven. For changeovers: every job but the last has one job after it (assignment), and
 * every group must be entered, by the shortest way if need be (Held-Karp over groups, or their assignment). For
 * tardiness: a job in the k-th place is not done before the k − 1 shortest others are, without any changeover.
 */
public final class LowerBound {
    private static final int MOST_GROUPS = 15;
    private static final int MOST_ASSIGNED = 400;

    private final SequenceCase given;
    private final int size;

    /** The bound of a case. */
    public LowerBound(SequenceCase given) {
        this.given = given;
        this.size = given.size();
    }

    /** The bound; infinite if it shows that every sequence makes a forbidden changeover. */
    public double value() {
        if (size == 0) {
            return 0;
        }
        double follows = size <= MOST_ASSIGNED ? followers() : 0;
        if (given.objective().dependsOnTime()) {
            return follows == Double.POSITIVE_INFINITY ? follows : places();
        }
        return given.constant() + Math.max(follows, groups());
    }

    /** Each job has another after it, but one has none: as cheap as can be, circles allowed. */
    private double followers() {
        double[][] cost = new double[size + 1][size + 1];
        for (int from = 0; from <= size; from++) {
            for (int to = 0; to < size; to++) {
                cost[from][to] = from == to ? Double.POSITIVE_INFINITY : given.adds(from, to);
            }
            cost[from][size] = from == size ? Double.POSITIVE_INFINITY : 0;
        }
        return Assignment.least(cost);
    }

    /** Ways between groups that pass others are no longer than those that do not: the shortest of all are taken. */
    private double groups() {
        List<String> names = given.groups();
        int count = names.size();
        int[] member = names.stream().mapToInt(name -> IntStream.range(0, size)
                .filter(job -> given.facts().jobs().get(job).group().equals(name)).findFirst().orElseThrow()).toArray();
        double[][] way = new double[count + 1][count];
        for (int from = 0; from <= count; from++) {
            for (int to = 0; to < count; to++) {
                way[from][to] = from == to ? 0 : given.adds(from == count ? size : member[from], member[to]);
            }
        }
        for (int by = 0; by < count; by++) {
            for (int from = 0; from <= count; from++) {
                for (int to = 0; to < count; to++) {
                    way[from][to] = Math.min(way[from][to], way[from][by] + way[by][to]);
                }
            }
        }
        return count <= MOST_GROUPS ? heldKarp(way, count) : assigned(way, count);
    }

    private static double heldKarp(double[][] way, int count) {
        int sets = 1 << count;
        double[][] least = new double[sets][count];
        for (double[] row : least) {
            Arrays.fill(row, Double.POSITIVE_INFINITY);
        }
        for (int to = 0; to < count; to++) {
            least[1 << to][to] = way[count][to];
        }
        for (int set = 1; set < sets; set++) {
            for (int last = 0; last < count; last++) {
                for (int to = 0; to < count && least[set][last] < Double.POSITIVE_INFINITY; to++) {
                    if ((set & 1 << to) == 0) {
                        double total = least[set][last] + way[last][to];
                        least[set | 1 << to][to] = Math.min(least[set | 1 << to][to], total);
                    }
                }
            }
        }
        return Arrays.stream(least[sets - 1]).min().orElse(0);
    }

    private static double assigned(double[][] way, int count) {
        double[][] cost = new double[count + 1][count + 1];
        for (int from = 0; from <= count; from++) {
            for (int to = 0; to < count; to++) {
                cost[from][to] = from == to ? Double.POSITIVE_INFINITY : way[from][to];
            }
            cost[from][count] = from == count ? Double.POSITIVE_INFINITY : 0;
        }
        return Assignment.least(cost);
    }

    /** The least tardiness of jobs in places. */
    private double places() {
        int[] byWork = Rules.shortest(given);
        if (size > MOST_ASSIGNED) {
            return sorted(byWork);
        }
        double[][] cost = new double[size][size];
        double[] sums = new double[size + 1];
        for (int i = 0; i < size; i++) {
            sums[i + 1] = sums[i] + given.work(byWork[i]);
        }
        for (int i = 0; i < size; i++) {
            int job = byWork[i];
            for (int place = 0; place < size; place++) {
                double others = i < place ? sums[place + 1] - given.work(job) : sums[place];
                cost[i][place] = given.lateness(job, others + given.work(job));
            }
        }
        return Assignment.least(cost);
    }

    private double sorted(int[] byWork) {
        double[] due = IntStream.range(0, size).mapToDouble(given::due).sorted().toArray();
        double weight = IntStream.range(0, size).mapToDouble(given::weight).min().orElse(0);
        double done = 0;
        double late = 0;
        for (int i = 0; i < size; i++) {
            done += given.work(byWork[i]);
            late += weight * Math.max(0, done - due[i]);
        }
        return late;
    }
}
