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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.takt.model.vsm.KanbanKind;
import studio.takt.model.vsm.Process;
import studio.takt.units.api.Distribution;
import studio.takt.units.api.Quantity;

/** Whatever is drawn: nothing appears or is lost, stock over time is the time of pieces, limits hold, time goes on. */
class AnyDrawnMapTest {
    private static final int MAPS = 60;

    private final List<String> drawn = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void thingsAddUp(long seed) {
        Random random = new Random(seed);
        int delivering = 0;
        for (int i = 0; i < MAPS; i++) {
            drawn.clear();
            MapSketch map = draw(random);
            MapRun run = map.once(random.nextInt(3), 3);
            String what = "seed " + seed + " map " + i + " " + drawn;
            assertEquals(0, run.balance().missing(), what);
            assertEquals(run.balance().area(), run.balance().presence(), what);
            assertEquals(0, run.overfull(), what);
            assertFalse(run.endless(), what);
            run.places().forEach(place -> assertTrue(place.least() >= 0, what));
            delivering += run.delivered() > 0 ? 1 : 0;
        }
        assertTrue(delivering > MAPS * 3 / 4, delivering + " of " + MAPS + " deliver");
    }

    private MapSketch draw(Random random) {
        MapSketch map = new MapSketch(20 + random.nextInt(80) + " pcs/workday");
        int items = 1 + random.nextInt(3);
        for (int i = 0; i < items && items > 1; i++) {
            map.item("I" + i, 100 / items + " %");
        }
        map.supplier("S");
        String last = "S";
        int steps = 1 + random.nextInt(4);
        for (int i = 0; i < steps; i++) {
            last = random.nextInt(5) == 0 ? parallel(map, random, i, last) : step(map, random, i, last);
        }
        map.customer("C");
        if (random.nextBoolean()) {
            map.transport("T", 1 + random.nextInt(3) + " trip/workday", random.nextBoolean() ? "0.5 d" : "");
            map.line(last, "T", "C");
        } else {
            map.line(last, "C");
        }
        map.set("demandCv", random.nextInt(2)).set("seed", random.nextInt(1000));
        drawn.add(items + " items");
        return map;
    }

    /** A process with what is before it. */
    private String step(MapSketch map, Random random, int i, String before) {
        String name = "P" + i;
        process(map, random, name);
        String place = "X" + i;
        switch (random.nextInt(5)) {
            case 0 -> {
                map.inventory(place, random.nextInt(60)).line(before, place, name);
                drawn.add("inventory");
            }
            case 1 -> {
                map.lane(place, 1 + random.nextInt(4)).line(before, place, name);
                drawn.add("lane");
            }
            case 2 -> {
                map.supermarket(place, random.nextInt(60)).line(before, place, name);
                if (before.startsWith("P") && random.nextBoolean()) {
                    kanban(map, random, place, before);
                }
                drawn.add("supermarket");
            }
            case 3 -> {
                map.inventory(place, 10).transport("T" + i, "4 trip/workday", "1 h").inventory("Y" + i, 5);
                map.line(before, place, "T" + i, "Y" + i, name);
                drawn.add("transport");
            }
            default -> {
                map.line(before, name);
                drawn.add("straight");
            }
        }
        if (random.nextInt(6) == 0 && !before.equals("S")) {
            map.flow(name, before.startsWith("P") ? before : place, flow -> flow.setReworkProbability(
                    Quantity.parse("10 %")));
            drawn.add("rework");
        }
        return name;
    }

    private void kanban(MapSketch map, Random random, String place, String process) {
        boolean signal = random.nextInt(3) == 0;
        map.kanban(place, process, signal ? KanbanKind.SIGNAL : KanbanKind.PRODUCTION, random.nextInt(6),
                1 + random.nextInt(5), signal ? "10 pcs" : "");
        drawn.add(signal ? "signal" : "kanban");
    }

    /** Two processes side by side, or two that are put together. */
    private String parallel(MapSketch map, Random random, int i, String before) {
        String split = "D" + i;
        map.inventory(split, 10).line(before, split);
        process(map, random, "PA" + i);
        process(map, random, "PB" + i);
        map.flow(split, "PA" + i, flow -> flow.setShare(Quantity.parse("30 %")));
        map.flow(split, "PB" + i, flow -> {});
        map.inventory("E" + i, 5).inventory("F" + i, 5);
        map.line("PA" + i, "E" + i).line("PB" + i, "F" + i);
        String name = "P" + i;
        process(map, random, name);
        boolean put = random.nextBoolean();
        map.flow("E" + i, name, flow -> flow.setQuantityPer(put ? Quantity.parse(1 + random.nextInt(3) + "") : null));
        map.flow("F" + i, name, flow -> flow.setQuantityPer(put ? Quantity.parse("0.5") : null));
        drawn.add(put ? "assembly" : "parallel");
        return name;
    }

    private void process(MapSketch map, Random random, String name) {
        String[] times = {"2 min", "exponential(3 min)", "0 s", "triangular(1 min, 2 min, 4 min)",
                "uniform(1 min, 3 min)"};
        map.process(name, times[random.nextInt(times.length)], process -> more(process, random));
    }

    private void more(Process process, Random random) {
        if (random.nextInt(3) == 0) {
            process.setUptime(Quantity.parse("85 %"));
        }
        if (random.nextInt(3) == 0) {
            process.setChangeoverTime(Distribution.parse("5 min"));
        }
        if (random.nextInt(4) == 0) {
            process.setScrap(Quantity.parse("5 %"));
            drawn.add("scrap");
        }
        if (random.nextInt(4) == 0) {
            process.setStations(2);
        }
        if (random.nextInt(4) == 0) {
            process.setPiecesPerCycle(Quantity.parse("3 pcs"));
            drawn.add("together");
        }
        if (random.nextInt(5) == 0) {
            process.setProcessTime(Distribution.parse("20 min"));
        }
        if (random.nextInt(5) == 0) {
            process.setBatchSize(Quantity.parse("12 pcs"));
        }
        if (random.nextInt(4) == 0) {
            process.setTransferBatch(Quantity.parse(2 + random.nextInt(9) + " pcs"));
            drawn.add("transfer");
        }
        if (random.nextInt(5) == 0) {
            process.setAvailableTime(Quantity.parse("6 h"));
            drawn.add("shorter");
        }
    }
}
