/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.sequence;

import java.util.ArrayList;
import java.util.List;

import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.Chart;
import studio.takt.core.api.run.Chart.Series;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Explanation;
import studio.takt.core.api.run.Explanation.Input;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.SummaryValue;
import studio.takt.core.api.text.Text;
import studio.takt.engine.planning.internal.sequence.SequencePlan.Step;
import studio.takt.engine.planning.internal.table.TableWriter;
import studio.takt.units.api.Unit;
import studio.takt.units.api.UnitCatalogue;

/** Shows a sequence: key figures, tables, Gantt charts, and where the numbers came from. */
final class SequenceOutcome {
    private static final Unit HOUR = Unit.parse("h");
    private static final int MOST_LANES = 40;
    private static final String SEQUENCE = "sequence";

    private final SequenceCase given;
    private final Sequencer.Found found;
    private final SequencePlan plan;
    private final Unit money;

    SequenceOutcome(SequenceCase given, Sequencer.Found found) {
        this.given = given;
        this.found = found;
        this.plan = new SequencePlan(given, found.sequence().orElseThrow());
        String currency = given.facts().currency();
        this.money = currency.isEmpty() ? Unit.ONE : UnitCatalogue.builtIn().open().parse(currency);
    }

    void writeTo(Result.Builder result) {
        summary(result);
        result.add(sequence()).add(rules());
        charts(result);
        result.explain(explanations());
    }

    private Unit unit() {
        return given.objective() == Objective.COST ? money : HOUR;
    }

    private void summary(Result.Builder result) {
        add(result, "objective", plan.objective(), unit());
        add(result, "lowerBound", found.bound(), unit());
        result.add(SummaryValue.ratio("gap", text("summary.gap"), gap()));
        add(result, "proven", found.exact() ? 1 : 0, Unit.ONE);
        add(result, "makespan", plan.makespan(), HOUR);
        add(result, "changeoverTime", plan.changeover(), HOUR);
        add(result, "cleaningTime", plan.cleaning(), HOUR);
        add(result, "changeoverCost", plan.cost(), money);
        add(result, "tardiness", plan.tardiness(), HOUR);
        add(result, "weightedTardiness", plan.weightedTardiness(), HOUR);
        add(result, "lateJobs", plan.late(), Unit.ONE);
    }

    /** The share of the objective that may be too much at most. */
    double gap() {
        double over = plan.objective() - found.bound();
        return found.exact() || over <= 0 ? 0 : over / plan.objective();
    }

    private static void add(Result.Builder result, String key, double value, Unit unit) {
        result.add(SummaryValue.of(key, text("summary." + key), value, unit));
    }

    private studio.takt.core.api.run.Table sequence() {
        TableWriter<Step> table = new TableWriter<>(SequenceOutcome.class, SEQUENCE);
        table.words("job", step -> step.job().element().isPresent()
                ? Cell.of(new ElementRef(step.job().element().id(), step.job().name(), step.job().element().kind()))
                : Cell.of(step.job().name())).numbers("place", Unit.ONE, Step::place)
                .words("group", step -> Cell.of(step.job().group()))
                .numbers("changeover", HOUR, step -> step.change().hours())
                .numbers("cleaning", HOUR, step -> step.change().cleaning())
                .numbers("cost", money, step -> step.change().cost()).numbers("setup", HOUR, Step::setup)
                .numbers("begin", HOUR, Step::begin).numbers("end", HOUR, Step::end)
                .words("due", step -> Double.isFinite(step.job().due()) ? Cell.of(step.job().due()) : Cell.EMPTY)
                .numbers("tardiness", HOUR, Step::tardiness)
                .numbers("quantity", Unit.ONE, step -> step.job().quantity());
        return table.of(plan.steps());
    }

    /** What simple rules come to, to compare with. */
    private record Row(String rule, SequencePlan plan, double value) {}

    private studio.takt.core.api.run.Table rules() {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("best", plan, plan.objective()));
        row(rows, "as-given", Rules.given(given));
        row(rows, "earliest-due", Rules.earliestDue(given));
        row(rows, "shortest-first", Rules.shortest(given));
        row(rows, "by-group", Rules.byGroup(given));
        row(rows, "nearest", Rules.nearest(given, -1));
        TableWriter<Row> table = new TableWriter<>(SequenceOutcome.class, "rules");
        table.words("rule", row -> Cell.of(row.rule)).words("objective", row -> number(row, row.value))
                .words("makespan", row -> number(row, row.plan.makespan()))
                .words("changeoverTime", row -> number(row, row.plan.changeover() + row.plan.cleaning()))
                .words("changeoverCost", row -> number(row, row.plan.cost()))
                .words("tardiness", row -> number(row, row.plan.tardiness()))
                .words("lateJobs", row -> number(row, row.plan.late()));
        return table.of(rows);
    }

    private void row(List<Row> rows, String rule, int[] sequence) {
        rows.add(new Row(rule, new SequencePlan(given, sequence), given.value(sequence)));
    }

    /** A rule that makes a forbidden changeover has no figures. */
    private static Cell number(Row row, double number) {
        return Double.isFinite(row.value) ? Cell.of(number) : Cell.EMPTY;
    }

    private void charts(Result.Builder result) {
        List<Series> series = List.of(new Series(text("chart.work"), "begin", "end"),
                new Series(text("chart.changeover"), "setup", "begin"));
        if (given.size() <= MOST_LANES) {
            result.add(new Chart("gantt", text("chart.gantt"), Chart.Kind.GANTT, SEQUENCE, "job", series, List.of()));
        }
        if (given.groups().size() < given.size()) {
            result.add(new Chart("groups", text("chart.groups"), Chart.Kind.GANTT, SEQUENCE, "group", series,
                    List.of()));
        }
    }

    private List<Explanation> explanations() {
        String way = found.exact() && given.size() <= ExactSequence.MOST
                ? "Held & Karp 1962, dynamic programming over sets of jobs"
                : "Or-opt, iterated local search; bound by assignment and by groups";
        List<Input> inputs = List.of(input("jobs", given.size()), input("groups", given.groups().size()));
        return List.of(new Explanation("objective", text("explain.objective"), formula(), inputs, way),
                new Explanation("lowerBound", text("explain.lowerBound"), "min over all sequences \u2265 bound", inputs,
                        way),
                new Explanation("gap", text("explain.gap"), "(objective - lowerBound) / objective",
                        List.of(input("objective", plan.objective()), input("lowerBound", found.bound())), way),
                new Explanation("makespan", text("explain.makespan"),
                        "\u03a3 work + \u03a3 changeover + \u03a3 cleaning",
                        List.of(input("changeover", plan.changeover()), input("cleaning", plan.cleaning())), way));
    }

    private String formula() {
        return switch (given.objective()) {
            case CHANGEOVER -> "\u03a3 (changeover + cleaning)";
            case COST -> "\u03a3 cost of changeovers";
            case MAKESPAN -> "end of the last job";
            case TARDINESS -> "\u03a3 max(0, end - due)";
            case WEIGHTED_TARDINESS -> "\u03a3 weight \u00d7 max(0, end - due)";
        };
    }

    private static Input input(String symbol, double value) {
        return new Input(symbol, String.valueOf(value).replaceAll("\\.0$", ""), ElementRef.NONE, "");
    }

    private static Text text(String key) {
        return Text.of(SequenceOutcome.class, key);
    }
}
