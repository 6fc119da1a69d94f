/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.exchange.internal.table;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import studio.takt.core.api.workbook.PlainWords;

/**
 * A heading as it stands in a file: {@code cycleTime [s]}.
 *
 * @param text  the whole heading
 * @param name  without the unit
 * @param unit  the unit of numbers below it; empty if it names none
 * @param index its place in the row, from 0
 */
public record Heading(String text, String name, String unit, int index) {
    private static final Pattern WITH_UNIT = Pattern.compile("(.*?)\\s*\\[(.*)]");

    /** Of the text of a cell. */
    public static Heading of(String text, int index) {
        String stripped = PlainWords.read(text.strip());
        Matcher matcher = WITH_UNIT.matcher(stripped);
        return matcher.matches()
                ? new Heading(stripped, matcher.group(1), matcher.group(2).strip(), index)
                : new Heading(stripped, stripped, "", index);
    }

    static String written(String name, String unit) {
        return unit.isEmpty() ? name : name + " [" + unit + "]";
    }

    /** The column of a kind that it names, if it names one. */
    Optional<TableColumn> columnOf(TableKind kind) {
        String wanted = TableColumn.folded(name);
        return TableColumn.of(kind).stream().filter(column -> TableColumn.folded(column.name()).equals(wanted))
                .findFirst();
    }
}
