/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.curves;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import studio.takt.core.api.run.Chart;
import studio.takt.core.api.run.Chart.Kind;
import studio.takt.core.api.run.Chart.Mark;
import studio.takt.core.api.run.Chart.Series;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Explanation;
import studio.takt.core.api.run.Explanation.Input;
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
import studio.takt.engine.flow.internal.theory.ClosedFigures;
import studio.takt.engine.flow.internal.theory.WipCurve;
import studio.takt.units.api.Unit;

/** Writes the curves. */
final class CurveResult {
    /** Figures from the shop floor are rounded. */
    private static final double ROUNDING = 1e-6;

    private static final String SOURCE = "Hopp & Spearman, Factory Physics, section 7.3; docs/engines/flow-curves.md";

    private final WipCurve curve;
    private final List<StationData> stations;
    private final List<ClosedFigures> lines;
    private final List<Measured> measured;
    private final Optional<CurveFit> fit;

    CurveResult(WipCurve curve, List<StationData> stations, List<ClosedFigures> lines, List<Measured> measured,
            Optional<CurveFit> fit) {
        this.curve = curve;
        this.stations = stations;
        this.lines = lines;
        this.measured = measured;
        this.fit = fit;
    }

    void writeTo(Result.Builder result) {
        result.add(value("bottleneckRate", curve.bottleneckRate(), FlowUnits.RATE));
        result.add(value("rawProcessTime", curve.rawProcessTime(), FlowUnits.SECOND));
        result.add(value("criticalWip", curve.criticalWip(), FlowUnits.PIECE));
        bottleneck().ifPresent(station -> result.add(
                SummaryValue.of("bottleneck", text("summary.bottleneck"), Inputs.station(station.name()))));
        fit.ifPresent(it -> {
            result.add(value("fittedBottleneckRate", it.curve().bottleneckRate(), FlowUnits.RATE));
            result.add(value("fittedRawProcessTime", it.curve().rawProcessTime(), FlowUnits.SECOND));
            result.add(value("fit", 100 * it.squared(), FlowUnits.PERCENT));
        });
        result.add(table());
        if (!measured.isEmpty()) {
            result.add(measuredTable());
        }
        charts(result);
        result.findings(findings());
        result.explain(explanations());
    }

    private Optional<StationData> bottleneck() {
        return stations.stream().filter(station -> station.capacity() <= curve.bottleneckRate()).findFirst();
    }

    private Table table() {
        return new TableWriter<ClosedFigures>(CurveResult.class, "curve")
                .numbers("wip", FlowUnits.PIECE, ClosedFigures::population)
                .numbers("throughput", FlowUnits.RATE, ClosedFigures::throughput)
                .numbers("cycleTime", FlowUnits.SECOND, ClosedFigures::cycleTime)
                .numbers("bestThroughput", FlowUnits.RATE, row -> curve.bestThroughput(row.population()))
                .numbers("bestCycleTime", FlowUnits.SECOND, row -> curve.bestCycleTime(row.population()))
                .numbers("practicalThroughput", FlowUnits.RATE, row -> curve.practicalThroughput(row.population()))
                .numbers("practicalCycleTime", FlowUnits.SECOND, row -> curve.practicalCycleTime(row.population()))
                .numbers("worstThroughput", FlowUnits.RATE, row -> curve.worstThroughput())
                .numbers("worstCycleTime", FlowUnits.SECOND, row -> curve.worstCycleTime(row.population())).of(lines);
    }

    private Table measuredTable() {
        return new TableWriter<Measured>(CurveResult.class, "measured").numbers("wip", FlowUnits.PIECE, Measured::wip)
                .numbers("throughput", FlowUnits.RATE, Measured::throughput)
                .numbers("cycleTime", FlowUnits.SECOND, Measured::cycleTime)
                .numbers("practicalThroughput", FlowUnits.RATE, row -> curve.practicalThroughput(row.wip()))
                .numbers("ofBest", FlowUnits.PERCENT, row -> 100 * row.throughput() / curve.bestThroughput(row.wip()))
                .of(measured);
    }

    private void charts(Result.Builder result) {
        result.add(new Chart("throughput", text("chart.throughput"), Kind.LINE, "curve", "wip",
                series("throughput", "bestThroughput", "practicalThroughput", "worstThroughput"),
                List.of(new Mark(text("summary.bottleneckRate"), curve.bottleneckRate()))));
        result.add(new Chart("cycleTime", text("chart.cycleTime"), Kind.LINE, "curve", "wip",
                series("cycleTime", "bestCycleTime", "practicalCycleTime"),
                List.of(new Mark(text("summary.rawProcessTime"), curve.rawProcessTime()))));
        if (!measured.isEmpty()) {
            result.add(new Chart("measured", text("chart.measured"), Kind.SCATTER, "measured", "wip",
                    List.of(new Series(text("column.throughput"), "throughput"),
                            new Series(text("column.practicalThroughput"), "practicalThroughput")),
                    List.of(new Mark(text("summary.bottleneckRate"), curve.bottleneckRate()))));
        }
    }

    /** The first column is only there if the stations are known. */
    private List<Series> series(String... columns) {
        List<Series> all = new ArrayList<>();
        for (int i = stations.isEmpty() ? 1 : 0; i < columns.length; i++) {
            all.add(new Series(text("column." + columns[i]), columns[i]));
        }
        return all;
    }

    private List<Finding> findings() {
        List<Finding> all = new ArrayList<>();
        boolean exact = stations.stream().allMatch(station -> station.isExponential() || station.mean() == 0);
        if (!exact) {
            all.add(new Finding(Severity.INFORMATION, FlowCurves.ID + ".approximate", ElementRef.NONE,
                    text("finding.approximate")));
        }
        for (Measured point : measured) {
            if (point.throughput() > curve.bestThroughput(point.wip()) * 1.02) {
                all.add(pointed(Severity.WARNING, "beyond-best", point));
            } else if (fit.filter(it -> it.curve().equals(curve)).isEmpty()
                    && point.throughput() < curve.practicalThroughput(point.wip()) * (1 - ROUNDING)) {
                all.add(pointed(Severity.INFORMATION, "below-practical", point));
            }
        }
        return all;
    }

    private static Finding pointed(Severity severity, String key, Measured point) {
        return new Finding(severity, FlowCurves.ID + "." + key, ElementRef.NONE,
                Text.of(CurveResult.class, "finding." + key, point.wip(), 3600 * point.throughput()));
    }

    private List<Explanation> explanations() {
        List<Input> times = stations.stream()
                .map(station -> Inputs.of("te " + station.name(), station.effective().mean(), FlowUnits.SECOND))
                .toList();
        List<Input> rates = stations.stream()
                .map(station -> Inputs.of("r " + station.name(), station.capacity(), FlowUnits.RATE)).toList();
        List<Input> both = List.of(Inputs.of("r_b", curve.bottleneckRate(), FlowUnits.RATE),
                Inputs.of("T₀", curve.rawProcessTime(), FlowUnits.SECOND));
        List<Explanation> all = new ArrayList<>();
        all.add(explanation("bottleneckRate", stations.isEmpty() ? "r_b" : "min c / te",
                stations.isEmpty() ? both.subList(0, 1) : rates));
        all.add(explanation("rawProcessTime", stations.isEmpty() ? "T₀" : "Σ te",
                stations.isEmpty() ? both.subList(1, 2) : times));
        all.add(explanation("criticalWip", "r_b T₀", both));
        fit.ifPresent(it -> {
            Input points = Inputs.of("n", measured.size(), Unit.ONE);
            all.add(explanation("fittedBottleneckRate", "least squares of CT = T₀ + (w − 1) / r_b", List.of(points)));
            all.add(explanation("fittedRawProcessTime", "least squares of CT = T₀ + (w − 1) / r_b", List.of(points)));
        });
        return all;
    }

    private static Explanation explanation(String key, String formula, List<Input> inputs) {
        return new Explanation(key, text("meaning." + key), formula, inputs, SOURCE);
    }

    private static SummaryValue value(String key, double value, Unit unit) {
        return SummaryValue.of(key, text("summary." + key), value, unit);
    }

    private static Text text(String key) {
        return Text.of(CurveResult.class, key);
    }
}
