/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

/** Lines with items, due dates, orders, slices and a recorder. */
class ItemsAndOrdersTest {
    private static final int NO_LIMIT = Integer.MAX_VALUE;

    private static StationPlan machine(int places, long time) {
        return StationPlan.simple(1, places, () -> time);
    }

    /** Items take turns, A of 10 and B of 20; an arrival every 30, setups of 5 at each change but the first. */
    @Test
    void itemsWithTheirWorkAndSetups() {
        AtomicInteger turn = new AtomicInteger();
        StationPlan station = new StationPlan(1, NO_LIMIT, () -> 10, () -> 0, () -> 0, false, 5, 0, true);
        FlowLine line = new FlowLine(LinePlan.open(List.of(station), () -> 30, 100)
                .withItems(() -> turn.getAndIncrement() % 2, new double[]{1, 2}).withPromise(20));
        line.run(0, 600 + 29, () -> false);
        ItemCount a = line.pieces().items().get(0);
        ItemCount b = line.pieces().items().get(1);
        assertEquals(10, a.left());
        assertEquals(10 + 9 * 15, a.cycleTime());
        assertEquals(10, a.onTime());
        assertEquals(10 * 25, b.cycleTime());
        assertEquals(10 * 5, b.tardiness());
        assertEquals(19, line.counts().get(0).setups());
        assertEquals(19 * 5, line.counts().get(0).area(StationCount.SETUP));
    }

    /** Two of 10 on one machine, then three released at 15: done at 20 and at 50. Due at 20 and at 45: three are late by 5. */
    @Test
    void ordersOneAfterTheOther() {
        FlowLine line = new FlowLine(LinePlan.closed(List.of(machine(NO_LIMIT, 10)), 0)
                .withOrders(List.of(new OrderPlan(0, 20, 2, 0), new OrderPlan(15, 45, 3, 0))));
        line.run(0, 1000, 10, () -> false);
        assertArrayEquals(new long[]{20, 50}, line.finished());
        assertEquals(50, line.counted());
        assertEquals(4, line.pieces().onTime());
        assertEquals(5, line.pieces().tardiness());
        assertEquals(1, line.slices().size());
    }

    /** With one card the second station works alone: 5 pieces of 10 + 20. What is not done when time is up is not done. */
    @Test
    void ordersWithCards() {
        List<StationPlan> stations = List.of(machine(NO_LIMIT, 10), machine(NO_LIMIT, 20));
        List<OrderPlan> orders = List.of(new OrderPlan(0, 1000, 5, 0));
        FlowLine line = new FlowLine(LinePlan.closed(stations, 1).withOrders(orders));
        line.run(0, 1000, () -> false);
        assertArrayEquals(new long[]{150}, line.finished());
        FlowLine late = new FlowLine(LinePlan.closed(stations, 1).withOrders(orders));
        late.run(0, 100, () -> false);
        assertArrayEquals(new long[]{-1}, late.finished());
        FlowLine free = new FlowLine(LinePlan.closed(stations, 0).withOrders(orders));
        free.run(0, 1000, () -> false);
        assertArrayEquals(new long[]{110}, free.finished());
    }

    /** A first station without places lets the pieces of an order in one by one. */
    @Test
    void ordersWaitForAPlace() {
        FlowLine line = new FlowLine(LinePlan.closed(List.of(machine(0, 10), machine(0, 30)), 0)
                .withOrders(List.of(new OrderPlan(5, 1000, 4, 0))));
        line.run(0, 1000, () -> false);
        assertArrayEquals(new long[]{5 + 10 + 4 * 30}, line.finished());
        assertEquals(0, line.pieces().refused());
    }

    /** Slices sum to the whole, exactly; so do items; a recorder's states and stocks are those of the line. */
    @Test
    void conservation() {
        for (int seed = 0; seed < 30; seed++) {
            Random random = new Random(seed);
            List<StationPlan> plans = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(5); i++) {
                plans.add(new StationPlan(1 + random.nextInt(3), random.nextBoolean() ? NO_LIMIT : random.nextInt(4),
                        () -> random.nextInt(60), () -> random.nextInt(600), () -> random.nextInt(80),
                        random.nextBoolean(), random.nextInt(20), random.nextInt(5), random.nextBoolean()));
            }
            LinePlan plan = (seed % 2 == 0
                    ? LinePlan.open(plans, () -> random.nextInt(100), 1000)
                    : LinePlan.closed(plans, 1 + random.nextInt(9)))
                    .withItems(() -> random.nextInt(3), new double[]{1, 0.5, 2}).withPromise(300);
            Mirror mirror = new Mirror(plans);
            FlowLine line = new FlowLine(seed % 5 == 4
                    ? plan.withOrders(List.of(new OrderPlan(0, 9000, 200, 1), new OrderPlan(3000, 20_000, 300, 2)))
                    : plan, mirror);
            line.run(0, 20_000, 7, () -> false);
            mirror.close(line.counted());
            check(line, plans, mirror);
        }
    }

    private static void check(FlowLine line, List<StationPlan> plans, Mirror mirror) {
        Pieces pieces = line.pieces();
        Slices slices = line.slices();
        long left = 0;
        long area = 0;
        long time = 0;
        long first = 0;
        for (int i = 0; i < slices.size(); i++) {
            left += slices.left(i);
            area += slices.area(i);
            time += slices.cycleTime(i);
            first += slices.area(i, 0);
        }
        assertEquals(pieces.left(), left);
        assertEquals(pieces.area(), area);
        assertEquals(pieces.cycleTime(), time);
        assertEquals(line.counts().get(0).pieceArea(), first);
        assertEquals(pieces.area(), pieces.presence());
        assertEquals(pieces.presentAtStart() + pieces.arrived(), pieces.left() + pieces.present());
        assertEquals(pieces.left(), pieces.items().stream().mapToLong(ItemCount::left).sum());
        assertEquals(pieces.left(), pieces.items().stream().mapToLong(item -> item.cycleTimes().count()).sum());
        for (int i = 0; i < plans.size(); i++) {
            assertEquals(line.counts().get(i).queueArea(), mirror.stockAreas[i]);
            for (int state = 0; state <= StationCount.BLOCKED; state++) {
                assertEquals(line.counts().get(i).area(state), mirror.stateAreas[i][state]);
            }
        }
    }

    /** Counts from what it is told. */
    private static final class Mirror implements Recorder {
        private final long[][] stateAreas;
        private final int[][] machines;
        private final long[] stockAreas;
        private final int[] stocks;
        private long last;

        Mirror(List<StationPlan> plans) {
            stateAreas = new long[plans.size()][5];
            machines = new int[plans.size()][5];
            stockAreas = new long[plans.size()];
            stocks = new int[plans.size()];
            for (int i = 0; i < plans.size(); i++) {
                machines[i][StationCount.IDLE] = plans.get(i).machines();
            }
        }

        @Override
        public void state(long time, int station, int from, int to) {
            close(time);
            machines[station][from]--;
            machines[station][to]++;
        }

        @Override
        public void stock(long time, int station, int pieces) {
            close(time);
            stocks[station] = pieces;
        }

        void close(long time) {
            for (int i = 0; i < stocks.length; i++) {
                stockAreas[i] += stocks[i] * (time - last);
                for (int state = 0; state < 5; state++) {
                    stateAreas[i][state] += machines[i][state] * (time - last);
                }
            }
            last = time;
        }
    }
}
