/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.kernel;

import java.util.Arrays;

/**
 * How often whole numbers occurred, in classes that are at most 1/128 of their value wide: numbers below 128 have a
 * class each, and each doubling beyond has 128. Nothing is allocated for an observation.
 */
public final class Histogram {
    private static final int BITS = 7;
    private static final int CLASSES = 1 << BITS;

    private final long[] numbers = new long[(Long.SIZE - BITS) * CLASSES];
    private long count;

    /** Takes in an observation, which must not be negative. */
    public void add(long value) {
        numbers[classOf(value)]++;
        count++;
    }

    /** Takes in all of another one. */
    public void add(Histogram other) {
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] += other.numbers[i];
        }
        count += other.count;
    }

    public void clear() {
        Arrays.fill(numbers, 0);
        count = 0;
    }

    /** How many observations. */
    public long count() {
        return count;
    }

    /** The value that a share of the observations does not exceed, to 1/256 of it; NaN if there are none. */
    public double quantile(double share) {
        if (count == 0) {
            return Double.NaN;
        }
        double wanted = Math.max(1, Math.ceil(share * count));
        long seen = 0;
        int at = -1;
        while (seen < wanted) {
            seen += numbers[++at];
        }
        return at < CLASSES ? at : (lowest(at) + lowest(at + 1) - 1) / 2.0;
    }

    /** How many observations do not exceed a value, to the width of its class. */
    public long upTo(long value) {
        long seen = 0;
        for (int at = value < 0 ? -1 : classOf(value); at >= 0; at--) {
            seen += numbers[at];
        }
        return seen;
    }

    private static int classOf(long value) {
        if (value < CLASSES) {
            return (int) value;
        }
        int shift = Long.SIZE - 1 - Long.numberOfLeadingZeros(value) - BITS;
        return (shift + 1) * CLASSES + (int) (value >>> shift) - CLASSES;
    }

    private static long lowest(int at) {
        return (long) (at % CLASSES + CLASSES) << at / CLASSES - 1;
    }
}
