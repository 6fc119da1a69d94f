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

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Random;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

import studio.takt.core.api.run.Result;
import studio.takt.model.vsm.KanbanKind;
import studio.takt.model.vsm.MapNode;
import studio.takt.model.vsm.Process;
import studio.takt.units.api.Distribution;
import studio.takt.units.api.Quantity;

/** Whatever nonsense is drawn: there is a result with findings, soon. */
class NonsenseMapTest {
    private static final String[] AMOUNTS = {"0", "-5 %", "150 %", "100 %", "0.5", "1000000", "-1 pcs", "3 kg", "2 h"};
    private static final String[] TIMES = {"0 s", "1 s", "5 wk", "3 shift", "normal(1 s, 100 s)"};

    @Test
    void nonsenseIsSurvived() {
        Random random = new Random(3);
        for (int i = 0; i < 60; i++) {
            MapSketch map = draw(random);
            map.set("runLength", "2 workday").set("warmUp", "1 workday").set("replications", 1);
            int number = i;
            Result result = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> map.run(),
                    () -> "map " + number);
            assertFalse(result.summary().isEmpty() && result.findings().isEmpty(), "map " + i);
        }
    }

    private static MapSketch draw(Random random) {
        String[] demands = {"480 pcs/workday", "0 pcs/workday", "", "0.3 pcs/workday", "90000 pcs/workday",
                "12 pcs/h"};
        MapSketch map = new MapSketch(demands[random.nextInt(demands.length)]);
        String[] names = new String[2 + random.nextInt(8)];
        for (int i = 0; i < names.length; i++) {
            names[i] = "\uacf5\uc815" + i;
            node(map, random, names[i]);
        }
        if (random.nextBoolean()) {
            map.item("A", random.nextBoolean() ? "0 %" : "70 %");
            map.item("B", "500 %");
        }
        for (int i = 0; i < names.length * 2; i++) {
            map.flow(names[random.nextInt(names.length)], names[random.nextInt(names.length)], flow -> {
                if (random.nextInt(3) == 0) {
                    flow.setShare(amount(random));
                }
                if (random.nextInt(4) == 0) {
                    flow.setQuantityPer(amount(random));
                }
                if (random.nextInt(4) == 0) {
                    flow.setReworkProbability(amount(random));
                }
                if (random.nextInt(4) == 0) {
                    flow.setFrequency(Quantity.parse("3 trip/workday"));
                }
            });
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            map.kanban(names[random.nextInt(names.length)], names[random.nextInt(names.length)],
                    KanbanKind.values()[random.nextInt(KanbanKind.values().length)], random.nextInt(4),
                    random.nextInt(3), random.nextBoolean() ? "" : "5 pcs");
        }
        map.flow(names[0], "nowhere", any -> {});
        return map;
    }

    private static void node(MapSketch map, Random random, String name) {
        switch (random.nextInt(7)) {
            case 0 -> map.supplier(name);
            case 1 -> map.customer(name);
            case 2 -> map.inventory(name, random.nextInt(100));
            case 3 -> map.lane(name, random.nextInt(3));
            case 4 -> map.supermarket(name, random.nextInt(100));
            case 5 -> map.transport(name, random.nextBoolean() ? "0 trip/workday" : "9 trip/workday", "");
            default -> map.process(name, TIMES[random.nextInt(TIMES.length)], process -> nonsense(process, random));
        }
    }

    private static void nonsense(Process process, Random random) {
        if (random.nextInt(3) == 0) {
            process.setUptime(amount(random));
        }
        if (random.nextInt(3) == 0) {
            process.setScrap(amount(random));
        }
        if (random.nextInt(3) == 0) {
            process.setPiecesPerCycle(amount(random));
        }
        if (random.nextInt(3) == 0) {
            process.setStations(random.nextInt(4) - 1);
        }
        if (random.nextInt(3) == 0) {
            process.setBatchSize(amount(random));
        }
        if (random.nextInt(3) == 0) {
            process.setTransferBatch(amount(random));
        }
        if (random.nextInt(3) == 0) {
            process.setShifts(random.nextInt(5) - 1);
        }
        if (random.nextInt(4) == 0) {
            process.setAvailableTime(Quantity.parse(random.nextBoolean() ? "0 s" : "30 h"));
        }
        if (random.nextInt(4) == 0) {
            process.setChangeoverTime(Distribution.parse(TIMES[random.nextInt(TIMES.length)]));
        }
        if (random.nextInt(4) == 0) {
            process.setProcessTime(Distribution.parse("2 h"));
        }
        if (random.nextInt(4) == 0) {
            process.setCycleTime(null);
        }
    }

    private static Quantity amount(Random random) {
        return Quantity.parse(AMOUNTS[random.nextInt(AMOUNTS.length)]);
    }

    /** Nodes and flows without names or ends, and a map of nothing but a customer. */
    @Test
    void whatIsNamelessIsSurvived() {
        MapSketch map = new MapSketch("10 pcs/workday").customer("C");
        assertTrue(MapSketch.rules(map.run()).contains("flow.empty-map"));
        map.process("P", "1 min").line("P", "C");
        for (MapNode node : map.map().getNodes()) {
            node.setName(null);
            node.setId(null);
        }
        assertFalse(map.run().summary().isEmpty());
    }
}
