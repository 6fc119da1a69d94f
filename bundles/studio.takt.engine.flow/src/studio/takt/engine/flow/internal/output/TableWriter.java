/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.output;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.Column;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Table;
import studio.takt.core.api.text.Text;
import studio.takt.units.api.Unit;

/**
 * Describes a table column by column: its heading, its unit, and what it shows of a row.
 *
 * @param <R> what a row is about
 */
public final class TableWriter<R> {
    private final Class<?> speaker;
    private final String name;
    private final List<Column> columns = new ArrayList<>();
    private final List<Function<R, Cell>> cells = new ArrayList<>();

    /** A table of that name; its title is the message {@code table.NAME} beside the speaker. */
    public TableWriter(Class<?> speaker, String name) {
        this.speaker = speaker;
        this.name = name;
    }

    /** A column of words. */
    public TableWriter<R> words(String column, Function<R, String> word) {
        return add(column, Unit.ONE, row -> Cell.of(word.apply(row)));
    }

    /** A column of numbers; what is not a number stays empty. */
    public TableWriter<R> numbers(String column, Unit unit, ToDoubleFunction<R> number) {
        return add(column, unit, row -> cell(number.applyAsDouble(row)));
    }

    private static Cell cell(double number) {
        return Double.isFinite(number) ? Cell.of(number) : Cell.EMPTY;
    }

    /** A column of elements; words where there is none. */
    public TableWriter<R> elements(String column, Function<R, ElementRef> element) {
        return add(column, Unit.ONE, row -> {
            ElementRef ref = element.apply(row);
            return ref.isPresent() ? Cell.of(ref) : Cell.of(ref.name());
        });
    }

    private TableWriter<R> add(String column, Unit unit, Function<R, Cell> cell) {
        columns.add(new Column(column, Text.of(speaker, "column." + column), unit));
        cells.add(cell);
        return this;
    }

    /** The table of these rows. */
    public Table of(List<R> rows) {
        return new Table(name, Text.of(speaker, "table." + name), columns,
                rows.stream().map(row -> cells.stream().map(cell -> cell.apply(row)).toList()).toList());
    }
}
