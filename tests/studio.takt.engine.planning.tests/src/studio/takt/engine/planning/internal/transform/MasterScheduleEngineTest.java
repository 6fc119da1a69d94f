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
import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.SummaryValue;

/** The master schedule as the command line runs it on tables: textbook records, agreement with a plan, faulty data. */
class MasterScheduleEngineTest {
    /** Textbook master schedule record, case MPS-ATP-QUESBA: on hand 65. */
    private static final String QUESBA = "period,forecast,orders,mps;1,47,25,250;2,20,150,0;3,56,49,0;4,62,26,200;"
            + "5,65,75,0;6,75,22,0;7,75,68,150;8,70,10,0;";
    /** A record with a fixed lot of 50 and 20 on hand. */
    private static final String LOTS_OF_FIFTY = "period,forecast,orders;1,20,21;2,20,15;3,20,8;4,20,2;5,25,0;6,25,0;";
    private static final String ITEMS = "item,family,share,onHand,lotMultiple,container;A,F,50,100,20,20;"
            + "B,F,30,300,20,20;C,F,20,10,50,10;";
    private static final String FORECAST = "item,period,forecast;F,2027-01,1100;F,2027-02,1100;F,2027-03,1300;";

    @TempDir
    Path folder;

    private Sheets sheets() {
        return new Sheets(new MasterScheduleEngine(), folder);
    }

    @Test
    void aTextbookRecord() throws IOException {
        Result result = sheets().table("forecast", QUESBA).set("openingStock=65").run();
        assertTrue(result.isSound(), Runs.texts(result));
        assertArrayEquals(Sheets.numbers("268 118 62 200 125 50 125 55"),
                Sheets.column(result, "projected", "projected"));
        assertArrayEquals(Sheets.numbers("91 - - 77 - - 72 -"), Sheets.column(result, "atp", "atp"));
        assertArrayEquals(Sheets.numbers("91 91 91 168 168 168 240 240"),
                Sheets.column(result, "atp", "cumulativeAtp"));
    }

    @Test
    void tenMoreInTheThirdPeriodAreTakenFromTheFirstLot() throws IOException {
        Result asked = sheets().table("forecast", QUESBA).set("openingStock=65", "orderQuantity=10", "orderPeriod=3")
                .run();
        assertArrayEquals(Sheets.numbers("81 - - 77 - - 72 -"), Sheets.column(asked, "promise", "after"));
        assertEquals("3", ((SummaryValue.Element) asked.summary("promisePeriod").orElseThrow()).element().name());
        Result booked = sheets().table("forecast", QUESBA.replace("3,56,49", "3,56,59")).set("openingStock=65").run();
        assertArrayEquals(Sheets.numbers("268 118 59 197 122 47 122 52"),
                Sheets.column(booked, "projected", "projected"));
        assertArrayEquals(Sheets.numbers("81 - - 77 - - 72 -"), Sheets.column(booked, "atp", "atp"));
    }

    @Test
    void anOrderThatIsTooLargeWaitsForLaterLots() throws IOException {
        Result result = sheets().table("forecast", QUESBA).set("openingStock=65", "orderQuantity=200 pcs",
                "orderPeriod=5").run();
        assertArrayEquals(Sheets.numbers("0 - - 0 - - 40 -"), Sheets.column(result, "promise", "after"));
        assertEquals(168, Sheets.summary(result, "promisedInTime"));
        assertEquals("7", ((SummaryValue.Element) result.summary("promisePeriod").orElseThrow()).element().name());
        assertTrue(Runs.rules(result).contains("master-schedule.promise-late"), Runs.texts(result));
    }

    @Test
    void lotsOfFifty() throws IOException {
        Result result = sheets().table("forecast", LOTS_OF_FIFTY).set("openingStock=20", "lotSize=50").run();
        assertArrayEquals(Sheets.numbers("50 0 0 50 0 50"), Sheets.column(result, "schedule", "quantity"));
        assertArrayEquals(Sheets.numbers("49 29 9 39 14 39"), Sheets.column(result, "projected", "projected"));
        assertArrayEquals(Sheets.numbers("26 - - 48 - 50"), Sheets.column(result, "atp", "atp"));
    }

    /** Within the demand fence only orders count: 15 instead of 20, 8 instead of 20. */
    @Test
    void withinTheDemandFenceOnlyOrdersCount() throws IOException {
        Result result = sheets().table("forecast", LOTS_OF_FIFTY).set("openingStock=20", "lotSize=50",
                "demandFence=3").run();
        assertArrayEquals(Sheets.numbers("21 15 8 20 25 25"), Sheets.column(result, "projected", "demand"));
        assertArrayEquals(Sheets.numbers("49 34 26 6 31 6"), Sheets.column(result, "projected", "projected"));
    }

    @Test
    void withinThePlanningFenceOnlyWhatIsDecidedIsCompleted() throws IOException {
        Result result = sheets().table("forecast", LOTS_OF_FIFTY).table("mps", "period,quantity;2,50;")
                .set("openingStock=20", "lotSize=50", "planningFence=4").run();
        assertArrayEquals(Sheets.numbers("0 50 0 0 50 50"), Sheets.column(result, "schedule", "quantity"));
        assertArrayEquals(Sheets.numbers("-1 29 9 -11 14 39"), Sheets.column(result, "projected", "projected"));
        assertTrue(Runs.rules(result).contains("master-schedule.shortage"), Runs.texts(result));
        assertTrue(Runs.rules(result).contains("master-schedule.expedite"), Runs.texts(result));
    }

    @ParameterizedTest
    @CsvSource({"runout, split", "runout, whole", "epei, split", "epei, whole", "share, split", "share, whole"})
    void everyMonthSumsToThePlan(String method, String split) throws IOException {
        Result result = sheets().table("forecast", FORECAST).table("items", ITEMS)
                .table("plan", "month,quantity;2027-01,1210;2027-02,990;2027-03,1500;")
                .set("disaggregation=" + method, "weekSplit=" + split, "interval=2").run();
        assertTrue(result.isSound(), Runs.texts(result));
        double[] monthly = {1210, 990, 1500};
        for (int month = 0; month < 3; month++) {
            assertEquals(monthly[month],
                    Arrays.stream(Sheets.column(result, "schedule", "month", "2027-0" + (month + 1), "quantity"))
                            .sum());
        }
        assertEquals(0, Sheets.summary(result, "largestDifference"));
        assertFalse(Runs.rules(result).contains("master-schedule.broken-lot"), Runs.texts(result));
        for (String item : new String[]{"A", "B", "C"}) {
            double lot = item.equals("C") ? 50 : 20;
            assertTrue(Arrays.stream(Sheets.column(result, "schedule", "item", item, "quantity"))
                    .allMatch(each -> each % lot == 0), item);
        }
    }

    @Test
    void aMonthThatIsNotInWholeLotsSumsAllTheSameAndSaysSo() throws IOException {
        Result result = sheets().table("forecast", FORECAST).table("items", ITEMS)
                .table("plan", "month,quantity;2027-01,1210;2027-02,997;2027-03,1500;").run();
        assertEquals(0, Sheets.summary(result, "largestDifference"));
        assertArrayEquals(new double[]{7}, Sheets.column(result, "problems", "rule", "broken-lot", "quantity"));
    }

    @Test
    void weeksOfAQuarterInThePattern445() throws IOException {
        Result result = sheets().table("forecast", "item,period,forecast;A,1,13;")
                .table("plan", "month,quantity;1,400;2,401;3,503;").set("start=2027-01-04", "monthPattern=445").run();
        assertTrue(result.isSound(), Runs.texts(result));
        assertEquals(13, Sheets.column(result, "schedule", "quantity").length);
        assertArrayEquals(new double[]{100, 100, 100, 100},
                Sheets.column(result, "schedule", "month", "2027-P01", "quantity"));
        assertEquals(503, Arrays.stream(Sheets.column(result, "schedule", "month", "2027-P03", "quantity")).sum());
    }

    @Test
    void withoutBeingBoundTheScheduleIsHeldAgainstThePlan() throws IOException {
        Result result = sheets().table("forecast", FORECAST).table("items", ITEMS)
                .table("plan", "month,quantity;2027-01,1210;2027-02,990;2027-03,1500;").set("disaggregation=none")
                .run();
        assertFalse(result.isSound());
        assertTrue(Runs.rules(result).contains("master-schedule.agreement"), Runs.texts(result));
    }

    @Test
    void whatTakesLongerThanThereIsTimeIsFound() throws IOException {
        Result result = sheets().table("forecast", LOTS_OF_FIFTY)
                .table("items", "item,onHand,leadTime;item,20,2;").run();
        assertEquals(2, Runs.rules(result).stream().filter("master-schedule.lead-time-past"::equals).count(),
                Runs.texts(result));
        assertTrue(Runs.texts(result).contains("begun 14 days before"), Runs.texts(result));
    }

    /** Monden, Toyota Production System, goal chasing: 2 A, 3 B, 5 C from parts a1 to a4 (recomputed). */
    @Test
    void goalChasing() throws IOException {
        Result result = sheets().table("mps", "item,period,quantity;A,1,2;B,1,3;C,1,5;")
                .table("bill", "item,component,quantityPer;A,a1,1;A,a3,1;A,a4,1;B,a1,1;B,a2,1;B,a4,1;C,a2,1;C,a3,1;")
                .run();
        assertEquals("CBACBCCABC", String.join("", Sheets.words(result, "sequence", "item")));
    }

    @Test
    void theBoxHoldsTheFirstWeek() throws IOException {
        Result result = sheets().table("mps", "item,period,quantity;A,1,50;B,1,25;")
                .table("items", "item,container;A,10;B,10;").set("openingStock=0").run();
        assertArrayEquals(new double[]{10, 10, 10, 10, 10, 10, 10, 5},
                sorted(Sheets.column(result, "sequence", "quantity")));
        double containers = result.table("heijunka").orElseThrow().rows().stream().flatMap(row -> row.stream().skip(2))
                .filter(cell -> cell instanceof studio.takt.core.api.run.Cell.Number)
                .mapToDouble(cell -> ((studio.takt.core.api.run.Cell.Number) cell).value()).sum();
        assertEquals(8, containers);
    }

    private static double[] sorted(double[] numbers) {
        return Arrays.stream(numbers).boxed().sorted((one, other) -> Double.compare(other, one))
                .mapToDouble(Double::doubleValue).toArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"period,forecast;1,-5;|number-negative",
            "item,period,forecast;A,1,5;A,x y,5;A,2027-13,1;|"})
    void faultyForecasts(String text) throws IOException {
        Result result = sheets().table("forecast", text.split("\\|")[0]).run();
        if (text.endsWith("|")) {
            assertTrue(result.isSound(), Runs.texts(result));
        } else {
            assertTrue(Runs.rules(result).contains("master-schedule." + text.split("\\|")[1]), Runs.texts(result));
            assertTrue(result.tables().isEmpty());
        }
    }

    @ParameterizedTest
    @CsvSource({"orders, 'item,period,quantity;item,x,5;', period-unknown",
            "items, 'item,lotRule;item,best;', lot-rule",
            "items, 'item,onHand;item,1;item,2;', item-twice", "plan, 'family,month,quantity;G,1,5;', family-unknown",
            "plan, 'month,quantity;2027-01,5;foo,5;', month-unknown"})
    void faultyTables(String table, String text, String rule) throws IOException {
        Result result = sheets().table("forecast", LOTS_OF_FIFTY).table(table, text).run();
        assertTrue(Runs.rules(result).contains("master-schedule." + rule), Runs.texts(result));
    }

    @Test
    void anOrderForSomethingUnknown() throws IOException {
        Result result = sheets().table("forecast", LOTS_OF_FIFTY).set("orderQuantity=5", "orderItem=X").run();
        assertTrue(Runs.rules(result).contains("master-schedule.order-item"), Runs.texts(result));
        Result period = sheets().table("forecast", LOTS_OF_FIFTY).set("orderQuantity=5", "orderPeriod=77").run();
        assertTrue(Runs.rules(period).contains("master-schedule.order-period"), Runs.texts(period));
    }

    @Test
    void aRuleThatLacksItsQuantityIsNamed() throws IOException {
        Result result = sheets().table("forecast", LOTS_OF_FIFTY).set("lotRule=foq").run();
        assertTrue(Runs.rules(result).contains("master-schedule.lot-rule-lacks"), Runs.texts(result));
        Result known = sheets().table("forecast", LOTS_OF_FIFTY).set("lotRule=foq", "lotSize=50").run();
        assertFalse(Runs.rules(known).contains("master-schedule.lot-rule-lacks"), Runs.texts(known));
    }

    @Test
    void koreanNamesAndNothingDemanded() throws IOException {
        Result result = sheets().table("forecast", "item,period,forecast;에어컨,1,0;에어컨,2,0;").run();
        assertTrue(result.isSound(), Runs.texts(result));
        assertArrayEquals(new double[]{0, 0}, Sheets.column(result, "schedule", "item", "에어컨", "quantity"));
    }
}
