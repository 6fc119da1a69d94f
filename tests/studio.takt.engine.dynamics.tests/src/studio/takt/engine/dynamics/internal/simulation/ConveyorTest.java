/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.dynamics.internal.simulation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

import studio.takt.engine.dynamics.internal.stockflow.ContainerFacts;
import studio.takt.engine.dynamics.internal.stockflow.ContainerFacts.DrainFacts;
import studio.takt.engine.dynamics.internal.stockflow.Settings.Method;

/** Conveyors and queues of XMILE 1.0, 3.7.2 and 3.7.3: figures by hand. */
class ConveyorTest {
    private static final DrainFacts LEAK = new DrainFacts(true, 0, 1, false, false);
    private static final ContainerFacts PLAIN = conveyor(false, false, Map.of("drop", LEAK));
    private static final ContainerFacts QUEUE = new ContainerFacts(true, false, false, true, false,
            Map.of("over", new DrainFacts(false, 0, 1, false, true)));

    private static ContainerFacts conveyor(boolean discrete, boolean exponential, Map<String, DrainFacts> drains) {
        return new ContainerFacts(false, discrete, false, true, exponential, drains);
    }

    /** A conveyor of four units of time with 250 a unit. */
    private static Model students(String initial, ContainerFacts facts, String... outflows) {
        Model model = new Model().stock("Students", initial, false, "in", String.join(",", outflows)).container(facts)
                .aux("Students<len>", "4").flow("in", "250").over(0, 12, 0.25, Method.EULER);
        Arrays.stream(outflows).forEach(each -> model.flow(each, "0"));
        return model;
    }

    private static void assertAll(double expected, double[] values) {
        Arrays.stream(values).forEach(each -> assertEquals(expected, each, 1e-9));
    }

    @Test
    void inTheSteadyStateItHoldsInflowTimesTransitTime() {
        Model.Run run = students("1000", PLAIN, "out").run();
        assertAll(1000, run.series("Students"));
        assertAll(250, run.series("out"));
        assertEquals(List.of(), run.rules());
    }

    @Test
    void whatComesInGoesOutAfterTheTransitTime() {
        Model wave = new Model().stock("S", "0", false, "in", "out").container(PLAIN).aux("S<len>", "4")
                .flow("in", "TIME^2").flow("out", "0").over(0, 12, 0.25, Method.EULER);
        double[] out = wave.run().series("out");
        for (int k = 0; k < out.length; k++) {
            double entered = k * 0.25 - 4;
            assertEquals(entered < 0 ? 0 : entered * entered, out[k], 1e-12);
        }
    }

    @Test
    void aLeakIsAShareOfWhatCameIn() {
        Model.Run run = students("0", PLAIN, "out", "drop").aux("drop<leak>", "0.2").run();
        assertEquals(200, run.last("out"), 1e-9);
        assertEquals(50, run.last("drop"), 1e-9);
        // After 16 steps the slats hold 62.5 less 1/80 of it for each slat behind them.
        assertEquals(62.5 * (16 - 120.0 / 80), run.last("Students"), 1e-9);
        DrainFacts first = new DrainFacts(true, 0, 0.25, false, false);
        Model.Run zone = students("0", conveyor(false, false, Map.of("drop", first)), "out", "drop")
                .aux("drop<leak>", "0.2").run();
        assertEquals(200, zone.last("out"), 1e-9);
        assertEquals(50, zone.last("drop"), 1e-9);
        // Half of the leaking comes in the first two steps; nothing leaks behind the first quarter.
        assertEquals(62.5 * (1 + 0.95 + 0.9 + 0.85 + 12 * 0.8), zone.last("Students"), 1e-9);
    }

    @Test
    void anExponentialLeakIsAShareOfWhatIsThere() {
        Model.Run run = students("0", conveyor(false, true, Map.of("drop", LEAK)), "out", "drop")
                .aux("drop<leak>", "0.1").run();
        assertEquals(250 * Math.pow(1 - 0.1 * 0.25, 16), run.last("out"), 1e-9);
    }

    @Test
    void aLeakyOneBeginsAsAnEvenInflowWouldHaveFilledIt() {
        Model.Run linear = students("906.25", PLAIN, "out", "drop").aux("drop<leak>", "0.2").run();
        assertAll(906.25, linear.series("Students"));
        assertAll(200, linear.series("out"));
        assertAll(50, linear.series("drop"));
        DrainFacts first = new DrainFacts(true, 0, 0.25, false, false);
        double held = 62.5 * (1 + 0.95 + 0.9 + 0.85 + 12 * 0.8);
        Model.Run zone = students(String.valueOf(held), conveyor(false, false, Map.of("drop", first)), "out", "drop")
                .aux("drop<leak>", "0.2").run();
        assertAll(held, zone.series("Students"));
        double there = 62.5 * (1 - Math.pow(0.975, 16)) / 0.025;
        Model.Run exponential = students(String.valueOf(there), conveyor(false, true, Map.of("drop", LEAK)), "out",
                "drop").aux("drop<leak>", "0.1").run();
        assertAll(there, exponential.series("Students"));
    }

    @Test
    void wholeNumbersLeakWhole() {
        DrainFacts whole = new DrainFacts(true, 0, 1, true, false);
        Model.Run run = students("0", conveyor(false, false, Map.of("drop", whole)), "out", "drop")
                .aux("drop<leak>", "0.013").run();
        double[] drop = run.series("drop");
        Arrays.stream(drop).forEach(each -> assertEquals(Math.rint(each * 0.25), each * 0.25, 1e-9));
        double leaked = Arrays.stream(drop).sum() * 0.25;
        assertEquals(250 * 12 * 0.013 * (10.0 / 12), leaked, 2);
    }

    @Test
    void capacityAndLimitHoldBack() {
        Model.Run run = students("0", PLAIN, "out").aux("Students<capacity>", "600").run();
        assertTrue(Arrays.stream(run.series("Students")).allMatch(each -> each <= 600 + 1e-9));
        assertArrayEquals(new double[]{250, 150, 0}, pick(run.series("in"), 8, 9, 10), 1e-9);
        Model.Run limited = students("0", PLAIN, "out").aux("Students<in_limit>", "150").run();
        assertAll(150, limited.series("in"));
        assertEquals(600, limited.last("Students"), 1e-9);
        Model.Run batches = students("0", conveyor(true, false, Map.of()), "out").aux("Students<in_limit>", "150")
                .run();
        assertArrayEquals(new double[]{250, 250, 100, 0, 250}, pick(batches.series("in"), 0, 1, 2, 3, 4), 1e-9);
    }

    private static double[] pick(double[] values, int... which) {
        return Arrays.stream(which).mapToDouble(i -> values[i]).toArray();
    }

    @Test
    void whatIsHeldBackStaysInTheStockBefore() {
        Model.Run run = new Model().stock("before", "1000", true, "", "in").stock("S", "0", false, "in", "out")
                .container(PLAIN).aux("S<len>", "2").aux("S<capacity>", "120").flow("in", "400").flow("out", "0")
                .stock("after", "0", false, "out", "").over(0, 40, 0.5, Method.EULER).run();
        for (int k = 0; k < 81; k++) {
            assertEquals(1000, run.series("before")[k] + run.series("S")[k] + run.series("after")[k], 1e-9);
        }
        assertEquals(0, run.last("before"), 1e-9);
    }

    @Test
    void anArrestedConveyorStandsStill() {
        Model.Run run = students("1000", PLAIN, "out").aux("Students<arrest>", "TIME >= 2 AND TIME < 3").run();
        assertEquals(0, run.series("in")[8]);
        assertEquals(0, run.series("out")[11]);
        assertAll(1000, run.series("Students"));
        assertEquals(250, run.series("out")[12]);
    }

    @Test
    void theTransitTimeOfAShorterConveyorCountsForWhatComesIn() {
        Model.Run run = new Model().stock("S", "0", false, "in", "out").container(PLAIN)
                .aux("S<len>", "IF TIME < 2 THEN 4 ELSE 1").flow("in", "IF TIME < 3 THEN 10 ELSE 0").flow("out", "0")
                .over(0, 8, 1, Method.EULER).run();
        // 10 each at 0 and 1 go out at 4 and 5; 10 at 2 goes out at 3.
        assertArrayEquals(new double[]{0, 0, 0, 10, 10, 10, 0, 0, 0}, run.series("out"));
        Model.Run sampled = new Model().stock("S", "0", false, "in", "out").container(PLAIN)
                .aux("S<len>", "IF TIME < 2 THEN 4 ELSE 1").aux("S<sample>", "0")
                .flow("in", "IF TIME < 3 THEN 10 ELSE 0").flow("out", "0").over(0, 8, 1, Method.EULER).run();
        assertArrayEquals(new double[]{0, 0, 0, 0, 10, 10, 10, 0, 0}, sampled.series("out"));
    }

    @Test
    void batchesLieAtTheUnitsOfTimeAtTheBeginning() {
        Model.Run run = new Model().stock("S", "1000", false, "", "out").container(conveyor(true, false, Map.of()))
                .aux("S<len>", "4").flow("out", "0").over(0, 4, 0.5, Method.EULER).run();
        assertArrayEquals(new double[]{500, 0, 500, 0, 500, 0, 500, 0, 0}, run.series("out"));
    }

    @Test
    void anotherMethodIsToldAndGivesTheFiguresOfEuler() {
        Model.Run run = students("0", PLAIN, "out").over(0, 12, 0.25, Method.RK4).run();
        assertEquals(List.of("stock-flow.euler"), run.rules());
        assertArrayEquals(students("0", PLAIN, "out").run().series("Students"), run.series("Students"));
    }

    @Test
    void eachElementOfAnArrayIsAConveyor() {
        Model.Run run = new Model().dimension("D", "a", "b").stock("S", "0", false, "in", "out").array("D")
                .container(PLAIN).aux("S<len>", "D * 2").array("D").flow("in", "D * 10").array("D").flow("out", "0")
                .array("D").over(0, 6, 1, Method.EULER).run();
        assertArrayEquals(new double[]{0, 0, 10, 10, 10, 10, 10}, run.series("out[a]"));
        assertArrayEquals(new double[]{0, 0, 0, 0, 20, 20, 20}, run.series("out[b]"));
    }

    /** Ten arrive in each step; the conveyor holds twelve for two units of time. */
    private static Model queue(boolean whole, boolean one, String outflows) {
        return new Model().stock("Q", "0", false, "arrive", outflows).container(QUEUE).flow("arrive", "10")
                .flow("serve", "0").flow("over", "0").stock("S", "0", false, "serve", "out")
                .container(new ContainerFacts(false, true, whole, one, false, Map.of())).aux("S<len>", "2")
                .aux("S<capacity>", "12").flow("out", "0").over(0, 6, 1, Method.EULER);
    }

    @Test
    void aQueueWaitsForRoomFirstInFirstOut() {
        Model.Run split = queue(false, true, "serve").run();
        assertArrayEquals(new double[]{10, 2, 8, 4, 6, 6, 4}, split.series("serve"));
        assertArrayEquals(new double[]{0, 0, 8, 10, 16, 20, 24}, split.series("Q"));
        Model.Run whole = queue(true, true, "serve").run();
        assertArrayEquals(new double[]{10, 0, 10, 0, 10, 0, 10}, whole.series("serve"));
        assertArrayEquals(new double[]{0, 0, 10, 10, 20, 20, 30}, whole.series("Q"));
    }

    @Test
    void anOverflowTakesWhatTheConveyorRefuses() {
        Model.Run run = queue(false, true, "serve,over").run();
        assertArrayEquals(new double[]{10, 2, 10, 2, 10, 2, 10}, run.series("serve"));
        assertArrayEquals(new double[]{0, 8, 0, 8, 0, 8, 0}, run.series("over"));
        assertAll(0, run.series("Q"));
    }

    @Test
    void asManyBatchesAsFitAreTakenUnlessOneAtATime() {
        Model.Run run = new Model().stock("Q", "0", false, "arrive", "serve").container(QUEUE)
                .flow("arrive", "IF TIME < 3 THEN 4 ELSE 0").flow("serve", "0").stock("S", "0", false, "serve", "out")
                .container(new ContainerFacts(false, true, true, false, false, Map.of())).aux("S<len>", "1")
                .aux("S<capacity>", "IF TIME < 3 THEN 0 ELSE 9").flow("out", "0").over(0, 6, 1, Method.EULER).run();
        assertArrayEquals(new double[]{0, 0, 0, 8, 4, 0, 0}, run.series("serve"));
    }

    @Test
    void aQueueWithoutAConveyorEmpties() {
        Model.Run run = new Model().stock("Q", "7", false, "arrive", "serve").container(QUEUE).flow("arrive", "10")
                .flow("serve", "0").over(0, 3, 0.5, Method.EULER).run();
        assertArrayEquals(new double[]{24, 10, 10, 10, 10, 10, 10}, run.series("serve"));
        assertAll(0, Arrays.copyOfRange(run.series("Q"), 1, 7));
    }

    @Test
    void whatLiesInThemIsReadPartByPart() {
        Model.Run run = queue(false, true, "serve").aux("waiting", "SUM(Q)").aux("batches", "SIZE(Q)")
                .aux("first", "Q[1]").aux("slats", "SIZE(S)").aux("next", "S[TIME - TIME + 1]").aux("most", "MAX(S)")
                .aux("beyond", "S[9]").run();
        assertEquals(List.of(), run.rules());
        assertArrayEquals(run.series("Q"), run.series("waiting"));
        assertArrayEquals(new double[]{0, 0, 1, 1, 2, 2, 3}, run.series("batches"));
        assertArrayEquals(new double[]{0, 0, 8, 10, 6, 10, 4}, run.series("first"));
        assertArrayEquals(new double[]{2, 2, 2, 2, 2, 2, 2}, run.series("slats"));
        // What lies at the exit leaves in the step that begins now.
        assertArrayEquals(run.series("out"), run.series("next"));
        assertArrayEquals(new double[]{0, 10, 10, 8, 8, 6, 6}, run.series("most"));
        assertEquals(0, run.last("beyond"));
    }

    /** Whatever the figures, what came in is what is there and what went out. */
    @Test
    void nothingIsLost() {
        Random random = new Random(7);
        for (int i = 0; i < 150; i++) {
            DrainFacts leak = new DrainFacts(true, random.nextDouble() / 2, 0.5 + random.nextDouble() / 2,
                    random.nextBoolean(), false);
            Model.Run run = new Model().stock("supply", "1e6", false, "", "arrive")
                    .flow("arrive", "20 + 15 * SIN(TIME)")
                    .stock("Q", "30", false, "arrive", "serve,over").container(QUEUE).flow("serve", "0")
                    .flow("over", "0")
                    .stock("A", "40", false, "serve", "pass,drop")
                    .container(new ContainerFacts(false, random.nextBoolean(), random.nextBoolean(),
                            random.nextBoolean(), random.nextBoolean(), Map.of("drop", leak)))
                    .aux("A<len>", "2 + " + random.nextInt(3) + " * SIN(TIME / 3)^2")
                    .aux("A<capacity>", "60").aux("A<arrest>", "TIME MOD 7 < 1").flow("pass", "0").flow("drop", "0")
                    .aux("drop<leak>", "0.3").stock("B", "10", false, "pass", "out").container(PLAIN)
                    .aux("B<len>", "1.3").aux("B<arrest>", "TIME MOD 5 > 4").flow("out", "0")
                    .stock("sink", "0", false, "over,drop,out", "").over(0, 40, 0.25, Method.EULER).run();
            assertFalse(run.rules().stream().anyMatch(each -> !each.isEmpty()), run.texts());
            for (int k = 0; k < 161; k++) {
                double sum = 0;
                for (String name : List.of("supply", "Q", "A", "B", "sink")) {
                    assertTrue(run.series(name)[k] >= -1e-9, name);
                    sum += run.series(name)[k];
                }
                assertEquals(1e6 + 80, sum, 1e-6);
            }
        }
    }
}
