/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.metrics.api;

/** What a day of lead time counts when it is set against the processing time. */
public enum DayBasis {
    /** 24 hours, as in Learning to See. */
    CALENDAR_DAYS("calendarDays"),
    /** The working time of a workday. */
    WORKING_TIME("workingTime");

    private final String id;

    DayBasis(String id) {
        this.id = id;
    }

    /** Its stable id, as in the model and on the command line. */
    public String id() {
        return id;
    }

    /** The basis of that id; throws {@code IllegalArgumentException} if there is none. */
    public static DayBasis of(String id) {
        return java.util.Arrays.stream(values()).filter(basis -> basis.id.equals(id)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no days basis " + id));
    }

    /** Seconds that a day counts. */
    public double seconds(WorkTime workTime) {
        return this == CALENDAR_DAYS ? 86_400 : workTime.perWorkday();
    }
}
