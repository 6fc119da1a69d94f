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

/**
 * Sets a table in columns: numbers to the right with as many decimals as the largest needs, words to the left. A table
 * that is too wide is turned on its side if it has few rows, and otherwise cut into parts that each repeat the first
 * columns.
 */
public final class TextTable {
    private static final int DIGITS = 4;
    private static final int MOST_DECIMALS = 8;
    /** What is smaller beside the largest number of a column comes from computing with 53 bits. */
    private static final double DUST = 1e-12;
    private static final double LEAST_SHOWN = 5e-9;
    private static final int FEW_ROWS = 6;
    private static final String GAP = "  ";

    private final Table table;
    private final Locale locale;
    private final List<String> headings;
    private final List<List<String>> rows = new ArrayList<>();
    private final List<Boolean> numeric;

    /** Sets a table for a language. */
    public TextTable(Table table, Locale locale) {
        this.table = table;
        this.locale = locale;
        int columns = table.columns().size();
        List<NumberFormat> formats = IntStream.range(0, columns).mapToObj(this::format).toList();
        headings = table.columns().stream().map(this::heading).toList();
        numeric = IntStream.range(0, columns).mapToObj(column -> numbers(column).findAny().isPresent()).toList();
        for (List<Cell> row : table.rows()) {
            rows.add(IntStream.range(0, columns).mapToObj(i -> words(row.get(i), formats.get(i))).toList());
        }
    }

    /** The lines, headings first, at most so many terminal columns wide if that can be had. */
    public List<String> lines(int most) {
        List<Integer> all = IntStream.range(0, headings.size()).boxed().toList();
        if (width(all) <= most) {
            return block(all);
        }
        return !rows.isEmpty() && rows.size() <= FEW_ROWS ? onItsSide() : inParts(most);
    }

    /** One line for each column of the table. */
    private List<String> onItsSide() {
        int heading = headings.stream().mapToInt(TextWidth::of).max().orElse(0);
        int[] widths = rows.stream().mapToInt(row -> row.stream().mapToInt(TextWidth::of).max().orElse(0)).toArray();
        List<String> lines = new ArrayList<>();
        for (int column = 0; column < headings.size(); column++) {
            StringBuilder line = new StringBuilder(TextWidth.left(headings.get(column), heading));
            for (int row = 0; row < rows.size(); row++) {
                line.append(GAP).append(TextWidth.right(rows.get(row).get(column), widths[row]));
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private List<String> inParts(int most) {
        List<Integer> keys = IntStream.range(0, keys()).boxed().toList();
        List<String> lines = new ArrayList<>();
        List<Integer> part = new ArrayList<>(keys);
        for (int column = keys.size(); column < headings.size(); column++) {
            part.add(column);
            if (part.size() > keys.size() + 1 && width(part) > most) {
                part.remove(part.size() - 1);
                lines.addAll(block(part));
                lines.add("");
                part = new ArrayList<>(keys);
                part.add(column);
            }
        }
        lines.addAll(block(part));
        return lines;
    }

    /** How many leading columns say what a row is about: those before the first with a unit, at most three. */
    private int keys() {
        int keys = 0;
        while (keys < 3 && keys < headings.size() - 1 && table.columns().get(keys).unit().equals(Unit.ONE)) {
            keys++;
        }
        return Math.max(1, keys);
    }

    private List<String> block(List<Integer> columns) {
        int[] widths = columns.stream().mapToInt(this::width).toArray();
        List<String> lines = new ArrayList<>();
        lines.add(line(headings, columns, widths));
        rows.forEach(row -> lines.add(line(row, columns, widths)));
        return lines;
    }

    private String line(List<String> cells, List<Integer> columns, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < columns.size(); i++) {
            String cell = cells.get(columns.get(i));
            line.append(i == 0 ? "" : GAP).append(numeric.get(columns.get(i))
                    ? TextWidth.right(cell, widths[i])
                    : TextWidth.left(cell, widths[i]));
        }
        return line.toString().stripTrailing();
    }

    private int width(List<Integer> columns) {
        return columns.stream().mapToInt(this::width).sum() + GAP.length() * (columns.size() - 1);
    }

    private int width(int column) {
        return Math.max(TextWidth.of(headings.get(column)),
                rows.stream().mapToInt(row -> TextWidth.of(row.get(column))).max().orElse(0));
    }

    private String heading(Column column) {
        String title = TextWidth.harmless(column.title().in(locale)).replace('\n', ' ');
        return column.unit().equals(Unit.ONE) ? title : title + " [" + column.unit() + "]";
    }

    private DoubleStream numbers(int column) {
        return table.rows().stream().map(row -> row.get(column)).filter(Cell.Number.class::isInstance)
                .mapToDouble(cell -> ((Cell.Number) cell).value()).filter(Double::isFinite);
    }

    private NumberFormat format(int column) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        double most = numbers(column).map(Math::abs).max().orElse(0);
        int whole = most == 0 ? 1 : (int) Math.floor(Math.log10(most)) + 1;
        boolean integers = numbers(column).allMatch(value -> Math.abs(value - Math.rint(value)) <= DUST * most);
        int decimals = integers ? 0 : Math.min(MOST_DECIMALS, Math.max(1, DIGITS - whole));
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format;
    }

    /** Nothing is nothing, without decimals and sign. */
    private static String number(double value, NumberFormat format) {
        return Math.abs(value) < LEAST_SHOWN ? "0" : Double.isFinite(value) ? format.format(value) : "\u2013";
    }

    private static String words(Cell cell, NumberFormat format) {
        if (cell instanceof Cell.Number number) {
            return number(number.value(), format);
        }
        if (cell instanceof Cell.Label label) {
            return TextWidth.harmless(label.text()).replace('\n', ' ');
        }
        return cell instanceof Cell.Element element
                ? TextWidth.harmless(element.element().name()).replace('\n', ' ')
                : "";
    }
}
