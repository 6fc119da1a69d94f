/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.internal.notation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;

import studio.takt.diagram.api.notation.DataLine;
import studio.takt.diagram.api.notation.Wording;
import studio.takt.model.plant.Break;
import studio.takt.model.plant.Calendar;
import studio.takt.model.plant.Shift;
import studio.takt.model.project.Project;
import studio.takt.model.vsm.Process;
import studio.takt.model.vsm.ValueStreamMap;
import studio.takt.units.api.Quantity;
import studio.takt.units.api.Unit;

/** The shifts of a process and the time available in one: measured, or from its calendar. */
final class WorkingTime {
    private final Process process;

    WorkingTime(Process process) {
        this.process = process;
    }

    /** Adds the rows, as far as they are known. */
    void rows(List<DataLine> lines, Wording wording) {
        int shifts = process.getShifts() > 0
                ? process.getShifts()
                : calendar().map(c -> c.getShifts().size()).orElse(0);
        if (shifts > 0) {
            ProcessContent.add(lines, "shifts", wording, shifts);
        }
        available().ifPresent(time -> ProcessContent.add(lines, "availableTime", wording, wording.quantity(time)));
    }

    private Optional<Quantity> available() {
        return Optional.ofNullable(process.getAvailableTime()).or(() -> calendar()
                .flatMap(calendar -> calendar.getShifts().stream().findFirst()).flatMap(WorkingTime::working));
    }

    private static Optional<Quantity> working(Shift shift) {
        if (shift.getLength() == null) {
            return Optional.empty();
        }
        Quantity time = shift.getLength().to(Unit.parse("s"));
        for (Break pause : shift.getBreaks()) {
            if (pause.getLength() != null) {
                time = time.minus(pause.getLength());
            }
        }
        return Optional.of(time);
    }

    private Optional<Calendar> calendar() {
        ValueStreamMap map = process.eContainer() instanceof ValueStreamMap owner ? owner : null;
        EObject root = map == null ? null : map.eContainer();
        return Stream.of(Optional.ofNullable(process.getWorkCenter()).map(center -> center.getCalendar()),
                Optional.ofNullable(map).map(ValueStreamMap::getCalendar),
                Optional.ofNullable(root instanceof Project project ? project.getCalendar() : null))
                .flatMap(Optional::stream).findFirst();
    }
}
