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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import studio.takt.core.api.run.Chart;
import studio.takt.core.api.run.Overlay;
import studio.takt.core.api.text.Text;
import studio.takt.metrics.api.ProcessFigures;
import studio.takt.metrics.api.StreamMetrics;

/** What is drawn from the tables, and what is shown on the map. */
final class ResultCharts {
    private final StreamMetrics metrics;

    ResultCharts(StreamMetrics metrics) {
        this.metrics = metrics;
    }

    List<Chart> all() {
        return List.of(
                chart("cycleTimes", "processes", "process", "cycleTimePerPiece", mark("mark.takt", metrics.takt())),
                chart("yamazumi", "operatorBalance", "process", "workPerOperator",
                        mark("mark.takt", metrics.takt())),
                chart("leadTimeByStep", "ladder", "element", "leadTime", List.of()),
                chart("utilisation", "processes", "process", "utilisation", mark("mark.full", 100)));
    }

    private static Chart chart(String id, String table, String x, String column, List<Chart.Mark> marks) {
        return new Chart(id, Text.of(Cells.class, "chart." + id), Chart.Kind.COLUMN, table, x,
                List.of(new Chart.Series(Text.of(Cells.class, "column." + column), column)), marks);
    }

    private static List<Chart.Mark> mark(String key, double value) {
        return Double.isFinite(value) ? List.of(new Chart.Mark(Text.of(Cells.class, key), value)) : List.of();
    }

    List<Overlay> overlays() {
        Map<String, Double> days = new LinkedHashMap<>();
        metrics.stocks().stream().filter(stock -> Double.isFinite(stock.days()))
                .forEach(stock -> days.put(stock.ref().id(), stock.days()));
        return List.of(overlay("utilisation", "%", process -> 100 * process.utilisation()),
                overlay("cycleTime", "s", process -> process.box().cycleTimePerPiece()),
                new Overlay("daysOfSupply", Text.of(Cells.class, "column.daysOfSupply"), Cells.unit("workday"), days));
    }

    private Overlay overlay(String id, String unit, ToDoubleFunction<ProcessFigures> value) {
        Map<String, Double> values = new LinkedHashMap<>();
        metrics.processes().stream().filter(process -> Double.isFinite(value.applyAsDouble(process)))
                .forEach(process -> values.put(process.ref().id(), value.applyAsDouble(process)));
        return new Overlay(id, Text.of(Cells.class, "column." + id), Cells.unit(unit), values);
    }
}
