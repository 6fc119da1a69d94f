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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import studio.takt.core.api.run.Result;

/** Cases small enough to be computed by hand: 10 workers who make 8 units each a period, 250 USD a unit in overtime. */
class SmallCasesTest {
    private static final String WORKFORCE = "chase-workforce";
    private static final String OVERTIME = "chase-overtime";
    private static final String LEVEL = "level";

    private static void assertPeriods(Result result, String strategy, String column, double... expected) {
        assertArrayEquals(expected, Cases.periods(result, strategy, column), 1e-9, strategy + " " + column);
    }

    @Test
    void chaseByWorkforceFollowsEvenToZero() {
        Result result = Cases.small(100, 60, 0, 81).plan();
        assertPeriods(result, WORKFORCE, "workers", 13, 8, 0, 11);
        assertPeriods(result, WORKFORCE, "hired", 3, 0, 0, 11);
        assertPeriods(result, WORKFORCE, "laidOff", 0, 5, 8, 0);
        assertPeriods(result, WORKFORCE, "regular", 100, 60, 0, 81);
        assertPeriods(result, WORKFORCE, "closing", 0, 0, 0, 0);
        assertEquals(32000 + 14 * 300 + 13 * 500, Cases.strategy(result, WORKFORCE, "total"));
        assertTrue(Cases.rules(result).contains("nobody-left"));
    }

    @Test
    void openingStockAboveTheMinimumIsUsedFirst() {
        Result result = Cases.small(100, 60).set("openingInventory=50", "minimumInventory=20").plan();
        assertPeriods(result, WORKFORCE, "requirement", 70, 60);
        assertPeriods(result, WORKFORCE, "workers", 9, 8);
        assertPeriods(result, WORKFORCE, "average", 35, 20);
        assertEquals(17000 + 2 * 500 + 55 * 2, Cases.strategy(result, WORKFORCE, "total"));
    }

    @Test
    void openingStockBelowTheMinimumIsFilledUp() {
        Result result = Cases.small(80, 80).set("openingInventory=10", "minimumInventory=30").plan();
        assertPeriods(result, WORKFORCE, "requirement", 100, 80);
        assertPeriods(result, OVERTIME, "overtime", 20, 0);
        assertPeriods(result, OVERTIME, "closing", 30, 30);
    }

    @Test
    void stockThatCoversEverythingNeedsNobody() {
        Result result = Cases.small(30, 30).set("openingInventory=100").plan();
        assertPeriods(result, WORKFORCE, "workers", 0, 0);
        assertPeriods(result, LEVEL, "workers", 0, 0);
        assertPeriods(result, LEVEL, "closing", 70, 40);
    }

    @Test
    void workdaysChangeCapacityButNotTheMonthlyWage() {
        Result result = Cases.small(80, 80).workdays(20, 10).plan();
        assertPeriods(result, WORKFORCE, "workers", 10, 20);
        assertPeriods(result, LEVEL, "workers", 14, 14);
        assertPeriods(result, LEVEL, "capacity", 112, 56);
        assertPeriods(result, LEVEL, "closing", 32, 8);
        assertEquals(28 * 1000 + 4 * 300 + (16 + 20) * 2, Cases.strategy(result, LEVEL, "total"));
    }

    /** A month of 20 workdays of 8 h, 365.25 / 12 days long: pay by the day is pay for a workday, not for 24 h of work. */
    @ParameterizedTest
    @CsvSource({"6 USD/h,960", "0.1 USD/min,960", "48 USD/workday,960", "48 USD/shift,960", "48 USD/d,960",
            "960 USD/month,960", "11520 USD/year,960", "960 USD,960", "960,960", "48 USD/person/d,960",
            "224 USD/wk,974"})
    void payOfAnyIntervalBecomesThatOfThePeriod(String wage, double ofMonth) {
        Result result = Cases.small(80).set("wage=" + wage).plan();
        assertEquals(10 * ofMonth, Cases.strategy(result, OVERTIME, "regular"), 1e-6);
    }

    /** Twelve hours a week, the limit of Korean law, are 12 x 4.348 a month. */
    @ParameterizedTest
    @CsvSource({"12 h/wk,52.178571428571", "2 h/workday,40", "2 h/d,40", "20 h/month,20", "20,20", "10 %,16"})
    void overtimeLimitsOfAnyIntervalBecomeThatOfThePeriod(String limit, double hours) {
        Result result = Cases.small(200).set("overtimeLimit=" + limit).plan();
        assertEquals(10 * hours, Cases.strategy(result, OVERTIME, "overtimeHours"), 1e-6);
    }

    @Test
    void whatADayMeansIsSaid() {
        assertTrue(Cases.rules(Cases.small(80).set("wage=48 USD/d").plan()).contains("day"));
        assertFalse(Cases.rules(Cases.small(80).set("wage=48 USD/workday").plan()).contains("day"));
    }

    @Test
    void aPeriodWithoutWorkdaysKeepsItsPeople() {
        Result result = Cases.small(80, 80).workdays(20, 0).plan();
        assertPeriods(result, WORKFORCE, "workers", 10, 10);
        assertPeriods(result, WORKFORCE, "backorder", 0, 80);
        assertTrue(Cases.rules(result).contains("backorder"));
    }

    @Test
    void overtimeThenSubcontractingThenBackorders() {
        Result result = Cases.small(80, 120, 100).set("overtimeLimit=20 h/month", "subcontractCost=400 USD",
                "subcontractLimit=10 pcs/month", "backorderCost=5 USD/pcs/month").plan();
        assertPeriods(result, OVERTIME, "overtime", 0, 8, 8);
        assertPeriods(result, OVERTIME, "subcontract", 0, 10, 10);
        assertPeriods(result, OVERTIME, "backorder", 0, 22, 24);
        assertPeriods(result, OVERTIME, "requirement", 80, 120, 122);
        assertEquals(46 * 5, Cases.strategy(result, OVERTIME, "backorder"));
        assertEquals(30000 + 16 * 250 + 20 * 400 + 46 * 5, Cases.strategy(result, OVERTIME, "total"));
        assertEquals(24, Cases.strategy(result, OVERTIME, "closingBackorder"));
        assertEquals(2, result.findings().stream().filter(finding -> finding.rule().endsWith(".backorder")
                && finding.message().toString().contains("chaseOvertime")).count());
    }

    @Test
    void withoutAPriceNothingIsSubcontracted() {
        Result result = Cases.small(120).set("overtimeLimit=0", "subcontractLimit=10").plan();
        assertPeriods(result, OVERTIME, "subcontract", 0);
        assertPeriods(result, OVERTIME, "backorder", 40);
        assertTrue(Cases.rules(result).contains("subcontract-without-cost"));
    }

    @Test
    void aBrokenMinimumIsSaidWithPeriodAndUnits() {
        Result result = Cases.small(85).set("overtimeLimit=0", "openingInventory=20", "minimumInventory=20",
                "strategies=chase-overtime").plan();
        assertPeriods(result, OVERTIME, "closing", 15);
        String text = result.findings().stream().filter(finding -> finding.rule().endsWith("minimum-broken"))
                .findFirst()
                .orElseThrow().message().in(java.util.Locale.ENGLISH);
        assertTrue(text.contains("period 1 closes 5 pcs below the 20 pcs"), text);
        assertTrue(result.isSound());
    }

    @Test
    void slackProducesOrIdles() {
        Result produce = Cases.small(60, 90).plan();
        assertPeriods(produce, OVERTIME, "regular", 80, 80);
        assertPeriods(produce, OVERTIME, "closing", 20, 10);
        Result idle = Cases.small(60, 90).set("slackCapacity=idle").plan();
        assertPeriods(idle, OVERTIME, "regular", 60, 80);
        assertPeriods(idle, OVERTIME, "overtime", 0, 10);
        assertPeriods(idle, OVERTIME, "closing", 0, 0);
        assertPeriods(idle, OVERTIME, "idle", 20, 0);
        assertPeriods(idle, LEVEL, "regular", 60, 80);
        assertTrue(Cases.rules(idle).contains("level-idle"));
        assertFalse(Cases.rules(produce).contains("level-idle"));
    }

    @Test
    void holdingOnAverageOrClosingStock() {
        assertEquals(25 * 2, Cases.strategy(Cases.small(60, 90).plan(), OVERTIME, "holding"));
        assertEquals(30 * 2,
                Cases.strategy(Cases.small(60, 90).set("holdingBasis=closing").plan(), OVERTIME, "holding"));
    }

    @Test
    void hiringIsLimited() {
        Result result = Cases.small(160, 160).set("hireLimit=5 person/month").plan();
        assertPeriods(result, WORKFORCE, "workers", 15, 20);
        assertPeriods(result, WORKFORCE, "regular", 120, 160);
        assertPeriods(result, WORKFORCE, "backorder", 40, 40);
        Result level = Cases.small(160, 160).set("hireLimit=6").plan();
        assertPeriods(level, LEVEL, "workers", 16, 20);
        assertPeriods(level, LEVEL, "overtime", 32, 0);
    }

    @Test
    void layoffsAreLimited() {
        Result result = Cases.small(40, 0).set("layoffLimit=2").plan();
        assertPeriods(result, WORKFORCE, "workers", 8, 6);
        assertPeriods(result, WORKFORCE, "regular", 40, 0);
        assertPeriods(result, WORKFORCE, "idle", 24, 48);
    }

    @Test
    void surplusStopsAtTheMaximumInventory() {
        Result result = Cases.small(60, 60).set("maximumInventory=10").plan();
        assertPeriods(result, OVERTIME, "regular", 70, 60);
        assertPeriods(result, OVERTIME, "closing", 10, 10);
        Result above = Cases.small(60).set("maximumInventory=10", "openingInventory=100").plan();
        assertTrue(Cases.rules(above).contains("maximum-exceeded"));
    }

    @Test
    void aRequiredClosingStockBindsTheLastPeriod() {
        Result result = Cases.small(80, 80).set("requiredClosingInventory=30").plan();
        assertPeriods(result, WORKFORCE, "workers", 10, 14);
        assertPeriods(result, WORKFORCE, "closing", 0, 30);
        assertPeriods(result, OVERTIME, "overtime", 0, 30);
        assertPeriods(result, LEVEL, "workers", 12, 12);
        assertPeriods(result, LEVEL, "closing", 16, 32);
    }

    @Test
    void trainingSeveranceAndMaterialAreAdded() {
        Result result = Cases.small(100, 60).set("trainingCost=50 USD", "severanceCost=70 USD",
                "materialCost=3 USD/pcs").plan();
        assertEquals(3 * 350, Cases.strategy(result, WORKFORCE, "hire"));
        assertEquals(5 * 570, Cases.strategy(result, WORKFORCE, "layoff"));
        assertEquals(160 * 3, Cases.strategy(result, WORKFORCE, "material"));
        assertEquals(21000 + 1050 + 2850 + 480, Cases.strategy(result, WORKFORCE, "total"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000 USD/month", "12000 USD/year", "50 USD/workday", "6.25 USD/h", "1000 USD",
            "1000 USD/person/month", "1000"})
    void aWageMayBeStatedOverAnyTime(String wage) {
        assertEquals(10000, Cases.strategy(Cases.small(80).set("wage=" + wage).plan(), OVERTIME, "regular"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"20 h/month", "20 h", "20", "1 h/workday", "12.5 %", "1200 min/month", "20 h/person/month"})
    void anOvertimeLimitMayBeStatedInManyWays(String limit) {
        assertPeriods(Cases.small(100).set("overtimeLimit=" + limit).plan(), OVERTIME, "overtime", 8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2 USD/pcs/month", "24 USD/pcs/year", "2 USD/month", "2 USD/pcs", "2 USD"})
    void holdingMayBeStatedInManyWays(String cost) {
        assertEquals(25 * 2, Cases.strategy(Cases.small(60, 90).set("holdingCost=" + cost).plan(), OVERTIME,
                "holding"), 1e-9);
    }

    @Test
    void holdingByTheDayCountsAllDaysOfTheMonth() {
        assertEquals(25 * 2 * 365.25 / 12, Cases.strategy(
                Cases.small(60, 90).set("holdingCost=2 USD/pcs/d").plan(), OVERTIME, "holding"), 1e-9);
    }

    @Test
    void plainNumbersAreMoneyOfThePlanAndThatIsSaid() {
        Result result = Cases.small(100, 60).set("wage=1000", "overtimeRate=10", "hireCost=300", "layoffCost=500",
                "holdingCost=2").plan();
        for (String strategy : java.util.List.of(WORKFORCE, OVERTIME, LEVEL)) {
            assertEquals(Cases.strategy(Cases.small(100, 60).plan(), strategy, "total"),
                    Cases.strategy(result, strategy, "total"));
        }
        assertEquals(5, Cases.rules(result).stream().filter("plain"::equals).count());
    }

    @Test
    void overtimeKeepsItsRatioUnlessItIsGiven() {
        Facts facts = Cases.small(100).facts();
        Facts withRatio = new Facts(facts.element(), "", "", facts.values(), facts.choices(), facts.strategies(),
                java.util.OptionalDouble.of(1.1), facts.periods(), facts.findings());
        Result kept = Cases.small(100).without("overtimeHoursPerUnit").set("strategies=chase-overtime").plan(withRatio);
        assertEquals(20 * 22, Cases.strategy(kept, OVERTIME, "overtimeHours"), 1e-9);
        Result given = Cases.small(100).set("strategies=chase-overtime").plan(withRatio);
        assertEquals(20 * 25, Cases.strategy(given, OVERTIME, "overtimeHours"), 1e-9);
    }

    @Test
    void roundingDoesNotCostAWorker() {
        Result result = Cases.of(30).set("workers=3", "hoursPerUnit=0.1", "hoursPerDay=1", "workingDays=1",
                "wage=1 USD", "strategies=chase-workforce").plan();
        assertPeriods(result, WORKFORCE, "workers", 3);
    }

    @Test
    void theBestKeepsItsPromises() {
        Result result = Cases.small(120).set("hireLimit=0", "backorderCost=0 USD").plan();
        assertEquals(OVERTIME, ((studio.takt.core.api.run.SummaryValue.Element) result.summary("bestStrategy")
                .orElseThrow()).element().id());
        assertTrue(Cases.strategy(result, WORKFORCE, "total") < Cases.strategy(result, OVERTIME, "total"));
    }
}
