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

import java.util.List;
import java.util.function.Function;

import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.regression.SimpleRegression;

import studio.takt.core.api.stat.Tally;

/**
 * Whether a figure rises all the time that was counted, beyond chance, and beyond what comes and goes in periods.
 *
 * @param perSecond the slope of the straight line through it
 * @param rises     true if it is more than chance, and seen in each quarter of the time
 */
public record Trend(double perSecond, boolean rises) {
    private static final double LEVEL = 0.99;
    private static final int BLOCKS = 10;

    /**
     * The trend of a figure over runs. The slopes of several runs are independent: their mean rises if it is more than
     * 0 at a level of 99 % (one-sided). The slope of one run is judged by the scatter of ten blocks around its line.
     */
    public static Trend of(List<? extends Run> runs, Function<Course, double[]> figure, List<Double> periods) {
        Course first = runs.get(0).course();
        int size = runs.stream().mapToInt(run -> run.course().size()).min().orElse(0);
        Smoothing smoothing = new Smoothing(periods.stream().map(period -> period / first.slice()).toList(), size);
        List<double[]> series = runs.stream().map(run -> smoothing.of(figure.apply(run.course()))).toList();
        if (series.stream().anyMatch(each -> each.length < BLOCKS)) {
            return new Trend(0, false);
        }
        Tally slopes = new Tally();
        series.forEach(each -> slopes.add(line(each).getSlope()));
        double[] mean = Smoothing.mean(series);
        boolean beyondChance = slopes.count() > 1 ? isPositive(slopes) : isStraight(mean);
        return new Trend(slopes.mean() / first.slice(), beyondChance && risesByQuarters(mean));
    }

    private static SimpleRegression line(double[] series) {
        SimpleRegression line = new SimpleRegression();
        for (int i = 0; i < series.length; i++) {
            line.addData(i, series[i]);
        }
        return line;
    }

    /** The half width at 98 % leaves out 1 % on each side. */
    private static boolean isPositive(Tally slopes) {
        return slopes.mean() > slopes.halfWidth(2 * LEVEL - 1);
    }

    private static boolean isStraight(double[] series) {
        double[] blocks = new double[BLOCKS];
        for (int i = 0; i < BLOCKS; i++) {
            blocks[i] = Smoothing.mean(series, i * series.length / BLOCKS, (i + 1) * series.length / BLOCKS);
        }
        SimpleRegression line = line(blocks);
        double t = new TDistribution(BLOCKS - 2).inverseCumulativeProbability(LEVEL);
        return line.getSlope() > t * line.getSlopeStdErr();
    }

    private static boolean risesByQuarters(double[] series) {
        double before = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < 4; i++) {
            double mean = Smoothing.mean(series, i * series.length / 4, (i + 1) * series.length / 4);
            if (!(mean > before)) {
                return false;
            }
            before = mean;
        }
        return true;
    }
}
