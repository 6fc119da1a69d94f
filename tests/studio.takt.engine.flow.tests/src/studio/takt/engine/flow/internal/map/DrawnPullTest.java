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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;

import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.text.Text;
import studio.takt.model.plant.PlantFactory;
import studio.takt.model.plant.WorkCenter;
import studio.takt.model.plant.Workforce;
import studio.takt.model.vsm.KanbanKind;
import studio.takt.units.api.Distribution;
import studio.takt.units.api.Quantity;

/** Pull, things that are shared, losses, and maps that cannot run. A workday has 28 800 s. */
class DrawnPullTest {

    /** Ten cards of 12 pieces: never more than 120 pieces in the loop, and all that is demanded is delivered. */
    @Test
    void kanbanLimitsTheLoop() {
        Result result = new MapSketch("480 pcs/workday").supplier("S").process("A", "45 s").supermarket("Goods", 120)
                .transport("Truck", "8 trip/workday", "").customer("C").line("S", "A", "Goods", "Truck", "C")
                .kanban("Goods", "A", KanbanKind.PRODUCTION, 10, 12, "").run();
        assertTrue(MapSketch.number(result, "places", "Goods", "most") <= 120, MapSketch.texts(result));
        assertEquals(480, MapSketch.summary(result, "delivered"), 1e-9);
        assertEquals(100, MapSketch.summary(result, "serviceLevel"), 1e-9);
        assertFalse(MapSketch.rules(result).contains("flow.overfull"));
    }

    /** A signal at 60 pieces orders the lot of a day: 480 pieces at most 540 above nothing. */
    @Test
    void aSignalOrdersALot() {
        Result result = new MapSketch("480 pcs/workday").supplier("S")
                .process("A", "30 s", process -> process.setBatchSize(Quantity.parse("240 pcs")))
                .supermarket("Goods", 200).process("B", "50 s").customer("C").line("S", "A", "Goods", "B", "C")
                .kanban("Goods", "A", KanbanKind.SIGNAL, 0, 20, "60 pcs").run();
        assertTrue(MapSketch.number(result, "places", "Goods", "least") >= 58, MapSketch.texts(result));
        assertTrue(MapSketch.number(result, "places", "Goods", "most") <= 300, MapSketch.texts(result));
        assertEquals(480, MapSketch.summary(result, "delivered"), 1e-9);
    }

    /** B takes four at a time, but there are cards for two: nothing can ever move. */
    @Test
    void aKanbanDeadlockIsExplained() {
        Result result = new MapSketch("48 pcs/workday").supplier("S").process("A", "45 s").supermarket("Middle", 0)
                .process("B", "90 s", process -> process.setPiecesPerCycle(Quantity.parse("4 pcs"))).customer("C")
                .line("S", "A", "Middle", "B", "C").kanban("Middle", "A", KanbanKind.PRODUCTION, 2, 1, "").run();
        assertTrue(MapSketch.rules(result).contains("flow.deadlock"), MapSketch.texts(result));
        assertTrue(MapSketch.texts(result).contains("A waits for an order"), MapSketch.texts(result));
        assertTrue(MapSketch.texts(result).contains("B waits for material at Middle"), MapSketch.texts(result));
        assertFalse(result.isSound());
    }

    /** One person for two processes of 40 s each, one piece a minute: the person is the bottleneck, stock grows. */
    @Test
    void peopleAreShared() {
        assertTrue(MapSketch.rules(shared(1, "40 s")).contains("flow.growing"));
        assertFalse(MapSketch.rules(shared(2, "40 s")).contains("flow.growing"));
        assertFalse(MapSketch.rules(shared(1, "29 s")).contains("flow.growing"));
    }

    private static Result shared(int people, String time) {
        MapSketch map = new MapSketch("480 pcs/workday");
        Workforce team = PlantFactory.eINSTANCE.createWorkforce();
        team.setId("team");
        team.setName("Team");
        team.setHeadcount(Quantity.parse(people + " person"));
        map.project().getWorkforces().add(team);
        map.supplier("S").process("A", time, process -> process.setWorkforce(team)).inventory("Middle", 50)
                .process("B", time, process -> process.setWorkforce(team)).customer("C").line("S", "A", "Middle", "B",
                        "C");
        return map.run();
    }

    /** A machine that two processes share works on one piece at a time. */
    @Test
    void machinesAreShared() {
        MapSketch map = new MapSketch("480 pcs/workday");
        WorkCenter press = PlantFactory.eINSTANCE.createWorkCenter();
        press.setId("press");
        press.setName("Press");
        map.supplier("S").process("A", "20 s", process -> process.setWorkCenter(press))
                .process("B", "25 s", process -> process.setWorkCenter(press)).customer("C").line("S", "A", "B", "C");
        Result result = map.run();
        assertEquals(480, MapSketch.summary(result, "delivered"), 1e-9);
        assertEquals(45, MapSketch.summary(result, "cycleTime"), 1e-6);
    }

    /** A tenth is lost: for 450 good pieces 500 are started, and the loss is made good. */
    @Test
    void lossesAreMadeGood() {
        Result result = new MapSketch("450 pcs/workday").supplier("S").inventory("Raw", 100)
                .process("A", "40 s", process -> process.setScrap(Quantity.parse("10 %"))).inventory("Goods", 200)
                .customer("C").line("S", "Raw", "A", "Goods", "C").set("runLength", "40 workday").run();
        assertEquals(450, MapSketch.summary(result, "delivered"), 0.5);
        assertEquals(50, MapSketch.number(result, "processes", "A", "scrapped"), 2);
        assertEquals(100.0 * 500 * 40 / 28_800, MapSketch.number(result, "processes", "A", "busy"), 0.5);
    }

    /** A fifth is done again: 1 / (1 - 0.2) visits. */
    @Test
    void reworkCounts() {
        Result result = new MapSketch("400 pcs/workday").supplier("S").process("A", "40 s").process("B", "20 s")
                .customer("C").line("S", "A", "B", "C")
                .flow("B", "A", flow -> flow.setReworkProbability(Quantity.parse("20 %")))
                .set("runLength", "40 workday")
                .run();
        assertEquals(400, MapSketch.summary(result, "delivered"), 0.5);
        assertEquals(100.0 * 500 * 40 / 28_800, MapSketch.number(result, "processes", "A", "busy"), 0.7);
        assertEquals(100.0 * 500 * 20 / 28_800, MapSketch.number(result, "processes", "B", "busy"), 0.5);
    }

    /** Two of one component and a half of another go into each piece. */
    @Test
    void componentsArePutTogether() {
        Result result = new MapSketch("240 pcs/workday").supplier("S").supplier("T").process("A", "30 s")
                .process("B", "60 s").process("P", "90 s").customer("C").line("S", "A").line("T", "B").line("P", "C")
                .flow("A", "P", flow -> flow.setQuantityPer(Quantity.parse("2")))
                .flow("B", "P", flow -> flow.setQuantityPer(Quantity.parse("0.5"))).run();
        assertEquals(480, MapSketch.number(result, "processes", "A", "made"), 1, MapSketch.texts(result));
        assertEquals(120, MapSketch.number(result, "processes", "B", "made"), 1);
        assertEquals(240, MapSketch.summary(result, "delivered"), 1e-9);
    }

    /** Uptime 80 %, repairs of 30 min: a fifth of the time that work takes is repair. */
    @Test
    void failuresTakeWhatUptimeSays() {
        MapSketch map = new MapSketch("400 pcs/workday");
        WorkCenter machine = PlantFactory.eINSTANCE.createWorkCenter();
        machine.setId("machine");
        machine.setName("Machine");
        machine.setMeanTimeToRepair(Distribution.parse("30 min"));
        map.supplier("S").process("A", "50 s", process -> {
            process.setWorkCenter(machine);
            process.setUptime(Quantity.parse("80 %"));
        }).inventory("Goods", 400).customer("C").line("S", "A", "Goods", "C").set("runLength", "100 workday");
        Result result = map.run();
        double busy = MapSketch.number(result, "processes", "A", "busy");
        assertEquals(100.0 * 400 * 50 / 28_800, busy, 0.5);
        assertEquals(busy / 4, MapSketch.number(result, "processes", "A", "down"), 1);
        assertFalse(MapSketch.rules(result).contains("flow.repair"));
    }

    @Test
    void whatCannotRunIsSaid() {
        assertTrue(MapSketch.rules(new MapSketch("480 pcs/workday").run()).contains("flow.empty-map"));
        assertTrue(MapSketch.rules(line("")).contains("flow.no-demand"));
        MapSketch idle = new MapSketch("480 pcs/workday").supplier("S").process("A", "45 s").customer("C")
                .line("S", "A", "C");
        idle.calendar().getShifts().forEach(shift -> shift.setLength(Quantity.parse("0 h")));
        assertFalse(idle.run().isSound());
        assertTrue(MapSketch.rules(new MapSketch("480 pcs/workday").process("A", "0 s").run())
                .contains("flow.no-cycle-time"));
        Result endless = new MapSketch("").supplier("S").process("A", "0 s").process("B", "0 s").customer("C")
                .line("S", "A", "B", "C").kanban("B", "A", KanbanKind.PRODUCTION, 2, 1, "").run();
        assertTrue(MapSketch.rules(endless).contains("flow.endless"), MapSketch.texts(endless));
    }

    private static Result line(String demand) {
        return new MapSketch(demand).supplier("S").process("A", "45 s").customer("C").line("S", "A", "C").run();
    }

    private static MapSketch random() {
        return new MapSketch("400 pcs/workday").supplier("S").process("A", "exponential(50 s)").inventory("M", 40)
                .process("B", "triangular(20 s, 40 s, 60 s)", process -> process.setUptime(Quantity.parse("90 %")))
                .customer("C").line("S", "A", "M", "B", "C").set("demandCv", 1).set("replications", 6);
    }

    @Test
    void theNumberOfThreadsChangesNothing() {
        Result one = random().set("threads", 1).run();
        Result four = random().set("threads", 4).run();
        assertEquals(one.summary(), four.summary());
        assertEquals(one.tables(), four.tables());
        assertFalse(one.summary().equals(random().set("seed", 2).run().summary()));
    }

    /** All times three times as long, at a third of the demand: the same shares, three times the times. */
    @Test
    void timeScales() {
        Result plain = scaled("480 pcs/workday", 1, "60 workday", "10 workday");
        Result slow = scaled("160 pcs/workday", 3, "180 workday", "30 workday");
        assertEquals(3 * MapSketch.summary(plain, "cycleTime"), MapSketch.summary(slow, "cycleTime"), 0.01);
        assertEquals(MapSketch.summary(plain, "workInProcess"), MapSketch.summary(slow, "workInProcess"), 1e-6);
        assertEquals(MapSketch.number(plain, "processes", "A", "down"),
                MapSketch.number(slow, "processes", "A", "down"),
                1e-6);
    }

    private static Result scaled(String demand, int factor, String length, String warmUp) {
        return new MapSketch(demand).supplier("S").process("A", "exponential(" + 40 * factor + " s)",
                process -> process.setUptime(Quantity.parse("90 %"))).process("B", 45 * factor + " s").customer("C")
                .line("S", "A", "B", "C").set("runLength", length).set("warmUp", warmUp).set("replications", 2).run();
    }

    @Test
    void itStopsWhenNobodyWantsItAnyMore() {
        long wanted = System.nanoTime() + 300_000_000;
        Monitor impatient = new Monitor() {
            @Override
            public void progress(double done, Text doing) {
                assertTrue(done <= 1);
            }

            @Override
            public boolean isCancelled() {
                return System.nanoTime() > wanted;
            }
        };
        MapSketch map = random().set("runLength", "100000 workday");
        assertThrows(CancellationException.class, () -> map.run(impatient));
        long late = (System.nanoTime() - wanted) / 1_000_000;
        assertTrue(late < 1000, late + " ms late");
    }
}
