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

import java.util.List;
import java.util.Map;
import java.util.Optional;

import studio.takt.core.api.run.ElementRef;
import studio.takt.equations.api.GraphicalTable;
import studio.takt.equations.api.Names;
import studio.takt.units.api.Unit;

/**
 * A variable of a stock-flow model.
 *
 * @param name        as the user wrote it, behind the names of the modules that it stands in
 * @param element     the element of the model
 * @param kind        what it is
 * @param equation    of a stock, its value at the beginning; may be empty
 * @param unit        its unit, if it is declared
 * @param nonNegative whether it never falls below zero
 * @param inflows     of a stock, the keys of what fills it
 * @param outflows    of a stock, the keys of what drains it, the first served first
 * @param table       of a graphical function, its points
 * @param array       what makes it an array
 * @param scope       the key of the module that it stands in, with a period behind it; empty outside of modules
 */
public record VariableFacts(String name, ElementRef element, Kind kind, String equation, Optional<Unit> unit,
        boolean nonNegative, List<String> inflows, List<String> outflows, Optional<GraphicalTable> table,
        ArrayFacts array, String scope) {

    /** What a variable is. */
    public enum Kind {
        STOCK, FLOW, AUXILIARY
    }

    /** Copies the lists. */
    public VariableFacts {
        inflows = List.copyOf(inflows);
        outflows = List.copyOf(outflows);
    }

    /** Its name in comparable form. */
    public String key() {
        return Names.key(name);
    }

    /** Whether results show it: what a conveyor needs beside its equation is not shown. */
    public boolean isShown() {
        return !name.endsWith(">") || !name.contains("<");
    }

    /** What stands in its place where a value is passed in: an auxiliary that has the value of another name. */
    public VariableFacts passedFrom(String source, String scopeOfSource) {
        return new VariableFacts(name, element, Kind.AUXILIARY, source, unit, false, List.of(), List.of(),
                Optional.empty(), new ArrayFacts(array.dimensions(), Map.of()), scopeOfSource);
    }
}
