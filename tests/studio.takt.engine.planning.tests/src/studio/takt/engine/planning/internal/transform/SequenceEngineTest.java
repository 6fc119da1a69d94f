/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.transform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.RunOrder;
import studio.takt.core.api.run.Table;

/** Sequencing as the command line runs it. */
class SequenceEngineTest {
    @TempDir
    Path folder;

    private Result run(String jobs, String changeovers, String... set) throws IOException {
        RunOrder.Builder order = RunOrder.of(new SequenceEngine());
        order.data("jobs", file("jobs", jobs));
        if (!changeovers.isEmpty()) {
            order.data("changeovers", file("changeovers", changeovers));
        }
        for (String each : set) {
            order.set(each.split("=")[0], each.split("=")[1]);
        }
        return Runs.run(order.build());
    }

    private Path file(String name, String text) throws IOException {
        Path csv = folder.resolve(name + ".csv");
        Files.writeString(csv, text.replace(";", "\n"));
        return csv;
    }

    private static String jobs(Result result) {
        Table rows = result.table("sequence").orElseThrow(() -> new AssertionError(Runs.texts(result)));
        List<String> names = new ArrayList<>();
        for (int row = 0; row < rows.rows().size(); row++) {
            names.add(((Cell.Label) rows.at(row, "job")).text());
        }
        return String.join(" ", names);
    }

    private static double summary(Result result, String key) {
        return result.summary(key).orElseThrow(() -> new AssertionError(Runs.texts(result))).number().orElseThrow();
    }

    /** By hand: from dark to light needs cleaning, from light to dark hardly any. */
    private static final String PAINT = "from,to,time [min],cleaning [min],cost;white,yellow,6,0,10;white,black,6,0,10;"
            + "yellow,white,6,24,40;yellow,black,6,0,10;black,white,6,54,90;black,yellow,6,30,60";
    private static final String JOBS = "job,color,hours;1,black,2;2,white,1;3,yellow,1;4,white,2";

    @Test
    void fromLightToDark() throws IOException {
        Result result = run(JOBS, PAINT);
        assertTrue(result.isSound(), Runs.texts(result));
        assertEquals(0.2, summary(result, "objective"), 1e-12);
        assertTrue(jobs(result).endsWith("3 1"), jobs(result));
        assertEquals(6.2, summary(result, "makespan"), 1e-12);
        assertEquals(1, summary(result, "proven"));
        assertEquals(0.2, summary(result, "lowerBound"), 1e-12);
        assertEquals(2, result.charts().size(), "by job and by group");
    }

    @Test
    void whatTheFacilityIsSetUpForCounts() throws IOException {
        Result result = run(JOBS, PAINT, "initial=black");
        assertEquals("1", jobs(result).substring(0, 1), "what is set up already goes first");
        assertEquals(1.1, summary(result, "objective"), 1e-12);
        assertEquals(0, summary(run(JOBS, PAINT, "initial=black", "objective=tardiness"), "objective"));
    }

    /** By hand: three jobs of 2, 4 and 1 hours due at 2, 7 and 3: 1, 3, 2 is on time at 2, 3 and 7. */
    @Test
    void dueDatesWithoutChangeovers() throws IOException {
        Result result = run("job,time,due;A,2,2;B,4,7;C,1,3", "", "objective=tardiness");
        assertEquals("A C B", jobs(result));
        assertEquals(0, summary(result, "tardiness"));
        Result late = run("job,time,due,weight;A,2,1,1;B,2,1,5", "", "objective=weighted-tardiness");
        assertEquals("B A", jobs(late));
        assertEquals(1 * 5 + 3, summary(late, "weightedTardiness"));
        assertEquals(List.of("sequence.unknown-changeovers", "sequence.late", "sequence.late"), Runs.rules(late));
    }

    @Test
    void whatMustNotFollow() throws IOException {
        String jobs = "job,time;A,1;B,1;C,1";
        Result possible = run(jobs, "from,to,time,forbidden;A,B,1,;B,A,1,yes;A,C,1,yes;C,A,1,;B,C,1,;C,B,1,yes");
        assertTrue(List.of("A B C", "B C A", "C A B").contains(jobs(possible)), jobs(possible));
        Result ends = run(jobs, "from,to,forbidden;A,B,yes;A,C,yes;B,A,yes;B,C,yes;C,A,;C,B,");
        assertFalse(ends.isSound());
        assertTrue(Runs.rules(ends).containsAll(List.of("sequence.dead-ends", "sequence.forbidden")));
        assertTrue(Runs.texts(ends).contains("Nothing may follow A, B"), Runs.texts(ends));
        Result start = run(jobs, "from,to,forbidden;X,A,;X,B,yes;X,C,yes;A,B,yes;A,C,;C,A,;C,B,yes;B,A,;B,C,",
                "initial=X");
        assertTrue(Runs.texts(start).contains("Nothing leads to B from X"), Runs.texts(start));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"job,time;A,1;A,2 | from,to;A,B | job-twice",
            "job,time;A, | from,to;A,B | time-missing",
            "job,time;A,-1 | from,to;A,B | number-negative", "job,time;A,1 | from,to;A, | pair-missing",
            "job,time;A,1 | from,to;A,B;A,B | pair-twice"})
    void faultsAreFound(String jobs, String changes, String rule) throws IOException {
        Result result = run(jobs, changes);
        assertFalse(result.isSound());
        assertTrue(Runs.rules(result).contains("sequence." + rule), Runs.texts(result));
    }

    @Test
    void oneJobAndNoJob() throws IOException {
        assertEquals(3, summary(run("job,time;A,3", ""), "makespan"));
        Result none = run("job,time;", "");
        assertFalse(none.isSound());
        assertTrue(none.table("sequence").isEmpty());
    }

    @Test
    void manyJobs() throws IOException {
        StringBuilder jobs = new StringBuilder("job,group,time,due");
        for (int i = 0; i < 60; i++) {
            jobs.append(";J").append(i).append(",G").append(i * 7 % 20).append(",1,").append(i);
        }
        StringBuilder changes = new StringBuilder("from,to,time");
        for (int i = 0; i < 20; i++) {
            for (int j = 0; j < 20; j++) {
                changes.append(";G").append(i).append(",G").append(j).append(",").append((i * 13 + j * 29) % 17 / 4.0);
            }
        }
        Result result = run(jobs.toString(), changes.toString(), "rounds=20");
        assertTrue(result.isSound(), Runs.texts(result));
        assertTrue(summary(result, "lowerBound") <= summary(result, "objective") + 1e-9);
        assertTrue(summary(result, "gap") >= 0 && summary(result, "gap") < 1);
    }
}
