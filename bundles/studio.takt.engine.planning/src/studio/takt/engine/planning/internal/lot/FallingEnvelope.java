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

/**
 * The envelope of lines whose slopes never rise: each line is added once and removed at most once, O(1) each in the
 * mean. This is lot sizing without speculative motives (Wagelmans, Van Hoesel & Kolen 1992).
 */
final class FallingEnvelope implements Envelope {
    private final int[] lines;
    private final double[] slopes;
    private final double[] intercepts;
    private int head;
    private int tail;

    FallingEnvelope(int most) {
        lines = new int[most];
        slopes = new double[most];
        intercepts = new double[most];
    }

    @Override
    public void add(int line, double slope, double intercept) {
        if (tail > head && slope == slopes[tail - 1] && intercept >= intercepts[tail - 1]) {
            return;
        }
        while (tail > head && isHidden(tail - 1, slope, intercept)) {
            tail--;
        }
        lines[tail] = line;
        slopes[tail] = slope;
        intercepts[tail] = intercept;
        tail++;
    }

    /** True if the line is nowhere lowest between the one before it and a new one. */
    private boolean isHidden(int at, double slope, double intercept) {
        if (slopes[at] == slope) {
            return true;
        }
        if (at == head) {
            return false;
        }
        double beforeMeetsNew = (intercept - intercepts[at - 1]) * (slopes[at - 1] - slopes[at]);
        double beforeMeetsAt = (intercepts[at] - intercepts[at - 1]) * (slopes[at - 1] - slope);
        return beforeMeetsNew < beforeMeetsAt;
    }

    @Override
    public int lowest(double x) {
        while (head + 1 < tail && value(head + 1, x) < value(head, x)) {
            head++;
        }
        return lines[head];
    }

    private double value(int at, double x) {
        return intercepts[at] + slopes[at] * x;
    }
}
