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
import java.util.Locale;
import java.util.stream.Stream;

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
import studio.takt.engine.dynamics.internal.simulation.StockFlowRun;
import studio.takt.engine.dynamics.internal.stockflow.Settings;
import studio.takt.engine.dynamics.internal.stockflow.SimulationFacts;
import studio.takt.model.stockflow.StockFlowModel;
import studio.takt.model.stockflow.StockflowPackage;

/** The engine {@code stock-flow}: runs a stock-flow model over time. */
public final class StockFlowEngine implements Engine<SimulationFacts> {
    private static final String METHOD = "method";
    private static final String SEED = "seed";
    private static final List<String> NUMBERS = List.of("start", "stop", "dt", "saveStep");

    private final EngineDescriptor descriptor = new EngineDescriptor("stock-flow", "1.0", text("stockflow.name"),
            text("stockflow.help"), List.of(StockflowPackage.Literals.STOCK_FLOW_MODEL), parameters(), List.of());

    private static List<Parameter> parameters() {
        Stream<Parameter> numbers = NUMBERS.stream()
                .map(id -> Parameter.of(id, new ParameterType.NumberType(), text("parameter." + id)));
        List<String> methods = Stream.of(Settings.Method.values()).map(each -> each.name().toLowerCase(Locale.ROOT))
                .toList();
        return Stream.concat(numbers, Stream.of(
                Parameter.of(METHOD, new ParameterType.ChoiceType(methods), text("parameter.method")),
                Parameter.of(SEED, new ParameterType.IntegerType(), text("parameter.seed")).withDefault("1")))
                .toList();
    }

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
        new StockFlowRun(snapshot, settings(snapshot.settings(), parameters)).writeTo(result, monitor);
        return result.build();
    }

    /** What is set wins over what the model says. */
    private static Settings settings(Settings model, Parameters parameters) {
        return new Settings(parameters.number("start").orElse(model.start()),
                parameters.number("stop").orElse(model.stop()), parameters.number("dt").orElse(model.dt()),
                parameters.number("saveStep").orElse(model.saveStep()),
                parameters.text(METHOD).map(text -> Settings.Method.valueOf(text.toUpperCase(Locale.ROOT)))
                        .orElse(model.method()),
                parameters.integer(SEED).orElse(1L));
    }

    private static Text text(String key) {
        return Text.of(StockFlowEngine.class, key);
    }
}
