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
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Compares methods by forecasts of the last periods of the history, each from what was known so many periods before it
 * (Tashman 2000, International Journal of Forecasting 16:437-450). Parameters are fitted to what was known before the
 * first of these forecasts, and kept; levels, trends and seasons are brought up to date.
 */
final class RollingOrigin {
    private static final int MOST = 24;
    private static final int LEAST_TRAINING = 2;

    private final double[] history;
    private final Settings settings;
    private final int lead;
    private final int tests;
    private final Runnable pulse;

    /** @param wanted how many of the last periods are forecast; 0 to take a third of the history, at most 24 */
    RollingOrigin(double[] history, Settings settings, int lead, int wanted, Runnable pulse) {
        this.history = history;
        this.settings = settings;
        this.lead = lead;
        this.pulse = pulse;
        this.tests = wanted > 0
                ? Math.min(wanted, history.length - lead + 1 - LEAST_TRAINING)
                : usual(history.length - lead + 1, settings.season());
    }

    /** Two seasons are left to learn from, if there are so many. */
    private static int usual(int room, int season) {
        int third = Math.min(MOST, room / 3);
        int afterSeasons = room - 2 * season;
        return Math.min(season > 1 && afterSeasons > 0 ? Math.min(third, afterSeasons) : third,
                room - LEAST_TRAINING);
    }

    /** How many forecasts each method makes; none if there is too little history. */
    int tests() {
        return Math.max(0, tests);
    }

    /** The history before the first forecast. */
    double[] training() {
        return Arrays.copyOf(history, history.length - tests() - lead + 1);
    }

    /** The errors of a method; empty if it cannot learn from what was known first. */
    Optional<Errors> of(Method method) {
        if (tests() == 0 || method.obstacle(training(), settings).isPresent()) {
            return Optional.empty();
        }
        Model model = method.fit(training(), settings, pulse);
        List<Errors.Pair> pairs = IntStream.range(history.length - tests(), history.length)
                .mapToObj(target -> pair(method, model, target)).toList();
        return Optional.of(Errors.of(pairs, naive(training())));
    }

    private Errors.Pair pair(Method method, Model model, int target) {
        pulse.run();
        double[] known = Arrays.copyOf(history, target - lead + 1);
        double forecast = method.refit(known, settings, model).ahead(lead)[lead - 1];
        return new Errors.Pair(history[target], Math.max(0, forecast));
    }

    private static double naive(double[] known) {
        return IntStream.range(1, known.length).mapToDouble(t -> Math.abs(known[t] - known[t - 1])).average()
                .orElse(0);
    }
}
