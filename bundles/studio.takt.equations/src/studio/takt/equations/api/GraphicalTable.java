/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.equations.api;

import java.util.Arrays;

/** A function given by points, as XMILE 1.0, section 3.1.4, has it. Immutable. */
public final class GraphicalTable {

    /** How it is read between and beyond its points. */
    public enum Kind {
        /** Straight between points; beyond them the first or last value. */
        CONTINUOUS,
        /** Straight between points; beyond them the first or last line goes on. */
        EXTRAPOLATE,
        /** The value of the point at or before; beyond them the first or last value. */
        DISCRETE,
        /** The value of the point at or behind; beyond them the first or last value. */
        FORWARD
    }

    private final Kind kind;
    private final double[] x;
    private final double[] y;

    /**
     * From points in ascending order of x.
     *
     * @throws IllegalArgumentException if there is no point, there are not as many x as y, one is no finite number, or
     *         they do not ascend
     */
    public GraphicalTable(Kind kind, double[] x, double[] y) {
        this.kind = kind;
        this.x = x.clone();
        this.y = y.clone();
        if (!isPossible(x, y)) {
            throw new IllegalArgumentException("points must be as many x as y, finite, x ascending");
        }
    }

    /** Whether points can make a function. */
    public static boolean isPossible(double[] x, double[] y) {
        boolean possible = x.length > 0 && x.length == y.length
                && Arrays.stream(x).allMatch(Double::isFinite) && Arrays.stream(y).allMatch(Double::isFinite);
        for (int i = 1; possible && i < x.length; i++) {
            possible = x[i] >= x[i - 1];
        }
        return possible;
    }

    /** Evenly spaced abscissae from one to another. */
    public static double[] spread(double from, double to, int points) {
        double[] x = new double[points];
        for (int i = 0; i < points; i++) {
            x[i] = points == 1 ? from : from + (to - from) * i / (points - 1);
        }
        return x;
    }

    /** The same points, read in another way. */
    public GraphicalTable as(Kind other) {
        return other == kind ? this : new GraphicalTable(other, x, y);
    }

    /** The value at {@code at}. */
    public double value(double at) {
        int last = x.length - 1;
        if (Double.isNaN(at)) {
            return Double.NaN;
        }
        if (last == 0 || at <= x[0] && kind != Kind.EXTRAPOLATE) {
            return y[0];
        }
        if (at >= x[last] && kind != Kind.EXTRAPOLATE) {
            return y[last];
        }
        int found = Arrays.binarySearch(x, at);
        if (found >= 0) {
            return y[lastAt(found)];
        }
        int left = Math.max(0, Math.min(last - 1, -found - 2));
        if (kind == Kind.DISCRETE || kind == Kind.FORWARD) {
            return y[kind == Kind.DISCRETE ? left : left + 1];
        }
        double width = x[left + 1] - x[left];
        return width == 0 ? y[left] : y[left] + (y[left + 1] - y[left]) * (at - x[left]) / width;
    }

    /** Of several points at one place, where the function jumps, the last one counts. */
    private int lastAt(int found) {
        int place = found;
        while (place + 1 < x.length && x[place + 1] == x[found]) {
            place++;
        }
        return place;
    }
}
