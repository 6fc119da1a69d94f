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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.RunOrder;
import studio.takt.core.api.run.SummaryValue;
import studio.takt.core.api.run.Table;
import studio.takt.core.api.session.ModelSession;
import studio.takt.model.plan.MaterialPlan;

/** Lot sizing as the command line runs it: the cases of the literature, and faulty data. */
class LotSizingEngineTest {
    /** Wagner & Whitin 1958, Management Science 5:89-96: demand, setup; holding is 1. */
    private static final String WAGNER_WHITIN = "period,demand,setup;1,69,85;2,29,102;3,36,102;4,61,101;5,61,98;"
            + "6,26,114;7,34,105;8,67,86;9,45,119;10,67,110;11,79,98;12,56,114;";
    /** Nahmias, Production and Operations Analysis: machine casings, setup 80, holding 2. */
    private static final String CASINGS = "period,demand;1,18;2,30;3,42;4,5;5,20;";
    /** Nahmias, Production and Operations Analysis: the Wagner-Whitin example, setup 75, holding 1. */
    private static final String NAHMIAS = "period,demand;1,52;2,87;3,23;4,56;";

    @TempDir
    Path folder;

    private Result run(String text, String... set) throws IOException {
        Path csv = folder.resolve("demand.csv");
        Files.writeString(csv, text.replace(";", "\n"));
        RunOrder.Builder order = RunOrder.of(new LotSizingEngine()).data("demand", csv);
        for (String assignment : set) {
            order.set(assignment.split("=")[0], assignment.split("=")[1]);
        }
        return Runs.run(order.build());
    }

    private static double rule(Result result, String rule, String column) {
        Table rules = result.table("rules").orElseThrow(() -> new AssertionError(Runs.texts(result)));
        for (int row = 0; row < rules.rows().size(); row++) {
            if (rules.at(row, "rule").equals(Cell.of(rule))) {
                return ((Cell.Number) rules.at(row, column)).value();
            }
        }
        throw new AssertionError("no rule " + rule);
    }

    private static double[] column(Result result, String table, String rule, String column) {
        Table rows = result.table(table).orElseThrow();
        List<Double> numbers = new ArrayList<>();
        for (int row = 0; row < rows.rows().size(); row++) {
            if (rule.isEmpty() || rows.at(row, "rule").equals(Cell.of(rule))) {
                numbers.add(((Cell.Number) rows.at(row, column)).value());
            }
        }
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double[] lots(Result result, String rule) {
        return column(result, "lots", rule, "lot");
    }

    private static double summary(Result result, String key) {
        return result.summary(key).orElseThrow().number().orElseThrow();
    }

    @Test
    void wagnerAndWhitinsOwnCase() throws IOException {
        Result result = run(WAGNER_WHITIN, "holdingCost=1");
        assertTrue(result.isSound(), Runs.texts(result));
        assertEquals(864, rule(result, "wagner-whitin", "total"));
        assertEquals(864, summary(result, "optimum"));
        assertArrayEquals(new double[]{98, 0, 97, 0, 121, 0, 0, 112, 0, 67, 135, 0}, lots(result, "wagner-whitin"));
        assertArrayEquals(new double[]{85, 114, 186, 277, 348, 400, 469, 555, 600, 710, 789, 864},
                column(result, "leastCosts", "", "leastCost"));
        assertEquals(1234, rule(result, "lot-for-lot", "total"));
        assertEquals(12, rule(result, "lot-for-lot", "lots"));
    }

    @ParameterizedTest
    @CsvSource({"wagner-whitin, 310, 48 0 67 0 0", "silver-meal, 310, 48 0 47 0 20",
            "least-unit-cost, 340, 48 0 42 25 0", "part-period, 310, 48 0 67 0 0", "poq, 310, 48 0 47 0 20",
            "lot-for-lot, 400, 18 30 42 5 20"})
    void machineCasings(String rule, double total, String lots) throws IOException {
        Result result = run(CASINGS, "setupCost=80", "holdingCost=2");
        assertEquals(total, rule(result, rule, "total"));
        assertArrayEquals(numbers(lots), lots(result, rule));
        assertEquals(42.8952, summary(result, "eoq"), 5e-5);
        assertEquals(2, summary(result, "poqPeriods"));
        assertArrayEquals(new double[]{80, 140, 220, 230, 310}, column(result, "leastCosts", "", "leastCost"));
    }

    @ParameterizedTest
    @CsvSource({"wagner-whitin, 248, 52 110 0 56", "silver-meal, 248, 52 110 0 56",
            "least-unit-cost, 293, 139 0 79 0", "part-period, 293, 139 0 79 0", "poq, 293, 139 0 79 0",
            "lot-for-lot, 300, 52 87 23 56"})
    void nahmias(String rule, double total, String lots) throws IOException {
        Result result = run(NAHMIAS, "setupCost=75 USD", "holdingCost=1 USD/pcs/month");
        assertEquals(total, rule(result, rule, "total"));
        assertArrayEquals(numbers(lots), lots(result, rule));
        assertEquals(90.4157, summary(result, "eoq"), 5e-5);
        assertEquals(2, summary(result, "poqPeriods"));
        assertArrayEquals(new double[]{75, 150, 173, 248}, column(result, "leastCosts", "", "leastCost"));
    }

    @ParameterizedTest
    @CsvSource({"80, 2, 310, 48 0 47 0 20", "75, 1, 248, 52 110 0 56"})
    void partPeriodsThatStayBelowTheSetup(String setup, String holding, double total, String lots)
            throws IOException {
        Result result = run(setup.equals("80") ? CASINGS : NAHMIAS, "setupCost=" + setup, "holdingCost=" + holding,
                "partPeriod=below");
        assertEquals(total, rule(result, "part-period", "total"));
        assertArrayEquals(numbers(lots), lots(result, "part-period"));
    }

    /** By hand: 43 a lot; 48 are demanded by period 2, 90 by period 3, 115 by period 5. Groff: 30 × 2 ≤ 80, 42 × 6 > 80. */
    @Test
    void quantitiesAndGroffByHand() throws IOException {
        Result result = run(CASINGS, "setupCost=80", "holdingCost=2", "fixedQuantity=50");
        assertArrayEquals(new double[]{50, 0, 50, 0, 50}, lots(result, "foq"));
        assertEquals(35, rule(result, "foq", "closingStock"));
        double eoq = Math.sqrt(2 * 80 * 23 / 2.0);
        assertArrayEquals(new double[]{eoq, eoq, eoq, 0, 0}, lots(result, "eoq"), 1e-6);
        assertArrayEquals(new double[]{48, 0, 47, 0, 20}, lots(result, "groff"));
        assertTrue(Runs.rules(run(CASINGS, "setupCost=80", "holdingCost=2")).contains("lot-sizing.assumed"));
    }

    /** At most 40: 7 of what periods 3 and 4 need are made in period 2, 5 in period 3. */
    @Test
    void underCapacity() throws IOException {
        Result result = run(CASINGS, "setupCost=80", "holdingCost=2", "capacity=40");
        assertArrayEquals(new double[]{18, 37, 40, 0, 20}, lots(result, "capacitated"));
        assertEquals(4 * 80 + 2 * (7 + 5), rule(result, "capacitated", "total"));
        assertEquals(rule(result, "capacitated", "total"), summary(result, "optimum"));
        assertTrue(rule(result, "wagner-whitin", "overCapacity") > 0);
        assertTrue(Runs.rules(result).contains("lot-sizing.over-capacity"));
    }

    @Test
    void tooLittleCapacitySaysWhereAndHowMuch() throws IOException {
        Result result = run(CASINGS, "setupCost=80", "holdingCost=2", "capacity=29");
        assertFalse(result.isSound());
        assertTrue(result.findings().stream().anyMatch(finding -> finding.rule().equals("lot-sizing.infeasible")
                && finding.message().in(Locale.ENGLISH).contains("up to period 3, 3 pcs")
                && !finding.message().in(Locale.ENGLISH).contains("already")), Runs.texts(result));
        String worse = Runs.texts(run("period,demand;1,30;2,40;", "setupCost=80", "holdingCost=2", "capacity=25"));
        assertTrue(worse.contains("up to period 2, 20 pcs more") && worse.contains("5 pcs already up to period 1"),
                worse);
    }

    /** A rule that no capacity holds is no plan: it is never shown as cheaper than the proven one. */
    @Test
    void rulesAboveTheCapacityAreNotFeasible() throws IOException {
        Result result = run(CASINGS, "setupCost=80", "holdingCost=2", "capacity=35");
        Table rules = result.table("rules").orElseThrow();
        int above = 0;
        for (int row = 0; row < rules.rows().size(); row++) {
            boolean over = ((Cell.Number) rules.at(row, "overCapacity")).value() > 0;
            assertEquals(Cell.of(over ? "no" : "yes"), rules.at(row, "feasible"));
            assertEquals(over, rules.at(row, "aboveOptimum").equals(Cell.EMPTY));
            assertTrue(over || ((Cell.Number) rules.at(row, "aboveOptimum")).value() >= 0);
            above += over ? 1 : 0;
        }
        assertTrue(above > 0);
    }

    @Test
    void openingStockServesFirst() throws IOException {
        Result result = run(CASINGS, "setupCost=80", "holdingCost=2", "openingStock=50");
        assertArrayEquals(new double[]{0, 0, 65, 0, 0}, lots(result, "wagner-whitin"));
        assertArrayEquals(new double[]{32, 2, 25, 20, 0}, column(result, "lots", "wagner-whitin", "closing"));
    }

    @Test
    void theBestSimpleRuleAndTheOriginOfNumbersAreSaid() throws IOException {
        Result result = run(NAHMIAS, "setupCost=75 USD", "holdingCost=1 USD/pcs/month");
        assertEquals("silver-meal",
                ((SummaryValue.Element) result.summary("bestHeuristic").orElseThrow()).element().id());
        assertTrue(result.explanations().stream().anyMatch(each -> each.key().equals("optimum")));
        assertTrue(result.explanations().stream().anyMatch(each -> each.key().equals("rules/eoq/total")));
        result.explanations().forEach(each -> assertFalse(each.meaning().in(Locale.KOREAN).isBlank()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"period,demand;1,-5;|lot-sizing.number-negative|2",
            "period,demand;1,5;1,6;|lot-sizing.period-twice|3", "period,demand;1,5;3,6;|lot-sizing.period-gap|3",
            "period,demand,setup;1,5,-1;|lot-sizing.number-negative|2", "period,demand;|*|1",
            "period,demand;1,many;|*|2", "period,quantity;1,5;|*|1"})
    void faultyTables(String text, String rule, int line) throws IOException {
        Result result = run(text, "setupCost=1", "holdingCost=1");
        assertFalse(result.isSound());
        assertTrue(result.tables().isEmpty());
        assertTrue(result.findings().stream().anyMatch(finding -> finding.isError()
                && (rule.equals("*") || finding.rule().equals(rule)) && finding.location().line() == line),
                Runs.texts(result));
    }

    @Test
    void faultyParameters() throws IOException {
        assertTrue(Runs.rules(run(CASINGS, "holdingCost=2")).contains("lot-sizing.missing"));
        assertTrue(Runs.rules(run(CASINGS, "setupCost=80 KRW", "holdingCost=2 USD/pcs")).contains("lot-sizing.unit"));
        assertTrue(Runs.rules(run(CASINGS, "setupCost=80", "holdingCost=2", "capacity=0"))
                .contains("lot-sizing.capacity-zero"));
    }

    /** The item of the example with the demand of its family: costs, stock and lot size are those of the item. */
    @Test
    void anItemOfAModel() throws IOException {
        String text = Files.readString(Runs.example("a-electronics/a-electronics.takt"));
        Path model = folder.resolve("item.takt");
        Files.writeString(model, text.replaceFirst("(?s)(<demandSeries.*?product=\")ZiJbqNmYUuEaXBUU",
                "$1wExHFDTrqReN9LSh"));
        try (ModelSession session = Runs.open(model)) {
            Result result = Runs.run(RunOrder.of(new LotSizingEngine()).model(session).on("AC-100")
                    .with("AC-100.orderCost=40000000 KRW").with("AC-100.holdingCost=10000 KRW/pcs/month")
                    .with("AC-100.onHand=300 pcs").with("AC-100.lotSize=7000 pcs").build());
            assertTrue(result.isSound(), Runs.texts(result));
            assertEquals(12, lots(result, "wagner-whitin").length);
            assertEquals(3000, lots(result, "lot-for-lot")[0]);
            assertEquals(7000, lots(result, "foq")[0]);
            assertEquals(12 * 40000000.0, rule(result, "lot-for-lot", "total"));
            assertTrue(summary(result, "optimum") < 12 * 40000000.0);
            assertEquals(summary(result, "optimum"), rule(result, "wagner-whitin", "total"));
            session.execute(new LotSizingEngine().store(result).orElseThrow());
            session.execute(new LotSizingEngine().store(result).orElseThrow());
            List<Double> stored = session.read(access -> access.project().getPlans().stream()
                    .map(MaterialPlan.class::cast).flatMap(plan -> plan.getLines().stream())
                    .map(line -> line.getPlannedReceipt().value().doubleValue()).toList());
            assertArrayEquals(lots(result, "wagner-whitin"),
                    stored.stream().mapToDouble(Double::doubleValue).toArray());
            session.undo();
            session.undo();
            int plans = session.read(access -> access.project().getPlans().size());
            assertEquals(0, plans);
        }
    }

    /** By hand: a lot costs 50, holding 20 for a month 20 × 12 / 12: two lots as 10 + 20 are too much for one of 25. */
    @ParameterizedTest
    @CsvSource({"kg", "t", "l", "m2", "tray"})
    void whatIsWeighedOrMeasuredHasItsOwnUnit(String unit) throws IOException {
        Result result = run("period,demand;1,10;2,20;", "setupCost=50 EUR", "holdingCost=12 EUR/" + unit + "/year",
                "capacity=25 " + unit + "/month");
        assertTrue(result.isSound(), Runs.texts(result));
        assertEquals(100, summary(result, "optimum"), 1e-9);
        assertTrue(result.table("lots").orElseThrow().columns().get(3).unit().toString().equals(unit));
    }

    private static double[] numbers(String text) {
        return java.util.Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }
}
