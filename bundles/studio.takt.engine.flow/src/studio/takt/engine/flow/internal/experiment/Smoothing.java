/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Takes out of a course what comes again after a period: the mean over a moving window as long as the period. That
 * leaves a straight line as it is, and nothing of what has this period; one window after the other takes out several.
 */
final class Smoothing {
    private static final double MOST = 0.5;

    private final List<Double> windows;

    /** Windows in observations. Those that would take away more than half of so many are left out, the longest first. */
    Smoothing(List<Double> periods, int observations) {
        List<Double> kept = new ArrayList<>();
        double sum = 0;
        for (double period : periods.stream().distinct().sorted().toList()) {
            if (period > 1 && sum + Math.ceil(period) <= MOST * observations) {
                sum += Math.ceil(period);
                kept.add(period);
            }
        }
        windows = List.copyOf(kept);
    }

    /** The means; at a number stands the mean of what begins there. */
    double[] of(double[] series) {
        double[] smooth = series;
        for (double window : windows) {
            smooth = moving(smooth, window);
        }
        return smooth;
    }

    private static double[] moving(double[] series, double window) {
        double[] sums = new double[series.length + 1];
        for (int i = 0; i < series.length; i++) {
            sums[i + 1] = sums[i] + series[i];
        }
        int size = series.length - (int) Math.ceil(window) + 1;
        return IntStream.range(0, Math.max(0, size)).mapToDouble(i -> (at(sums, series, i + window) - sums[i]) / window)
                .toArray();
    }

    private static double at(double[] sums, double[] series, double end) {
        int whole = Math.min(series.length, (int) Math.floor(end));
        double rest = end - whole;
        return sums[whole] + (rest > 0 && whole < series.length ? rest * series[whole] : 0);
    }

    /** The mean of several courses of the same length, point by point. */
    static double[] mean(List<double[]> series) {
        int size = series.stream().mapToInt(each -> each.length).min().orElse(0);
        return IntStream.range(0, size)
                .mapToDouble(i -> series.stream().mapToDouble(each -> each[i]).average().orElse(0)).toArray();
    }

    /** The mean of a part of a series. */
    static double mean(double[] series, int from, int to) {
        return Arrays.stream(series, from, to).average().orElse(Double.NaN);
    }
}
