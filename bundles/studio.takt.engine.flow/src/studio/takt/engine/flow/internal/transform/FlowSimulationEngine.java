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
import studio.takt.engine.flow.internal.simulation.LineCase;
import studio.takt.engine.flow.internal.simulation.LineParameters;
import studio.takt.engine.flow.internal.simulation.LineSimulation;
import studio.takt.engine.flow.internal.table.ItemTable;
import studio.takt.engine.flow.internal.table.OrderTable;
import studio.takt.engine.flow.internal.table.StationTable;

/** The engine {@code flow-simulation}: discrete events in a line, with theory beside it. */
public final class FlowSimulationEngine implements Engine<LineCase> {
    private final EngineDescriptor descriptor = new EngineDescriptor("flow-simulation", "1.0",
            Text.of(FlowSimulationEngine.class, "flow-simulation.name"),
            Text.of(FlowSimulationEngine.class, "flow-simulation.help"), List.of(), LineParameters.all(),
            List.of(StationTable.line(), ItemTable.description(), OrderTable.description()));

    @Override
    public EngineDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public LineCase snapshot(Request request) {
        return LineCase.of(request.tables());
    }

    @Override
    public Result run(LineCase snapshot, Parameters parameters, Monitor monitor) {
        monitor.checkCancelled();
        Result.Builder result = Result.of(descriptor, ElementRef.NONE, parameters);
        new LineSimulation(snapshot, parameters).writeTo(result, monitor);
        return result.build();
    }
}
