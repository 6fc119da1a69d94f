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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.engine.dynamics.internal.stockflow.CheckFacts;
import studio.takt.engine.dynamics.internal.stockflow.ContainerFacts;
import studio.takt.engine.dynamics.internal.stockflow.DimensionFacts;
import studio.takt.engine.dynamics.internal.stockflow.MacroFacts;
import studio.takt.engine.dynamics.internal.stockflow.Settings;
import studio.takt.engine.dynamics.internal.stockflow.SimulationFacts;
import studio.takt.engine.dynamics.internal.stockflow.VariableFacts;
import studio.takt.equations.api.Names;
import studio.takt.model.stockflow.Macro;
import studio.takt.model.stockflow.Module;
import studio.takt.model.stockflow.ModuleConnection;
import studio.takt.model.stockflow.StockFlowModel;
import studio.takt.model.stockflow.Variable;
import studio.takt.units.api.UnitCatalogue;

/** Takes the snapshot of a stock-flow model, the modules in it included. */
final class StockFlowFacts {
    private static final int MOST_MODULES_INSIDE_EACH_OTHER = 20;

    private final StockFlowModel model;
    private final List<Finding> findings = new ArrayList<>();
    private final VariableReader reader;
    /** By key, in the order of the model; a connection of a module changes what is there. */
    private final Map<String, List<VariableFacts>> variables = new LinkedHashMap<>();
    private final Map<String, ContainerFacts> containers = new LinkedHashMap<>();
    private final Set<StockFlowModel> models = new LinkedHashSet<>();

    StockFlowFacts(StockFlowModel model, UnitCatalogue units, Optional<Path> folder) {
        this.model = model;
        this.reader = new VariableReader(units, folder, findings);
    }

    SimulationFacts read() {
        take(model, "", "", 0);
        // The file keeps no order of variables: stocks first, then flows, then the rest, each by name.
        List<VariableFacts> sorted = variables.values().stream().flatMap(List::stream)
                .sorted(Comparator.comparing(VariableFacts::kind).thenComparing(VariableFacts::name)).toList();
        Settings settings = new Settings(model.getStart(), model.getStop(), model.getDt(), model.getSaveStep(),
                Settings.Method.valueOf(model.getMethod().getName().toUpperCase(Locale.ROOT)), 1);
        return new SimulationFacts(ElementRef.of(model), settings, reader.unit(model.getTimeUnit()), sorted,
                dimensions(), macros(), checks(), containers, findings);
    }

    /** Takes the variables of a model; the prefix is the names of the modules that it stands in, the scope their keys. */
    private void take(StockFlowModel from, String prefix, String scope, int depth) {
        models.add(from);
        List<Module> modules = new ArrayList<>();
        for (Variable variable : from.getVariables()) {
            if (variable instanceof Module module) {
                modules.add(module);
            } else {
                List<VariableFacts> facts = new ArrayList<>(List.of(reader.read(variable, prefix, scope)));
                facts.addAll(new ContainerReader(variable, prefix, scope).parts());
                facts.forEach(each -> variables.computeIfAbsent(each.key(), key -> new ArrayList<>()).add(each));
                new ContainerReader(variable, prefix, scope).container()
                        .ifPresent(each -> containers.put(facts.get(0).key(), each));
            }
        }
        for (Module module : modules) {
            if (module.getModel() == null || depth > MOST_MODULES_INSIDE_EACH_OTHER) {
                reader.error(module.getModel() == null ? "module-empty" : "module-cycle", module,
                        VariableReader.text(module.getName()));
                return;
            }
            String name = prefix + VariableReader.text(module.getName()) + ".";
            take(module.getModel(), name, Names.key(name), depth + 1);
        }
        modules.forEach(module -> module.getConnections().forEach(each -> connect(module, each, scope)));
    }

    /** What is passed takes the place of the variable inside, or of one beside the module if it is passed out. */
    private void connect(Module module, ModuleConnection connection, String scope) {
        String source = connection.getFrom() == null
                ? VariableReader.text(connection.getSource())
                : Names.written(VariableReader.text(connection.getFrom().getName()));
        if (connection.getTo() == null || source.isBlank()) {
            reader.error("connection", module, VariableReader.text(module.getName()));
            return;
        }
        boolean inward = connection.getTo().eContainer() == module.getModel();
        String key = Names.key((inward ? scope + VariableReader.text(module.getName()) + "." : scope)
                + VariableReader.text(connection.getTo().getName()));
        variables.computeIfPresent(key, (same, old) -> List.of(old.get(0).passedFrom(source, scope)));
    }

    private List<DimensionFacts> dimensions() {
        Map<String, DimensionFacts> byKey = new LinkedHashMap<>();
        models.stream().flatMap(each -> each.getDimensions().stream())
                .map(each -> new DimensionFacts(VariableReader.text(each.getName()),
                        each.getElements().stream().filter(Objects::nonNull).toList()))
                .forEach(each -> byKey.putIfAbsent(each.key(), each));
        return List.copyOf(byKey.values());
    }

    private List<CheckFacts> checks() {
        return model.getChecks().stream().map(each -> new CheckFacts(VariableReader.text(each.getName()),
                ElementRef.of(each), VariableReader.text(each.getExpression()), each.getTolerance()))
                .sorted(Comparator.comparing(CheckFacts::name)).toList();
    }

    private List<MacroFacts> macros() {
        return models.stream().flatMap(each -> each.getMacros().stream()).map(this::macro).toList();
    }

    private MacroFacts macro(Macro macro) {
        return new MacroFacts(VariableReader.text(macro.getName()), ElementRef.of(macro),
                macro.getParameters().stream().filter(Objects::nonNull).toList(),
                VariableReader.text(macro.getEquation()),
                macro.getVariables().stream().map(each -> reader.read(each, "", "")).toList());
    }
}
