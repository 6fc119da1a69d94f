/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.dynamics.internal.transform;

import java.util.List;

import studio.takt.core.api.element.ProjectUnits;
import studio.takt.core.api.run.Engine;
import studio.takt.core.api.run.EngineDescriptor;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.run.Parameters;
import studio.takt.core.api.run.Request;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.text.Text;
import studio.takt.engine.dynamics.internal.simulation.StockFlowRun;
import studio.takt.engine.dynamics.internal.stockflow.SimulationFacts;
import studio.takt.model.stockflow.StockFlowModel;
import studio.takt.model.stockflow.StockflowPackage;

/** The engine {@code stock-flow}: runs a stock-flow model over time. */
public final class StockFlowEngine implements Engine<SimulationFacts> {
    private final EngineDescriptor descriptor = new EngineDescriptor("stock-flow", "1.0", text("stockflow.name"),
            text("stockflow.help"), List.of(StockflowPackage.Literals.STOCK_FLOW_MODEL), RunSettings.parameters(),
            List.of());

    @Override
    public EngineDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public SimulationFacts snapshot(Request request) {
        StockFlowModel model = (StockFlowModel) request.element().orElseThrow();
        return new StockFlowFacts(model, ProjectUnits.of(request.project().orElseThrow()), request.folder()).read();
    }

    @Override
    public Result run(SimulationFacts snapshot, Parameters parameters, Monitor monitor) {
        Result.Builder result = Result.of(descriptor, snapshot.element(), parameters);
        new StockFlowRun(snapshot, RunSettings.of(snapshot.settings(), parameters)).writeTo(result, monitor);
        return result.build();
    }

    private static Text text(String key) {
        return Text.of(StockFlowEngine.class, key);
    }
}
