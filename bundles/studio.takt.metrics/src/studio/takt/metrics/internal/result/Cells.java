/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.metrics.internal.result;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.Column;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Table;
import studio.takt.core.api.text.Text;
import studio.takt.units.api.Unit;
import studio.takt.units.api.UnitCatalogue;

/** Builds a table column by column and row by row. */
final class Cells {
    private final String name;
    private final List<Column> columns = new ArrayList<>();
    private final List<List<Cell>> rows = new ArrayList<>();

    Cells(String name) {
        this.name = name;
    }

    /** Adds a column; its heading is the message {@code column.NAME}. */
    Cells column(String column, String unit) {
        columns.add(new Column(column, Text.of(Cells.class, "column." + column), unit(unit)));
        return this;
    }

    /** Adds a column of words or elements. */
    Cells column(String column) {
        columns.add(new Column(column, Text.of(Cells.class, "column." + column)));
        return this;
    }

    /** Adds a row of numbers, words and elements. */
    Cells row(Object... values) {
        rows.add(java.util.Arrays.stream(values).map(Cells::cell).toList());
        return this;
    }

    Table table() {
        return new Table(name, Text.of(Cells.class, "table." + name), columns, rows);
    }

    private static Cell cell(Object value) {
        if (value instanceof ElementRef element) {
            return element.isPresent() ? Cell.of(element) : Cell.EMPTY;
        }
        if (value instanceof Number number) {
            return Double.isFinite(number.doubleValue()) ? Cell.of(number.doubleValue()) : Cell.EMPTY;
        }
        return Cell.of(value.toString());
    }

    static Unit unit(String text) {
        return UnitCatalogue.builtIn().open().parse(text);
    }

    /** A number to be read, with six significant digits. */
    static String show(double value) {
        if (!Double.isFinite(value)) {
            return "?";
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(6));
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
