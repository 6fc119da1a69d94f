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

/** The envelope of any lines at known abscissas: a binary tree of intervals (Li Chao), O(log n) a line and question. */
final class GeneralEnvelope implements Envelope {
    private static final int NONE = -1;

    private final double[] abscissas;
    private final double[] slopes;
    private final double[] intercepts;
    private final int[] winners;

    /** @param abscissas where the envelope will be asked, never falling; @param most the most lines */
    GeneralEnvelope(double[] abscissas, int most) {
        this.abscissas = abscissas;
        slopes = new double[most];
        intercepts = new double[most];
        winners = new int[4 * abscissas.length];
        java.util.Arrays.fill(winners, NONE);
    }

    @Override
    public void add(int line, double slope, double intercept) {
        slopes[line] = slope;
        intercepts[line] = intercept;
        int challenger = line;
        int node = 1;
        int from = 0;
        int to = abscissas.length - 1;
        while (winners[node] != NONE && from < to) {
            int middle = (from + to) >>> 1;
            if (beats(challenger, winners[node], middle)) {
                int beaten = winners[node];
                winners[node] = challenger;
                challenger = beaten;
            }
            boolean left = beats(challenger, winners[node], from);
            if (!left && !beats(challenger, winners[node], to)) {
                return;
            }
            node = 2 * node + (left ? 0 : 1);
            from = left ? from : middle + 1;
            to = left ? middle : to;
        }
        if (winners[node] == NONE || beats(challenger, winners[node], from)) {
            winners[node] = challenger;
        }
    }

    @Override
    public int lowest(double x) {
        int at = java.util.Arrays.binarySearch(abscissas, x);
        int node = 1;
        int from = 0;
        int to = abscissas.length - 1;
        int best = winners[1];
        while (from < to) {
            int middle = (from + to) >>> 1;
            boolean left = at <= middle;
            node = 2 * node + (left ? 0 : 1);
            from = left ? from : middle + 1;
            to = left ? middle : to;
            if (winners[node] != NONE && beats(winners[node], best, at)) {
                best = winners[node];
            }
        }
        return best;
    }

    private boolean beats(int one, int other, int at) {
        int lower = Double.compare(value(one, at), value(other, at));
        return lower < 0 || lower == 0 && one < other;
    }

    private double value(int line, int at) {
        return intercepts[line] + slopes[line] * abscissas[at];
    }
}
