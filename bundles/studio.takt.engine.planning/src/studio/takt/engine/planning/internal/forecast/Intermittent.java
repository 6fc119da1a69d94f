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

/**
 * Methods for demand that comes now and then. Croston smooths sizes and intervals apart, and only when there is demand;
 * Syntetos and Boylan take its bias out; Teunter, Syntetos and Babai smooth the probability of demand in every period,
 * so that the forecast of an item that dies falls to zero. Sizes and intervals start with the first ones, the first
 * interval being the number of the period with the first demand.
 */
final class Intermittent implements Method {
    /** Larger values follow noise, smaller ones forget the start too slowly; Syntetos & Boylan use 0.05 to 0.2. */
    private static final double LOW = 0.05;
    private static final double HIGH = 0.3;

    /** Which method. */
    enum Kind {
        CROSTON("croston", "z / p", "Croston 1972, Operational Research Quarterly 23:289-303"), SBA("sba",
                "(1 − alpha / 2) × z / p",
                "Syntetos & Boylan 2005, International Journal of Forecasting 21:303-314"), TSB("tsb",
                        "probability × z",
                        "Teunter, Syntetos & Babai 2011, European Journal of Operational Research 214:606-615");

        private final String id;
        private final String formula;
        private final String source;

        Kind(String id, String formula, String source) {
            this.id = id;
            this.formula = formula;
            this.source = source;
        }
    }

    private final Kind kind;

    Intermittent(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String id() {
        return kind.id;
    }

    @Override
    public String formula() {
        return kind.formula;
    }

    @Override
    public String source() {
        return kind.source;
    }

    /** Where there is demand in every period, these methods are simple smoothing, or a biased form of it. */
    @Override
    public Optional<Text> obstacle(double[] history, Settings settings) {
        return Arrays.stream(history).noneMatch(demand -> demand == 0)
                ? Optional.of(Text.of(Method.class, "obstacle.regular"))
                : Optional.empty();
    }

    private List<String> ids() {
        return kind == Kind.TSB
                ? List.of(ForecastParameters.ALPHA, ForecastParameters.BETA)
                : List.of(ForecastParameters.ALPHA);
    }

    @Override
    public Model fit(double[] history, Settings settings, Runnable pulse) {
        List<String> free = new ArrayList<>(ids());
        free.removeAll(settings.fixed().keySet());
        double[] low = new double[free.size()];
        double[] high = new double[free.size()];
        Arrays.fill(low, LOW);
        Arrays.fill(high, HIGH);
        double scale = Squares.scale(history);
        double[] best = new ParameterSearch(low, high,
                point -> Squares.of(history, model(history, settings, free, point).fitted()) / scale, pulse).best();
        return model(history, settings, free, best);
    }

    private Smoothed model(double[] history, Settings settings, List<String> free, double[] point) {
        Map<String, Double> values = new LinkedHashMap<>();
        ids().forEach(id -> values.put(id,
                free.contains(id) ? point[free.indexOf(id)] : settings.fixed().getOrDefault(id, LOW)));
        return new Smoothed(kind, history, values, free.size());
    }

    @Override
    public Model refit(double[] history, Settings settings, Model known) {
        return new Smoothed(kind, history, known.parameters(), known.estimated());
    }

    /** Sizes, and intervals or the probability, after a history. */
    private static final class Smoothed implements Model {
        private final Kind kind;
        private final Map<String, Double> parameters;
        private final double[] fitted;
        private final int estimated;
        private double size;
        /** The interval; the probability in {@link Kind#TSB}. */
        private double pace;

        Smoothed(Kind kind, double[] history, Map<String, Double> parameters, int estimated) {
            this.kind = kind;
            this.parameters = parameters;
            this.estimated = estimated;
            this.fitted = new double[history.length];
            boolean seen = false;
            int since = 0;
            for (int t = 0; t < history.length; t++) {
                fitted[t] = seen ? forecast() : Double.NaN;
                since++;
                if (seen) {
                    learn(history[t], since);
                } else if (history[t] > 0) {
                    size = history[t];
                    pace = kind == Kind.TSB ? 1.0 / since : since;
                    seen = true;
                }
                since = history[t] > 0 ? 0 : since;
            }
        }

        private void learn(double demand, int since) {
            double alpha = parameters.get(ForecastParameters.ALPHA);
            if (demand > 0) {
                size += alpha * (demand - size);
            }
            if (kind == Kind.TSB) {
                pace += parameters.get(ForecastParameters.BETA) * ((demand > 0 ? 1 : 0) - pace);
            } else if (demand > 0) {
                pace += alpha * (since - pace);
            }
        }

        private double forecast() {
            return switch (kind) {
                case CROSTON -> pace == 0 ? 0 : size / pace;
                case SBA -> pace == 0 ? 0 : (1 - parameters.get(ForecastParameters.ALPHA) / 2) * size / pace;
                case TSB -> pace * size;
            };
        }

        @Override
        public Map<String, Double> parameters() {
            return parameters;
        }

        @Override
        public double[] fitted() {
            return fitted;
        }

        @Override
        public double[] ahead(int periods) {
            double[] flat = new double[periods];
            Arrays.fill(flat, forecast());
            return flat;
        }

        @Override
        public int estimated() {
            return estimated;
        }
    }
}
