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

import java.util.ArrayList;
import java.util.List;

import studio.takt.core.api.calendar.WorkShift;
import studio.takt.core.api.calendar.WorkingCalendar;
import studio.takt.engine.flow.internal.map.MapCase.Window;
import studio.takt.metrics.api.WorkTime;

/**
 * When of a working day work is done: the shifts of the calendar with its breaks where they lie. A shift whose length
 * the process says itself is worked without a break; more shifts than the calendar has follow the last one.
 */
final class WorkWindows {
    private static final double SAME = 1e-6;

    private final List<Window> windows = new ArrayList<>();
    private double end;

    private WorkWindows() {}

    /** Windows in order. */
    static List<Window> of(WorkingCalendar calendar, WorkTime time) {
        WorkWindows read = new WorkWindows();
        List<WorkShift> shifts = calendar.shifts();
        for (int i = 0; i < time.count(); i++) {
            double worked = time.shifts().get(i);
            boolean known = i < shifts.size();
            double start = known ? shifts.get(i).start().toSecondOfDay() : read.end;
            read.end = i > 0 && start < read.end ? read.end : start;
            if (known && Math.abs(shifts.get(i).available().doubleValue() - worked) <= SAME) {
                read.shift(shifts.get(i));
            } else {
                read.until(read.end + worked);
            }
        }
        return read.windows;
    }

    private void shift(WorkShift shift) {
        double start = end;
        for (WorkShift.Pause pause : shift.pauses()) {
            until(start + pause.start().doubleValue());
            end = start + pause.end().doubleValue();
        }
        until(start + Math.max(shift.length().doubleValue(), end - start));
    }

    private void until(double time) {
        if (time > end) {
            windows.add(new Window(end, time));
        }
        end = Math.max(end, time);
    }
}
