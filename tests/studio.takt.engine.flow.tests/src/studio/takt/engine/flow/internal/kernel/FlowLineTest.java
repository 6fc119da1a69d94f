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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What must hold of every line, exactly, and lines of which the answer is known. */
class FlowLineTest {
    private static final int MANY = 1_000_000;
    private static final int NO_LIMIT = Integer.MAX_VALUE;

    private static LongSupplier exponential(double mean, long seed) {
        Random random = new Random(seed);
        return () -> Math.round(-mean * Math.log(1 - random.nextDouble()));
    }

    private static StationPlan station(int machines, int places, double mean, long seed) {
        return StationPlan.simple(machines, places, exponential(mean, seed));
    }

    /** Random lines, open and closed, with failures, setups and limited buffers. */
    @Test
    void conservation() {
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            List<StationPlan> plans = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(6); i++) {
                plans.add(new StationPlan(1 + random.nextInt(3), random.nextBoolean() ? NO_LIMIT : random.nextInt(4),
                        exponential(random.nextInt(60), random.nextLong()), exponential(300, random.nextLong()),
                        exponential(40, random.nextLong()), random.nextBoolean(), random.nextInt(20),
                        random.nextInt(5)));
            }
            boolean open = seed % 2 == 0;
            FlowLine line = open
                    ? FlowLine.open(plans, exponential(50, seed), MANY)
                    : FlowLine.closed(plans, 1 + random.nextInt(12));
            line.run(random.nextInt(3000), 20_000, () -> false);
            check(line, plans);
        }
    }

    private static void check(FlowLine line, List<StationPlan> plans) {
        Pieces pieces = line.pieces();
        assertEquals(pieces.presentAtStart() + pieces.arrived(), pieces.left() + pieces.present());
        assertEquals(pieces.area(), pieces.presence());
        long atStations = 0;
        for (int i = 0; i < plans.size(); i++) {
            StationCount count = line.counts().get(i);
            long states = count.active() + count.area(StationCount.IDLE) + count.area(StationCount.BLOCKED);
            assertEquals(20_000L * plans.get(i).machines(), states);
            atStations += count.pieceArea();
        }
        assertEquals(pieces.area(), atStations);
        assertTrue(line.happened() > 0);
    }

    /** Curry and Feldman: 1, 2, 1 and 1 h; throughput and cycle time exact for 1 to 10 pieces. */
    @ParameterizedTest
    @CsvSource({"1, 200, 5", "2, 400, 5", "3, 500, 6", "4, 500, 8", "5, 500, 10", "6, 500, 12", "7, 500, 14",
            "8, 500, 16", "9, 500, 18", "10, 500, 20"})
    void deterministicConwip(int cards, long made, long cycleTime) {
        List<StationPlan> plans = Stream.of(1, 2, 1, 1)
                .map(hours -> StationPlan.simple(1, NO_LIMIT, () -> hours)).toList();
        FlowLine line = FlowLine.closed(plans, cards);
        line.run(100, 1000, () -> false);
        assertEquals(made, line.pieces().left());
        assertEquals(made * cycleTime, line.pieces().cycleTime());
        assertEquals(cards * 1000L, line.pieces().area());
    }

    /** Two exponential stations with b places between them, always supplied: (b + 2) / (b + 3) of the rate. */
    @ParameterizedTest
    @CsvSource({"0, 0.666667", "1, 0.75", "4, 0.857143"})
    void blockingAfterService(int places, double expected) {
        List<StationPlan> plans = List.of(station(1, NO_LIMIT, 1000, 1), station(1, places, 1000, 2));
        FlowLine line = FlowLine.closed(plans, 50);
        line.run(100_000, 200_000_000, () -> false);
        assertEquals(expected, line.pieces().left() / 200_000.0, 0.01 * expected);
        double blocked = line.counts().get(0).area(StationCount.BLOCKED) / 200_000_000.0;
        assertEquals(1 - expected, blocked, 0.01);
    }

    /** More cards than places: those without a place wait outside, nothing locks up. */
    @Test
    void noDeadlock() {
        List<StationPlan> plans = List.of(station(1, 0, 10, 1), station(2, 0, 10, 2), station(1, 1, 10, 3));
        FlowLine line = FlowLine.closed(plans, 100);
        line.run(0, 100_000, () -> false);
        assertTrue(line.pieces().left() > 5000);
        assertTrue(line.pieces().present() <= 5);
        FlowLine alone = FlowLine.closed(List.of(station(1, 0, 10, 1)), 1);
        alone.run(0, 100_000, () -> false);
        assertTrue(alone.pieces().left() > 9000);
    }

    /** Work of 10, failures after 100 of work, repairs of 20: one piece in 12. Setups of 5 before every second: 12.5. */
    @Test
    void failuresAndSetups() {
        StationPlan failing = new StationPlan(1, NO_LIMIT, () -> 10, () -> 100, () -> 20, true, 0, 0);
        FlowLine line = FlowLine.closed(List.of(failing), 1);
        line.run(0, 120_000, () -> false);
        assertEquals(10_000, line.pieces().left(), 1);
        assertEquals(20_000, line.counts().get(0).area(StationCount.DOWN), 20);
        StationPlan setUp = new StationPlan(1, NO_LIMIT, () -> 10, () -> 0, () -> 0, false, 5, 2);
        FlowLine other = FlowLine.closed(List.of(setUp), 1);
        other.run(0, 125_000, () -> false);
        assertEquals(10_000, other.pieces().left(), 1);
        assertEquals(25_000, other.counts().get(0).area(StationCount.SETUP), 5);
    }

    @Test
    void zeroTimesPassThrough() {
        FlowLine line = FlowLine.open(List.of(StationPlan.simple(1, NO_LIMIT, () -> 0)), () -> 10, MANY);
        line.run(0, 1000, () -> false);
        assertEquals(100, line.pieces().left());
        assertEquals(0, line.pieces().cycleTime());
    }

    /** Even a line that never gets on can be cancelled. */
    @Test
    void cancel() {
        FlowLine endless = FlowLine.closed(List.of(StationPlan.simple(1, NO_LIMIT, () -> 0)), 1);
        long until = System.nanoTime() + 20_000_000;
        assertThrows(CancellationException.class, () -> endless.run(0, 1, () -> System.nanoTime() > until));
    }

    @Test
    void theKernelImportsNothingButJava() throws IOException {
        Path at = Path.of("").toAbsolutePath();
        String kernel = "bundles/studio.takt.engine.flow/src/studio/takt/engine/flow/internal/kernel";
        while (!Files.isDirectory(at.resolve(kernel))) {
            at = at.getParent();
        }
        try (Stream<Path> files = Files.list(at.resolve(kernel))) {
            for (Path file : files.toList()) {
                Files.readAllLines(file).stream().filter(line -> line.startsWith("import "))
                        .forEach(line -> assertTrue(line.startsWith("import java."), file + ": " + line));
            }
        }
    }
}
