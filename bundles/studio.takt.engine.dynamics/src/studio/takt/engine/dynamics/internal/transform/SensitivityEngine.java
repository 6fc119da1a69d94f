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
import java.util.Optional;
import java.util.OptionalDouble;

import studio.takt.core.api.element.ProjectUnits;
import studio.takt.core.api.random.Sampler;
import studio.takt.core.api.run.Engine;
import studio.takt.core.api.run.EngineDescriptor;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.run.Parameter;
import studio.takt.core.api.run.ParameterType;
import studio.takt.core.api.run.Parameters;
import studio.takt.core.api.run.ReportUse;
import studio.takt.core.api.run.Request;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.text.Text;
import studio.takt.engine.dynamics.internal.stockflow.SimulationFacts;
import studio.takt.engine.dynamics.internal.study.Factor;
import studio.takt.engine.dynamics.internal.study.SensitivityFacts;
import studio.takt.engine.dynamics.internal.study.SensitivityStudy;
import studio.takt.model.stockflow.ExperimentDefinition;
import studio.takt.model.stockflow.ExperimentFactor;
import studio.takt.model.stockflow.StockFlowModel;
import studio.takt.model.stockflow.StockflowPackage;
import studio.takt.units.api.Distribution;

/** The engine {@code sensitivity}: what becomes of a stock-flow model when its constants are not sure. */
public final class SensitivityEngine implements Engine<SensitivityFacts> {
    private static final String FACTORS = "factors";
    private static final int USUAL_RUNS = 200;

    private final EngineDescriptor descriptor = new EngineDescriptor("sensitivity", "1.0", text("sensitivity.name"),
            text("sensitivity.help"), List.of(StockflowPackage.Literals.EXPERIMENT_DEFINITION,
                    StockflowPackage.Literals.STOCK_FLOW_MODEL),
            parameters(),
            List.of(FactorTable.description(FACTORS))).inReports(ReportUse.NEVER);

    private static List<Parameter> parameters() {
        List<Parameter> all = new ArrayList<>(List.of(
                Parameter.of("output", new ParameterType.TextType(), text("parameter.output")),
                Parameter.of("runs", new ParameterType.IntegerType(), text("parameter.runs")).within(0, 1_000_000),
                Parameter.of("range", new ParameterType.NumberType(), text("parameter.range")).withDefault("0.2")
                        .within(0, 100)));
        all.addAll(RunSettings.parameters());
        return all;
    }

    @Override
    public EngineDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public SensitivityFacts snapshot(Request request) {
        boolean defined = request.element().orElseThrow() instanceof ExperimentDefinition;
        StockFlowModel model = (StockFlowModel) (defined
                ? request.element().get().eContainer()
                : request.element().get());
        SimulationFacts facts = new StockFlowFacts(model, ProjectUnits.of(request.project().orElseThrow()),
                request.folder()).read();
        List<Factor> factors = Optional.ofNullable(request.tables().get(FACTORS)).map(FactorTable::read)
                .orElseGet(() -> defined
                        ? factors((ExperimentDefinition) request.element().get())
                        : List.of());
        return defined
                ? new SensitivityFacts(facts, factors, ((ExperimentDefinition) request.element().get()).getRuns(),
                        ((ExperimentDefinition) request.element().get()).getSeed(), List.of())
                : new SensitivityFacts(facts, factors, USUAL_RUNS, 1, List.of());
    }

    private static List<Factor> factors(ExperimentDefinition experiment) {
        return experiment.getFactors().stream().filter(each -> each.getParameter() != null)
                .map(SensitivityEngine::factor).toList();
    }

    private static Factor factor(ExperimentFactor factor) {
        Optional<Distribution.Parametric> distribution = factor.getDistribution() instanceof Distribution.Parametric own
                ? Optional.of(own)
                : Optional.empty();
        return new Factor(VariableReader.text(factor.getParameter().getName()), OptionalDouble.empty(),
                OptionalDouble.empty(), OptionalDouble.empty(), distribution.map(each -> Sampler.of(each,
                        each.unit())));
    }

    @Override
    public Result run(SensitivityFacts snapshot, Parameters parameters, Monitor monitor) {
        Result.Builder result = Result.of(descriptor, snapshot.model().element(), parameters);
        new SensitivityStudy(snapshot, new SensitivityStudy.Question(parameters.text("output").orElse(""),
                parameters.integer("runs").map(Long::intValue).orElse(snapshot.runs()),
                parameters.number("range").orElseThrow(), RunSettings.of(snapshot.model().settings(), parameters)))
                .writeTo(result, monitor);
        return result.build();
    }

    private static Text text(String key) {
        return Text.of(SensitivityEngine.class, key);
    }
}
