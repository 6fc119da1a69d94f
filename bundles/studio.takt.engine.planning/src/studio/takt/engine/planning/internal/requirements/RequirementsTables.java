/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.requirements;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.Chart;
import studio.takt.core.api.run.Chart.Series;
import studio.takt.core.api.run.Parameters;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.Table;
import studio.takt.core.api.text.Text;
import studio.takt.engine.planning.internal.lot.Stock;
import studio.takt.engine.planning.internal.table.TableWriter;
import studio.takt.units.api.Unit;
import studio.takt.units.api.UnitCatalogue;

/** Shows records and actions as tables and charts. */
final class RequirementsTables {
    static final String PLAN = "plan";
    static final String ACTIONS = "actions";
    /** So many rows are listed in full; of more, those in which something happens. */
    static final int MOST_LISTED = 50_000;
    /** So many rows are listed unless all are asked for. */
    static final int MOST_ROWS = 300_000;
    private static final int MOST_CHARTS = 3;
    private static final int MOST_CATEGORIES = 120;

    private final Records records;
    private final Names names;
    private final Parameters parameters;
    private final Unit unit;
    private int listed;

    RequirementsTables(Records records, Parameters parameters) {
        this.records = records;
        this.names = new Names(records);
        this.parameters = parameters;
        this.unit = unit(records);
    }

    /** The counting unit, if all items have the same. */
    static Unit unit(Records records) {
        List<String> units = records.facts().items().stream().map(RequirementsFacts.ItemFact::unit).distinct().limit(2)
                .toList();
        return units.size() == 1 && !units.get(0).isEmpty()
                ? UnitCatalogue.builtIn().open().parse(units.get(0))
                : Unit.ONE;
    }

    /** True if rows in which nothing happens are left out. */
    boolean isShortened() {
        String list = parameters.text(RequirementsParameters.LIST).orElse("auto");
        return list.equals("active")
                || list.equals("auto") && (long) wanted().size() * records.periods() > MOST_LISTED;
    }

    /** How many of the items that were wanted are listed. */
    int listed() {
        return listed;
    }

    /** The items that are wanted, parents first. */
    List<Integer> wanted() {
        Set<String> codes = new HashSet<>();
        parameters.text(RequirementsParameters.ITEMS).ifPresent(text -> Arrays.stream(text.split(","))
                .map(String::strip).filter(code -> !code.isEmpty()).forEach(codes::add));
        return Arrays.stream(records.network().order()).filter(item -> codes.isEmpty()
                || codes.contains(names.code(item)) || codes.contains(records.item(item).element().name())).boxed()
                .toList();
    }

    /** The record of a period. */
    private record Row(int item, int period, double due, double adjusted, double projected, double available,
            double release, double pastDue) {}

    void writeTo(Result.Builder result, List<Actions.Action> actions) {
        Table plan = plan();
        result.add(plan).add(actions(actions));
        charts(result);
    }

    private Table plan() {
        TableWriter<Row> table = new TableWriter<>(RequirementsTables.class, PLAN);
        table.words("item", row -> names.item(row.item)).words("level", row -> level(row.item))
                .words("period", row -> names.period(row.period));
        number(table, "gross", row -> records.gross(row.item, row.period));
        number(table, "receipts", Row::due);
        number(table, "projected", Row::projected);
        number(table, "net", row -> records.net(row.item, row.period));
        number(table, "plannedReceipt", row -> records.plannedReceipt(row.item, row.period));
        number(table, "plannedRelease", Row::release);
        number(table, "pastDue", Row::pastDue);
        number(table, "adjustedReceipts", Row::adjusted);
        number(table, "adjustedProjected", Row::available);
        List<Row> rows = new ArrayList<>();
        boolean shortened = isShortened();
        boolean some = parameters.text(RequirementsParameters.LIST).filter(list -> !list.equals("auto")).isEmpty();
        for (int item : wanted()) {
            if (!some || rows.size() < MOST_ROWS) {
                rows(item, shortened, rows);
                listed++;
            }
        }
        return table.of(rows);
    }

    private Cell level(int item) {
        return Cell.of(records.network().level(item));
    }

    private void number(TableWriter<Row> table, String column, ToDoubleFunction<Row> number) {
        table.numbers(column, unit, number);
    }

    private void rows(int item, boolean shortened, List<Row> rows) {
        double[] due = records.receipts(item);
        double[] adjusted = records.adjustedReceipts(item);
        double[] projected = records.projected(item, due);
        double[] available = Arrays.equals(due, adjusted) ? projected : records.projected(item, adjusted);
        double[] released = records.plannedReleases(item);
        for (int t = 0; t < records.periods(); t++) {
            boolean quiet = records.gross(item, t) == 0 && due[t] == 0 && records.plannedReceipt(item, t) == 0
                    && released[t] == 0 && adjusted[t] == 0;
            if (!shortened || !quiet) {
                rows.add(new Row(item, t, due[t], adjusted[t], projected[t], available[t], Stock.tidy(released[t]),
                        t == 0 ? Stock.tidy(records.pastDue(item)) : 0));
            }
        }
    }

    private Table actions(List<Actions.Action> actions) {
        TableWriter<Actions.Action> table = new TableWriter<>(RequirementsTables.class, ACTIONS);
        table.words("item", each -> names.item(each.item())).words("action", each -> Cell.of(each.action()))
                .words("order", each -> Cell.of(names.source(each.item(), each.source())))
                .numbers("orders", Unit.ONE, Actions.Action::orders)
                .numbers("quantity", unit, each -> Stock.tidy(each.units()))
                .words("from", each -> names.period(each.from()))
                .words("to", each -> each.to() == Records.NEVER ? Cell.EMPTY : names.period(each.to()));
        return table.of(actions);
    }

    /** Needs, receipts and stock of the first items that something is made of. */
    private void charts(Result.Builder result) {
        if (records.periods() > MOST_CATEGORIES || isShortened()) {
            return;
        }
        wanted().stream().filter(item -> records.network().level(item) == 0 && isBusy(item))
                .limit(MOST_CHARTS).forEach(item -> {
                    String name = records.item(item).element().isPresent()
                            ? records.item(item).element().name()
                            : names.code(item);
                    result.add(new Chart("record-" + names.code(item),
                            Text.of(RequirementsTables.class, "chart.record", name),
                            Chart.Kind.COLUMN, PLAN, "period",
                            List.of(series("gross", name), series("plannedReceipt", name),
                                    series("projected", name)),
                            List.of()));
                });
    }

    private boolean isBusy(int item) {
        return java.util.stream.IntStream.range(0, records.periods())
                .anyMatch(t -> records.gross(item, t) > 0 || records.plannedReceipt(item, t) > 0);
    }

    private static Series series(String column, String item) {
        return new Series(Text.of(RequirementsTables.class, "column.plan." + column), column, Map.of("item", item));
    }
}
