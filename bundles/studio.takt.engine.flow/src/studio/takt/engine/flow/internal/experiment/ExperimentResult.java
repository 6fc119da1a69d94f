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

import java.util.List;
import java.util.Optional;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Explanation.Input;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.SummaryValue;
import studio.takt.core.api.text.Text;
import studio.takt.engine.flow.internal.output.FlowUnits;

/** Writes what an experiment with a line showed. */
public final class ExperimentResult {
    private final Outcome<RunFigures> outcome;
    private final boolean hasDueDates;
    private final Measures measures;

    /** Without intervals if there is no steady state, so that they would mean nothing. */
    public ExperimentResult(Outcome<RunFigures> outcome, boolean intervals, boolean hasDueDates) {
        this.outcome = outcome;
        this.hasDueDates = hasDueDates;
        measures = new Measures(outcome, intervals).add("throughput", FlowUnits.RATE, Sample::throughput)
                .add("hourlyThroughput", FlowUnits.HOURLY, sample -> 3600 * sample.throughput())
                .add("cycleTime", FlowUnits.SECOND, Sample::cycleTime)
                .add("workInProcess", FlowUnits.PIECE, Sample::workInProcess);
        if (hasDueDates) {
            measures.add("serviceLevel", FlowUnits.PERCENT, sample -> 100 * sample.serviceLevel())
                    .add("tardiness", FlowUnits.SECOND, Sample::tardiness);
        }
    }

    /** Writes summary, tables, charts and explanations; the inputs are what was simulated. */
    public void writeTo(Result.Builder result, Optional<Beside> theory, List<Input> inputs) {
        measures.summary(ExperimentResult.class).forEach(result::add);
        List<PlaceFigures> places = PlaceFigures.over(outcome.runs());
        ElementRef bottleneck = PlaceFigures.bottleneck(outcome.runs());
        if (!bottleneck.equals(ElementRef.NONE)) {
            result.add(SummaryValue.of("bottleneck", text("summary.bottleneck"), bottleneck));
        }
        boolean orders = outcome.runs().stream().anyMatch(run -> !run.orders().isEmpty());
        OrderTables orderTables = OrderTables.of(outcome);
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
        theory.ifPresent(it -> result.add(new TheoryTable(it).of(measures.all())));
        new ExperimentCharts(places, orders).writeTo(result);
        result.explain(new ExperimentExplanations(outcome, inputs).of(measures.all(), orders));
    }

    static Text text(String key, Object... arguments) {
        return Text.of(ExperimentResult.class, key, arguments);
    }
}
