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

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What is fixed for a forecast; everything else is fitted.
 *
 * @param fixed      smoothing parameters by id (alpha, beta, gamma, phi)
 * @param window     periods of a moving average; 0 to fit it
 * @param weights    weights of a weighted moving average, those of the newest period first; empty to take falling ones
 * @param season     periods of a season; 1 for none
 * @param regression true if smoothing starts from a regression over the history, false if from its first values
 * @param level      level before the first period
 * @param trend      trend before the first period
 * @param seasonals  seasonal terms or factors of the first season; empty to estimate them
 */
public record Settings(Map<String, Double> fixed, int window, List<Double> weights, int season, boolean regression,
        OptionalDouble level, OptionalDouble trend, List<Double> seasonals) {

    /** Copies the collections. */
    public Settings {
        fixed = Map.copyOf(fixed);
        weights = List.copyOf(weights);
        seasonals = List.copyOf(seasonals);
    }

    /** Nothing fixed. */
    public static Settings free(int season) {
        return new Settings(Map.of(), 0, List.of(), season, false, OptionalDouble.empty(), OptionalDouble.empty(),
                List.of());
    }

    /** The same with another season. */
    Settings withSeason(int periods) {
        return new Settings(fixed, window, weights, periods, regression, level, trend, seasonals);
    }
}
