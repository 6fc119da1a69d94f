/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.internal.table;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import studio.takt.core.api.run.InputTable.InputColumn;
import studio.takt.units.api.UnitCatalogue;

/**
 * A heading of a file, taken apart.
 *
 * @param text the heading as it stands
 * @param name its name without the unit
 * @param unit the text of the unit it names; empty if none
 */
record Heading(String text, String name, String unit) {
    private static final Pattern BRACKETS = Pattern.compile("([^\\[]*)\\[([^\\]]*)\\]");
    private static final Set<String> ANY_UNIT = Set.of("unit", "units");

    /** Takes a heading apart by the columns that there may be. */
    static Heading of(String text, List<InputColumn> columns) {
        Matcher brackets = BRACKETS.matcher(text);
        if (brackets.matches()) {
            return new Heading(text, brackets.group(1).strip(), brackets.group(2).strip());
        }
        if (new Heading(text, text, "").column(columns).isPresent()) {
            return new Heading(text, text, "");
        }
        int last = Math.max(text.lastIndexOf('_'), text.lastIndexOf(' '));
        String tail = text.substring(last + 1);
        boolean any = ANY_UNIT.contains(tail);
        boolean known = any || UnitCatalogue.builtIn().isKnown(tail);
        return last > 0 && known
                ? new Heading(text, text.substring(0, last), any ? "" : tail)
                : new Heading(text, text, "");
    }

    /** The column that it names, if there is one: by its name, else the first by a Korean heading. */
    Optional<InputColumn> column(List<InputColumn> columns) {
        String wanted = folded(name);
        return columns.stream().filter(column -> folded(column.name()).equals(wanted)).findFirst()
                .or(() -> columns.stream().filter(column -> column.koreanHeadings().stream()
                        .anyMatch(heading -> folded(heading).equals(wanted))).findFirst());
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
    }
}
