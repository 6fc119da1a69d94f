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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.Chart;
import studio.takt.core.api.run.Column;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.Table;
import studio.takt.report.internal.document.Block;
import studio.takt.report.internal.format.Numbers;
import studio.takt.units.api.Unit;

/**
 * Makes tables for readers from the tables of results. Rows that belong together by their first column become a table
 * each; columns that say nothing (empty, zero throughout, merely counting) are left out and named; what is still too
 * wide is divided into amounts of money and the rest.
 */
final class GridMaker {
    private static final int WIDEST = 17;
    private static final int PORTRAIT = 9;
    /** A wide table with no more rows is not worth a landscape page: it is divided instead. */
    private static final int FEW_ROWS = 10;

    private final Speech speech;
    private final Extent extent;

    GridMaker(Speech speech, Extent extent) {
        this.speech = speech;
        this.extent = extent;
    }

    /** The grids of a table, not yet numbered; the row named {@code marked} stands out. */
    List<Block.Grid> of(Result result, Table table, String marked) {
        if (table.rows().isEmpty()) {
            return List.of();
        }
        int header = header(result, table);
        Map<String, List<List<Cell>>> all = parts(table, header);
        boolean divided = all.size() > 1;
        Map<String, List<List<Cell>>> parts = chosen(all, marked);
        List<Integer> columns = columns(table, divided, divided && header == 0 ? 1 : header, parts);
        List<Integer> silent = silent(table, columns);
        columns.removeAll(silent);
        int largest = parts.values().stream().map(this::cut).mapToInt(List::size).max().orElse(0);
        List<Share> shares = shares(table, columns, largest <= FEW_ROWS ? PORTRAIT : WIDEST);
        boolean wide = shares.stream().anyMatch(share -> share.columns.size() > PORTRAIT);
        String others = parts.size() < all.size() ? speech.say("table.others", all.size() - parts.size()) : "";
        Form form = new Form(marked, joined(note(table, silent), others), wide);
        List<Block.Grid> grids = new ArrayList<>();
        parts.forEach((name, rows) -> shares
                .forEach(share -> grids.add(grid(table, new Part(divided ? name : "", rows, share), form))));
        return grids;
    }

    /** Some rows and columns. */
    private record Part(String name, List<List<Cell>> rows, Share share) {}

    /** What all parts of a table have in common. */
    private record Form(String marked, String note, boolean wide) {}

    /** Some of the columns, and what they have in common. */
    private record Share(String name, List<Integer> columns) {}

    /** The column that names the rows: the abscissa of the table's charts, or else the first. */
    private static int header(Result result, Table table) {
        return result.charts().stream().filter(chart -> chart.table().equals(table.name())).map(Chart::x).findFirst()
                .map(table::indexOf).orElse(0);
    }

    /** Rows by the words of the first column, if it does not name single rows. */
    private Map<String, List<List<Cell>>> parts(Table table, int header) {
        Map<String, List<List<Cell>>> parts = new LinkedHashMap<>();
        boolean words = table.rows().stream().noneMatch(row -> row.get(0) instanceof Cell.Number);
        if (words && table.columns().size() > 2) {
            table.rows().forEach(
                    row -> parts.computeIfAbsent(speech.cell(row.get(0), 0), key -> new ArrayList<>()).add(row));
        }
        boolean each = header != 0 && parts.size() > 1
                || parts.size() > 1 && parts.values().stream().allMatch(rows -> rows.size() > 1);
        return each && parts.size() <= extent.parts() ? parts : Map.of("", table.rows());
    }

    /** Unless all is told, the part of what is recommended stands for the others. */
    private Map<String, List<List<Cell>>> chosen(Map<String, List<List<Cell>>> parts, String marked) {
        String name = marked.isEmpty() ? "" : speech.word(marked);
        return extent.isFull() || parts.size() < 2 || !parts.containsKey(name)
                ? parts
                : Map.of(name, parts.get(name));
    }

    private List<List<Cell>> cut(List<List<Cell>> rows) {
        return rows.size() > extent.longest() ? rows.subList(0, extent.rows()) : rows;
    }

    private static String joined(String note, String other) {
        return (note + " " + other).strip();
    }

    private static List<Integer> columns(Table table, boolean divided, int header,
            Map<String, List<List<Cell>>> parts) {
        List<Integer> columns = new ArrayList<>(List.of(header));
        for (int i = divided ? 1 : 0; i < table.columns().size(); i++) {
            int column = i;
            boolean counts = parts.values().stream().allMatch(rows -> counts(rows, column));
            if (i != header && !(counts && header != 0)) {
                columns.add(i);
            }
        }
        return columns;
    }

    /** True if the column merely says 1, 2, 3 … */
    private static boolean counts(List<List<Cell>> rows, int column) {
        return IntStream.range(0, rows.size())
                .allMatch(i -> rows.get(i).get(column) instanceof Cell.Number number && number.value() == i + 1);
    }

    /** Columns beyond the first that are empty or zero in every row. */
    private static List<Integer> silent(Table table, List<Integer> columns) {
        return columns.stream().skip(1).filter(column -> table.rows().stream().map(row -> row.get(column)).allMatch(
                cell -> cell instanceof Cell.Empty || cell instanceof Cell.Number n && Math.abs(n.value()) < 1e-9))
                .toList();
    }

    private List<Share> shares(Table table, List<Integer> columns, int widest) {
        if (columns.size() <= PORTRAIT) {
            return List.of(new Share("", columns));
        }
        int header = columns.get(0);
        List<Integer> money = columns.stream().skip(1).filter(i -> isMoney(table.columns().get(i))).toList();
        List<Integer> rest = columns.stream().skip(1).filter(i -> !money.contains(i)).toList();
        List<Share> shares = new ArrayList<>();
        if (!money.isEmpty() && !rest.isEmpty()) {
            addShares(shares, new Share(speech.say("table.quantities"), rest), header, widest);
            addShares(shares, new Share(speech.say("table.money"), money), header, widest);
        } else {
            addShares(shares, new Share("", columns.subList(1, columns.size())), header, widest);
        }
        return shares;
    }

    private static void addShares(List<Share> shares, Share all, int header, int widest) {
        List<Integer> columns = all.columns;
        int pieces = (columns.size() + widest - 2) / (widest - 1);
        int size = (columns.size() + pieces - 1) / pieces;
        for (int from = 0; from < columns.size(); from += size) {
            List<Integer> share = new ArrayList<>(List.of(header));
            share.addAll(columns.subList(from, Math.min(columns.size(), from + size)));
            String number = pieces > 1 ? (from / size + 1) + "/" + pieces : "";
            shares.add(new Share((all.name + " " + number).strip(), share));
        }
    }

    private static boolean isMoney(Column column) {
        return column.unit().dimension().kind() == studio.takt.units.api.Dimension.Kind.MONEY;
    }

    private Block.Grid grid(Table table, Part part, Form form) {
        List<Integer> columns = part.share.columns;
        int[] decimals = columns.stream().mapToInt(column -> Numbers.decimals(numbers(table, column))).toArray();
        List<List<Cell>> shown = cut(part.rows);
        int unit = table.columns().stream().map(Column::name).toList().indexOf("unit");
        List<List<String>> rows = shown.stream().map(row -> IntStream.range(0, columns.size()).mapToObj(i -> {
            int column = columns.get(i);
            boolean own = unit >= 0 && table.columns().get(column).unit().equals(Unit.ONE);
            return own ? figure(row, column, unit) : speech.cell(row.get(column), decimals[i]);
        }).toList()).toList();
        List<Integer> marked = part.name.isEmpty() ? marked(shown, form.marked) : List.of();
        String length = shown.size() < part.rows.size()
                ? speech.say("table.cut", shown.size(), part.rows.size())
                : "";
        return new Block.Grid("", 0, caption(table, part), headings(table, columns), rows, marked,
                joined(length, form.note), form.wide);
    }

    /** Where each row is a figure in a unit of its own: as many decimals as the figures of the row need. */
    private String figure(List<Cell> row, int column, int unit) {
        if (column == unit && row.get(unit) instanceof Cell.Label label) {
            return speech.unit(label.text());
        }
        return speech.cell(row.get(column), row.get(column) instanceof Cell.Number number
                ? Numbers.decimals(List.of(number.value()))
                : 0);
    }

    /** The rows of that word, unless there are no others from which they would stand out. */
    private static List<Integer> marked(List<List<Cell>> rows, String word) {
        List<Integer> marked = IntStream.range(0, rows.size()).filter(i -> !word.isEmpty()
                && rows.get(i).get(0) instanceof Cell.Label label && label.text().equals(word)).boxed().toList();
        return marked.size() < rows.size() ? marked : List.of();
    }

    private String caption(Table table, Part part) {
        String title = table.title().in(speech.locale());
        String named = part.name.isEmpty() ? title : title + ": " + part.name;
        return part.share.name.isEmpty() ? named : named + " (" + part.share.name + ")";
    }

    private List<Block.Heading> headings(Table table, List<Integer> columns) {
        return columns.stream().map(i -> {
            Column column = table.columns().get(i);
            return new Block.Heading(column.title().in(speech.locale()), speech.numbers().unit(column.unit()),
                    table.rows().stream().anyMatch(row -> row.get(i) instanceof Cell.Number));
        }).toList();
    }

    private String note(Table table, List<Integer> silent) {
        List<String> names = silent.stream().map(i -> table.columns().get(i).title().in(speech.locale())).toList();
        return names.isEmpty() ? "" : speech.say("table.silent", String.join(", ", names));
    }

    private static List<Double> numbers(Table table, int column) {
        return table.rows().stream().map(row -> row.get(column)).filter(Cell.Number.class::isInstance)
                .map(cell -> ((Cell.Number) cell).value()).toList();
    }
}
