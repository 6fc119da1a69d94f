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
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.SummaryValue;

/** The engine on tables: reference cases, and what is wrong with tables. */
class QueueingEngineTest {
    private static final double E = 1e-6;

    @TempDir
    Path folder;

    private Runs queueing() {
        return new Runs(new QueueingEngine(), folder);
    }

    private static String bottleneck(Result result) {
        return ((SummaryValue.Element) result.summary("bottleneck").orElseThrow()).element().name();
    }

    /** Reference cases: interarrival time, servers, cv; then Wq, W, Lq, L. */
    @ParameterizedTest
    @CsvSource({"1.25 s, 1, 1, 4, 5, 3.2, 4", "2 s, 1, 1, 1, 2, 0.5, 1",
            "0.5 s, 3, 1, 0.4444444444, 1.4444444444, 0.8888888889, 2.8888888889", "1.25, 1, 0, 2, 3, 1.6, 2.4"})
    void singleStations(String interarrival, int servers, double cv, double wq, double w, double lq, double l) {
        Result result = queueing().table("stations", "station,servers,mean,cv", "A," + servers + ",1," + cv)
                .set("interarrival", interarrival).run();
        assertTrue(result.isSound(), texts(result));
        assertEquals(wq, summary(result, "queueTime"), E);
        assertEquals(w, summary(result, "cycleTime"), E);
        assertEquals(lq, summary(result, "queueLength"), E);
        assertEquals(l, summary(result, "workInProcess"), E);
        assertEquals(l, summary(result, "throughput") * summary(result, "cycleTime"), E);
    }

    /** Three M/M/1 in series: 4 + 1.777778 + 0.666667 pieces, 8.055556 in all. */
    @Test
    void tandem() {
        Result result = queueing().table("stations", "station,mean", "A,1", "B,0.8", "C,0.5")
                .set("interarrival", "1.25 s").run();
        assertEquals(4, number(result, "stations", 0, "workInProcess"), E);
        assertEquals(1.7777777778, number(result, "stations", 1, "workInProcess"), E);
        assertEquals(0.6666666667, number(result, "stations", 2, "workInProcess"), E);
        assertEquals(6.4444444444, summary(result, "workInProcess"), E);
        assertEquals(8.0555555556, summary(result, "cycleTime"), E);
        assertEquals("A", bottleneck(result));
        assertEquals(List.of(), rules(result));
    }

    /** Arrivals in pieces an hour at two places, splits and rework: rates by the traffic equations. */
    @Test
    void jacksonNetwork() {
        Result result = queueing().table("stations", "station,servers,mean [min],arrival [pcs/h]", "A,1,4,6", "B,1,3,4",
                "C,2,6,").table("routing", "from,to,probability", "A,C,1", "B,C,1", "C,A,0.2").run();
        assertTrue(result.isSound(), texts(result));
        double a = 8.5;
        double c = 12.5;
        assertEquals(a / 3600, number(result, "stations", 0, "arrivalRate"), E);
        assertEquals(c / 3600, number(result, "stations", 2, "arrivalRate"), E);
        double rho = a * 4 / 60;
        assertEquals(rho / (1 - rho), number(result, "stations", 0, "workInProcess"), E);
        assertEquals(10.0 / 3600, summary(result, "throughput"), E);
    }

    @Test
    void aScaleOfTimeChangesNothingElse() {
        Result seconds = queueing().table("stations", "station,mean,cv,mttf,mttr", "A,10,0.5,500,40", "B,8,1.5,,")
                .set("interarrival", "15 s").set("interarrivalCv", 0.7).run();
        Result minutes = queueing()
                .table("stations", "station,mean [min],cv,mttf [min],mttr [min]", "A,10,0.5,500,40", "B,8,1.5,,")
                .set("interarrival", "15 min").set("interarrivalCv", 0.7).run();
        assertEquals(summary(seconds, "workInProcess"), summary(minutes, "workInProcess"), E);
        assertEquals(60 * summary(seconds, "cycleTime"), summary(minutes, "cycleTime"), E);
        assertTrue(rules(seconds).contains("queueing.approximate"));
    }

    /** Penny Fab One: four stations of 2 h; mean values equal the practical worst case. */
    @Test
    void closedLine() {
        Result result = queueing().table("stations", "station,mean [h]", "A,2", "B,2", "C,2", "D,2")
                .set("population", 12).run();
        assertEquals(0.4 / 3600, summary(result, "throughput"), E / 3600);
        assertEquals(30 * 3600, summary(result, "cycleTime"), E);
        assertEquals(4, summary(result, "criticalWip"), E);
        double[] best = {0.125, 0.25, 0.375, 0.5, 0.5};
        for (int w = 1; w <= 5; w++) {
            assertEquals(best[w - 1], 3600 * number(result, "population", w - 1, "bestThroughput"), E);
            assertEquals(8.0 * w, number(result, "population", w - 1, "worstCycleTime") / 3600, E);
            assertEquals(number(result, "population", w - 1, "practicalThroughput"),
                    number(result, "population", w - 1, "throughput"), 1e-12);
        }
        assertEquals(List.of(), rules(result));
    }

    @Test
    void aClosedCircleComesBackToTheFirst() {
        Result circle = queueing().table("stations", "station,mean,servers", "A,1,1", "B,3,2")
                .table("routing", "from,to,probability", "A,B,1", "B,A,1").set("population", 3).run();
        Result line = queueing().table("stations", "station,mean,servers", "A,1,1", "B,3,2")
                .table("routing", "from,to,probability", "A,B,1").set("population", 3).run();
        assertEquals(summary(line, "throughput"), summary(circle, "throughput"), 1e-12);
    }

    @Test
    void limitedCapacityTurnsAway() {
        Result result = queueing().table("stations", "station,servers,mean,capacity", "A,3,1,3")
                .set("interarrival", 0.5)
                .run();
        assertEquals(100 * 4.0 / 19, number(result, "stations", 0, "lost"), E);
        assertEquals(2 * 15.0 / 19, summary(result, "throughput"), E);
    }

    @Test
    void anUnstableStationIsNamedWithItsUtilisation() {
        Result result = queueing().table("stations", "station,mean", "A,1", "B,2").set("interarrival", 1.6).run();
        assertFalse(result.isSound());
        assertEquals(List.of("queueing.unstable"), rules(result));
        String text = result.findings().get(0).message().in(Locale.ENGLISH);
        assertTrue(text.contains("B") && text.contains("125.0 %"), text);
        assertEquals("B", result.findings().get(0).element().name());
        assertTrue(result.findings().get(0).message().in(Locale.KOREAN).contains("125.0"));
        assertTrue(result.summary("cycleTime").isEmpty());
        assertEquals("B", bottleneck(result));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"A,-1,1,|negative", "A,,1,|no-mean", "A,1,1.5,|whole", ",1,1,|nameless",
            "A,1,1,5|half-a-failure"})
    void badStations(String row, String rule) {
        Result result = queueing().table("stations", "station,mean,servers,mttf", row).set("interarrival", 2).run();
        boolean refused = rules(result).stream().anyMatch(any -> any.equals("queueing." + rule)
                || any.startsWith("data."));
        assertTrue(refused && !result.isSound(), texts(result));
    }

    @Test
    void badRoutings() {
        Result result = queueing().table("stations", "station,mean,arrival", "A,1,0.1", "B,1,").table("routing",
                "from,to,probability", "A,B,0.7", "A,A,0.5", "B,X,1", "B,A,1.5").run();
        assertEquals(List.of("queueing.unknown-station", "queueing.probability", "queueing.routing-sum"),
                rules(result));
        Result circle = queueing().table("stations", "station,mean,arrival", "A,1,0.1", "B,1,")
                .table("routing", "from,to,probability", "A,B,1", "B,A,1").run();
        assertEquals(List.of("queueing.no-exit"), rules(circle));
    }

    @Test
    void whatIsMissingOrTooMuchIsSaid() {
        assertEquals(List.of("queueing.no-data"), rules(queueing().run()));
        assertEquals(List.of("queueing.no-arrivals"),
                rules(queueing().table("stations", "station,mean", "A,1").run()));
        assertEquals(List.of("queueing.both"), rules(queueing().table("stations", "station,mean", "A,1")
                .set("interarrival", 2).set("population", 3).run()));
        assertEquals(List.of("queueing.no-work"),
                rules(queueing().table("stations", "station,mean", "A,0").set("interarrival", 2).run()));
        assertEquals(List.of("queueing.calendar"), rules(
                queueing().table("stations", "station,mean", "A,1").set("interarrival", "0.1 workday").run()));
    }

    @Test
    void aTableThatIsTooLongIsRefused() {
        String[] rows = new String[600];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = i == 0 ? "station,mean" : "S" + i + ",1";
        }
        assertEquals(List.of("queueing.too-many"),
                rules(queueing().table("stations", rows).set("interarrival", 2).run()));
    }

    @Test
    void everyNumberOfTheSummaryIsExplained() {
        Result result = queueing().table("stations", "station,mean", "A,1", "B,0.8").set("interarrival", 1.25).run();
        for (String key : List.of("throughput", "cycleTime", "workInProcess", "queueTime", "queueLength",
                "stations/A/queueTime")) {
            assertTrue(result.explain(key).isPresent(), key);
        }
        result.charts().forEach(chart -> assertTrue(result.table(chart.table()).isPresent()));
    }
}
