/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.requirements;

import java.util.List;

import studio.takt.core.api.run.Parameter;
import studio.takt.core.api.run.ParameterType;
import studio.takt.core.api.text.Text;

/** The parameters of material requirements. Help texts are the messages {@code parameter.ID}. */
public final class RequirementsParameters {
    /** How many periods are planned. */
    public static final String PERIODS = "periods";
    /** How long a period of a table is. */
    public static final String BUCKET = "bucket";
    /** The first day, if periods have dates. */
    public static final String START = "start";
    /** Which demand of the model counts. */
    public static final String DEMAND = "demand";
    /** Which plan of the model is exploded. */
    public static final String SCHEDULE = "schedule";
    static final String WITHIN = "releaseWithin";
    static final String TRACE = "trace";
    static final String ITEMS = "items";
    static final String LIST = "list";

    private RequirementsParameters() {}

    /** The parameters, in the order in which people are asked for them. */
    public static List<Parameter> all() {
        return List.of(of(PERIODS, new ParameterType.IntegerType()).within(1, 10_000),
                of(BUCKET, new ParameterType.ChoiceType(List.of("day", "week", "month"))),
                of(START, new ParameterType.TextType()),
                of(DEMAND, new ParameterType.ChoiceType(List.of("greater", "orders", "forecast", "sum")))
                        .withDefault("greater"),
                of(SCHEDULE, new ParameterType.ChoiceType(List.of("use", "ignore"))).withDefault("use"),
                of(WITHIN, new ParameterType.IntegerType()).within(1, 10_000).withDefault("1"),
                of(TRACE, new ParameterType.TextType()), of(ITEMS, new ParameterType.TextType()),
                of(LIST, new ParameterType.ChoiceType(List.of("auto", "all", "active"))).withDefault("auto"));
    }

    private static Parameter of(String id, ParameterType type) {
        return Parameter.of(id, type, Text.of(RequirementsParameters.class, "parameter." + id));
    }
}
