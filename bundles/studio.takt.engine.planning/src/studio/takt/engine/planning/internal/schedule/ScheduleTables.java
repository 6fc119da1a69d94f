/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.Column;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.SummaryValue;
import studio.takt.core.api.run.Table;
import studio.takt.core.api.text.Text;
import studio.takt.engine.planning.internal.schedule.Schedule.Place;
import studio.takt.engine.planning.internal.table.TableWriter;
import studio.takt.units.api.Unit;

/** Writes a master schedule down: key figures and tables. */
final class ScheduleTables {
    static final String SCHEDULE = "schedule";
    static final String PROJECTED = "projected";
    static final String ATP = "atp";
    static final String AGREEMENT = "agreement";
    static final String PROMISE = "promise";
    static final String SEQUENCE = "sequence";
    private static final Unit SECOND = Unit.parse("s");
    private static final Unit HOUR = Unit.parse("h");
    private static final double SECONDS_OF_HOUR = 3600;

    private final Schedule schedule;
    private final ScheduleFacts facts;
    private final Unit count;

    ScheduleTables(Schedule schedule, Unit count) {
        this.schedule = schedule;
        this.facts = schedule.facts();
        this.count = count;
    }

    private record Peg(int item, Pegging.Peg peg) {}

    void writeTo(Result.Builder result) {
        summary(result);
        result.add(schedule()).add(projected()).add(atp());
        if (!schedule.agreement().isEmpty()) {
            result.add(agreement());
        }
        schedule.promise().ifPresent(promise -> result.add(promise(promise)));
        if (schedule.levelling().sequence().length > 0) {
            result.add(heijunka()).add(sequence());
        }
        result.add(pegging()).add(problems());
    }

    private void summary(Result.Builder result) {
        measure(result, "scheduled", schedule.records().stream().mapToDouble(each -> Apportion.sum(each.completed()))
                .sum(), count);
        measure(result, "demand", schedule.records().stream().mapToDouble(each -> Apportion.sum(each.demand())).sum(),
                count);
        measure(result, "closingStock", schedule.records().stream()
                .mapToDouble(each -> each.projected()[facts.length() - 1]).sum(), count);
        if (!schedule.agreement().isEmpty()) {
            measure(result, "largestDifference", schedule.agreement().stream()
                    .mapToDouble(each -> Math.abs(each.difference())).max().orElse(0), count);
        }
        measure(result, "shortItems", schedule.records().stream()
                .filter(each -> IntStream.range(0, facts.length()).anyMatch(t -> each.projected()[t] < -1e-9)).count(),
                Unit.ONE);
        if (schedule.levelling().pitch() > 0) {
            measure(result, "pitch", schedule.levelling().pitch(), SECOND);
        }
        schedule.promise().ifPresent(promise -> {
            measure(result, "promised", promise.promised(), count);
            measure(result, "promisedInTime", promise.inTime(), count);
            if (promise.complete() >= 0) {
                String period = schedule.period(promise.complete());
                result.add(SummaryValue.of("promisePeriod", text("summary.promisePeriod"),
                        new ElementRef(period, period, "Period")));
            }
        });
    }

    private static void measure(Result.Builder result, String key, double value, Unit unit) {
        result.add(SummaryValue.of(key, text("summary." + key), ItemRecord.tidy(value), unit));
    }

    private TableWriter<Place> places(String name) {
        return new TableWriter<Place>(ScheduleTables.class, name).words("item", at -> item(at.item())).words("period",
                at -> period(at.period()));
    }

    private void number(TableWriter<Place> table, String column, ToDoubleFunction<Place> number) {
        table.numbers(column, count, number);
    }

    private ItemRecord of(Place at) {
        return schedule.records().get(at.item());
    }

    private Table schedule() {
        TableWriter<Place> table = places(SCHEDULE);
        table.words("month", at -> name(facts.months().get(facts.periods().get(at.period()).month())));
        table.words("family", at -> Cell.of(of(at).item().family()));
        number(table, "quantity", at -> of(at).completed()[at.period()]);
        number(table, "firm", at -> facts.firm()[at.item()][at.period()]);
        table.numbers("lots", Unit.ONE, at -> {
            double step = of(at).item().lots().step();
            return step > 1 ? of(at).completed()[at.period()] / step : Double.NaN;
        });
        return table.of(schedule.places());
    }

    private Table projected() {
        TableWriter<Place> table = places(PROJECTED);
        number(table, "forecast", at -> of(at).forecast()[at.period()]);
        number(table, "orders", at -> of(at).orders()[at.period()]);
        number(table, "demand", at -> of(at).demand()[at.period()]);
        number(table, "quantity", at -> of(at).completed()[at.period()]);
        number(table, "projected", at -> of(at).projected()[at.period()]);
        number(table, "safetyStock", at -> of(at).item().safetyStock());
        return table.of(schedule.places());
    }

    private Table atp() {
        List<double[]> cumulative = schedule.records().stream().map(ItemRecord::cumulative).toList();
        TableWriter<Place> table = places(ATP);
        number(table, "quantity", at -> of(at).completed()[at.period()]);
        number(table, "orders", at -> of(at).orders()[at.period()]);
        number(table, "atp", at -> of(at).atp()[at.period()]);
        number(table, "cumulativeAtp", at -> cumulative.get(at.item())[at.period()]);
        return table.of(schedule.places());
    }

    private Table agreement() {
        TableWriter<Schedule.Agreement> table = new TableWriter<>(ScheduleTables.class, AGREEMENT);
        table.words("family", each -> Cell.of(each.family()));
        table.words("month", each -> name(each.month()));
        table.numbers("planned", count, Schedule.Agreement::planned);
        table.numbers("scheduled", count, Schedule.Agreement::scheduled);
        table.numbers("difference", count, Schedule.Agreement::difference);
        return table.of(schedule.agreement());
    }

    private Table promise(Promise promise) {
        TableWriter<Integer> table = new TableWriter<>(ScheduleTables.class, PROMISE);
        table.words("period", t -> period(t));
        table.words("item", t -> cell(promise.record().item()));
        table.numbers("atp", count, t -> promise.record().atp()[t]);
        table.numbers("taken", count, t -> promise.taken()[t]);
        table.numbers("after", count, t -> promise.after()[t]);
        return table.of(IntStream.range(0, facts.length()).boxed().toList());
    }

    /** Items against pitches; how many containers are made in each. */
    private Table heijunka() {
        Levelling box = schedule.levelling();
        List<Column> columns = new ArrayList<>(List.of(new Column("day", text("column.heijunka.day")),
                new Column("item", text("column.heijunka.item"))));
        for (int pitch = 1; pitch <= box.pitches(); pitch++) {
            columns.add(new Column("pitch" + pitch, text("column.heijunka.pitch", pitch)));
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (int day = 0; day < box.days(); day++) {
            for (int i = 0; i < facts.size(); i++) {
                int[] containers = box.box(i, day);
                if (IntStream.of(containers).sum() > 0) {
                    List<Cell> row = new ArrayList<>(List.of(Cell.of(day + 1.0), item(i)));
                    IntStream.of(containers).forEach(each -> row.add(each > 0 ? Cell.of(each) : Cell.EMPTY));
                    rows.add(row);
                }
            }
        }
        return new Table("heijunka", text("table.heijunka", schedule.period(box.period())), columns, rows);
    }

    private Table sequence() {
        Levelling box = schedule.levelling();
        TableWriter<Integer> table = new TableWriter<>(ScheduleTables.class, SEQUENCE);
        table.numbers("place", Unit.ONE, n -> n + 1);
        table.words("item", n -> item(box.sequence()[n]));
        table.numbers("quantity", count, n -> box.sizes()[n]);
        table.numbers("day", Unit.ONE, n -> box.dayOf(n) + 1);
        table.numbers("pitch", Unit.ONE, n -> box.pitchOf(n) + 1);
        table.numbers("begins", HOUR, n -> hours(n));
        table.numbers("ends", HOUR, n -> hours(n + 1));
        return table.of(IntStream.range(0, box.sequence().length).boxed().toList());
    }

    /** Hours of work before a container, if all take equally long. */
    private double hours(int n) {
        Levelling box = schedule.levelling();
        return box.days() * facts.daySeconds() / SECONDS_OF_HOUR * n / box.sequence().length;
    }

    private Table pegging() {
        TableWriter<Peg> table = new TableWriter<>(ScheduleTables.class, "pegging");
        table.words("item", each -> item(each.item));
        table.words("completed", each -> supplied(each.peg.supplied()));
        table.numbers("quantity", count, each -> each.peg.quantity());
        table.words("serves", each -> each.peg.order() < 0
                ? Cell.of("forecast")
                : order(facts.orders().get(each.peg.order())));
        table.words("due", each -> period(each.peg.due()));
        table.words("late", each -> each.peg.isLate() ? Cell.of("late") : Cell.EMPTY);
        return table.of(IntStream.range(0, facts.size()).boxed()
                .flatMap(i -> schedule.pegs().get(i).stream().map(peg -> new Peg(i, peg))).toList());
    }

    private static Cell order(ScheduleFacts.Order order) {
        return order.ref().isPresent() ? Cell.of(order.ref()) : Cell.of(order.name());
    }

    private Cell supplied(int t) {
        return t == Pegging.NONE ? Cell.of("onHand") : t == Integer.MAX_VALUE ? Cell.of("never") : period(t);
    }

    private Table problems() {
        TableWriter<Trouble> table = new TableWriter<>(ScheduleTables.class, "problems");
        table.words("rule", each -> Cell.of(each.rule()));
        table.words("item", each -> Cell.of(each.item()));
        table.words("period", each -> name(each.period()));
        table.numbers("quantity", count, Trouble::quantity);
        return table.of(schedule.troubles());
    }

    private Cell item(int i) {
        return cell(facts.items().get(i));
    }

    private static Cell cell(ScheduledItem item) {
        return item.ref().isPresent() ? Cell.of(item.ref()) : Cell.of(item.name());
    }

    private Cell period(int t) {
        return name(schedule.period(t));
    }

    /** A period that is numbered is a number. */
    private static Cell name(String period) {
        return period.matches("\\d{1,9}") ? Cell.of(Double.parseDouble(period)) : Cell.of(period);
    }

    private static Text text(String key, Object... arguments) {
        return Text.of(ScheduleTables.class, key, arguments);
    }
}
