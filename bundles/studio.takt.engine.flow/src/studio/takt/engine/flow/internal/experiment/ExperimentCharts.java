/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import studio.takt.core.api.run.Chart;
import studio.takt.core.api.run.Chart.Kind;
import studio.takt.core.api.run.Chart.Series;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.text.Text;

/** What is drawn of an experiment. */
record ExperimentCharts(List<PlaceFigures> places, boolean orders) {
    private static final List<String> STATES = List.of("busy", "setup", "down", "blocked", "starved", "offShift");
    private static final int MOST_SERIES = 8;

    void writeTo(Result.Builder result) {
        result.add(new Chart("states", text("chart.states"), Kind.STACKED_COLUMN, "stations", "station",
                STATES.stream().map(state -> new Series(text("column." + state), state)).toList(), List.of()));
        result.add(new Chart("cycleTimes", text("chart.cycleTimes"), Kind.LINE, "cycleTimes", "share",
                List.of(new Series(text("column.cycleTime"), "cycleTime")), List.of()));
        result.add(new Chart("histogram", text("chart.histogram"), Kind.COLUMN, "histogram", "from",
                List.of(new Series(text("column.share"), "share")), List.of()));
        result.add(new Chart("workInProcess", text("chart.workInProcess"), Kind.COLUMN, "stations", "station",
                List.of(new Series(text("column.workInProcess"), "workInProcess"),
                        new Series(text("column.queueLength"), "queueLength")),
                List.of()));
        result.add(new Chart("stockOverTime", text("chart.stockOverTime"), Kind.LINE, "stockOverTime", "time", stock(),
                List.of()));
        if (orders) {
            result.add(new Chart("orders", text("chart.orders"), Kind.COLUMN, "orders", "order",
                    List.of(new Series(text("column.onTime"), "onTime")), List.of()));
        }
    }

    /** All, and the fullest of the places. */
    private List<Series> stock() {
        List<Series> series = new ArrayList<>(List.of(new Series(text("column.workInProcess"), "workInProcess")));
        places.stream().sorted(Comparator.comparingDouble(PlaceFigures::pieces).reversed()).limit(MOST_SERIES)
                .map(place -> place.place().name())
                .forEach(name -> series.add(new Series(Text.literal(name), ExperimentTables.columnOf(name))));
        return series;
    }

    private static Text text(String key) {
        return ExperimentResult.text(key);
    }
}
