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

import java.util.List;
import java.util.Optional;

import studio.takt.core.api.run.ElementRef;
import studio.takt.engine.dynamics.internal.stockflow.VariableFacts.Kind;
import studio.takt.equations.api.Expression;
import studio.takt.equations.api.GraphicalTable;
import studio.takt.units.api.Unit;

/**
 * A variable, or one element of an array: a single number at any time.
 *
 * @param name        as results show it, e.g. {@code Stock[north,1]}
 * @param key         its name in comparable form
 * @param element     the element of the model
 * @param kind        what it is
 * @param equation    of a stock, its value at the beginning; empty of what is only a function that others call
 * @param unit        its unit, if it is declared
 * @param nonNegative whether it never falls below zero
 * @param inflows     of a stock, the keys of what fills it
 * @param outflows    of a stock, the keys of what drains it, the first served first
 * @param table       of a graphical function, its points
 * @param isShown     whether results show it; what a macro computes on the way is not shown
 */
public record Scalar(String name, String key, ElementRef element, Kind kind, Optional<Expression> equation,
        Optional<Unit> unit, boolean nonNegative, List<String> inflows, List<String> outflows,
        Optional<GraphicalTable> table, boolean isShown) {
    /** Copies the lists. */
    public Scalar {
        inflows = List.copyOf(inflows);
        outflows = List.copyOf(outflows);
    }
}
