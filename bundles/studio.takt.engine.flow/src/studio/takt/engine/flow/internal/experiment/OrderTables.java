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
import studio.takt.core.api.run.Table;
import studio.takt.core.api.stat.Tally;
import studio.takt.engine.flow.internal.output.FlowUnits;
import studio.takt.engine.flow.internal.output.TableWriter;
import studio.takt.units.api.Unit;

/**
 * How likely each order is on time.
 *
 * @param runs    what was run
 * @param level   level of the intervals
 * @param pieces  what quantities are counted in
 * @param time    what times are shown in
 * @param seconds how long that is
 */
public record OrderTables(List<? extends Run> runs, double level, Unit pieces, Unit time, double seconds) {

    /** In pieces and seconds. */
    static OrderTables of(Outcome<?> outcome) {
        return new OrderTables(outcome.runs(), outcome.settings().confidence(), FlowUnits.PIECE, FlowUnits.SECOND, 1);
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
                100.0 * onTime / all.size(), Proportion.of(onTime, all.size(), level));
    }

    /** A row for each order. */
    public Table table() {
        List<Row> rows = IntStream.range(0, runs.get(0).orders().size()).mapToObj(this::row).toList();
        TableWriter<Row> table = new TableWriter<Row>(OrderTables.class, "orders")
                .words("order", row -> row.order().order()).words("item", row -> row.order().item())
                .numbers("quantity", pieces, row -> row.order().quantity());
        if (rows.stream().anyMatch(row -> !row.order().date().isEmpty())) {
            table.words("dueDate", row -> row.order().date());
        }
        return table.numbers("due", time, row -> row.order().due() / seconds)
                .numbers("finished", time, row -> row.mean() / seconds)
                .numbers("finished10", time, row -> row.quantile(0.1) / seconds)
                .numbers("finished90", time, row -> row.quantile(0.9) / seconds)
                .numbers("onTime", FlowUnits.PERCENT, Row::onTime)
                .numbers("onTimeFrom", FlowUnits.PERCENT, row -> 100 * row.interval().low())
                .numbers("onTimeTo", FlowUnits.PERCENT, row -> 100 * row.interval().high())
                .numbers("tardiness", time, row -> row.tardiness() / seconds).of(rows);
    }

    /** Share of the orders on time, and when the last one is done; runs are independent, so that both have intervals. */
    public List<SummaryValue> summary() {
        Tally onTime = new Tally();
        Tally last = new Tally();
        for (Run run : runs) {
            onTime.add(100.0 * run.orders().stream().filter(OrderFigures::isOnTime).count() / run.orders().size());
            last.add(run.orders().stream().mapToDouble(OrderFigures::finished).max().orElseThrow() / seconds);
        }
        return List.of(value("ordersOnTime", onTime, FlowUnits.PERCENT), value("makespan", last, time));
    }

    private SummaryValue value(String key, Tally tally, Unit unit) {
        boolean known = Double.isFinite(tally.halfWidth(level));
        return Measures.value(new Measures.Measure(key, unit, tally, known ? level : 0),
                ExperimentResult.text("summary." + key));
    }
}
