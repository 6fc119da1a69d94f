/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.queueing;

import java.util.List;
import java.util.Optional;

import studio.takt.core.api.run.Location;
import studio.takt.core.api.run.Parameter;
import studio.takt.core.api.run.ParameterType;
import studio.takt.core.api.run.Parameters;
import studio.takt.core.api.text.Text;
import studio.takt.engine.flow.internal.output.FlowUnits;
import studio.takt.engine.flow.internal.table.Faults;
import studio.takt.units.api.DimensionPattern;

/** The parameters of the engine {@code queueing}. Help texts are the messages {@code parameter.ID}. */
public final class QueueParameters {
    static final int MOST_POPULATION = 2000;

    private QueueParameters() {}

    /** The parameters, in the order in which people are asked for them. */
    public static List<Parameter> all() {
        return List.of(
                parameter("interarrival", new ParameterType.QuantityType(DimensionPattern.parse("time|ratio")))
                        .within(0, Double.POSITIVE_INFINITY),
                parameter("interarrivalCv", new ParameterType.NumberType()).within(0, 10).withDefault("1"),
                parameter("population", new ParameterType.IntegerType()).within(1, MOST_POPULATION));
    }

    private static Parameter parameter(String id, ParameterType type) {
        return Parameter.of(id, type, Text.of(QueueParameters.class, "parameter." + id));
    }

    /** Mean time between arrivals in seconds, if it is given and possible. */
    static Optional<Double> interarrival(Parameters parameters, Faults faults) {
        return parameters.quantity("interarrival").flatMap(given -> {
            Optional<Double> seconds = FlowUnits.seconds(given);
            if (seconds.isEmpty()) {
                faults.error("calendar", Location.NONE, "interarrival");
            } else if (seconds.get() <= 0) {
                faults.error("not-positive", Location.NONE, "interarrival");
            }
            return seconds.filter(value -> value > 0);
        });
    }
}
