/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.transform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static studio.takt.engine.flow.internal.transform.Runs.number;
import static studio.takt.engine.flow.internal.transform.Runs.rules;
import static studio.takt.engine.flow.internal.transform.Runs.summary;
import static studio.takt.engine.flow.internal.transform.Runs.texts;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.DoubleStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.SummaryValue.Estimate;
import studio.takt.engine.flow.internal.compare.PairedDifference;
import studio.takt.engine.flow.internal.experiment.Sample;

/** Differences that are known, and how scenarios are written. */
class FlowCompareEngineTest {
    @TempDir
    Path folder;

    private Runs compare(String... changes) {
        String[] rows = new String[changes.length + 1];
        rows[0] = "scenario,station,change,value";
        System.arraycopy(changes, 0, rows, 1, changes.length);
        return new Runs(new FlowCompareEngine(), folder).table("line", "station,mean,cv,buffer", "A,1,1,", "B,0.5,1,9")
                .table("scenarios", rows).set("interarrival", 2);
    }

    private static List<Sample> samples(double... cycleTimes) {
        return DoubleStream.of(cycleTimes).mapToObj(time -> new Sample(0, time, 0, 1, 0, 0)).toList();
    }

    /** Differences 1, 2, 3, 2: mean 2, deviation 0.8165, t(0.975, 3) = 3.1824: 2 ± 1.2992. */
    @Test
    void pairsByHand() {
        PairedDifference pair = PairedDifference.of(samples(10, 10, 10, 11), samples(11, 12, 13, 13),
                Sample::cycleTime, 0.95);
        assertEquals(10.25, pair.base(), 1e-12);
        assertEquals(2, pair.difference(), 1e-12);
        assertEquals(1.2992, pair.half(), 1e-4);
        assertTrue(pair.isSignificant());
        assertFalse(PairedDifference.of(samples(1, 2), samples(2, 1), Sample::cycleTime, 0.95).isSignificant());
    }

    /** A of 0.8 s instead of 1 s: 0.8 / 0.6 instead of 2 s there; the same chances make the interval narrow. */
    @Test
    void theDifferenceOfTwoQueues() {
        Result result = compare("fast,A,mean,0.8 s", "fast,B,buffer,").set("runLength", 20_000).set("warmUp", 200)
                .set("confidence", 0.99).run();
        assertTrue(result.isSound(), texts(result));
        Estimate difference = (Estimate) result.summary("cycleTimeDifference").orElseThrow();
        double expected = 0.8 / 0.6 - 2;
        assertTrue(difference.low() <= expected && expected <= difference.high(), difference.toString());
        assertTrue(difference.high() - difference.low() < 0.1, "narrow: " + difference);
        assertEquals("yes", word(result, 1, "significant"));
    }

    /** The 95 % intervals of 24 seeds cover the difference in at least 19 (fewer would happen once in 100 times). */
    @Test
    void coverage() {
        int covered = 0;
        double expected = 0.8 / 0.6 - 2;
        for (int seed = 1; seed <= 24; seed++) {
            Result result = compare("fast,A,mean,0.8", "fast,B,buffer,").set("runLength", 3000).set("warmUp", 100)
                    .set("seed", seed).run();
            Estimate difference = (Estimate) result.summary("cycleTimeDifference").orElseThrow();
            covered += difference.low() <= expected && expected <= difference.high() ? 1 : 0;
        }
        assertTrue(covered >= 19, "covered " + covered + " of 24");
    }

    private static String word(Result result, int row, String column) {
        return ((Cell.Label) result.table("differences").orElseThrow().at(row, column)).text();
    }

    /** What changes nothing differs by nothing, exactly; with three scenarios each interval has 1 − 0.05 / 3. */
    @Test
    void sameChances() {
        Result result = compare("same,A,mean,1 s", "slow,A,mean,1.5 s", "busier,,interarrival,1.8 s")
                .set("runLength", 2000).set("warmUp", 50).run();
        assertEquals(0, number(result, "differences", 3, "difference"));
        assertEquals("no", word(result, 3, "significant"));
        assertEquals("yes", word(result, 4, "significant"));
        assertEquals(3600 / 1.8 - 1800, number(result, "differences", 2, "difference"), 40);
        assertEquals(4, result.table("scenarios").orElseThrow().rows().size());
        assertEquals(4, summary(result, "significantDifferences"), 2);
        result.charts().forEach(chart -> assertTrue(result.table(chart.table()).isPresent()));
        result.summary().forEach(value -> assertTrue(result.explain(value.key()).isPresent(), value.key()));
    }

    /** A second line; its chances are the same where its stations are called the same. */
    @Test
    void twoLines() {
        Result result = new Runs(new FlowCompareEngine(), folder).table("line", "station,mean", "A,1")
                .table("other", "station,mean,servers", "A,1,2").set("interarrival", 2).set("runLength", 20_000).run();
        assertEquals(List.of("flow.warm-up"), rules(result));
        assertEquals(1.0667 - 2, summary(result, "cycleTimeDifference"), 0.06);
        assertEquals("other", word(result, 0, "scenario"));
    }

    /** One is overloaded: all are compared over the same time from the beginning, which needs no steady state. */
    @Test
    void overload() {
        Result result = compare("slow,A,mean,3 s", "conwip,,conwip,4").set("runLength", 3000).run();
        assertEquals(List.of("flow.not-steady"), rules(result));
        assertEquals("yes", word(result, 0, "significant"));
        assertEquals(1200 - 1800, number(result, "differences", 0, "difference"), 60);
    }

    /** Blocking takes capacity away, which only the runs show: no intervals. */
    @Test
    void aScenarioThatGrowsHasNoIntervals() {
        Result result = compare("blocked,B,buffer,0", "blocked,B,mean,1 s", "blocked,,interarrival,1.2")
                .set("runLength", 10_000).set("warmUp", 0).run();
        assertEquals(List.of("flow.growing-scenario"), rules(result));
        assertEquals(Cell.EMPTY, result.table("differences").orElseThrow().at(0, "low"));
        assertEquals("", word(result, 0, "significant"));
    }

    @Test
    void whatIsWrongIsSaid() {
        assertEquals(List.of("flow.change-station", "flow.change-column", "flow.change-value", "flow.change-parameter",
                "flow.change-value", "flow.change-value"),
                rules(compare("x,Z,mean,1", "x,A,meen,1", "x,A,mean,3 kg", "x,,seed,3", "x,,conwip,1.5",
                        "x,A,mean,fast").run()));
        assertEquals(List.of("flow.nothing-to-compare"), rules(new Runs(new FlowCompareEngine(), folder)
                .table("line", "station,mean", "A,1").set("interarrival", 2).run()));
        assertEquals(List.of("flow.whole"), rules(compare("x,A,servers,0").run()));
    }
}
