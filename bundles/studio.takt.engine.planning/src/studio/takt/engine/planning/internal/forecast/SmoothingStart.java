/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.forecast;

import java.util.Arrays;
import java.util.List;

import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/**
 * Where exponential smoothing starts.
 *
 * @param at        the first period (from 0) that is smoothed; those before only gave the start
 * @param counted   the first period whose error counts
 * @param level     level before that period
 * @param trend     trend before that period
 * @param seasonals terms or factors of the first season
 */
record SmoothingStart(int at, int counted, double level, double trend, double[] seasonals) {

    /** The start for a history, as the settings ask for. */
    static SmoothingStart of(double[] history, Trend trend, Season season, Settings settings) {
        SmoothingStart start = season != Season.NONE
                ? seasonal(history, season, settings)
                : settings.regression() ? line(history, trend) : first(history, trend);
        return start.replaced(settings, trend, season);
    }

    /** What the user gives holds before the first period. */
    private SmoothingStart replaced(Settings settings, Trend kind, Season season) {
        if (settings.level().isEmpty() && settings.trend().isEmpty() && settings.seasonals().isEmpty()) {
            return this;
        }
        double slope = kind == Trend.NONE ? 0 : settings.trend().orElse(trend);
        double base = settings.level().orElse(level - at * slope);
        double[] terms = season == Season.NONE || settings.seasonals().isEmpty()
                ? seasonals
                : settings.seasonals().stream().mapToDouble(Double::doubleValue).toArray();
        return new SmoothingStart(0, settings.level().isPresent() ? 0 : counted, base, slope, terms);
    }

    /** Level = the first demand; trend = the first difference. */
    private static SmoothingStart first(double[] history, Trend trend) {
        double slope = trend == Trend.NONE ? 0 : history[1] - history[0];
        return new SmoothingStart(1, trend == Trend.NONE ? 1 : 2, history[0], slope, new double[]{0});
    }

    /** The least-squares line over the whole history; without a trend, the mean. */
    private static SmoothingStart line(double[] history, Trend trend) {
        if (trend == Trend.NONE) {
            return new SmoothingStart(0, 0, StatUtils.mean(history), 0, new double[]{0});
        }
        SimpleRegression line = new SimpleRegression();
        for (int t = 0; t < history.length; t++) {
            line.addData(t + 1, history[t]);
        }
        return new SmoothingStart(0, 0, line.getIntercept(), line.getSlope(), new double[]{0});
    }

    private static SmoothingStart seasonal(double[] history, Season season, Settings settings) {
        int m = settings.season();
        double[] line = settings.regression() ? deseasonalised(history, m) : twoSeasons(history, m);
        int seasons = settings.regression() ? history.length / m : 2;
        double[] terms = new double[m];
        for (int i = 0; i < m; i++) {
            for (int k = 0; k < seasons; k++) {
                int t = k * m + i;
                double base = line[0] + line[1] * (t + 1);
                terms[i] += season.without(history[t], base, history[t] == 0 ? 0 : 1) / seasons;
            }
        }
        return new SmoothingStart(0, settings.regression() ? 0 : m, line[0], line[1], terms);
    }

    /** Level before the first period and slope of the line through the means of the first two seasons. */
    private static double[] twoSeasons(double[] history, int m) {
        double first = StatUtils.mean(history, 0, m);
        double slope = (StatUtils.mean(history, m, m) - first) / m;
        return new double[]{first - slope * (m + 1) / 2, slope};
    }

    /** The least-squares line through the centred moving averages of a season's length (Chopra & Meindl). */
    private static double[] deseasonalised(double[] history, int m) {
        SimpleRegression line = new SimpleRegression();
        int half = m / 2;
        for (int t = half; t < history.length - half; t++) {
            double sum = Arrays.stream(history, t - half, t + half + 1).sum();
            line.addData(t + 1, m % 2 == 1 ? sum / m : (sum - (history[t - half] + history[t + half]) / 2) / m);
        }
        return line.getN() < 2 ? twoSeasons(history, m) : new double[]{line.getIntercept(), line.getSlope()};
    }

    /** The seasonal terms as a list. */
    List<Double> terms() {
        return Arrays.stream(seasonals).boxed().toList();
    }
}
