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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import studio.takt.core.api.text.Text;

/** Exponential smoothing of a level, a trend, a season: simple, Holt, damped, Holt-Winters. */
final class ExponentialSmoothing implements Method {
    private static final double LEAST_ALPHA = 0.01;
    private static final double LEAST_PHI = 0.8;
    private static final double MOST_PHI = 0.98;

    private final String id;
    private final Trend trend;
    private final Season season;
    private final String formula;
    private final String source;

    ExponentialSmoothing(String id, Trend trend, Season season, String formula, String source) {
        this.id = id;
        this.trend = trend;
        this.season = season;
        this.formula = formula;
        this.source = source;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String formula() {
        return formula;
    }

    @Override
    public String source() {
        return source;
    }

    @Override
    public Optional<Text> obstacle(double[] history, Settings settings) {
        if (season != Season.NONE && settings.season() < 2) {
            return Optional.of(Text.of(Method.class, "obstacle.season"));
        }
        int needed = season != Season.NONE ? 2 * settings.season() : trend == Trend.NONE ? 1 : 2;
        if (history.length < needed) {
            return Optional.of(Text.of(Method.class, "obstacle.short", needed));
        }
        return season == Season.MULTIPLICATIVE && Arrays.stream(history).anyMatch(demand -> demand <= 0)
                ? Optional.of(Text.of(Method.class, "obstacle.zero"))
                : Optional.empty();
    }

    private List<String> ids() {
        List<String> ids = new ArrayList<>(List.of(ForecastParameters.ALPHA));
        if (trend != Trend.NONE) {
            ids.add(ForecastParameters.BETA);
        }
        if (season != Season.NONE) {
            ids.add(ForecastParameters.GAMMA);
        }
        if (trend == Trend.DAMPED) {
            ids.add(ForecastParameters.PHI);
        }
        return ids;
    }

    @Override
    public Model fit(double[] history, Settings settings, Runnable pulse) {
        SmoothingStart start = SmoothingStart.of(history, trend, season, settings);
        List<String> free = new ArrayList<>(ids());
        free.removeAll(settings.fixed().keySet());
        double[] low = free.stream().mapToDouble(ExponentialSmoothing::least).toArray();
        double[] high = free.stream().mapToDouble(name -> name.equals(ForecastParameters.PHI) ? MOST_PHI : 1)
                .toArray();
        double scale = Squares.scale(history);
        double[] best = new ParameterSearch(low, high,
                point -> Squares.of(history, model(history, start, settings, free, point).fitted()) / scale, pulse)
                .best();
        return model(history, start, settings, free, best);
    }

    private static double least(String parameter) {
        return switch (parameter) {
            case ForecastParameters.ALPHA -> LEAST_ALPHA;
            case ForecastParameters.PHI -> LEAST_PHI;
            default -> 0;
        };
    }

    private SmoothingModel model(double[] history, SmoothingStart start, Settings settings, List<String> free,
            double[] point) {
        Map<String, Double> values = new LinkedHashMap<>();
        ids().forEach(name -> values.put(name,
                free.contains(name) ? point[free.indexOf(name)] : settings.fixed().get(name)));
        return new SmoothingModel(season, start, values, history, free.size());
    }

    @Override
    public Model refit(double[] history, Settings settings, Model known) {
        SmoothingStart start = SmoothingStart.of(history, trend, season, settings);
        return new SmoothingModel(season, start, known.parameters(), history, known.estimated());
    }
}
