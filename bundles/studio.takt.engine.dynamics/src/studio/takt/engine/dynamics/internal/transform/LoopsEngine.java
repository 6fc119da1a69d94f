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

import java.util.ArrayList;
import java.util.List;

import studio.takt.core.api.element.ProjectUnits;
import studio.takt.core.api.run.Engine;
import studio.takt.core.api.run.EngineDescriptor;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.run.Parameter;
import studio.takt.core.api.run.ParameterType;
import studio.takt.core.api.run.Parameters;
import studio.takt.core.api.run.Request;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.text.Text;
import studio.takt.engine.dynamics.internal.loops.LoopStudy;
import studio.takt.engine.dynamics.internal.stockflow.SimulationFacts;
import studio.takt.model.stockflow.StockFlowModel;
import studio.takt.model.stockflow.StockflowPackage;

/** The engine {@code loops}: the feedback loops of a stock-flow model. */
public final class LoopsEngine implements Engine<SimulationFacts> {
    private static final String LIMIT = "limit";
    private static final String LONGEST = "longest";

    private final EngineDescriptor descriptor = new EngineDescriptor("loops", "1.0", text("loops.name"),
            text("loops.help"), List.of(StockflowPackage.Literals.STOCK_FLOW_MODEL), parameters(), List.of());

    private static List<Parameter> parameters() {
        List<Parameter> all = new ArrayList<>(List.of(
                Parameter.of(LIMIT, new ParameterType.IntegerType(), text("parameter.limit")).withDefault("1000")
                        .within(1, 100_000),
                Parameter.of(LONGEST, new ParameterType.IntegerType(), text("parameter.longest")).withDefault("30")
                        .within(1, 500)));
        all.addAll(RunSettings.parameters());
        return all;
    }

    @Override
    public EngineDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public SimulationFacts snapshot(Request request) {
        return new StockFlowFacts((StockFlowModel) request.element().orElseThrow(),
                ProjectUnits.of(request.project().orElseThrow()), request.folder()).read();
    }

    @Override
    public Result run(SimulationFacts snapshot, Parameters parameters, Monitor monitor) {
        Result.Builder result = Result.of(descriptor, snapshot.element(), parameters);
        new LoopStudy(snapshot, new LoopStudy.Question(parameters.integer(LIMIT).orElseThrow().intValue(),
                parameters.integer(LONGEST).orElseThrow().intValue(),
                RunSettings.of(snapshot.settings(), parameters))).writeTo(result, monitor);
        return result.build();
    }

    private static Text text(String key) {
        return Text.of(LoopsEngine.class, key);
    }
}
