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

import java.time.LocalTime;

import org.junit.jupiter.api.Test;

import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.SummaryValue.Estimate;
import studio.takt.model.plant.PlantFactory;
import studio.takt.model.plant.Shift;
import studio.takt.model.vsm.KanbanKind;
import studio.takt.units.api.Distribution;
import studio.takt.units.api.Quantity;

/** Small maps whose figures are known by hand or by theory. A workday has 28 800 s. */
class DrawnLineTest {

    /** A piece every 60 s through 45 s and 30 s: it stays 75 s, and 75 / 60 pieces are there. */
    @Test
    void aLineAtTaktIsExact() {
        Result result = new MapSketch("480 pcs/workday").supplier("S").process("A", "45 s").process("B", "30 s")
                .customer("C").line("S", "A", "B", "C").run();
        assertEquals(1 / 60.0, MapSketch.summary(result, "throughput"), 1e-9);
        assertEquals(480, MapSketch.summary(result, "dailyThroughput"), 1e-6);
        assertEquals(75, MapSketch.summary(result, "cycleTime"), 1e-6);
        assertEquals(1.25, MapSketch.summary(result, "workInProcess"), 1e-6);
        assertEquals(75, MapSketch.number(result, "processes", "A", "busy"), 1e-6);
        assertEquals(50, MapSketch.number(result, "processes", "B", "busy"), 1e-6);
        assertEquals(50, MapSketch.number(result, "processes", "B", "starved"), 1e-6);
    }

    /** Reference case Q-M/M/1-0.8: in the system 4 pieces, 5 mean service times. */
    @Test
    void oneServerIsTheQueueOfTheory() {
        Result result = new MapSketch("384 pcs/workday").supplier("S").process("A", "exponential(60 s)").customer("C")
                .line("S", "A", "C").set("demandCv", 1).set("runLength", "60 workday").set("warmUp", "10 workday")
                .set("replications", 10).set("confidence", 0.99).run();
        assertInside(300, result, "cycleTime");
        assertInside(4, result, "workInProcess");
        assertEquals(80, MapSketch.number(result, "processes", "A", "busy"), 1);
    }

    /** Reference case Q-M/M/3-2, drawn with three stations. */
    @Test
    void threeStationsAreThreeServers() {
        Result result = new MapSketch("960 pcs/workday").supplier("S")
                .process("A", "exponential(60 s)", process -> process.setStations(3)).customer("C")
                .line("S", "A", "C").set("demandCv", 1).set("runLength", "60 workday").set("warmUp", "10 workday")
                .set("replications", 10).set("confidence", 0.99).run();
        assertInside(60 * 1.444444, result, "cycleTime");
        assertInside(2.888889, result, "workInProcess");
    }

    private static void assertInside(double theory, Result result, String key) {
        Estimate estimate = (Estimate) result.summary(key).orElseThrow();
        assertTrue(estimate.low() <= theory && theory <= estimate.high(), key + ": " + estimate + " without " + theory);
    }

    /** Drawn stocks stay what they are if all is made as it is demanded: lead time is that of the ladder. */
    @Test
    void stocksOfASteadyMapKeepTheirSize() {
        Result result = new MapSketch("480 pcs/workday").supplier("S").inventory("Raw", 960).process("A", "45 s")
                .inventory("Middle", 480).process("B", "30 s").inventory("Goods", 240).customer("C")
                .line("S", "Raw", "A", "Middle", "B", "Goods", "C").run();
        assertEquals(960, MapSketch.number(result, "places", "Raw", "mean"), 1);
        assertEquals(480, MapSketch.number(result, "places", "Middle", "mean"), 1);
        assertEquals(240, MapSketch.number(result, "places", "Goods", "mean"), 1.5);
        assertEquals(1680, MapSketch.summary(result, "workInProcess"), 0.01);
        assertEquals(3.5, MapSketch.summary(result, "leadTime"), 1e-4);
        assertEquals(3.5 * 28_800, MapSketch.summary(result, "cycleTime"), 1);
        assertEquals(100, MapSketch.summary(result, "serviceLevel"), 1e-9);
    }

    /** 72 s where one is needed every 60 s: 400 of 480 are made, 80 a day stay before it. */
    @Test
    void anOverloadedMapNamesWhereStockGrows() {
        Result result = new MapSketch("480 pcs/workday").supplier("S").process("A", "45 s").inventory("Middle", 100)
                .process("B", "72 s").inventory("Goods", 5000).customer("C").line("S", "A", "Middle", "B", "Goods", "C")
                .run();
        assertTrue(MapSketch.rules(result).contains("flow.overload"), MapSketch.texts(result));
        assertTrue(MapSketch.texts(result).contains("Stock grows at Middle by 80 pieces"), MapSketch.texts(result));
        assertEquals(400, MapSketch.summary(result, "dailyThroughput"), 0.1);
        assertEquals(480, MapSketch.summary(result, "delivered"), 0.1);
        assertEquals(80, MapSketch.number(result, "places", "Middle", "growth"), 0.1);
        assertFalse(result.summary("throughput").orElseThrow() instanceof Estimate);
    }

    /** Reference case FP-CONWIP-1211: throughput and cycle time with so many cards. */
    @Test
    void conwipIsExact() {
        double[][] expected = {{0.2, 5}, {0.4, 5}, {0.5, 6}, {0.5, 8}, {0.5, 10}};
        for (int cards = 1; cards <= 5; cards++) {
            Result result = new MapSketch("").supplier("S").process("A", "1 h").process("B", "2 h").process("C", "1 h")
                    .process("D", "1 h").customer("E").line("S", "A", "B", "C", "D", "E")
                    .kanban("D", "A", KanbanKind.PRODUCTION, cards, 1, "").set("runLength", "1000 h")
                    .set("warmUp", "100 h").run();
            assertEquals(expected[cards - 1][0] / 3600, MapSketch.summary(result, "throughput"), 1e-9,
                    cards + " cards: " + MapSketch.texts(result));
            assertEquals(expected[cards - 1][1] * 3600, MapSketch.summary(result, "cycleTime"), 1e-3);
            assertEquals(cards, MapSketch.summary(result, "workInProcess"), 1e-9);
        }
    }

    /** The lane holds two: A is blocked while B, twice as slow, works. */
    @Test
    void aLaneIsNeverOverfull() {
        Result result = new MapSketch("").supplier("S").process("A", "1 min").lane("Lane", 2).process("B", "2 min")
                .customer("C").line("S", "A", "Lane", "B", "C").kanban("B", "A", KanbanKind.PRODUCTION, 10, 1, "")
                .set("runLength", "100 h").set("warmUp", "1 h").run();
        assertEquals(2, MapSketch.number(result, "places", "Lane", "most"), 0);
        assertEquals(50, MapSketch.number(result, "processes", "A", "blocked"), 0.1);
        assertEquals(1 / 120.0, MapSketch.summary(result, "throughput"), 1e-6);
        assertEquals(4, MapSketch.summary(result, "workInProcess"), 1e-6);
    }

    /** Lots of 240 LH and 240 RH a day with a changeover of 30 min before each. */
    @Test
    void changeoversTakeTheirTime() {
        MapSketch map = new MapSketch("480 pcs/workday").supplier("S").process("A", "45 s", process -> {
            process.setChangeoverTime(Distribution.parse("30 min"));
            process.setEpei(Quantity.parse("1 workday"));
        }).inventory("Goods", 960).customer("C").line("S", "A", "Goods", "C");
        map.item("LH", "50 %");
        map.item("RH", "50 %");
        Result result = map.run();
        assertEquals(2, MapSketch.number(result, "processes", "A", "changeovers"), 1e-9, MapSketch.texts(result));
        assertEquals(100.0 * 2 * 1800 / 28_800, MapSketch.number(result, "processes", "A", "setup"), 1e-6);
        assertEquals(75, MapSketch.number(result, "processes", "A", "busy"), 1e-6);
        assertEquals(480, MapSketch.summary(result, "delivered"), 1e-6);
    }

    /** A works one shift of two: half of the time it is off, and makes all of the demand in the rest. */
    @Test
    void whoWorksLessIsOffShift() {
        MapSketch map = new MapSketch("480 pcs/workday").supplier("S")
                .process("A", "45 s", process -> process.setShifts(1)).inventory("Middle", 480).process("B", "90 s")
                .inventory("Goods", 480).customer("C").line("S", "A", "Middle", "B", "Goods", "C");
        Shift second = PlantFactory.eINSTANCE.createShift();
        second.setId("second");
        second.setStart(LocalTime.of(16, 0));
        second.setLength(Quantity.parse("8 h"));
        map.calendar().getShifts().add(second);
        Result result = map.run();
        assertEquals(50, MapSketch.number(result, "processes", "A", "offShift"), 1e-6, MapSketch.texts(result));
        assertEquals(37.5, MapSketch.number(result, "processes", "A", "busy"), 1e-2);
        assertEquals(75, MapSketch.number(result, "processes", "B", "busy"), 1e-2);
        assertEquals(480, MapSketch.summary(result, "dailyThroughput"), 1);
    }

    /** A shipment a day takes what was ordered since the last one; until then half a day waits on average. */
    @Test
    void shipmentsGoByFrequency() {
        Result result = new MapSketch("480 pcs/workday").supplier("S").process("A", "45 s").inventory("Goods", 480)
                .transport("Truck", "1 trip/workday", "").customer("C").line("S", "A", "Goods", "Truck", "C").run();
        assertEquals(480, MapSketch.summary(result, "delivered"), 1e-9);
        assertEquals(100, MapSketch.summary(result, "serviceLevel"), 1e-9);
        assertEquals(720, MapSketch.number(result, "places", "Goods", "mean"), 2);
    }
}
