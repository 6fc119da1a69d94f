/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.api.result;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.Column;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.SummaryValue;
import studio.takt.core.api.run.SummaryValue.Estimate;
import studio.takt.core.api.run.SummaryValue.Measure;
import studio.takt.core.api.run.Table;
import studio.takt.core.api.workbook.PlainWords;
import studio.takt.core.internal.result.Numbers;
import studio.takt.units.api.Unit;

/**
 * Writes the tables of a result as CSV, as {@link studio.takt.core.api.table.DataReader} reads it: comma, decimal
 * point, all digits, the stable column names with their units, {@code closingStock [pcs]}. One table stands alone; of
 * several, each follows a line {@code # name} and an empty line sets it off from the one before. A result without
 * tables is written as its summary: key, value, unit, low, high, level. Words that a spreadsheet would take for a
 * formula are led by an apostrophe. What is infinite or not a number is an empty cell.
 */
public final class ResultCsv {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    /** The whole result. */
    public String toText(Result result) {
        return text(out -> write(result, out));
    }

    /** One table. */
    public String toText(Table table) {
        return text(out -> write(table, out));
    }

    private interface Writing {
        void to(Appendable out) throws IOException;
    }

    private static String text(Writing writing) {
        StringBuilder text = new StringBuilder();
        try {
            writing.to(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** Writes the whole result row by row; leaves open what it writes to. */
    public void write(Result result, Appendable out) throws IOException {
        if (result.tables().isEmpty()) {
            summary(result, out);
        } else if (result.tables().size() == 1) {
            write(result.tables().get(0), out);
        } else {
            for (Iterator<Table> tables = result.tables().iterator(); tables.hasNext();) {
                Table table = tables.next();
                out.append("# ").append(table.name()).append('\n');
                write(table, out);
                out.append(tables.hasNext() ? "\n" : "");
            }
        }
    }

    private static void write(Table table, Appendable out) throws IOException {
        CSVPrinter printer = FORMAT.print(out);
        printer.printRecord(table.columns().stream().map(ResultCsv::heading).toList());
        for (List<Cell> row : table.rows()) {
            for (Cell cell : row) {
                printer.print(cell(cell));
            }
            printer.println();
        }
    }

    private static void summary(Result result, Appendable out) throws IOException {
        CSVPrinter printer = FORMAT.print(out);
        printer.printRecord(List.of("key", "value", "unit", "low", "high", "level"));
        for (SummaryValue value : result.summary()) {
            printer.printRecord(row(value));
        }
    }

    private static List<String> row(SummaryValue value) {
        if (value instanceof Estimate estimate) {
            return List.of(value.key(), number(estimate.value()), estimate.unit().toString(), number(estimate.low()),
                    number(estimate.high()), number(estimate.level()));
        }
        if (value instanceof Measure measure) {
            return List.of(value.key(), number(measure.value()), measure.unit().toString(), "", "", "");
        }
        return List.of(value.key(), PlainWords.written(((SummaryValue.Element) value).element().name()), "", "", "",
                "");
    }

    private static String heading(Column column) {
        return column.unit().equals(Unit.ONE) ? column.name() : column.name() + " [" + column.unit() + "]";
    }

    private static String cell(Cell cell) {
        if (cell instanceof Cell.Number number) {
            return number(number.value());
        }
        if (cell instanceof Cell.Label label) {
            return PlainWords.written(label.text());
        }
        return cell instanceof Cell.Element element ? PlainWords.written(element.element().name()) : "";
    }

    private static String number(double value) {
        return Double.isFinite(value) ? Numbers.full(value) : "";
    }
}
