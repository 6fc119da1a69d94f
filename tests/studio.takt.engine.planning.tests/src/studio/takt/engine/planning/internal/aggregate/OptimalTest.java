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

import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.Table;

/** The strategies that optimise: below every other, as the literature has them, and as dynamic programming finds. */
class OptimalTest {
    private static final String ALL = "strategies=chase-workforce,chase-overtime,level,optimal,mixed";

    private static Cases redTomato() {
        return Cases.of(1600, 3000, 3200, 3800, 2200, 2200).set("strategies=optimal", "workers=80", "hoursPerDay=8",
                "workingDays=20", "hoursPerUnit=4", "overtimeHoursPerUnit=4", "wage=640 USD/month",
                "overtimeRate=6 USD/h", "overtimeLimit=10 h/month", "hireCost=300 USD", "layoffCost=500 USD",
                "openingInventory=1000", "requiredClosingInventory=500", "holdingCost=2 USD/pcs/month",
                "holdingBasis=closing", "materialCost=10 USD/pcs", "subcontractCost=30 USD/pcs",
                "backorderCost=5 USD/pcs/month");
    }

    private static double proof(Result result, String strategy, String column) {
        Table table = result.table("proof").orElseThrow(() -> new AssertionError(Cases.rules(result)));
        int row = IntStream.range(0, table.rows().size())
                .filter(i -> table.at(i, "strategy").equals(Cell.of(strategy))).findFirst().orElseThrow();
        return ((Cell.Number) table.at(row, column)).value();
    }

    /** The optimum of the case, found in another way: over all whole people and whole stocks (PeopleAndStock). */
    @Test
    void aElectronicsIsBelowAllPureStrategiesAndProven() {
        Result result = Cases.aElectronics().set(ALL).plan();
        double optimum = Cases.strategy(result, "optimal", "total");
        double independent = new PeopleAndStock(Cases.A_ELECTRONICS, 200, 1500, 1500, 16,
                new double[]{1600000, 165000, 1000000, 500000, 10000}, 160, 260, 2600).least();
        assertEquals(4260510000.0, independent, 1e-3);
        assertEquals(independent, optimum, 1e-3);
        for (String pure : new String[]{"chase-workforce", "chase-overtime", "level"}) {
            assertTrue(optimum < Cases.strategy(result, pure, "total"), pure);
        }
        assertEquals(optimum, Cases.strategy(result, "mixed", "total"), 1e-3);
        assertEquals(0, proof(result, "optimal", "gap"));
        assertEquals(optimum, proof(result, "optimal", "bound"), 1e-3);
        assertEquals(4259640625.0, proof(result, "optimal", "relaxation"), 1e-3);
        assertTrue(Cases.rules(result).contains("proven"));
        assertEquals("optimal", ((studio.takt.core.api.run.SummaryValue.Element) result.summary("bestStrategy")
                .orElseThrow()).element().id());
        assertTrue(result.isSound());
    }

    @Test
    void theProofHoldsWithAClosingStockThatAllMustReach() {
        Result result = Cases.aElectronics().set(ALL, "requiredClosingInventory=2876").plan();
        double optimum = Cases.strategy(result, "optimal", "total");
        assertTrue(optimum > 4260510000.0 && optimum < Cases.strategy(result, "level", "total"));
        assertTrue(Cases.strategy(result, "optimal", "closingStock") >= 2876 - 1e-6);
    }

    /** Chopra & Meindl, Supply Chain Management: Red Tomato Tools as a linear programme costs 422 275. */
    @Test
    void redTomatoWithDivisiblePeople() {
        Result result = redTomato().set("wholeWorkers=false").plan();
        assertEquals(422275, Cases.strategy(result, "optimal", "total"), 1e-6);
        assertEquals(64.583, Cases.period(result, "optimal", 1, "workers"), 5e-4);
        assertEquals(15.417, Cases.period(result, "optimal", 1, "laidOff"), 5e-4);
        assertArrayEquals(new double[]{1983.333, 1566.667, 950, 0, 116.667, 500},
                Cases.periods(result, "optimal", "closing"), 5e-4);
        assertArrayEquals(new double[]{0, 0, 0, 266.667, 0, 0}, Cases.periods(result, "optimal", "backorder"), 5e-4);
        assertTrue(Cases.rules(result).contains("backorder-chosen"));
    }

    /** Chopra & Meindl, Supply Chain Management: with whole numbers it costs 422 660. */
    @Test
    void redTomatoWithWholePeople() {
        Result result = redTomato().plan();
        assertEquals(422660, Cases.strategy(result, "optimal", "total"), 1e-6);
        assertEquals(422275, proof(result, "optimal", "relaxation"), 1e-6);
        assertEquals(0, proof(result, "optimal", "gap"));
        assertTrue(result.isSound());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void randomCasesAgreeWithDynamicProgramming(int seed) {
        Random random = new Random(seed);
        double[] demand = IntStream.range(0, 2 + random.nextInt(5)).mapToDouble(t -> random.nextInt(200)).toArray();
        int minimum = random.nextInt(3) * 20;
        double[] costs = {1000, 50 + 25 * random.nextInt(8), 100.0 * random.nextInt(6), 100.0 * random.nextInt(6),
                2 + random.nextInt(20)};
        Result result = Cases.small(demand).set("strategies=optimal", "openingInventory=" + minimum,
                "minimumInventory=" + minimum, "overtimeRate=" + costs[1] / 25 + " USD/h", "hireCost=" + costs[2],
                "layoffCost=" + costs[3], "holdingCost=" + costs[4] + " USD/pcs/month").plan();
        double independent = new PeopleAndStock(demand, 10, minimum, minimum, 8, costs, 0, 40, 800).least();
        assertEquals(independent, Cases.strategy(result, "optimal", "total"), 1e-3);
    }

    /** Everything that a lever can do costs no less without it. */
    @ParameterizedTest
    @ValueSource(strings = {"hire", "layoff", "overtime", "shortTime", "subcontract", "inventory", "deliveryDate"})
    void aLeverLessCostsNoLess(String lever) {
        String all = "hire,layoff,overtime,shortTime,subcontract,inventory,deliveryDate";
        String others = all.replaceAll(",?" + lever, "").replaceAll("^,", "");
        Result with = redTomato().set("strategies=mixed", "levers=" + all).plan();
        Result without = redTomato().set("strategies=mixed", "levers=" + others).plan();
        boolean possible = Cases.rules(without).stream().noneMatch("infeasible"::equals)
                && Cases.rules(without).stream().noneMatch("no-plan"::equals);
        assertEquals(422660, Cases.strategy(with, "mixed", "total"), 1e-6);
        assertTrue(!possible || Cases.strategy(without, "mixed", "total") >= 422660 - 1e-6);
        String column = switch (lever) {
            case "hire" -> "hired";
            case "layoff" -> "laidOff";
            case "overtime" -> "overtimeUnits";
            case "subcontract" -> "subcontractUnits";
            default -> "closingBackorder";
        };
        assertEquals(0, Cases.strategy(without, "mixed", column), 1e-6);
    }

    @ParameterizedTest
    @CsvSource({"split, 120", "full, 120"})
    void deliveryDates(String delay, double most) {
        // 80 a period; 120 in the second: 40 are late, or the whole 120 wait for the third
        Cases late = Cases.small(80, 120, 40).set("strategies=mixed", "levers=shortTime,deliveryDate,inventory",
                "backorderCost=1 USD/pcs/month", "holdingCost=5 USD/pcs/month", "delay=" + delay);
        Result result = late.plan();
        double owed = Cases.period(result, "mixed", 2, "backorder");
        assertEquals(delay.equals("full") ? 120 : 40, owed, 1e-6);
        assertTrue(owed <= most);
        assertEquals(0, Cases.strategy(result, "mixed", "closingBackorder"), 1e-6);
        Result limited = late.set("backorderLimit=30").plan();
        assertTrue(Cases.rules(limited).contains("infeasible"));
    }

    @Test
    void whatCannotBeMetIsSaidWithPeriodUnitsAndLimits() {
        Result result = Cases.small(80, 400).set("strategies=optimal", "hireLimit=5", "overtimeLimit=10 h/month")
                .plan();
        // 15 people make 120 and 6 in overtime, of which 46 are left; 20 people make 160 and 8: 186 are missing
        assertFalse(result.isSound());
        String said = result.findings().stream().filter(each -> each.rule().equals("aggregate-plan.infeasible"))
                .map(each -> each.message().in(Locale.ENGLISH)).findFirst().orElse("");
        assertTrue(said.contains("by the end of period 2, 186 units are missing (3,720 h of regular time)"), said);
        assertTrue(said.contains("hireLimit") && said.contains("overtimeLimit"), said);
        assertEquals(186, Cases.period(result, "optimal", 2, "backorder"), 1e-3);
    }

    @Test
    void paidWorkThatMayNotBeKeptIsSaidWithPeriodUnitsAndLevers() {
        // 10 people make 80 in each period; nobody may idle, leave or keep stock, and nobody comes
        Result result = Cases.small(50, 100).set("strategies=mixed", "levers=overtime", "overtimeLimit=0 h/month")
                .plan();
        String said = said(result);
        assertTrue(said.contains("period 1 closes with 30 units more than may be kept (600 h"), said);
        assertTrue(said.contains("shortTime is not among the levers"), said);
        assertFalse(Cases.rules(result).contains("no-plan"), said);
    }

    @Test
    void stockThatMayNotBeKeptOrIsRequiredIsNamed() {
        String said = said(Cases.small(50, 50).set("strategies=optimal", "maximumInventory=20",
                "requiredClosingInventory=50", "openingInventory=90").plan());
        assertTrue(said.contains("period 1 closes with 20 units more than may be kept"), said);
        assertTrue(said.contains("by the end of period 2, 30 units are missing"), said);
        assertTrue(said.contains("stock (maximumInventory)") && !said.contains("hiring"), said);
    }

    @Test
    void lateDeliveryThatIsLimitedIsNamed() {
        String said = said(Cases.small(200, 100, 40).set("strategies=optimal", "hireLimit=0", "overtimeLimit=0 h/month",
                "backorderCost=1 USD/pcs/month", "backorderLimit=30").plan());
        assertTrue(said.contains("late delivery (backorderLimit)"), said);
        assertTrue(said.contains("subcontractCost is not given"), said);
    }

    private static String said(Result result) {
        assertFalse(result.isSound());
        return result.findings().stream().filter(Finding::isError).map(each -> each.message().in(Locale.ENGLISH))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void demandHasAShadowPrice() {
        Table prices = redTomato().plan().table("shadowPrices").orElseThrow();
        double[] demand = IntStream.range(0, prices.rows().size())
                .filter(i -> prices.at(i, "resource").equals(Cell.of("demand")))
                .mapToDouble(i -> ((Cell.Number) prices.at(i, "price")).value()).toArray();
        assertEquals(6, demand.length);
        // the last unit of the horizon needs 1/240 of a person for six months, who is not laid off, and material
        double person = (6 * 640 - 500) / 240.0 + 10;
        assertTrue(demand[0] > 10 && demand[3] <= 30 && demand[0] < person, java.util.Arrays.toString(demand));
    }
}
