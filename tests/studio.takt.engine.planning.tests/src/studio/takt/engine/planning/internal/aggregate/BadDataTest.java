/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import studio.takt.core.api.run.Parameter;
import studio.takt.core.api.run.ParameterType;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.Severity;

/** What is missing or impossible becomes a finding that names the parameter to set. */
class BadDataTest {

    private static String error(Result result, String rule) {
        return result.findings().stream().filter(finding -> finding.rule().equals("aggregate-plan." + rule)).findFirst()
                .orElseThrow(() -> new AssertionError(rule + " not in " + Cases.rules(result))).message()
                .in(Locale.ENGLISH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wage", "workers", "hoursPerUnit"})
    void nothingCanDoWithout(String id) {
        Result result = Cases.small(80).without(id).plan();
        assertTrue(error(result, "missing").startsWith(id + " is missing"));
        assertFalse(result.isSound());
        assertTrue(result.tables().isEmpty());
    }

    @Test
    void everythingMissingIsSaidAtOnce() {
        assertEquals(3, Cases.rules(Cases.of(80).plan()).stream().filter("missing"::equals).count());
    }

    @Test
    void overtimeNeedsARateOnlyIfItIsWorked() {
        assertFalse(Cases.rules(Cases.small(80).without("overtimeRate").plan()).contains("missing"));
        Result worked = Cases.small(100).without("overtimeRate").plan();
        assertTrue(error(worked, "missing").startsWith("overtimeRate"));
        assertFalse(worked.isSound());
    }

    @ParameterizedTest
    @CsvSource({"hireCost, 100", "layoffCost, 60", "holdingCost, 60"})
    void aLeverWithoutACostIsFreeAndThatIsSaid(String id, double demand) {
        Result result = Cases.small(demand).without(id).plan();
        assertTrue(error(result, "free").startsWith(id));
        assertTrue(result.isSound());
    }

    @Test
    void defaultsAreAssumptions() {
        Result result = Cases.small(80).without("hoursPerDay").without("workingDays").without("openingInventory")
                .without("overtimeHoursPerUnit").plan();
        assertEquals(4,
                result.findings().stream().filter(finding -> finding.severity() == Severity.ASSUMPTION).count());
        assertEquals(80, Cases.period(result, "chase-overtime", 1, "capacity"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"wage=1600000 KRW/month", "holdingCost=2 EUR/pcs/month", "hireCost=300 KRW",
            "minimumInventory=3 tray", "holdingCost=2 USD/tray/month", "hoursPerUnit=20 h/tray", "workers=50 %",
            "wage=5 %", "hireLimit=5 %"})
    void unitsMustFitEachOther(String assignment) {
        Result result = Cases.small(80).set("openingInventory=0 pcs", "overtimeRate=10 USD/h", assignment).plan();
        assertTrue(Cases.rules(result).contains("unit"), Cases.rules(result).toString());
        assertFalse(result.isSound());
    }

    /** Overtime is paid by the hour: what is not, was read as nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"overtimeRate=80 USD/workday", "overtimeRate=80 USD/d", "overtimeRate=1600 USD/month"})
    void overtimeIsPaidByTheHour(String assignment) {
        Result result = Cases.small(80).set(assignment).plan();
        assertTrue(error(result, "unit").startsWith("overtimeRate"));
        assertFalse(result.isSound());
    }

    @Test
    void aDayHasTwentyFourHours() {
        assertTrue(error(Cases.small(80).set("hoursPerDay=30 h").plan(), "day-too-long").startsWith("hoursPerDay"));
        assertTrue(Cases.small(80).set("hoursPerDay=24 h").plan().isSound());
    }

    @Test
    void aQuarterInATableIsNotAMonth() {
        assertTrue(Cases.rules(Cases.small(80).workdays(62).plan()).contains("workdays-many"));
        assertFalse(Cases.rules(Cases.small(80).workdays(31).plan()).contains("workdays-many"));
    }

    @Test
    void workThatTakesNoTimeIsImpossible() {
        assertTrue(error(Cases.small(80).set("hoursPerUnit=0").plan(), "no-work-content").startsWith("hoursPerUnit"));
    }

    /** What the help suggests is taken: the unit fits, and so does the amount. */
    @Test
    void examplesOfTheHelpAreAccepted() {
        for (Parameter parameter : AggregateParameters.all(Strategies.builtIn())) {
            if (parameter.type() instanceof ParameterType.QuantityType type) {
                Result result = Cases.small(80).without("hireCost")
                        .without("layoffCost").without("holdingCost")
                        .set("wage=1600000 KRW/month", "overtimeRate=15000 KRW/h")
                        .set(parameter.id() + "=" + type.example()).plan();
                assertTrue(result.isSound(), parameter.id() + " = " + type.example());
            }
        }
    }

    @Test
    void withoutPeriodsThereIsNoPlan() {
        Result result = Cases.small(1).plan(Facts.of(List.of(), List.of()));
        assertTrue(result.tables().isEmpty());
    }
}
