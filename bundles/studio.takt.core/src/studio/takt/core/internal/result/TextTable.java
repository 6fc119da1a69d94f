/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.internal.result;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.Column;
import studio.takt.core.api.run.Table;
import studio.takt.units.api.Unit;

/** Sets a table in columns: numbers to the right with as many decimals as the largest needs, words to the left. */
public final class TextTable {
    private static final int DIGITS = 5;

    private final Table table;
    private final Locale locale;
    private final List<List<String>> rows = new ArrayList<>();
    private final List<Boolean> numeric;

    /** Sets a table for a language. */
    public TextTable(Table table, Locale locale) {
        this.table = table;
        this.locale = locale;
        int columns = table.columns().size();
        List<NumberFormat> formats = IntStream.range(0, columns).mapToObj(this::format).toList();
        this.numeric = IntStream.range(0, columns).mapToObj(column -> numbers(column).findAny().isPresent()).toList();
        for (List<Cell> row : table.rows()) {
            rows.add(IntStream.range(0, columns).mapToObj(i -> words(row.get(i), formats.get(i))).toList());
        }
    }

    /** The lines, headings first. */
    public List<String> lines() {
        List<String> headings = table.columns().stream().map(this::heading).toList();
        int[] widths = IntStream.range(0, headings.size()).map(i -> Math.max(TextWidth.of(headings.get(i)),
                rows.stream().mapToInt(row -> TextWidth.of(row.get(i))).max().orElse(0))).toArray();
        List<String> lines = new ArrayList<>();
        lines.add(line(headings, widths));
        rows.forEach(row -> lines.add(line(row, widths)));
        return lines;
    }

    private String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            line.append(i == 0 ? "" : "  ").append(numeric.get(i)
                    ? TextWidth.right(cells.get(i), widths[i])
                    : TextWidth.left(cells.get(i), widths[i]));
        }
        return line.toString().stripTrailing();
    }

    private String heading(Column column) {
        String title = column.title().in(locale);
        return column.unit().equals(Unit.ONE) ? title : title + " [" + column.unit() + "]";
    }

    private DoubleStream numbers(int column) {
        return table.rows().stream().map(row -> row.get(column)).filter(Cell.Number.class::isInstance)
                .mapToDouble(cell -> ((Cell.Number) cell).value()).filter(Double::isFinite);
    }

    private NumberFormat format(int column) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        double most = numbers(column).map(Math::abs).max().orElse(0);
        int whole = most < 1 ? 1 : (int) Math.floor(Math.log10(most)) + 1;
        boolean integers = numbers(column).allMatch(value -> value == Math.rint(value));
        int decimals = integers ? 0 : Math.max(1, DIGITS - whole);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format;
    }

    private static String words(Cell cell, NumberFormat format) {
        if (cell instanceof Cell.Number number) {
            return Double.isFinite(number.value()) ? format.format(number.value()) : "\u2013";
        }
        if (cell instanceof Cell.Label label) {
            return TextWidth.harmless(label.text()).replace('\n', ' ');
        }
        return cell instanceof Cell.Element element
                ? TextWidth.harmless(element.element().name()).replace('\n', ' ')
                : "";
    }
}
