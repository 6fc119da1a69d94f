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
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.Table;

/** Rough-cut capacity as the command line runs it on tables: textbook loads, cheapest reliefs, faulty data. */
class RoughCutEngineTest {
    /**
     * Vollmann, Berry, Whybark & Jacobs, Manufacturing Planning and Control: end products A and B on work centers 100,
     * 200 and 300; 0.95 and 1.85 hours a unit in all; shares in the past 60.3 %, 30.4 % and 9.3 %.
     */
    private static final int[] A = {33, 33, 33, 40, 40, 40, 30, 30, 30, 37, 37, 37, 37};
    private static final int[] B = {17, 17, 17, 13, 13, 13, 25, 25, 25, 27, 27, 27, 27};
    private static final String BILL = "item,resource,hours,offset;A,100,0.05,0;A,200,0.70,1;A,300,0.20,1;"
            + "B,100,1.30,0;B,200,0.55,1;";
    private static final String SHARES = "resource,share;100,60.3;200,30.4;300,9.3;";

    @TempDir
    Path folder;

    private Sheets sheets() {
        return new Sheets(new RoughCutEngine(), folder);
    }

    private static String schedule() {
        StringBuilder text = new StringBuilder("item,period,quantity;");
        for (int t = 0; t < A.length; t++) {
            text.append("A,%d,%d;B,%d,%d;".formatted(t + 1, A[t], t + 1, B[t]));
        }
        return text.toString();
    }

    private static double load(Result result, String method, String resource, int period) {
        Table table = result.table("load").orElseThrow(() -> new AssertionError(Runs.texts(result)));
        for (int row = 0; row < table.rows().size(); row++) {
            if (table.at(row, "method").equals(Cell.of(method)) && table.at(row, "resource").equals(Cell.of(resource))
                    && table.at(row, "period").equals(Cell.of(period))) {
                return ((Cell.Number) table.at(row, "load")).value();
            }
        }
        throw new AssertionError(method + " " + resource + " " + period);
    }

    /** Case RCCP-CPOF-SIMPLE. */
    @Test
    void overallFactors() throws IOException {
        Result result = sheets().table("schedule", "item,period,quantity;a,1,100;b,1,50;c,1,25;")
                .table("items", "item,hours;a,2;b,3;c,4;").table("resources", "resource,share;w1,0.6;w2,0.4;").run();
        assertEquals(450, Sheets.summary(result, "load.cpof"));
        assertArrayEquals(new double[]{270, 180}, Sheets.column(result, "load", "load"));
    }

    @Test
    void vollmannsThreeMethods() throws IOException {
        Result result = sheets().table("schedule", schedule()).table("bill", BILL).table("resources", SHARES).run();
        assertEquals(37.87, load(result, "cpof", "100", 1), 0.005);
        assertEquals(19.09, load(result, "cpof", "200", 1), 0.005);
        assertEquals(5.84, load(result, "cpof", "300", 1), 0.005);
        assertEquals(23.75, load(result, "bill-of-resources", "100", 1), 1e-9);
        assertEquals(32.45, load(result, "bill-of-resources", "200", 1), 1e-9);
        assertEquals(6.60, load(result, "bill-of-resources", "300", 1), 1e-9);
        assertEquals(load(result, "bill-of-resources", "200", 4), load(result, "resource-profile", "200", 3), 1e-9);
        assertEquals(0, load(result, "resource-profile", "200", 13));
        assertTrue(Runs.texts(result).contains("200: 32.45 h would have been needed before"), Runs.texts(result));
    }

    @Test
    void allMethodsLoadTheSameHoursWithoutOffsets() throws IOException {
        Result result = sheets().table("schedule", schedule()).table("bill", BILL.replace(",1;", ",0;")).run();
        double hours = Sheets.summary(result, "load.bill-of-resources");
        assertEquals(hours, Sheets.summary(result, "load.cpof"), 1e-9);
        assertEquals(hours, Sheets.summary(result, "load.resource-profile"), 1e-9);
        assertEquals(hours, Arrays.stream(Sheets.column(result, "productionTime", "hours")).sum(), 1e-9);
    }

    /** 20 h too many in period 2: 5 h of overtime at 10, or 1 unit = 1 h earlier at 3 (15 h of room), or out at 12. */
    @Test
    void theCheapestReliefComesFirst() throws IOException {
        Result result = sheets().table("schedule", "item,period,quantity;X,1,25;X,2,60;")
                .table("bill", "item,resource,hours;X,line,1;")
                .table("resources", "resource,capacity,overtimeCost,overtimeLimit;line,40,10,3;")
                .table("items", "item,holdingCost,subcontractCost;X,3,12;").run();
        assertEquals(List.of("earlier", "overtime", "subcontract"), Sheets.words(result, "reliefs", "relief"));
        assertArrayEquals(new double[]{15, 3, 2}, Sheets.column(result, "reliefs", "hours"));
        assertArrayEquals(new double[]{45, 30, 24}, Sheets.column(result, "reliefs", "cost"));
        assertEquals(99, Sheets.summary(result, "reliefCost"));
        assertEquals(20, Sheets.summary(result, "overloadHours"));
        assertTrue(Runs.texts(result).contains("line, 2: 20 h too many"), Runs.texts(result));
    }

    @Test
    void whatNothingRelievesIsNamed() throws IOException {
        Result result = sheets().table("schedule", "item,period,quantity;X,1,60;")
                .table("bill", "item,resource,hours;X,line,1;")
                .table("resources", "resource,capacity,overtimeLimit;line,40,5;").run();
        assertEquals(15, Sheets.summary(result, "unrelieved"));
        assertTrue(Runs.rules(result).contains("rough-cut-capacity.overload-unrelieved"), Runs.texts(result));
        assertTrue(Runs.texts(result).contains("15 h remain"), Runs.texts(result));
    }

    /** What is made earlier must find room on every resource that it uses. */
    @Test
    void nothingIsMovedToWhereAnotherResourceIsFull() throws IOException {
        Result result = sheets().table("schedule", "item,period,quantity;X,1,10;Y,1,30;X,2,30;")
                .table("bill", "item,resource,hours;X,line,1;X,oven,1;Y,oven,1;")
                .table("resources", "resource,capacity,overtimeLimit;line,20,0;oven,40,0;")
                .set("holdingCost=1 USD/pcs").run();
        assertEquals(List.of("none"), Sheets.words(result, "reliefs", "relief"));
    }

    @Test
    void capacityMayDifferFromPeriodToPeriod() throws IOException {
        Result result = sheets().table("schedule", "item,period,quantity;X,1,40;X,2,40;")
                .table("bill", "item,resource,hours;X,line,1;").table("capacity", "resource,period,hours;line,2,32;")
                .set("capacity=40 h").run();
        assertArrayEquals(new double[]{40, 32}, Sheets.column(result, "load", "method", "resource-profile",
                "capacity"));
        assertArrayEquals(new double[]{0, 8}, Sheets.column(result, "load", "method", "resource-profile", "over"));
    }

    @Test
    void minutesAreHours() throws IOException {
        Result result = sheets().table("schedule", "period,quantity;1,40;")
                .table("bill", "item,resource,hours [min];item,line,30;").set("capacity=1200 min").run();
        assertArrayEquals(new double[]{20, 20, 20}, Sheets.column(result, "load", "load"));
        assertEquals(1, Sheets.summary(result, "highestUtilisation"));
        assertEquals(0, Sheets.summary(result, "overloads"));
    }

    @ParameterizedTest
    @CsvSource({"'item,period,quantity;X,1,-4;', number-negative", "'item,period,quantity;X,1,4;', no-hours"})
    void faultySchedules(String schedule, String rule) throws IOException {
        Result result = sheets().table("schedule", schedule).run();
        assertFalse(result.isSound());
        assertTrue(Runs.rules(result).contains("rough-cut-capacity." + rule), Runs.texts(result));
    }
}
