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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.apache.commons.math3.distribution.NormalDistribution;

import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Parameters;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.text.Text;
import studio.takt.engine.planning.api.forecast.DemandHistory;

/** Forecasts one item: tries the methods, chooses one, forecasts with it. */
final class ItemForecaster {
    private static final double TIE = 1e-9;

    private final Parameters parameters;
    private final Settings fixed;
    private final Runnable pulse;
    private final List<Finding> findings = new ArrayList<>();

    ItemForecaster(Parameters parameters, Settings fixed, Runnable pulse) {
        this.parameters = parameters;
        this.fixed = fixed;
        this.pulse = pulse;
    }

    /** What was found so far. */
    List<Finding> findings() {
        return findings;
    }

    /** The forecast; empty if the method that is asked for cannot make one. */
    Optional<ItemForecast> of(DemandHistory history) {
        double[] values = history.values();
        Settings settings = fixed.season() > 1 || parameters.integer(ForecastParameters.SEASON).isPresent()
                ? fixed
                : fixed.withSeason(history.season());
        String asked = parameters.text(ForecastParameters.METHOD).orElse(ForecastParameters.AUTO);
        Optional<Text> obstacle = Methods.of(asked).findFirst().flatMap(method -> obstacle(method, values, settings));
        if (obstacle.isPresent()) {
            add(Severity.ERROR, "method-not-possible", history, asked, history.item().name(), obstacle.get());
            return Optional.empty();
        }
        RollingOrigin rolling = new RollingOrigin(values, settings, whole(ForecastParameters.LEAD, 1),
                whole(ForecastParameters.TEST_PERIODS, 0), pulse);
        if (rolling.tests() == 0) {
            add(Severity.WARNING, "too-short", history, history.item().name(), values.length);
        }
        List<Candidate> candidates = candidates(history, values, settings, rolling);
        Candidate chosen = candidates.stream().filter(each -> each.method().id().equals(asked)).findFirst()
                .orElseGet(() -> best(candidates));
        return Optional.of(forecast(history, candidates, chosen, settings));
    }

    private static Optional<Text> obstacle(Method method, double[] values, Settings settings) {
        boolean seasonal = method.id().startsWith("holt-winters");
        return seasonal && !settings.seasonals().isEmpty() && settings.seasonals().size() != settings.season()
                ? Optional.of(Text.of(Method.class, "obstacle.seasonals", settings.seasonals().size(),
                        settings.season()))
                : method.obstacle(values, settings);
    }

    private List<Candidate> candidates(DemandHistory history, double[] values, Settings settings,
            RollingOrigin rolling) {
        List<Candidate> candidates = new ArrayList<>();
        for (Method method : Methods.all()) {
            Optional<Text> obstacle = obstacle(method, values, settings);
            if (obstacle.isPresent()) {
                boolean telling = !method.id().startsWith("holt-winters") || settings.season() > 1;
                if (telling && !(method instanceof Intermittent)) {
                    add(Severity.INFORMATION, "left-out", history, method.name(), history.item().name(),
                            obstacle.get());
                }
            } else {
                Model model = method.fit(values, settings, pulse);
                candidates.add(new Candidate(method, model, rolling.of(method), Squares.deviation(values, model)));
            }
        }
        return candidates;
    }

    /** The one with the least error, the simplest of equally good ones; without errors, simple smoothing. */
    private Candidate best(List<Candidate> candidates) {
        String criterion = parameters.text(ForecastParameters.CRITERION).orElse("rmse");
        double least = candidates.stream().flatMap(each -> each.errors().stream())
                .mapToDouble(errors -> errors.by(criterion)).min().orElse(Double.NaN);
        return candidates.stream()
                .filter(each -> each.errors().filter(errors -> errors.by(criterion) <= least * (1 + TIE)).isPresent())
                .findFirst().orElseGet(() -> candidates.stream()
                        .filter(each -> each.method().id().equals("exponential-smoothing")).findFirst().orElseThrow());
    }

    private ItemForecast forecast(DemandHistory history, List<Candidate> candidates, Candidate chosen,
            Settings settings) {
        int periods = history.ahead().size();
        double[] raw = chosen.model().ahead(periods);
        double[] forecasts = new double[periods];
        double[] low = new double[periods];
        double[] high = new double[periods];
        double quantile = new NormalDistribution()
                .inverseCumulativeProbability((1 + parameters.number(ForecastParameters.LEVEL).orElse(0.95)) / 2);
        for (int h = 0; h < periods; h++) {
            double half = quantile * chosen.deviation() * Math.sqrt(chosen.model().spread(h + 1));
            forecasts[h] = Math.max(0, raw[h]);
            low[h] = Double.isNaN(half) ? half : Math.max(0, raw[h] - half);
            high[h] = Double.isNaN(half) ? half : Math.max(0, raw[h] + half);
        }
        if (java.util.Arrays.stream(raw).min().orElse(0) < 0) {
            add(Severity.WARNING, "below-zero", history, history.item().name());
        }
        double[] orders = history.orders().stream().mapToDouble(Double::doubleValue).toArray();
        Consumption consumption = new Consumption(forecasts, orders, whole(ForecastParameters.BACKWARD, 0),
                whole(ForecastParameters.FORWARD, 0));
        return new ItemForecast(history, Classification.of(history.values()),
                candidates.stream().sorted(Comparator.comparing(each -> each != chosen)).toList(), chosen, settings,
                forecasts, low, high, consumption);
    }

    private int whole(String id, int otherwise) {
        return parameters.integer(id).map(Math::toIntExact).orElse(otherwise);
    }

    private void add(Severity severity, String key, DemandHistory history, Object... arguments) {
        findings.add(new Finding(severity, ForecastPlanner.RULE + key, history.item(),
                Text.of(ItemForecaster.class, "finding." + key, arguments)));
    }
}
