/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.internal.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

import org.apache.commons.math3.fraction.BigFraction;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

import studio.takt.core.api.calendar.WorkShift;
import studio.takt.core.api.calendar.WorkingCalendar;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.text.Text;
import studio.takt.model.plant.Break;
import studio.takt.model.plant.Calendar;
import studio.takt.model.plant.CalendarException;
import studio.takt.model.plant.Shift;
import studio.takt.model.project.Project;
import studio.takt.units.api.Quantity;
import studio.takt.units.api.Unit;

/** Takes the snapshot of one calendar of the model. */
public final class CalendarReader {
    private static final BigFraction DAY = new BigFraction(24 * 3600);
    private static final BigFraction MONTHS = new BigFraction(12);
    private static final Unit SECOND = Unit.parse("s");

    private final ElementRef element;
    private final Calendar calendar;
    private final List<Finding> findings = new ArrayList<>();

    private CalendarReader(Calendar calendar) {
        this.element = ElementRef.of(calendar);
        this.calendar = calendar;
    }

    /** The snapshot of a calendar. */
    public static WorkingCalendar read(Calendar calendar) {
        return new CalendarReader(calendar).read();
    }

    /** The snapshot of the calendar that holds for an element. */
    public static WorkingCalendar inForce(EObject element) {
        for (EObject at = element; at != null; at = at.eContainer()) {
            EStructuralFeature feature = at.eClass().getEStructuralFeature("calendar");
            if (feature != null && at.eGet(feature) instanceof Calendar calendar) {
                return read(calendar);
            }
            if (at instanceof Project project && project.getCalendars().size() == 1) {
                return read(project.getCalendars().get(0));
            }
        }
        return withFinding(WorkingCalendar.DEFAULT, new Finding(Severity.ASSUMPTION, "calendar.assumed",
                ElementRef.of(element), Text.of(CalendarReader.class, "calendar.assumed", ElementRef.of(element))));
    }

    private static WorkingCalendar withFinding(WorkingCalendar calendar, Finding finding) {
        return new WorkingCalendar(calendar.element(), calendar.weekdays(), calendar.shifts(), calendar.holidays(),
                calendar.extraDays(), calendar.workdaysPerMonth(), calendar.workdaysPerYear(), List.of(finding));
    }

    private WorkingCalendar read() {
        Set<DayOfWeek> weekdays = weekdays();
        List<WorkShift> shifts = shifts();
        Set<LocalDate> holidays = exceptions(weekdays, (working, usual) -> !working && usual);
        Set<LocalDate> extraDays = exceptions(weekdays, (working, usual) -> working && !usual);
        BigFraction mean = WorkingCalendar.meanPerMonth(weekdays.size())
                .add(yearlyChange(holidays, extraDays).divide(MONTHS));
        Optional<BigFraction> month = nominal(calendar.getWorkdaysPerMonth(), 31, "workdaysPerMonth");
        Optional<BigFraction> year = nominal(calendar.getWorkdaysPerYear(), 366, "workdaysPerYear");
        BigFraction perMonth = month.or(() -> year.map(days -> days.divide(MONTHS))).orElse(notNegative(mean));
        return new WorkingCalendar(element, weekdays, shifts, holidays, extraDays, perMonth,
                year.orElse(perMonth.multiply(MONTHS)), findings);
    }

    private Set<DayOfWeek> weekdays() {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        calendar.getWorkingDays().forEach(day -> days.add(DayOfWeek.of(day.ordinal() + 1)));
        if (days.isEmpty()) {
            impossible("calendar.noWorkingDay");
        }
        return days;
    }

    private Set<LocalDate> exceptions(Set<DayOfWeek> weekdays, BiPredicate<Boolean, Boolean> wanted) {
        return calendar.getExceptions().stream().filter(exception -> exception.getDate() != null)
                .filter(exception -> wanted.test(exception.isWorking(),
                        weekdays.contains(exception.getDate().getDayOfWeek())))
                .map(CalendarException::getDate).collect(Collectors.toUnmodifiableSet());
    }

    /** By how many workdays a year differs from its weekdays, on average over the years that are listed. */
    private BigFraction yearlyChange(Set<LocalDate> holidays, Set<LocalDate> extraDays) {
        int[] years = calendar.getExceptions().stream().map(CalendarException::getDate)
                .filter(java.util.Objects::nonNull).mapToInt(LocalDate::getYear).sorted().toArray();
        if (years.length == 0) {
            return BigFraction.ZERO;
        }
        return new BigFraction(extraDays.size() - holidays.size()).divide(years[years.length - 1] - years[0] + 1);
    }

    private Optional<BigFraction> nominal(Quantity quantity, int most, String feature) {
        if (quantity == null) {
            return Optional.empty();
        }
        Optional<BigFraction> days = in(quantity, Unit.parse("workday")).or(() -> in(quantity, Unit.ONE));
        if (days.isEmpty() || quantity.signum() <= 0 || days.get().compareTo(new BigFraction(most)) > 0) {
            impossible("calendar.nominal", feature, quantity, most);
            return Optional.empty();
        }
        return days;
    }

    private List<WorkShift> shifts() {
        if (calendar.getShifts().isEmpty()) {
            findings.add(new Finding(Severity.ASSUMPTION, "calendar.assumed", element,
                    Text.of(CalendarReader.class, "calendar.noShift", element)));
            return WorkingCalendar.DEFAULT.shifts();
        }
        List<WorkShift> shifts = calendar.getShifts().stream().map(this::shift).toList();
        if (overlap()) {
            impossible("calendar.overlap");
        }
        return shifts;
    }

    private WorkShift shift(Shift shift) {
        BigFraction length = seconds(shift.getLength(), ElementRef.of(shift));
        List<BigFraction> lengths = shift.getBreaks().stream().map(pause -> length(pause, shift)).toList();
        BigFraction breaks = lengths.stream().reduce(BigFraction.ZERO, BigFraction::add);
        if (length.equals(BigFraction.ZERO)) {
            impossibleLength(shift);
        } else if (breaks.compareTo(length) >= 0) {
            impossible("calendar.breaks", ElementRef.of(shift));
        }
        return new WorkShift(shift.getName() == null ? "" : shift.getName(),
                shift.getStart() == null ? LocalTime.MIDNIGHT : shift.getStart(), length, breaks,
                breaks.compareTo(length) < 0
                        ? pauses(shift, length, lengths)
                        : List.of(new WorkShift.Pause(BigFraction.ZERO, length)));
    }

    /** No time between 0 s and 24 h was told before; none at all is. */
    private void impossibleLength(Shift shift) {
        if (shift.getLength() != null && shift.getLength().signum() == 0) {
            impossible("calendar.length", ElementRef.of(shift), shift.getLength());
        }
    }

    private List<WorkShift.Pause> pauses(Shift shift, BigFraction length, List<BigFraction> lengths) {
        BreakPlan plan = new BreakPlan(shift, length);
        for (int i = 0; i < lengths.size(); i++) {
            Break pause = shift.getBreaks().get(i);
            if (!plan.add(pause.getStart(), lengths.get(i))) {
                findings.add(new Finding(Severity.WARNING, "calendar.breakOutside", element,
                        Text.of(CalendarReader.class, "calendar.breakOutside", element, pause.getStart(),
                                ElementRef.of(shift))));
            }
        }
        return plan.place();
    }

    private BigFraction length(Break pause, Shift shift) {
        return seconds(pause.getLength(), ElementRef.of(shift));
    }

    private BigFraction seconds(Quantity length, ElementRef of) {
        Optional<BigFraction> seconds = length == null ? Optional.empty() : in(length, SECOND);
        if (seconds.isEmpty() || length.signum() < 0 || seconds.get().compareTo(DAY) > 0) {
            impossible("calendar.length", of, length == null ? "-" : length);
            return BigFraction.ZERO;
        }
        return seconds.get();
    }

    private static Optional<BigFraction> in(Quantity quantity, Unit unit) {
        return quantity.unit().isCommensurableWith(unit) ? Optional.of(quantity.exactIn(unit)) : Optional.empty();
    }

    /** Whether two shifts that say when they begin lie over each other, midnight included. */
    private boolean overlap() {
        List<Shift> timed = calendar.getShifts().stream().filter(shift -> shift.getStart() != null)
                .sorted(Comparator.comparing(Shift::getStart)).toList();
        for (int i = 0; i < timed.size(); i++) {
            Shift next = timed.get((i + 1) % timed.size());
            int gap = next.getStart().toSecondOfDay() - timed.get(i).getStart().toSecondOfDay();
            BigFraction until = new BigFraction(i + 1 == timed.size() ? gap + 24 * 3600 : gap);
            if (timed.get(i).getLength() != null
                    && in(timed.get(i).getLength(), SECOND).orElse(BigFraction.ZERO).compareTo(until) > 0) {
                return true;
            }
        }
        return false;
    }

    private void impossible(String key, Object... arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = element;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        findings.add(new Finding(Severity.ERROR, "calendar.impossible", element,
                Text.of(CalendarReader.class, key, all)));
    }

    private static BigFraction notNegative(BigFraction value) {
        return value.getNumerator().signum() < 0 ? BigFraction.ZERO : value;
    }
}
