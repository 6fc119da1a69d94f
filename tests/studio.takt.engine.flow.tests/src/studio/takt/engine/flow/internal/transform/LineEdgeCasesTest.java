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

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import studio.takt.core.api.run.Result;

/** Tables as people write them: half of what is needed, too much, odd units. */
class LineEdgeCasesTest {
    @TempDir
    Path folder;

    private Runs line(String... rows) {
        return new Runs(new FlowSimulationEngine(), folder).table("line", rows);
    }

    /** Faults of the table, each with the column's name and what was written. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "station,servers,mean|A,0,1 min|flow.whole|servers is 0; it must be a whole number from 1 to 10000",
            "station,servers,mean|A,1.5,1 min|flow.whole|servers is 1.5",
            "station,servers,mean|A,20000,1 min|flow.whole|from 1 to 10000",
            "station,mean|A,-1 min|flow.negative|mean is -60;",
            "station,cv|A,0.5|flow.no-mean|mean process time is missing",
            "station,mean,mttf|A,45,1 h|flow.half-a-failure|both mttf and mttr",
            "station,mean,mttr|A,45,1 h|flow.half-a-failure|both mttf and mttr",
            "station,mean,buffer|A,45,-1|flow.whole|buffer is -1",
            "station,distribution,mean,cv|A,uniform,45,0.9|flow.distribution|with this mean and cv",
            "station,distribution,mean,cv|A,erlang,45,0.6|flow.distribution|with this mean and cv",
            "station,distribution,mean,cv|A,normal,45,0.8|flow.distribution|with this mean and cv",
            "station,distribution,mean,cv|A,beta,45,0.5|flow.distribution|erlang"})
    void faults(String head, String row, String rule, String words) {
        Result result = line(head, row).set("interarrival", "1 min").set("runLength", "1 h").run();
        assertEquals(List.of(rule), Runs.rules(result));
        assertTrue(Runs.texts(result).contains(words), Runs.texts(result));
    }

    @Test
    void anEmptyTable() {
        Result result = line("station,mean").set("interarrival", "1 min").run();
        assertEquals(List.of("data.noRows"), Runs.rules(result));
    }

    @ParameterizedTest
    @ValueSource(strings = {"interarrival", "runLength"})
    void nothingTakesNoTime(String parameter) {
        Runs runs = line("station,mean", "A,45").set(parameter, "0 s");
        Result result = (parameter.equals("interarrival") ? runs : runs.set("interarrival", "1 min")).run();
        assertTrue(Runs.rules(result).contains("flow.not-positive"), Runs.texts(result));
    }

    /** Busy = mean / interarrival; in queueing ce² = cv². */
    @ParameterizedTest
    @CsvSource({"constant,0", "exponential,1", "erlang,0.5", "gamma,0.7", "lognormal,0.4", "normal,0.2", "normal,0.7",
            "triangular,0.3", "uniform,0.5", "weibull,0.5", "weibull,1", "weibull,2", "Weibull,0.05"})
    void kindsWithMeanAndCv(String kind, double cv) {
        Result theory = new Runs(new QueueingEngine(), folder).table("stations", "station,distribution,mean,cv,arrival",
                "조립," + kind + ",0.75 min," + cv + ",60 pcs/h").run();
        assertEquals(45, Runs.number(theory, "stations", 0, "processTime"), 1e-6, Runs.texts(theory));
        assertEquals(cv * cv, Runs.number(theory, "stations", 0, "processCv2"), 1e-6);
        Result result = line("station,distribution,mean,cv", "조립," + kind + ",0.0125 h," + cv)
                .set("interarrival", "90 s").set("runLength", "400 h").set("warmUp", "1 h").set("replications", 4)
                .run();
        assertEquals(50, Runs.number(result, "stations", 0, "busy"), 1.5, Runs.texts(result));
        double wait = (1 + cv * cv) / 2 * 45;
        assertEquals(45 + wait, Runs.summary(result, "cycleTime"), 0.06 * (45 + wait) * Math.max(1, cv), "P-K");
    }

    /** Closed forms: triangular (10 + 20 + 60) / 3 with variance 2100 / 18; weibull 60 Γ(1.5) = 53.17. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"triangular(10 s, 20 s, 60 s)|30|0.129630", "erlang(1 min, 4)|60|0.25",
            "weibull(2, 1 min)|53.173616|0.273240", "uniform(0.5 min, 1 min)|45|0.037037",
            "gamma(2, 20 s)|40|0.5", "lognormal(45 s, 20 s)|45|0.197531", "normal(45 s, 5 s)|45|0.012346",
            "cv(45 s, 0.3)|45|0.09"})
    void wholeDistributions(String distribution, double mean, double ce2) {
        Result theory = new Runs(new QueueingEngine(), folder).table("stations", "station,distribution,arrival",
                "A,\"" + distribution + "\",30 pcs/h").run();
        assertEquals(mean, Runs.number(theory, "stations", 0, "processTime"), 1e-5 * mean, Runs.texts(theory));
        assertEquals(ce2, Runs.number(theory, "stations", 0, "processCv2"), 1e-5);
    }

    /** A distribution that says itself how much it varies, and a cv that says something else. */
    @Test
    void aCoefficientThatIsNotUsed() {
        Result result = line("station,distribution,mean,cv", "A,constant,45,0.5", "B,exponential,30,0.5",
                "C,constant,30,0", "D,exponential,30,1", "E,exponential,30,").set("interarrival", "1 min")
                .set("runLength", "10 h").run();
        assertEquals(2, Runs.rules(result).stream().filter("flow.cv-ignored"::equals).count(), Runs.texts(result));
    }

    /** Two stations with a place before each hold four pieces; the rate is (b + 2) / (b + 3) of a station's. */
    @Test
    void moreCardsThanPlaces() {
        Result many = line("station,mean,buffer", "A,1 min,1", "B,1 min,1").set("conwip", 50)
                .set("runLength", "2000 h").set("replications", 4).run();
        assertTrue(Runs.texts(many).contains("no room for more than 4 of the 50"), Runs.texts(many));
        assertEquals(45 / 3600.0, Runs.summary(many, "throughput"), 0.005 * 45 / 3600);
        Result four = line("station,mean,buffer", "A,1 min,1", "B,1 min,1").set("conwip", 4).set("runLength", "10 h")
                .run();
        assertFalse(Runs.rules(four).contains("flow.conwip-unused"));
        Result endless = line("station,mean,buffer", "A,1 min,1", "B,1 min,").set("conwip", 50)
                .set("runLength", "10 h").run();
        assertFalse(Runs.rules(endless).contains("flow.conwip-unused"));
    }

    /**
     * Nobody says how long to wait: not before the pieces that are put in together have left. After that nothing
     * varies: max(T0, w / rb) each.
     */
    @ParameterizedTest
    @CsvSource({"1,105", "2,105", "3,135", "5,225", "40,1800", "2000,90000"})
    void theFirstRoundOfAClosedLineIsNotCounted(int conwip, double cycleTime) {
        Result result = line("station,mean,cv", "A,30 s,0", "B,45 s,0", "C,30 s,0").set("conwip", conwip).run();
        assertEquals(cycleTime, Runs.summary(result, "cycleTime"), 1e-9 * cycleTime, Runs.texts(result));
        assertEquals(conwip / cycleTime, Runs.summary(result, "throughput"), 2e-4 * conwip / cycleTime);
    }

    /** No place before a machine: M/M/1/1 turns away ρ / (1 + ρ). A run shorter than its warm-up is a run. */
    @Test
    void noPlacesAndShortRuns() {
        Result result = line("station,mean,buffer", "A,1 min,0").set("interarrival", "60 s").set("warmUp", "100 h")
                .set("runLength", "50 h").set("replications", 20).run();
        assertEquals(30 / 3600.0, Runs.summary(result, "throughput"), 0.02 * 30 / 3600);
        assertTrue(Runs.rules(result).contains("flow.turned-away"));
        Result single = line("station,mean", "A,45 s").set("interarrival", "1 min").set("runLength", "1 h")
                .set("replications", 1).run();
        assertTrue(Runs.rules(single).contains("flow.one-replication"), Runs.texts(single));
    }
}
