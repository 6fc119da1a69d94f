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
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.text.Text;
import studio.takt.engine.dynamics.internal.simulation.Settings;
import studio.takt.engine.dynamics.internal.simulation.SimulationFacts;
import studio.takt.engine.dynamics.internal.simulation.VariableFacts;
import studio.takt.engine.dynamics.internal.simulation.VariableFacts.Kind;
import studio.takt.equations.api.GraphicalTable;
import studio.takt.equations.api.Names;
import studio.takt.model.stockflow.Conveyor;
import studio.takt.model.stockflow.DataVariable;
import studio.takt.model.stockflow.Flow;
import studio.takt.model.stockflow.FlowDirection;
import studio.takt.model.stockflow.GraphicalFunction;
import studio.takt.model.stockflow.Queue;
import studio.takt.model.stockflow.Stock;
import studio.takt.model.stockflow.StockFlowModel;
import studio.takt.model.stockflow.Variable;
import studio.takt.units.api.QuantityFormatException;
import studio.takt.units.api.Unit;
import studio.takt.units.api.UnitCatalogue;

/** Takes the snapshot of a stock-flow model. */
final class StockFlowFacts {
    private final StockFlowModel model;
    private final UnitCatalogue units;
    private final List<Finding> findings = new ArrayList<>();

    StockFlowFacts(StockFlowModel model, UnitCatalogue units) {
        this.model = model;
        this.units = units;
    }

    SimulationFacts read() {
        // The file keeps no order of variables: stocks first, then flows, then the rest, each by name.
        List<VariableFacts> variables = model.getVariables().stream().map(this::variable)
                .sorted(Comparator.comparing(VariableFacts::kind).thenComparing(VariableFacts::name)).toList();
        Settings settings = new Settings(model.getStart(), model.getStop(), model.getDt(), model.getSaveStep(),
                Settings.Method.valueOf(model.getMethod().getName().toUpperCase(java.util.Locale.ROOT)), 1);
        return new SimulationFacts(ElementRef.of(model), settings, unit(model.getTimeUnit()), variables, findings);
    }

    private VariableFacts variable(Variable variable) {
        String name = text(variable.getName());
        unsupported(variable, name);
        List<String> inflows = variable instanceof Stock stock ? keys(stock.getInflows()) : List.of();
        List<String> outflows = variable instanceof Stock stock ? keys(stock.getOutflows()) : List.of();
        return new VariableFacts(name, ElementRef.of(variable), kind(variable), text(variable.getEquation()),
                unit(variable.getUnit()), isNonNegative(variable), inflows, outflows, table(variable, name));
    }

    private static Kind kind(Variable variable) {
        if (variable instanceof Stock) {
            return Kind.STOCK;
        }
        return variable instanceof Flow ? Kind.FLOW : Kind.AUXILIARY;
    }

    private static boolean isNonNegative(Variable variable) {
        return variable instanceof Stock stock && stock.isNonNegative()
                || variable instanceof Flow flow && (flow.isNonNegative()
                        || flow.getDirection() == FlowDirection.UNIFLOW);
    }

    private static List<String> keys(List<Flow> flows) {
        return flows.stream().map(flow -> Names.key(text(flow.getName()))).toList();
    }

    private void unsupported(Variable variable, String name) {
        boolean array = !variable.getDimensions().isEmpty() || !variable.getElementEquations().isEmpty();
        if (array || variable instanceof studio.takt.model.stockflow.Module || variable instanceof DataVariable) {
            find(Severity.ERROR, "unsupported", variable, name, variable.eClass().getName());
        } else if (variable instanceof Conveyor || variable instanceof Queue) {
            find(Severity.WARNING, "plain-stock", variable, name, variable.eClass().getName());
        }
    }

    private Optional<GraphicalTable> table(Variable variable, String name) {
        if (!(variable instanceof GraphicalFunction function)) {
            return Optional.empty();
        }
        double[] y = function.getY().stream().mapToDouble(Double::doubleValue).toArray();
        double[] x = function.getX().isEmpty()
                ? GraphicalTable.spread(Objects.requireNonNullElse(function.getXMinimum(), 0.0),
                        Objects.requireNonNullElse(function.getXMaximum(), 1.0), y.length)
                : function.getX().stream().mapToDouble(Double::doubleValue).toArray();
        if (!GraphicalTable.isPossible(x, y)) {
            find(Severity.ERROR, "points", variable, name, x.length, y.length);
            return Optional.empty();
        }
        return Optional.of(new GraphicalTable(GraphicalTable.Kind.valueOf(
                function.getKind().getName().toUpperCase(java.util.Locale.ROOT)), x, y));
    }

    private Optional<Unit> unit(String text) {
        try {
            return text == null || text.isBlank() ? Optional.empty() : Optional.of(units.open().parse(text.strip()));
        } catch (QuantityFormatException notAUnit) {
            return Optional.empty();
        }
    }

    private static String text(String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }

    private void find(Severity severity, String key, Variable variable, Object... arguments) {
        findings.add(new Finding(severity, "stock-flow." + key, ElementRef.of(variable),
                Text.of(StockFlowFacts.class, "finding." + key, arguments)));
    }
}
