/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.ui.internal.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.Chart;
import studio.takt.core.api.run.Table;

/**
 * The bars of a chart along a time axis.
 *
 * @param lanes the names of the lanes, from the top
 * @param bars  the bars
 */
record Bars(List<String> lanes, List<Bar> bars) {

    /** A bar: its lane, its series, where it begins and ends. */
    record Bar(int lane, int series, double begin, double end) {}

    static Bars of(Chart chart, Table table, Figures figures) {
        Map<String, Integer> lanes = new LinkedHashMap<>();
        List<Bar> bars = new ArrayList<>();
        int x = table.indexOf(chart.x());
        for (List<Cell> row : table.rows()) {
            for (int i = 0; i < chart.series().size(); i++) {
                Chart.Series series = chart.series().get(i);
                double to = number(row, table, series.until().isEmpty() ? series.column() : series.until());
                double from = series.until().isEmpty() ? 0 : number(row, table, series.column());
                if (Double.isFinite(from) && Double.isFinite(to) && fits(row, table, series, figures)) {
                    int lane = lanes.computeIfAbsent(figures.of(row.get(x)), name -> lanes.size());
                    bars.add(new Bar(lane, i, Math.min(from, to), Math.max(from, to)));
                }
            }
        }
        return new Bars(List.copyOf(lanes.keySet()), List.copyOf(bars));
    }

    private static double number(List<Cell> row, Table table, String column) {
        return row.get(table.indexOf(column)) instanceof Cell.Number number ? number.value() : Double.NaN;
    }

    /** True if the row holds the words that the series asks for. */
    static boolean fits(List<Cell> row, Table table, Chart.Series wanted, Figures figures) {
        return wanted.where().entrySet().stream()
                .allMatch(each -> figures.of(row.get(table.indexOf(each.getKey()))).equals(each.getValue()));
    }

    double first() {
        return bars.stream().mapToDouble(Bar::begin).min().orElse(0);
    }

    double last() {
        return bars.stream().mapToDouble(Bar::end).max().orElse(1);
    }
}
