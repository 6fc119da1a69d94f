/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.metrics.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.SummaryValue;
import studio.takt.core.api.run.Table;

/** How the figures must change, or not, when the model changes. */
class MetamorphicTest {
    private static final Path ACME = Examples.folder().resolve("acme-stamping/acme-stamping.takt");
    private static final String MAP = "Current state";

    private static Result run(String... with) {
        return Examples.run(ACME, MAP, Map.of(), List.of(with));
    }

    private static double summary(Result result, String key) {
        return result.summary(key).flatMap(SummaryValue::number).orElseThrow();
    }

    private static void scaled(Result before, Result after, String column, double factor) {
        Table one = before.table("processes").orElseThrow();
        Table other = after.table("processes").orElseThrow();
        for (int row = 0; row < one.rows().size(); row++) {
            assertEquals(factor * Examples.number(one.at(row, column)), Examples.number(other.at(row, column)), 1e-9);
        }
    }

    @Test
    void doubleDemandHalvesTaktAndDoublesUtilisation() {
        Result before = run();
        Result after = run(MAP + ".demandRate=36800 pcs/month");
        assertEquals(summary(before, "takt") / 2, summary(after, "takt"), 1e-9);
        assertEquals(5 + (summary(before, "leadTime") - 5) / 2, summary(after, "leadTime"), 1e-9);
        scaled(before, after, "utilisation", 2);
        scaled(before, after, "operators", 2);
    }

    @Test
    void unitsOfTimeChangeNothing() {
        Result before = run();
        Result after = run("Assembly 1.cycleTime=1/60 h", "CS-WELD1.cycleTime=0.65 min", "Coils.time=10 shift",
                "CS-STAMP.epei=20 shift");
        double assembly = 62 - 60;
        assertEquals(summary(before, "processingTime") - assembly, summary(after, "processingTime"), 1e-9);
        assertEquals(summary(before, "leadTime"), summary(after, "leadTime"), 1e-9);
    }

    @Test
    void unitsOfDemandChangeNothing() {
        for (String demand : List.of("920 pcs/workday", "460 pcs/shift", "220800 pcs/year", "4600 pcs/wk",
                "920 pcs/d", "60 pcs/h", "1 pcs/min")) {
            assertEquals(60, summary(run(MAP + ".demandRate=" + demand), "takt"), 1e-9, demand);
        }
    }

    @Test
    void elapsedDaysAreDaysOfTheLadder() {
        for (String time : List.of("5 workday", "5 d", "120 h", "10 shift", "1/4 month")) {
            assertEquals(23.6196, summary(run("Coils.time=" + time), "leadTime"), 5e-5, time);
        }
    }

    @Test
    void randomTimesCountByTheirMean() {
        Result after = run("Assembly 1.cycleTime=triangular(52 s, 62 s, 72 s)", "CS-WELD1.cycleTime=exponential(39 s)");
        assertEquals(188, summary(after, "processingTime"), 1e-9);
    }
}
