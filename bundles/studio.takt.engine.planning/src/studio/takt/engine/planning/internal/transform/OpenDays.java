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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import studio.takt.core.api.calendar.WorkingCalendar;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.text.Text;

/**
 * On which days a line may run where the table does not say: those that the calendar works. A day has a date if it is
 * named by one, or if the first day has one.
 */
final class OpenDays {
    private static final String RULE = "subcontract-facility.";

    private final Optional<WorkingCalendar> calendar;
    private final Optional<LocalDate> first;
    private final List<Finding> findings = new ArrayList<>();
    private boolean undated;

    /** By a calendar, if there is one; {@code firstDay} as somebody typed it. */
    OpenDays(Optional<WorkingCalendar> calendar, Optional<String> firstDay) {
        this.calendar = calendar;
        this.first = firstDay.flatMap(OpenDays::date);
        calendar.ifPresent(known -> findings.addAll(known.findings()));
        if (firstDay.isPresent() && first.isEmpty()) {
            findings.add(new Finding(Severity.ERROR, RULE + "first-day", ElementRef.NONE,
                    Text.of(OpenDays.class, "finding.first-day", firstDay.get())));
        }
    }

    /** Every day is open. */
    static OpenDays all() {
        return new OpenDays(Optional.empty(), Optional.empty());
    }

    /** True if the line may run on the day of that name and number, from 1. */
    boolean isOpen(String name, int number) {
        if (calendar.isEmpty()) {
            return true;
        }
        Optional<LocalDate> date = date(name).or(() -> first.map(start -> start.plusDays(number - 1L)));
        undated |= date.isEmpty();
        return date.map(day -> calendar.get().isWorkingDay(day)).orElse(true);
    }

    /** What was found. */
    List<Finding> findings() {
        List<Finding> all = new ArrayList<>(findings);
        calendar.filter(known -> undated).ifPresent(known -> all.add(new Finding(Severity.ASSUMPTION,
                RULE + "days-undated", known.element(), Text.of(OpenDays.class, "finding.days-undated"))));
        return all;
    }

    private static Optional<LocalDate> date(String name) {
        try {
            return Optional.of(LocalDate.parse(name.strip()));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }
}
