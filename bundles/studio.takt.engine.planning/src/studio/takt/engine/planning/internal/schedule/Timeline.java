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

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

import studio.takt.core.api.calendar.Bucket;
import studio.takt.core.api.calendar.HorizonSpan;
import studio.takt.core.api.calendar.HorizonSpan.Length;
import studio.takt.core.api.calendar.HorizonSpan.Months;
import studio.takt.core.api.calendar.TimeBuckets;
import studio.takt.core.api.calendar.WorkingCalendar;

/**
 * The periods of a schedule, the months they belong to, and which of them a name or a date means.
 *
 * @param periods the periods
 * @param months  the names of the months
 * @param buckets their dates; none if they have no dates
 * @param spans    the dates of the months; none if they have no dates
 * @param calendar which days are worked
 */
public record Timeline(List<SchedulePeriod> periods, List<String> months, List<Bucket> buckets, List<Bucket> spans,
        WorkingCalendar calendar) {

    /** Periods with dates, from the first day to the last; a period belongs to the month in which it begins. */
    public static Timeline between(LocalDate start, LocalDate end, Length length, Months pattern, boolean split,
            WorkingCalendar calendar) {
        int most = (int) Math.min(TimeBuckets.MOST, ChronoUnit.DAYS.between(start, end) + 1);
        List<Bucket> buckets = TimeBuckets.of(new HorizonSpan(start, length, most, pattern, split), calendar).stream()
                .takeWhile(bucket -> !bucket.start().isAfter(end)).toList();
        List<Bucket> months = TimeBuckets.of(new HorizonSpan(start, Length.MONTH, most / 28 + 2, pattern, split),
                calendar);
        List<SchedulePeriod> periods = new ArrayList<>();
        int used = 0;
        for (Bucket bucket : buckets) {
            while (months.get(used).end().isBefore(bucket.start())) {
                used++;
            }
            periods.add(new SchedulePeriod(bucket.label(), used, bucket.workdays(),
                    ChronoUnit.DAYS.between(start, bucket.start()),
                    ChronoUnit.DAYS.between(bucket.start(), bucket.end()) + 1));
        }
        List<Bucket> spans = months.subList(0, periods.isEmpty() ? 0 : used + 1);
        return new Timeline(List.copyOf(periods), spans.stream().map(Bucket::label).toList(), buckets, spans, calendar);
    }

    /** Periods without dates, each so many days long; {@code monthOf} says to which month a period belongs. */
    public static Timeline named(List<String> names, List<String> monthOf, List<Double> workdays, double days,
            WorkingCalendar calendar) {
        List<String> months = List.copyOf(new LinkedHashSet<>(monthOf));
        List<SchedulePeriod> periods = IntStream.range(0, names.size()).mapToObj(
                t -> new SchedulePeriod(names.get(t), months.indexOf(monthOf.get(t)), workdays.get(t), t * days, days))
                .toList();
        return new Timeline(periods, months, List.of(), List.of(), calendar);
    }

    /** The share of each period in what a name means: a period, its number, a month, or a day; empty if nothing. */
    public double[] shares(String name) {
        int[] exact = IntStream.range(0, periods.size()).filter(t -> same(periods.get(t).name(), name)).toArray();
        if (exact.length > 0) {
            return by(t -> t == exact[0] ? 1 : 0);
        }
        int month = months.indexOf(name);
        if (month >= 0) {
            double days = periods.stream().filter(each -> each.month() == month).mapToDouble(SchedulePeriod::workdays)
                    .sum();
            return normal(by(t -> periods.get(t).month() != month ? 0 : days > 0 ? periods.get(t).workdays() : 1));
        }
        if (name.matches("\\d{1,5}")) {
            int number = Integer.parseInt(name);
            return number >= 1 && number <= periods.size() ? by(t -> t == number - 1 ? 1 : 0) : new double[0];
        }
        return day(name);
    }

    private static boolean same(String one, String other) {
        return one.equals(other) || one.matches("\\d{1,9}") && other.matches("\\d{1,9}")
                && Long.parseLong(one) == Long.parseLong(other);
    }

    private double[] day(String name) {
        try {
            int at = at(LocalDate.parse(name));
            return at < 0 ? new double[0] : by(t -> t == at ? 1 : 0);
        } catch (DateTimeException notADay) {
            return new double[0];
        }
    }

    /** The period of a day, the first for days before it; -1 for days after the last, or without dates. */
    public int at(LocalDate day) {
        return IntStream.range(0, buckets.size()).filter(t -> !day.isAfter(buckets.get(t).end())).findFirst()
                .orElse(-1);
    }

    /** The month of a day; -1 if it is in none, or months have no dates. */
    public int monthOf(LocalDate day) {
        return IntStream.range(0, spans.size())
                .filter(month -> !day.isBefore(spans.get(month).start()) && !day.isAfter(spans.get(month).end()))
                .findFirst().orElse(-1);
    }

    /** The share of each period in a time, by workdays; together less than 1 if the time is longer. */
    public double[] shares(LocalDate from, LocalDate to) {
        int worked = calendar.workingDays(from, to);
        double days = worked > 0 ? worked : ChronoUnit.DAYS.between(from, to) + 1;
        return by(t -> {
            LocalDate first = later(from, buckets.get(t).start());
            LocalDate last = earlier(to, buckets.get(t).end());
            if (last.isBefore(first)) {
                return 0;
            }
            return (worked > 0 ? calendar.workingDays(first, last) : ChronoUnit.DAYS.between(first, last) + 1) / days;
        });
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private double[] by(IntToDoubleFunction share) {
        return IntStream.range(0, periods.size()).mapToDouble(share).toArray();
    }

    private static double[] normal(double[] shares) {
        double all = Arrays.stream(shares).sum();
        return Arrays.stream(shares).map(each -> each / all).toArray();
    }

    /** True for a month by its name, e.g. {@code 2027-03}. */
    public static boolean isMonth(String name) {
        try {
            YearMonth.parse(name);
            return true;
        } catch (DateTimeException notAMonth) {
            return false;
        }
    }

    /** Spreads a quantity by shares; a whole quantity in whole units, by rounding what is given so far. */
    public static double[] spread(double quantity, double[] shares) {
        double all = Arrays.stream(shares).sum();
        boolean whole = quantity == Math.rint(quantity) && Math.abs(all - 1) < 1e-9;
        double[] spread = new double[shares.length];
        double due = 0;
        double given = 0;
        for (int t = 0; t < shares.length; t++) {
            due += quantity * shares[t];
            spread[t] = shares[t] > 0 ? whole ? Math.rint(due) - given : quantity * shares[t] : 0;
            given += spread[t];
        }
        return spread;
    }
}
