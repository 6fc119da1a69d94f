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
import studio.takt.core.api.run.DataSet;
import studio.takt.core.api.run.Engine;
import studio.takt.core.api.run.EngineDescriptor;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.InputTable;
import studio.takt.core.api.run.InputTable.InputColumn;
import studio.takt.core.api.run.InputTable.Kind;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.run.Parameter;
import studio.takt.core.api.run.ParameterType;
import studio.takt.core.api.run.Parameters;
import studio.takt.core.api.run.ReportUse;
import studio.takt.core.api.run.Request;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.text.Text;
import studio.takt.engine.dynamics.internal.stockflow.SimulationFacts;
import studio.takt.engine.dynamics.internal.study.CalibrationFacts;
import studio.takt.engine.dynamics.internal.study.CalibrationStudy;
import studio.takt.engine.dynamics.internal.study.Factor;
import studio.takt.model.stockflow.CalibrationDefinition;
import studio.takt.model.stockflow.CalibrationTarget;
import studio.takt.model.stockflow.StockFlowModel;
import studio.takt.model.stockflow.StockflowPackage;
import studio.takt.units.api.Unit;

/** The engine {@code calibrate}: fits constants of a stock-flow model to data. */
public final class CalibrateEngine implements Engine<CalibrationFacts> {
    private static final String PARAMETERS = "parameters";
    private static final String DATA = "data";
    private static final String TIME = "time";
    private static final String VARIABLE = "variable";
    private static final String VALUE = "value";
    private static final String WEIGHT = "weight";

    private final EngineDescriptor descriptor = new EngineDescriptor("calibrate", "1.0", text("calibrate.name"),
            text("calibrate.help"), List.of(StockflowPackage.Literals.CALIBRATION_DEFINITION,
                    StockflowPackage.Literals.STOCK_FLOW_MODEL),
            parameters(),
            List.of(FactorTable.description(PARAMETERS), data())).inReports(ReportUse.NEVER);

    private static List<Parameter> parameters() {
        List<Parameter> all = new ArrayList<>(List.of(
                Parameter.of("algorithm", new ParameterType.ChoiceType(CalibrationStudy.algorithms()),
                        text("parameter.algorithm")).withDefault(CalibrationStudy.algorithms().get(0)),
                Parameter.of("evaluations", new ParameterType.IntegerType(), text("parameter.evaluations"))
                        .withDefault("2000").within(10, 1_000_000),
                Parameter.of("confidence", new ParameterType.NumberType(), text("parameter.confidence"))
                        .withDefault("0.95").within(0.5, 0.9999)));
        all.addAll(RunSettings.parameters());
        return all;
    }

    private static InputTable data() {
        return new InputTable(DATA, text("table.data"), List.of(
                new InputColumn(TIME, Kind.NUMBER, Unit.ONE, true, text("table.data.time")),
                new InputColumn(VARIABLE, Kind.TEXT, Unit.ONE, true, text("table.data.variable")),
                new InputColumn(VALUE, Kind.NUMBER, Unit.ONE, true, text("table.data.value")),
                new InputColumn(WEIGHT, Kind.NUMBER, Unit.ONE, false, text("table.data.weight"))));
    }

    @Override
    public EngineDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public CalibrationFacts snapshot(Request request) {
        Optional<CalibrationDefinition> definition = request.element()
                .filter(CalibrationDefinition.class::isInstance).map(CalibrationDefinition.class::cast);
        StockFlowModel model = (StockFlowModel) definition.map(CalibrationDefinition::eContainer)
                .orElseGet(request.element()::orElseThrow);
        SimulationFacts facts = new StockFlowFacts(model, ProjectUnits.of(request.project().orElseThrow()),
                request.folder()).read();
        List<Finding> findings = new ArrayList<>();
        List<Factor> factors = Optional.ofNullable(request.tables().get(PARAMETERS)).map(FactorTable::read)
                .orElseGet(() -> definition.map(CalibrateEngine::factors).orElse(List.of()));
        List<CalibrationFacts.Point> data = Optional.ofNullable(request.tables().get(DATA)).map(CalibrateEngine::read)
                .orElseGet(() -> definition.map(each -> columns(each, request, findings)).orElse(List.of()));
        return new CalibrationFacts(facts, factors, data, findings);
    }

    private static List<Factor> factors(CalibrationDefinition definition) {
        return definition.getParameters().stream().map(each -> new Factor(VariableReader.text(each.getName()),
                bound(each.getMinimum()), bound(each.getMaximum()), OptionalDouble.empty(), Optional.empty())).toList();
    }

    private static OptionalDouble bound(Double value) {
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    private static List<CalibrationFacts.Point> read(DataSet data) {
        List<CalibrationFacts.Point> points = new ArrayList<>();
        for (DataSet.Row row : data.rows()) {
            if (row.number(TIME).isPresent() && row.number(VALUE).isPresent() && row.text(VARIABLE).isPresent()) {
                points.add(new CalibrationFacts.Point(row.number(TIME).get(), row.text(VARIABLE).get().strip(),
                        row.number(VALUE).get(), row.number(WEIGHT).orElse(1.0)));
            }
        }
        return points;
    }

    /** The columns of the targets; a column of the same table called time says when, else the rows count from 0. */
    private static List<CalibrationFacts.Point> columns(CalibrationDefinition definition, Request request,
            List<Finding> findings) {
        List<CalibrationFacts.Point> points = new ArrayList<>();
        for (CalibrationTarget target : definition.getTargets()) {
            new DataSeries(request.folder(), findings).column(target).forEach((time, value) -> points
                    .add(new CalibrationFacts.Point(time, VariableReader.text(target.getVariable().getName()), value,
                            target.getWeight())));
        }
        return points;
    }

    @Override
    public Result run(CalibrationFacts snapshot, Parameters parameters, Monitor monitor) {
        Result.Builder result = Result.of(descriptor, snapshot.model().element(), parameters);
        new CalibrationStudy(snapshot, new CalibrationStudy.Question(parameters.text("algorithm").orElseThrow(),
                parameters.integer("evaluations").orElseThrow().intValue(),
                parameters.number("confidence").orElseThrow(),
                RunSettings.of(snapshot.model().settings(), parameters))).writeTo(result, monitor);
        return result.build();
    }

    private static Text text(String key) {
        return Text.of(CalibrateEngine.class, key);
    }
}
