/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.api.run;

import java.util.List;

import studio.takt.units.api.DimensionPattern;

/** What a parameter takes. Each is written as text on the command line. */
public sealed interface ParameterType {

    /**
     * A quantity of a dimension.
     *
     * @param dimension what it measures
     * @param example   one as people would type it here, e.g. {@code 10 person/month}
     */
    record QuantityType(DimensionPattern dimension, String example) implements ParameterType {
        /** With the example of its dimension, e.g. {@code 1600000 KRW/month}. */
        public QuantityType(DimensionPattern dimension) {
            this(dimension, dimension.example());
        }
    }

    /** A decimal number. */
    record NumberType() implements ParameterType {}

    /** A whole number. */
    record IntegerType() implements ParameterType {}

    /** {@code true} or {@code false}. */
    record FlagType() implements ParameterType {}

    /** One of the given ids. */
    record ChoiceType(List<String> choices) implements ParameterType {}

    /** Some of the given ids, separated by commas, in order. */
    record ChoicesType(List<String> choices) implements ParameterType {}

    /** Any text. */
    record TextType() implements ParameterType {}
}
