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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.Chart;
import studio.takt.core.api.run.Column;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.run.SummaryValue;
import studio.takt.core.api.run.Table;
import studio.takt.core.api.text.Text;
import studio.takt.engine.dynamics.internal.simulation.PreparedModel;
import studio.takt.engine.dynamics.internal.stockflow.Settings;
import studio.takt.units.api.Unit;

/** Fits constants of a model to data by least squares. */
public final class CalibrationStudy {
    private static final String RULE = "calibrate";
    private static final double USUAL_RANGE = 0.9;

    /**
     * What is asked.
     *
     * @param algorithm   bobyqa, cma-es or nelder-mead
     * @param evaluations how often the model may be run
     * @param level       of the confidence intervals
     * @param settings    how the model is run
     */
    public record Question(String algorithm, int evaluations, double level, Settings settings) {}

    private final CalibrationFacts facts;
    private final Question question;
    private final List<Finding> findings = new ArrayList<>();

    /** Of a model. */
    public CalibrationStudy(CalibrationFacts facts, Question question) {
        this.facts = facts;
        this.question = question;
    }

    /** The algorithms by id. */
    public static List<String> algorithms() {
        return Arrays.stream(Fit.Algorithm.values()).map(each -> each.name().toLowerCase(Locale.ROOT)
                .replace('_', '-')).toList();
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
        Factors factors = new Factors(model, question.settings(), RULE, findings::add);
        List<Bound> bounds = facts.parameters().isEmpty()
                ? List.of()
                : factors.find(facts.parameters(), USUAL_RANGE);
        List<CalibrationFacts.Point> data = inside();
        OptionalInt[] places = data.stream().map(each -> factors.output(each.variable())).toArray(OptionalInt[]::new);
        if (facts.parameters().isEmpty() || data.isEmpty()) {
            find(Severity.ERROR, data.isEmpty() ? "no-data" : "no-parameter");
        }
        if (findings.stream().noneMatch(Finding::isError)) {
            Residuals residuals = new Residuals(model, question.settings(), bounds, data,
                    Arrays.stream(places).mapToInt(OptionalInt::getAsInt).toArray(), monitor);
            fit(residuals, bounds, data, result);
        }
    }

    /** Data beyond the run are left out. */
    private List<CalibrationFacts.Point> inside() {
        Settings settings = question.settings();
        List<CalibrationFacts.Point> inside = facts.data().stream()
                .filter(each -> each.time() >= settings.start() && each.time() <= settings.stop()).toList();
        if (inside.size() < facts.data().size()) {
            find(Severity.WARNING, "beyond", facts.data().size() - inside.size(), settings.start(), settings.stop());
        }
        return inside;
    }

    private void fit(Residuals residuals, List<Bound> bounds, List<CalibrationFacts.Point> data,
            Result.Builder result) {
        Fit fit = new Fit(bounds, question.evaluations(), question.settings().seed());
        double[] best = fit.run(residuals::sum, Fit.Algorithm.valueOf(question.algorithm().toUpperCase(Locale.ROOT)
                .replace('-', '_')));
        if (fit.isExhausted()) {
            find(Severity.WARNING, "exhausted", question.evaluations());
        }
        Optional<double[]> widths = Confidence.halfWidths(residuals, bounds, best, question.level());
        if (widths.isEmpty()) {
            find(Severity.WARNING, "not-told-apart");
        }
        parameters(bounds, best, widths, result);
        compare(residuals, best, data, result);
    }

    private void parameters(List<Bound> bounds, double[] best, Optional<double[]> widths, Result.Builder result) {
        List<List<Cell>> rows = new ArrayList<>();
        for (int k = 0; k < best.length; k++) {
            Bound bound = bounds.get(k);
            double width = widths.isPresent() ? widths.get()[k] : Double.NaN;
            boolean atBound = bound.high() > bound.low()
                    && Math.min(best[k] - bound.low(), bound.high() - best[k]) < 1e-6 * (bound.high() - bound.low());
            if (atBound) {
                find(Severity.WARNING, "at-bound", bound.name(), best[k]);
            }
            rows.add(List.of(Cell.of(bound.name()), Cell.of(bound.base()), Cell.of(best[k]), number(best[k] - width),
                    number(best[k] + width), Cell.of(bound.low()), Cell.of(bound.high())));
            result.add(widths.isPresent()
                    ? new SummaryValue.Estimate(bound.name(), Text.literal(bound.name()), best[k], Unit.ONE,
                            best[k] - width, best[k] + width, question.level())
                    : SummaryValue.of(bound.name(), Text.literal(bound.name()), best[k], Unit.ONE));
        }
        result.add(new Table("parameters", text("table.parameters"), columns("parameter", "start", "estimate", "low",
                "high", "lowerBound", "upperBound"), rows));
    }

    private void compare(Residuals residuals, double[] best, List<CalibrationFacts.Point> data,
            Result.Builder result) {
        double[] simulated = residuals.simulated(best);
        List<List<Cell>> rows = IntStream.range(0, simulated.length).mapToObj(i -> List.of(Cell.of(data.get(i).time()),
                Cell.of(data.get(i).variable()), Cell.of(data.get(i).value()), number(simulated[i]),
                number(data.get(i).value() - simulated[i]))).toList();
        result.add(new Table("compared", text("table.compared"), columns("time", "variable", "measured", "simulated",
                "difference"), rows));
        double sum = residuals.sum(best);
        double mean = data.stream().mapToDouble(CalibrationFacts.Point::value).average().orElse(0);
        double total = data.stream().mapToDouble(each -> each.weight() * (each.value() - mean) * (each.value() - mean))
                .sum();
        result.add(SummaryValue.of("sumOfSquares", text("summary.sumOfSquares"), sum, Unit.ONE));
        result.add(SummaryValue.of("rootMeanSquare", text("summary.rootMeanSquare"), Math.sqrt(sum / data.size()),
                Unit.ONE));
        if (total > 0) {
            result.add(SummaryValue.of("rSquared", text("summary.rSquared"), 1 - sum / total, Unit.ONE));
        }
        data.stream().map(CalibrationFacts.Point::variable).distinct().limit(6).forEach(name -> result.add(new Chart(
                "fit-" + name, text("chart.fit", name), Chart.Kind.LINE, "compared", "time",
                List.of(new Chart.Series(text("column.measured"), "measured", java.util.Map.of("variable", name)),
                        new Chart.Series(text("column.simulated"), "simulated", java.util.Map.of("variable", name))),
                List.of())));
    }

    private static List<Column> columns(String... names) {
        return Arrays.stream(names).map(name -> new Column(name, text("column." + name))).toList();
    }

    private static Cell number(double value) {
        return Double.isFinite(value) ? Cell.of(value) : Cell.EMPTY;
    }

    private void find(Severity severity, String key, Object... arguments) {
        findings.add(new Finding(severity, RULE + "." + key, facts.model().element(),
                text("finding." + key, arguments)));
    }

    private static Text text(String key, Object... arguments) {
        return Text.of(CalibrationStudy.class, key, arguments);
    }
}
