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

import java.time.format.TextStyle;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import studio.takt.core.api.calendar.WorkingCalendar;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.text.Text;
import studio.takt.model.vsm.Process;

/** Whether work can be done by a calendar at all, and on the days of the stream. */
final class CalendarCheck {
    private final WorkingCalendar stream;
    private final Consumer<Finding> findings;

    CalendarCheck(WorkingCalendar stream, Consumer<Finding> findings) {
        this.stream = stream;
        this.findings = findings;
    }

    /** What is impossible in the calendar of the stream has been told where it was read. */
    void check(ElementRef map) {
        if (!stream.isPossible()) {
            findings.accept(new Finding(Severity.ERROR, "flow.impossible-calendar", map,
                    Text.of(FlowSimulationEngine.class, "impossible-calendar", map.name())));
        }
    }

    /** The calendar of a process. */
    void check(Process process, WorkingCalendar calendar) {
        ElementRef ref = ElementRef.of(process);
        if (!calendar.equals(stream)) {
            calendar.findings().forEach(findings);
        }
        if (calendar.isPossible() && stream.isPossible() && !calendar.weekdays().equals(stream.weekdays())) {
            findings.accept(new Finding(Severity.WARNING, "flow.other-days", ref,
                    Text.of(FlowSimulationEngine.class, "other-days", ref.name(), days(calendar), days(stream))));
        }
    }

    private static Text days(WorkingCalendar calendar) {
        return Text.of(locale -> calendar.weekdaysInOrder().stream()
                .map(day -> day.getDisplayName(TextStyle.SHORT, locale)).collect(Collectors.joining(" ")));
    }
}
