/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.dynamics.internal.stockflow;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import studio.takt.equations.api.GraphicalTable;

/**
 * What makes a variable an array.
 *
 * @param dimensions the keys of its dimensions; empty of a variable that is no array
 * @param elements   what is said of single elements, by their subscripts as written, e.g. {@code LH,1}
 */
public record ArrayFacts(List<String> dimensions, Map<String, ElementFacts> elements) {
    /** Of a variable that is no array. */
    public static final ArrayFacts NONE = new ArrayFacts(List.of(), Map.of());

    /** Copies the lists. */
    public ArrayFacts {
        dimensions = List.copyOf(dimensions);
        elements = Collections.unmodifiableMap(new LinkedHashMap<>(elements));
    }

    /**
     * One element.
     *
     * @param equation its equation; that of the variable where it is blank
     * @param table    its points, if it has a graphical function of its own
     */
    public record ElementFacts(String equation, Optional<GraphicalTable> table) {}
}
