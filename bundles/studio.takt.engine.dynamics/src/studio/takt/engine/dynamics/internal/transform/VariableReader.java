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

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.text.Text;
import studio.takt.engine.dynamics.internal.stockflow.ArrayFacts;
import studio.takt.engine.dynamics.internal.stockflow.VariableFacts;
import studio.takt.engine.dynamics.internal.stockflow.VariableFacts.Kind;
import studio.takt.equations.api.GraphicalTable;
import studio.takt.equations.api.Names;
import studio.takt.model.stockflow.DataVariable;
import studio.takt.model.stockflow.ElementEquation;
import studio.takt.model.stockflow.Flow;
import studio.takt.model.stockflow.FlowDirection;
import studio.takt.model.stockflow.GraphicalFunction;
import studio.takt.model.stockflow.Stock;
import studio.takt.model.stockflow.Variable;
import studio.takt.units.api.QuantityFormatException;
import studio.takt.units.api.Unit;
import studio.takt.units.api.UnitCatalogue;

/** Takes the snapshot of one variable. */
final class VariableReader {
    private final UnitCatalogue units;
    private final List<Finding> findings;
    private final DataSeries data;

    VariableReader(UnitCatalogue units, Optional<Path> folder, List<Finding> findings) {
        this.units = units;
        this.findings = findings;
        this.data = new DataSeries(folder, findings);
    }

    /** The facts of a variable that stands in modules: the names of these, and their keys, end with a period. */
    VariableFacts read(Variable variable, String prefix, String scope) {
        String name = text(variable.getName());
        List<String> inflows = variable instanceof Stock stock
                ? stock.getInflows().stream().map(flow -> scope + Names.key(ContainerReader.arriving(flow))).toList()
                : List.of();
        List<String> outflows = variable instanceof Stock stock
                ? keys(scope, ContainerReader.served(stock))
                : List.of();
        return new VariableFacts(prefix + name, ElementRef.of(variable), kind(variable), equation(variable),
                unit(variable.getUnit()), isNonNegative(variable), inflows, outflows, table(variable, name),
                array(variable), scope);
    }

    private static String equation(Variable variable) {
        // What drains a conveyor or a queue is driven by it.
        boolean driven = ContainerReader.isDriven(variable);
        return variable instanceof DataVariable ? "TIME" : driven ? "0" : text(variable.getEquation());
    }

    private static Kind kind(Variable variable) {
        if (variable instanceof Stock) {
            return Kind.STOCK;
        }
        return variable instanceof Flow ? Kind.FLOW : Kind.AUXILIARY;
    }

    private static boolean isNonNegative(Variable variable) {
        return variable instanceof Stock stock && stock.isNonNegative() && !ContainerReader.isContainer(stock)
                || variable instanceof Flow flow && (flow.isNonNegative()
                        || flow.getDirection() == FlowDirection.UNIFLOW);
    }

    private static List<String> keys(String scope, List<Flow> flows) {
        return flows.stream().map(flow -> scope + Names.key(text(flow.getName()))).toList();
    }

    static ArrayFacts array(Variable variable) {
        if (variable.getDimensions().isEmpty()) {
            return ArrayFacts.NONE;
        }
        Map<String, ArrayFacts.ElementFacts> elements = new LinkedHashMap<>();
        List<ElementEquation> own = ContainerReader.isDriven(variable) ? List.of() : variable.getElementEquations();
        for (ElementEquation element : own) {
            elements.put(text(element.getSubscript()),
                    new ArrayFacts.ElementFacts(text(element.getEquation()), Optional.empty()));
        }
        return new ArrayFacts(variable.getDimensions().stream().map(each -> Names.key(text(each.getName()))).toList(),
                elements);
    }

    private Optional<GraphicalTable> table(Variable variable, String name) {
        if (variable instanceof DataVariable series) {
            return data.read(series, name);
        }
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
                function.getKind().getName().toUpperCase(Locale.ROOT)), x, y));
    }

    Optional<Unit> unit(String text) {
        try {
            return text == null || text.isBlank() ? Optional.empty() : Optional.of(units.open().parse(text.strip()));
        } catch (QuantityFormatException notAUnit) {
            return Optional.empty();
        }
    }

    static String text(String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }

    void error(String key, Variable variable, Object... arguments) {
        find(Severity.ERROR, key, variable, arguments);
    }

    private void find(Severity severity, String key, Variable variable, Object... arguments) {
        findings.add(new Finding(severity, "stock-flow." + key, ElementRef.of(variable),
                Text.of(VariableReader.class, "finding." + key, arguments)));
    }
}
