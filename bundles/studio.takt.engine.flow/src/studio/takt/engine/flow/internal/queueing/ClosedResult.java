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

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import studio.takt.core.api.run.Chart;
import studio.takt.core.api.run.Chart.Kind;
import studio.takt.core.api.run.Chart.Series;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Explanation;
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
import studio.takt.engine.flow.internal.theory.ClosedNetwork;
import studio.takt.engine.flow.internal.theory.ClosedStation;
import studio.takt.engine.flow.internal.theory.WipCurve;
import studio.takt.units.api.Unit;

/** Writes a closed line: mean value analysis between the laws of best, worst and practical worst case. */
final class ClosedResult {
    private final List<StationData> data;
    private final List<ClosedStation> stations;
    private final List<ClosedFigures> all;
    private final ClosedFigures last;
    private final WipCurve curve;

    ClosedResult(List<StationData> data, List<ClosedStation> stations, int population, Runnable look) {
        this.data = data;
        this.stations = stations;
        all = new ClosedNetwork(stations).upTo(population, look);
        last = all.get(population - 1);
        double raw = stations.stream().mapToDouble(station -> station.visits() * station.mean()).sum();
        double longest = stations.stream().mapToDouble(ClosedResult::load).max().orElseThrow();
        curve = new WipCurve(1 / longest, raw);
    }

    private static double load(ClosedStation station) {
        return station.visits() * station.mean() / station.servers();
    }

    void writeTo(Result.Builder result) {
        result.add(value("throughput", last.throughput(), FlowUnits.RATE));
        result.add(value("cycleTime", last.cycleTime(), FlowUnits.SECOND));
        result.add(value("workInProcess", last.population(), FlowUnits.PIECE));
        result.add(value("utilisation", 100 * last.throughput() / curve.bottleneckRate(), FlowUnits.PERCENT));
        result.add(SummaryValue.of("bottleneck", text("summary.bottleneck"), bottleneck()));
        result.add(value("bottleneckRate", curve.bottleneckRate(), FlowUnits.RATE));
        result.add(value("rawProcessTime", curve.rawProcessTime(), FlowUnits.SECOND));
        result.add(value("criticalWip", curve.criticalWip(), FlowUnits.PIECE));
        result.add(stationTable()).add(populationTable());
        charts(result);
        result.findings(findings());
        explain(result);
    }

    private ElementRef bottleneck() {
        int most = 0;
        for (int i = 1; i < stations.size(); i++) {
            most = load(stations.get(i)) > load(stations.get(most)) ? i : most;
        }
        return Inputs.station(data.get(most).name());
    }

    private Table stationTable() {
        List<Integer> rows = IntStream.range(0, stations.size()).boxed().toList();
        return new TableWriter<Integer>(ClosedResult.class, "stations").words("station", i -> data.get(i).name())
                .numbers("visits", Unit.ONE, i -> stations.get(i).visits())
                .numbers("processTime", FlowUnits.SECOND, i -> stations.get(i).mean())
                .numbers("throughput", FlowUnits.RATE, i -> last.throughput() * stations.get(i).visits())
                .numbers("utilisation", FlowUnits.PERCENT, i -> 100 * last.throughput() * load(stations.get(i)))
                .numbers("workInProcess", FlowUnits.PIECE, i -> last.stationWip()[i])
                .numbers("cycleTime", FlowUnits.SECOND, i -> last.stationTime()[i]).of(rows);
    }

    private Table populationTable() {
        return new TableWriter<ClosedFigures>(ClosedResult.class, "population")
                .numbers("workInProcess", FlowUnits.PIECE, ClosedFigures::population)
                .numbers("throughput", FlowUnits.RATE, ClosedFigures::throughput)
                .numbers("cycleTime", FlowUnits.SECOND, ClosedFigures::cycleTime)
                .numbers("bestThroughput", FlowUnits.RATE, row -> curve.bestThroughput(row.population()))
                .numbers("bestCycleTime", FlowUnits.SECOND, row -> curve.bestCycleTime(row.population()))
                .numbers("worstThroughput", FlowUnits.RATE, row -> curve.worstThroughput())
                .numbers("worstCycleTime", FlowUnits.SECOND, row -> curve.worstCycleTime(row.population()))
                .numbers("practicalThroughput", FlowUnits.RATE, row -> curve.practicalThroughput(row.population()))
                .numbers("practicalCycleTime", FlowUnits.SECOND, row -> curve.practicalCycleTime(row.population()))
                .of(all);
    }

    private void charts(Result.Builder result) {
        result.add(new Chart("throughput", text("chart.throughputOfWip"), Kind.LINE, "population", "workInProcess",
                List.of(series("throughput"), series("bestThroughput"), series("worstThroughput"),
                        series("practicalThroughput")),
                List.of()));
        result.add(new Chart("cycleTime", text("chart.cycleTimeOfWip"), Kind.LINE, "population", "workInProcess",
                List.of(series("cycleTime"), series("bestCycleTime"), series("practicalCycleTime")), List.of()));
    }

    private static Series series(String column) {
        return new Series(text("column." + column), column);
    }

    private List<Finding> findings() {
        boolean exact = IntStream.range(0, data.size())
                .allMatch(i -> data.get(i).isExponential() || data.get(i).mean() == 0);
        boolean parallel = stations.stream().anyMatch(station -> station.servers() > 1);
        return exact
                ? List.of()
                : List.of(new Finding(Severity.INFORMATION, QueueSolver.ID + ".approximate", ElementRef.NONE,
                        text(parallel ? "finding.exponential" : "finding.residual")));
    }

    private void explain(Result.Builder result) {
        List<Explanation.Input> inputs = new ArrayList<>();
        for (int i = 0; i < stations.size(); i++) {
            inputs.add(Inputs.of("v·te " + data.get(i).name(), stations.get(i).visits() * stations.get(i).mean(),
                    FlowUnits.SECOND));
        }
        inputs.add(Inputs.of("w", last.population(), FlowUnits.PIECE));
        String source = "Reiser and Lavenberg, J. ACM 27 (1980); Buzen, Comm. ACM 16 (1973); docs/engines/queueing.md";
        String laws = "Hopp & Spearman, Factory Physics, section 7.3; docs/engines/queueing.md";
        result.explain(List.of(explanation("throughput", "w / CT(w)", inputs, source),
                explanation("cycleTime", "Σ v te (1 + L(w − 1))", inputs, source),
                explanation("bottleneckRate", "min c / (v te)", inputs, laws),
                explanation("rawProcessTime", "Σ v te", inputs, laws),
                explanation("criticalWip", "r_b T₀", List.of(Inputs.of("r_b", curve.bottleneckRate(), FlowUnits.RATE),
                        Inputs.of("T₀", curve.rawProcessTime(), FlowUnits.SECOND)), laws)));
    }

    private static Explanation explanation(String key, String formula, List<Explanation.Input> inputs, String source) {
        return new Explanation(key, text("meaning." + key), formula, inputs, source);
    }

    private static SummaryValue value(String key, double value, Unit unit) {
        return SummaryValue.of(key, text("summary." + key), value, unit);
    }

    private static Text text(String key) {
        return Text.of(ClosedResult.class, key);
    }
}
