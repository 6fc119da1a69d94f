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
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.RunOrder;
import studio.takt.core.api.run.Table;
import studio.takt.core.api.session.ModelSession;
import studio.takt.model.plan.AggregatePlan;

/** Several families that one workforce makes. */
class SharedWorkforceTest {
    private static final int[] DEMAND = {3300, 3000, 3400, 3500, 3500, 3700, 4050, 3600, 3150, 3300, 2850, 2700};
    private static final List<String> A_ELECTRONICS = List.of("workers=200", "hoursPerDay=8", "workingDays=20",
            "wage=1600000", "overtimeRate=15000", "hireCost=1000000", "layoffCost=500000", "holdingCost=10000",
            "strategies=chase-workforce,chase-overtime,level,optimal");

    @TempDir
    Path folder;

    private Result run(String demand, String families, List<String> set, String... more) throws IOException {
        RunOrder.Builder order = Runs.order().data("demand", file("demand.csv", demand));
        if (!families.isEmpty()) {
            order.data("families", file("families.csv", families));
        }
        for (String each : set) {
            order.set(each.split("=")[0], each.split("=")[1]);
        }
        for (String each : more) {
            order.set(each.split("=")[0], each.split("=")[1]);
        }
        return Runs.run(order.build());
    }

    private Path file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text.replace(";", "\n"));
        return file;
    }

    private static double total(Result result, String strategy) {
        return result.summary("total." + strategy).orElseThrow(() -> new AssertionError(Runs.texts(result))).number()
                .orElseThrow();
    }

    private static String demand(double[] shares, String... families) {
        StringBuilder text = new StringBuilder("family,period,demand;");
        for (int f = 0; f < families.length; f++) {
            for (int t = 0; t < DEMAND.length; t++) {
                text.append(families[f]).append(',').append(t + 1).append(',').append(DEMAND[t] * shares[f])
                        .append(';');
            }
        }
        return text.toString();
    }

    /** A-Electronics made as two products instead of one: every total stays to the won. */
    @Test
    void aFamilySplitInTwoIsPlannedAsTheWhole() throws IOException {
        Result result = run(demand(new double[]{0.3, 0.7}, "에어컨", "B"),
                "family,openingInventory,minimumInventory;에어컨,450,450;B,1050,1050;", A_ELECTRONICS,
                "hoursPerUnit=10", "overtimeHoursPerUnit=11");
        assertTrue(result.isSound(), Runs.texts(result));
        assertEquals(4_334_400_000.0, total(result, "chase-workforce"), 1);
        assertEquals(4_442_750_000.0, total(result, "chase-overtime"), 1);
        assertEquals(4_444_090_000.0, total(result, "level"), 1);
        assertEquals(4_260_510_000.0, total(result, "optimal"), 1);
        assertEquals(0.0, result.summary("gap.optimal").orElseThrow().number().orElseThrow());
        assertEquals(2 * 4 * 12, Forecasts.table(result, "families").rows().size());
    }

    /** Another solver (HiGHS, by hand outside) finds 3 494 022 500 for these two families. */
    @Test
    void differentWorkIsPlannedAtTheLeastCost() throws IOException {
        Result result = run(demand(new double[]{0.5, 0.5}, "A", "B"),
                "family,hoursPerUnit,overtimeHoursPerUnit,openingInventory,minimumInventory,holdingCost;"
                        + "A,5,6,750,750,5000;B,12,14,300,0,20000;",
                A_ELECTRONICS);
        assertEquals(3_494_022_500.0, total(result, "optimal"), 1);
        assertTrue(result.summary("bestStrategy").isPresent());
        // by hand: January needs (1650 + 750 - 750) x 5 h + (1650 - 300) x 12 h = 24 450 h, so 153 people
        assertEquals(153, Runs.number(result, "periods", "chase-workforce", 1, "workers"));
        // level: (20 025 x 5 + (20 025 - 300) x 12) h / 1920 h, rounded up
        assertEquals(Math.ceil((20025 * 5 + 19725 * 12) / 1920.0),
                Runs.number(result, "periods", "level", 5, "workers"));
    }

    /**
     * Limits of people, stock, overtime and subcontracting, closing stock, late delivery, standards with fractions: what
     * another solver (HiGHS, a programme of its own) finds to be least.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "A,1,32,20;A,2,0,22;A,3,10,20;A,4,85,18;B,1,26,20;B,2,0,22;B,3,113,20;B,4,36,18;"
                    + "|A,5,5.5,20,0,,0,5,0,,,;B,2,2.2,0,0,80,40,1,3,70,,8;"
                    + "|workers=6,wage=400,hireCost=300,trainingCost=0,layoffCost=50,severanceCost=0,"
                    + "hoursPerDay=8,holdingBasis=closing,overtimeRate=25,overtimeLimit=10,layoffLimit=2|5107.000000",
            "A,1,0,18;A,2,0,22;A,3,81,18;A,4,68,18;B,1,86,18;B,2,0,22;B,3,24,18;B,4,0,18;C,1,53,18;C,"
                    + "2,23,22;C,3,74,18;C,4,102,18;"
                    + "|A,2.77,3.047,0,15,,40,5,0,120,10,;B,5.53,6.083,60,0,,0,2,0,70,10,8;C,5.14,5.14,0,15,80,"
                    + "0,1,3,,,;"
                    + "|workers=8,wage=1600,hireCost=100,trainingCost=0,layoffCost=400,severanceCost=0,"
                    + "hoursPerDay=8,holdingBasis=closing,overtimeRate=25,overtimeLimit=10,hireLimit=1,"
                    + "layoffLimit=1|38169.507782",
            "A,1,9,20;A,2,0,22;A,3,0,22;B,1,0,20;B,2,106,22;B,3,84,22;C,1,46,20;C,2,70,22;C,3,114,22;"
                    + "|A,5,5,0,15,,0,5,0,120,30,;B,2,2.2,20,0,80,40,2,3,70,30,30;C,10,11.0,20,0,80,0,5,3,,10,8;"
                    + "|workers=6,wage=400,hireCost=100,trainingCost=50,layoffCost=400,severanceCost=60,"
                    + "hoursPerDay=8,holdingBasis=closing,overtimeRate=15,hireLimit=2|8943.000000"})
    void leastCostUnderLimits(String demand, String families, String set, double least) throws IOException {
        Result result = run("family,period,demand,workingDays;" + demand,
                "family,hoursPerUnit,overtimeHoursPerUnit,openingInventory,minimumInventory,maximumInventory,"
                        + "requiredClosingInventory,holdingCost,materialCost,subcontractCost,subcontractLimit,"
                        + "backorderCost;" + families,
                List.of(set.split(",")), "strategies=optimal");
        assertEquals(least, total(result, "optimal"), 1e-6 * least);
        assertEquals(0.0, result.summary("gap.optimal").orElseThrow().number().orElseThrow());
        check(result);
    }

    /** Stock is balanced, hours are kept, and no rule is cheaper than the proven plan, whatever the case. */
    @Test
    void balancesHoursAndTheLeastCostHoldInRandomCases() throws IOException {
        Random random = new Random(5);
        for (int i = 0; i < 12; i++) {
            int families = 2 + random.nextInt(2);
            int periods = 3 + random.nextInt(3);
            StringBuilder demand = new StringBuilder("family,period,demand;");
            StringBuilder own = new StringBuilder("family,hoursPerUnit,openingInventory,holdingCost;");
            for (int f = 0; f < families; f++) {
                own.append("F" + f + "," + (1 + random.nextInt(9)) + "," + random.nextInt(100) + ","
                        + (1 + random.nextInt(4)) + ";");
                for (int t = 0; t < periods; t++) {
                    demand.append("F" + f + "," + (t + 1) + "," + random.nextInt(300) + ";");
                }
            }
            Result result = run(demand.toString(), own.toString(),
                    List.of("workers=10", "hoursPerDay=8", "workingDays=20", "wage=1000", "overtimeRate=10",
                            "hireCost=300", "layoffCost=500",
                            "strategies=chase-workforce,chase-overtime,level,optimal"));
            assertTrue(result.isSound(), Runs.texts(result));
            for (String strategy : List.of("chase-workforce", "chase-overtime", "level")) {
                assertTrue(total(result, "optimal") <= total(result, strategy) + 1e-3, strategy);
            }
            check(result);
        }
    }

    private static void check(Result result) {
        Table table = Forecasts.table(result, "families");
        double[] hours = Forecasts.column(result, "families", "regularHours");
        double[] production = Forecasts.column(result, "families", "production");
        double[] opening = Forecasts.column(result, "families", "opening");
        double[] closing = Forecasts.column(result, "families", "closing");
        double[] owed = Forecasts.column(result, "families", "backorder");
        double[] demand = Forecasts.column(result, "families", "demand");
        for (int row = 0; row < table.rows().size(); row++) {
            double before = row > 0 && table.at(row, "family").equals(table.at(row - 1, "family"))
                    && table.at(row, "strategy").equals(table.at(row - 1, "strategy")) ? owed[row - 1] : 0;
            assertEquals(opening[row] - before + production[row] - demand[row], closing[row] - owed[row], 1e-4);
        }
        Table periods = Forecasts.table(result, "periods");
        for (int row = 0; row < periods.rows().size(); row++) {
            double used = 0;
            for (int each = 0; each < table.rows().size(); each++) {
                boolean same = table.at(each, "strategy").equals(periods.at(row, "strategy"))
                        && table.at(each, "period").equals(periods.at(row, "period"));
                used += same ? hours[each] : 0;
            }
            double people = ((Cell.Number) periods.at(row, "workers")).value();
            assertTrue(used <= people * 8 * ((Cell.Number) periods.at(row, "workdays")).value() + 1e-3,
                    used + " h by " + people + " people");
        }
    }

    @Test
    void whatCannotBeMadeIsSaidByFamily() throws IOException {
        Result result = run("family,period,demand;A,1,100;B,1,1000;", "family,hoursPerUnit;A,1;B,2;",
                List.of("workers=5", "hoursPerDay=8", "workingDays=20", "wage=1000", "overtimeRate=10",
                        "overtimeLimit=10", "hireLimit=0", "strategies=optimal"));
        assertFalse(result.isSound());
        assertTrue(Runs.texts(result).contains("units of B are missing"), Runs.texts(result));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "family,period,demand;A,1,5;A,2,5;B,1,5;|family,hoursPerUnit;A,1;B,1;|family-other-periods",
            "family,period,demand;A,1,5;B,1,5;|family,hoursPerUnit;A,1;A,2;|family-twice",
            "family,period,demand;A,1,5;B,1,5;|family,hoursPerUnit;A,1;B,-1;|family-number",
            "period,demand;1,5;2,5;|family,hoursPerUnit;A,1;|family-missing",
            "family,period,demand;A,1,5;B,1,5;|family,hoursPerUnit;A,1;|missing"})
    void faultyTables(String demand, String families, String rule) throws IOException {
        Result result = run(demand, families, List.of("workers=5", "wage=1000"));
        assertFalse(result.isSound());
        assertTrue(Runs.rules(result).contains("aggregate-plan." + rule), Runs.texts(result));
    }

    @Test
    void oneFamilyByNameIsTheCaseWithoutOne() throws IOException {
        Result named = run("family,period,demand;A,1,100;A,2,200;", "", List.of(), flat());
        Result plain = run("period,demand;1,100;2,200;", "", List.of(), flat());
        assertEquals(total(plain, "level"), total(named, "level"));
        assertTrue(named.table("families").isEmpty());
    }

    private static String[] flat() {
        return Runs.SMALL.entrySet().stream().map(each -> each.getKey() + "=" + each.getValue())
                .toArray(String[]::new);
    }

    /** The example's policy without a product, with the demand of two: each needs its labour standard. */
    @Test
    void aPolicyForNoProductPlansAllOfItsDemand() throws IOException {
        String text = Files.readString(Runs.example("a-electronics/a-electronics.takt"));
        String series = text.substring(text.indexOf("  <demandSeries"),
                text.indexOf("</demandSeries>") + "</demandSeries>".length() + 1);
        String second = series.replace("tG7RLE1qD6G6nvgn", "secondSeries00000").replace("ZiJbqNmYUuEaXBUU",
                "wExHFDTrqReN9LSh").replaceAll("(<values\\s+id=\")", "$1x");
        String policy = text.substring(text.indexOf("<policies"));
        policy = policy.substring(0, policy.indexOf('>') + 1);
        Path file = folder.resolve("two.takt");
        Files.writeString(file, text.replace(series, series + second)
                .replace(policy, policy.replaceFirst("product=\"[^\"]*\"", "")
                        .replaceFirst("(demand=\"tG7RLE1qD6G6nvgn)", "$1 secondSeries00000")));
        try (ModelSession session = Runs.open(file)) {
            Result result = Runs.run(Runs.order().model(session).set("strategies", "chase-workforce,level").build());
            assertTrue(result.isSound(), Runs.texts(result));
            assertEquals(2 * 2 * 12, Forecasts.table(result, "families").rows().size());
            session.execute(new AggregatePlanEngine().store(result).orElseThrow());
            List<String> stored = session.read(model -> model.project().getPlans().stream()
                    .map(AggregatePlan.class::cast).map(plan -> plan.getStrategy() + " "
                            + (plan.getProduct() == null ? "all" : plan.getProduct().getName()) + " "
                            + plan.getLines().size())
                    .sorted().toList());
            assertEquals(6, stored.size(), stored.toString());
        }
    }

    /** Both are the same product: alone each would make 3 200 a month on the line, and together they make no more. */
    @Test
    void aFamilySplitInTwoSharesItsLine() throws IOException {
        Result result = run(demand(new double[]{0.3, 0.7}, "에어컨", "B"),
                "family,openingInventory,minimumInventory,line,lineCapacity;에어컨,450,450,Brazing,3200;"
                        + "B,1050,1050,Brazing,3200;",
                A_ELECTRONICS, "hoursPerUnit=10", "overtimeHoursPerUnit=11");
        assertTrue(result.isSound(), Runs.texts(result));
        assertEquals(4_366_030_000.0, total(result, "optimal"), 1,
                "as the one product does with capacityFrom=bottleneck");
        assertEquals(200, Runs.number(result, "periods", "chase-workforce", 7, "workers"));
        for (String strategy : List.of("chase-workforce", "chase-overtime", "level", "optimal")) {
            for (int month = 1; month <= 12; month++) {
                assertTrue(Runs.number(result, "periods", strategy, month, "regular") <= 3200 + 1e-6, strategy);
            }
        }
    }

    /**
     * Two lines, families that share one, and one that needs none: what another solver (HiGHS, a programme of its own)
     * finds to be least.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "A,1,0;A,2,169;A,3,0;A,4,0;A,5,0;A,6,0;B,1,0;B,2,0;B,3,127;B,4,0;B,5,191;B,6,81;C,1,0;C,2,0;C,3,0;"
                    + "C,4,149;C,5,53;C,6,0;"
                    + "|A,0.5,0.6,0,0,1,0,40,L,160;B,5,6,0,10,3,4,,L,160;C,5,6,30,0,3,4,40,M,250;"
                    + "|workers=1,wage=300,hireCost=400,layoffCost=0,hireLimit=2,overtimeRate=9|10857.000000",
            "A,1,0;A,2,192;A,3,0;A,4,0;A,5,0;A,6,0;B,1,0;B,2,0;B,3,47;B,4,0;B,5,198;B,6,0;C,1,176;C,2,160;"
                    + "C,3,60;C,4,135;C,5,83;C,6,153;"
                    + "|A,5,6,30,10,1,4,,L,100;B,2,2.4,30,0,3,4,,L,160;C,0.5,0.6,0,0,3,0,40,M,;"
                    + "|workers=2,wage=1200,hireCost=0,layoffCost=300,hireLimit=2,overtimeRate=14|17184.250000",
            "A,1,0;A,2,146;A,3,66;A,4,74;B,1,0;B,2,81;B,3,0;B,4,196;C,1,76;C,2,0;C,3,98;C,4,141;"
                    + "|A,5,6,30,0,3,0,40,L,100;B,0.5,0.6,30,0,1,0,,L,100;C,5,6,30,0,3,4,,M,250;"
                    + "|workers=8,wage=1200,hireCost=0,layoffCost=0,hireLimit=2,overtimeRate=9|23078.011111"})
    void leastCostOnSharedLines(String demand, String families, String set, double least) throws IOException {
        Result result = run("family,period,demand;" + demand,
                "family,hoursPerUnit,overtimeHoursPerUnit,openingInventory,minimumInventory,holdingCost,materialCost,"
                        + "subcontractCost,line,lineCapacity;" + families,
                List.of((set + ",overtimeLimit=16,workingDays=20,hoursPerDay=8,strategies=optimal,seconds=60")
                        .split(",")));
        assertTrue(result.isSound(), Runs.texts(result));
        assertEquals(least, total(result, "optimal"), 1e-6 * least);
    }

    /** The drawn family needs Brazing, 160 a workday, as another does by its table: both together are limited. */
    @Test
    void aDrawnFamilySharesItsWorkCenter() throws IOException {
        Path demand = file("demand.csv", "family,period,demand;AC,1,2500;B,1,800;AC,2,3100;B,2,800;");
        Path families = file("families.csv", "family,hoursPerUnit,minimumInventory,line,lineCapacity;"
                + "B,5,0,Brazing,3200;");
        RunOrder.Builder order = Runs.order().data("demand", demand).data("families", families).set("strategies",
                "optimal,level,chase-workforce,chase-overtime");
        try (ModelSession session = Runs.open(Runs.example("a-electronics/a-electronics.takt"))) {
            Result people = Runs.run(order.model(session).build());
            assertTrue(load(people, "optimal", 1) > 1, "people alone may make more");
            Result line = Runs.run(order.set("capacityFrom", "bottleneck").build());
            for (String strategy : List.of("optimal", "level", "chase-workforce", "chase-overtime")) {
                assertTrue(load(line, strategy, 1) <= 1 + 1e-6, strategy);
                assertTrue(load(line, strategy, 2) <= 1 + 1e-6, strategy);
            }
            assertTrue(total(line, "optimal") > total(people, "optimal"));
        }
    }

    /** The share of Brazing's regular time that a month takes. */
    private static double load(Result result, String strategy, int month) {
        Table rows = Forecasts.table(result, "families");
        double load = 0;
        for (int row = 0; row < rows.rows().size(); row++) {
            if (rows.at(row, "strategy").equals(Cell.of(strategy)) && rows.at(row, "period").equals(Cell.of(month))) {
                load += ((Cell.Number) rows.at(row, "regular")).value() / 3200;
            }
        }
        return load;
    }

    @Test
    void linesThatNobodyKnowsAreNoLimit() throws IOException {
        Result result = run("family,period,demand;A,1,5;B,1,5;", "family,hoursPerUnit;A,1;B,1;",
                List.of("workers=5", "wage=1000", "capacityFrom=bottleneck"));
        assertTrue(Runs.rules(result).contains("aggregate-plan.no-bottleneck"), Runs.texts(result));
    }
}
