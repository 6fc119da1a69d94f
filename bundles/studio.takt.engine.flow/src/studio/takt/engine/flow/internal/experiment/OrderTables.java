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

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import studio.takt.core.api.run.SummaryValue;
import studio.takt.core.api.run.SummaryValue.Estimate;
import studio.takt.core.api.run.Table;
import studio.takt.core.api.stat.Tally;
import studio.takt.engine.flow.internal.output.FlowUnits;
import studio.takt.engine.flow.internal.output.TableWriter;

/** How likely each order is on time. */
final class OrderTables {
    private final Outcome outcome;
    private final List<RunFigures> runs;

    OrderTables(Outcome outcome) {
        this.outcome = outcome;
        runs = outcome.runs();
    }

    /** An order over all runs; times sorted, infinite where it was not done. */
    private record Row(OrderFigures order, double[] times, double onTime, Proportion interval) {
        double quantile(double share) {
            return times[(int) Math.max(0, Math.ceil(share * times.length) - 1)];
        }

        double mean() {
            return Arrays.stream(times).average().orElseThrow();
        }

        double tardiness() {
            return Arrays.stream(times).map(time -> Math.max(0, time - order.due())).average().orElseThrow();
        }
    }

    private Row row(int number) {
        List<OrderFigures> all = runs.stream().map(run -> run.orders().get(number)).toList();
        long onTime = all.stream().filter(OrderFigures::isOnTime).count();
        return new Row(all.get(0), all.stream().mapToDouble(OrderFigures::finished).sorted().toArray(),
                100.0 * onTime / all.size(), Proportion.of(onTime, all.size(), outcome.settings().confidence()));
    }

    Table table() {
        List<Row> rows = IntStream.range(0, runs.get(0).orders().size()).mapToObj(this::row).toList();
        return new TableWriter<Row>(OrderTables.class, "orders").words("order", row -> row.order().order())
                .words("item", row -> row.order().item())
                .numbers("quantity", FlowUnits.PIECE, row -> row.order().quantity())
                .numbers("due", FlowUnits.SECOND, row -> row.order().due())
                .numbers("finished", FlowUnits.SECOND, Row::mean)
                .numbers("finished10", FlowUnits.SECOND, row -> row.quantile(0.1))
                .numbers("finished90", FlowUnits.SECOND, row -> row.quantile(0.9))
                .numbers("onTime", FlowUnits.PERCENT, Row::onTime)
                .numbers("onTimeFrom", FlowUnits.PERCENT, row -> 100 * row.interval().low())
                .numbers("onTimeTo", FlowUnits.PERCENT, row -> 100 * row.interval().high())
                .numbers("tardiness", FlowUnits.SECOND, Row::tardiness).of(rows);
    }

    /** Share of the orders on time, and when the last one is done; runs are independent, so that both have intervals. */
    List<SummaryValue> summary() {
        Tally onTime = new Tally();
        Tally last = new Tally();
        for (RunFigures run : runs) {
            onTime.add(100.0 * run.orders().stream().filter(OrderFigures::isOnTime).count() / run.orders().size());
            last.add(run.orders().stream().mapToDouble(OrderFigures::finished).max().orElseThrow());
        }
        return List.of(value("ordersOnTime", onTime, FlowUnits.PERCENT), value("makespan", last, FlowUnits.SECOND));
    }

    private SummaryValue value(String key, Tally tally, studio.takt.units.api.Unit unit) {
        double half = tally.halfWidth(outcome.settings().confidence());
        return Double.isFinite(half)
                ? new Estimate(key, ExperimentResult.text("summary." + key), tally.mean(), unit, tally.mean() - half,
                        tally.mean() + half, outcome.settings().confidence())
                : SummaryValue.of(key, ExperimentResult.text("summary." + key), tally.mean(), unit);
    }
}
