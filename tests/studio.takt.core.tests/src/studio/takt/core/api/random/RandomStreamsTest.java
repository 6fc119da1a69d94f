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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.takt.core.api.stat.Tally;
import studio.takt.core.internal.random.SplitMix;
import studio.takt.units.api.Distribution;
import studio.takt.units.api.Unit;
import studio.takt.units.api.UnitException;

class RandomStreamsTest {
    private static final int MANY = 200_000;

    /** The first numbers of the authors' reference implementation from the state 1, 2, 3, 4. */
    @Test
    void isTheGeneratorOfBlackmanAndVigna() {
        RandomStream stream = new RandomStream(1, 2, 3, 4);
        for (String expected : List.of("11520", "0", "1509978240", "1215971899390074240", "1216172134540287360",
                "607988272756665600", "16172922978634559625", "8476171486693032832")) {
            assertEquals(Long.parseUnsignedLong(expected), stream.next());
        }
    }

    /** The first numbers of the reference implementation from the seed 1234567. */
    @Test
    void seedsAreMixedBySplitMix() {
        SplitMix mix = new SplitMix(1234567);
        for (String expected : List.of("6457827717110365317", "3203168211198807973", "9817491932198370423")) {
            assertEquals(Long.parseUnsignedLong(expected), mix.next());
        }
    }

    @Test
    void theSameSeedAndNameGiveTheSameNumbers() {
        assertEquals(new RandomStreams(7).stream("Welding").next(), new RandomStreams(7).stream("Welding").next());
    }

    @Test
    void namesSeedsAndReplicationsGiveStreamsOfTheirOwn() {
        Set<Long> firsts = new HashSet<>();
        for (int seed = 0; seed < 100; seed++) {
            for (int replication = 0; replication < 10; replication++) {
                for (String name : List.of("Welding", "Painting", "", "\uC870\uB9BD")) {
                    firsts.add(new RandomStreams(seed).replication(replication).stream(name).next());
                }
            }
        }
        assertEquals(4_000, firsts.size());
        assertNotEquals(new RandomStreams(1).stream("a").next(), new RandomStreams(2).stream("a").next());
    }

    @ParameterizedTest
    @ValueSource(strings = {"45 s", "exponential(45 s)", "erlang(1 min, 4)", "gamma(2.5, 10 s)", "gamma(0.5, 10 s)",
            "lognormal(45 s, 20 s)", "triangular(30 s, 45 s, 90 s)", "triangular(30 s, 30 s, 90 s)",
            "uniform(1 min, 2 min)",
            "normal(45 s, 5 s)", "normal(10 s, 20 s)", "normal(0 s, 1 s)", "normal(45 s, 0 s)", "weibull(1.5, 40 s)",
            "weibull(0.7, 40 s)", "cv(45 s, 0.2)", "cv(45 s, 1)", "cv(45 s, 2)", "cv(45 s, 0)"})
    void samplesHaveTheMomentsOfTheirDistribution(String text) {
        Distribution.Parametric distribution = (Distribution.Parametric) Distribution.parse(text);
        Unit second = Unit.parse("s");
        Sampler sampler = Sampler.of(distribution, second);
        RandomStream stream = new RandomStreams(42).stream(text);
        Tally tally = new Tally();
        for (int i = 0; i < MANY; i++) {
            tally.add(sampler.sample(stream));
        }
        double deviation = distribution.standardDeviation() * Unit.parse("s").factor().doubleValue()
                * distribution.unit().factor().doubleValue();
        assertEquals(distribution.mean().in(second), tally.mean(), 4.5 * deviation / Math.sqrt(MANY) + 1e-9);
        assertEquals(deviation, tally.standardDeviation(), 0.04 * deviation + 1e-9);
        assertTrue(tally.minimum() >= 0);
    }

    @Test
    void boundsAreKept() {
        Sampler sampler = Sampler.of((Distribution.Parametric) Distribution.parse("triangular(30 s, 45 s, 90 s)"),
                Unit.parse("s"));
        RandomStream stream = new RandomStreams(1).stream("x");
        for (int i = 0; i < 10_000; i++) {
            double sample = sampler.sample(stream);
            assertTrue(sample >= 30 && sample <= 90);
            double uniform = stream.uniform();
            assertTrue(uniform > 0 && uniform < 1);
        }
    }

    @Test
    void wholeNumbersAreEvenlySpread() {
        RandomStream stream = new RandomStreams(3).stream("die");
        int[] counts = new int[6];
        for (int i = 0; i < 60_000; i++) {
            counts[stream.below(6)]++;
        }
        double chiSquare = java.util.Arrays.stream(counts).mapToDouble(n -> (n - 10_000.0) * (n - 10_000.0) / 10_000)
                .sum();
        assertTrue(chiSquare < 20.5, "chi-square " + chiSquare + " of 5 degrees: less than 1 in 1000");
        assertThrows(IllegalArgumentException.class, () -> stream.below(0));
    }

    @Test
    void dataAreDrawnAsOftenAsTheyOccur() {
        Sampler sampler = Sampler.ofData(List.of(1.0, 1.0, 1.0, 5.0));
        RandomStream stream = new RandomStreams(5).stream("data");
        Tally tally = new Tally();
        for (int i = 0; i < MANY; i++) {
            tally.add(sampler.sample(stream));
        }
        assertEquals(2, tally.mean(), 0.02);
        assertThrows(IllegalArgumentException.class, () -> Sampler.ofData(List.of()));
    }

    @Test
    void theUnitMustFit() {
        Distribution.Parametric time = (Distribution.Parametric) Distribution.parse("45 s");
        assertThrows(UnitException.class, () -> Sampler.of(time, Unit.parse("pcs")));
        assertThrows(IllegalArgumentException.class, () -> new RandomStream(0, 0, 0, 0));
    }
}
