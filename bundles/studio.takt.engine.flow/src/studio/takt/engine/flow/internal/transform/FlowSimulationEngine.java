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

import java.util.ArrayList;
import java.util.List;

import studio.takt.core.api.run.Engine;
import studio.takt.core.api.run.EngineDescriptor;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.run.Parameter;
import studio.takt.core.api.run.Parameters;
import studio.takt.core.api.run.ReportUse;
import studio.takt.core.api.run.Request;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.text.Text;
import studio.takt.engine.flow.internal.map.MapParameters;
import studio.takt.engine.flow.internal.map.MapSimulation;
import studio.takt.engine.flow.internal.simulation.LineCase;
import studio.takt.engine.flow.internal.simulation.LineParameters;
import studio.takt.engine.flow.internal.simulation.LineSimulation;
import studio.takt.engine.flow.internal.table.ItemTable;
import studio.takt.engine.flow.internal.table.OrderTable;
import studio.takt.engine.flow.internal.table.SampleTable;
import studio.takt.engine.flow.internal.table.StationTable;
import studio.takt.model.vsm.ValueStreamMap;
import studio.takt.model.vsm.VsmPackage;

/** The engine {@code flow-simulation}: discrete events in a value stream map, or in a line with theory beside it. */
public final class FlowSimulationEngine implements Engine<FlowCase> {
    private final EngineDescriptor descriptor = new EngineDescriptor("flow-simulation", "1.0",
            Text.of(FlowSimulationEngine.class, "flow-simulation.name"),
            Text.of(FlowSimulationEngine.class, "flow-simulation.help"), List.of(VsmPackage.Literals.VALUE_STREAM_MAP),
            parameters(),
            List.of(StationTable.line(), ItemTable.description(), OrderTable.description(), SampleTable.description()))
            .inReports(ReportUse.ALWAYS.with("replications", "3"));

    private static List<Parameter> parameters() {
        List<Parameter> all = new ArrayList<>(LineParameters.all());
        all.addAll(2, MapParameters.all());
        return all;
    }

    @Override
    public EngineDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public FlowCase snapshot(Request request) {
        return request.element().filter(ValueStreamMap.class::isInstance)
                .map(map -> FlowCase.of(MapFacts.of((ValueStreamMap) map, request)))
                .orElseGet(() -> FlowCase.of(LineCase.of(request.tables())));
    }

    @Override
    public Result run(FlowCase snapshot, Parameters parameters, Monitor monitor) {
        monitor.checkCancelled();
        Result.Builder result = Result.of(descriptor, snapshot.element(), parameters);
        snapshot.map().ifPresent(map -> new MapSimulation(map, parameters).writeTo(result, monitor));
        snapshot.line().ifPresent(line -> new LineSimulation(line, parameters).writeTo(result, monitor));
        return result.build();
    }
}
