/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.map;

import java.util.List;

import studio.takt.core.api.run.Parameter;
import studio.takt.core.api.run.ParameterType;
import studio.takt.core.api.run.ParameterType.ChoiceType;
import studio.takt.core.api.run.ParameterType.NumberType;
import studio.takt.core.api.run.ParameterType.QuantityType;
import studio.takt.core.api.run.ParameterType.TextType;
import studio.takt.core.api.text.Text;
import studio.takt.units.api.DimensionPattern;

/** Parameters that only maps have. */
public final class MapParameters {
    private MapParameters() {}

    /** In the order in which people are asked for them. */
    public static List<Parameter> all() {
        return List.of(parameter("demandCv", new NumberType()).within(0, 10).withDefault("0"),
                parameter("demandFrom", new ChoiceType(List.of("rate", "orders", "schedule"))),
                parameter("start", new TextType()),
                parameter("orderLeadTime", new QuantityType(DimensionPattern.parse("time|ratio"))).within(0,
                        Double.POSITIVE_INFINITY));
    }

    private static Parameter parameter(String id, ParameterType type) {
        return Parameter.of(id, type, Text.of(MapParameters.class, "parameter." + id));
    }
}
