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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;

import studio.takt.core.api.run.Result;

/** What must hold of every load and every relief, on random instances with fixed seeds: reliefs are played back. */
class RoughCutPropertiesTest {
    private static final double NEAR = 1e-6;

    @TempDir
    Path folder;

    private int periods;
    private int items;
    private int resources;
    private double[][] quantity;
    private double[][] hours;
    private int[][] offset;
    private double[] capacity;
    private double[] overtime;

    private Result run(long seed) throws IOException {
        Random random = new Random(seed);
        periods = 2 + random.nextInt(8);
        items = 1 + random.nextInt(5);
        resources = 1 + random.nextInt(3);
        quantity = new double[items][periods];
        hours = new double[items][resources];
        offset = new int[items][resources];
        StringBuilder schedule = new StringBuilder("item,period,quantity;");
        StringBuilder bill = new StringBuilder("item,resource,hours,offset;");
        StringBuilder costs = new StringBuilder("item,holdingCost,subcontractCost;");
        for (int i = 0; i < items; i++) {
            for (int t = 0; t < periods; t++) {
                quantity[i][t] = random.nextInt(30);
                schedule.append("%d,%d,%d;".formatted(i, t + 1, (int) quantity[i][t]));
            }
            for (int r = 0; r < resources; r++) {
                hours[i][r] = (1 + random.nextInt(20)) / 10.0;
                offset[i][r] = random.nextInt(3);
                bill.append("%d,r%d,%s,%d;".formatted(i, r, hours[i][r], offset[i][r]));
            }
            costs.append("%d,%d,%d;".formatted(i, 1 + random.nextInt(4), 10 + random.nextInt(60)));
        }
        return new Sheets(new RoughCutEngine(), folder).table("schedule", schedule.toString())
                .table("bill", bill.toString()).table("items", costs.toString())
                .table("resources", resources(random)).run();
    }

    private String resources(Random random) {
        StringBuilder text = new StringBuilder("resource,capacity,overtimeCost,overtimeLimit;");
        capacity = random.ints(resources, 10, 120).asDoubleStream().toArray();
        overtime = random.ints(resources, 0, 15).asDoubleStream().toArray();
        for (int r = 0; r < resources; r++) {
            text.append("r%d,%d,%d,%d;".formatted(r, (int) capacity[r], 5 + random.nextInt(40), (int) overtime[r]));
        }
        return text.toString();
    }

    private double[][] load() {
        double[][] load = new double[resources][periods];
        for (int i = 0; i < items; i++) {
            for (int t = 0; t < periods; t++) {
                complete(load, i, t, quantity[i][t]);
            }
        }
        return load;
    }

    private void complete(double[][] load, int item, int t, double units) {
        for (int r = 0; r < resources; r++) {
            if (t - offset[item][r] >= 0) {
                load[r][t - offset[item][r]] += units * hours[item][r];
            }
        }
    }

    @RepeatedTest(60)
    void reliefsLeaveNothingBeyondCapacity(RepetitionInfo info) throws IOException {
        Result result = run(info.getCurrentRepetition());
        double[][] load = load();
        for (int r = 0; r < resources; r++) {
            List<Double> seen = new ArrayList<>();
            double[] all = Sheets.column(result, "load", "resource", "r" + r, "load");
            Arrays.stream(all).skip(2L * periods).forEach(seen::add);
            for (int t = 0; t < periods; t++) {
                assertEquals(load[r][t], seen.get(t), NEAR);
            }
        }
        play(result, load);
        for (int r = 0; r < resources; r++) {
            for (int t = 0; t < periods; t++) {
                assertTrue(load[r][t] <= capacity[r] + NEAR, "r" + r + " in " + (t + 1) + ": " + load[r][t]);
            }
        }
    }

    private void play(Result result, double[][] load) {
        List<String> kinds = Sheets.words(result, "reliefs", "relief");
        List<String> where = Sheets.words(result, "reliefs", "resource");
        List<String> whose = Sheets.words(result, "reliefs", "item");
        double[] when = Sheets.column(result, "reliefs", "period");
        double[] much = Sheets.column(result, "reliefs", "hours");
        double[] units = Sheets.column(result, "reliefs", "units");
        double[] to = Sheets.column(result, "reliefs", "to");
        Map<String, Double> overtimes = new HashMap<>();
        for (int n = 0; n < kinds.size(); n++) {
            int r = Integer.parseInt(where.get(n).substring(1));
            int t = (int) when[n] - 1;
            assertTrue(much[n] > NEAR, kinds.get(n) + " relieves nothing");
            if (kinds.get(n).equals("overtime") || kinds.get(n).equals("none")) {
                load[r][t] -= much[n];
                double used = overtimes.merge(kinds.get(n) + r + "@" + t, much[n], Double::sum);
                assertTrue(kinds.get(n).equals("none") || used <= overtime[r] + NEAR);
                continue;
            }
            int item = Integer.parseInt(whose.get(n));
            int from = t + offset[item][r];
            quantity[item][from] -= units[n];
            assertEquals(Math.rint(units[n]), units[n], kinds.get(n));
            assertTrue(quantity[item][from] >= 0,
                    kinds.get(n) + " " + quantity[item][from] + " left after " + units[n]);
            complete(load, item, from, -units[n]);
            if (kinds.get(n).equals("earlier")) {
                quantity[item][(int) to[n] - 1] += units[n];
                complete(load, item, (int) to[n] - 1, units[n]);
            }
        }
    }

    /** Twice the hours everywhere, of work and of capacity: the same utilisation. */
    @RepeatedTest(10)
    void hoursOfAllSizesAreEqual(RepetitionInfo info) throws IOException {
        run(info.getCurrentRepetition() + 500);
        StringBuilder bill = new StringBuilder("item,resource,hours,offset;");
        StringBuilder twice = new StringBuilder("item,resource,hours,offset;");
        StringBuilder schedule = new StringBuilder("item,period,quantity;");
        for (int i = 0; i < items; i++) {
            for (int t = 0; t < periods; t++) {
                schedule.append("%d,%d,%d;".formatted(i, t + 1, (int) quantity[i][t]));
            }
            for (int r = 0; r < resources; r++) {
                bill.append("%d,r%d,%s,%d;".formatted(i, r, hours[i][r], offset[i][r]));
                twice.append("%d,r%d,%s,%d;".formatted(i, r, 2 * hours[i][r], offset[i][r]));
            }
        }
        Result one = new Sheets(new RoughCutEngine(), folder).table("schedule", schedule.toString())
                .table("bill", bill.toString()).set("capacity=60 h").run();
        Result two = new Sheets(new RoughCutEngine(), folder).table("schedule", schedule.toString())
                .table("bill", twice.toString()).set("capacity=120 h").run();
        assertEquals(Sheets.summary(one, "highestUtilisation"), Sheets.summary(two, "highestUtilisation"), NEAR);
        assertEquals(2 * Sheets.summary(one, "overloadHours"), Sheets.summary(two, "overloadHours"), NEAR);
    }
}
