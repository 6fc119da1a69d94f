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

import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.Chart;
import studio.takt.core.api.run.Table;
import studio.takt.report.internal.format.Numbers;
import studio.takt.report.internal.format.Words;
import studio.takt.units.api.Unit;

/**
 * The bars of a Gantt chart, taken out of its table.
 *
 * @param lanes  the names of the lanes, from the top
 * @param series the names of the series
 * @param bars   the bars
 * @param unit   the unit of the time axis
 */
record GanttData(List<String> lanes, List<String> series, List<Bar> bars, Unit unit) {

    /** A bar: its lane, its series, where it begins and ends. */
    record Bar(int lane, int series, double begin, double end) {}

    static GanttData of(Chart chart, Table table, Words words, Numbers numbers, Locale locale) {
        Map<String, Integer> lanes = new LinkedHashMap<>();
        List<Bar> bars = new ArrayList<>();
        int x = table.indexOf(chart.x());
        for (List<Cell> row : table.rows()) {
            for (int i = 0; i < chart.series().size(); i++) {
                Chart.Series series = chart.series().get(i);
                double end = number(row, table, series.until().isEmpty() ? series.column() : series.until());
                double begin = series.until().isEmpty() ? Math.min(0, end) : number(row, table, series.column());
                if (Double.isFinite(begin) && Double.isFinite(end) && ChartData.fits(row, table, series)) {
                    int lane = lanes.computeIfAbsent(ChartData.word(row.get(x), words, numbers), name -> lanes.size());
                    bars.add(new Bar(lane, i, Math.min(begin, end), Math.max(begin, end)));
                }
            }
        }
        return new GanttData(List.copyOf(lanes.keySet()), chart.series().stream().map(each -> each.title().in(locale))
                .toList(), List.copyOf(bars), ChartData.unit(chart, table));
    }

    private static double number(List<Cell> row, Table table, String column) {
        return row.get(table.indexOf(column)) instanceof Cell.Number number ? number.value() : Double.NaN;
    }

    double first() {
        return bars.stream().mapToDouble(Bar::begin).min().orElse(0);
    }

    double last() {
        return bars.stream().mapToDouble(Bar::end).max().orElse(1);
    }
}
