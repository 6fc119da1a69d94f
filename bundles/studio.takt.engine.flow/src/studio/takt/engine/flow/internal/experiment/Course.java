/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.experiment;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

import studio.takt.engine.flow.internal.kernel.Slices;

/**
 * How a run went, slice by slice; times in seconds.
 *
 * @param slice     how long a slice is
 * @param left      pieces that left in each slice
 * @param timed     those of them who had been seen to come
 * @param cycleTime time that these had been there, summed
 * @param pieces    mean pieces present
 * @param due       pieces of which somebody knows whether they were in time
 * @param onTime    those of them who were
 * @param tardiness time by which the others were late, summed
 * @param open      mean pieces that were ordered and had not gone
 * @param places    mean pieces at each place
 */
public record Course(double slice, double[] left, double[] timed, double[] cycleTime, double[] pieces, double[] due,
        double[] onTime, double[] tardiness, double[] open, List<double[]> places) {

    /** What the kernel counted in slices of so many ticks. */
    public static Course of(Slices slices, double sliceTicks, double ticks, int stations) {
        double[] left = each(slices.size(), slices::left);
        List<double[]> places = IntStream.range(0, stations)
                .mapToObj(station -> each(slices.size(), i -> slices.area(i, station) / sliceTicks)).toList();
        return new Course(sliceTicks / ticks, left, left, each(slices.size(), i -> slices.cycleTime(i) / ticks),
                each(slices.size(), i -> slices.area(i) / sliceTicks), left, each(slices.size(), slices::onTime),
                each(slices.size(), i -> slices.tardiness(i) / ticks), new double[slices.size()], places);
    }

    private static double[] each(int size, IntToDoubleFunction what) {
        return IntStream.range(0, size).mapToDouble(what).toArray();
    }

    /** How many slices there are. */
    public int size() {
        return left.length;
    }

    /**
     * The figures of some of the slices, from one to before another. If less than half of those who left had been seen
     * to come, their time follows from Little's law.
     */
    public Sample sample(int from, int to) {
        double gone = sum(left, from, to);
        double time = (to - from) * slice;
        double wip = sum(pieces, from, to) / (to - from);
        double known = sum(timed, from, to);
        double promised = sum(due, from, to);
        double there = 2 * known < gone ? wip * time / gone : sum(cycleTime, from, to) / known;
        return new Sample(gone / time, gone == 0 ? Double.NaN : there, wip,
                promised == 0 ? Double.NaN : sum(onTime, from, to) / promised,
                promised == 0 ? Double.NaN : sum(tardiness, from, to) / promised, gone / time);
    }

    private static double sum(double[] values, int from, int to) {
        return IntStream.range(from, to).mapToDouble(i -> values[i]).sum();
    }
}
