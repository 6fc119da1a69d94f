/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.aggregate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import studio.takt.core.api.run.Parameter;
import studio.takt.core.api.run.ParameterType;
import studio.takt.core.api.text.Text;
import studio.takt.engine.planning.api.aggregate.HoldingBasis;
import studio.takt.engine.planning.api.aggregate.Lever;
import studio.takt.engine.planning.api.aggregate.SlackCapacity;
import studio.takt.engine.planning.api.aggregate.Strategy;
import studio.takt.units.api.DimensionPattern;

/** The parameters of the aggregate plan. Help texts are the messages {@code parameter.ID}. */
public final class AggregateParameters {
    static final String STRATEGIES = "strategies";
    /** What the report sets, so that a reader sees how far the plans are from the least cost. */
    public static final String BENCHMARK = "benchmark";
    static final String SLACK_CAPACITY = "slackCapacity";
    static final String HOLDING_BASIS = "holdingBasis";
    static final String LEVERS = "levers";
    static final String WHOLE_WORKERS = "wholeWorkers";
    static final String DELAY = "delay";
    static final String SECONDS = "seconds";
    static final String CAPACITY_FROM = "capacityFrom";
    static final String BOTTLENECK = "bottleneck";
    /** Units that the line makes in regular time. */
    public static final String LINE_CAPACITY = "lineCapacity";
    static final String WORKING_DAYS = "workingDays";

    /** The strategies that are compared if nobody says which. */
    static final List<String> USUAL_STRATEGIES = List.of("chase-workforce", "chase-overtime", "level");

    private static final String COUNT = "count|ratio";
    private static final String COUNT_RATE = "count/time|count|ratio";
    private static final String LABOUR = "time/count|time|ratio";
    private static final String PAY = "money/time|money|money/count/time|money/count|ratio";
    private static final String ONCE = "money|money/count|ratio";
    private static final String PER_UNIT = "money/count|money|ratio";
    private static final String CARRYING = "money/count/time|money/count|money/time|money|ratio";

    /** What people would type, where the dimension alone suggests something else. */
    private static final Map<String, String> EXAMPLES = Map.of("workers", "200 person", "hoursPerDay", "8 h",
            "overtimeHoursPerUnit", "11 h/pcs", "overtimeRate", "15000 KRW/h", "overtimeLimit", "20 h/month",
            "hireLimit", "10 person/month", "layoffLimit", "10 person/month", "subcontractLimit", "300 pcs/month");

    private AggregateParameters() {}

    /** The parameters, in the order in which people are asked for them. */
    public static List<Parameter> all(List<Strategy> strategies) {
        List<Parameter> all = new ArrayList<>();
        List<String> ids = strategies.stream().map(Strategy::id).toList();
        all.add(choices(STRATEGIES, new ParameterType.ChoicesType(ids))
                .withDefault(String.join(",", USUAL_STRATEGIES)));
        all.add(choices(BENCHMARK, new ParameterType.ChoicesType(ids)));
        all.add(choices(SLACK_CAPACITY, new ParameterType.ChoiceType(
                Stream.of(SlackCapacity.values()).map(SlackCapacity::id).toList())));
        all.add(quantity("workers", COUNT));
        all.add(quantity("hoursPerDay", "time|ratio"));
        all.add(choices(WORKING_DAYS, new ParameterType.NumberType()).within(0, 366));
        all.add(quantity("hoursPerUnit", LABOUR));
        all.add(quantity("overtimeHoursPerUnit", LABOUR));
        all.add(choices(CAPACITY_FROM, new ParameterType.ChoiceType(List.of("people", BOTTLENECK)))
                .withDefault("people"));
        all.add(quantity(LINE_CAPACITY, COUNT_RATE));
        all.add(quantity("wage", PAY));
        all.add(quantity("overtimeRate", PAY));
        all.add(quantity("overtimeLimit", "time/time|time|ratio|time/count/time|time/count"));
        Stream.of("hireCost", "trainingCost", "layoffCost", "severanceCost").forEach(id -> all.add(quantity(id, ONCE)));
        Stream.of("hireLimit", "layoffLimit").forEach(id -> all.add(quantity(id, COUNT_RATE)));
        Stream.of("openingInventory", "minimumInventory", "maximumInventory", "requiredClosingInventory")
                .forEach(id -> all.add(quantity(id, COUNT)));
        all.add(quantity("holdingCost", CARRYING));
        all.add(choices(HOLDING_BASIS, new ParameterType.ChoiceType(
                Stream.of(HoldingBasis.values()).map(HoldingBasis::id).toList())));
        all.add(quantity("materialCost", PER_UNIT));
        all.add(quantity("subcontractCost", PER_UNIT));
        all.add(quantity("subcontractLimit", COUNT_RATE));
        all.add(quantity("backorderCost", CARRYING));
        all.add(quantity("backorderLimit", COUNT));
        all.add(choices(LEVERS, new ParameterType.ChoicesType(Stream.of(Lever.values()).map(Lever::id).toList())));
        all.add(choices(DELAY, new ParameterType.ChoiceType(List.of("split", "full"))).withDefault("split"));
        all.add(choices(WHOLE_WORKERS, new ParameterType.FlagType()).withDefault("true"));
        all.add(choices(SECONDS, new ParameterType.NumberType()).within(1, 3600).withDefault("60"));
        return List.copyOf(all);
    }

    private static Parameter quantity(String id, String pattern) {
        DimensionPattern dimension = DimensionPattern.parse(pattern);
        return choices(id,
                new ParameterType.QuantityType(dimension, EXAMPLES.getOrDefault(id, dimension.example())))
                .within(0, Double.POSITIVE_INFINITY);
    }

    private static Parameter choices(String id, ParameterType type) {
        return Parameter.of(id, type, Text.of(AggregateParameters.class, "parameter." + id));
    }
}
