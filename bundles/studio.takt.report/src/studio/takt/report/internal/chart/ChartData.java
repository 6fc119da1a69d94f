/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.report.internal.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;

import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.Chart;
import studio.takt.core.api.run.Column;
import studio.takt.core.api.run.Table;
import studio.takt.report.internal.format.Numbers;
import studio.takt.report.internal.format.Words;
import studio.takt.units.api.Unit;

/**
 * What a chart draws, taken out of its table: the categories along the abscissa and a number for each in every series,
 * not-a-number where there is none.
 *
 * @param categories names along the abscissa, in the order of the table
 * @param at         the categories as numbers; not-a-number of those that are none
 * @param series     the series
 * @param unit       the unit of all of them; {@link Unit#ONE} if they differ
 */
record ChartData(List<String> categories, double[] at, List<Line> series, Unit unit) {

    /**
     * One series.
     *
     * @param title    its name
     * @param backdrop true if it is what the others are held against
     * @param values   a number for each category
     */
    record Line(String title, boolean backdrop, double[] values) {
        DoubleStream known() {
            return DoubleStream.of(values).filter(Double::isFinite);
        }
    }

    /** Takes out what the chart draws. */
    static ChartData of(Chart chart, Table table, Words words, Numbers numbers, Locale locale) {
        int x = table.indexOf(chart.x());
        Map<String, Integer> places = new LinkedHashMap<>();
        List<Double> at = new ArrayList<>();
        table.rows().forEach(row -> {
            if (places.putIfAbsent(word(row.get(x), words, numbers), places.size()) == null) {
                at.add(number(row.get(x)));
            }
        });
        List<Line> lines = new ArrayList<>();
        for (Chart.Series series : chart.series()) {
            double[] values = new double[places.size()];
            java.util.Arrays.fill(values, Double.NaN);
            int column = table.indexOf(series.column());
            table.rows().stream().filter(row -> fits(row, table, series)).forEach(row -> {
                if (row.get(column) instanceof Cell.Number number) {
                    values[places.get(word(row.get(x), words, numbers))] = number.value();
                }
            });
            lines.add(new Line(series.title().in(locale), isBackdrop(chart, series), values));
        }
        return new ChartData(List.copyOf(places.keySet()), at.stream().mapToDouble(Double::doubleValue).toArray(),
                List.copyOf(lines), unit(chart, table));
    }

    private static double number(Cell cell) {
        if (cell instanceof Cell.Number number) {
            return number.value();
        }
        return cell instanceof Cell.Label label && label.text().matches("-?\\d{1,9}(\\.\\d{1,6})?")
                ? Double.parseDouble(label.text())
                : Double.NaN;
    }

    /** The first series of steps is a backdrop if all others show another column; that of lines if they show one. */
    private static boolean isBackdrop(Chart chart, Chart.Series series) {
        if (series != chart.series().get(0) || chart.series().size() == 1) {
            return false;
        }
        List<String> others = chart.series().stream().skip(1).map(Chart.Series::column).toList();
        boolean choices = chart.kind() == Chart.Kind.LINE && others.size() > 1
                && others.stream().distinct().count() == 1;
        return (choices || chart.kind() == Chart.Kind.STEP) && !others.contains(series.column());
    }

    static boolean fits(List<Cell> row, Table table, Chart.Series series) {
        return series.where().entrySet().stream()
                .allMatch(wish -> row.get(table.indexOf(wish.getKey())) instanceof Cell.Label label
                        && label.text().equals(wish.getValue())
                        || row.get(table.indexOf(wish.getKey())) instanceof Cell.Element element
                                && element.element().name().equals(wish.getValue()));
    }

    static String word(Cell cell, Words words, Numbers numbers) {
        if (cell instanceof Cell.Number number) {
            return numbers.plain(number.value());
        }
        if (cell instanceof Cell.Label label) {
            return words.of(label.text());
        }
        return cell instanceof Cell.Element element ? element.element().name() : "\u2013";
    }

    static Unit unit(Chart chart, Table table) {
        List<Unit> units = chart.series().stream().map(series -> table.columns().get(table.indexOf(series.column())))
                .map(Column::unit).distinct().toList();
        return units.size() == 1 ? units.get(0) : Unit.ONE;
    }

    /** The largest number in size; of stacked series, of their sum. */
    double largest(boolean stacked) {
        double largest = 0;
        for (int i = 0; i < categories.size(); i++) {
            double sum = 0;
            for (Line line : series) {
                double value = Double.isFinite(line.values[i]) ? Math.abs(line.values[i]) : 0;
                sum = stacked ? sum + value : Math.max(sum, value);
            }
            largest = Math.max(largest, sum);
        }
        return largest;
    }

    /** The smallest number. */
    double smallest() {
        return series.stream().flatMapToDouble(Line::known).min().orElse(0);
    }
}
