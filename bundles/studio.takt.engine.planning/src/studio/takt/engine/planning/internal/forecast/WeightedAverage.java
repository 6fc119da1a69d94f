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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import studio.takt.core.api.text.Text;

/**
 * The mean of the last periods, all alike or with falling weights. How many is fitted, unless it is fixed: the number
 * between 2 and 12 (at most half the history) whose forecasts one period ahead have the least sum of squared errors over
 * the periods for which all those numbers have one.
 */
final class WeightedAverage implements Method {
    private static final int MOST = 12;
    private static final int USUAL = 3;

    private final boolean weighted;

    WeightedAverage(boolean weighted) {
        this.weighted = weighted;
    }

    @Override
    public String id() {
        return weighted ? "weighted-moving-average" : "moving-average";
    }

    @Override
    public String formula() {
        return weighted ? "Σ w(i) × demand(t − i + 1) / Σ w(i), i = 1 … window" : "Σ demand(t − i + 1) / window";
    }

    @Override
    public String source() {
        return "Silver, Pyke & Peterson, Inventory Management and Production Planning and Scheduling, ch. 4";
    }

    @Override
    public Optional<Text> obstacle(double[] history, Settings settings) {
        int needed = Math.max(1, given(settings));
        return history.length < needed
                ? Optional.of(Text.of(Method.class, "obstacle.short", needed))
                : Optional.empty();
    }

    /** The number of periods that is fixed; 0 if none is. */
    private int given(Settings settings) {
        return weighted && !settings.weights().isEmpty() ? settings.weights().size() : settings.window();
    }

    private List<Double> weights(Settings settings, int window) {
        if (weighted && !settings.weights().isEmpty()) {
            return settings.weights();
        }
        return IntStream.range(0, window).mapToObj(i -> weighted ? (double) window - i : 1.0).toList();
    }

    @Override
    public Model fit(double[] history, Settings settings, Runnable pulse) {
        pulse.run();
        int window = given(settings) > 0 ? given(settings) : best(history, settings);
        return new Average(history, weights(settings, window), weighted);
    }

    private int best(double[] history, Settings settings) {
        int most = Math.min(MOST, history.length / 2);
        int best = Math.min(USUAL, history.length);
        double least = Double.POSITIVE_INFINITY;
        for (int window = 2; window <= most; window++) {
            double[] fitted = new Average(history, weights(settings, window), weighted).fitted();
            double squares = IntStream.range(most, history.length)
                    .mapToDouble(t -> (history[t] - fitted[t]) * (history[t] - fitted[t])).sum();
            if (squares < least * (1 - 1e-12)) {
                least = squares;
                best = window;
            }
        }
        return best;
    }

    @Override
    public Model refit(double[] history, Settings settings, Model known) {
        return new Average(history, ((Average) known).weights, weighted);
    }

    /** The mean of the last periods of a history. */
    private record Average(double[] history, List<Double> weights, boolean weighted) implements Model {
        private double before(int t) {
            double sum = 0;
            double total = 0;
            for (int i = 0; i < weights.size(); i++) {
                sum += weights.get(i) * history[t - 1 - i];
                total += weights.get(i);
            }
            return sum / total;
        }

        @Override
        public Map<String, Double> parameters() {
            return new LinkedHashMap<>(Map.of("window", (double) weights.size()));
        }

        @Override
        public double[] fitted() {
            return IntStream.range(0, history.length)
                    .mapToDouble(t -> t < weights.size() ? Double.NaN : before(t)).toArray();
        }

        @Override
        public double[] ahead(int periods) {
            double[] flat = new double[periods];
            Arrays.fill(flat, before(history.length));
            return flat;
        }

        @Override
        public int estimated() {
            return 0;
        }
    }
}
