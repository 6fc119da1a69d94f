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
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static studio.takt.engine.flow.internal.transform.Runs.number;
import static studio.takt.engine.flow.internal.transform.Runs.rules;
import static studio.takt.engine.flow.internal.transform.Runs.summary;
import static studio.takt.engine.flow.internal.transform.Runs.texts;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.takt.core.api.run.Location;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.run.Parameters;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.SummaryValue;
import studio.takt.core.api.run.SummaryValue.Estimate;
import studio.takt.core.api.text.Text;
import studio.takt.engine.flow.internal.simulation.LineCase;
import studio.takt.engine.flow.internal.table.StationData;
import studio.takt.engine.flow.internal.table.TimeReader;
import studio.takt.units.api.Quantity;

/** Lines whose answer is known, and what every run must keep. */
class FlowSimulationEngineTest {
    @TempDir
    Path folder;

    private Runs simulation() {
        return new Runs(new FlowSimulationEngine(), folder);
    }

    private Runs line(String heading, String... stations) {
        String[] rows = new String[stations.length + 1];
        rows[0] = heading;
        System.arraycopy(stations, 0, rows, 1, stations.length);
        return simulation().table("line", rows);
    }

    private static Estimate estimate(Result result, String key) {
        return (Estimate) result.summary(key).orElseThrow(() -> new AssertionError(texts(result)));
    }

    private static void covers(Result result, String key, double expected) {
        Estimate estimate = estimate(result, key);
        assertTrue(estimate.low() <= expected && expected <= estimate.high(), estimate + " misses " + expected);
        assertEquals(expected, estimate.value(), 0.05 * expected);
    }

    /** The queueing reference cases lie within the 99 % interval: interarrival, servers, cv, W, L. */
    @ParameterizedTest
    @CsvSource({"1.25, 1, 1, 5, 4", "2, 1, 1, 2, 1", "0.5, 3, 1, 1.444444, 2.888889", "1.25, 1, 0, 3, 2.4"})
    void queues(double interarrival, int servers, double cv, double cycleTime, double wip) {
        Result result = line("station,servers,mean,cv", "A," + servers + ",1," + cv).set("interarrival", interarrival)
                .set("runLength", 25_000 * interarrival).set("warmUp", 500).set("confidence", 0.99).run();
        assertTrue(result.isSound(), texts(result));
        covers(result, "cycleTime", cycleTime);
        covers(result, "workInProcess", wip);
        covers(result, "throughput", 1 / interarrival);
        assertEquals(cycleTime, number(result, "theory", 1, "theory"), 1e-5);
        assertTrue(Math.abs(number(result, "theory", 1, "difference")) < 5);
    }

    /** Three M/M/1 in series. */
    @Test
    void tandem() {
        Result result = line("station,mean", "A,1", "B,0.8", "C,0.5").set("interarrival", "1.25 s")
                .set("runLength", "30000 s").set("warmUp", "1000 s").set("confidence", 0.99).run();
        covers(result, "cycleTime", 8.055556);
        covers(result, "workInProcess", 6.444444);
        assertEquals("A", ((SummaryValue.Element) result.summary("bottleneck").orElseThrow()).element().name());
        assertEquals(80, number(result, "stations", 0, "busy"), 2);
        assertEquals(List.of(), rules(result));
    }

    /** One percent on a long run; cycle times are exponential. */
    @Test
    void longRun() {
        Result result = line("station,mean", "A,1").set("interarrival", 1.25).set("runLength", 400_000)
                .set("warmUp", 1000).run();
        assertEquals(5, summary(result, "cycleTime"), 0.05);
        assertEquals(4, summary(result, "workInProcess"), 0.04);
        assertEquals(5 * Math.log(2), number(result, "cycleTimes", 3, "cycleTime"), 0.06);
        assertEquals(5 * Math.log(10), number(result, "cycleTimes", 5, "cycleTime"), 0.2);
    }

    /** The 90 % intervals of 30 seeds cover about 27 times; fewer than 22 would happen once in 400 times. */
    @Test
    void coverage() {
        int covered = 0;
        for (int seed = 1; seed <= 30; seed++) {
            Result result = line("station,mean", "A,1").set("interarrival", 2).set("runLength", 3000)
                    .set("warmUp", 100).set("confidence", 0.9).set("seed", seed).set("threads", 2).run();
            Estimate estimate = estimate(result, "cycleTime");
            covered += estimate.low() <= 2 && 2 <= estimate.high() ? 1 : 0;
        }
        assertTrue(covered >= 22, "covered " + covered + " of 30");
    }

    /** The deterministic CONWIP line of 1, 2, 1 and 1 h, exact, with theory beside it. */
    @ParameterizedTest
    @CsvSource({"1, 0.2, 5", "2, 0.4, 5", "3, 0.5, 6", "4, 0.5, 8", "7, 0.5, 14", "10, 0.5, 20"})
    void deterministicConwip(int conwip, double hourly, double hours) {
        Result result = line("station,mean [h],cv", "A,1,0", "B,2,0", "C,1,0", "D,1,0").set("conwip", conwip)
                .set("runLength", "1000 h").set("warmUp", "100 h").set("replications", 2).run();
        assertEquals(hourly, summary(result, "hourlyThroughput"), 1e-9);
        assertEquals(3600 * hours, summary(result, "cycleTime"), 1e-6);
        assertEquals(conwip, summary(result, "workInProcess"), 1e-9);
        assertEquals(0, number(result, "theory", 1, "difference"), 1e-9);
        assertEquals("B", ((SummaryValue.Element) result.summary("bottleneck").orElseThrow()).element().name());
    }

    /** Balanced and exponential: the practical worst case, 8 / (4 + 8 − 1) of 0.5. */
    @Test
    void balancedConwip() {
        Result result = line("station,mean", "A,2", "B,2", "C,2", "D,2").set("conwip", 8).set("runLength", 60_000)
                .set("warmUp", 500).set("confidence", 0.99).run();
        covers(result, "throughput", 0.363636);
        covers(result, "cycleTime", 22);
        assertEquals(22, number(result, "theory", 1, "theory"), 1e-9);
    }

    /** M/M/1 with three places in all: what is turned away, and theory beside it. */
    @Test
    void limitedPlaces() {
        Result result = line("station,mean,buffer", "A,1,2").set("interarrival", 1).set("runLength", 40_000)
                .set("warmUp", 100).set("confidence", 0.99).run();
        covers(result, "throughput", 0.75);
        covers(result, "workInProcess", 1.5);
        assertEquals(List.of("flow.turned-away"), rules(result));
    }

    /** Failures and setups take what theory says. */
    @Test
    void failuresAndSetups() {
        Result result = line("station,mean,cv,mttf,mttr,setup,setupEvery", "A,1,0,100,10,,", "B,0.8,1,,,3,10")
                .set("interarrival", 1.5).set("runLength", 60_000).set("warmUp", 1000).run();
        assertEquals(66.667, number(result, "stations", 0, "busy"), 1);
        assertEquals(6.667, number(result, "stations", 0, "down"), 0.7);
        assertEquals(53.33, number(result, "stations", 1, "busy"), 1);
        assertEquals(20, number(result, "stations", 1, "setup"), 0.5);
        assertTrue(Math.abs(number(result, "theory", 1, "difference")) < 15, "VUT is near");
    }

    @Test
    void theNumberOfThreadsChangesNothing() {
        Result one = small(1, 1);
        for (int threads : new int[]{2, 3, 7}) {
            Result several = small(threads, 1);
            assertEquals(one.tables(), several.tables());
            assertEquals(one.summary("cycleTime").orElseThrow().number(),
                    several.summary("cycleTime").orElseThrow().number());
        }
        assertNotEquals(summary(one, "cycleTime"), summary(small(1, 2), "cycleTime"));
    }

    private Result small(int threads, int seed) {
        return line("station,servers,mean,cv,buffer,mttf,mttr", "A,1,1,0.5,,50,2", "B,2,2,1.3,3,,")
                .set("interarrival", 1.6).set("runLength", 500).set("warmUp", 50).set("threads", threads)
                .set("seed", seed).run();
    }

    /** The same chances at a station whatever else is in the line: a station more changes nothing before it. */
    @Test
    void eachSourceHasItsOwnStream() {
        Result one = line("station,mean", "A,1").set("interarrival", 2).set("runLength", 500).run();
        Result two = line("station,mean", "A,1", "B,0.5").set("interarrival", 2).set("runLength", 500).run();
        assertEquals(number(one, "stations", 0, "busy"), number(two, "stations", 0, "busy"));
        assertEquals(number(one, "stations", 0, "queueLength"), number(two, "stations", 0, "queueLength"));
    }

    /** No steady state: the place is named, with what it lacks; there are no intervals and no theory. */
    @Test
    void overload() {
        Result result = line("station,mean,cv", "Weld,50,0.2", "Assembly 1,62,0.2").set("interarrival", "60 s")
                .set("runLength", "551 h").set("warmUp", 0).set("replications", 3).run();
        assertEquals(List.of("flow.overload"), rules(result));
        String text = result.findings().get(0).message().in(Locale.ENGLISH);
        assertTrue(text.contains("Assembly 1") && text.contains("1.935"), text);
        assertFalse(result.summary("throughput").orElseThrow() instanceof Estimate);
        assertEquals(3600 / 62.0, summary(result, "hourlyThroughput"), 0.5);
        assertTrue(result.table("theory").isEmpty());
    }

    /** Each station alone could follow, but blocking takes capacity away. */
    @Test
    void growth() {
        Result result = line("station,mean,buffer", "A,1,", "B,1,0").set("interarrival", 1.2)
                .set("runLength", 20_000).set("warmUp", 0).run();
        assertEquals(List.of("flow.growing"), rules(result));
        assertFalse(result.summary("cycleTime").orElseThrow() instanceof Estimate);
        Result behind = line("station,mean,buffer", "A,1,2", "B,1.5,").set("interarrival", 1)
                .set("runLength", 20_000).set("warmUp", 0).run();
        assertEquals(List.of("flow.growing", "flow.turned-away"), rules(behind));
    }

    @Test
    void whatIsMissingOrImpossibleIsSaid() {
        assertEquals(List.of("flow.no-data"), rules(simulation().set("conwip", 1).run()));
        assertEquals(List.of("flow.no-flow"), rules(line("station,mean", "A,1").run()));
        assertEquals(List.of("flow.both"),
                rules(line("station,mean", "A,1").set("conwip", 1).set("interarrival", 2).run()));
        assertEquals(List.of("flow.no-work"), rules(line("station,mean", "A,0").set("conwip", 1).run()));
        assertEquals(List.of("flow.not-positive"), rules(line("station,mean", "A,1").set("interarrival", 0).run()));
        assertEquals(List.of("flow.calendar"),
                rules(line("station,mean", "A,1").set("interarrival", "0.1 workday").run()));
        assertEquals(List.of("flow.too-long"),
                rules(line("station,mean", "A,1").set("interarrival", 2).set("runLength", "1000000000000000 s")
                        .set("warmUp", 0).run()));
        assertEquals(List.of("flow.distribution"),
                rules(line("station,mean,distribution", "A,1,poisson").set("interarrival", 2).run()));
    }

    @Test
    void defaultsAreSaid() {
        Result result = line("station,mean,distribution", "A,,\"triangular(0.5 s, 1 s, 1.5 s)\"")
                .set("interarrival", 2).set("replications", 1).run();
        assertEquals(List.of("flow.run-length", "flow.warm-up", "flow.one-replication"), rules(result));
        assertEquals(50, number(result, "stations", 0, "busy"), 2);
        result.charts().forEach(chart -> assertTrue(result.table(chart.table()).isPresent()));
        List.of("throughput", "cycleTime", "workInProcess")
                .forEach(key -> assertTrue(result.explain(key).isPresent(), key));
    }

    /** Cancelling stops all threads soon; the requirement is 100 ms, the limit here is for a busy machine. */
    @Test
    void cancel() {
        StationData station = new StationData("A", 1, TimeReader.measured(1, 1), Optional.empty(), 0, 0, 0, 0,
                Optional.empty(), 1, 0, Location.NONE);
        Parameters parameters = new Parameters(Map.of("interarrival", Quantity.parse("1.25 s"), "runLength",
                Quantity.parse("100000000 s"), "replications", 4L, "threads", 2L));
        long start = System.nanoTime();
        long wanted = start + 200_000_000;
        Monitor impatient = new Monitor() {
            @Override
            public void progress(double done, Text doing) {
                assertTrue(done <= 1);
            }

            @Override
            public boolean isCancelled() {
                return System.nanoTime() > wanted;
            }
        };
        assertThrows(CancellationException.class,
                () -> new FlowSimulationEngine().run(new LineCase(List.of(station), List.of()), parameters, impatient));
        long late = (System.nanoTime() - wanted) / 1_000_000;
        assertTrue(late < 1000, late + " ms late");
    }
}
