/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.report.internal.format;

import java.util.List;
import java.util.Locale;

import studio.takt.core.api.text.Text;

/**
 * By how much large numbers are divided so that people can read them, and what that is called.
 *
 * @param divisor what one of it is
 * @param name    what it is called; empty for ones
 */
public record Scale(double divisor, String name) {
    private static final Scale ONES = new Scale(1, "");
    private static final int READABLE = 100_000;

    private record Step(double divisor, String key) {}

    /** The scale at which the largest of the numbers has few digits, as the language counts. */
    public static Scale of(double largest, Locale locale) {
        if (Math.abs(largest) < READABLE) {
            return ONES;
        }
        boolean korean = "ko".equals(locale.getLanguage());
        List<Step> steps = korean
                ? List.of(new Step(1e8, "scale.1e8"), new Step(1e4, "scale.1e4"))
                : List.of(new Step(1e9, "scale.1e9"), new Step(1e6, "scale.1e6"), new Step(1e3, "scale.1e3"));
        return steps.stream().filter(step -> Math.abs(largest) >= step.divisor).findFirst()
                .map(step -> new Scale(step.divisor, Text.of(Scale.class, step.key).in(locale))).orElse(ONES);
    }

    /** The name of a unit at this scale. */
    public String unit(String unit) {
        return name.isEmpty() ? unit : name + (unit.isEmpty() ? "" : " " + unit);
    }
}
