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
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Explanation.Input;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.SummaryValue;
import studio.takt.core.api.run.SummaryValue.Estimate;
import studio.takt.core.api.stat.Tally;
import studio.takt.core.api.text.Text;
import studio.takt.engine.flow.internal.output.FlowUnits;
import studio.takt.units.api.Unit;

/** Writes what an experiment showed, whatever its scenario is. */
public final class ExperimentResult {
    private final Outcome outcome;
    private final boolean intervals;
    private final boolean hasDueDates;
    private final List<Measure> measures = new ArrayList<>();

    /** A figure with its observations. */
    record Measure(String key, Unit unit, Tally tally) {}

    /** Without intervals if there is no steady state, so that they would mean nothing. */
    public ExperimentResult(Outcome outcome, boolean intervals, boolean hasDueDates) {
        this.outcome = outcome;
        this.intervals = intervals;
        this.hasDueDates = hasDueDates;
        measure("throughput", FlowUnits.RATE, Sample::throughput);
        measure("hourlyThroughput", FlowUnits.HOURLY, sample -> 3600 * sample.throughput());
        measure("cycleTime", FlowUnits.SECOND, Sample::cycleTime);
        measure("workInProcess", FlowUnits.PIECE, Sample::workInProcess);
        if (hasDueDates) {
            measure("serviceLevel", FlowUnits.PERCENT, sample -> 100 * sample.serviceLevel());
            measure("tardiness", FlowUnits.SECOND, Sample::tardiness);
        }
    }

    private void measure(String key, Unit unit, ToDoubleFunction<Sample> figure) {
        measures.add(new Measure(key, unit, outcome.tally(figure)));
    }

    /** Writes summary, tables, charts and explanations; the inputs are what was simulated. */
    public void writeTo(Result.Builder result, Optional<Beside> theory, List<Input> inputs) {
        measures.stream().filter(measure -> measure.tally().count() > 0)
                .forEach(measure -> result.add(summary(measure)));
        List<PlaceFigures> places = outcome.places();
        ElementRef bottleneck = outcome.bottleneck();
        if (!bottleneck.equals(ElementRef.NONE)) {
            result.add(SummaryValue.of("bottleneck", text("summary.bottleneck"), bottleneck));
        }
        boolean orders = outcome.runs().stream().anyMatch(run -> !run.orders().isEmpty());
        OrderTables orderTables = new OrderTables(outcome);
        if (orders) {
            orderTables.summary().forEach(result::add);
        }
        ExperimentTables tables = new ExperimentTables(outcome);
        result.add(tables.stations(places)).add(tables.cycleTimes()).add(tables.histogram());
        tables.items(hasDueDates).ifPresent(result::add);
        if (orders) {
            result.add(orderTables.table());
        }
        result.add(tables.replications()).add(tables.course());
        theory.ifPresent(it -> result
                .add(new TheoryTable(it, outcome.settings().confidence()).of(measures)));
        new ExperimentCharts(places, orders).writeTo(result);
        result.explain(new ExperimentExplanations(outcome, inputs).of(measures, orders));
    }

    private SummaryValue summary(Measure measure) {
        Text title = text("summary." + measure.key());
        Tally tally = measure.tally();
        if (!intervals || tally.count() < 2) {
            return SummaryValue.of(measure.key(), title, tally.mean(), measure.unit());
        }
        double level = outcome.settings().confidence();
        double half = tally.halfWidth(level);
        return new Estimate(measure.key(), title, tally.mean(), measure.unit(), tally.mean() - half,
                tally.mean() + half, level);
    }

    static Text text(String key, Object... arguments) {
        return Text.of(ExperimentResult.class, key, arguments);
    }
}
