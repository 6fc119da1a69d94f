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

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.Table;
import studio.takt.model.demand.CustomerOrder;
import studio.takt.model.demand.DemandFactory;
import studio.takt.model.demand.Horizon;
import studio.takt.model.demand.OrderLine;
import studio.takt.model.plan.MasterSchedule;
import studio.takt.model.plan.MasterScheduleLine;
import studio.takt.model.plan.PlanFactory;
import studio.takt.model.product.Item;
import studio.takt.model.vsm.Process;
import studio.takt.units.api.Distribution;
import studio.takt.units.api.Quantity;

/** Orders with due dates on a map: by hand. A workday has 8 h = 480 min. */
class DrawnOrdersTest {
    private static MapSketch minute() {
        return new MapSketch("480 pcs/workday").supplier("S").process("A", "60 s").customer("C").line("S", "A", "C");
    }

    private static double order(Result result, String name, String column) {
        return MapSketch.number(result, "orders", name, column);
    }

    /** A piece a minute: O-1 is done after 480 min, O-2 after 600, which is 1.25 workdays; O-3 begins on day 2. */
    @Test
    void oneProcessByHand() {
        Result result = minute().orders("O-1,,480,0,1 d", "O-2,,120,0,1.2 workday", "O-3,,60,2 d,1140 min").run();
        assertEquals(1, order(result, "O-1", "finished"), 1e-9, MapSketch.texts(result));
        assertEquals(100, order(result, "O-1", "onTime"), 1e-9);
        assertEquals(1.25, order(result, "O-2", "finished"), 1e-9);
        assertEquals(0, order(result, "O-2", "onTime"), 1e-9);
        assertEquals(0.05, order(result, "O-2", "tardiness"), 1e-9);
        assertEquals(1020 / 480.0, order(result, "O-3", "finished"), 1e-9);
        assertEquals(100.0 * 2 / 3, MapSketch.summary(result, "ordersOnTime"), 1e-9);
        assertEquals(1020 / 480.0, MapSketch.summary(result, "makespan"), 1e-9);
        assertEquals(100.0 * 540 / 660, MapSketch.summary(result, "serviceLevel"), 1e-9);
        assertEquals(0.05 / 3, MapSketch.summary(result, "tardiness"), 1e-9);
    }

    /** What is in stock goes at once; the next piece is made. */
    @Test
    void stockComesFirst() {
        Result result = new MapSketch("480 pcs/workday").supplier("S").process("A", "60 s").inventory("Goods", 100)
                .customer("C").line("S", "A", "Goods", "C").orders("O-1,,100,0,1 min", "O-2,,30,0,1 d").run();
        assertEquals(0, order(result, "O-1", "finished"), 1e-9, MapSketch.texts(result));
        assertTrue(order(result, "O-2", "finished") <= 130 / 480.0 + 1e-9);
    }

    /** Items: one machine, 60 s a piece and 30 min from item to item; first released, first made. */
    @Test
    void itemsAndTheirService() {
        MapSketch map = minute();
        map.item("X", "50 %");
        map.item("Y", "50 %");
        map.map().getNodes().stream().filter(Process.class::isInstance).map(Process.class::cast)
                .forEach(process -> {
                    process.setChangeoverTime(Distribution.parse("30 min"));
                    process.setBatchSize(Quantity.parse("1 pcs"));
                });
        Result result = map.orders("O-1,X,60,0,60 min", "O-2,Y,60,0,2 h").run();
        assertEquals(60 / 480.0, order(result, "O-1", "finished"), 1e-9, MapSketch.texts(result));
        assertEquals(150 / 480.0, order(result, "O-2", "finished"), 1e-9);
        assertEquals(100, MapSketch.number(result, "items", "X", "serviceLevel"), 1e-9);
        assertEquals(0, MapSketch.number(result, "items", "Y", "serviceLevel"), 1e-9);
        assertEquals(30 / 480.0, MapSketch.number(result, "items", "Y", "tardiness"), 1e-9);
    }

    /**
     * Four pieces of exponential times with mean 60 s are done within 4 min with the probability of an Erlang
     * distribution of four stages at its mean: 1 - e⁻⁴ (1 + 4 + 8 + 32/3) = 0.5665.
     */
    @Test
    void theProbabilityOfBeingOnTime() {
        int covered = 0;
        for (int seed = 1; seed <= 20; seed++) {
            Result result = new MapSketch("480 pcs/workday").supplier("S").process("A", "exponential(60 s)")
                    .customer("C").line("S", "A", "C").orders("O-1,,4,0,4 min").set("seed", seed)
                    .set("replications", 200).run();
            double low = order(result, "O-1", "onTimeFrom");
            double high = order(result, "O-1", "onTimeTo");
            covered += low <= 56.65 && 56.65 <= high ? 1 : 0;
        }
        assertTrue(covered >= 17, "covered " + covered + " of 20");
    }

    /** Customer orders of the model: dates count working days; a day off does not count. */
    @Test
    void ordersOfTheModel() {
        MapSketch map = minute().set("demandFrom", "orders").set("start", "2026-12-04").set("orderLeadTime", "1 d");
        Item item = map.item("X", "100 %");
        order(map, "SO-1", item, "480 pcs", LocalDate.of(2026, 12, 4));
        order(map, "SO-2", item, "481 pcs", LocalDate.of(2026, 12, 7));
        Result result = map.run();
        assertEquals(1, order(result, "SO-1", "due"), 1e-9, MapSketch.texts(result));
        assertEquals(2, order(result, "SO-2", "due"), 1e-9, "Friday, then Monday");
        assertEquals(100, order(result, "SO-1", "onTime"), 1e-9);
        assertEquals(0, order(result, "SO-2", "onTime"), 1e-9);
        assertEquals(1 / 480.0, order(result, "SO-2", "tardiness"), 1e-9);
    }

    private static void order(MapSketch map, String name, Item item, String quantity, LocalDate due) {
        CustomerOrder order = DemandFactory.eINSTANCE.createCustomerOrder();
        order.setId(name);
        order.setName(name);
        OrderLine line = DemandFactory.eINSTANCE.createOrderLine();
        line.setId(name + "-1");
        line.setItem(item);
        line.setQuantity(Quantity.parse(quantity));
        line.setDue(due);
        order.getLines().add(line);
        map.project().getCustomerOrders().add(order);
    }

    /** A master schedule: what is planned for a week is due at its end. */
    @Test
    void aMasterSchedule() {
        MapSketch map = minute().set("demandFrom", "schedule").set("orderLeadTime", "1 wk");
        Item item = map.item("X", "100 %");
        Horizon horizon = DemandFactory.eINSTANCE.createHorizon();
        horizon.setId("horizon");
        horizon.setStart(LocalDate.of(2026, 12, 7));
        horizon.setPeriods(2);
        horizon.setBucket(studio.takt.model.demand.Bucket.WEEK);
        map.project().getHorizons().add(horizon);
        MasterSchedule schedule = PlanFactory.eINSTANCE.createMasterSchedule();
        schedule.setId("schedule");
        schedule.setName("Schedule");
        schedule.setHorizon(horizon);
        for (int period = 1; period <= 2; period++) {
            MasterScheduleLine line = PlanFactory.eINSTANCE.createMasterScheduleLine();
            line.setId("line" + period);
            line.setItem(item);
            line.setPeriod(period);
            line.setQuantity(Quantity.parse(period == 1 ? "2500 pcs" : "2300 pcs"));
            schedule.getLines().add(line);
        }
        map.project().getPlans().add(schedule);
        Result result = map.run();
        Table orders = result.table("orders").orElseThrow(() -> new AssertionError(MapSketch.texts(result)));
        assertEquals(2, orders.rows().size());
        assertEquals(5, ((Cell.Number) orders.at(0, "due")).value(), 1e-9);
        assertEquals(10, ((Cell.Number) orders.at(1, "due")).value(), 1e-9);
        assertEquals(2500 / 480.0, ((Cell.Number) orders.at(0, "finished")).value(), 1e-9);
        assertEquals(10, ((Cell.Number) orders.at(1, "finished")).value(), 1e-9);
        assertEquals(50, MapSketch.summary(result, "ordersOnTime"), 1e-9);
    }

    @Test
    void whatCannotBeIsSaid() {
        assertTrue(MapSketch.rules(minute().set("demandFrom", "orders").run()).contains("flow.no-orders"));
        assertTrue(MapSketch.rules(minute().orders("O-1,,1,0,tomorrow").run()).contains("flow.order-time"));
        assertTrue(MapSketch.rules(minute().orders("O-1,,0,0,1 d").run()).contains("flow.order-quantity"));
        assertTrue(MapSketch.rules(minute().orders("O-1,,5,0,2026-12-08").set("start", "soon").run())
                .contains("flow.not-a-date"));
        MapSketch items = minute();
        items.item("X", "100 %");
        assertTrue(MapSketch.rules(items.orders("O-1,Z,5,0,1 d").run()).contains("flow.unknown-item"));
    }

    /** An order that the run is too short for is not done, and late. */
    @Test
    void anOrderThatIsNotDone() {
        Result result = minute().orders("O-1,,600,0,2 d").set("runLength", "1 workday").run();
        assertEquals(0, order(result, "O-1", "onTime"), 1e-9);
        assertTrue(MapSketch.rules(result).contains("flow.orders-unfinished"), MapSketch.texts(result));
    }
}
