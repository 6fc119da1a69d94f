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
import java.util.Optional;
import java.util.stream.Stream;

import studio.takt.core.api.element.ProjectUnits;
import studio.takt.core.api.run.DataSet;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Engine;
import studio.takt.core.api.run.EngineDescriptor;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.run.Parameter;
import studio.takt.core.api.run.ParameterType;
import studio.takt.core.api.run.Parameters;
import studio.takt.core.api.run.ReportUse;
import studio.takt.core.api.run.Request;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.text.Text;
import studio.takt.engine.dynamics.internal.little.LittleCase;
import studio.takt.engine.dynamics.internal.little.LittleFacts;
import studio.takt.engine.dynamics.internal.little.LittleStudy;
import studio.takt.engine.dynamics.internal.little.ModelChain;
import studio.takt.model.stockflow.StockFlowModel;
import studio.takt.model.stockflow.StockflowPackage;

/** The engine {@code littles-law}: average stock, throughput and time in system, set against each other. */
public final class LittlesLawEngine implements Engine<LittleCase> {
    private static final String STOCKS = "stocks";
    private static final String OUTFLOW = "outflow";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String TOLERANCE = "tolerance";

    private final EngineDescriptor descriptor = new EngineDescriptor("littles-law", "1.0", text("little.name"),
            text("little.help"), List.of(StockflowPackage.Literals.STOCK_FLOW_MODEL),
            Stream.concat(own(), RunSettings.parameters().stream()).toList(), List.of(ActualsTable.description()))
            .inReports(ReportUse.NEVER);

    private static Stream<Parameter> own() {
        return Stream.of(Parameter.of(STOCKS, new ParameterType.TextType(), text("parameter.stocks")),
                Parameter.of(OUTFLOW, new ParameterType.TextType(), text("parameter.outflow")),
                Parameter.of(FROM, new ParameterType.NumberType(), text("parameter.from")),
                Parameter.of(TO, new ParameterType.NumberType(), text("parameter.to")),
                Parameter.of(TOLERANCE, new ParameterType.NumberType(), text("parameter.tolerance"))
                        .withDefault("0.05").within(0, 1));
    }

    @Override
    public EngineDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public LittleCase snapshot(Request request) {
        DataSet actuals = request.tables().get(ActualsTable.NAME);
        if (actuals != null) {
            return new LittleCase(Optional.empty(), new ActualsTable(actuals).read());
        }
        LittleFacts nothing = LittleFacts.none(ElementRef.NONE, List.of(new Finding(Severity.ERROR,
                "littles-law.no-data", ElementRef.NONE, text("finding.no-actuals"))));
        return request.element().filter(StockFlowModel.class::isInstance).map(StockFlowModel.class::cast)
                .map(model -> new LittleCase(Optional.of(new StockFlowFacts(model,
                        ProjectUnits.of(request.project().orElseThrow()), request.folder()).read()), nothing))
                .orElse(new LittleCase(Optional.empty(), nothing));
    }

    @Override
    public Result run(LittleCase snapshot, Parameters parameters, Monitor monitor) {
        LittleFacts facts = snapshot.model().map(model -> new ModelChain(model).run(
                RunSettings.of(model.settings(), parameters), parameters.text(STOCKS).orElse(""),
                parameters.text(OUTFLOW).orElse(""), monitor)).orElse(snapshot.measured());
        Result.Builder result = Result.of(descriptor, facts.element(), parameters);
        new LittleStudy(facts, parameters.number(TOLERANCE).orElse(0.05)).writeTo(result,
                parameters.number(FROM).orElse(Double.NEGATIVE_INFINITY),
                parameters.number(TO).orElse(Double.POSITIVE_INFINITY));
        return result.build();
    }

    private static Text text(String key) {
        return Text.of(LittlesLawEngine.class, key);
    }
}
