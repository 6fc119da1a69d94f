/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.report.internal.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.Chart;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.Table;

/** Which tables and charts of a result a report shows. */
final class Selection {
    private final Result result;
    private final Extent extent;
    private final boolean first;
    private final String marked;

    /** Of a result, which is the first of its engine or a further one, and recommends {@code marked}. */
    Selection(Result result, Extent extent, boolean first, String marked) {
        this.result = result;
        this.marked = marked;
        this.extent = extent;
        this.first = first;
    }

    /** The charts shown. */
    List<Chart> charts() {
        return result.charts().stream().limit(first ? extent.charts() : extent.further()).toList();
    }

    /** The tables shown: those in which a chart leaves something to look up, the first ones. */
    List<Table> tables() {
        Set<String> drawn = new TreeSet<>();
        charts().forEach(chart -> drawn.add(chart.table()));
        return result.tables().stream()
                .filter(table -> length(table) <= extent.longest() || !drawn.contains(table.name()))
                .limit(first ? extent.tables() : extent.further()).toList();
    }

    /** The rows of what is recommended, where the table tells the alternatives apart; or else all. */
    private long length(Table table) {
        long chosen = table.rows().stream()
                .filter(row -> row.get(0) instanceof Cell.Label label && label.text().equals(marked)).count();
        return chosen > 0 ? chosen : table.rows().size();
    }

    /** The titles of what is left out. */
    List<String> leftOut(Locale locale) {
        List<String> titles = new ArrayList<>();
        List<Table> shown = tables();
        result.tables().stream().filter(table -> !table.rows().isEmpty() && !shown.contains(table))
                .forEach(table -> titles.add(table.title().in(locale)));
        result.charts().stream().skip(charts().size()).forEach(chart -> titles.add(chart.title().in(locale)));
        return titles.stream().distinct().toList();
    }
}
