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

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import studio.takt.units.api.Unit;

/** The names of units in the language of the reader; a unit of the client's own keeps its name. */
final class UnitNames {
    private static final Pattern PARTS = Pattern.compile("(?<=[\u00b7/^()])|(?=[\u00b7/^()])");

    private final ResourceBundle names;

    UnitNames(Locale locale) {
        names = ResourceBundle.getBundle(UnitNames.class.getPackageName() + ".units", locale,
                UnitNames.class.getClassLoader(), Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    /** Its name; what stands below the line is named in the singular. */
    String of(Unit unit) {
        if (unit.equals(Unit.ONE)) {
            return "";
        }
        String text = unit.toString();
        int line = text.indexOf('/');
        String above = line < 0 ? text : text.substring(0, line);
        String below = line < 0 ? "" : text.substring(line);
        return above.equals("1")
                ? names.getString("per") + names(below.substring(1), "per.")
                : names(above, "") + names(below, "per.");
    }

    private String names(String symbols, String prefix) {
        return PARTS.splitAsStream(symbols).map(symbol -> name(prefix + symbol).orElseGet(() -> name(symbol)
                .orElse(symbol))).collect(Collectors.joining());
    }

    private Optional<String> name(String key) {
        return names.containsKey(key) ? Optional.of(names.getString(key)) : Optional.empty();
    }
}
