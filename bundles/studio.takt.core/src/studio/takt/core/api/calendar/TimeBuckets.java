/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.api.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The periods of a horizon with their working days.
 *
 * <p>A month runs to the end of the calendar month, a week from Monday to Sunday; the first one begins at the
 * horizon's start and may be short. A week over a month's end counts as two periods if split. With a 4-4-5 pattern (or
 * 4-5-4, 5-4-4) months are whole weeks of seven days counted from the horizon's start, and weeks are never split. The
 * number of periods is the number of buckets.
 */
public final class TimeBuckets {
    /** More periods than any plan has; a horizon of more is cut here. */
    public static final int MOST = 10_000;

    private final HorizonSpan span;
    private final WorkingCalendar calendar;

    private TimeBuckets(HorizonSpan span, WorkingCalendar calendar) {
        this.span = span;
        this.calendar = calendar;
    }

    /** The periods, in order; none if the horizon has fewer than one. */
    public static List<Bucket> of(HorizonSpan span, WorkingCalendar calendar) {
        return new TimeBuckets(span, calendar).all();
    }

    private List<Bucket> all() {
        List<Bucket> buckets = new ArrayList<>();
        LocalDate start = span.start();
        int count = Math.min(span.periods(), MOST);
        for (int index = 1; index <= count; index++) {
            LocalDate end = end(start, index);
            buckets.add(new Bucket(index, start, end, label(start, end, index), calendar.workingDays(start, end)));
            start = end.plusDays(1);
        }
        return List.copyOf(buckets);
    }

    private boolean byPattern() {
        return span.months() != HorizonSpan.Months.CALENDAR;
    }

    private LocalDate end(LocalDate start, int index) {
        return switch (span.length()) {
            case DAY -> start;
            case WEEK -> endOfWeek(start);
            case MONTH -> byPattern()
                    ? start.plusWeeks(span.months().weeks(index - 1)).minusDays(1)
                    : start.with(TemporalAdjusters.lastDayOfMonth());
        };
    }

    private LocalDate endOfWeek(LocalDate start) {
        if (byPattern()) {
            return start.plusDays(6);
        }
        LocalDate sunday = start.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        LocalDate last = start.with(TemporalAdjusters.lastDayOfMonth());
        return span.split() && last.isBefore(sunday) ? last : sunday;
    }

    private String label(LocalDate start, LocalDate end, int index) {
        return switch (span.length()) {
            case DAY -> start.toString();
            case WEEK -> week(start) + part(start, end);
            case MONTH -> byPattern()
                    ? "%d-P%02d".formatted(span.start().getYear() + (index - 1) / 12,
                            (index - 1) % 12 + 1)
                    : YearMonth.from(start).toString();
        };
    }

    private static String week(LocalDate day) {
        return String.format(Locale.ROOT, "%d-W%02d", day.get(IsoFields.WEEK_BASED_YEAR),
                day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /** Which part of a week it is that a month's end splits. */
    private String part(LocalDate start, LocalDate end) {
        LocalDate monday = start.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        boolean whole = byPattern() || !span.split()
                || YearMonth.from(monday).equals(YearMonth.from(monday.plusDays(6)));
        if (whole) {
            return "";
        }
        return YearMonth.from(start).equals(YearMonth.from(monday)) ? ".1" : ".2";
    }
}
