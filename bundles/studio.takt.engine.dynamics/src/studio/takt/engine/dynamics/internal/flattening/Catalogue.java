/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.dynamics.internal.flattening;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

import studio.takt.engine.dynamics.internal.stockflow.DimensionFacts;
import studio.takt.engine.dynamics.internal.stockflow.SimulationFacts;
import studio.takt.engine.dynamics.internal.stockflow.VariableFacts;

/** What names mean. */
final class Catalogue {
    private final Map<String, Dimension> dimensions = new LinkedHashMap<>();
    private final Set<String> known = new HashSet<>();
    private final Map<String, ArrayLayout> arrays = new HashMap<>();
    private final Set<String> tables = new HashSet<>();
    private final Set<String> containers = new HashSet<>();
    /** Parameters of macros that stand for a whole array, or for a number. */
    private final Map<String, String> meant = new HashMap<>();
    private final Map<String, Double> numbers = new HashMap<>();

    Catalogue(SimulationFacts facts) {
        for (DimensionFacts dimension : facts.dimensions()) {
            dimensions.put(dimension.key(), new Dimension(dimension));
        }
        facts.variables().forEach(this::add);
        containers.addAll(facts.containers().keySet());
    }

    /** Makes a variable known. */
    void add(VariableFacts variable) {
        known.add(variable.key());
        if (variable.table().isPresent()
                || variable.array().elements().values().stream().anyMatch(each -> each.table().isPresent())) {
            tables.add(variable.key());
        }
        if (!variable.array().dimensions().isEmpty()) {
            arrays.putIfAbsent(variable.key(), new ArrayLayout(variable.name(), variable.array().dimensions().stream()
                    .map(dimensions::get).toList()));
        }
    }

    /** Makes a name known that means an array. */
    void mean(String key, String array) {
        known.add(key);
        meant.put(key, array);
    }

    /** Makes a name known that stands for a number. */
    void mean(String key, double number) {
        known.add(key);
        numbers.put(key, number);
    }

    /** The number that a name stands for. */
    OptionalDouble constant(String key) {
        return numbers.containsKey(key) ? OptionalDouble.of(numbers.get(key)) : OptionalDouble.empty();
    }

    /** Whether it is, or its elements are, graphical functions. */
    boolean isTable(String key) {
        return tables.contains(key);
    }

    /** Whether it is a conveyor or a queue, single rather than an array of them. */
    boolean isContainer(String key) {
        return containers.contains(key) && !arrays.containsKey(key);
    }

    /** Makes something that is no array known. */
    void add(String key) {
        known.add(key);
    }

    boolean isKnown(String key) {
        return known.contains(key);
    }

    Optional<ArrayLayout> array(String key) {
        return Optional.ofNullable(arrays.get(key));
    }

    Map<String, ArrayLayout> arrays() {
        return arrays;
    }

    Optional<Dimension> dimension(String key) {
        return Optional.ofNullable(dimensions.get(key));
    }

    /** The number of an element, from 1, of whatever dimension. */
    OptionalInt number(String elementKey) {
        return dimensions.values().stream().map(each -> each.indexOf(elementKey)).filter(OptionalInt::isPresent)
                .mapToInt(found -> found.getAsInt() + 1).findFirst();
    }

    /**
     * The variable that a name means inside a module: that of the module, else of the one around it, and so on. A
     * period before it means the outermost model.
     */
    String resolve(String key, String scope) {
        if (key.startsWith(".")) {
            return key.substring(1);
        }
        for (String at = scope; !at.isEmpty(); at = around(at)) {
            if (known.contains(at + key)) {
                return meant.getOrDefault(at + key, at + key);
            }
        }
        return key;
    }

    private static String around(String scope) {
        return scope.substring(0, scope.lastIndexOf('.', scope.length() - 2) + 1);
    }
}
