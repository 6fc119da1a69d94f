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

/** The least cost of giving each row a column of its own (Kuhn 1955; shortest augmenting paths, O(n³)). */
final class Assignment {
    /** What stands for infinite. */
    private static final double NEVER = 1e15;

    private Assignment() {}

    /** The least sum; infinite if there is no assignment without an infinite cost. */
    static double least(double[][] given) {
        int size = given.length;
        double[] rows = new double[size + 1];
        double[] columns = new double[size + 1];
        int[] rowOf = new int[size + 1];
        for (int row = 1; row <= size; row++) {
            augment(given, row, rows, columns, rowOf);
        }
        double sum = 0;
        for (int column = 1; column <= size; column++) {
            sum += given[rowOf[column] - 1][column - 1];
        }
        return sum;
    }

    private static void augment(double[][] given, int row, double[] rows, double[] columns, int[] rowOf) {
        int size = given.length;
        double[] least = new double[size + 1];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        int[] way = new int[size + 1];
        boolean[] used = new boolean[size + 1];
        rowOf[0] = row;
        int column = 0;
        do {
            used[column] = true;
            int from = rowOf[column];
            double delta = Double.POSITIVE_INFINITY;
            int next = 0;
            for (int to = 1; to <= size; to++) {
                if (!used[to]) {
                    double reduced = Math.min(NEVER, given[from - 1][to - 1]) - rows[from] - columns[to];
                    if (reduced < least[to]) {
                        least[to] = reduced;
                        way[to] = column;
                    }
                    if (least[to] < delta) {
                        delta = least[to];
                        next = to;
                    }
                }
            }
            for (int to = 0; to <= size; to++) {
                if (used[to]) {
                    rows[rowOf[to]] += delta;
                    columns[to] -= delta;
                } else {
                    least[to] -= delta;
                }
            }
            column = next;
        } while (rowOf[column] != 0);
        while (column != 0) {
            rowOf[column] = rowOf[way[column]];
            column = way[column];
        }
    }
}
