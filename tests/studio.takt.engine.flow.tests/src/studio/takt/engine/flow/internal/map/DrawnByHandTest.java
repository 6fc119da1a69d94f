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

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.takt.core.api.run.Result;
import studio.takt.model.plant.Changeover;
import studio.takt.model.plant.ChangeoverMatrix;
import studio.takt.model.plant.FailureClock;
import studio.takt.model.plant.PlantFactory;
import studio.takt.model.plant.SetupGroup;
import studio.takt.model.plant.WorkCenter;
import studio.takt.model.product.Item;
import studio.takt.model.product.Operation;
import studio.takt.model.product.ProductFactory;
import studio.takt.model.product.Routing;
import studio.takt.model.vsm.KanbanKind;
import studio.takt.model.vsm.Process;
import studio.takt.units.api.Distribution;
import studio.takt.units.api.Quantity;

/** Small maps whose figures are computed by hand; a workday has 8 h = 480 min, times are in minutes from the beginning. */
class DrawnByHandTest {
    private static final double DAY = 480;

    private static double done(Result result, String order) {
        return DAY * MapSketch.number(result, "orders", order, "finished");
    }

    private static Consumer<Process> one(WorkCenter center) {
        return process -> {
            process.setBatchSize(Quantity.parse("1 pcs"));
            if (center != null) {
                process.setWorkCenter(center);
            }
        };
    }

    private static SetupGroup group(Item item, WorkCenter center, String name) {
        SetupGroup group = PlantFactory.eINSTANCE.createSetupGroup();
        group.setId(name);
        group.setName(name);
        center.getSetupGroups().add(group);
        item.setSetupGroup(group);
        return group;
    }

    private static Changeover change(SetupGroup from, SetupGroup to, String time) {
        Changeover changeover = PlantFactory.eINSTANCE.createChangeover();
        changeover.setId(from.getId() + to.getId());
        changeover.setFrom(from);
        changeover.setTo(to);
        if (time.isEmpty()) {
            changeover.setForbidden(true);
        } else {
            changeover.setTime(Distribution.parse(time));
        }
        return changeover;
    }

    /** X X Y Y X of a minute each; 5 min from X to Y, 10 min from Y to X: done after 2, 2 + 5 + 2 = 9, 9 + 10 + 1 = 20. */
    @Test
    void aSetupMatrix() {
        MapSketch map = new MapSketch("480 pcs/workday");
        WorkCenter press = PlantFactory.eINSTANCE.createWorkCenter();
        press.setId("press");
        press.setName("Press");
        SetupGroup x = group(map.item("X", "60 %"), press, "GX");
        SetupGroup y = group(map.item("Y", "40 %"), press, "GY");
        ChangeoverMatrix matrix = PlantFactory.eINSTANCE.createChangeoverMatrix();
        matrix.getChangeovers().addAll(List.of(change(x, y, "5 min"), change(y, x, "10 min")));
        press.setChangeoverMatrix(matrix);
        Result result = map.supplier("S").process("A", "60 s", one(press)).customer("C").line("S", "A", "C")
                .orders("1,X,2,0,2 min", "2,Y,2,0,9 min", "3,X,1,0,19 min").run();
        assertEquals(2, done(result, "1"), 1e-6, MapSketch.texts(result));
        assertEquals(9, done(result, "2"), 1e-6);
        assertEquals(20, done(result, "3"), 1e-6);
        assertEquals(0, MapSketch.number(result, "orders", "3", "onTime"), 1e-9);
    }

    private static Operation operation(Item item, String name, String time) {
        Operation operation = ProductFactory.eINSTANCE.createOperation();
        operation.setId(name);
        operation.setName(name);
        operation.setCycleTime(Distribution.parse(time));
        if (item.getRoutings().isEmpty()) {
            Routing routing = ProductFactory.eINSTANCE.createRouting();
            routing.setId(item.getName() + "-routing");
            item.getRoutings().add(routing);
        }
        item.getRoutings().get(0).getOperations().add(operation);
        return operation;
    }

    /**
     * X takes 1 min at A and 4 min at B; Y takes 30 s at A and does not come by B. X is done after 5 min, Y after 1.5:
     * it passes X.
     */
    @Test
    void routingsOfItems() {
        MapSketch map = new MapSketch("100 pcs/workday");
        Item x = map.item("X", "50 %");
        Item y = map.item("Y", "50 %");
        Operation ax = operation(x, "AX", "1 min");
        Operation bx = operation(x, "BX", "4 min");
        Operation ay = operation(y, "AY", "30 s");
        map.supplier("S").process("A", "1 min", process -> {
            process.setCycleTime(null);
            process.getOperations().addAll(List.of(ax, ay));
        }).process("B", "1 min", process -> {
            process.setCycleTime(null);
            process.getOperations().add(bx);
        }).customer("C").line("S", "A", "B", "C");
        Result result = map.orders("1,X,1,0,5 min", "2,Y,1,0,6 min", "3,X,1,0,10 min").run();
        assertEquals(5, done(result, "1"), 1e-6, MapSketch.texts(result));
        assertEquals(1.5, done(result, "2"), 1e-6, "Y does not wait for the machine that it does not need");
        assertEquals(9, done(result, "3"), 1e-6);
    }

    /** Three machines side by side, 3 min each, seven pieces: 3, 3, 3, 6, 6, 6, 9 min. */
    @Test
    void parallelUnits() {
        Result result = new MapSketch("100 pcs/workday").supplier("S")
                .process("A", "3 min", process -> process.setStations(3)).customer("C").line("S", "A", "C")
                .orders("1,,3,0,3 min", "2,,3,0,6 min", "3,,1,0,8 min").run();
        assertEquals(3, done(result, "1"), 1e-6, MapSketch.texts(result));
        assertEquals(6, done(result, "2"), 1e-6);
        assertEquals(9, done(result, "3"), 1e-6);
    }

    /** Two customers: each gets its own orders, in the order of their due dates. */
    @Test
    void severalCustomers() {
        Result result = new MapSketch("100 pcs/workday").supplier("S").process("A", "1 min").inventory("G", 0)
                .customer("C").customer("D").line("S", "A", "G", "C").line("G", "D")
                .orders("1,,2,0,2 min,D", "2,,3,0,5 min,C", "3,,1,0,6 min,D").run();
        assertEquals(2, done(result, "1"), 1e-6, MapSketch.texts(result));
        assertEquals(5, done(result, "2"), 1e-6);
        assertEquals(6, done(result, "3"), 1e-6);
        assertEquals(100, MapSketch.summary(result, "ordersOnTime"), 1e-9);
    }

    /** A truck every 2 h: 100 pieces that are ready after 100 min leave at 120 min, 30 more at 240 min. */
    @Test
    void shipmentsLeaveByFrequency() {
        Result result = new MapSketch("100 pcs/workday").supplier("S").process("A", "1 min").inventory("G", 0)
                .transport("Truck", "4 trip/workday", "").customer("C").line("S", "A", "G", "Truck", "C")
                .orders("1,,100,0,2 h", "2,,30,0,2 h").run();
        assertEquals(120, done(result, "1"), 1e-6, MapSketch.texts(result));
        assertEquals(240, done(result, "2"), 1e-6);
    }

    /** A truck that takes 40: 100 pieces leave at 2, 4 and 6 h. */
    @Test
    void aTruckHoldsSoMany() {
        Result result = new MapSketch("100 pcs/workday").supplier("S").process("A", "1 s").inventory("G", 0)
                .transport("Truck", "4 trip/workday", "").customer("C").line("S", "A", "G", "Truck", "C")
                .load("Truck", 40).orders("1,,100,0,1 d").run();
        assertEquals(360, done(result, "1"), 1e-6, MapSketch.texts(result));
    }

    /** A break of 1 h at the end of the shift: 7 h of work a day; 480 pieces take 1 day and 60 of its 420 min. */
    @Test
    void breaksAreNoWorkingTime() {
        MapSketch map = new MapSketch("100 pcs/workday");
        studio.takt.model.plant.Break pause = PlantFactory.eINSTANCE.createBreak();
        pause.setId("break");
        pause.setLength(Quantity.parse("1 h"));
        map.calendar().getShifts().get(0).getBreaks().add(pause);
        Result result = map.supplier("S").process("A", "1 min").customer("C").line("S", "A", "C")
                .orders("1,,480,0,2 d").run();
        assertEquals(480.0 / 420, MapSketch.number(result, "orders", "1", "finished"), 1e-6, MapSketch.texts(result));
    }

    /** Two pieces a card, four cards: at most eight pieces between A and the customer, who waits for nothing. */
    @Test
    void batchedKanbanComeInLots() {
        Result result = new MapSketch("96 pcs/workday").supplier("S")
                .process("A", "1 min", process -> process.setBatchSize(Quantity.parse("24 pcs")))
                .supermarket("Goods", 48).customer("C").line("S", "A", "Goods", "C")
                .kanban("Goods", "A", KanbanKind.BATCHED, 2, 24, "").run();
        assertEquals(96, MapSketch.summary(result, "delivered"), 1e-6, MapSketch.texts(result));
        assertTrue(MapSketch.number(result, "places", "Goods", "most") <= 48);
        assertFalse(MapSketch.rules(result).contains("flow.overfull"));
        // a lot is ordered when 24 were taken, every 2 h; it is there after 24 min, when 4 or 5 more have gone
        double least = MapSketch.number(result, "places", "Goods", "least");
        assertTrue(least >= 23 && least <= 24, "least " + least);
    }

    /** Withdrawal kanban bring from one supermarket to the next process: what B starts it takes from the first one. */
    @Test
    void withdrawalKanban() {
        Result result = new MapSketch("96 pcs/workday").supplier("S").process("A", "1 min").supermarket("First", 12)
                .process("B", "2 min").supermarket("Goods", 12).customer("C").line("S", "A", "First", "B", "Goods", "C")
                .kanban("First", "A", KanbanKind.PRODUCTION, 12, 1, "")
                .kanban("First", "B", KanbanKind.WITHDRAWAL, 0, 1, "")
                .kanban("Goods", "B", KanbanKind.PRODUCTION, 12, 1, "").run();
        assertEquals(96, MapSketch.summary(result, "delivered"), 1e-6, MapSketch.texts(result));
        // a piece every 5 min: A holds a card for 1 of them, B for 2; the rest is in the supermarkets
        assertEquals(12 - 1 / 5.0, MapSketch.number(result, "places", "First", "mean"), 0.01);
        assertEquals(12 - 2 / 5.0, MapSketch.number(result, "places", "Goods", "mean"), 0.01);
    }

    /** A levelling box lets 10 pieces of a card each pass every 50 min: never more than two cards are with A. */
    @Test
    void aLevellingBoxReleasesAtItsPitch() {
        MapSketch map = new MapSketch("96 pcs/workday").supplier("S").process("A", "1 min").supermarket("Goods", 40)
                .customer("C").line("S", "A", "Goods", "C").box("Box", "50 min");
        Result result = map.kanban("Box", "A", KanbanKind.PRODUCTION, 4, 10, "")
                .loop("Box", "A", "Goods").run();
        assertEquals(96, MapSketch.summary(result, "delivered"), 1e-6, MapSketch.texts(result));
        assertEquals(100.0 * 96 / 480, MapSketch.number(result, "processes", "A", "busy"), 0.5);
        assertTrue(MapSketch.number(result, "places", "Goods", "least") >= 19, MapSketch.texts(result));
    }

    /**
     * The same, piece by piece: the customer takes one at 5, 10 … 50 min; the tenth sends a card, which passes at once, and A
     * adds pieces at 51 … 60. So 30 are there at 50 and in each round on average 30 + Σ (50 - i) / 50 of the ten that
     * come - Σ (50 - 5 j) / 50 of those taken = 30 + 8.9 - 4.5. With columns twice as long, a card waits for them, and
     * twenty come at 101 … 120: 20 + Σ (100 - i) / 100 - Σ (100 - 5 j) / 100 = 20 + 17.9 - 9.5.
     */
    @ParameterizedTest
    @CsvSource({"50,34.4,30", "100,28.4,20"})
    void aLevellingBoxPieceByPiece(int pitch, double mean, double least) {
        MapSketch map = new MapSketch("96 pcs/workday").supplier("S").process("A", "1 min").supermarket("Goods", 40)
                .customer("C").line("S", "A", "Goods", "C").box("Box", pitch + " min");
        Result result = map.kanban("Box", "A", KanbanKind.PRODUCTION, 4, 10, "").loop("Box", "A", "Goods")
                .set("warmUp", "5 workday").set("runLength", "5 workday").run();
        assertEquals(mean, MapSketch.number(result, "places", "Goods", "mean"), 1e-6, MapSketch.texts(result));
        assertEquals(least, MapSketch.number(result, "places", "Goods", "least"), 1e-6);
    }

    /**
     * A piece every 100 min, a minute of work, 20 min up and 5 min of exponential repair. By the clock of operation a
     * twentieth of the pieces meets a failure: 0.25 min more. By the calendar a fifth of them finds the machine down as
     * well, for 5 min: 1.25 min more.
     */
    @Test
    void theClockOfFailures() {
        assertEquals(100 * 0.0025, down(FailureClock.OPERATING), 0.03);
        assertEquals(100 * 0.0125, down(FailureClock.CALENDAR), 0.08);
    }

    private static double down(FailureClock clock) {
        MapSketch map = new MapSketch("4.8 pcs/workday");
        WorkCenter machine = PlantFactory.eINSTANCE.createWorkCenter();
        machine.setId("machine");
        machine.setName("Machine");
        machine.setFailureClock(clock);
        machine.setMeanTimeToRepair(Distribution.parse("5 min"));
        map.supplier("S").process("A", "1 min", process -> {
            process.setWorkCenter(machine);
            process.setUptime(Quantity.parse("80 %"));
        }).customer("C").line("S", "A", "C").set("runLength", "2000 workday").set("replications", 5);
        return MapSketch.number(map.run(), "processes", "A", "down");
    }

    /** M/M/1 at 80 %: theory stands beside the map, 0.8² / 0.2 = 3.2 wait. */
    @Test
    void theoryBesideAMap() {
        Result result = new MapSketch("480 pcs/workday").supplier("S").process("A", "exponential(48 s)").customer("C")
                .line("S", "A", "C").set("demandCv", 1).set("runLength", "200 workday").run();
        assertEquals(3.2, MapSketch.number(result, "theory", "A", "queueLength"), 1e-9, MapSketch.texts(result));
        assertEquals(80, MapSketch.number(result, "theory", "A", "utilisation"), 1e-9);
        assertEquals(80, MapSketch.number(result, "theory", "A", "simulatedUtilisation"), 1);
        assertEquals(3.2, MapSketch.number(result, "theory", "A", "simulatedQueue"), 0.25);
    }

    /** Measured times of 30, 30, 60 and 120 s: 60 s on average, half of the pieces take 30. */
    @Test
    void timesAsMeasured(@TempDir Path folder) {
        MapSketch map = new MapSketch("48 pcs/workday").supplier("S").process("A", "empirical(watch.time)")
                .customer("C").line("S", "A", "C").set("runLength", "200 workday");
        Result result = map.data(folder, "watch", "time [min]", "0.5", "0.5", "1", "2").run();
        assertEquals(60, MapSketch.summary(result, "cycleTime"), 1, MapSketch.texts(result));
        assertEquals(10, MapSketch.number(result, "processes", "A", "busy"), 0.2);
        assertEquals(10, MapSketch.number(result, "processes", "A", "load"), 1e-9);
        Result none = new MapSketch("48 pcs/workday").supplier("S").process("A", "empirical(watch.time)").customer("C")
                .line("S", "A", "C").run();
        assertTrue(MapSketch.rules(none).contains("flow.no-samples"), MapSketch.texts(none));
    }
}
