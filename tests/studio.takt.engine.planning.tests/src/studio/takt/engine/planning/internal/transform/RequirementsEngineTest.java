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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.RunOrder;
import studio.takt.core.api.run.Table;

/** Material requirements as the command line runs them: records of the literature, and faulty data. */
class RequirementsEngineTest {
    @TempDir
    Path folder;

    /** Runs tables, each {@code name:line;line;…}, and parameters, each {@code id=value}. */
    private Result run(String... given) throws IOException {
        RunOrder.Builder order = RunOrder.of(new RequirementsEngine());
        for (String each : given) {
            int colon = each.indexOf(':');
            int equals = each.indexOf('=');
            if (colon > 0 && (equals < 0 || colon < equals)) {
                Path csv = folder.resolve(each.substring(0, colon) + ".csv");
                Files.writeString(csv, each.substring(colon + 1).replace(";", "\n"));
                order.data(each.substring(0, colon), csv);
            } else {
                order.set(each.substring(0, equals), each.substring(equals + 1));
            }
        }
        return Runs.run(order.build());
    }

    private static double[] row(Result result, String item, String column) {
        Table plan = result.table("plan").orElseThrow(() -> new AssertionError(Runs.texts(result)));
        List<Double> numbers = new ArrayList<>();
        for (int row = 0; row < plan.rows().size(); row++) {
            if (plan.at(row, "item").equals(Cell.of(item))) {
                numbers.add(((Cell.Number) plan.at(row, column)).value());
            }
        }
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static List<String> rows(Result result, String table, String... columns) {
        Table rows = result.table(table).orElseThrow(() -> new AssertionError(Runs.texts(result)));
        List<String> texts = new ArrayList<>();
        for (int row = 0; row < rows.rows().size(); row++) {
            List<String> cells = new ArrayList<>();
            for (String column : columns) {
                cells.add(text(rows.at(row, column)));
            }
            texts.add(String.join(" ", cells));
        }
        return texts;
    }

    private static String text(Cell cell) {
        if (cell instanceof Cell.Number number) {
            return String.valueOf(number.value()).replaceAll("\\.0$", "");
        }
        return cell instanceof Cell.Label label
                ? label.text()
                : cell instanceof Cell.Element element
                        ? element.element().name()
                        : "-";
    }

    private static double[] numbers(double... numbers) {
        return numbers;
    }

    private static double summary(Result result, String key) {
        return result.summary(key).orElseThrow().number().orElseThrow();
    }

    /** Hopp & Spearman, Factory Physics, chapter 3: part A, fixed order period 2, lead time 1. */
    private static final String[] PART_A = {
            "items:item,onHand,leadTime,lotRule,periodsOfSupply;A,20,1,FOP,2;100,0,2,;200,0,1,",
            "bom:parent,component,quantity;A,100,2;A,200,1",
            "demand:item,week,quantity;A,1,15;A,2,20;A,3,50;A,4,10;A,5,30;A,6,30;A,7,30;A,8,30",
            "receipts:item,week,quantity,order;A,1,10,first;A,3,10,second;A,4,100,third"};

    @Test
    void partAOfHoppAndSpearman() throws IOException {
        Result result = run(PART_A);
        assertTrue(result.isSound(), Runs.texts(result));
        assertArrayEquals(numbers(0, 0, 0, 0, 0, 15, 30, 30), row(result, "A", "net"));
        assertArrayEquals(numbers(0, 0, 0, 0, 0, 45, 0, 30), row(result, "A", "plannedReceipt"));
        assertArrayEquals(numbers(0, 0, 0, 0, 45, 0, 30, 0), row(result, "A", "plannedRelease"));
        assertArrayEquals(numbers(5, 5, 55, 45, 15, 30, 0, 0), row(result, "A", "adjustedProjected"));
        assertArrayEquals(numbers(0, 0, 0, 0, 90, 0, 60, 0), row(result, "100", "gross"));
        assertArrayEquals(numbers(0, 0, 0, 0, 45, 0, 30, 0), row(result, "200", "gross"));
        assertEquals(List.of("defer first 1 2", "expedite second 3 2", "expedite third 4 3"),
                rows(result, "actions", "action", "order", "from", "to"));
    }

    /** As a book prints a record: one item, its rule with its number. */
    @Test
    void aRecordOfOneItem() throws IOException {
        Result result = run("items:item,on_hand,LT,rule;A,20,1,FOP 2", "demand:week,gross;1,15;2,20;3,50;4,10",
                "receipts:week,quantity;1,10");
        assertArrayEquals(numbers(0, 5, 50, 10), row(result, "A", "net"));
        assertArrayEquals(numbers(0, 55, 0, 10), row(result, "A", "plannedReceipt"));
        assertArrayEquals(numbers(55, 0, 10, 0), row(result, "A", "plannedRelease"));
        Result fixed = run("items:item,rule;A,FOQ 50", "demand:period,quantity;1,60");
        assertArrayEquals(numbers(100), row(fixed, "A", "plannedReceipt"));
    }

    @Test
    void whatIsNotExpeditedIsAShortage() throws IOException {
        Result result = run(PART_A);
        assertArrayEquals(numbers(15, -5, -45, 45, 15, 30, 0, 0), row(result, "A", "projected"));
        assertEquals(List.of("second receipt-late 2 3 5 A@2 3 1", "third receipt-late 3 4 45 A@3 4 1"),
                rows(result, "shortages", "order", "cause", "needed", "available", "quantity", "endDemand",
                        "endExpected", "endLate"));
        assertEquals(2, summary(result, "lateDemands"));
    }

    @Test
    void pegsSayWhatALotServes() throws IOException {
        assertTrue(rows(run(PART_A), "pegging", "item", "order", "quantity", "forOrder", "endDemand").containsAll(
                List.of("A A@6 15 A@6 A@6", "A A@6 30 A@7 A@7", "200 200@5 15 A@6 A@6", "200 200@5 30 A@6 A@7",
                        "100 100@7 60 A@8 A@8")));
    }

    @Test
    void theTraceGoesUpAndDown() throws IOException {
        Result result = run(concat(PART_A, "trace=200@5"));
        assertEquals(List.of("-1 A A@6 15", "-1 A A@6 30", "0 200 200@5 45"),
                rows(result, "trace", "level", "item", "order", "quantity"));
        assertTrue(Runs.rules(run(concat(PART_A, "trace=nobody"))).contains("material-requirements.trace-unknown"));
    }

    private static String[] concat(String[] first, String... more) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    /** By hand: 100 good ones of 0.8 yield are 125 started; a tenth of what goes in is lost: 125 × 3 / 0.9. */
    @Test
    void scrapAndYield() throws IOException {
        Result result = run("items:item,leadTime,yield;P,1,0.8;C,1,", "bom:parent,component,qty,scrap;P,C,3,0.1",
                "demand:item,period,quantity;P,4,100");
        assertArrayEquals(numbers(0, 0, 125, 0), row(result, "P", "plannedRelease"), 1e-9);
        assertArrayEquals(numbers(0, 0, 416.6666666667, 0), row(result, "C", "gross"), 1e-6);
    }

    @ParameterizedTest
    @CsvSource({"lot-for-lot, 10 20 0 30 5, , , ", "foq, 25 25 0 25 0, 25, , ", "poq, 30 0 0 35 0, , 2, ",
            "lot-for-lot, 40 0 0 40 0, , , min 40", "lot-for-lot, 12 24 0 24 12, , , multiple 12",
            "lot-for-lot, 10 20 0 30 5, , , max 8", "foq, 75 0 0 0 0, 75, , "})
    void lotRules(String rule, String expected, String size, String periods, String bound) throws IOException {
        String[] limit = bound == null ? new String[]{"min", ""} : bound.split(" ");
        Result result = run("items:item,leadTime,lotRule,lotSize,periodsOfSupply," + limit[0] + ";A,0," + rule + ","
                + (size == null ? "" : size) + "," + (periods == null ? "" : periods) + "," + limit[1],
                "demand:item,period,quantity;A,1,10;A,2,20;A,4,30;A,5,5");
        double[] lots = java.util.Arrays.stream(expected.split(" ")).mapToDouble(Double::parseDouble).toArray();
        assertArrayEquals(lots, row(result, "A", "plannedReceipt"), Runs.texts(result));
    }

    @Test
    void aNeedAboveTheMaximumIsSeveralOrders() throws IOException {
        Result result = run("items:item,leadTime,max;A,0,8", "demand:item,period,quantity;A,1,20");
        assertEquals(List.of("release 3 20 1 1"), rows(result, "actions", "action", "orders", "quantity", "from",
                "to"));
    }

    @Test
    void safetyStockIsFilledUpAndKept() throws IOException {
        Result result = run("items:item,onHand,safetyStock;A,5,8", "demand:item,period,quantity;A,2,10");
        assertArrayEquals(numbers(3, 10), row(result, "A", "net"));
        assertArrayEquals(numbers(8, 8), row(result, "A", "projected"));
    }

    @Test
    void safetyTimeReceivesEarlier() throws IOException {
        Result result = run("items:item,leadTime,safetyTime;A,1,2", "demand:item,period,quantity;A,5,10");
        assertArrayEquals(numbers(0, 0, 10, 0, 0), row(result, "A", "plannedReceipt"));
        assertArrayEquals(numbers(0, 10, 0, 0, 0), row(result, "A", "plannedRelease"));
    }

    @Test
    void aPhantomIsPassedThroughAndItsStockUsedUp() throws IOException {
        Result result = run("items:item,onHand,leadTime,phantom;P,0,1,;K,4,5,yes;C,0,1,",
                "bom:parent,component,quantity;P,K,1;K,C,2", "demand:item,period,quantity;P,4,10");
        assertArrayEquals(numbers(0, 0, 12, 0), row(result, "C", "gross"));
        assertFalse(rows(result, "actions", "item").contains("K"));
        Result byLine = run("items:item,onHand,leadTime;P,0,1;K,4,5;C,0,1;Q,0,1",
                "bom:parent,component,quantity,phantom;P,K,1,yes;Q,K,1,;K,C,2,",
                "demand:item,period,quantity;P,4,10");
        assertArrayEquals(numbers(0, 0, 20, 0), row(byLine, "C", "gross"), "passed through by one line of two");
    }

    @Test
    void billsChangeAndHaveAlternates() throws IOException {
        String demand = "demand:item,period,quantity;P,1,1;P,2,2;P,3,4;P,4,8";
        Result change = run("bom:parent,component,quantity,from,to;P,OLD,1,,2;P,NEW,1,3,", demand);
        assertArrayEquals(numbers(1, 2, 0, 0), row(change, "OLD", "gross"));
        assertArrayEquals(numbers(0, 0, 4, 8), row(change, "NEW", "gross"));
        Result other = run("bom:parent,component,quantity,from,to,alternate;P,MAIN,1,3,3,;P,SPARE,1,,,B", demand);
        assertArrayEquals(numbers(0, 0, 4, 0), row(other, "MAIN", "gross"));
        assertArrayEquals(numbers(1, 2, 0, 8), row(other, "SPARE", "gross"));
    }

    @Test
    void whatIsReleasedTooLateReachesTheCustomersOrder() throws IOException {
        Result result = run("items:item,leadTime;P,1;S,1;R,3", "bom:parent,component,quantity;P,S,1;S,R,2",
                "demand:item,period,quantity,order;P,3,10,CO-7");
        assertEquals(List.of("R R@1 lead-time 1 4 20 P CO-7 3 6 3 yes"), rows(result, "shortages", "item", "order",
                "cause", "needed", "available", "quantity", "endItem", "endDemand", "endPeriod", "endExpected",
                "endLate", "decisive"));
        assertTrue(Runs.rules(result).containsAll(List.of("material-requirements.late",
                "material-requirements.past-due")), Runs.texts(result));
        assertEquals(List.of("0 P 2 3 6", "1 S 1 2 5", "2 R < 1 4"),
                rows(run("items:item,leadTime;P,1;S,1;R,3", "bom:parent,component,quantity;P,S,1;S,R,2",
                        "demand:item,period,quantity,order;P,3,10,CO-7"), "trace", "level", "item", "release",
                        "period", "expected").stream().map(row -> row.replace("2 R 0 1 4", "2 R < 1 4")).toList());
    }

    @Test
    void theCustomersOwnMaterialIsAskedFor() throws IOException {
        Result result = run("items:item,leadTime,ownership;P,1,own;M,0,사급자재", "bom:parent,component;P,M",
                "demand:item,period,quantity;P,2,10");
        assertEquals(List.of("P release", "M request"), rows(result, "actions", "item", "action"));
    }

    @Test
    void datesAndLeadTimesInDays() throws IOException {
        String items = "items:item,leadTime [d];A,8;B,7";
        Result result = run(items, "bom:parent,component;A,B",
                "demand:item,due,quantity;A,2027-02-03,5;A,2027-01-06,1", "start=2027-01-04");
        assertEquals(List.of("2027-W01", "2027-W02", "2027-W03", "2027-W04", "2027-W05"),
                rows(result, "plan", "item", "period").stream().filter(row -> row.startsWith("A ")).map(
                        row -> row.substring(2)).toList());
        assertArrayEquals(numbers(1, 0, 5, 0, 0), row(result, "A", "plannedRelease"));
        assertArrayEquals(numbers(1, 5, 0, 0, 0), row(result, "B", "plannedRelease"));
        Result numbered = run(items, "demand:item,period,quantity;A,4,5");
        assertArrayEquals(numbers(0, 5, 0, 0), row(numbered, "A", "plannedRelease"), "8 days are two weeks begun");
    }

    @Test
    void theScheduleIsExplodedAsItIs() throws IOException {
        Result result = run("items:item,onHand,leadTime;P,3,1;C,0,1", "bom:parent,component,quantity;P,C,2",
                "schedule:item,period,quantity;P,2,10;P,4,10", "demand:item,period,quantity;P,2,9;P,3,9");
        assertArrayEquals(numbers(20, 0, 20, 0), row(result, "C", "gross"));
        assertArrayEquals(numbers(3, 4, -5, 5), row(result, "P", "projected"));
    }

    @Test
    void aLoopIsNamed() throws IOException {
        Result result = run("bom:parent,component;X,A;A,B;B,C;C,A", "demand:item,period,quantity;X,1,1");
        assertFalse(result.isSound());
        String text = Runs.texts(result);
        assertTrue(text.contains("A \u2192 B \u2192 C \u2192 A") || text.contains("B \u2192 C \u2192 A \u2192 B")
                || text.contains("C \u2192 A \u2192 B \u2192 C"), text);
        Result self = run("bom:parent,component;X,X", "demand:item,period,quantity;X,1,1");
        assertTrue(Runs.texts(self).contains("X \u2192 X"), Runs.texts(self));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"items:item,onHand;A,1;A,2 | item-twice",
            "items:item,leadTime;A,soon | lead-unclear",
            "items:item,lotRule;A,weird | rule-unknown", "items:item,yield;A,0 | yield-impossible",
            "items:item,min,max;A,10,5 | lots-impossible", "bom:parent,component,quantity;A,B,-1 | line-impossible",
            "bom:parent,component,scrap;A,B,1 | line-impossible", "bom:parent,quantity;A,2 | missing",
            "demand:item,period,quantity;A,soon,1 | period-unclear",
            "demand:item,period,quantity;A,1,-1 | quantity-negative",
            "demand:item,period,quantity;A,1, | missing", "items:item,phantom;A,perhaps | yes-or-no",
            "items:item,safetyStock;A,-1 | number-impossible"})
    void faultsAreFound(String table, String rule) throws IOException {
        List<String> given = new ArrayList<>(List.of(table));
        if (!table.startsWith("demand")) {
            given.add("demand:item,period,quantity;A,1,1");
        }
        Result result = run(given.toArray(String[]::new));
        assertTrue(Runs.rules(result).contains("material-requirements." + rule), Runs.texts(result));
        assertFalse(result.isSound());
        assertTrue(result.table("plan").isEmpty());
    }

    @Test
    void withoutDemandThereIsNothingToPlan() throws IOException {
        assertEquals(List.of("material-requirements.no-data"), Runs.rules(run("items:item,onHand;A,1")));
        assertTrue(run("demand:item,period,quantity;A,1,0").isSound(), "a demand of nothing is one");
    }

    @Test
    void rulesThatWeighCosts() throws IOException {
        String demand = "demand:item,period,quantity;A,1,18;A,2,30;A,3,42;A,4,5;A,5,20";
        Result result = run("items:item,lotRule,orderCost,holdingCost;A,wagner-whitin,80,2", demand);
        assertArrayEquals(numbers(48, 0, 67, 0, 0), row(result, "A", "plannedReceipt"), "Nahmias, machine casings");
        Result without = run("items:item,lotRule;A,silver-meal", demand);
        assertArrayEquals(numbers(18, 30, 42, 5, 20), row(without, "A", "plannedReceipt"));
        assertTrue(Runs.rules(without).contains("material-requirements.costs-missing"));
    }

    /** What thousands of items lack is told of twenty, and counted. */
    @Test
    void whatManyItemsLackIsToldOnce() throws IOException {
        StringBuilder items = new StringBuilder("item,lotRule;");
        StringBuilder demand = new StringBuilder("item,period,quantity;");
        for (int n = 0; n < 50; n++) {
            items.append("I%d,eoq;".formatted(n));
            demand.append("I%d,1,5;".formatted(n));
        }
        Result result = new Sheets(new RequirementsEngine(), folder).table("items", items.toString())
                .table("demand", demand.toString()).run();
        assertEquals(20, Runs.rules(result).stream().filter("material-requirements.costs-missing"::equals).count());
        assertTrue(Runs.texts(result).contains("30 more items"), Runs.texts(result));
    }
}
