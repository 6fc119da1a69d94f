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

import java.util.List;
import java.util.Optional;

import studio.takt.core.api.run.ElementRef;
import studio.takt.equations.api.GraphicalTable;
import studio.takt.equations.api.Names;
import studio.takt.units.api.Unit;

/**
 * A variable of a stock-flow model.
 *
 * @param name        as the user wrote it
 * @param element     the element of the model
 * @param kind        what it is
 * @param equation    of a stock, its value at the beginning; may be empty
 * @param unit        its unit, if it is declared
 * @param nonNegative whether it never falls below zero
 * @param inflows     of a stock, the keys of what fills it
 * @param outflows    of a stock, the keys of what drains it, the first served first
 * @param table       of a graphical function, its points
 */
public record VariableFacts(String name, ElementRef element, Kind kind, String equation, Optional<Unit> unit,
        boolean nonNegative, List<String> inflows, List<String> outflows, Optional<GraphicalTable> table) {

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

    /** Whether it is only a function that others call. */
    boolean isFunctionOnly() {
        return table.isPresent() && equation.isBlank();
    }
}
