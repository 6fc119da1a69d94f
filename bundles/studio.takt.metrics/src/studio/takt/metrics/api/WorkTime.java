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

import java.util.List;

import studio.takt.core.api.run.ElementRef;

/**
 * The time in which work is done on a workday.
 *
 * @param shifts          working seconds of each shift, breaks deducted, in the order of the shifts
 * @param workdaysPerYear workdays of a year; NaN if unknown
 * @param source          the calendar, or the process that has its own time
 */
public record WorkTime(List<Double> shifts, double workdaysPerYear, ElementRef source) {

    /** Copies the list. */
    public WorkTime {
        shifts = List.copyOf(shifts);
    }

    /** Working seconds of a workday. */
    public double perWorkday() {
        return shifts.stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Shifts of a workday. */
    public int count() {
        return shifts.size();
    }

    /** Working seconds of a shift, the mean if the shifts differ; 0 without shifts. */
    public double perShift() {
        return shifts.isEmpty() ? 0 : perWorkday() / shifts.size();
    }

    /** The same with so many shifts: the first ones; beyond those there are, shifts of mean length. */
    public WorkTime withShifts(int wanted) {
        double mean = perShift();
        return new WorkTime(java.util.stream.IntStream.range(0, wanted)
                .mapToObj(i -> i < shifts.size() ? shifts.get(i) : Double.valueOf(mean)).toList(), workdaysPerYear,
                source);
    }

    /** The same number of shifts, each of the given working seconds. */
    public WorkTime withShiftLength(double seconds) {
        return new WorkTime(shifts.stream().map(any -> seconds).toList(), workdaysPerYear, source);
    }
}
