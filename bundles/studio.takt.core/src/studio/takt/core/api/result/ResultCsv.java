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

    /** The whole result. */
    public String toText(Result result) {
        if (result.tables().isEmpty()) {
            return summary(result);
        }
        if (result.tables().size() == 1) {
            return toText(result.tables().get(0));
        }
        StringBuilder text = new StringBuilder();
        for (Iterator<Table> tables = result.tables().iterator(); tables.hasNext();) {
            Table table = tables.next();
            text.append("# ").append(table.name()).append('\n').append(toText(table));
            text.append(tables.hasNext() ? "\n" : "");
        }
        return text.toString();
    }

    /** One table. */
    public String toText(Table table) {
        List<List<String>> rows = table.rows().stream().map(row -> row.stream().map(ResultCsv::cell).toList()).toList();
        return print(table.columns().stream().map(ResultCsv::heading).toList(), rows);
    }

    private static String summary(Result result) {
        return print(List.of("key", "value", "unit", "low", "high", "level"),
                result.summary().stream().map(ResultCsv::row).toList());
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

    private static String print(List<String> headings, List<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        CSVFormat format = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            printer.printRecord(headings);
            printer.printRecords(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
