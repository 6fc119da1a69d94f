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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import studio.takt.core.api.run.Result;

/** Textbook cases come as a table; what is wrong with it is said with file and line. */
class DemandTableTest {
    @TempDir
    Path folder;

    private Result plan(String text) throws IOException {
        Path csv = folder.resolve("demand.csv");
        Files.writeString(csv, text.replace(";", "\n"));
        return Runs.table(csv);
    }

    @ParameterizedTest
    @ValueSource(strings = {"period,demand;1,80;2,120;", "demand;80;120;", "month,demand_units;1,80;2,120;",
            "Period,Demand [pcs];2027-12,80;2028-01,120;", "period,demand;11,80;12,120;",
            "period,demand,workingDays;spring,80,20;summer,120,20;", "period,demand,workdays;1,80,20;2,120,20;"})
    void tablesInManyShapes(String text) throws IOException {
        Result result = plan(text);
        assertTrue(result.isSound(), Runs.texts(result));
        assertEquals(40, Runs.number(result, "periods", "chase-overtime", 2, "overtime"));
    }

    @Test
    void eitherWordForWorkingDaysIsRead() throws IOException {
        assertEquals(10, Runs.number(plan("period,demand,workdays;1,80,10;"), "periods", "level", 1, "workdays"));
    }

    @Test
    void monthsGoOnIntoTheNextYear() throws IOException {
        assertTrue(plan("period,demand;11,80;12,80;1,80;2,80;").isSound());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"period,demand;1,80;2,-5;|aggregate-plan.demand-negative|3",
            "period,demand;1,80;2,;|*|3", "period,demand;1,80;3,90;|aggregate-plan.period-gap|3",
            "period,demand;1,80;1,90;|aggregate-plan.period-twice|3",
            "period,demand;2,80;1,90;|aggregate-plan.period-gap|3",
            "period,demand;2027-13,80;|aggregate-plan.month-impossible|2",
            "month,demand;2027-3,80;2027-4,90;|aggregate-plan.month-impossible|2",
            "period,demand;2027-01,80;2027-03,90;|aggregate-plan.period-gap|3", "period,demand;1,many;|*|2",
            "period,demand,workingDays;1,80,-1;|aggregate-plan.workdays-impossible|2", "period,demand;|*|1",
            "period,quantity;1,80;|*|1"})
    void faultsAreFoundInTheirLine(String text, String rule, int line) throws IOException {
        Result result = plan(text);
        assertFalse(result.isSound(), text);
        assertTrue(result.tables().isEmpty());
        assertTrue(result.findings().stream().anyMatch(finding -> finding.isError()
                && (rule.equals("*") || finding.rule().equals(rule)) && finding.location().line() == line),
                Runs.texts(result));
    }
}
