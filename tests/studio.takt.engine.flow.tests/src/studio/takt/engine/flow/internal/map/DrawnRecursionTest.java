/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.junit.jupiter.api.Test;

import studio.takt.core.api.run.Result;

/**
 * Lines in which nothing varies, to which ten pieces come at a time, against a recursion that knows no events: a piece starts when it has come and a machine
 * has passed on its last one; it is passed on when it is done and the lane behind has room (blocking after service).
 */
class DrawnRecursionTest {
    private static final double DAY = 28_800;
    private static final double TAKT = 60;
    private static final int BATCH = 10;
    private static final int LINES = 40;

    private int steps;
    private int[] machines;
    private int[] lanes;
    private double[] times;

    @Test
    void cycleTimesAreThoseOfTheRecursion() {
        Random random = new Random(7);
        int blocked = 0;
        for (int i = 0; i < LINES; i++) {
            draw(random);
            Result result = map().run();
            double expected = mean(2 * DAY, 5 * DAY);
            assertEquals(expected, MapSketch.summary(result, "cycleTime"), 1e-3, "line " + i);
            blocked += MapSketch.number(result, "processes", "P0", "blocked") > 0 ? 1 : 0;
        }
        assertTrue(blocked > 0, "some line must block");
    }

    private void draw(Random random) {
        steps = 2 + random.nextInt(4);
        machines = new int[steps];
        lanes = new int[steps];
        times = new double[steps];
        for (int i = 0; i < steps; i++) {
            machines[i] = 1 + random.nextInt(3);
            lanes[i] = i == 0 || random.nextInt(3) == 0 ? Integer.MAX_VALUE : 1 + random.nextInt(3);
            times[i] = machines[i] * (20 + 39.5 * random.nextDouble());
            times[i] = Math.round(times[i] * 1000) / 1000.0 + 0.0001;
        }
    }

    private MapSketch map() {
        MapSketch map = new MapSketch("480 pcs/workday").supplier("S", "48 trip/workday").customer("C");
        String last = "S";
        for (int i = 0; i < steps; i++) {
            int stations = machines[i];
            map.process("P" + i, times[i] + " s", process -> process.setStations(stations));
            if (lanes[i] < Integer.MAX_VALUE) {
                map.lane("L" + i, lanes[i]).line(last, "L" + i, "P" + i);
            } else {
                map.line(last, "P" + i);
            }
            last = "P" + i;
        }
        return map.line(last, "C").set("warmUp", "2 workday").set("runLength", "3 workday");
    }

    private double mean(double from, double to) {
        int pieces = (int) (to / TAKT) + 10;
        double[][] starts = new double[pieces + 1][steps];
        double[][] passed = new double[pieces + 1][steps];
        double sum = 0;
        int count = 0;
        for (int n = 1; n <= pieces; n++) {
            double delivered = Math.ceil((double) n / BATCH) * BATCH * TAKT;
            double came = delivered;
            for (int step = 0; step < steps; step++) {
                double free = n > machines[step] ? passed[n - machines[step]][step] : 0;
                starts[n][step] = Math.max(came, free);
                double done = starts[n][step] + times[step];
                int lane = step + 1 < steps ? lanes[step + 1] : Integer.MAX_VALUE;
                double room = lane < n ? starts[n - lane][step + 1] : 0;
                double before = n > 1 ? passed[n - 1][step] : 0;
                passed[n][step] = Math.max(Math.max(done, room), before);
                came = passed[n][step];
            }
            if (came > from && came <= to) {
                sum += came - delivered;
                count++;
            }
        }
        return sum / count;
    }
}
