/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.transform;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import studio.takt.core.api.calendar.Bucket;
import studio.takt.core.api.calendar.HorizonSpan;
import studio.takt.core.api.calendar.HorizonSpan.Length;
import studio.takt.core.api.calendar.HorizonSpan.Months;
import studio.takt.core.api.calendar.TimeBuckets;
import studio.takt.core.api.calendar.WorkingCalendar;
import studio.takt.core.api.run.DataSet;
import studio.takt.core.api.run.Parameters;
import studio.takt.engine.planning.internal.schedule.ScheduleParameters;
import studio.takt.engine.planning.internal.schedule.Timeline;

/** Finds out which periods tables speak of. */
final class ScheduleTimeline {
    private static final int WEEKS_OF_MONTH = 4;
    private static final double WORKDAYS = 5;

    private final ScheduleInput input;
    private final Parameters parameters;

    ScheduleTimeline(ScheduleInput input, Parameters parameters) {
        this.input = input;
        this.parameters = parameters;
    }

    /** The periods: those of the table of periods, those of a calendar, or those that are named. */
    Timeline read() {
        if (!input.rows(ScheduleInput.PERIODS).isEmpty()) {
            return listed();
        }
        return start().map(this::dated).orElseGet(this::undated);
    }

    static Length length(Parameters parameters) {
        return Length.valueOf(parameters.text(ScheduleParameters.BUCKET).orElse("week").toUpperCase(
                Locale.ROOT));
    }

    static Optional<Months> pattern(Parameters parameters) {
        return parameters.text(ScheduleParameters.MONTH_PATTERN)
                .map(text -> text.equals("calendar") ? Months.CALENDAR : Months.valueOf("WEEKS_" + text));
    }

    static Optional<Boolean> split(Parameters parameters) {
        return parameters.text(ScheduleParameters.WEEK_SPLIT).map("split"::equals);
    }

    /** The first day that somebody says: the parameter, or the first month of a table. */
    private Optional<LocalDate> start() {
        Optional<String> said = parameters.text(ScheduleParameters.START).map(String::strip);
        if (said.isPresent()) {
            Optional<LocalDate> day = day(said.get());
            if (day.isEmpty()) {
                input.fault("start", said.get());
            }
            return day;
        }
        return Stream.concat(names(ScheduleInput.PLAN, "month"), names(ScheduleInput.FORECAST, "period"))
                .filter(name -> name.matches("\\d{4}-\\d{2}(-\\d{2})?")).flatMap(name -> day(name).stream())
                .min(LocalDate::compareTo);
    }

    static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(Timeline.isMonth(text) ? YearMonth.parse(text).atDay(1) : LocalDate.parse(text));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    private Stream<String> names(String table, String column) {
        return input.rows(table).stream().map(row -> ScheduleInput.word(row, column))
                .filter(name -> !name.isEmpty());
    }

    private Timeline dated(LocalDate start) {
        return Timeline.between(start, end(start), length(parameters), pattern(parameters).orElse(Months.CALENDAR),
                split(parameters).orElse(true), WorkingCalendar.DEFAULT);
    }

    /** The end of the last month that is named, or of the period of the highest number. */
    private LocalDate end(LocalDate start) {
        LocalDate end = Stream.of(names(ScheduleInput.PLAN, "month"), names(ScheduleInput.FORECAST, "period"),
                names(ScheduleInput.MPS, "period")).flatMap(each -> each)
                .flatMap(name -> day(name).map(day -> Timeline.isMonth(name)
                        ? YearMonth.from(day).atEndOfMonth()
                        : day).stream())
                .max(LocalDate::compareTo).orElse(start);
        int months = highest(names(ScheduleInput.PLAN, "month"));
        int periods = highest(Stream.concat(names(ScheduleInput.FORECAST, "period"),
                names(ScheduleInput.MPS, "period")));
        LocalDate byMonths = months > 0 ? last(start, months, Length.MONTH) : end;
        LocalDate byPeriods = periods > 0 && months == 0 ? last(start, periods, length(parameters)) : end;
        return Stream.of(end, byMonths, byPeriods).max(LocalDate::compareTo).orElse(end);
    }

    private LocalDate last(LocalDate start, int count, Length length) {
        List<Bucket> buckets = TimeBuckets.of(new HorizonSpan(start, length,
                Math.min(count, TimeBuckets.MOST), pattern(parameters).orElse(Months.CALENDAR),
                split(parameters).orElse(true)), WorkingCalendar.DEFAULT);
        return buckets.get(buckets.size() - 1).end();
    }

    private static int highest(Stream<String> names) {
        return names.filter(name -> name.matches("\\d{1,5}")).mapToInt(Integer::parseInt).max().orElse(0);
    }

    private Timeline listed() {
        List<String> names = new ArrayList<>();
        List<String> months = new ArrayList<>();
        List<Double> workdays = new ArrayList<>();
        for (DataSet.Row row : input.rows(ScheduleInput.PERIODS)) {
            String name = ScheduleInput.word(row, "period");
            if (names.contains(name)) {
                input.fault("period-twice", ScheduleInput.PERIODS, row, name);
            }
            names.add(name);
            months.add(ScheduleInput.word(row, "month"));
            workdays.add(input.number(ScheduleInput.PERIODS, row, "workdays").orElse(usualWorkdays()));
        }
        if (months.stream().allMatch(String::isEmpty)) {
            return assumed(names, workdays);
        }
        return Timeline.named(names, months, workdays, days(), WorkingCalendar.DEFAULT);
    }

    private double usualWorkdays() {
        return switch (length(parameters)) {
            case DAY -> 1;
            case WEEK -> WORKDAYS;
            case MONTH -> WEEKS_OF_MONTH * WORKDAYS;
        };
    }

    private double days() {
        return switch (length(parameters)) {
            case DAY -> 1;
            case WEEK -> 7;
            case MONTH -> 365.25 / 12;
        };
    }

    /** Periods by number up to the highest, or by name in the order in which they come. */
    private Timeline undated() {
        Set<String> named = new LinkedHashSet<>();
        Stream.of(ScheduleInput.FORECAST, ScheduleInput.MPS)
                .forEach(table -> names(table, "period").forEach(named::add));
        names(ScheduleInput.ORDERS, "period").filter(name -> named.isEmpty() || name.matches("\\d{1,5}"))
                .toList().forEach(named::add);
        rowsWithout().ifPresent(count -> IntStream.rangeClosed(1, count).mapToObj(String::valueOf)
                .forEach(named::add));
        int months = (int) names(ScheduleInput.PLAN, "month").distinct().count();
        if (named.isEmpty() && months == 0) {
            months = mostRowsOfAFamily();
        }
        if (named.isEmpty()) {
            int each = length(parameters) == Length.MONTH ? 1 : WEEKS_OF_MONTH;
            IntStream.rangeClosed(1, months * each).mapToObj(String::valueOf).forEach(named::add);
        }
        List<String> names = named.stream().allMatch(name -> name.matches("\\d{1,5}"))
                ? IntStream.rangeClosed(1, named.stream().mapToInt(Integer::parseInt).max().orElse(0))
                        .mapToObj(String::valueOf).toList()
                : List.copyOf(named);
        return assumed(names, names.stream().map(name -> usualWorkdays()).toList());
    }

    /** Forecasts without periods are numbered, item by item. */
    private Optional<Integer> rowsWithout() {
        return input.rows(ScheduleInput.FORECAST).stream().filter(row -> ScheduleInput.word(row, "period").isEmpty())
                .collect(Collectors.groupingBy(row -> ScheduleInput.word(row, "item"),
                        Collectors.summingInt(row -> 1)))
                .values().stream().max(Integer::compare);
    }

    private int mostRowsOfAFamily() {
        return input.rows(ScheduleInput.PLAN).stream()
                .collect(Collectors.groupingBy(row -> ScheduleInput.word(row, "family"),
                        Collectors.summingInt(row -> 1)))
                .values().stream().max(Integer::compare).orElse(0);
    }

    /** Without a word about months, those of the plan have equally many periods. */
    private Timeline assumed(List<String> names, List<Double> workdays) {
        List<String> months = names(ScheduleInput.PLAN, "month").distinct().toList();
        if (months.isEmpty()) {
            months = IntStream.rangeClosed(1, Math.max(1, mostRowsOfAFamily())).mapToObj(String::valueOf).toList();
        }
        List<String> all = months;
        if (!input.rows(ScheduleInput.PLAN).isEmpty() && names.size() != all.size()) {
            input.assume("months", names.size(), all.size());
        }
        List<String> monthOf = IntStream.range(0, names.size())
                .mapToObj(t -> all.get((int) ((long) t * all.size() / names.size()))).toList();
        return Timeline.named(names, monthOf, workdays, days(), WorkingCalendar.DEFAULT);
    }
}
