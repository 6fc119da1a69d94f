/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.transform;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

import studio.takt.core.api.calendar.WorkingCalendar;
import studio.takt.engine.flow.internal.output.FlowUnits;
import studio.takt.engine.flow.internal.table.OrderClock;
import studio.takt.units.api.Quantity;
import studio.takt.units.api.Unit;
import studio.takt.units.api.UnitException;

/**
 * Reads times on the clock of a plant, which stands still while nobody works: days and weeks are workdays, dates count
 * the working days of a calendar from a first day.
 *
 * @param calendar who knows working days
 * @param start    the first day; empty if it is not known
 * @param day      seconds of a workday
 */
record PlantClock(WorkingCalendar calendar, Optional<LocalDate> start, double day) implements OrderClock {
    private static final Unit DAY = Unit.parse("d");
    private static final Unit WORKDAY = Unit.parse("workday");

    @Override
    public Optional<Double> seconds(String written, boolean end) {
        return date(written).map(date -> start.map(first -> workdays(date, end) * day))
                .orElseGet(() -> OrderClock.quantity(written).flatMap(this::seconds));
    }

    /** A date, if it is one. */
    static Optional<LocalDate> date(String written) {
        try {
            return Optional.of(LocalDate.parse(written.strip()));
        } catch (DateTimeParseException noDate) {
            return Optional.empty();
        }
    }

    /** Workdays from the beginning of the first day to the end of a day, or to its beginning. */
    double workdays(LocalDate date, boolean end) {
        return calendar.workingDays(start.orElseThrow(), end ? date : date.minusDays(1));
    }

    private Optional<Double> seconds(Quantity time) {
        if (time.unit().symbols().contains("d") || time.unit().symbols().contains("wk")) {
            return Optional.of(time.in(DAY) * day);
        }
        try {
            return time.unit().isCommensurableWith(Unit.parse("s")) || time.unit().isRatio()
                    ? FlowUnits.seconds(time)
                    : Optional.of(time.in(WORKDAY, calendar) * day);
        } catch (UnitException noTime) {
            return Optional.empty();
        }
    }
}
