/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.metrics.api;

import java.util.Objects;

import studio.takt.core.api.run.ElementRef;

/**
 * A value of the model with the place where it stands, so that every figure can say where it came from.
 *
 * @param value   the number in the unit that the record holding it names; NaN for {@link #MISSING}
 * @param text    the value as the user wrote it, e.g. {@code 62 s}; empty if there is none
 * @param element the element that it was read from; {@link ElementRef#NONE} if it was assumed
 * @param feature the feature that it was read from, or how it came about
 */
public record Given(double value, String text, ElementRef element, String feature) {

    /** No value. */
    public static final Given MISSING = new Given(Double.NaN, "", ElementRef.NONE, "");

    /** Checks that nothing is null. */
    public Given {
        Objects.requireNonNull(text);
        Objects.requireNonNull(element);
        Objects.requireNonNull(feature);
    }

    /** A value that the model does not say. */
    public static Given assumed(double value, String text) {
        return new Given(value, text, ElementRef.NONE, "assumed");
    }

    /** A value from an element. */
    public static Given of(double value, String text, ElementRef element, String feature) {
        return new Given(value, text, element, feature);
    }

    /** True if there is a value. */
    public boolean isPresent() {
        return !Double.isNaN(value);
    }

    /** This value, or another one if there is none. */
    public Given or(Given other) {
        return isPresent() ? this : other;
    }

    /** The number, or another one if there is none. */
    public double orElse(double other) {
        return isPresent() ? value : other;
    }
}
