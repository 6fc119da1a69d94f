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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.takt.core.api.run.Result;
import studio.takt.model.vsm.KanbanKind;
import studio.takt.model.vsm.Process;
import studio.takt.units.api.Quantity;

/** Transfer batches by hand. A workday has 480 min. */
class TransferBatchTest {
    private static Process batches(Process process, String lot, String transfer) {
        process.setBatchSize(lot.isEmpty() ? null : Quantity.parse(lot + " pcs"));
        process.setTransferBatch(transfer.isEmpty() ? null : Quantity.parse(transfer));
        return process;
    }

    private static double minutes(Result result, String order) {
        return 480 * MapSketch.number(result, "orders", order, "finished");
    }

    private static MapSketch shop(String first, String second, String lot, String transfer) {
        return new MapSketch("480 pcs/workday").supplier("S").process("A", first, each -> batches(each, lot, transfer))
                .inventory("I", 0).process("B", second, each -> batches(each, lot, "")).customer("C")
                .line("S", "A", "I", "B", "C");
    }

    /**
     * A lot of 100 on A, then on B, a minute each: B begins with the first transfer batch, at n minutes, and never
     * waits again: n + 100. If B takes two minutes: n + 200. If A takes two minutes, B waits for each batch and ends with
     * the last one: 200 + n. With batches of 30 the rest of the lot is 10, which are there at 200; B is then at the third
     * batch, which came at 180, until 210: 220.
     */
    @ParameterizedTest
    @CsvSource({"1 min,1 min,100,200", "1 min,1 min,20,120", "1 min,1 min,30,130", "1 min,1 min,1,101",
            "1 min,1 min,500,200", "1 min,2 min,20,220", "2 min,1 min,20,220", "2 min,1 min,30,220",
            "2 min,1 min,100,300"})
    void makespanOfALot(String first, String second, int transfer, double makespan) {
        Result result = shop(first, second, "100", transfer + " pcs").orders("O,,100,0,10 d").run();
        assertEquals(makespan, minutes(result, "O"), 1e-6, MapSketch.texts(result));
    }

    /** Nobody says in which batches: each piece goes on. */
    @Test
    void withoutATransferBatch() {
        Result result = shop("1 min", "1 min", "100", "").orders("O,,100,0,10 d").run();
        assertEquals(101, minutes(result, "O"), 1e-6, MapSketch.texts(result));
    }

    /** Two orders of half a lot are one lot; what is left of orders without lots goes on when nothing is ordered. */
    @Test
    void theRest() {
        Result lots = shop("1 min", "1 min", "100", "100 pcs").orders("O-1,,50,0,10 d", "O-2,,50,0,10 d").run();
        assertEquals(150, minutes(lots, "O-1"), 1e-6, MapSketch.texts(lots));
        assertEquals(200, minutes(lots, "O-2"), 1e-6);
        Result pieces = shop("1 min", "1 min", "", "40 pcs").orders("O-1,,50,0,10 d").run();
        assertEquals(90, minutes(pieces, "O-1"), 1e-6, MapSketch.texts(pieces));
    }

    /** The last process hands on to the customer: all of a batch at once. */
    @Test
    void toTheCustomer() {
        Result result = new MapSketch("480 pcs/workday").supplier("S")
                .process("A", "1 min", each -> batches(each, "60", "30 pcs")).customer("C").line("S", "A", "C")
                .orders("O-1,,31,0,10 d", "O-2,,29,0,10 d").run();
        assertEquals(60, minutes(result, "O-1"), 1e-6, MapSketch.texts(result));
        assertEquals(60, minutes(result, "O-2"), 1e-6);
    }

    /**
     * A piece a minute, worked on for 30 s: with transfer batches of n a piece waits (n - 1) / 2 min on average beside
     * A; the next process works them off one by one, each after half a minute, and the k-th waits k · 30 s.
     */
    @Test
    void steadyState() {
        for (int n : new int[]{1, 4, 20}) {
            int transfer = n;
            Result result = new MapSketch("480 pcs/workday").supplier("S")
                    .process("A", "30 s", each -> batches(each, "", transfer + " pcs")).inventory("I", 0)
                    .process("B", "30 s").customer("C").line("S", "A", "I", "B", "C").set("warmUp", "1 workday")
                    .set("runLength", "5 workday").set("replications", 1).run();
            double half = (n - 1) / 2.0;
            assertEquals(30 + 60 * half + 30 * half + 30, MapSketch.summary(result, "cycleTime"), 0.5,
                    MapSketch.texts(result));
            assertEquals(0.5 + half, MapSketch.number(result, "processes", "A", "workInProcess"), 0.02);
        }
    }

    /**
     * Six pieces of a batch of 20 go on at once, to B and a lane of 5, the others one each 2 min, the last 28 min later.
     * Until then A is blocked with the first piece of the next batch, which is complete 19 min later: after 20, 67, 114,
     * 161, 208 min. B is done with the last one 40 min later.
     */
    @Test
    void aLaneThatIsTooShort() {
        Result result = new MapSketch("480 pcs/workday").supplier("S")
                .process("A", "1 min", each -> batches(each, "100", "20 pcs")).lane("L", 5).process("B", "2 min")
                .customer("C").line("S", "A", "L", "B", "C").orders("O,,100,0,10 d").run();
        assertEquals(248, minutes(result, "O"), 1e-6, MapSketch.texts(result));
    }

    /** Cards for ten pieces, transfer batches of 20: what the cards say goes on; nobody waits for ever. */
    @Test
    void cardsThatDoNotFillABatch() {
        MapSketch map = new MapSketch("480 pcs/workday").supplier("S")
                .process("A", "30 s", each -> batches(each, "", "20 pcs")).supermarket("M", 10).customer("C")
                .line("S", "A", "M", "C");
        Result result = map.run();
        assertEquals(480, MapSketch.summary(result, "dailyThroughput"), 5, MapSketch.texts(result));
    }

    private static MapSketch lanes(String transfer) {
        return new MapSketch("480 pcs/workday").supplier("S").process("A", "1 min").lane("L", 0)
                .process("B", "30 s", each -> batches(each, "", transfer)).lane("M", 0).process("D", "1 min")
                .customer("C").line("S", "A", "L", "B", "M", "D", "C");
    }

    /**
     * B works on what comes, a piece a minute, faster than that: its batches of 20 are complete at 20.5, 40.5 … min and
     * keep D busy from 20.5 on. Of 50 pieces the last 10 go on at 50.5, when no more is on its way.
     */
    @Test
    void behindALane() {
        assertEquals(120.5, minutes(lanes("20 pcs").orders("O,,100,0,10 d").run(), "O"), 1e-6);
        assertEquals(70.5, minutes(lanes("20 pcs").orders("O,,50,0,10 d").run(), "O"), 1e-6);
        assertEquals(50.5 + 50, minutes(lanes("500 pcs").orders("O,,50,0,10 d").run(), "O"), 1e-6);
        assertEquals(51.5, minutes(lanes("").orders("O,,50,0,10 d").run(), "O"), 1e-6);
    }

    /** The rest of one item does not wait for the other one: 20 at 20.5, 10 at 30.5; D is done with them at 50.5. */
    @Test
    void theRestOfAnItemBehindALane() {
        MapSketch map = lanes("20 pcs");
        map.item("X", "50 %");
        map.item("Y", "50 %");
        Result result = map.orders("O-1,X,30,0,10 d", "O-2,Y,100,0,10 d").run();
        assertEquals(50.5, minutes(result, "O-1"), 1e-6, MapSketch.texts(result));
        assertEquals(150.5, minutes(result, "O-2"), 1e-6);
    }

    /** A lot of 30 in batches of 20: 20, 10, 20, 10 …, behind a lane, too. */
    @Test
    void lotsBehindALane() {
        MapSketch map = new MapSketch("480 pcs/workday").supplier("S").process("A", "1 min").lane("L", 0)
                .process("B", "30 s", each -> batches(each, "30", "20 pcs")).customer("C")
                .line("S", "A", "L", "B", "C");
        Result result = map.orders("O-1,,30,0,10 d", "O-2,,30,0,10 d").run();
        assertEquals(30.5, minutes(result, "O-1"), 1e-6, MapSketch.texts(result));
        assertEquals(60.5, minutes(result, "O-2"), 1e-6);
    }

    /** A loop over both holds fewer pieces than a batch, or is worked off piece by piece: nobody waits for ever. */
    @Test
    void loopsThatDoNotFillABatch() {
        for (int stock : new int[]{10, 40}) {
            MapSketch map = new MapSketch("240 pcs/workday").supplier("S").process("A", "30 s").lane("L", 0)
                    .process("B", "30 s", each -> batches(each, "", "25 pcs")).supermarket("M", stock).customer("C")
                    .line("S", "A", "L", "B", "M", "C").kanban("M", "A", KanbanKind.PRODUCTION, stock, 1, "");
            Result result = map.run();
            assertEquals(240, MapSketch.summary(result, "dailyThroughput"), 5, MapSketch.texts(result));
        }
    }

    /** What is no number of pieces is told. */
    @Test
    void noNumberOfPieces() {
        for (String nonsense : new String[]{"0 pcs", "-5 pcs", "3 min"}) {
            Result result = shop("1 min", "1 min", "100", nonsense).orders("O,,100,0,10 d").run();
            assertTrue(result.findings().stream().anyMatch(each -> each.rule().equals("flow.transfer-batch")),
                    MapSketch.texts(result));
            assertEquals(101, minutes(result, "O"), 1e-6);
        }
        Result result = shop("1 min", "1 min", "100", "20 pcs").orders("O,,100,0,10 d").run();
        assertFalse(result.findings().stream().anyMatch(each -> each.rule().equals("flow.transfer-batch")));
    }
}
