/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.map;

import java.util.HashMap;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

import studio.takt.core.api.random.RandomStream;
import studio.takt.core.api.random.RandomStreams;
import studio.takt.core.api.random.Sampler;
import studio.takt.engine.flow.internal.output.FlowUnits;
import studio.takt.engine.flow.internal.table.TimeReader;

/** Times drawn at random, each from a stream of its own name. */
final class Chances {
    private final RandomStreams streams;
    private final double ticks;
    private final Map<String, Integer> names = new HashMap<>();

    Chances(RandomStreams streams, double ticks) {
        this.streams = streams;
        this.ticks = ticks;
    }

    /** A name that nobody has yet, so that two processes of the same name have different streams. */
    String unique(String name) {
        int number = names.merge(name, 1, Integer::sum);
        return number == 1 ? name : name + "#" + number;
    }

    RandomStream stream(String name) {
        return streams.stream(name);
    }

    /** Times of a span, each so many times as long. */
    LongSupplier times(Span span, String name, double factor) {
        DoubleSupplier seconds = span.varies() ? span.sampler(streams.stream(name)) : () -> Math.max(0, span.mean());
        double scale = ticks * factor;
        return () -> Math.round(seconds.getAsDouble() * scale);
    }

    /** Exponential times with that mean in seconds. */
    LongSupplier exponential(double mean, String name) {
        RandomStream stream = streams.stream(name);
        return () -> Math.round(mean * stream.exponential() * ticks);
    }

    /** Times with a mean and a coefficient of variation; at 0 their rounding does not add up. */
    LongSupplier intervals(double mean, double cv, String name) {
        if (cv > 0) {
            Sampler sampler = Sampler.of(TimeReader.measured(mean, cv), FlowUnits.SECOND);
            RandomStream stream = streams.stream(name);
            return () -> Math.max(0, Math.round(sampler.sample(stream) * ticks));
        }
        return new Even(mean * ticks);
    }

    /** Even times whose rounding does not add up. */
    private static final class Even implements LongSupplier {
        private final double interval;
        private long number;

        Even(double interval) {
            this.interval = interval;
        }

        @Override
        public long getAsLong() {
            number++;
            return Math.round(number * interval) - Math.round((number - 1) * interval);
        }
    }
}
