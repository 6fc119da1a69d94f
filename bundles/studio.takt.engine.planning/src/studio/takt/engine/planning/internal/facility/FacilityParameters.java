/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.facility;

import java.util.List;

import studio.takt.core.api.run.Parameter;
import studio.takt.core.api.run.ParameterType;
import studio.takt.core.api.text.Text;
import studio.takt.units.api.DimensionPattern;

/** The parameters of the subcontract facility. Help texts are the messages {@code parameter.ID}. */
public final class FacilityParameters {
    /** The date of the first day, by which the calendar closes days that are numbered. */
    public static final String FIRST_DAY = "firstDay";
    static final String SIGMA = "sigma";
    static final String REPLICATIONS = "replications";
    static final String WINDOW = "window";
    static final String SEED = "seed";
    static final String SECONDS = "seconds";

    private FacilityParameters() {}

    /** The parameters, in the order in which people are asked for them. */
    public static List<Parameter> all() {
        return List.of(quantity("r", "money/count|money|ratio"),
                quantity("h", "money/count/time|money/count|money/time|money|ratio"),
                quantity("D", "money|money/time|ratio"), quantity("S", "count|ratio"),
                quantity("capacity", "count/time|count|ratio"), quantity("openingStock", "count|ratio"),
                of(FIRST_DAY, new ParameterType.TextType()),
                quantity(SIGMA, "count/time|count|ratio").withDefault("0"),
                of(WINDOW, new ParameterType.IntegerType()).within(1, 366).withDefault("10"),
                of(REPLICATIONS, new ParameterType.IntegerType()).within(2, 1000).withDefault("10"),
                of(SEED, new ParameterType.IntegerType()).withDefault("1"),
                of(SECONDS, new ParameterType.NumberType()).within(0, 3600).withDefault("20"));
    }

    private static Parameter quantity(String id, String pattern) {
        return of(id, new ParameterType.QuantityType(DimensionPattern.parse(pattern)))
                .within(0, Double.POSITIVE_INFINITY);
    }

    private static Parameter of(String id, ParameterType type) {
        return Parameter.of(id, type, Text.of(FacilityParameters.class, "parameter." + id));
    }
}
