/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.curves;

import java.util.List;

import studio.takt.core.api.run.Parameter;
import studio.takt.core.api.run.ParameterType;
import studio.takt.core.api.text.Text;
import studio.takt.units.api.DimensionPattern;

/** The parameters of the engine {@code flow-curves}. Help texts are the messages {@code parameter.ID}. */
public final class CurveParameters {
    private CurveParameters() {}

    /** The parameters, in the order in which people are asked for them. */
    public static List<Parameter> all() {
        return List.of(
                parameter("bottleneckRate", new ParameterType.QuantityType(DimensionPattern.parse("count/time|ratio")))
                        .within(0, Double.POSITIVE_INFINITY),
                parameter("rawProcessTime", new ParameterType.QuantityType(DimensionPattern.parse("time|ratio")))
                        .within(0, Double.POSITIVE_INFINITY),
                parameter("maximumWip", new ParameterType.IntegerType()).within(1, 2000));
    }

    private static Parameter parameter(String id, ParameterType type) {
        return Parameter.of(id, type, Text.of(CurveParameters.class, "parameter." + id));
    }
}
