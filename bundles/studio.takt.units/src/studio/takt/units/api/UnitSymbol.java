/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.units.api;

import java.util.Objects;

import org.apache.commons.math3.fraction.BigFraction;

/**
 * One name of a unit and what it means.
 *
 * @param text the name, for example {@code min} or {@code kg of steel}
 * @param factor how many of the dimension's base units it is
 * @param dimension what it measures
 */
record UnitSymbol(String text, BigFraction factor, Dimension dimension) {

    UnitSymbol {
        Objects.requireNonNull(text);
        Objects.requireNonNull(factor);
        Objects.requireNonNull(dimension);
    }

    static UnitSymbol counting(String text) {
        return new UnitSymbol(text, BigFraction.ONE, Dimension.of(Dimension.Kind.COUNT, text));
    }

    /** Whether "… of steel" makes sense: of quantities of goods only. */
    boolean takesThing() {
        return switch (dimension.kind()) {
            case COUNT, MASS, LENGTH, AREA, VOLUME -> true;
            default -> false;
        };
    }

    /** The unit of a certain thing: its own dimension, in which kg and t of that thing still convert. */
    UnitSymbol of(String thing) {
        String base = switch (dimension.kind()) {
            case AREA -> "m2";
            case VOLUME -> "m3";
            default -> dimension.exponents().keySet().iterator().next().name();
        };
        return new UnitSymbol(text + " of " + thing, factor, Dimension.of(Dimension.Kind.COUNT, base + " of " + thing));
    }
}
