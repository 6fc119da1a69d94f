/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.queueing;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import studio.takt.core.api.run.Chart;
import studio.takt.core.api.run.Chart.Kind;
import studio.takt.core.api.run.Chart.Series;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.run.SummaryValue;
import studio.takt.core.api.run.Table;
import studio.takt.core.api.text.Text;
import studio.takt.engine.flow.internal.output.FlowUnits;
import studio.takt.engine.flow.internal.output.Inputs;
import studio.takt.engine.flow.internal.output.TableWriter;
import studio.takt.engine.flow.internal.table.StationData;
import studio.takt.engine.flow.internal.theory.OpenNetwork.Solved;
import studio.takt.engine.flow.internal.theory.OpenStation;
import studio.takt.engine.flow.internal.theory.QueueFigures;
import studio.takt.units.api.Unit;

/** Writes an open network. */
final class OpenResult {
    private final List<Row> rows;

    /** A station with all that is known of it. */
    record Row(StationData data, OpenStation station, Solved solved) {
        QueueFigures figures() {
            return solved.figures();
        }
    }

    OpenResult(List<StationData> data, List<OpenStation> stations, List<Solved> solved) {
        rows = IntStream.range(0, data.size()).mapToObj(i -> new Row(data.get(i), stations.get(i), solved.get(i)))
                .toList();
    }

    void writeTo(Result.Builder result) {
        boolean stable = rows.stream().allMatch(row -> row.figures().isStable());
        Row bottleneck = bottleneck();
        if (stable) {
            summary(result);
        }
        result.add(SummaryValue.of("utilisation", text("summary.utilisation"), 100 * bottleneck.figures().utilisation(),
                FlowUnits.PERCENT));
        result.add(SummaryValue.of("bottleneck", text("summary.bottleneck"),
                Inputs.station(bottleneck.data().name())));
        result.add(table());
        charts(result);
        result.findings(findings());
        result.explain(new OpenExplanations(rows, stable).all());
    }

    private Row bottleneck() {
        return rows.stream().reduce(
                (one, other) -> other.figures().utilisation() > one.figures().utilisation() + 1e-12 ? other : one)
                .orElseThrow();
    }

    private void summary(Result.Builder result) {
        double throughput = OpenExplanations.throughput(rows);
        double wip = rows.stream().mapToDouble(row -> row.figures().inSystem()).sum();
        double queue = rows.stream().mapToDouble(row -> row.figures().queueLength()).sum();
        result.add(SummaryValue.of("throughput", text("summary.throughput"), throughput, FlowUnits.RATE));
        result.add(SummaryValue.of("cycleTime", text("summary.cycleTime"), wip / throughput, FlowUnits.SECOND));
        result.add(SummaryValue.of("workInProcess", text("summary.workInProcess"), wip, FlowUnits.PIECE));
        result.add(SummaryValue.of("queueTime", text("summary.queueTime"), queue / throughput, FlowUnits.SECOND));
        result.add(SummaryValue.of("queueLength", text("summary.queueLength"), queue, FlowUnits.PIECE));
    }

    private Table table() {
        return new TableWriter<Row>(OpenResult.class, "stations").words("station", row -> row.data().name())
                .words("method", row -> row.figures().method())
                .numbers("arrivalRate", FlowUnits.RATE, row -> row.solved().rate())
                .numbers("throughput", FlowUnits.RATE, row -> row.figures().throughput())
                .numbers("utilisation", FlowUnits.PERCENT, row -> 100 * row.figures().utilisation())
                .numbers("emptyProbability", FlowUnits.PERCENT, row -> 100 * row.figures().emptyProbability())
                .numbers("waitProbability", FlowUnits.PERCENT, row -> 100 * row.figures().waitProbability())
                .numbers("queueLength", FlowUnits.PIECE, row -> row.figures().queueLength())
                .numbers("queueTime", FlowUnits.SECOND, row -> row.figures().queueTime())
                .numbers("workInProcess", FlowUnits.PIECE, row -> row.figures().inSystem())
                .numbers("cycleTime", FlowUnits.SECOND, row -> row.figures().cycleTime())
                .numbers("lost", FlowUnits.PERCENT, row -> 100 * row.figures().lost())
                .numbers("processTime", FlowUnits.SECOND, row -> row.station().process().mean())
                .numbers("processCv2", Unit.ONE, row -> row.station().process().cv2())
                .numbers("arrivalCv2", Unit.ONE, row -> row.solved().arrivalCv2())
                .numbers("departureCv2", Unit.ONE, row -> row.solved().departureCv2()).of(rows);
    }

    private static void charts(Result.Builder result) {
        result.add(new Chart("utilisation", text("chart.utilisation"), Kind.COLUMN, "stations", "station",
                List.of(new Series(text("column.utilisation"), "utilisation")),
                List.of(new Chart.Mark(text("chart.full"), 100))));
        result.add(new Chart("cycleTime", text("chart.cycleTime"), Kind.STACKED_COLUMN, "stations", "station",
                List.of(new Series(text("column.queueTime"), "queueTime"),
                        new Series(text("column.processTime"), "processTime")),
                List.of()));
    }

    private List<Finding> findings() {
        return rows.stream().map(OpenResult::finding).flatMap(Optional::stream).toList();
    }

    private static Optional<Finding> finding(Row row) {
        QueueFigures figures = row.figures();
        if (!figures.isStable()) {
            return Optional.of(finding(Severity.ERROR, "unstable", row, row.data().name(), 100 * figures.utilisation(),
                    3600 * row.solved().rate(), 3600 * figures.throughput()));
        }
        return row.solved().exact() || row.solved().rate() == 0
                ? Optional.empty()
                : Optional.of(finding(Severity.INFORMATION, "approximate", row, row.data().name(), figures.method()));
    }

    private static Finding finding(Severity severity, String key, Row row, Object... arguments) {
        return new Finding(severity, QueueSolver.ID + "." + key, Inputs.station(row.data().name()),
                text("finding." + key, arguments), row.data().at());
    }

    private static Text text(String key, Object... arguments) {
        return Text.of(OpenResult.class, key, arguments);
    }
}
