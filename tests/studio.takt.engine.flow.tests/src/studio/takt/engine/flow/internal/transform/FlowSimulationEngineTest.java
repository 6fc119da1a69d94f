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

import studio.takt.core.api.extension.UsageException;
import studio.takt.core.api.run.Location;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.run.Parameters;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.SummaryValue;
import studio.takt.core.api.run.SummaryValue.Estimate;
import studio.takt.core.api.text.Text;
import studio.takt.engine.flow.internal.simulation.LineCase;
import studio.takt.engine.flow.internal.table.ItemData;
import studio.takt.engine.flow.internal.table.ProcessTime;
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

    /** One percent on long runs: M/M/3, M/D/1 and three M/M/1 in series. */
    @ParameterizedTest
    @CsvSource({"'A,3,1,1', 0.5, 1.444444, 2.888889", "'A,1,1,0', 1.25, 3, 2.4",
            "'A,1,1,1;B,1,0.8,1;C,1,0.5,1', 1.25, 8.055556, 6.444444"})
    void longRuns(String stations, double interarrival, double cycleTime, double wip) {
        Result result = line("station,servers,mean,cv", stations.split(";")).set("interarrival", interarrival)
                .set("runLength", 400_000 * interarrival).set("warmUp", 2000).run();
        assertEquals(cycleTime, summary(result, "cycleTime"), 0.01 * cycleTime);
        assertEquals(wip, summary(result, "workInProcess"), 0.01 * wip);
    }

    /** The 99 % intervals of M/M/3, M/D/1 and a tandem, without a warm-up given, cover in 24 seeds but for at most 2. */
    @ParameterizedTest
    @CsvSource({"'A,3,1,1', 0.5, 1.444444", "'A,1,1,0', 1.25, 3", "'A,1,1,1;B,1,0.8,1;C,1,0.5,1', 1.25, 8.055556"})
    void coverageWithTheWarmUpFound(String stations, double interarrival, double cycleTime) {
        int missed = 0;
        for (int seed = 1; seed <= 24; seed++) {
            Result result = line("station,servers,mean,cv", stations.split(";")).set("interarrival", interarrival)
                    .set("runLength", 4000 * interarrival).set("confidence", 0.99).set("seed", seed).run();
            Estimate estimate = estimate(result, "cycleTime");
            missed += estimate.low() <= cycleTime && cycleTime <= estimate.high() ? 0 : 1;
        }
        assertTrue(missed <= 2, "missed " + missed + " of 24");
    }

    /** Replications are added until the intervals are as narrow as wanted, or a finding says that they are not. */
    @Test
    void precision() {
        Result result = line("station,mean", "A,1").set("interarrival", 2).set("runLength", 2000).set("warmUp", 50)
                .set("precision", "2 %").run();
        Estimate estimate = estimate(result, "cycleTime");
        assertTrue(estimate.high() - estimate.value() <= 0.02 * estimate.value());
        assertTrue(result.table("replications").orElseThrow().rows().size() > 10);
        Result capped = line("station,mean", "A,1").set("interarrival", 2).set("runLength", 2000).set("warmUp", 50)
                .set("precision", "0.1 %").set("maximumReplications", 12).run();
        assertEquals(List.of("flow.imprecise"), rules(capped));
        assertEquals(12, capped.table("replications").orElseThrow().rows().size());
    }

    /** One long run in batches: the interval covers, and batches that are too short are seen. */
    @Test
    void batchMeans() {
        Result result = line("station,mean", "A,1").set("interarrival", 2).set("runLength", 100_000)
                .set("warmUp", 100).set("batches", 20).set("confidence", 0.99).run();
        covers(result, "cycleTime", 2);
        assertEquals(List.of(), rules(result));
        Result dependent = line("station,mean", "A,1").set("interarrival", 1.25).set("runLength", 20_000)
                .set("warmUp", 100).set("batches", 500).run();
        assertEquals(List.of("flow.dependent-batches"), rules(dependent));
    }

    /** What is promised is kept as theory says: the time in M/M/1 is exponential with mean 2, tardiness 2 e^(−t/2). */
    @Test
    void serviceLevel() {
        Result result = line("station,mean", "A,1").set("interarrival", 2).set("runLength", 50_000)
                .set("warmUp", 100).set("promisedLeadTime", "5 s").set("confidence", 0.99).run();
        covers(result, "serviceLevel", 100 * (1 - Math.exp(-2.5)));
        assertEquals(2 * Math.exp(-2.5), summary(result, "tardiness"), 0.02);
    }

    /** Half of the pieces take twice as long, with a setup at each change: 2 : 1 in throughput, the slower one later. */
    @Test
    void items() {
        Result result = line("station,mean,cv,setup", "A,1,0,0.5").table("items", "item,share,work", "좌,2,1", "우,1,2")
                .set("interarrival", 3).set("runLength", 60_000).set("warmUp", 100).run();
        assertTrue(result.isSound(), texts(result));
        assertEquals(800, number(result, "items", 0, "throughput"), 15);
        assertEquals(400, number(result, "items", 1, "throughput"), 15);
        assertTrue(number(result, "items", 1, "cycleTime") > number(result, "items", 0, "cycleTime") + 0.8);
        assertEquals(1200 * 4 / 9.0, number(result, "stations", 0, "changeovers"), 15);
        Result overload = line("station,mean,cv,setup", "A,1,0,0.5").table("items", "item,share,work", "a,2,1", "b,1,2")
                .set("interarrival", 1.5).set("runLength", 6000).run();
        assertEquals(List.of("flow.overload"), rules(overload));
    }

    /** Nothing varies: orders of 3 and 2 pieces of 10 min through two stations are done after 40 and 60 min. */
    @Test
    void orders() {
        Result result = line("station,mean [min],cv", "A,10,0", "B,10,0")
                .table("orders", "order,quantity,due", "O1,3,40 min", "O2,2,59 min").run();
        assertEquals(List.of(), rules(result));
        assertEquals(2400, number(result, "orders", 0, "finished"), 1e-9);
        assertEquals(3600, number(result, "orders", 1, "finished"), 1e-9);
        assertEquals(100, number(result, "orders", 0, "onTime"), 1e-9);
        assertEquals(0, number(result, "orders", 1, "onTime"), 1e-9);
        assertEquals(60, number(result, "orders", 1, "tardiness"), 1e-9);
        assertEquals(50, summary(result, "ordersOnTime"), 1e-9);
        assertEquals(3600, summary(result, "makespan"), 1e-9);
    }

    /** One piece of exponential work of 10 min, due after 10 min: 1 − 1/e of the runs are on time. */
    @Test
    void probabilityOfBeingOnTime() {
        Result result = line("station,mean [min]", "A,10").table("orders", "order,due [min]", "O,10")
                .set("replications", 2000).set("confidence", 0.99).run();
        double expected = 100 * (1 - Math.exp(-1));
        assertEquals(expected, number(result, "orders", 0, "onTime"), 3);
        assertTrue(number(result, "orders", 0, "onTimeFrom") < expected
                && expected < number(result, "orders", 0, "onTimeTo"));
        assertEquals(600, summary(result, "makespan"), 45);
    }

    @Test
    void faultsOfItemsAndOrders() {
        Result orders = line("station,mean", "A,1").table("items", "item", "a", "a")
                .table("orders", "order,item,quantity,due", "O1,b,0.5,-1", "O1,a,1,1").run();
        assertEquals(List.of("flow.item-twice", "flow.unknown-item", "flow.order-quantity", "flow.order-time",
                "flow.order-twice"), rules(orders));
        assertEquals(List.of("flow.both"), rules(line("station,mean", "A,1").table("orders", "order", "O")
                .set("interarrival", 2).run()));
        Result unfinished = line("station,mean,cv", "A,10,0").table("orders", "order,quantity", "O,5")
                .set("runLength", 20).set("replications", 2).run();
        assertEquals(List.of("flow.orders-unfinished"), rules(unfinished));
    }

    /** The trace begins idle and empty, and stops when it is full. */
    @Test
    void trace() {
        Result result = line("station,mean,cv", "A,2,0", "B,3,0").set("interarrival", 2.5).set("interarrivalCv", 0)
                .set("runLength", 20).set("warmUp", 0).set("replications", 1).set("trace", true)
                .set("traceLimit", 8).run();
        List<String> rows = result.table("trace").orElseThrow().rows().stream()
                .map(row -> row.stream().map(Runs::words).collect(java.util.stream.Collectors.joining(" "))).toList();
        assertEquals(List.of("0.0 A A state starved", "0.0 A A stock 0", "0.0 B B state starved", "0.0 B B stock 0",
                "2.5 A A state busy", "4.5 B B state busy", "4.5 A A state starved", "5.0 A A state busy"), rows);
        assertTrue(rules(result).contains("flow.trace-full"));
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
        assertThrows(UsageException.class, () -> simulation().set("conwip", 1).run(), "neither model nor table");
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
        StationData station = new StationData("A", 1, ProcessTime.of(TimeReader.measured(1, 1)), Optional.empty(), 0, 0,
                0, 0,
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
                () -> new FlowSimulationEngine().run(
                        FlowCase.of(new LineCase(List.of(station), ItemData.ONE, List.of(), List.of())), parameters,
                        impatient));
        long late = (System.nanoTime() - wanted) / 1_000_000;
        assertTrue(late < 1000, late + " ms late");
    }

    /** Measured times of 0.5, 0.5, 1 and 2 min, mean 60 s, c² 0.375: M/G/1 at 50 % is (1 + c²) / 2 · 60 + 60 = 101.25 s. */
    @Test
    void timesAsMeasured() {
        Result result = line("station,distribution", "A,empirical(samples.watch)")
                .table("samples", "sample,value [min]", "watch,0.5", "watch,0.5", "watch,1", "watch,2", "other,9")
                .set("interarrival", "2 min").set("runLength", "2000 h").set("confidence", 0.99).run();
        assertEquals(101.25, summary(result, "cycleTime"), 1.5);
        assertEquals(101.25, number(result, "theory", 1, "theory"), 1e-6);
        assertEquals(List.of("flow.unknown-sample"),
                rules(line("station,distribution", "A,empirical(samples.watch)").set("interarrival", 2).run()));
    }
}
