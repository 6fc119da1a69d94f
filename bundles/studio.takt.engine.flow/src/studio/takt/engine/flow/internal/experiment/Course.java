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
import java.util.stream.IntStream;

import studio.takt.engine.flow.internal.kernel.Slices;

/**
 * How a run went, slice by slice; times in seconds.
 *
 * @param slice     how long a slice is
 * @param left      pieces that left in each slice
 * @param cycleTime time that they had been there, summed
 * @param pieces    mean pieces present
 * @param onTime    pieces that left in time
 * @param tardiness time by which the others were late, summed
 * @param places    mean pieces at each place
 */
public record Course(double slice, double[] left, double[] cycleTime, double[] pieces, double[] onTime,
        double[] tardiness, List<double[]> places) {

    /** What the kernel counted in slices of so many ticks. */
    public static Course of(Slices slices, double sliceTicks, double ticks, int stations) {
        IntStream all = IntStream.range(0, slices.size());
        List<double[]> places = IntStream.range(0, stations).mapToObj(station -> IntStream.range(0, slices.size())
                .mapToDouble(i -> slices.area(i, station) / sliceTicks).toArray()).toList();
        return new Course(sliceTicks / ticks, all.mapToDouble(slices::left).toArray(),
                each(slices, i -> slices.cycleTime(i) / ticks), each(slices, i -> slices.area(i) / sliceTicks),
                each(slices, slices::onTime), each(slices, i -> slices.tardiness(i) / ticks), places);
    }

    private static double[] each(Slices slices, java.util.function.IntToDoubleFunction what) {
        return IntStream.range(0, slices.size()).mapToDouble(what).toArray();
    }

    /** How many slices there are. */
    public int size() {
        return left.length;
    }

    /** The figures of some of the slices, from one to before another. */
    public Sample sample(int from, int to) {
        double gone = sum(left, from, to);
        double time = (to - from) * slice;
        return new Sample(gone / time, gone == 0 ? Double.NaN : sum(cycleTime, from, to) / gone,
                sum(pieces, from, to) / (to - from), gone == 0 ? Double.NaN : sum(onTime, from, to) / gone,
                gone == 0 ? Double.NaN : sum(tardiness, from, to) / gone);
    }

    private static double sum(double[] values, int from, int to) {
        return IntStream.range(from, to).mapToDouble(i -> values[i]).sum();
    }
}
