/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.dynamics.internal.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;

import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.Chart;
import studio.takt.core.api.run.Column;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.run.SummaryValue;
import studio.takt.core.api.run.Table;
import studio.takt.core.api.text.Text;
import studio.takt.engine.dynamics.internal.flattening.Scalar;
import studio.takt.engine.dynamics.internal.simulation.PreparedModel;
import studio.takt.engine.dynamics.internal.simulation.Trajectory;
import studio.takt.engine.dynamics.internal.stockflow.Settings;
import studio.takt.units.api.Unit;

/** Varies constants one at a time, and all together, and says what becomes of one variable. */
public final class SensitivityStudy {
    private static final String RULE = "sensitivity";
    private static final double[] PERCENTS = {5, 25, 50, 75, 95};
    private static final double MOST_NUMBERS = 5e7;

    /**
     * What is asked.
     *
     * @param output   the variable looked at; the first stock if blank
     * @param runs     how many samples
     * @param range    by which share a factor without bounds is varied
     * @param settings how the model is run
     */
    public record Question(String output, int runs, double range, Settings settings) {}

    private final SensitivityFacts facts;
    private final Question question;
    private final List<Finding> findings = new ArrayList<>();

    /** Of a model. */
    public SensitivityStudy(SensitivityFacts facts, Question question) {
        this.facts = facts;
        this.question = question;
    }

    /** Runs; what is wrong becomes findings. */
    public void writeTo(Result.Builder result, Monitor monitor) {
        PreparedModel.Outcome prepared = PreparedModel.of(facts.model());
        findings.addAll(facts.findings());
        findings.addAll(prepared.findings());
        prepared.model().ifPresent(model -> study(model, result, monitor));
        result.findings(findings);
    }

    private void study(PreparedModel model, Result.Builder result, Monitor monitor) {
        Trajectory base = model.run(question.settings(), Ensemble.quiet(monitor));
        findings.addAll(base.findings());
        Factors factors = new Factors(model, question.settings(), RULE, findings::add);
        OptionalInt output = factors.output(question.output());
        List<Bound> bounds = factors.find(facts.factors(), question.range());
        boolean large = (double) question.runs() * base.rows().size() > MOST_NUMBERS;
        if (bounds.isEmpty() || large) {
            find(Severity.ERROR, large ? "too-much" : "no-factor", MOST_NUMBERS);
        }
        if (findings.stream().noneMatch(Finding::isError)) {
            Scalar variable = model.variables().get(output.orElseThrow());
            Ensemble ensemble = new Ensemble(model, question.settings(), output.getAsInt());
            double[] path = base.series(output.getAsInt());
            result.add(SummaryValue.of("base", text("summary.base", variable.name()), path[path.length - 1],
                    unit(variable)));
            oneAtATime(bounds, ensemble, path[path.length - 1], variable, result, monitor);
            if (question.runs() > 0) {
                together(bounds, ensemble, base.times(), variable, result, monitor);
            }
        }
    }

    private void oneAtATime(List<Bound> bounds, Ensemble ensemble, double base, Scalar variable,
            Result.Builder result, Monitor monitor) {
        List<Map<Integer, Double>> runs = new ArrayList<>();
        for (Bound bound : bounds) {
            runs.add(Map.of(bound.place(), bound.low()));
            runs.add(Map.of(bound.place(), bound.high()));
        }
        List<double[]> series = ensemble.run(runs, monitor);
        List<List<Cell>> rows = new ArrayList<>();
        for (int k = 0; k < bounds.size(); k++) {
            double low = last(series.get(2 * k));
            double high = last(series.get(2 * k + 1));
            rows.add(List.of(Cell.of(bounds.get(k).name()), Cell.of(bounds.get(k).low()),
                    Cell.of(bounds.get(k).high()), number(low), number(high), number(Math.abs(high - low)),
                    number(Math.min(low, high)), number(Math.max(low, high))));
        }
        rows.sort(Comparator.comparing((List<Cell> row) -> row.get(5) instanceof Cell.Number span
                ? span.value()
                : Double.POSITIVE_INFINITY).reversed());
        result.add(new Table("tornado", text("table.tornado"), List.of(column("factor", Unit.ONE),
                column("low", Unit.ONE), column("high", Unit.ONE), column("outputAtLow", unit(variable)),
                column("outputAtHigh", unit(variable)), column("span", unit(variable)),
                column("least", unit(variable)), column("greatest", unit(variable))), rows));
        result.add(new Chart("tornado", text("chart.tornado", variable.name()), Chart.Kind.GANTT, "tornado", "factor",
                List.of(new Chart.Series(text("column.span"), "least", "greatest")),
                List.of(new Chart.Mark(text("mark.base"), base))));
    }

    private void together(List<Bound> bounds, Ensemble ensemble, double[] times, Scalar variable,
            Result.Builder result, Monitor monitor) {
        List<double[]> samples = LatinHypercube.samples(bounds, question.runs(), question.settings().seed());
        List<double[]> series = ensemble.run(samples.stream().map(each -> Factors.values(bounds, each)).toList(),
                monitor);
        long broken = series.stream().filter(each -> each.length < times.length).count();
        if (broken > 0) {
            find(Severity.WARNING, "broken", broken, series.size());
        }
        percentiles(times, series, variable, result);
        importance(bounds, samples, series, times.length, result);
    }

    private void percentiles(double[] times, List<double[]> series, Scalar variable, Result.Builder result) {
        List<List<Cell>> rows = new ArrayList<>();
        double[] atEnd = {};
        for (int t = 0; t < times.length; t++) {
            int row = t;
            atEnd = series.stream().filter(each -> each.length > row).mapToDouble(each -> each[row]).toArray();
            rows.add(row(times[t], atEnd));
        }
        List<Column> columns = new ArrayList<>(List.of(new Column("Time", text("column.time"),
                facts.model().timeUnit().orElse(Unit.ONE))));
        List<String> names = IntStream.range(0, PERCENTS.length).mapToObj(i -> "p" + (int) PERCENTS[i]).toList();
        names.forEach(name -> columns.add(new Column(name, text("column.percentile", name.substring(1)),
                unit(variable))));
        columns.add(column("mean", unit(variable)));
        result.add(new Table("percentiles", text("table.percentiles", variable.name()), columns, rows));
        result.add(new Chart("percentiles", text("chart.percentiles", variable.name()), Chart.Kind.LINE, "percentiles",
                "Time", names.stream().map(name -> new Chart.Series(text("column.percentile", name.substring(1)), name))
                        .toList(),
                List.of()));
        double[] last = atEnd;
        for (int i = 0; i < PERCENTS.length && last.length > 0; i++) {
            result.add(SummaryValue.of(names.get(i), text("summary.percentile", (int) PERCENTS[i], variable.name()),
                    new Percentile().evaluate(last, PERCENTS[i]), unit(variable)));
        }
    }

    private static List<Cell> row(double time, double[] values) {
        List<Cell> row = new ArrayList<>(List.of(Cell.of(time)));
        Percentile percentile = new Percentile();
        percentile.setData(values);
        for (double percent : PERCENTS) {
            row.add(values.length == 0 ? Cell.EMPTY : number(percentile.evaluate(percent)));
        }
        row.add(number(java.util.Arrays.stream(values).average().orElse(Double.NaN)));
        return row;
    }

    /** How closely the last value goes with each factor: Spearman's rank correlation. */
    private void importance(List<Bound> bounds, List<double[]> samples, List<double[]> series, int length,
            Result.Builder result) {
        int[] whole = IntStream.range(0, series.size()).filter(i -> series.get(i).length == length).toArray();
        double[] ends = java.util.Arrays.stream(whole).mapToDouble(i -> last(series.get(i))).toArray();
        List<List<Cell>> rows = new ArrayList<>();
        for (int k = 0; k < bounds.size(); k++) {
            int factor = k;
            double[] values = java.util.Arrays.stream(whole).mapToDouble(i -> samples.get(i)[factor]).toArray();
            double correlation = whole.length > 2 ? new SpearmansCorrelation().correlation(values, ends) : Double.NaN;
            rows.add(List.of(Cell.of(bounds.get(k).name()), number(correlation)));
        }
        result.add(new Table("importance", text("table.importance"), List.of(column("factor", Unit.ONE),
                column("rankCorrelation", Unit.ONE)), rows));
    }

    private static double last(double[] series) {
        return series.length == 0 ? Double.NaN : series[series.length - 1];
    }

    private static Cell number(double value) {
        return Double.isFinite(value) ? Cell.of(value) : Cell.EMPTY;
    }

    private static Unit unit(Scalar variable) {
        return Optional.ofNullable(variable).flatMap(Scalar::unit).orElse(Unit.ONE);
    }

    private static Column column(String name, Unit unit) {
        return new Column(name, text("column." + name), unit);
    }

    private void find(Severity severity, String key, Object... arguments) {
        findings.add(new Finding(severity, RULE + "." + key, facts.model() == null
                ? ElementRef.NONE
                : facts.model().element(), text("finding." + key, arguments)));
    }

    private static Text text(String key, Object... arguments) {
        return Text.of(SensitivityStudy.class, key, arguments);
    }
}
