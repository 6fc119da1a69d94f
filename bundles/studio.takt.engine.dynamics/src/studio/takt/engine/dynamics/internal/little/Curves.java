/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.dynamics.internal.little;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * Cumulative arrivals and departures over a window, straight between times. Units leave in the order in which they came.
 *
 * @param times      ascending
 * @param arrivals   units that have come by then, what lay there at the beginning included
 * @param departures units that have left by then
 */
public record Curves(double[] times, double[] arrivals, double[] departures) {

    /** Units and their time in a window. */
    public record Part(double units, double time) {
        private Part plus(double more, double moreTime) {
            return new Part(units + more, time + moreTime);
        }
    }

    /**
     * The time that units spent in the window, unit by unit.
     *
     * @param complete came and left in the window
     * @param atStart  lay there at the beginning and left
     * @param atEnd    came and are still there
     * @param all      lay there all the time
     */
    public record Times(Part complete, Part atStart, Part atEnd, Part all) {
        /** Σ time in system in the window. */
        public double total() {
            return complete.time + atStart.time + atEnd.time + all.time;
        }
    }

    /** From what came and left in periods. */
    public static Curves of(double[] times, double opening, double[] inflow, double[] outflow) {
        double[] arrivals = new double[times.length];
        double[] departures = new double[times.length];
        arrivals[0] = opening;
        for (int i = 1; i < times.length; i++) {
            arrivals[i] = arrivals[i - 1] + inflow[i - 1];
            departures[i] = departures[i - 1] + outflow[i - 1];
        }
        return new Curves(times, arrivals, departures);
    }

    /** A part of it; bounds beyond its ends are its ends. */
    public Curves window(double from, double to) {
        double first = Math.max(from, times[0]);
        double last = Math.min(to, times[times.length - 1]);
        double[] within = DoubleStream.concat(DoubleStream.of(first, last),
                Arrays.stream(times).filter(time -> time > first && time < last)).sorted().distinct().toArray();
        return new Curves(within, Arrays.stream(within).map(time -> at(arrivals, time)).toArray(),
                Arrays.stream(within).map(time -> at(departures, time)).toArray());
    }

    private double at(double[] curve, double time) {
        int found = Arrays.binarySearch(times, time);
        if (found >= 0) {
            return curve[found];
        }
        int next = Math.min(Math.max(1, -found - 1), times.length - 1);
        double part = (time - times[next - 1]) / (times[next] - times[next - 1]);
        return curve[next - 1] + part * (curve[next] - curve[next - 1]);
    }

    /** Units inside at the i-th time. */
    public double stock(int i) {
        return arrivals[i] - departures[i];
    }

    /** The length of the window. */
    public double length() {
        return times[last()] - times[0];
    }

    /** The number of the last time. */
    public int last() {
        return times.length - 1;
    }

    /** ∫ stock dt: the area between the curves, time by time. */
    public double stockTime() {
        double area = 0;
        for (int i = 1; i < times.length; i++) {
            area += (stock(i - 1) + stock(i)) / 2 * (times[i] - times[i - 1]);
        }
        return area;
    }

    /** The same area, unit by unit. Between two corners of the curves both times are straight, so the middle will do. */
    public Times unitTimes() {
        double[] corners = DoubleStream.concat(Arrays.stream(arrivals), Arrays.stream(departures)).sorted()
                .distinct().toArray();
        Part none = new Part(0, 0);
        Times sum = new Times(none, none, none, none);
        for (int i = 1; i < corners.length; i++) {
            double middle = corners[i - 1] + (corners[i] - corners[i - 1]) / 2;
            sum = add(sum, middle, corners[i] - corners[i - 1]);
        }
        return sum;
    }

    private Times add(Times sum, double unit, double units) {
        boolean came = unit > arrivals[0];
        boolean left = unit < departures[last()];
        double time = units * ((left ? when(departures, unit) : times[last()])
                - (came ? when(arrivals, unit) : times[0]));
        if (came) {
            return left
                    ? new Times(sum.complete.plus(units, time), sum.atStart, sum.atEnd, sum.all)
                    : new Times(sum.complete, sum.atStart, sum.atEnd.plus(units, time), sum.all);
        }
        return left
                ? new Times(sum.complete, sum.atStart.plus(units, time), sum.atEnd, sum.all)
                : new Times(sum.complete, sum.atStart, sum.atEnd, sum.all.plus(units, time));
    }

    /** When a curve reached so many units. */
    private double when(double[] curve, double unit) {
        int low = 0;
        int high = last();
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (curve[middle] <= unit) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double rise = curve[high] - curve[low];
        double part = rise > 0 ? Math.min(1, Math.max(0, (unit - curve[low]) / rise)) : 0;
        return times[low] + part * (times[high] - times[low]);
    }
}
