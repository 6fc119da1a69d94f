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
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.text.Text;
import studio.takt.engine.dynamics.internal.flattening.FlatModel;
import studio.takt.engine.dynamics.internal.flattening.Scalar;
import studio.takt.engine.dynamics.internal.simulation.EquationWriter.Remembered;
import studio.takt.engine.dynamics.internal.simulation.EquationWriter.Step;
import studio.takt.engine.dynamics.internal.stockflow.ContainerFacts;
import studio.takt.engine.dynamics.internal.stockflow.VariableFacts.Kind;
import studio.takt.equations.api.Dependencies;
import studio.takt.equations.api.DependencyGraph;
import studio.takt.equations.api.Equations;
import studio.takt.equations.api.Expression;
import studio.takt.equations.api.GraphicalTable;

/** Makes a flat model ready to run: puts the equations in order, and says what is wrong with them. */
final class ModelBuilder {
    private static final String RULE = "stock-flow.";

    private final ElementRef element;
    private final FlatModel flat;
    private final double start;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Scalar> byKey = new LinkedHashMap<>();
    private final Map<String, Expression> equations = new LinkedHashMap<>();
    private final Map<String, GraphicalTable> tables = new HashMap<>();
    private final Map<String, Dependencies> needs = new LinkedHashMap<>();
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final Containers containers;

    ModelBuilder(ElementRef element, FlatModel flat, Map<String, ContainerFacts> containers, double start) {
        this.element = element;
        this.start = start;
        this.flat = flat;
        this.containers = new Containers(containers, byKey, equations);
    }

    List<Finding> findings() {
        return findings;
    }

    /** The equations that could be read, by key. */
    Map<String, Expression> equations() {
        return equations;
    }

    /** The model; empty, with findings, if it cannot run. */
    Optional<CompiledModel> build() {
        flat.scalars().forEach(this::take);
        if (byKey.isEmpty()) {
            error("empty", element);
        }
        containers.rewrite();
        equations.forEach((key, expression) -> needs.put(key, elements(Dependencies.of(expression))));
        needs.forEach(this::known);
        if (!isSound()) {
            return Optional.empty();
        }
        List<String> names = new ArrayList<>(equations.keySet());
        // Stocks first: their values are the levels that are integrated. The order is kept otherwise.
        names.sort(Comparator.comparing(this::isComputed));
        names.forEach(key -> places.put(key, places.size()));
        Limits limits = new Limits(byKey, equations);
        Map<String, Set<String>> then = limits.during(graph(this::isComputed, Dependencies::now));
        Map<String, Set<String>> first = limits.atFirst(graph(key -> true, Dependencies::initially));
        Set<List<String>> loops = new LinkedHashSet<>(loops(then));
        if (loops.isEmpty()) {
            loops.addAll(loops(first));
        }
        loops.forEach(this::loop);
        return isSound() ? compile(names, first, then, limits) : Optional.empty();
    }

    /** An equation without what remembers, after {@link #build()}. */
    Code plain(Expression equation) {
        try {
            return new CodeBuilder(places, tables, equations, flat.arrays(), 0).withoutMemory().build("", equation);
        } catch (CodeBuilder.OrderException withoutMemory) {
            throw new IllegalStateException(withoutMemory);
        }
    }

    private void take(Scalar variable) {
        Scalar other = byKey.putIfAbsent(variable.key(), variable);
        if (other != null) {
            error("twice", variable.element(), variable.name(), other.name());
        }
        variable.table().ifPresent(table -> tables.put(variable.key(), table));
        variable.equation().ifPresent(equation -> equations.putIfAbsent(variable.key(), equation));
    }

    /** Who reads an element that is known during the run alone needs the whole array. */
    private Dependencies elements(Dependencies dependencies) {
        return new Dependencies(elements(dependencies.now()), elements(dependencies.initially()),
                elements(dependencies.all()), dependencies.tables());
    }

    private Set<String> elements(Set<String> keys) {
        return keys.stream()
                .flatMap(key -> flat.arrays().containsKey(key)
                        ? flat.arrays().get(key).keys().stream()
                        : Stream.of(key))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void known(String key, Dependencies dependencies) {
        Scalar variable = byKey.get(key);
        dependencies.all().stream().filter(name -> !equations.containsKey(name) && !byKey.containsKey(name))
                .forEach(name -> unknown(variable, name, byKey.keySet()));
        dependencies.all().stream().filter(name -> byKey.containsKey(name) && byKey.get(name).equation().isEmpty())
                .forEach(name -> error("function-without-argument", variable.element(), variable.name(),
                        byKey.get(name).name()));
        dependencies.tables().stream().filter(name -> !tables.containsKey(name))
                .forEach(name -> unknownFunction(variable, name));
    }

    private void unknownFunction(Scalar variable, String name) {
        if (Equations.suggest(name, tables.keySet()).isEmpty()) {
            error("unknown-function", variable.element(), variable.name(), name);
        } else {
            unknown(variable, name, tables.keySet());
        }
    }

    private void unknown(Scalar variable, String name, Set<String> known) {
        String near = Equations.suggest(name, known).stream().map(key -> byKey.get(key).name())
                .collect(Collectors.joining(", "));
        error(near.isEmpty() ? "unknown" : "unknown-near", variable.element(), variable.name(), name, near);
    }

    private boolean isComputed(String key) {
        return byKey.get(key).kind() != Kind.STOCK;
    }

    private Map<String, Set<String>> graph(java.util.function.Predicate<String> which,
            java.util.function.Function<Dependencies, Set<String>> what) {
        Map<String, Set<String>> graph = new LinkedHashMap<>();
        needs.forEach((key, dependencies) -> {
            if (which.test(key)) {
                graph.put(key, new LinkedHashSet<>(what.apply(dependencies)));
            }
        });
        return graph;
    }

    private List<String> flows(List<String> keys) {
        return keys.stream().filter(equations::containsKey).toList();
    }

    private static List<List<String>> loops(Map<String, Set<String>> graph) {
        return new DependencyGraph(graph).loops();
    }

    private void loop(List<String> loop) {
        String names = loop.stream().map(key -> byKey.get(key).name()).collect(Collectors.joining(" \u2190 "));
        Scalar first = byKey.get(loop.get(0));
        error("loop", first.element(), names + " \u2190 " + first.name());
    }

    private Optional<CompiledModel> compile(List<String> names, Map<String, Set<String>> first,
            Map<String, Set<String>> then, Limits limits) {
        int[] level = new int[names.size()];
        int stocks = 0;
        for (int i = 0; i < level.length; i++) {
            level[i] = isComputed(names.get(i)) ? -1 : stocks++;
        }
        CodeBuilder builder = new CodeBuilder(places, tables, equations, flat.arrays(), stocks).startingAt(start);
        containers.place(places, level, builder);
        Code[] code = new Code[level.length];
        for (int i = 0; i < level.length; i++) {
            try {
                code[i] = builder.build(names.get(i), equations.get(names.get(i)));
            } catch (CodeBuilder.OrderException notKnown) {
                Scalar variable = byKey.get(names.get(i));
                error("order", variable.element(), variable.name(), notKnown.getMessage());
            }
        }
        if (!isSound()) {
            return Optional.empty();
        }
        int[] order = changing(then, limits);
        CompiledModel.Limit[][] bounds = names.stream().map(key -> limits.of(key, places))
                .toArray(CompiledModel.Limit[][]::new);
        Set<Integer> free = names.stream().filter(limits::isFreeAtFirst).map(places::get).collect(Collectors.toSet());
        List<CompiledModel.StockPlaces> stockPlaces = stocks(names);
        List<Step> steps = Arrays.stream(order).mapToObj(place -> new Step(place, byKey.get(names.get(place)),
                equations.get(names.get(place)), code[place], bounds[place])).toList();
        ExpressionWriter.Names meanings = new ExpressionWriter.Names(places, tables, builder.closures());
        List<Remembered> memories = builder.remembered();
        Kernel kernel = new KernelWriter(meanings, level).write(steps, stockPlaces, memories);
        Loops loops = new Loops(new LoopWriter(meanings, level, builder.levels(), steps, stockPlaces, memories));
        return Optional.of(new CompiledModel(names.stream().map(byKey::get).toList(), code, level, order(first), order,
                stockPlaces, bounds, free, builder.memories().toArray(new Memory[0]), builder.levels(), builder.slots(),
                kernel, loops, !containers.isEmpty()));
    }

    /** What is constant is computed at the beginning alone. */
    private int[] changing(Map<String, Set<String>> graph, Limits limits) {
        // What flows out of a stock that never falls below zero depends on the stock, whatever its equation says.
        Constants constants = new Constants(equations, Stream.concat(
                byKey.keySet().stream().filter(key -> !isComputed(key)), limits.flows().stream())
                .collect(Collectors.toSet()));
        return places(new DependencyGraph(graph).order().stream().filter(key -> !constants.is(key)).toList());
    }

    private int[] order(Map<String, Set<String>> graph) {
        return places(new DependencyGraph(graph).order());
    }

    private int[] places(List<String> keys) {
        return keys.stream().mapToInt(places::get).toArray();
    }

    private List<CompiledModel.StockPlaces> stocks(List<String> names) {
        return names.stream().map(byKey::get).filter(each -> each.kind() == Kind.STOCK)
                .map(stock -> new CompiledModel.StockPlaces(places.get(stock.key()), places(flows(stock.inflows())),
                        places(flows(stock.outflows()))))
                .toList();
    }

    private boolean isSound() {
        return findings.stream().noneMatch(Finding::isError);
    }

    private void error(String key, ElementRef element, Object... arguments) {
        findings.add(new Finding(Severity.ERROR, RULE + key, element,
                Text.of(ModelBuilder.class, "finding." + key, arguments)));
    }
}
