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

import java.nio.charset.StandardCharsets;

import studio.takt.core.internal.random.SplitMix;

/**
 * Streams of random numbers by name, all from one seed. Every source of chance in a study takes a stream of its own,
 * so that a change at one place does not disturb the others, and two variants meet the same chances. The same seed and
 * name give the same numbers on every machine, for ever. Immutable.
 *
 * @param seed any number
 */
public record RandomStreams(long seed) {
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    /** The stream of that name, from its beginning. */
    public RandomStream stream(String name) {
        long hash = FNV_OFFSET;
        for (byte each : name.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (each & 0xFF)) * FNV_PRIME;
        }
        SplitMix mix = new SplitMix(new SplitMix(seed).next() ^ hash);
        return new RandomStream(mix.next(), mix.next(), mix.next(), mix.next());
    }

    /** The streams of a replication, from 0: independent of those of every other. */
    public RandomStreams replication(int number) {
        return new RandomStreams(new SplitMix(seed + 0x632be59bd9b4e019L * (number + 1L)).next());
    }
}
