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

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import studio.takt.core.api.calendar.Bucket;
import studio.takt.core.api.calendar.WorkingCalendar;
import studio.takt.core.api.run.Cell;

/**
 * The periods of a plan, counted from 0, and what lies a lead time before them. Something needed in a period is needed
 * at its beginning. Periods go on after the last one that is planned, so that lateness beyond it can be told.
 *
 * @param size     how many periods are planned
 * @param buckets  the periods with dates, more than are planned; empty if periods are only numbered
 * @param days     days of a numbered period
 * @param workdays workdays of a numbered period
 * @param calendar which days are worked
 */
public record TimeGrid(int size, List<Bucket> buckets, double days, double workdays, WorkingCalendar calendar) {
    /** So many periods are looked at beyond those planned. */
    public static final int BEYOND = 520;
    /** Before the first period. */
    public static final int PAST = -1;
    private static final double ROUNDING = 1e-9;

    /** Periods without dates. */
    public static TimeGrid numbered(int size, double days, double workdays) {
        return new TimeGrid(size, List.of(), days, workdays, WorkingCalendar.DEFAULT);
    }

    /** Copies the periods. */
    public TimeGrid {
        buckets = List.copyOf(buckets);
    }

    /** True if periods have dates. */
    public boolean isDated() {
        return !buckets.isEmpty();
    }

    /** All periods, those beyond the plan among them. */
    public int reach() {
        return isDated() ? buckets.size() : 2 * size + BEYOND;
    }

    /** What a period is called. */
    public String label(int period) {
        if (!isDated()) {
            return String.valueOf(period + 1);
        }
        return period < 0
                ? "< " + buckets.get(0).label()
                : period < buckets.size()
                        ? buckets.get(period).label()
                        : "> " + buckets.get(buckets.size() - 1).label();
    }

    /** A period in a table: a number, or the name of a period with dates. */
    public Cell cell(int period) {
        return isDated() ? Cell.of(label(period)) : Cell.of(period + 1);
    }

    /** The first day of a period, if it has one. */
    public Optional<LocalDate> start(int period) {
        return period >= 0 && period < buckets.size() ? Optional.of(buckets.get(period).start()) : Optional.empty();
    }

    /** The period of a day; {@link #PAST} before the first, and the number of all periods after the last. */
    public int indexOf(LocalDate day) {
        int low = 0;
        int high = buckets.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (buckets.get(middle).end().isBefore(day)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < buckets.size() && buckets.get(low).start().isAfter(day) ? PAST : low;
    }

    /** The period that a table means: a number from 1, or the name of a period with dates. */
    public OptionalInt indexOf(String text) {
        for (Bucket bucket : buckets) {
            if (bucket.label().equalsIgnoreCase(text)) {
                return OptionalInt.of(bucket.index() - 1);
            }
        }
        return text.matches("-?\\d{1,7}")
                ? OptionalInt.of(Math.max(PAST, Integer.parseInt(text) - 1))
                : OptionalInt.empty();
    }

    /** For each period the one that lies the lead time before it; {@link #PAST} if that is before the first. */
    public int[] before(Lead lead) {
        int[] before = new int[reach()];
        for (int t = 0; t < before.length; t++) {
            before[t] = Math.max(PAST, before(t, lead));
        }
        return before;
    }

    private int before(int period, Lead lead) {
        if (!isDated() || lead.clock() == Lead.Clock.PERIODS) {
            double whole = Math.ceil(lead.amount() / length(lead.clock()) - ROUNDING);
            return whole > period ? PAST : period - (int) whole;
        }
        long days = (long) Math.ceil(lead.amount() - ROUNDING);
        LocalDate start = buckets.get(period).start();
        if (days == 0) {
            return period;
        }
        return indexOf(lead.clock() == Lead.Clock.DAYS ? start.minusDays(days) : workdaysBefore(start, days));
    }

    private double length(Lead.Clock clock) {
        return switch (clock) {
            case PERIODS -> 1;
            case DAYS -> days;
            case WORKDAYS -> workdays;
        };
    }

    private LocalDate workdaysBefore(LocalDate start, long days) {
        LocalDate day = start;
        LocalDate first = buckets.get(0).start();
        for (long left = days; left > 0 && !day.isBefore(first); left -= calendar.isWorkingDay(day) ? 1 : 0) {
            day = day.minusDays(1);
        }
        return day;
    }
}
