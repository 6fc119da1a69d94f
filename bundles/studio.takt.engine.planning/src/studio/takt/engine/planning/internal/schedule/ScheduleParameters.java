/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.schedule;

import java.util.List;

import studio.takt.core.api.run.Parameter;
import studio.takt.core.api.run.ParameterType;
import studio.takt.core.api.run.ParameterType.ChoiceType;
import studio.takt.core.api.run.ParameterType.IntegerType;
import studio.takt.core.api.run.ParameterType.TextType;
import studio.takt.core.api.text.Text;
import studio.takt.engine.planning.internal.lot.LotRules;
import studio.takt.units.api.DimensionPattern;

/** The parameters of a master schedule. Help texts are the messages {@code parameter.ID}. */
public final class ScheduleParameters {
    public static final String PLAN = "plan";
    public static final String DISAGGREGATION = "disaggregation";
    public static final String INTERVAL = "interval";
    public static final String OPENING_STOCK = "openingStock";
    public static final String SAFETY_STOCK = "safetyStock";
    public static final String LOT_RULE = "lotRule";
    public static final String LOT_SIZE = "lotSize";
    public static final String MINIMUM_LOT = "minimumLot";
    public static final String LOT_MULTIPLE = "lotMultiple";
    public static final String CONTAINER = "container";
    public static final String DEMAND_FENCE = "demandFence";
    public static final String PLANNING_FENCE = "planningFence";
    public static final String ORDER_ITEM = "orderItem";
    public static final String ORDER_QUANTITY = "orderQuantity";
    public static final String ORDER_PERIOD = "orderPeriod";
    public static final String START = "start";
    public static final String BUCKET = "bucket";
    public static final String MONTH_PATTERN = "monthPattern";
    public static final String WEEK_SPLIT = "weekSplit";

    private ScheduleParameters() {}

    /** The parameters, in the order in which people are asked for them. */
    public static List<Parameter> all() {
        return List.of(of(PLAN, new TextType()),
                of(DISAGGREGATION, new ChoiceType(List.of("runout", "epei", "share", "none"))).withDefault("runout"),
                of(INTERVAL, new IntegerType()).within(1, 100), quantity(OPENING_STOCK),
                quantity(SAFETY_STOCK), of(LOT_RULE, new ChoiceType(LotRules.IDS)), quantity(LOT_SIZE),
                quantity(MINIMUM_LOT), quantity(LOT_MULTIPLE), quantity(CONTAINER), periods(DEMAND_FENCE),
                periods(PLANNING_FENCE), of(ORDER_ITEM, new TextType()), quantity(ORDER_QUANTITY),
                of(ORDER_PERIOD, new TextType()), of(START, new TextType()),
                of(BUCKET, new ChoiceType(List.of("day", "week", "month"))).withDefault("week"),
                of(MONTH_PATTERN, new ChoiceType(List.of("calendar", "445", "454", "544"))),
                of(WEEK_SPLIT, new ChoiceType(List.of("split", "whole"))));
    }

    private static Parameter periods(String id) {
        return of(id, new IntegerType()).within(0, 10_000);
    }

    private static Parameter quantity(String id) {
        return of(id, new ParameterType.QuantityType(DimensionPattern.parse("count|ratio")))
                .within(0, Double.POSITIVE_INFINITY);
    }

    private static Parameter of(String id, ParameterType type) {
        return Parameter.of(id, type, Text.of(ScheduleParameters.class, "parameter." + id));
    }
}
