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
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.commons.math3.fraction.BigFraction;
import org.eclipse.emf.ecore.EObject;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.internal.calendar.CalendarReader;
import studio.takt.model.plant.Calendar;
import studio.takt.units.api.CalendarConversion;
import studio.takt.units.api.Quantity;
import studio.takt.units.api.Unit;

/**
 * When work is done: an immutable snapshot of a calendar of the model, free of EMF, and the one way to convert shifts,
 * workdays, months and years. One {@code workday} is the available working time of a working day in seconds, one
 * {@code shift} that of a shift (the mean, if the shifts differ); {@code month} and {@code year} are so many workdays.
 *
 * <p>Without a nominal number in the model, the workdays of a month are the exact mean over the 400 years after which
 * the Gregorian calendar repeats (146 097 days or 20 871 weeks, in 4 800 months), less a twelfth of the yearly
 * holidays that fall on working weekdays, plus that of extra working days, as listed in the calendar, averaged over
 * the years from the first to the last that is listed. A year has twelve such months unless the model says otherwise.
 *
 * @param element         the calendar of the model; {@link ElementRef#NONE} for {@link #DEFAULT}
 * @param weekdays        the days of the week on which work is done
 * @param shifts          the shifts of a working day, in order
 * @param holidays        days without work that would have been working days
 * @param extraDays       days with work that would not have been working days
 * @param workdaysPerMonth mean or nominal number of workdays of a month; 0 if no day is worked
 * @param workdaysPerYear mean or nominal number of workdays of a year; 0 if no day is worked
 * @param findings        what is impossible or was assumed
 */
public record WorkingCalendar(ElementRef element, Set<DayOfWeek> weekdays, List<WorkShift> shifts,
        Set<LocalDate> holidays, Set<LocalDate> extraDays, BigFraction workdaysPerMonth, BigFraction workdaysPerYear,
        List<Finding> findings) implements CalendarConversion {

    private static final long WEEKS_IN_CYCLE = 20_871;
    private static final long MONTHS_IN_CYCLE = 4_800;

    /** Monday to Friday, one shift of 8 h from 08:00, no holidays; taken where the model leaves it open. */
    public static final WorkingCalendar DEFAULT = new WorkingCalendar(ElementRef.NONE,
            Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY),
            List.of(new WorkShift("", LocalTime.of(8, 0), new BigFraction(8 * 3600), BigFraction.ZERO,
                    List.of())),
            Set.of(),
            Set.of(), meanPerMonth(5), meanPerMonth(5).multiply(12), List.of());

    /** Copies the collections. */
    public WorkingCalendar {
        weekdays = Set.copyOf(weekdays);
        shifts = List.copyOf(shifts);
        holidays = Set.copyOf(holidays);
        extraDays = Set.copyOf(extraDays);
        findings = List.copyOf(findings);
    }

    /**
     * The snapshot of a calendar of the model. What is impossible in it becomes a finding {@code calendar.impossible};
     * shifts that are missing are those of {@link #DEFAULT}, with a finding {@code calendar.assumed}. Called on the
     * model's thread.
     */
    public static WorkingCalendar of(Calendar calendar) {
        return CalendarReader.read(calendar);
    }

    /**
     * The calendar that holds for an element: the one that it or something that contains it names, else the project's,
     * else the only one of the project, else {@link #DEFAULT} with a finding {@code calendar.assumed}. Called on the
     * model's thread.
     */
    public static WorkingCalendar inForce(EObject element) {
        return CalendarReader.inForce(element);
    }

    /** The mean number of days of a month on which work is done if it is done on so many days of each week. */
    public static BigFraction meanPerMonth(int daysPerWeek) {
        return new BigFraction(WEEKS_IN_CYCLE * daysPerWeek).divide(new BigFraction(MONTHS_IN_CYCLE));
    }

    /** The seconds available for work on a working day. */
    public BigFraction secondsPerWorkday() {
        return shifts.stream().map(WorkShift::available).reduce(BigFraction.ZERO, BigFraction::add);
    }

    /** The seconds available for work in a shift, the mean if they differ; 0 if there is no shift. */
    public BigFraction secondsPerShift() {
        return shifts.isEmpty() ? BigFraction.ZERO : secondsPerWorkday().divide(shifts.size());
    }

    /** How many shifts a working day has. */
    public int shiftsPerWorkday() {
        return shifts.size();
    }

    /** True if work is done on that day. */
    public boolean isWorkingDay(LocalDate day) {
        return extraDays.contains(day) || weekdays.contains(day.getDayOfWeek()) && !holidays.contains(day);
    }

    /** How many days from {@code from} to {@code to}, both included, are worked; 0 if {@code to} is before. */
    public int workingDays(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return 0;
        }
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        long count = days / 7 * weekdays.size();
        for (LocalDate day = from.plusDays(days / 7 * 7); !day.isAfter(to); day = day.plusDays(1)) {
            count += weekdays.contains(day.getDayOfWeek()) ? 1 : 0;
        }
        return Math.toIntExact(count - within(holidays, from, to) + within(extraDays, from, to));
    }

    private static long within(Set<LocalDate> days, LocalDate from, LocalDate to) {
        return days.stream().filter(day -> !day.isBefore(from) && !day.isAfter(to)).count();
    }

    @Override
    public Optional<Quantity> lengthOf(Unit calendarUnit) {
        return switch (calendarUnit.toString()) {
            case "shift" -> positive(secondsPerShift(), "s");
            case "workday" -> positive(secondsPerWorkday(), "s");
            case "month" -> positive(workdaysPerMonth, "workday");
            case "year" -> positive(workdaysPerYear, "workday");
            default -> Optional.empty();
        };
    }

    private static Optional<Quantity> positive(BigFraction value, String unit) {
        return Optional.of(Quantity.of(value, Unit.parse(unit))).filter(length -> length.signum() > 0);
    }

    /** True if work can be done at all: the calendar has no error. */
    public boolean isPossible() {
        return findings.stream().noneMatch(Finding::isError);
    }

    /** The days of the week, Monday first. */
    public List<DayOfWeek> weekdaysInOrder() {
        return weekdays.stream().sorted().collect(Collectors.toUnmodifiableList());
    }
}
