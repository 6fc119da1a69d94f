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

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.Chart;
import studio.takt.core.api.run.Column;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.SummaryValue;
import studio.takt.core.api.run.SummaryValue.Measure;
import studio.takt.core.api.run.Table;
import studio.takt.units.api.Quantity;
import studio.takt.units.api.Unit;

/**
 * A result as people read it: every number in the unit that its column or key figure is shown in, ratios in percent
 * above all. Files for programs keep the units that are documented.
 */
public final class ReadableResult {
    private ReadableResult() {}

    /** The same result in the units that people read; itself if these are its own. */
    public static Result of(Result result) {
        boolean converts = result.tables().stream().flatMap(table -> table.columns().stream())
                .anyMatch(ReadableResult::converts)
                || result.summary().stream().anyMatch(value -> value instanceof Measure measure
                        && !measure.shown().equals(measure.unit()));
        return converts ? converted(result) : result;
    }

    private static boolean converts(Column column) {
        return !column.shown().equals(column.unit());
    }

    private static Result converted(Result result) {
        Result.Builder builder = Result.of(result.engine(), result.element(), result.parameters());
        result.summary().forEach(value -> builder.add(value(value)));
        result.tables().forEach(table -> builder.add(table(table)));
        result.charts().forEach(chart -> builder.add(chart(result, chart)));
        result.overlays().forEach(builder::add);
        return builder.findings(result.findings()).explain(result.explanations()).build();
    }

    private static SummaryValue value(SummaryValue value) {
        return value instanceof Measure measure && !measure.shown().equals(measure.unit())
                ? SummaryValue.of(measure.key(), measure.title(),
                        in(measure.value(), measure.unit(), measure.shown()), measure.shown())
                : value;
    }

    private static Table table(Table table) {
        List<Column> columns = table.columns();
        if (columns.stream().noneMatch(ReadableResult::converts)) {
            return table;
        }
        List<List<Cell>> rows = table.rows().stream().map(row -> IntStream.range(0, columns.size())
                .mapToObj(i -> cell(row.get(i), columns.get(i))).toList()).toList();
        return new Table(table.name(), table.title(), columns.stream()
                .map(column -> new Column(column.name(), column.title(), column.shown())).toList(), rows);
    }

    private static Cell cell(Cell cell, Column column) {
        return cell instanceof Cell.Number number && converts(column)
                ? Cell.of(in(number.value(), column.unit(), column.shown()))
                : cell;
    }

    /** A chart whose marks stand where its numbers do. */
    private static Chart chart(Result result, Chart chart) {
        Optional<Column> column = result.table(chart.table()).flatMap(table -> chart.series().stream().findFirst()
                .map(series -> table.columns().get(table.indexOf(series.column()))));
        return column.filter(ReadableResult::converts).map(found -> new Chart(chart.id(), chart.title(), chart.kind(),
                chart.table(), chart.x(), chart.series(), chart.marks().stream().map(mark -> new Chart.Mark(
                        mark.title(), in(mark.value(), found.unit(), found.shown()))).toList()))
                .orElse(chart);
    }

    /** What is not finite has no unit. */
    private static double in(double value, Unit unit, Unit shown) {
        return Double.isFinite(value) ? Quantity.of(value, unit).in(shown) : value;
    }
}
