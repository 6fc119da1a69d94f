/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.blocks;

/**
 * When a worker works, on the clock of the plant: windows that repeat every so many ticks. The worker's own clock stands
 * still outside them.
 */
public final class Shifts {
    /** Always. */
    public static final Shifts ALWAYS = new Shifts(new long[]{0}, new long[]{1}, 1);

    private final long[] starts;
    private final long[] ends;
    private final long[] before;
    private final long cycle;
    private final long on;

    /**
     * Windows in order, which do not overlap, within {@code cycle} ticks.
     *
     * @throws IllegalArgumentException if they are not in order, or there is no time in them
     */
    public Shifts(long[] starts, long[] ends, long cycle) {
        this.starts = starts.clone();
        this.ends = ends.clone();
        this.cycle = cycle;
        before = new long[starts.length];
        long sum = 0;
        long last = 0;
        for (int i = 0; i < starts.length; i++) {
            if (starts[i] < last || ends[i] < starts[i] || ends[i] > cycle) {
                throw new IllegalArgumentException("windows out of order");
            }
            before[i] = sum;
            sum += ends[i] - starts[i];
            last = ends[i];
        }
        on = sum;
        if (on <= 0) {
            throw new IllegalArgumentException("no time to work");
        }
    }

    boolean isAlways() {
        return on == cycle;
    }

    /** Own ticks until now. */
    long clock(long now) {
        if (isAlways()) {
            return now;
        }
        long rest = now % cycle;
        int i = starts.length - 1;
        while (i > 0 && starts[i] > rest) {
            i--;
        }
        long within = rest < starts[i] ? 0 : before[i] + Math.min(rest, ends[i]) - starts[i];
        return now / cycle * on + within;
    }

    boolean isOn(long now) {
        if (isAlways()) {
            return true;
        }
        long rest = now % cycle;
        for (int i = 0; i < starts.length; i++) {
            if (rest >= starts[i] && rest < ends[i]) {
                return true;
            }
        }
        return false;
    }

    /** Ticks of the plant until so many own ticks have passed. */
    long delay(long now, long amount) {
        return isAlways() || amount == 0 ? amount : at(clock(now) + amount) - now;
    }

    /** Ticks of the plant until it works again; 0 if it does. */
    long untilOn(long now) {
        if (isOn(now)) {
            return 0;
        }
        long own = clock(now);
        return at(own + 1) - 1 - now;
    }

    /** The first time of the plant at which the own clock shows that; the own time must be positive. */
    private long at(long own) {
        long cycles = (own - 1) / on;
        long rest = own - cycles * on;
        int i = starts.length - 1;
        while (i > 0 && before[i] >= rest) {
            i--;
        }
        return cycles * cycle + starts[i] + rest - before[i];
    }

    /** The share of the plant's time in which it works. */
    public double share() {
        return (double) on / cycle;
    }
}
