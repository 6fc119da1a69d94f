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
import java.util.MissingResourceException;
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

    String of(Unit unit) {
        return unit.equals(Unit.ONE)
                ? ""
                : PARTS.splitAsStream(unit.toString()).map(this::name)
                        .collect(Collectors.joining());
    }

    private String name(String symbol) {
        try {
            return names.getString(symbol);
        } catch (MissingResourceException e) {
            return symbol;
        }
    }
}
