/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.api.stat;

/** Statistics of something that changes now and then, such as a stock: each value counts as long as it lasted. */
public final class TimeWeighted {
    private long start;
    private long last;
    private double value;
    private double area;
    private double minimum;
    private double maximum;

    /** Begins at a time, in ticks, with a value. */
    public TimeWeighted(long start, double value) {
        this.start = start;
        this.last = start;
        this.value = value;
        this.minimum = value;
        this.maximum = value;
    }

    /**
     * Forgets what was before, such as a warm-up; the value stays.
     *
     * @throws IllegalArgumentException if that lies before the last change
     */
    public void reset(long time) {
        advance(time);
        start = time;
        area = 0;
        minimum = value;
        maximum = value;
    }

    /** The value changes at a time; throws {@code IllegalArgumentException} if that lies before the last change. */
    public void set(long time, double newValue) {
        advance(time);
        value = newValue;
        minimum = Math.min(minimum, newValue);
        maximum = Math.max(maximum, newValue);
    }

    /** The value grows at a time. */
    public void add(long time, double change) {
        set(time, value + change);
    }

    private void advance(long time) {
        if (time < last) {
            throw new IllegalArgumentException("time runs backwards, from " + last + " to " + time);
        }
        area += value * (time - last);
        last = time;
    }

    /** The value now. */
    public double value() {
        return value;
    }

    /** The mean up to a time, not before the last change; the value itself if no time has passed. */
    public double mean(long until) {
        if (until < last) {
            throw new IllegalArgumentException("time runs backwards, from " + last + " to " + until);
        }
        return until == start ? value : (area + value * (until - last)) / (until - start);
    }

    /** The least value. */
    public double minimum() {
        return minimum;
    }

    /** The greatest value. */
    public double maximum() {
        return maximum;
    }
}
