/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.model.text;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

import studio.takt.units.api.Distribution;
import studio.takt.units.api.Quantity;
import studio.takt.units.api.UnitCatalogue;

/**
 * How values of the model's data types are written in files, and read back. The generated factories call it.
 *
 * <p>Units that the built-in catalogue does not know are accepted as counting units of their own, because a file may
 * use units that its project declares; the rule {@code unit.unknown} reports those that nobody declared.
 */
public final class ValueText {
    private static final UnitCatalogue FILE_UNITS = UnitCatalogue.builtIn().open();

    private ValueText() {}

    /** Reads a quantity, e.g. {@code 45 s}; throws {@code QuantityFormatException} if it is none. */
    public static Quantity quantity(String text) {
        return text == null ? null : Quantity.parse(text, FILE_UNITS);
    }

    /** Reads a distribution, e.g. {@code exponential(45 s)}; throws {@code QuantityFormatException} if it is none. */
    public static Distribution distribution(String text) {
        return text == null ? null : Distribution.parse(text, FILE_UNITS);
    }

    /** Reads a day in ISO 8601, e.g. {@code 2026-11-21}. */
    public static LocalDate date(String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    /** Reads a time of day in ISO 8601, e.g. {@code 08:00}. */
    public static LocalTime time(String text) {
        return text == null ? null : LocalTime.parse(text);
    }

    /** Reads a day and time in ISO 8601, e.g. {@code 2026-11-21T08:00}. */
    public static LocalDateTime dateTime(String text) {
        return text == null ? null : LocalDateTime.parse(text);
    }

    /** Writes any of these values so that it can be read back. */
    public static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
