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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.takt.core.api.run.Result;

/** The relief of overloads against trying everything: no way leaves fewer hours, none that leaves as few costs less. */
class RoughCutOptimalityTest {
    private static final double NEAR = 1e-6;
    private static final int PERIODS = 3;

    @TempDir
    Path folder;

    private int[][] quantity;
    private double[][] hours;
    private int[] offset;
    private int[] holding;
    private int[] outside;
    private int[] capacity;
    private int[] overtime;
    private int[] overtimeCost;
    private double fewest;
    private double cheapest;

    private Result run(long seed) throws IOException {
        Random random = new Random(seed);
        int items = 2;
        quantity = new int[items][PERIODS];
        hours = new double[items][2];
        offset = random.ints(2, 0, 2).toArray();
        holding = random.ints(items, 1, 5).toArray();
        outside = random.ints(items, 5, 40).toArray();
        capacity = random.ints(2, 3, 12).toArray();
        overtime = random.ints(2, 0, 4).toArray();
        overtimeCost = random.ints(2, 1, 15).toArray();
        StringBuilder schedule = new StringBuilder("item,period,quantity;");
        StringBuilder bill = new StringBuilder("item,resource,hours,offset;");
        StringBuilder costs = new StringBuilder("item,holdingCost,subcontractCost;");
        StringBuilder resources = new StringBuilder("resource,capacity,overtimeCost,overtimeLimit;");
        boolean given = random.nextBoolean();
        for (int i = 0; i < items; i++) {
            for (int t = 0; t < PERIODS; t++) {
                quantity[i][t] = random.nextInt(4);
                schedule.append("i%d,%d,%d;".formatted(i, t + 1, quantity[i][t]));
            }
            for (int r = 0; r < 2; r++) {
                hours[i][r] = random.nextInt(9) / 2.0;
                bill.append("i%d,r%d,%s,%d;".formatted(i, r, hours[i][r], offset[r]));
            }
            outside[i] = given ? outside[i] : 0;
            costs.append("i%d,%d,%s;".formatted(i, holding[i], given ? String.valueOf(outside[i]) : ""));
        }
        for (int r = 0; r < 2; r++) {
            resources.append("r%d,%d,%d,%d;".formatted(r, capacity[r], overtimeCost[r], overtime[r]));
        }
        return new Sheets(new RoughCutEngine(), folder).table("schedule", schedule.toString())
                .table("bill", bill.toString()).table("items", costs.toString())
                .table("resources", resources.toString()).run();
    }

    /** All that can be completed and given out, item by item and period by period. */
    private void tryAll(int place, int[][] made, int[][] out, int[] carried, double cost) {
        if (place == PERIODS * quantity.length) {
            judge(made, cost);
            return;
        }
        int i = place / PERIODS;
        int t = place % PERIODS;
        int late = Arrays.stream(quantity[i], t, PERIODS).sum();
        for (out[i][t] = 0; out[i][t] <= (outside[i] > 0 ? quantity[i][t] : 0); out[i][t]++) {
            for (made[i][t] = 0; made[i][t] <= late; made[i][t]++) {
                int stock = (t == 0 ? 0 : carried[i]) + made[i][t] + out[i][t] - quantity[i][t];
                if (stock < 0 || t == PERIODS - 1 && stock > 0 || made[i][t] > quantity[i][t] && before(i, t)) {
                    continue;
                }
                int kept = carried[i];
                carried[i] = stock;
                tryAll(place + 1, made, out, carried, cost + stock * holding[i] + out[i][t] * outside[i]);
                carried[i] = kept;
            }
        }
    }

    private boolean before(int item, int t) {
        return t == 0 && (hours[item][0] > 0 && offset[0] > 0 || hours[item][1] > 0 && offset[1] > 0);
    }

    private void judge(int[][] made, double given) {
        double left = 0;
        double cost = given;
        for (int r = 0; r < 2; r++) {
            for (int t = 0; t + offset[r] < PERIODS; t++) {
                double over = -capacity[r];
                for (int i = 0; i < made.length; i++) {
                    over += made[i][t + offset[r]] * hours[i][r];
                }
                double overtimes = Math.max(0, Math.min(over, overtime[r]));
                cost += overtimes * overtimeCost[r];
                left += Math.max(0, over - overtimes);
            }
        }
        if (left < fewest - NEAR || left < fewest + NEAR && cost < cheapest) {
            fewest = Math.min(left, fewest);
            cheapest = cost;
        }
    }

    @RepeatedTest(60)
    void nothingIsCheaper(RepetitionInfo info) throws IOException {
        Result result = run(info.getCurrentRepetition() * 31L);
        fewest = Double.POSITIVE_INFINITY;
        cheapest = Double.POSITIVE_INFINITY;
        tryAll(0, new int[2][PERIODS], new int[2][PERIODS], new int[2], 0);
        if (Sheets.summary(result, "overloads") > 0) {
            assertEquals(fewest, Sheets.summary(result, "unrelieved"), NEAR, Runs.texts(result));
            assertEquals(cheapest, Sheets.summary(result, "reliefCost"), NEAR, Runs.texts(result));
            assertEquals(cheapest, Sheets.summary(result, "reliefBound"), NEAR, Runs.texts(result));
            assertTrue(Runs.rules(result).contains("rough-cut-capacity.proven"), Runs.texts(result));
            assertEquals(fewest > NEAR, Runs.rules(result).contains("rough-cut-capacity.cannot-relieve"));
        }
    }

    /** By the hour, moving Y (1 an hour) beats moving X (2 an hour), but only X fits: overload by overload pays 36, not 24. */
    @Test
    void relievingOneAfterTheOtherIsNotTheCheapest() throws IOException {
        Result result = new Sheets(new RoughCutEngine(), folder)
                .table("schedule", "item,period,quantity;X,2,4;Y,2,4;Y,3,8;")
                .table("bill", "item,resource,hours;X,line,1;Y,line,1;")
                .table("resources", "resource,capacity,overtimeCost,overtimeLimit;line,4,9,8;")
                .table("items", "item,holdingCost;X,2;Y,1;").run();
        // Four hours too many in 2 and in 3, four free in 1: moving Y from 2 (1 an hour), overtime in 3 (9 an hour)
        assertEquals(4 + 36, Sheets.summary(result, "reliefCost"), NEAR);
        assertEquals(40, Sheets.summary(result, "reliefBound"), NEAR);
    }

    /** Overtime in a period that is not overloaded makes room for what is completed there instead. */
    @Test
    void cheapOvertimeIsWorkedEarlier() throws IOException {
        Result result = new Sheets(new RoughCutEngine(), folder)
                .table("schedule", "item,period,quantity;X,1,40;X,2,45;")
                .table("bill", "item,resource,hours;X,line,1;")
                .table("resources", "resource,capacity,overtimeCost,overtimeLimit;line,40,3,9;")
                .table("items", "item,holdingCost;X,1;")
                .table("capacity", "resource,period,hours;line,2,30;").run();
        // 15 too many in 2: 9 h of overtime there, 6 completed in 1, in overtime as well
        assertEquals(9 * 3 + 6 * (3 + 1), Sheets.summary(result, "reliefCost"), NEAR);
        assertEquals(0, Sheets.summary(result, "unrelieved"), NEAR);
        assertTrue(Runs.rules(result).contains("rough-cut-capacity.makes-room"), Runs.texts(result));
    }

    /** Overall factors know no bill: what is moved frees the share of each resource. */
    @Test
    void overallFactorsAreRelievedByTheirShares() throws IOException {
        Result result = new Sheets(new RoughCutEngine(), folder).table("schedule", "item,period,quantity;a,1,5;a,2,15;")
                .table("items", "item,hours,holdingCost;a,2,1;")
                .table("resources", "resource,share,capacity;w1,0.5,10;w2,0.5,10;").run();
        assertEquals(5, Sheets.summary(result, "reliefCost"), NEAR);
        assertEquals(0, Sheets.summary(result, "unrelieved"), NEAR);
    }

    /** Nothing that is free is moved for no reason. */
    @Test
    void freeMovesAreFew() throws IOException {
        Result result = new Sheets(new RoughCutEngine(), folder)
                .table("schedule", "item,period,quantity;X,1,10;X,2,10;X,3,50;")
                .table("bill", "item,resource,hours;X,line,1;").table("resources", "resource,capacity;line,40;")
                .set("holdingCost=0 KRW/pcs").run();
        assertEquals(10, Arrays.stream(Sheets.column(result, "reliefs", "units")).sum(), NEAR);
        assertEquals(0, Sheets.summary(result, "reliefCost"), NEAR);
    }
}
