/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.output;

import java.util.Locale;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Explanation.Input;
import studio.takt.core.api.text.Text;
import studio.takt.units.api.Quantity;
import studio.takt.units.api.Unit;

/** Inputs of explanations. */
public final class Inputs {
    private static final double DIGITS = 1e9;

    private Inputs() {}

    /** A number that was computed or given. */
    public static Input of(String symbol, double value, Unit unit) {
        return new Input(symbol, words(value, unit), ElementRef.NONE, "");
    }

    private static String words(double value, Unit unit) {
        if (!Double.isFinite(value)) {
            return String.valueOf(value);
        }
        double scale = value == 0 ? 1 : Math.pow(10, Math.floor(Math.log10(Math.abs(value)))) / DIGITS;
        double rounded = Math.abs(value) > 1 && Math.abs(value) < DIGITS
                ? Math.rint(value * DIGITS) / DIGITS
                : Math.rint(value / scale) * scale;
        return Quantity.of(rounded, unit).format(Locale.ROOT);
    }

    /** A place of a line, which is no element of a model. */
    public static ElementRef station(String name) {
        return new ElementRef(name, name, "station");
    }

    /** Words that are the same in every language. */
    public static Text name(String name) {
        return Text.literal(name);
    }
}
