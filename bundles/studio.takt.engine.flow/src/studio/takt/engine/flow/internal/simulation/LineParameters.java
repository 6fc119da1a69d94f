/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.simulation;

import java.util.List;

import studio.takt.core.api.run.Parameter;
import studio.takt.core.api.run.ParameterType;
import studio.takt.core.api.run.ParameterType.FlagType;
import studio.takt.core.api.run.ParameterType.IntegerType;
import studio.takt.core.api.run.ParameterType.NumberType;
import studio.takt.core.api.run.ParameterType.QuantityType;
import studio.takt.core.api.text.Text;
import studio.takt.units.api.DimensionPattern;

/** The parameters of the engine {@code flow-simulation}. Help texts are the messages {@code parameter.ID}. */
public final class LineParameters {
    private LineParameters() {}

    /** The parameters, in the order in which people are asked for them. */
    public static List<Parameter> all() {
        return List.of(time("interarrival"),
                parameter("interarrivalCv", new NumberType()).within(0, 10).withDefault("1"),
                parameter("conwip", new IntegerType()).within(1, 1_000_000), time("promisedLeadTime"),
                time("runLength"), time("warmUp"),
                parameter("replications", new IntegerType()).within(1, 100_000),
                parameter("precision", new QuantityType(DimensionPattern.parse("ratio"))).within(0,
                        Double.POSITIVE_INFINITY),
                parameter("maximumReplications", new IntegerType()).within(1, 100_000).withDefault("200"),
                parameter("batches", new IntegerType()).within(2, 1000),
                parameter("confidence", new NumberType()).within(0.5, 0.9999).withDefault("0.95"),
                parameter("seed", new IntegerType()).withDefault("1"),
                parameter("threads", new IntegerType()).within(1, 256),
                parameter("trace", new FlagType()).withDefault("false"),
                parameter("traceLimit", new IntegerType()).within(1, 1_000_000).withDefault("20000"));
    }

    private static Parameter time(String id) {
        return parameter(id, new QuantityType(DimensionPattern.parse("time|ratio"))).within(0,
                Double.POSITIVE_INFINITY);
    }

    private static Parameter parameter(String id, ParameterType type) {
        return Parameter.of(id, type, Text.of(LineParameters.class, "parameter." + id));
    }
}
