/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.transform;

import java.util.List;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Engine;
import studio.takt.core.api.run.EngineDescriptor;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.run.Parameters;
import studio.takt.core.api.run.Request;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.text.Text;
import studio.takt.engine.flow.internal.curves.CurveCase;
import studio.takt.engine.flow.internal.curves.CurveParameters;
import studio.takt.engine.flow.internal.curves.FlowCurves;
import studio.takt.engine.flow.internal.curves.Measured;
import studio.takt.engine.flow.internal.table.SampleTable;
import studio.takt.engine.flow.internal.table.StationTable;

/** The engine {@code flow-curves}: throughput and cycle time of a line by its stock. */
public final class FlowCurvesEngine implements Engine<CurveCase> {
    private final EngineDescriptor descriptor = new EngineDescriptor(FlowCurves.ID, "1.0",
            Text.of(FlowCurvesEngine.class, "flow-curves.name"), Text.of(FlowCurvesEngine.class, "flow-curves.help"),
            List.of(), CurveParameters.all(),
            List.of(StationTable.line(), Measured.description(), SampleTable.description()));

    @Override
    public EngineDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public CurveCase snapshot(Request request) {
        return CurveCase.of(request.tables());
    }

    @Override
    public Result run(CurveCase snapshot, Parameters parameters, Monitor monitor) {
        monitor.checkCancelled();
        Result.Builder result = Result.of(descriptor, ElementRef.NONE, parameters);
        new FlowCurves(snapshot, parameters, monitor::checkCancelled).writeTo(result);
        return result.build();
    }
}
