/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.Column;
import studio.takt.core.api.run.Table;
import studio.takt.core.api.text.Text;
import studio.takt.units.api.Unit;

/** Describes a table column by column: its heading, its unit, and what it shows of a row. */
public final class TableWriter<R> {
    private static final Unit PERCENT = Unit.parse("%");

    private final Class<?> speaker;
    private final String name;
    private final List<Column> columns = new ArrayList<>();
    private final List<Function<R, Cell>> cells = new ArrayList<>();

    /** A table of that name; its title is the message {@code table.NAME} beside the speaker. */
    public TableWriter(Class<?> speaker, String name) {
        this.speaker = speaker;
        this.name = name;
    }

    /** A column of words or elements. */
    public TableWriter<R> words(String column, Function<R, Cell> cell) {
        return add(column, Unit.ONE, cell);
    }

    /** A column of numbers; nothing stands where a number is not one. */
    public TableWriter<R> numbers(String column, Unit unit, ToDoubleFunction<R> number) {
        return add(column, unit, row -> cell(number.applyAsDouble(row)));
    }

    /** A column of ratios, 0.25 for a quarter, that people read in percent. */
    public TableWriter<R> ratios(String column, ToDoubleFunction<R> number) {
        return add(column, Unit.ONE, PERCENT, row -> cell(number.applyAsDouble(row)));
    }

    private static Cell cell(double number) {
        return Double.isNaN(number) ? Cell.EMPTY : Cell.of(number);
    }

    /** A column of numbers, with cells that may be empty. */
    public TableWriter<R> cells(String column, Unit unit, Function<R, Cell> cell) {
        return add(column, unit, cell);
    }

    private TableWriter<R> add(String column, Unit unit, Function<R, Cell> cell) {
        return add(column, unit, unit, cell);
    }

    private TableWriter<R> add(String column, Unit unit, Unit shown, Function<R, Cell> cell) {
        columns.add(new Column(column, Text.of(speaker, "column." + name + "." + column), unit, shown));
        cells.add(cell);
        return this;
    }

    /** The table of these rows. */
    public Table of(List<R> rows) {
        List<List<Cell>> shown = new ArrayList<>(rows.size());
        for (R row : rows) {
            shown.add(cells(row));
        }
        return new Table(name, Text.of(speaker, "table." + name), columns, shown);
    }

    private List<Cell> cells(R row) {
        Cell[] shown = new Cell[cells.size()];
        for (int i = 0; i < shown.length; i++) {
            shown[i] = cells.get(i).apply(row);
        }
        return List.of(shown);
    }
}
