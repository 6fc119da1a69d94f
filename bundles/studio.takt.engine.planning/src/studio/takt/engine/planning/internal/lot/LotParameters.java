/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.lot;

import java.util.List;

import studio.takt.core.api.run.Parameter;
import studio.takt.core.api.run.ParameterType;
import studio.takt.core.api.text.Text;
import studio.takt.units.api.DimensionPattern;

/** The parameters of lot sizing. Help texts are the messages {@code parameter.ID}. */
public final class LotParameters {
    static final String RULES = "rules";
    static final String SETUP_COST = "setupCost";
    static final String HOLDING_COST = "holdingCost";
    static final String CAPACITY = "capacity";
    static final String OPENING_STOCK = "openingStock";
    static final String FIXED_QUANTITY = "fixedQuantity";
    static final String PART_PERIOD = "partPeriod";
    static final String CLOSEST = "closest";
    /** How long a period of a table is. */
    public static final String BUCKET = "bucket";

    private LotParameters() {}

    /** The parameters, in the order in which people are asked for them. */
    public static List<Parameter> all() {
        return List.of(of(RULES, new ParameterType.ChoicesType(LotRules.IDS))
                .withDefault(String.join(",", LotRules.IDS)), quantity(SETUP_COST, "money|ratio"),
                quantity(HOLDING_COST, "money/count/time|money/count|money/time|money|ratio"),
                quantity(CAPACITY, "count/time|count|ratio"), quantity(OPENING_STOCK, "count|ratio"),
                quantity(FIXED_QUANTITY, "count|ratio"),
                of(PART_PERIOD, new ParameterType.ChoiceType(List.of(CLOSEST, "below"))).withDefault(CLOSEST),
                of(BUCKET, new ParameterType.ChoiceType(List.of("day", "week", "month"))).withDefault("month"));
    }

    private static Parameter quantity(String id, String pattern) {
        return of(id, new ParameterType.QuantityType(DimensionPattern.parse(pattern)))
                .within(0, Double.POSITIVE_INFINITY);
    }

    private static Parameter of(String id, ParameterType type) {
        return Parameter.of(id, type, Text.of(LotParameters.class, "parameter." + id));
    }
}
