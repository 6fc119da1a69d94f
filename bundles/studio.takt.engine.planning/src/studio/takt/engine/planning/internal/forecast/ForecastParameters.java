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
import java.util.List;
import java.util.stream.Stream;

import studio.takt.core.api.run.Parameter;
import studio.takt.core.api.run.ParameterType;
import studio.takt.core.api.text.Text;

/** The parameters of forecasting. Help texts are the messages {@code parameter.ID}. */
public final class ForecastParameters {
    /** How many periods are forecast. */
    public static final String HORIZON = "horizon";
    /** What a period without a value means. */
    public static final String MISSING = "missing";
    /** The periods of a season. */
    public static final String SEASON = "seasonLength";
    static final String METHOD = "method";
    static final String AUTO = "auto";
    static final String CRITERION = "criterion";
    static final String LEVEL = "level";
    static final String ALPHA = "alpha";
    static final String BETA = "beta";
    static final String GAMMA = "gamma";
    static final String PHI = "phi";
    static final String WINDOW = "window";
    static final String WEIGHTS = "weights";
    static final String START = "start";
    static final String INITIAL_LEVEL = "initialLevel";
    static final String INITIAL_TREND = "initialTrend";
    static final String INITIAL_SEASONALS = "initialSeasonals";
    static final String LEAD = "lead";
    static final String TEST_PERIODS = "testPeriods";
    static final String BACKWARD = "backward";
    static final String FORWARD = "forward";
    static final String REGRESSION = "regression";
    static final List<String> CRITERIA = List.of("rmse", "mae", "mase");
    static final int USUAL_HORIZON = 12;
    private static final int MOST = 1000;

    private ForecastParameters() {}

    /** The parameters, in the order in which people are asked for them. */
    public static List<Parameter> all() {
        List<Parameter> all = new ArrayList<>();
        all.add(of(METHOD, new ParameterType.ChoiceType(
                Stream.concat(Stream.of(AUTO), Methods.IDS.stream()).toList())).withDefault(AUTO));
        all.add(of(HORIZON, new ParameterType.IntegerType()).withDefault(String.valueOf(USUAL_HORIZON)).within(1,
                MOST));
        all.add(of(SEASON, new ParameterType.IntegerType()).within(1, MOST));
        all.add(of(LEVEL, new ParameterType.NumberType()).withDefault("0.95").within(0.5, 0.9999));
        all.add(of(CRITERION, new ParameterType.ChoiceType(CRITERIA)).withDefault(CRITERIA.get(0)));
        all.add(of(LEAD, new ParameterType.IntegerType()).withDefault("1").within(1, MOST));
        all.add(of(TEST_PERIODS, new ParameterType.IntegerType()).within(1, MOST));
        Stream.of(ALPHA, BETA, GAMMA, PHI).forEach(id -> all.add(of(id, new ParameterType.NumberType()).within(0, 1)));
        all.add(of(WINDOW, new ParameterType.IntegerType()).within(1, MOST));
        all.add(of(WEIGHTS, new ParameterType.TextType()));
        all.add(of(START, new ParameterType.ChoiceType(List.of("first", REGRESSION))).withDefault("first"));
        all.add(of(INITIAL_LEVEL, new ParameterType.NumberType()));
        all.add(of(INITIAL_TREND, new ParameterType.NumberType()));
        all.add(of(INITIAL_SEASONALS, new ParameterType.TextType()));
        all.add(of(MISSING, new ParameterType.ChoiceType(List.of("zero", "interpolate"))).withDefault("zero"));
        all.add(of(BACKWARD, new ParameterType.IntegerType()).withDefault("0").within(0, MOST));
        all.add(of(FORWARD, new ParameterType.IntegerType()).withDefault("0").within(0, MOST));
        return List.copyOf(all);
    }

    private static Parameter of(String id, ParameterType type) {
        return Parameter.of(id, type, Text.of(ForecastParameters.class, "parameter." + id));
    }
}
