/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.metrics.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

/** The ladder, its paths, and what becomes of maps that are not finished. */
class LadderTest {
    private static final double EXACT = 1e-9;

    private static List<String> rules(StreamMetrics metrics) {
        return metrics.findings().stream().map(finding -> finding.rule()).toList();
    }

    @Test
    void ladderRunsOverTheLongestBranch() {
        StreamMetrics metrics = new Sketch().supplier("S").waiting("Short", 1).waiting("Long", 4).process("A", 100)
                .process("B", 10).process("Z", 5).waiting("End", 2).transit("Truck", 0.5).customer("C")
                .chain("S", "Short", "A", "Z", "End", "Truck", "C").chain("S", "Long", "B", "Z").compute();
        assertEquals(6.5, metrics.leadTime(), EXACT);
        assertEquals(15, metrics.processingTime(), EXACT);
        assertEquals(2, metrics.paths().size());
        assertEquals(3.5, metrics.paths().get(1).leadTime(), EXACT);
        assertEquals(105, metrics.paths().get(1).processingTime(), EXACT);
    }

    @Test
    void withoutWaitingTheLongerProcessingDecides() {
        StreamMetrics metrics = new Sketch().supplier("S").process("A", 100).process("B", 10).process("Z", 5)
                .customer("C").chain("S", "A", "Z", "C").chain("S", "B", "Z").compute();
        assertEquals(105, metrics.processingTime(), EXACT);
        assertTrue(Double.isNaN(metrics.efficiency(metrics.paths().get(0), DayBasis.CALENDAR_DAYS)));
    }

    @Test
    void daysOfSupplyFollowTheBranch() {
        StreamMetrics metrics = new Sketch().supplier("S").stock("Before", 920).stock("I1", 460).stock("I2", 460)
                .process("A", 1).process("B", 1).stock("After", 92).customer("C").chain("S", "Before")
                .share("Before", "I1", 0.25).share("Before", "I2", 0.75).chain("I1", "A", "After", "C")
                .chain("I2", "B", "After").compute();
        StockFigures branch = metrics.stocks().stream().filter(stock -> stock.ref().name().equals("I1")).findFirst()
                .orElseThrow();
        assertEquals(2, branch.days(), EXACT);
        assertEquals(1 + 2 + 0.1, metrics.leadTime(), EXACT);
    }

    @Test
    void reworkCountsEveryVisit() {
        StreamMetrics metrics = new Sketch().demand(80).supplier("S").process("A", 8).stock("I", 100).process("B", 16)
                .customer("C").chain("S", "A", "I", "B", "C").rework("B", "A", 0.2).compute();
        assertEquals(30, metrics.processingTime(), EXACT);
        assertEquals(1.25, metrics.leadTime(), EXACT);
        assertEquals(1.25, metrics.paths().get(0).steps().get(0).visits(), EXACT);
        assertEquals(1, metrics.stocks().get(0).days(), EXACT);
    }

    @Test
    void aReworkStationAddsItsExpectedTime() {
        StreamMetrics metrics = new Sketch().demand(80).supplier("S").process("A", 8).process("Repair", 40)
                .process("Z", 1).customer("C").chain("S", "A", "Z", "C").rework("A", "Repair", 0.2)
                .chain("Repair", "A").compute();
        assertEquals(8 * 1.25 + 40 * 0.25 + 1, metrics.processingTime(), EXACT);
        assertEquals(1, metrics.paths().size());
        assertEquals(List.of("A", "Repair", "Z"),
                metrics.paths().get(0).steps().stream().map(step -> step.element().name()).toList());
    }

    @Test
    void manyPathsAreCountedNotListed() {
        Sketch sketch = new Sketch().supplier("S").customer("C").stock("I0", 92);
        sketch.chain("S", "I0");
        for (int stage = 1; stage <= 60; stage++) {
            String before = "I" + (stage - 1);
            sketch.process("A" + stage, 2).process("B" + stage, 1).stock("I" + stage, 92);
            sketch.chain(before, "A" + stage, "I" + stage).chain(before, "B" + stage, "I" + stage);
        }
        sketch.chain("I60", "C");
        StreamMetrics metrics = assertTimeoutPreemptively(Duration.ofSeconds(5), sketch::compute);
        assertEquals(Math.pow(2, 60), metrics.pathCount(), 1);
        assertEquals(1, metrics.paths().size());
        assertEquals(6.1, metrics.leadTime(), 1e-6);
        assertEquals(120, metrics.processingTime(), 1e-6);
        assertTrue(rules(metrics).contains("paths.many"));
    }

    @Test
    void aLongMapDoesNotOverflow() {
        Sketch sketch = new Sketch().supplier("S").customer("C");
        String before = "S";
        for (int number = 0; number < 3_000; number++) {
            sketch.process("P" + number, 1).chain(before, "P" + number);
            before = "P" + number;
        }
        sketch.chain(before, "C");
        StreamMetrics metrics = assertTimeoutPreemptively(Duration.ofSeconds(10), sketch::compute);
        assertEquals(3_000, metrics.processingTime(), 1e-6);
    }

    @Test
    void aVeryLongReworkIsSaidToBeApproximate() {
        Sketch sketch = new Sketch().supplier("S").customer("C").chain("S", "P0");
        sketch.process("P0", 1);
        for (int number = 1; number <= 450; number++) {
            sketch.process("P" + number, 1).chain("P" + (number - 1), "P" + number);
        }
        sketch.chain("P450", "C").rework("P450", "P0", 0.5);
        StreamMetrics metrics = sketch.compute();
        assertTrue(rules(metrics).contains("rework.large"));
        assertEquals(1_840, metrics.rates().get("P7"), 1e-6);
    }

    @Test
    void anEmptyMapIsAFinding() {
        StreamMetrics metrics = new Sketch().compute();
        assertEquals(List.of("map.empty"), rules(metrics));
        assertEquals(60, metrics.takt(), EXACT);
    }

    @Test
    void withoutDemandWhatIsObservedStillCounts() {
        StreamMetrics metrics = new Sketch().withoutDemand().supplier("S").waiting("I", 3).stock("J", 10)
                .process("P", 10).customer("C").chain("S", "I", "P", "J", "C").compute();
        assertTrue(rules(metrics).containsAll(List.of("demand.missing", "stock.noRate", "ladder.incomplete")));
        assertEquals(3, metrics.leadTime(), EXACT);
        assertEquals(10, metrics.processingTime(), EXACT);
        assertEquals(2_760, metrics.processes().get(0).grossCapacity(), EXACT);
        assertTrue(metrics.bottlenecks().isEmpty());
    }

    @Test
    void zeroAndNegativeDemandAreFindings() {
        for (double demand : new double[]{0, -5}) {
            StreamMetrics metrics = new Sketch().demand(demand).supplier("S").process("P", 10).stock("I", 5)
                    .customer("C").chain("S", "P", "I", "C").compute();
            assertTrue(rules(metrics).contains("demand.notPositive"));
            assertTrue(Double.isNaN(metrics.takt()));
        }
    }

    @Test
    void withoutAWayThereIsNoLadder() {
        StreamMetrics metrics = new Sketch().supplier("S").process("P", 10).customer("C").compute();
        assertTrue(rules(metrics).contains("map.noPath"));
        assertTrue(metrics.paths().isEmpty());
        assertEquals(2_760, metrics.processes().get(0).grossCapacity(), EXACT);
    }

    @Test
    void withoutSupplierAndCustomerTheEndsAreTaken() {
        StreamMetrics metrics = new Sketch().waiting("I", 1).process("P", 10).waiting("J", 2).chain("I", "P", "J")
                .compute();
        assertTrue(rules(metrics).containsAll(List.of("map.noCustomer", "map.noSupplier")));
        assertEquals(3, metrics.leadTime(), EXACT);
        assertEquals(920, metrics.rates().get("P"), EXACT);
    }

    @Test
    void whatIsNotConnectedIsSaid() {
        StreamMetrics metrics = new Sketch().supplier("S").process("P", 10).customer("C").chain("S", "P", "C")
                .process("Alone", 5).stock("Lost", 7).compute();
        assertEquals(2, rules(metrics).stream().filter("node.disconnected"::equals).count());
        assertTrue(Double.isNaN(metrics.process("Alone").orElseThrow().utilisation()));
        assertFalse(rules(metrics).contains("map.noPath"));
    }

    @Test
    void impossibleValuesAreLeftOut() {
        StreamMetrics metrics = new Sketch().supplier("S")
                .process("P", box -> box.cycle(-1).set("uptime", 1.2).set("scrap", 1)).stock("I", -4).customer("C")
                .chain("S", "P", "I", "C").compute();
        assertEquals(3, rules(metrics).stream().filter("databox.impossible"::equals).count());
        assertTrue(rules(metrics).contains("stock.negative"));
        assertEquals(920, metrics.rates().get("P"), EXACT);
    }

    @Test
    void aCycleWithoutEndsIsAnswered() {
        StreamMetrics metrics = assertTimeoutPreemptively(Duration.ofSeconds(5), () -> new Sketch().process("A", 1)
                .process("B", 1).chain("A", "B", "A").compute());
        assertFalse(metrics.findings().isEmpty());
    }
}
