/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.dynamics.internal.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.run.Parameters;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.Table;
import studio.takt.engine.dynamics.internal.stockflow.ArrayFacts;
import studio.takt.engine.dynamics.internal.stockflow.CheckFacts;
import studio.takt.engine.dynamics.internal.stockflow.ContainerFacts;
import studio.takt.engine.dynamics.internal.stockflow.DimensionFacts;
import studio.takt.engine.dynamics.internal.stockflow.MacroFacts;
import studio.takt.engine.dynamics.internal.stockflow.Settings;
import studio.takt.engine.dynamics.internal.stockflow.Settings.Method;
import studio.takt.engine.dynamics.internal.stockflow.SimulationFacts;
import studio.takt.engine.dynamics.internal.stockflow.VariableFacts;
import studio.takt.engine.dynamics.internal.stockflow.VariableFacts.Kind;
import studio.takt.engine.dynamics.internal.transform.StockFlowEngine;
import studio.takt.equations.api.GraphicalTable;
import studio.takt.equations.api.Names;
import studio.takt.units.api.Unit;

/** Writes models for tests, and runs them. */
final class Model {
    private final List<VariableFacts> variables = new ArrayList<>();
    private final List<DimensionFacts> dimensions = new ArrayList<>();
    private final List<MacroFacts> macros = new ArrayList<>();
    private final List<CheckFacts> checks = new ArrayList<>();
    private final Map<String, ContainerFacts> containers = new LinkedHashMap<>();
    private Settings settings = new Settings(0, 10, 0.25, 0, Method.EULER, 1);

    static Model teacup() {
        return new Model().stock("Teacup Temperature", "180", false, "", "Heat Loss to Room")
                .flow("Heat Loss to Room",
                        "(\"Teacup Temperature\" - Room_Temperature) / \"Characteristic Time\"")
                .aux("Characteristic Time", "10").aux("Room Temperature", "70");
    }

    static Model sir() {
        return new Model().stock("Susceptible", "1000", false, "", "succumbing")
                .stock("Infectious", "5", false, "succumbing", "recovering")
                .stock("Recovered", "0", false, "recovering", "")
                .flow("succumbing", "susceptible*infectious/total_population*contact_infectivity")
                .flow("recovering", "infectious/duration").aux("total population", "1000")
                .aux("contact infectivity", "0.3").aux("duration", "5");
    }

    Model stock(String name, String initial, boolean nonNegative, String inflows, String outflows) {
        return add(name, Kind.STOCK, initial, nonNegative, keys(inflows), keys(outflows), Optional.empty());
    }

    private static List<String> keys(String names) {
        return names.isEmpty() ? List.of() : List.of(names.split(",")).stream().map(Names::key).toList();
    }

    /** The last stock becomes a conveyor or a queue. */
    Model container(ContainerFacts container) {
        containers.put(variables.get(variables.size() - 1).key(), container);
        return this;
    }

    Model flow(String name, String equation) {
        return add(name, Kind.FLOW, equation, false, List.of(), List.of(), Optional.empty());
    }

    Model uniflow(String name, String equation) {
        return add(name, Kind.FLOW, equation, true, List.of(), List.of(), Optional.empty());
    }

    Model aux(String name, String equation) {
        return add(name, Kind.AUXILIARY, equation, false, List.of(), List.of(), Optional.empty());
    }

    Model table(String name, String equation, double[] x, double[] y) {
        return add(name, Kind.AUXILIARY, equation, false, List.of(), List.of(),
                Optional.of(new GraphicalTable(GraphicalTable.Kind.CONTINUOUS, x, y)));
    }

    private Model add(String name, Kind kind, String equation, boolean nonNegative, List<String> inflows,
            List<String> outflows, Optional<GraphicalTable> table) {
        variables.add(new VariableFacts(name, new ElementRef(name, name, kind.name()), kind, equation,
                Optional.empty(), nonNegative, inflows, outflows, table, ArrayFacts.NONE, ""));
        return this;
    }

    Model dimension(String name, String... elements) {
        dimensions.add(new DimensionFacts(name, List.of(elements)));
        return this;
    }

    Model macro(String name, String parameters, String equation, VariableFacts... inside) {
        macros.add(new MacroFacts(name, new ElementRef(name, name, "Macro"), List.of(parameters.split(",")), equation,
                List.of(inside)));
        return this;
    }

    /** The last variable becomes an array; {@code elements} are pairs of a subscript and an equation. */
    Model array(String dimensionNames, String... elements) {
        VariableFacts last = variables.remove(variables.size() - 1);
        Map<String, ArrayFacts.ElementFacts> single = new LinkedHashMap<>();
        for (int i = 0; i < elements.length; i += 2) {
            single.put(elements[i], new ArrayFacts.ElementFacts(elements[i + 1], Optional.empty()));
        }
        variables.add(new VariableFacts(last.name(), last.element(), last.kind(), last.equation(), last.unit(),
                last.nonNegative(), last.inflows(), last.outflows(), last.table(),
                new ArrayFacts(keys(dimensionNames), single), last.scope()));
        return this;
    }

    Model check(String name, String condition, double tolerance) {
        checks.add(new CheckFacts(name, new ElementRef(name, name, "ModelCheck"), condition, tolerance));
        return this;
    }

    /** The last variable stands in a module. */
    Model in(String module) {
        VariableFacts last = variables.remove(variables.size() - 1);
        String scope = Names.key(module) + ".";
        variables.add(new VariableFacts(module + "." + last.name(), last.element(), last.kind(), last.equation(),
                last.unit(), last.nonNegative(), last.inflows().stream().map(each -> scope + each).toList(),
                last.outflows().stream().map(each -> scope + each).toList(), last.table(), last.array(), scope));
        return this;
    }

    VariableFacts last() {
        return variables.remove(variables.size() - 1);
    }

    Model unit(String unit) {
        VariableFacts last = variables.remove(variables.size() - 1);
        variables.add(new VariableFacts(last.name(), last.element(), last.kind(), last.equation(),
                Optional.of(Unit.parse(unit)), last.nonNegative(), last.inflows(), last.outflows(), last.table(),
                last.array(), last.scope()));
        return this;
    }

    Model over(double start, double stop, double dt, Method method) {
        settings = new Settings(start, stop, dt, 0, method, 1);
        return this;
    }

    Model seed(long seed) {
        settings = new Settings(settings.start(), settings.stop(), settings.dt(), settings.saveStep(),
                settings.method(), seed);
        return this;
    }

    Model every(double saveStep) {
        settings = new Settings(settings.start(), settings.stop(), settings.dt(), saveStep, settings.method(), 1);
        return this;
    }

    SimulationFacts facts() {
        return new SimulationFacts(new ElementRef("m", "m", "StockFlowModel"), settings, Optional.of(Unit.parse("d")),
                variables, dimensions, macros, checks, containers, List.of());
    }

    Run run() {
        SimulationFacts facts = facts();
        Result.Builder result = Result.of(new StockFlowEngine().descriptor(), facts.element(),
                new Parameters(Map.of()));
        new StockFlowRun(facts, settings).writeTo(result, Monitor.NONE);
        return new Run(result.build());
    }

    /** What came out. */
    record Run(Result result) {
        double[] series(String name) {
            Table table = result.table("run").orElseThrow(() -> new AssertionError(texts()));
            int column = table.indexOf(name);
            return table.rows().stream().mapToDouble(row -> ((Cell.Number) row.get(column)).value()).toArray();
        }

        double last(String name) {
            double[] series = series(name);
            return series[series.length - 1];
        }

        List<String> rules() {
            return result.findings().stream().map(Finding::rule).toList();
        }

        String texts() {
            return result.findings().stream().map(each -> each.message().in(Locale.ENGLISH)).toList().toString();
        }
    }
}
