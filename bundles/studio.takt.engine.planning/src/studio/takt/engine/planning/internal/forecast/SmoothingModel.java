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
import java.util.Map;

/**
 * Exponential smoothing after a history. With level l, trend b, seasonal s, damping phi (1 without):
 *
 * <pre>
 * forecast(t)  = (l(t−1) + phi × b(t−1)) ∘ s(t−m)
 * l(t) = alpha × (demand(t) without s(t−m)) + (1 − alpha) × (l(t−1) + phi × b(t−1))
 * b(t) = beta × (l(t) − l(t−1)) + (1 − beta) × phi × b(t−1)
 * s(t) = gamma × (demand(t) against l(t)) + (1 − gamma) × s(t−m)
 * </pre>
 */
final class SmoothingModel implements Model {
    private final Season season;
    private final Map<String, Double> parameters;
    private final double[] fitted;
    private final double[] seasonals;
    private final int estimated;
    private final int seen;
    private final double alpha;
    private final double beta;
    private final double gamma;
    private final double phi;
    private double level;
    private double trend;

    SmoothingModel(Season season, SmoothingStart start, Map<String, Double> parameters, double[] history,
            int estimated) {
        this.season = season;
        this.parameters = parameters;
        this.estimated = estimated;
        this.seen = history.length;
        this.seasonals = start.seasonals().clone();
        this.level = start.level();
        this.trend = start.trend();
        this.alpha = parameters.get(ForecastParameters.ALPHA);
        this.beta = parameters.getOrDefault(ForecastParameters.BETA, 0.0);
        this.gamma = parameters.getOrDefault(ForecastParameters.GAMMA, 0.0);
        this.phi = parameters.getOrDefault(ForecastParameters.PHI, 1.0);
        this.fitted = new double[history.length];
        Arrays.fill(fitted, 0, Math.min(start.counted(), fitted.length), Double.NaN);
        for (int t = start.at(); t < history.length; t++) {
            double forecast = learn(history[t], t);
            if (t >= start.counted()) {
                fitted[t] = forecast;
            }
        }
    }

    private double learn(double demand, int t) {
        int place = t % seasonals.length;
        double base = level + phi * trend;
        double forecast = season.with(base, seasonals[place]);
        double next = alpha * season.without(demand, seasonals[place], base) + (1 - alpha) * base;
        trend = beta * (next - level) + (1 - beta) * phi * trend;
        if (season != Season.NONE) {
            double term = season.without(demand, next, seasonals[place]);
            seasonals[place] = gamma * (season == Season.ADDITIVE ? demand - next : term)
                    + (1 - gamma) * seasonals[place];
        }
        level = next;
        return forecast;
    }

    @Override
    public Map<String, Double> parameters() {
        return parameters;
    }

    /** The level after the history. */
    double level() {
        return level;
    }

    /** The trend after the history. */
    double trend() {
        return trend;
    }

    @Override
    public double[] fitted() {
        return fitted;
    }

    private double levelAhead(int steps) {
        double sum = level;
        double factor = 1;
        for (int i = 0; i < steps; i++) {
            factor *= phi;
            sum += factor * trend;
        }
        return sum;
    }

    private double term(int steps) {
        return seasonals[Math.floorMod(seen + steps - 1, seasonals.length)];
    }

    @Override
    public double[] ahead(int periods) {
        double[] forecasts = new double[periods];
        double base = level;
        double factor = 1;
        for (int h = 1; h <= periods; h++) {
            factor *= phi;
            base += factor * trend;
            forecasts[h - 1] = season.with(base, term(h));
        }
        return forecasts;
    }

    /**
     * 1 + Σ c(k)², with c(k) what an error k periods ahead changes the forecast by: Hyndman, Koehler, Ord & Snyder 2008,
     * ch. 6. With factors, to the first order.
     */
    @Override
    public double spread(int ahead) {
        double sum = 1;
        double damped = 0;
        double factor = 1;
        for (int lag = 1; lag < ahead; lag++) {
            factor *= phi;
            damped += factor;
            double change = response(ahead, lag, alpha * (1 + beta * damped));
            sum += change * change;
        }
        return sum;
    }

    private double response(int ahead, int lag, double throughLevel) {
        boolean same = season != Season.NONE && lag % seasonals.length == 0;
        double throughSeason = same ? gamma * (1 - alpha) : 0;
        if (season != Season.MULTIPLICATIVE) {
            return throughLevel + throughSeason;
        }
        int from = ahead - lag;
        double terms = term(from) == 0 ? 1 : term(ahead) / term(from);
        double levels = same && levelAhead(from) != 0 ? levelAhead(ahead) / levelAhead(from) : 1;
        return throughLevel * terms + throughSeason * levels;
    }

    @Override
    public int estimated() {
        return estimated;
    }
}
