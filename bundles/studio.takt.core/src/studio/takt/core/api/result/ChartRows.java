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
import java.util.Set;
import java.util.TreeSet;

import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.Chart;
import studio.takt.core.api.run.NumberRows;
import studio.takt.core.api.run.Table;

/**
 * Chooses the rows of a table that a chart of limited width needs: of a line over millions of rows, for each stretch of
 * the abscissa the rows of the least and the greatest number of each series, so that no peak is lost.
 */
public final class ChartRows {
    private static final int MOST = 2_000;

    private final Chart chart;
    private final Table table;
    private final int[] columns;

    private ChartRows(Chart chart, Table table) {
        this.chart = chart;
        this.table = table;
        this.columns = chart.series().stream().mapToInt(series -> table.indexOf(series.column())).toArray();
    }

    /** The table with about two thousand rows at most; itself if it has no more, or each row has a bar of its own. */
    public static Table of(Chart chart, Table table) {
        boolean lines = chart.kind() == Chart.Kind.LINE || chart.kind() == Chart.Kind.STEP;
        boolean plain = chart.series().stream().allMatch(series -> series.where().isEmpty());
        return lines && plain && table.rows().size() > MOST ? new ChartRows(chart, table).chosen() : table;
    }

    private Table chosen() {
        int size = table.rows().size();
        int stretches = Math.max(2, MOST / (2 * Math.max(1, chart.series().size())));
        Set<Integer> rows = new TreeSet<>(List.of(0, size - 1));
        for (int i = 0; i < stretches; i++) {
            int from = (int) ((long) size * i / stretches);
            int to = (int) ((long) size * (i + 1) / stretches);
            for (int column : columns) {
                addExtremes(rows, column, from, to);
            }
        }
        return new Table(table.name(), table.title(), table.columns(),
                rows.stream().map(row -> table.rows().get(row)).toList());
    }

    private void addExtremes(Set<Integer> rows, int column, int from, int to) {
        int least = from;
        int greatest = from;
        for (int row = from; row < to; row++) {
            double value = value(row, column);
            least = !(value >= value(least, column)) && !Double.isNaN(value) ? row : least;
            greatest = !(value <= value(greatest, column)) && !Double.isNaN(value) ? row : greatest;
        }
        rows.add(least);
        rows.add(greatest);
    }

    private double value(int row, int column) {
        if (table.rows() instanceof NumberRows numbers) {
            return numbers.at(row, column);
        }
        return table.rows().get(row).get(column) instanceof Cell.Number number ? number.value() : Double.NaN;
    }
}
