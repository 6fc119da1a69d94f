/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package com.example.abc;

import java.util.List;

import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.Chart;
import studio.takt.core.api.run.Column;
import studio.takt.core.api.run.EngineDescriptor;
import studio.takt.core.api.run.Explanation;
import studio.takt.core.api.run.Parameters;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.SummaryValue;
import studio.takt.core.api.run.Table;
import studio.takt.core.api.text.Text;
import studio.takt.units.api.Unit;

/** Puts the ranking into a result, which command line, run dialog and report show without knowing this engine. */
final class AbcResult {
    private static final Unit PERCENT = Unit.parse("%");

    private final EngineDescriptor engine;
    private final Parameters parameters;

    AbcResult(EngineDescriptor engine, Parameters parameters) {
        this.engine = engine;
        this.parameters = parameters;
    }

    Result of(StockList stock, List<AbcAnalysis.Ranked> ranked) {
        Result.Builder result = Result.of(engine, stock.project(), parameters).findings(stock.findings());
        if (ranked.isEmpty()) {
            return result.build();
        }
        double value = ranked.stream().mapToDouble(AbcAnalysis.Ranked::value).sum();
        long first = ranked.stream().filter(each -> each.rank().equals("A")).count();
        return result.add(SummaryValue.of("stockValue", text("stockValue"), value, stock.currency()))
                .add(SummaryValue.of("itemsA", text("itemsA"), first, Unit.ONE)).add(table(stock, ranked))
                .add(new Chart("abc", text("chart"), Chart.Kind.COLUMN, "items", "item",
                        List.of(new Chart.Series(text("share"), "share")), List.of()))
                .explain(List.of(explanation(stock))).build();
    }

    private static Table table(StockList stock, List<AbcAnalysis.Ranked> ranked) {
        List<Column> columns = List.of(new Column("item", text("item")),
                new Column("value", text("value"), stock.currency()), new Column("share", text("share"), PERCENT),
                new Column("cumulated", text("cumulated"), PERCENT), new Column("class", text("class")));
        return new Table("items", text("items"), columns,
                ranked.stream().map(each -> List.of(Cell.of(each.item()), Cell.of(each.value()),
                        Cell.of(100 * each.share()), Cell.of(100 * each.cumulated()), Cell.of(each.rank())))
                        .toList());
    }

    private static Explanation explanation(StockList stock) {
        List<Explanation.Input> inputs = stock.items().stream()
                .map(each -> new Explanation.Input("value", each.value() + " " + stock.currency(), each.item(),
                        "onHand x unitValue"))
                .toList();
        return new Explanation("stockValue", text("stockValue.meaning"), "sum(value)", inputs,
                "Silver, Pyke & Peterson, Inventory Management and Production Planning and Scheduling, ch. 3");
    }

    private static Text text(String key) {
        return Text.of(AbcResult.class, key);
    }
}
