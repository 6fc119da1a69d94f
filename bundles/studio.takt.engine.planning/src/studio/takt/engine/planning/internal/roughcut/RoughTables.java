/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.roughcut;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.Chart;
import studio.takt.core.api.run.Chart.Series;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Explanation;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.SummaryValue;
import studio.takt.core.api.text.Text;
import studio.takt.engine.planning.internal.amount.CaseUnits;
import studio.takt.engine.planning.internal.roughcut.RoughFacts.Resource;
import studio.takt.engine.planning.internal.roughcut.RoughFacts.Use;
import studio.takt.engine.planning.internal.table.TableWriter;
import studio.takt.units.api.Unit;

/** Writes loads down: key figures, tables, charts, and where the numbers came from. */
final class RoughTables {
    private static final Unit HOUR = CaseUnits.HOUR;
    private static final String LOAD = "load";
    private static final int MOST_CHARTS = 8;
    private static final String SOURCE = "Vollmann, Berry, Whybark & Jacobs, Manufacturing Planning and Control, "
            + "capacity planning; docs/engines/rough-cut-capacity.md";

    private final RoughFacts facts;
    private final List<Load> loads;
    private final ReliefPlan relief;
    private final List<Relief> reliefs;
    private final CaseUnits units;

    RoughTables(RoughFacts facts, List<Load> loads, ReliefPlan relief, CaseUnits units) {
        this.facts = facts;
        this.loads = loads;
        this.relief = relief;
        this.reliefs = relief.reliefs();
        this.units = units;
    }

    private record Row(Load load, int resource, int period) {
        double hours() {
            return load.hours()[resource][period];
        }
    }

    private record Time(int item, int resource, double perUnit, double units) {}

    void writeTo(Result.Builder result) {
        summary(result);
        loadTable(result);
        productionTime(result);
        reliefTable(result);
        charts(result);
        result.explain(explanations());
    }

    private Load deciding() {
        return loads.get(loads.size() - 1);
    }

    private List<Row> rows(Load load) {
        return IntStream.range(0, facts.resources().size()).boxed().flatMap(
                r -> IntStream.range(0, facts.periods().size()).mapToObj(t -> new Row(load, r, t))).toList();
    }

    private void summary(Result.Builder result) {
        loads.forEach(load -> result.add(SummaryValue.of("load." + load.method(), text("method." + load.method()),
                Arrays.stream(load.hours()).flatMapToDouble(Arrays::stream).sum(), HOUR)));
        List<Row> rows = rows(deciding());
        rows.stream().filter(row -> capacity(row) > 0).max(Comparator.comparingDouble(this::utilisation))
                .ifPresent(row -> {
                    Resource busiest = facts.resources().get(row.resource);
                    result.add(SummaryValue.of("busiest", text("summary.busiest"), busiest.ref().isPresent()
                            ? busiest.ref()
                            : new ElementRef(busiest.name(), busiest.name(), "Resource")));
                    result.add(SummaryValue.ratio("highestUtilisation", text("summary.highestUtilisation"),
                            utilisation(row)));
                });
        result.add(SummaryValue.of("overloads", text("summary.overloads"), rows.stream()
                .filter(row -> over(row) > 0).count(), Unit.ONE));
        result.add(SummaryValue.of("overloadHours", text("summary.overloadHours"),
                rows.stream().mapToDouble(this::over).sum(), HOUR));
        if (!reliefs.isEmpty()) {
            result.add(SummaryValue.of("reliefCost", text("summary.reliefCost"), relief.cost(), units.money()));
            if (!Double.isNaN(relief.bound())) {
                result.add(SummaryValue.of("reliefBound", text("summary.reliefBound"), relief.bound(),
                        units.money()));
            }
            result.add(SummaryValue.of("unrelieved", text("summary.unrelieved"), relief.unrelieved(), HOUR));
        }
    }

    private double capacity(Row row) {
        return facts.resources().get(row.resource).capacity()[row.period];
    }

    private double utilisation(Row row) {
        return capacity(row) > 0 ? row.hours() / capacity(row) : Double.NaN;
    }

    private double over(Row row) {
        return row.load.over(facts, row.resource, row.period);
    }

    private void loadTable(Result.Builder result) {
        TableWriter<Row> table = new TableWriter<>(RoughTables.class, LOAD);
        table.words("resource", row -> cell(facts.resources().get(row.resource)));
        table.words("period", row -> name(facts.periods().get(row.period)));
        table.words("method", row -> Cell.of(row.load.method()));
        table.numbers("load", HOUR, Row::hours);
        table.numbers("capacity", HOUR, this::capacity);
        table.ratios("utilisation", this::utilisation);
        table.numbers("over", HOUR, this::over);
        result.add(table.of(loads.stream().flatMap(load -> rows(load).stream()).toList()));
    }

    private void productionTime(Result.Builder result) {
        TableWriter<Time> table = new TableWriter<>(RoughTables.class, "productionTime");
        table.words("item", time -> facts.items().get(time.item).ref().isPresent()
                ? Cell.of(facts.items().get(time.item).ref())
                : Cell.of(facts.items().get(time.item).name()));
        table.words("resource", time -> cell(facts.resources().get(time.resource)));
        table.numbers("hoursPerUnit", HOUR.dividedBy(units.count()), time -> time.perUnit);
        table.numbers("units", units.count(), time -> time.units);
        table.numbers("hours", HOUR, time -> time.perUnit * time.units);
        result.add(table.of(times()));
    }

    private List<Time> times() {
        double[][] perUnit = new double[facts.items().size()][facts.resources().size()];
        for (Use use : facts.uses()) {
            perUnit[use.item()][use.resource()] += use.hours();
        }
        return IntStream.range(0, perUnit.length).boxed().flatMap(i -> IntStream.range(0, perUnit[i].length)
                .filter(r -> perUnit[i][r] > 0)
                .mapToObj(r -> new Time(i, r, perUnit[i][r], Arrays.stream(facts.quantity()[i]).sum()))).toList();
    }

    private void reliefTable(Result.Builder result) {
        TableWriter<Relief> table = new TableWriter<>(RoughTables.class, "reliefs");
        table.words("resource", each -> cell(facts.resources().get(each.resource())));
        table.words("period", each -> name(facts.periods().get(each.period())));
        table.words("relief", each -> Cell.of(each.kind()));
        table.numbers("hours", HOUR, Relief::hours);
        table.words("item", each -> each.item() < 0
                ? Cell.EMPTY
                : Cell.of(facts.items().get(each.item()).name()));
        table.numbers("units", units.count(), each -> each.item() < 0 ? Double.NaN : each.units());
        table.words("from", each -> each.from() < 0 ? Cell.EMPTY : name(facts.periods().get(each.from())));
        table.words("to", each -> each.to() < 0 ? Cell.EMPTY : name(facts.periods().get(each.to())));
        table.numbers("costPerHour", units.money().dividedBy(HOUR), Relief::costPerHour);
        table.numbers("cost", units.money(), Relief::cost);
        result.add(table.of(reliefs));
    }

    /** A chart of load against capacity for each resource, the fullest first. */
    private void charts(Result.Builder result) {
        IntStream.range(0, facts.resources().size()).boxed()
                .sorted(Comparator.comparingDouble((Integer r) -> -fullest(r))).limit(MOST_CHARTS)
                .forEach(r -> result.add(chart(r)));
    }

    private double fullest(int resource) {
        return IntStream.range(0, facts.periods().size())
                .mapToDouble(t -> utilisation(new Row(deciding(), resource, t)))
                .filter(Double::isFinite).max().orElse(0);
    }

    private Chart chart(int resource) {
        String name = facts.resources().get(resource).name();
        Series capacity = new Series(text("column.load.capacity"), "capacity",
                Map.of("resource", name, "method", deciding().method()));
        Stream<Series> lines = loads.stream().map(load -> new Series(text("method." + load.method()), "load",
                Map.of("resource", name, "method", load.method())));
        return new Chart("load" + (resource + 1), text("chart.load", name), Chart.Kind.STEP, LOAD, "period",
                Stream.concat(Stream.of(capacity), lines).toList(), List.of());
    }

    private List<Explanation> explanations() {
        List<Explanation> all = new ArrayList<>();
        loads.forEach(load -> all.add(new Explanation("load." + load.method(), text("explain." + load.method()),
                switch (load.method()) {
                    case Load.CPOF -> "\u03a3 items quantity(t) \u00d7 hours \u00d7 share of the resource";
                    case Load.BILL -> "\u03a3 items quantity(t) \u00d7 hours on the resource + setup";
                    default -> "\u03a3 items quantity(t + offset) \u00d7 hours on the resource + setup";
                }, List.of(), SOURCE)));
        all.add(new Explanation("load", text("explain." + deciding().method()),
                "over = max(0, load \u2212 capacity);  utilisation = load / capacity", List.of(), SOURCE));
        all.add(new Explanation("productionTime", text("explain.productionTime"), "hours = hoursPerUnit \u00d7 units",
                List.of(), SOURCE));
        all.add(new Explanation("reliefCost", text("explain.reliefCost"), "\u03a3 hours \u00d7 costPerHour", List.of(),
                SOURCE));
        all.add(new Explanation("reliefs", text("explain.reliefs"),
                "min \u03a3 overtime \u00d7 overtimeCost + \u03a3 early \u00d7 holdingCost + \u03a3 outside \u00d7 subcontractCost; "
                        + "load \u2212 overtime \u2264 capacity; overtime \u2264 overtimeLimit",
                List.of(), SOURCE));
        return all;
    }

    private static Cell cell(Resource resource) {
        return resource.ref().isPresent() ? Cell.of(resource.ref()) : Cell.of(resource.name());
    }

    /** A period that is numbered is a number. */
    private static Cell name(String period) {
        return period.matches("\\d{1,9}") ? Cell.of(Double.parseDouble(period)) : Cell.of(period);
    }

    private static Text text(String key, Object... arguments) {
        return Text.of(RoughTables.class, key, arguments);
    }
}
