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

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import studio.takt.core.api.run.Result;
import studio.takt.model.product.Item;
import studio.takt.model.product.Operation;
import studio.takt.model.product.ProductFactory;
import studio.takt.model.product.Routing;
import studio.takt.model.vsm.Process;
import studio.takt.units.api.Distribution;

/**
 * Random orders of three items with routings of their own over two processes, exactly as a small computation without
 * events of this simulator has them: A works on X and Y in the order of release; B takes, of what is there, the piece of
 * the order that was released first; Z goes to B alone.
 */
class ManyOrdersTest {
    private static final String[] ITEMS = {"X", "Y", "Z"};
    private static final double[] AT_A = {121.3137, 37.7719, 0};
    private static final double[] AT_B = {59.1313, 83.3931, 61.0177};
    private static final double DAY = 28_800;

    private record Order(String name, int item, int pieces, double release, double due) {
        String line() {
            return name + "," + ITEMS[item] + "," + pieces + "," + release + "," + due;
        }
    }

    private record Piece(int order, double arrives) {}

    private static MapSketch shop() {
        MapSketch map = new MapSketch("100 pcs/workday");
        List<Operation> first = new ArrayList<>();
        List<Operation> second = new ArrayList<>();
        for (int i = 0; i < ITEMS.length; i++) {
            Item item = map.item(ITEMS[i], "33 %");
            Routing routing = ProductFactory.eINSTANCE.createRouting();
            routing.setId(ITEMS[i] + "-routing");
            item.getRoutings().add(routing);
            if (AT_A[i] > 0) {
                first.add(operation(routing, "A" + ITEMS[i], AT_A[i]));
            }
            second.add(operation(routing, "B" + ITEMS[i], AT_B[i]));
        }
        return map.supplier("S").process("A", "1 min", process -> has(process, first)).inventory("I", 0)
                .process("B", "1 min", process -> has(process, second)).customer("C").line("S", "A", "I", "B", "C");
    }

    private static void has(Process process, List<Operation> operations) {
        process.setCycleTime(null);
        process.getOperations().addAll(operations);
    }

    private static Operation operation(Routing routing, String name, double seconds) {
        Operation operation = ProductFactory.eINSTANCE.createOperation();
        operation.setId(name);
        operation.setName(name);
        operation.setCycleTime(Distribution.parse(seconds + " s"));
        routing.getOperations().add(operation);
        return operation;
    }

    /** When each order is done; orders are sorted by release. */
    private static double[] finished(List<Order> orders) {
        List<Piece> pieces = new ArrayList<>();
        double free = 0;
        for (int i = 0; i < orders.size(); i++) {
            Order order = orders.get(i);
            for (int n = 0; n < order.pieces; n++) {
                boolean passes = AT_A[order.item] == 0;
                free = passes ? free : Math.max(free, order.release) + AT_A[order.item];
                pieces.add(new Piece(i, passes ? order.release : free));
            }
        }
        double[] finished = new double[orders.size()];
        double now = 0;
        while (!pieces.isEmpty()) {
            double earliest = pieces.stream().mapToDouble(Piece::arrives).min().orElseThrow();
            double start = Math.max(now, earliest);
            Piece next = pieces.stream().filter(piece -> piece.arrives <= start)
                    .min(Comparator.comparingInt(Piece::order)).orElseThrow();
            pieces.remove(next);
            now = start + AT_B[orders.get(next.order).item];
            finished[next.order] = now;
        }
        return finished;
    }

    @RepeatedTest(8)
    void exactly(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Order> orders = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            double release = random.nextInt(4) == 0 ? 0 : random.nextDouble() * 3 * DAY;
            int pieces = random.nextInt(6) == 0 ? 300 + random.nextInt(400) : 1 + random.nextInt(60);
            double due = random.nextInt(5) == 0 ? 0 : release + random.nextDouble() * 2 * DAY;
            orders.add(new Order("O" + i, random.nextInt(3), pieces, release, due));
        }
        orders.sort(Comparator.comparingDouble(Order::due));
        orders.sort(Comparator.comparingDouble(Order::release));
        Result result = shop().orders(orders.stream().map(Order::line).toArray(String[]::new)).run();
        double[] finished = finished(orders);
        for (int i = 0; i < finished.length; i++) {
            Order order = orders.get(i);
            double late = Math.max(0, finished[i] - order.due);
            assertEquals(finished[i] / DAY, MapSketch.number(result, "orders", order.name, "finished"), 1e-6,
                    order + MapSketch.texts(result));
            assertEquals(late > 0 ? 0 : 100, MapSketch.number(result, "orders", order.name, "onTime"), 1e-9);
            assertEquals(late / DAY, MapSketch.number(result, "orders", order.name, "tardiness"), 1e-6);
        }
        double last = java.util.Arrays.stream(finished).max().orElseThrow();
        assertEquals(last / DAY, MapSketch.summary(result, "makespan"), 1e-6);
    }

    /** Who is not drawn, and what is not made here, is told. */
    @Test
    void strangersAreTold() {
        Result result = shop().orders("O,X,5,0,1 d,Nobody", "P,X,5,0,1 d,C").run();
        assertTrue(MapSketch.texts(result).contains("no customer Nobody; what 1 order asks"), MapSketch.texts(result));
        assertTrue(MapSketch.rules(shop().orders("O,W,5,0,1 d").run()).contains("flow.unknown-item"));
    }

    /** A demand of another unit, and one so small that sixty days would see nothing. */
    @Test
    void demandsThatAreFarOff() {
        Result huge = new MapSketch("1000000000 pcs/workday").supplier("S").process("A", "1 min").customer("C")
                .line("S", "A", "C").run();
        assertTrue(MapSketch.rules(huge).contains("flow.demand-beyond"), MapSketch.texts(huge));
        assertTrue(huge.summary().isEmpty());
        Result small = new MapSketch("0.01 pcs/workday").supplier("S").process("A", "1 min").customer("C")
                .line("S", "A", "C").run();
        assertEquals(0.01, MapSketch.summary(small, "dailyThroughput"), 1e-4, MapSketch.texts(small));
    }
}
