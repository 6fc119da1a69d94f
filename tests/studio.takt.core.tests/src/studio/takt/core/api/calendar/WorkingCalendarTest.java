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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;

import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Severity;
import studio.takt.model.plant.Break;
import studio.takt.model.plant.Calendar;
import studio.takt.model.plant.CalendarException;
import studio.takt.model.plant.PlantFactory;
import studio.takt.model.plant.Shift;
import studio.takt.model.plant.Weekday;
import studio.takt.model.project.Project;
import studio.takt.model.project.ProjectFactory;
import studio.takt.model.vsm.ValueStreamMap;
import studio.takt.model.vsm.VsmFactory;
import studio.takt.units.api.Quantity;
import studio.takt.units.api.Unit;

/** Acme's calendar is that of Learning to See: 20 days a month, two shifts of 8 h with two breaks of 10 min. */
class WorkingCalendarTest {
    private Calendar acme;

    @BeforeEach
    void drawUpCalendar() {
        acme = PlantFactory.eINSTANCE.createCalendar();
        acme.setId("c1");
        acme.setName("Acme");
        acme.getWorkingDays().addAll(List.of(Weekday.MONDAY, Weekday.TUESDAY, Weekday.WEDNESDAY, Weekday.THURSDAY,
                Weekday.FRIDAY));
        acme.setWorkdaysPerMonth(Quantity.parse("20"));
        addShift("07:00", "8 h", "10 min", "10 min");
        addShift("15:30", "8 h", "10 min", "10 min");
    }

    private void addShift(String start, String length, String... breaks) {
        Shift shift = PlantFactory.eINSTANCE.createShift();
        shift.setName("from " + start);
        shift.setStart(LocalTime.parse(start));
        shift.setLength(Quantity.parse(length));
        for (String text : breaks) {
            Break pause = PlantFactory.eINSTANCE.createBreak();
            pause.setLength(Quantity.parse(text));
            shift.getBreaks().add(pause);
        }
        acme.getShifts().add(shift);
    }

    private void addException(String date, boolean working) {
        CalendarException exception = PlantFactory.eINSTANCE.createCalendarException();
        exception.setDate(LocalDate.parse(date));
        exception.setWorking(working);
        acme.getExceptions().add(exception);
    }

    @ParameterizedTest
    @CsvSource({"1 shift,s,27600", "1 workday,shift,2", "1 workday,s,55200", "1 month,workday,20", "1 year,month,12",
            "1 month,shift,40", "460 pcs/shift,pcs/workday,920", "18400 pcs/month,pcs/shift,460"})
    void convertsCalendarUnits(String text, String unit, double expected) {
        assertEquals(expected, Quantity.parse(text).in(Unit.parse(unit), WorkingCalendar.of(acme)), 1e-12);
    }

    @Test
    void hasTheTaktTimeOfLearningToSee() {
        Quantity demand = Quantity.parse("18400 pcs/month");
        assertEquals(60, 1 / demand.in(Unit.parse("pcs/s"), WorkingCalendar.of(acme)), 1e-9);
    }

    @Test
    void takesTheExactMeanOfTheGregorianCycle() {
        acme.setWorkdaysPerMonth(null);
        WorkingCalendar calendar = WorkingCalendar.of(acme);
        LocalDate first = LocalDate.of(2000, 1, 1);
        long counted = calendar.workingDays(first, first.plusYears(400).minusDays(1));
        assertEquals(new BigFraction(counted).divide(4800), calendar.workdaysPerMonth());
        assertEquals(21.740625, calendar.workdaysPerMonth().doubleValue());
    }

    @Test
    void deductsTheHolidaysOfAYear() {
        acme.setWorkdaysPerMonth(null);
        addException("2026-01-01", false);
        addException("2026-02-17", false);
        addException("2026-08-15", false); // a Saturday: closed anyhow
        WorkingCalendar calendar = WorkingCalendar.of(acme);
        assertEquals(new BigFraction(20_871 * 5).divide(400).subtract(2), calendar.workdaysPerYear());
    }

    @Test
    void nominalYearAloneGivesTheMonth() {
        acme.setWorkdaysPerMonth(null);
        acme.setWorkdaysPerYear(Quantity.parse("246 workday"));
        assertEquals(new BigFraction(41, 2), WorkingCalendar.of(acme).workdaysPerMonth());
    }

    @Test
    void countsWorkingDaysWithExceptions() {
        addException("2026-01-01", false); // Thursday
        addException("2026-01-10", true); // Saturday
        WorkingCalendar calendar = WorkingCalendar.of(acme);
        assertEquals(22, calendar.workingDays(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31)));
        assertEquals(0, calendar.workingDays(LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 1)));
        assertFalse(calendar.isWorkingDay(LocalDate.of(2026, 1, 1)));
        assertTrue(calendar.isWorkingDay(LocalDate.of(2026, 1, 10)));
        assertFalse(calendar.isWorkingDay(LocalDate.of(2026, 1, 11)));
    }

    @Test
    void countingAgreesWithAskingDayByDay() {
        addException("2026-03-03", false);
        addException("2026-03-07", true);
        WorkingCalendar calendar = WorkingCalendar.of(acme);
        LocalDate from = LocalDate.of(2026, 2, 26);
        for (int length = 0; length < 40; length++) {
            LocalDate to = from.plusDays(length);
            assertEquals(from.datesUntil(to.plusDays(1)).filter(calendar::isWorkingDay).count(),
                    calendar.workingDays(from, to), "to " + to);
        }
    }

    @Test
    void isSoundAsDrawnUp() {
        assertEquals(List.of(), WorkingCalendar.of(acme).findings());
    }

    @Test
    void shiftsOfDifferentLengthGiveTheirMean() {
        addShift("00:00", "6 h");
        assertEquals(new BigFraction(55_200 + 21_600).divide(3), WorkingCalendar.of(acme).secondsPerShift());
    }

    @Test
    void noWorkingDayIsImpossible() {
        acme.getWorkingDays().clear();
        acme.setWorkdaysPerMonth(null);
        WorkingCalendar calendar = WorkingCalendar.of(acme);
        assertImpossible(calendar, "no working day");
        assertTrue(calendar.lengthOf(Unit.parse("month")).isEmpty());
    }

    @Test
    void breaksThatTakeTheWholeShiftAreImpossible() {
        addShift("00:00", "4 h", "4 h");
        assertImpossible(WorkingCalendar.of(acme), "breaks");
    }

    /** Of 8 h from 7:00 on: at 10:00, and two without a time at a third and two thirds, 2 h 35 min and 5 h 15 min. */
    @Test
    void breaksLieAtTheirTimeOrAreSpread() {
        addShift("07:00", "8 h", "10 min", "10 min", "30 min");
        Shift shift = acme.getShifts().remove(2);
        acme.getShifts().clear();
        acme.getShifts().add(shift);
        shift.getBreaks().get(2).setStart(LocalTime.of(10, 0));
        List<WorkShift.Pause> pauses = WorkingCalendar.of(acme).shifts().get(0).pauses();
        assertEquals(List.of(155.0, 180.0, 315.0),
                pauses.stream().map(pause -> pause.start().doubleValue() / 60).toList());
        assertEquals(List.of(165.0, 210.0, 325.0),
                pauses.stream().map(pause -> pause.end().doubleValue() / 60).toList());
    }

    /** What would lie over the end lies before it. */
    @Test
    void breaksEndWithTheirShift() {
        addShift("07:00", "1 h", "20 min", "20 min");
        Shift shift = acme.getShifts().remove(2);
        acme.getShifts().clear();
        acme.getShifts().add(shift);
        shift.getBreaks().forEach(pause -> pause.setStart(LocalTime.of(7, 35)));
        List<WorkShift.Pause> pauses = WorkingCalendar.of(acme).shifts().get(0).pauses();
        assertEquals(List.of(20.0, 40.0), pauses.stream().map(pause -> pause.start().doubleValue() / 60).toList());
        shift.getBreaks().get(0).setStart(LocalTime.of(7, 55));
        assertTrue(WorkingCalendar.of(acme).findings().stream()
                .anyMatch(finding -> finding.rule().equals("calendar.breakOutside")));
    }

    @Test
    void overlappingShiftsAreImpossible() {
        addShift("22:00", "8 h");
        assertImpossible(WorkingCalendar.of(acme), "overlap");
    }

    @Test
    void aShiftOverMidnightMayEndWhenTheFirstBegins() {
        addShift("23:30", "7.5 h");
        assertEquals(List.of(), WorkingCalendar.of(acme).findings());
        addShift("06:59", "1 min");
        assertImpossible(WorkingCalendar.of(acme), "overlap");
    }

    @Test
    void aLengthThatIsNoTimeIsImpossible() {
        acme.getShifts().get(0).setLength(Quantity.parse("8 pcs"));
        assertImpossible(WorkingCalendar.of(acme), "8 pcs");
        acme.getShifts().get(0).setLength(null);
        assertImpossible(WorkingCalendar.of(acme), "8 h");
    }

    @Test
    void aMonthOf40WorkdaysIsImpossible() {
        acme.setWorkdaysPerMonth(Quantity.parse("40"));
        assertImpossible(WorkingCalendar.of(acme), "40");
    }

    private static void assertImpossible(WorkingCalendar calendar, String words) {
        assertFalse(calendar.isPossible());
        Finding finding = calendar.findings().get(0);
        assertEquals("calendar.impossible", finding.rule());
        assertEquals("c1", finding.element().id());
        assertTrue(finding.message().in(Locale.ENGLISH).contains(words), finding.message().in(Locale.ENGLISH));
        assertTrue(finding.message().in(Locale.KOREAN).contains("달력"), finding.message().in(Locale.KOREAN));
    }

    @Test
    void theCalendarInForceIsTheNearestOne() {
        Project project = ProjectFactory.eINSTANCE.createProject();
        ValueStreamMap map = VsmFactory.eINSTANCE.createValueStreamMap();
        project.getMaps().add(map);
        WorkingCalendar assumed = WorkingCalendar.inForce(map);
        assertEquals(Severity.ASSUMPTION, assumed.findings().get(0).severity());
        assertEquals(new BigFraction(28_800), assumed.secondsPerWorkday());
        project.getCalendars().add(acme);
        assertEquals("c1", WorkingCalendar.inForce(map).element().id());
        Calendar night = PlantFactory.eINSTANCE.createCalendar();
        night.setId("night");
        project.getCalendars().add(night);
        project.setCalendar(acme);
        assertEquals("c1", WorkingCalendar.inForce(map).element().id());
        map.setCalendar(night);
        assertEquals("night", WorkingCalendar.inForce(map).element().id());
    }

    @Test
    void aCalendarWithoutShiftsAssumesOne() {
        acme.getShifts().clear();
        WorkingCalendar calendar = WorkingCalendar.of(acme);
        assertEquals(new BigFraction(28_800), calendar.secondsPerShift());
        assertEquals("calendar.assumed", calendar.findings().get(0).rule());
    }
}
