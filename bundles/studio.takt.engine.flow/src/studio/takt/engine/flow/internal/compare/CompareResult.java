/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

import studio.takt.core.api.run.Chart;
import studio.takt.core.api.run.Chart.Kind;
import studio.takt.core.api.run.Chart.Series;
import studio.takt.core.api.run.Explanation;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.SummaryValue;
import studio.takt.core.api.run.SummaryValue.Estimate;
import studio.takt.core.api.run.Table;
import studio.takt.core.api.text.Text;
import studio.takt.engine.flow.internal.experiment.Sample;
import studio.takt.engine.flow.internal.output.FlowUnits;
import studio.takt.engine.flow.internal.output.Inputs;
import studio.takt.engine.flow.internal.output.TableWriter;
import studio.takt.units.api.Unit;

/** Writes what a comparison showed: the others against the first. */
final class CompareResult {
    private static final String SOURCE = "Law, Simulation Modeling and Analysis, chapter 10; docs/engines/flow-compare.md";
    private static final List<Figure> FIGURES = List.of(
            new Figure("throughput", FlowUnits.HOURLY, sample -> 3600 * sample.throughput()),
            new Figure("cycleTime", FlowUnits.SECOND, Sample::cycleTime),
            new Figure("workInProcess", FlowUnits.PIECE, Sample::workInProcess),
            new Figure("serviceLevel", FlowUnits.PERCENT, sample -> 100 * sample.serviceLevel()),
            new Figure("tardiness", FlowUnits.SECOND, Sample::tardiness));

    private final List<Compared> scenarios;
    private final List<Figure> figures;
    private final double confidence;
    private final double each;
    private final boolean overTime;

    private record Figure(String key, Unit unit, ToDoubleFunction<Sample> of) {}

    /** A scenario against the first. */
    private record Row(Figure figure, Compared scenario, Compared base, PairedDifference pair, boolean overTime) {
        boolean isComparable() {
            return overTime || scenario.shown().steady() && base.shown().steady();
        }

        double low() {
            return isComparable() ? pair.difference() - pair.half() : Double.NaN;
        }

        double high() {
            return isComparable() ? pair.difference() + pair.half() : Double.NaN;
        }

        String significant() {
            if (!isComparable() || Double.isNaN(pair.half())) {
                return "";
            }
            return pair.isSignificant() ? "yes" : "no";
        }
    }

    /** If all are compared over a time from the beginning, intervals need no steady state. */
    CompareResult(List<Compared> scenarios, boolean overTime, double confidence) {
        this.scenarios = scenarios;
        this.overTime = overTime;
        this.confidence = confidence;
        each = 1 - (1 - confidence) / (scenarios.size() - 1);
        boolean due = scenarios.stream().anyMatch(it -> it.shown().samples().stream()
                .anyMatch(sample -> sample.serviceLevel() < 1 || sample.tardiness() > 0));
        figures = due ? FIGURES : FIGURES.subList(0, 3);
    }

    void writeTo(Result.Builder result) {
        List<Row> rows = new ArrayList<>();
        figures.forEach(figure -> scenarios.stream().skip(1).forEach(scenario -> rows.add(row(figure, scenario))));
        result.add(SummaryValue.of("significantDifferences", text("summary.significantDifferences"),
                rows.stream().filter(row -> row.significant().equals("yes")).count(), Unit.ONE));
        if (scenarios.size() == 2) {
            rows.forEach(row -> result.add(summary(row)));
        }
        result.add(table()).add(differences(rows));
        result.add(chart("throughput")).add(chart("cycleTime")).add(chart("workInProcess"));
        result.explain(explanations());
    }

    private Row row(Figure figure, Compared scenario) {
        Compared base = scenarios.get(0);
        return new Row(figure, scenario, base, PairedDifference.of(base.shown().samples(),
                scenario.shown().samples(), figure.of(), each), overTime);
    }

    private SummaryValue summary(Row row) {
        String key = row.figure().key() + "Difference";
        return Double.isFinite(row.low())
                ? new Estimate(key, text("summary." + key), row.pair().difference(), row.figure().unit(), row.low(),
                        row.high(), confidence)
                : SummaryValue.of(key, text("summary." + key), row.pair().difference(), row.figure().unit());
    }

    private Table table() {
        TableWriter<Compared> table = new TableWriter<Compared>(CompareResult.class, "scenarios").words("scenario",
                Compared::name);
        figures.forEach(figure -> table.numbers(figure.key(), figure.unit(),
                scenario -> mean(scenario, figure)));
        return table.words("bottleneck", scenario -> scenario.shown().bottleneck().name())
                .words("steady", scenario -> scenario.shown().steady() ? "yes" : "no").of(scenarios);
    }

    private static double mean(Compared scenario, Figure figure) {
        return scenario.shown().samples().stream().mapToDouble(figure.of()).filter(Double::isFinite).average()
                .orElse(Double.NaN);
    }

    private Table differences(List<Row> rows) {
        return new TableWriter<Row>(CompareResult.class, "differences").words("figure", row -> row.figure().key())
                .words("unit", row -> row.figure().unit().toString()).words("scenario", row -> row.scenario().name())
                .words("against", row -> row.base().name()).numbers("base", Unit.ONE, row -> row.pair().base())
                .numbers("difference", Unit.ONE, row -> row.pair().difference())
                .numbers("low", Unit.ONE, Row::low).numbers("high", Unit.ONE, Row::high)
                .numbers("relative", FlowUnits.PERCENT, row -> 100 * row.pair().difference() / row.pair().base())
                .words("significant", Row::significant).of(rows);
    }

    private static Chart chart(String figure) {
        return new Chart(figure, text("chart." + figure), Kind.COLUMN, "scenarios", "scenario",
                List.of(new Series(text("column." + figure), figure)), List.of());
    }

    private List<Explanation> explanations() {
        List<Explanation.Input> inputs = List.of(
                Inputs.of("n", scenarios.get(0).shown().samples().size(), Unit.ONE),
                Inputs.of("level of each interval", each, Unit.ONE));
        List<Explanation> all = new ArrayList<>();
        all.add(new Explanation("significantDifferences", text("meaning.significantDifferences"),
                "number of (mean ± t s / √n) without 0", inputs, SOURCE));
        if (scenarios.size() == 2) {
            figures.forEach(figure -> all.add(new Explanation(figure.key() + "Difference",
                    text("meaning.difference"), "Σ (scenario − base) / n, replication by replication", inputs,
                    SOURCE)));
        }
        return all;
    }

    private static Text text(String key) {
        return Text.of(CompareResult.class, key);
    }
}
