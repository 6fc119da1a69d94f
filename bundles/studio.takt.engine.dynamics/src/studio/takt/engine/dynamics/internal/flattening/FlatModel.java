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
import java.util.Map;

import studio.takt.engine.dynamics.internal.stockflow.VariableFacts;
import studio.takt.equations.api.Expression;

/**
 * A model without arrays, modules and macros. Only a subscript that is known during a run alone is left: a reference to
 * the whole array, with a number from 1 for each dimension.
 *
 * @param scalars   in the order in which they are shown
 * @param arrays    the arrays by key
 * @param equations the equations as they were written, for the check of units
 */
public record FlatModel(List<Scalar> scalars, Map<String, ArrayShape> arrays, List<Written> equations) {
    /** Before the key of a conveyor or queue of which a part is meant, and before what is made of all parts. */
    public static final String PART = "\u2020";

    /** Copies the lists. */
    public FlatModel {
        scalars = List.copyOf(scalars);
        arrays = Map.copyOf(arrays);
        equations = List.copyOf(equations);
    }

    /**
     * An equation as it was written.
     *
     * @param variable   whose it is
     * @param expression what it says
     */
    public record Written(VariableFacts variable, Expression expression) {}

    /**
     * How an array is laid out.
     *
     * @param sizes the sizes of its dimensions
     * @param keys  the keys of its elements, the last dimension running fastest
     */
    public record ArrayShape(List<Integer> sizes, List<String> keys) {
        /** Copies the lists. */
        public ArrayShape {
            sizes = List.copyOf(sizes);
            keys = List.copyOf(keys);
        }
    }
}
