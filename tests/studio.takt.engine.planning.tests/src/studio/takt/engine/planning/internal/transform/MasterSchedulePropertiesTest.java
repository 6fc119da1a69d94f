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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;

import studio.takt.core.api.run.Result;

/** What must hold of every master schedule, on random instances with fixed seeds. */
class MasterSchedulePropertiesTest {
    private static final int[] LOTS = {1, 1, 5, 10, 20, 50};
    private static final double NEAR = 1e-6;

    @TempDir
    Path folder;

    private Random random;
    private int items;
    private int months;
    private int weeks;
    private int[] lots;
    private final StringBuilder itemRows = new StringBuilder();
    private final StringBuilder forecast = new StringBuilder();
    private final StringBuilder orders = new StringBuilder();
    private final StringBuilder plan = new StringBuilder();
    private final StringBuilder decided = new StringBuilder();
    private double[] monthly;

    /** A random case; all quantities are multiplied by {@code scale}. */
    private Sheets sheets(long seed, int scale, boolean planned) throws IOException {
        random = new Random(seed);
        items = 1 + random.nextInt(5);
        months = 1 + random.nextInt(4);
        weeks = months * 4;
        List.of(itemRows, forecast, orders, plan, decided).forEach(text -> text.setLength(0));
        itemRows.append("item,family,onHand,safetyStock,lotMultiple,container;");
        forecast.append("item,period,forecast;");
        orders.append("order,item,period,quantity;");
        plan.append("month,quantity;");
        decided.append("item,period,quantity;");
        lots = random.ints(items, 0, LOTS.length).map(i -> LOTS[i] * scale).toArray();
        for (int i = 0; i < items; i++) {
            item(i, scale);
        }
        monthly = random.ints(months, 0, 1500).mapToDouble(each -> each * scale).toArray();
        for (int month = 0; month < months; month++) {
            plan.append("%d,%d;".formatted(month + 1, (int) monthly[month]));
        }
        Sheets sheets = new Sheets(new MasterScheduleEngine(), folder).table("items", itemRows.toString())
                .table("forecast", forecast.toString()).set("interval=" + (1 + random.nextInt(3)),
                        "disaggregation=" + List.of("runout", "epei", "share").get(random.nextInt(3)));
        if (orders.length() > 30) {
            sheets.table("orders", orders.toString());
        }
        if (decided.length() > 30) {
            sheets.table("mps", decided.toString());
        }
        return planned ? sheets.table("plan", plan.toString()) : sheets;
    }

    private void item(int i, int scale) {
        itemRows.append("I%d,F,%d,%d,%d,%d;".formatted(i, random.nextInt(300) * scale, random.nextInt(40) * scale,
                lots[i], lots[i]));
        for (int t = 1; t <= weeks; t++) {
            forecast.append("I%d,%d,%d;".formatted(i, t, random.nextInt(100) * scale));
            if (random.nextInt(3) == 0) {
                orders.append("O%d-%d,I%d,%d,%d;".formatted(i, t, i, t, (1 + random.nextInt(60)) * scale));
            }
            if (random.nextInt(25) == 0) {
                decided.append("I%d,%d,%d;".formatted(i, t, random.nextInt(4) * lots[i]));
            }
        }
    }

    private static double[] of(Result result, String table, int item, String column) {
        return Sheets.column(result, table, "item", "I" + item, column);
    }

    @RepeatedTest(60)
    void monthsSumToThePlanInWholeLots(RepetitionInfo info) throws IOException {
        Result result = sheets(info.getCurrentRepetition(), 1, true).run();
        Set<String> broken = new HashSet<>();
        List<String> rules = Sheets.words(result, "problems", "rule");
        Set<String> loose = new HashSet<>();
        for (int row = 0; row < rules.size(); row++) {
            String place = Sheets.words(result, "problems", "item").get(row) + "@"
                    + Sheets.words(result, "problems", "period").get(row);
            if (rules.get(row).equals("broken-lot")) {
                broken.add(place);
            }
            if (rules.get(row).equals("firm-exceeds-plan") || rules.get(row).equals("nothing-open")) {
                loose.add(place);
            }
        }
        for (int month = 1; month <= months; month++) {
            if (!loose.contains("@" + month)) {
                assertEquals(monthly[month - 1], Arrays.stream(Sheets.column(result, "schedule", "month", "" + month,
                        "quantity")).sum(), "month " + month + Runs.texts(result));
            }
        }
        for (int i = 0; i < items; i++) {
            double[] quantity = of(result, "schedule", i, "quantity");
            for (int t = 0; t < weeks; t++) {
                assertTrue(quantity[t] >= 0 && quantity[t] % lots[i] == 0 || broken.contains("I" + i + "@" + (t + 1)),
                        "I" + i + " in " + (t + 1) + ": " + quantity[t] + " of " + lots[i]);
            }
        }
    }

    @RepeatedTest(60)
    void stocksBalanceAndPromisesHold(RepetitionInfo info) throws IOException {
        Result result = sheets(info.getCurrentRepetition() + 1000, 1, info.getCurrentRepetition() % 2 == 0).run();
        double[] onHand = Arrays.stream(itemRows.toString().split(";")).skip(1)
                .mapToDouble(row -> Double.parseDouble(row.split(",")[2])).toArray();
        for (int i = 0; i < items; i++) {
            double[] quantity = of(result, "projected", i, "quantity");
            double[] demand = of(result, "projected", i, "demand");
            double[] booked = of(result, "projected", i, "orders");
            double[] projected = of(result, "projected", i, "projected");
            double stock = onHand[i];
            for (int t = 0; t < weeks; t++) {
                stock += quantity[t] - demand[t];
                assertEquals(stock, projected[t], NEAR);
            }
            assertArrayEquals(mostPromised(onHand[i], quantity, booked), of(result, "atp", i, "cumulativeAtp"), NEAR);
            double[] atp = of(result, "atp", i, "atp");
            assertTrue(IntStream.range(1, weeks).allMatch(t -> Double.isNaN(atp[t]) || atp[t] >= 0));
        }
    }

    /** What may be promised up to each period is what no later period can do without. */
    private static double[] mostPromised(double onHand, double[] quantity, double[] booked) {
        double[] free = new double[quantity.length];
        double sum = onHand;
        for (int t = 0; t < free.length; t++) {
            sum += quantity[t] - booked[t];
            free[t] = sum;
        }
        double[] most = new double[free.length];
        for (int t = 0; t < free.length; t++) {
            int next = t + 1;
            while (next < free.length && quantity[next] == 0) {
                next++;
            }
            most[t] = IntStream.range(next - 1, free.length)
                    .filter(s -> s == free.length - 1 || quantity[s + 1] > 0).mapToDouble(s -> free[s]).min()
                    .orElse(sum);
        }
        return most;
    }

    @RepeatedTest(30)
    void everyDemandIsPeggedOnce(RepetitionInfo info) throws IOException {
        Result result = sheets(info.getCurrentRepetition() + 2000, 1, true).run();
        for (int i = 0; i < items; i++) {
            double pegged = Arrays.stream(of(result, "pegging", i, "quantity")).sum();
            double demand = Arrays.stream(of(result, "projected", i, "demand")).sum();
            assertEquals(demand, pegged, NEAR);
        }
    }

    /** Without a plan and with room, lots keep the safety stock from the first period that may change on. */
    @RepeatedTest(30)
    void lotsKeepTheSafetyStock(RepetitionInfo info) throws IOException {
        Sheets sheets = sheets(info.getCurrentRepetition() + 3000, 1, false);
        List<String> rules = List.of("lot-for-lot", "foq", "poq", "silver-meal", "wagner-whitin", "eoq");
        String rule = rules.get(info.getCurrentRepetition() % rules.size());
        Result result = sheets.set("lotRule=" + rule, "lotSize=40").run();
        Set<String> closed = new HashSet<>();
        for (String row : decided.toString().split(";")) {
            closed.add(row.split(",")[0] + "@" + row.split(",")[1]);
        }
        for (int i = 0; i < items; i++) {
            double[] projected = of(result, "projected", i, "projected");
            double[] safety = of(result, "projected", i, "safetyStock");
            for (int t = 0; t < weeks; t++) {
                assertTrue(projected[t] >= safety[t] - NEAR || closed.contains("I" + i + "@" + (t + 1)),
                        rule + " I" + i + " " + (t + 1) + ": " + projected[t]);
            }
        }
    }

    @RepeatedTest(15)
    void twiceAsMuchOfEverythingIsTwiceAsMuch(RepetitionInfo info) throws IOException {
        long seed = info.getCurrentRepetition() + 4000;
        Result once = sheets(seed, 1, true).run();
        int count = items;
        List<double[]> before = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            before.add(of(once, "atp", i, "cumulativeAtp"));
        }
        Result twice = sheets(seed, 2, true).run();
        for (int i = 0; i < count; i++) {
            assertArrayEquals(Arrays.stream(before.get(i)).map(each -> 2 * each).toArray(),
                    of(twice, "atp", i, "cumulativeAtp"), NEAR);
        }
    }
}
