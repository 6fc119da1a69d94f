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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import studio.takt.core.api.calendar.HorizonSpan.Length;
import studio.takt.core.api.calendar.HorizonSpan.Months;
import studio.takt.model.demand.DemandFactory;
import studio.takt.model.demand.Horizon;
import studio.takt.model.demand.MonthPattern;

/** Checked against the calendar of 2026, which begins on a Thursday. */
class TimeBucketsTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    private static List<Bucket> buckets(HorizonSpan span) {
        return TimeBuckets.of(span, WorkingCalendar.DEFAULT);
    }

    private static List<String> labels(List<Bucket> buckets) {
        return buckets.stream().map(Bucket::label).toList();
    }

    @Test
    void monthsHaveTheirWeekdays() {
        List<Bucket> year = buckets(new HorizonSpan(NEW_YEAR, Length.MONTH, 12));
        assertEquals(List.of(22, 20, 22, 22, 21, 22, 23, 21, 22, 22, 21, 23),
                year.stream().map(Bucket::workdays).toList());
        assertEquals("2026-12", year.get(11).label());
        assertEquals(LocalDate.of(2026, 12, 31), year.get(11).end());
    }

    @Test
    void theFirstMonthBeginsWithTheHorizon() {
        List<Bucket> months = buckets(new HorizonSpan(LocalDate.of(2026, 1, 15), Length.MONTH, 2));
        assertEquals(12, months.get(0).workdays());
        assertEquals(LocalDate.of(2026, 2, 1), months.get(1).start());
    }

    @Test
    void aWeekOverAMonthsEndIsSplit() {
        List<Bucket> weeks = buckets(new HorizonSpan(LocalDate.of(2026, 3, 23), Length.WEEK, 4));
        assertEquals(List.of("2026-W13", "2026-W14.1", "2026-W14.2", "2026-W15"), labels(weeks));
        assertEquals(List.of(5, 2, 3, 5), weeks.stream().map(Bucket::workdays).toList());
    }

    @Test
    void theLaterPartOfASplitWeekIsNamedSoAlsoAtTheStart() {
        assertEquals(List.of("2026-W14.2", "2026-W15"),
                labels(buckets(new HorizonSpan(LocalDate.of(2026, 4, 1), Length.WEEK, 2))));
    }

    @Test
    void aWeekStaysWholeIfWanted() {
        List<Bucket> weeks = buckets(
                new HorizonSpan(LocalDate.of(2026, 3, 23), Length.WEEK, 3, Months.CALENDAR, false));
        assertEquals(List.of("2026-W13", "2026-W14", "2026-W15"), labels(weeks));
        assertEquals(LocalDate.of(2026, 4, 5), weeks.get(1).end());
    }

    @Test
    void daysAreDays() {
        List<Bucket> days = buckets(new HorizonSpan(NEW_YEAR, Length.DAY, 3));
        assertEquals(List.of("2026-01-01", "2026-01-02", "2026-01-03"), labels(days));
        assertEquals(List.of(1, 1, 0), days.stream().map(Bucket::workdays).toList());
    }

    @Test
    void aPatternOfWeeksMakesMonths() {
        List<Bucket> months = buckets(new HorizonSpan(NEW_YEAR, Length.MONTH, 13, Months.WEEKS_445, true));
        assertEquals(List.of(20, 20, 25, 20, 20, 25), months.stream().limit(6).map(Bucket::workdays).toList());
        assertEquals("2026-P12", months.get(11).label());
        assertEquals("2027-P01", months.get(12).label());
        assertEquals(NEW_YEAR.plusWeeks(52), months.get(12).start());
        assertEquals(25, buckets(new HorizonSpan(NEW_YEAR, Length.MONTH, 2, Months.WEEKS_454, true)).get(1).workdays());
        assertEquals(25, buckets(new HorizonSpan(NEW_YEAR, Length.MONTH, 2, Months.WEEKS_544, true)).get(0).workdays());
    }

    @ParameterizedTest
    @EnumSource
    void bucketsFollowEachOtherWithoutGap(Length length) {
        for (Months months : Months.values()) {
            for (boolean split : new boolean[]{true, false}) {
                List<Bucket> buckets = buckets(new HorizonSpan(LocalDate.of(2025, 12, 17), length, 60, months, split));
                assertEquals(60, buckets.size());
                for (int i = 1; i < buckets.size(); i++) {
                    assertEquals(buckets.get(i - 1).end().plusDays(1), buckets.get(i).start());
                    assertEquals(i + 1, buckets.get(i).index());
                }
                assertEquals(60, buckets.stream().map(Bucket::label).distinct().count());
            }
        }
    }

    @Test
    void aHorizonWithoutPeriodsHasNoBuckets() {
        assertTrue(buckets(new HorizonSpan(NEW_YEAR, Length.MONTH, 0)).isEmpty());
        assertTrue(buckets(new HorizonSpan(NEW_YEAR, Length.MONTH, -3)).isEmpty());
    }

    @Test
    void takesTheHorizonOfTheModel() {
        Horizon horizon = DemandFactory.eINSTANCE.createHorizon();
        assertTrue(HorizonSpan.of(horizon).isEmpty());
        horizon.setStart(NEW_YEAR);
        horizon.setMonthPattern(MonthPattern.WEEKS454);
        assertEquals(new HorizonSpan(NEW_YEAR, Length.MONTH, 12, Months.WEEKS_454, true),
                HorizonSpan.of(horizon).orElseThrow());
    }
}
