/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.api.random;

import org.apache.commons.math3.special.Erf;

/**
 * Random numbers by the generator xoshiro256** (Blackman and Vigna, <em>Scrambled Linear Pseudorandom Number
 * Generators</em>, ACM TOMS 47, 2021); its period is 2²⁵⁶ − 1. Not thread-safe: a stream belongs to one source.
 */
public final class RandomStream {
    private static final double STEP = 0x1.0p-53;

    private long s0;
    private long s1;
    private long s2;
    private long s3;

    /** A stream from a state; throws {@code IllegalArgumentException} if it is all zero. */
    public RandomStream(long s0, long s1, long s2, long s3) {
        if ((s0 | s1 | s2 | s3) == 0) {
            throw new IllegalArgumentException("the state must not be all zero");
        }
        this.s0 = s0;
        this.s1 = s1;
        this.s2 = s2;
        this.s3 = s3;
    }

    /** 64 random bits. */
    public long next() {
        long result = Long.rotateLeft(s1 * 5, 7) * 9;
        long shifted = s1 << 17;
        s2 ^= s0;
        s3 ^= s1;
        s1 ^= s2;
        s0 ^= s3;
        s2 ^= shifted;
        s3 = Long.rotateLeft(s3, 45);
        return result;
    }

    /** Uniform between 0 and 1, never one of them. */
    public double uniform() {
        return ((next() >>> 11) + 0.5) * STEP;
    }

    /** Uniform among 0 to {@code bound} − 1; throws {@code IllegalArgumentException} if the bound is not positive. */
    public int below(int bound) {
        if (bound <= 0) {
            throw new IllegalArgumentException("a positive bound is needed, not " + bound);
        }
        return (int) Math.multiplyHigh(next() >>> 1, (long) bound << 1);
    }

    /** Exponential of mean 1. */
    public double exponential() {
        return -Math.log(uniform());
    }

    /** Standard normal, by inversion of one uniform number. */
    public double normal() {
        return Math.sqrt(2) * Erf.erfcInv(2 * uniform());
    }
}
