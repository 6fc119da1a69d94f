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
import java.util.stream.Stream;

/** All methods, the simplest first: of equally good ones the first is taken. */
final class Methods {
    private static final String SPP = "Silver, Pyke & Peterson, Inventory Management and Production Planning and "
            + "Scheduling, ch. 4";
    private static final String SES = "level(t) = alpha × demand(t) + (1 − alpha) × level(t−1); "
            + "forecast(t+h) = level(t)";
    private static final String HOLT = "level(t) + h × trend(t)";
    private static final String DAMPED = "level(t) + (phi + … + phi^h) × trend(t)";
    private static final String ADDITIVE = "level(t) + h × trend(t) + season(t+h−m)";
    private static final String MULTIPLICATIVE = "(level(t) + h × trend(t)) × season(t+h−m)";

    private static final List<Method> ALL = List.of(new WeightedAverage(false), new WeightedAverage(true),
            new ExponentialSmoothing("exponential-smoothing", Trend.NONE, Season.NONE, SES, "Brown 1959; " + SPP),
            new Intermittent(Intermittent.Kind.CROSTON), new Intermittent(Intermittent.Kind.SBA),
            new Intermittent(Intermittent.Kind.TSB),
            new ExponentialSmoothing("holt", Trend.LINEAR, Season.NONE, HOLT, "Holt 1957; " + SPP),
            new ExponentialSmoothing("damped-trend", Trend.DAMPED, Season.NONE, DAMPED,
                    "Gardner & McKenzie 1985, Management Science 31:1237-1246"),
            new ExponentialSmoothing("holt-winters-additive", Trend.LINEAR, Season.ADDITIVE, ADDITIVE,
                    "Winters 1960, Management Science 6:324-342"),
            new ExponentialSmoothing("holt-winters-multiplicative", Trend.LINEAR, Season.MULTIPLICATIVE,
                    MULTIPLICATIVE, "Winters 1960, Management Science 6:324-342"));

    /** The ids of all methods. */
    static final List<String> IDS = ALL.stream().map(Method::id).toList();

    private Methods() {}

    static List<Method> all() {
        return ALL;
    }

    /** The method of that id, if there is one. */
    static Stream<Method> of(String id) {
        return ALL.stream().filter(method -> method.id().equals(id));
    }
}
