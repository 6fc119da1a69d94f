/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.metrics.internal.engine;

import java.util.Arrays;
import java.util.List;

import studio.takt.core.api.run.Engine;
import studio.takt.core.api.run.EngineDescriptor;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.run.Parameter;
import studio.takt.core.api.run.ParameterType;
import studio.takt.core.api.run.Parameters;
import studio.takt.core.api.run.Request;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.text.Text;
import studio.takt.metrics.api.DayBasis;
import studio.takt.metrics.api.StreamCalculator;
import studio.takt.metrics.api.StreamSnapshot;
import studio.takt.metrics.internal.result.ResultMaker;
import studio.takt.metrics.internal.transform.SnapshotTaker;

/** The engine {@code vsm-metrics}: the lean metrics of a value stream map. */
public final class VsmMetricsEngine implements Engine<StreamSnapshot> {
    /** Its id. */
    public static final String ID = "vsm-metrics";

    private static final String DAYS_BASIS = "daysBasis";
    private static final String PATH = "path";

    private final EngineDescriptor descriptor = new EngineDescriptor(ID, "1.0.0", text("name"), text("help"),
            SnapshotTaker.kinds(), List.of(
                    Parameter.of(DAYS_BASIS, new ParameterType.ChoiceType(Arrays.stream(DayBasis.values())
                            .map(DayBasis::id).toList()), text(DAYS_BASIS)),
                    Parameter.of(PATH, new ParameterType.IntegerType(), text(PATH)).withDefault("1").within(1, 50)),
            List.of());

    private static Text text(String key) {
        return Text.of(VsmMetricsEngine.class, "engine." + key);
    }

    @Override
    public EngineDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public StreamSnapshot snapshot(Request request) {
        return SnapshotTaker.take(request);
    }

    @Override
    public Result run(StreamSnapshot snapshot, Parameters parameters, Monitor monitor) {
        DayBasis basis = parameters.text(DAYS_BASIS).map(DayBasis::of).orElse(snapshot.basis());
        int path = Math.toIntExact(parameters.integer(PATH).orElse(1L));
        return new ResultMaker(descriptor, parameters).make(new StreamCalculator().compute(snapshot, monitor), basis,
                path);
    }
}
