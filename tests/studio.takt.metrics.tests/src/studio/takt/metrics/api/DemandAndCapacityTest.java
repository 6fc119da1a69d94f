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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

/** Demand at each process and its capacity, worked out by hand on small graphs. */
class DemandAndCapacityTest {
    private static final double EXACT = 1e-9;

    private static double rate(StreamMetrics metrics, String node) {
        return metrics.rates().get(node);
    }

    private static ProcessFigures process(StreamMetrics metrics, String name) {
        return metrics.process(name).orElseThrow();
    }

    private static boolean found(StreamMetrics metrics, String rule) {
        return metrics.findings().stream().anyMatch(finding -> finding.rule().equals(rule));
    }

    /** Learning to See, p. 44: 27 000 s and 455 pieces a shift. */
    @Test
    void taktOfLearningToSee() {
        WorkTime shift = new WorkTime(List.of(27_000.0), 240, Sketch.ref("C", "Calendar"));
        StreamMetrics metrics = new Sketch().time(shift).demand(455).supplier("S").process("P", 50).customer("C")
                .chain("S", "P", "C").compute();
        assertEquals(59.34, metrics.takt(), 0.005);
    }

    /** Minitab Workspace help: three shifts of 8 h with 50 min of breaks, 75 pieces a day: 0.28667 h. */
    @Test
    void taktOfMinitab() {
        double shift = (8 * 60 - 50) * 60.0;
        StreamMetrics metrics = new Sketch()
                .time(new WorkTime(List.of(shift, shift, shift), 240, Sketch.ref("C", "Calendar"))).demand(75)
                .supplier("S").process("P", 50).customer("C").chain("S", "P", "C").compute();
        assertEquals(0.28667, metrics.takt() / 3600, 0.000005);
    }

    /** Learning to See, p. 59: 460 / (1 - 0.02) = 469.4. */
    @Test
    void scrapInflatesWhatIsStartedUpstream() {
        StreamMetrics metrics = new Sketch().demand(460).supplier("S").process("A", 10)
                .process("B", box -> box.cycle(10).set("scrap", 0.02)).stock("I", 460).customer("C")
                .chain("S", "A", "I", "B", "C").compute();
        assertEquals(469.3877551, rate(metrics, "B"), 1e-6);
        assertEquals(469.3877551, rate(metrics, "A"), 1e-6);
        assertEquals(460 / 469.3877551, metrics.stocks().get(0).days(), 1e-6);
    }

    @Test
    void scrapOfSeveralProcessesMultiplies() {
        StreamMetrics metrics = new Sketch().demand(81).supplier("S")
                .process("A", box -> box.cycle(1).set("scrap", 0.1)).process("B", box -> box.cycle(1).set("scrap", 0.1))
                .customer("C").chain("S", "A", "B", "C").compute();
        assertEquals(90, rate(metrics, "B"), EXACT);
        assertEquals(100, rate(metrics, "A"), EXACT);
    }

    @Test
    void parallelBranchesSplitEvenlyAndMerge() {
        StreamMetrics metrics = parallel(new Sketch().chain("I", "A").chain("I", "B"));
        assertEquals(460, rate(metrics, "A"), EXACT);
        assertEquals(460, rate(metrics, "B"), EXACT);
        assertEquals(920, rate(metrics, "Z"), EXACT);
        assertEquals(920, rate(metrics, "I"), EXACT);
    }

    @Test
    void parallelBranchesFollowShares() {
        StreamMetrics metrics = parallel(new Sketch().share("I", "A", 0.7).share("I", "B", 0.3));
        assertEquals(644, rate(metrics, "A"), EXACT);
        assertEquals(276, rate(metrics, "B"), EXACT);
        assertEquals(644 * 60 / 55_200.0, process(metrics, "A").utilisation(), EXACT);
    }

    @Test
    void whatASharedLeavesGoesToTheOther() {
        StreamMetrics metrics = parallel(new Sketch().share("I", "A", 0.7).chain("I", "B"));
        assertEquals(276, rate(metrics, "B"), EXACT);
        assertTrue(metrics.findings().stream().noneMatch(finding -> finding.rule().equals("share.sum")));
    }

    @Test
    void sharesThatDoNotSumAreScaledAndReported() {
        StreamMetrics metrics = parallel(new Sketch().share("I", "A", 0.9).share("I", "B", 0.9));
        assertEquals(460, rate(metrics, "A"), EXACT);
        assertTrue(found(metrics, "share.sum"));
    }

    private static StreamMetrics parallel(Sketch split) {
        return split.supplier("S").stock("I", 920).process("A", 60).process("B", 60).process("Z", 30).customer("C")
                .chain("S", "I").chain("A", "Z").chain("B", "Z").chain("Z", "C").compute();
    }

    /** Equal shares leave the split, but one branch loses a tenth: 1 needed is x/2 · 0.9 + x/2. */
    @Test
    void parallelBranchesWithDifferentYields() {
        StreamMetrics metrics = new Sketch().demand(95).supplier("S").stock("I", 1)
                .process("A", box -> box.cycle(1).set("scrap", 0.1)).process("B", 1).stock("J", 1).customer("C")
                .chain("S", "I", "A", "J", "C").chain("I", "B", "J").compute();
        assertEquals(100, rate(metrics, "I"), EXACT);
        assertEquals(50, rate(metrics, "A"), EXACT);
        assertEquals(50, rate(metrics, "B"), EXACT);
    }

    /** An assembly of a frame and four wheels, from different suppliers. */
    @Test
    void componentsFollowQuantitiesPer() {
        StreamMetrics metrics = new Sketch().demand(100).supplier("S1").supplier("S2").process("Frame", 10)
                .process("Wheel", 10).process("Assembly", 10).customer("C").chain("S1", "Frame").chain("S2", "Wheel")
                .per("Wheel", "Assembly", 4).per("Frame", "Assembly", 1).chain("Assembly", "C").compute();
        assertEquals(100, rate(metrics, "Frame"), EXACT);
        assertEquals(400, rate(metrics, "Wheel"), EXACT);
        assertEquals(400, rate(metrics, "S2"), EXACT);
    }

    @Test
    void branchesOfDifferentSuppliersAreComponentsOfAProcess() {
        StreamMetrics metrics = new Sketch().demand(100).supplier("S1").supplier("S2").process("A", 1).process("B", 1)
                .process("Z", 1).customer("C").chain("S1", "A", "Z", "C").chain("S2", "B", "Z").compute();
        assertEquals(100, rate(metrics, "A"), EXACT);
        assertEquals(100, rate(metrics, "B"), EXACT);
    }

    @Test
    void aSharedProcessDoesNotAssemble() {
        StreamMetrics metrics = new Sketch().demand(100).supplier("S1").supplier("S2").process("A", 1).process("B", 1)
                .sharedProcess("Paint", 1).customer("C").chain("S1", "A", "Paint", "C").chain("S2", "B", "Paint")
                .compute();
        assertEquals(50, rate(metrics, "A"), EXACT);
        assertEquals(100, rate(metrics, "Paint"), EXACT);
    }

    @Test
    void suppliersShareTheNeedOfAStore() {
        StreamMetrics metrics = new Sketch().demand(100).supplier("S1").supplier("S2").stock("I", 100).process("A", 1)
                .customer("C").chain("S1", "I", "A", "C").chain("S2", "I").compute();
        assertEquals(50, rate(metrics, "S1"), EXACT);
        assertEquals(100, rate(metrics, "I"), EXACT);
    }

    @Test
    void suppliersShareTheNeedOfAStoreAsStated() {
        StreamMetrics metrics = new Sketch().demand(100).supplier("S1").supplier("S2").stock("I", 100).process("A", 1)
                .customer("C").chain("I", "A", "C").share("S1", "I", 0.8).share("S2", "I", 0.2).compute();
        assertEquals(80, rate(metrics, "S1"), EXACT);
    }

    @Test
    void customersTakeByShares() {
        StreamMetrics metrics = new Sketch().demand(100).supplier("S").process("A", 1).process("B1", 1)
                .process("B2", 1).customer("C1").customer("C2").chain("S", "A").share("A", "B1", 0.75)
                .share("A", "B2", 0.25).chain("B1", "C1").chain("B2", "C2").compute();
        assertEquals(75, rate(metrics, "B1"), EXACT);
        assertEquals(25, rate(metrics, "C2"), EXACT);
        assertEquals(100, rate(metrics, "A"), EXACT);
    }

    @Test
    void customersTakeWhatIsKnownOfThem() {
        StreamMetrics metrics = new Sketch().demand(100).supplier("S").process("A", 1)
                .customer("C1", Sketch.given(90)).customer("C2", Sketch.given(10)).chain("S", "A", "C1")
                .chain("A", "C2").compute();
        assertEquals(90, rate(metrics, "C1"), EXACT);
        assertEquals(100, rate(metrics, "A"), EXACT);
    }

    @Test
    void reworkVisitsOneOverOneLessP() {
        StreamMetrics metrics = new Sketch().demand(80).supplier("S").process("A", 1).process("B", 1).process("Z", 1)
                .customer("C").chain("S", "A", "B", "Z", "C").rework("B", "A", 0.2).compute();
        assertEquals(100, rate(metrics, "A"), EXACT);
        assertEquals(100, rate(metrics, "B"), EXACT);
        assertEquals(80, rate(metrics, "Z"), EXACT);
        assertEquals(80, rate(metrics, "S"), EXACT);
    }

    @Test
    void reworkOnItselfAndAtTheEndOfTheStream() {
        StreamMetrics metrics = new Sketch().demand(80).supplier("S").process("A", 1).customer("C")
                .chain("S", "A", "C").rework("A", "A", 0.2).compute();
        assertEquals(100, rate(metrics, "A"), EXACT);
    }

    @Test
    void reworkStationTakesWhatFails() {
        StreamMetrics metrics = new Sketch().demand(80).supplier("S").process("A", 1).process("Repair", 1)
                .customer("C").chain("S", "A", "C").rework("A", "Repair", 0.2).chain("Repair", "A").compute();
        assertEquals(100, rate(metrics, "A"), EXACT);
        assertEquals(20, rate(metrics, "Repair"), EXACT);
        assertEquals(80, rate(metrics, "S"), EXACT);
    }

    /** A repaired piece that skips the process: it need not be started again. */
    @Test
    void reworkThatReturnsFurtherDown() {
        StreamMetrics metrics = new Sketch().demand(100).supplier("S").process("A", 1).process("Repair", 1)
                .process("Z", 1).customer("C").chain("S", "A", "Z", "C").rework("A", "Repair", 0.2)
                .chain("Repair", "Z").compute();
        assertEquals(100, rate(metrics, "A"), EXACT);
        assertEquals(20, rate(metrics, "Repair"), EXACT);
        assertEquals(100, rate(metrics, "Z"), EXACT);
    }

    /** Two ways back over one another: from Z to A with 10 %, from B to A with 20 %. */
    @Test
    void nestedReworkBalances() {
        StreamMetrics metrics = new Sketch().demand(72).supplier("S").process("A", 1).process("B", 1).process("Z", 1)
                .customer("C").chain("S", "A", "B", "Z", "C").rework("B", "A", 0.2).rework("Z", "A", 0.1).compute();
        assertEquals(80, rate(metrics, "Z"), EXACT);
        assertEquals(100, rate(metrics, "B"), EXACT);
        assertEquals(72, rate(metrics, "S"), EXACT);
    }

    @Test
    void scrapWithinReworkBalances() {
        StreamMetrics metrics = new Sketch().demand(72).supplier("S")
                .process("A", box -> box.cycle(1).set("scrap", 0.1)).customer("C").chain("S", "A", "C")
                .rework("A", "A", 0.2).compute();
        assertEquals(100, rate(metrics, "A"), EXACT);
        assertEquals(82, rate(metrics, "S"), EXACT);
    }

    @Test
    void endlessReworkIsAFindingAndLeftOut() {
        StreamMetrics metrics = new Sketch().demand(80).supplier("S").process("A", 1).customer("C")
                .chain("S", "A", "C").rework("A", "A", 1).compute();
        assertTrue(found(metrics, "rework.endless"));
        assertEquals(80, rate(metrics, "A"), EXACT);
    }

    @Test
    void aWayBackWithoutProbabilityCountsNothing() {
        StreamMetrics metrics = new Sketch().demand(80).supplier("S").process("A", 1).process("B", 1).customer("C")
                .chain("S", "A", "B", "C").chain("B", "A").compute();
        assertTrue(found(metrics, "rework.probabilityMissing"));
        assertEquals(80, rate(metrics, "A"), EXACT);
    }

    @Test
    void aDeadEndTakesNothing() {
        StreamMetrics metrics = new Sketch().demand(80).supplier("S").process("A", 1).stock("Aside", 10)
                .customer("C").chain("S", "A", "C").chain("A", "Aside").compute();
        assertTrue(found(metrics, "flow.deadEnd"));
        assertEquals(80, rate(metrics, "A"), EXACT);
    }

    /** eVSM: cycle time / quantity per cycle / stations; changeovers come off the available time. */
    @Test
    void capacityByHand() {
        StreamMetrics metrics = new Sketch().supplier("S")
                .process("P", box -> box.cycle(60).set("piecesPerCycle", 4).set("stations", 2).set("uptime", 0.8)
                        .set("changeoverTime", 1_800).set("changeovers", 4))
                .customer("C").chain("S", "P", "C").compute();
        ProcessFigures process = process(metrics, "P");
        assertEquals(7.5, process.box().cycleTimePerPiece(), EXACT);
        assertEquals(27_600 * 0.8 / 7.5, process.grossCapacity(), EXACT);
        assertEquals((27_600 - 2 * 1_800) * 0.8 / 7.5, process.netCapacity(), EXACT);
        assertEquals(460 / process.netCapacity(), process.utilisation(), EXACT);
    }

    @Test
    void aProcessMayWorkOtherShifts() {
        StreamMetrics metrics = new Sketch().supplier("S")
                .process("P", box -> box.cycle(20), 1, Sketch.TWO_SHIFTS.withShifts(1)).customer("C")
                .chain("S", "P", "C").compute();
        assertEquals(1_380, process(metrics, "P").netCapacity(), EXACT);
        assertEquals(920 / 1_380.0, process(metrics, "P").utilisation(), EXACT);
        assertEquals(60, metrics.takt(), EXACT);
    }

    /** 460 pieces of 60 s are 27 600 s of work: one person in one shift of 27 600 s, half of one in two. */
    @Test
    void peopleAreCountedInTheShiftsThatTheyWork() {
        StreamMetrics metrics = new Sketch().time(Sketch.TWO_SHIFTS).demand(460).supplier("S")
                .process("One", box -> box.cycle(60), 1, Sketch.TWO_SHIFTS.withShifts(1)).process("Two", 60)
                .customer("C").chain("S", "One", "Two", "C").compute();
        assertEquals(1, metrics.process("One").orElseThrow().operatorsNeeded(), EXACT);
        assertEquals(0.5, metrics.process("Two").orElseThrow().operatorsNeeded(), EXACT);
    }

    /** Learning to See, p. 54: (16 - 14.5) h / 0.25 h is six changeovers a day; six parts then make an EPEI of 1 day. */
    @Test
    void epeiOfLearningToSee() {
        WorkTime day = new WorkTime(List.of(28_800.0, 28_800.0), 240, Sketch.ref("C", "Calendar"));
        StreamMetrics metrics = new Sketch().time(day).demand(870).supplier("S")
                .process("P", box -> box.cycle(60).set("changeoverTime", 900), 6, day).customer("C")
                .chain("S", "P", "C").compute();
        assertEquals(1, process(metrics, "P").epei(), EXACT);
    }

    @Test
    void changeoversThatFillTheShiftLeaveNoCapacity() {
        StreamMetrics metrics = new Sketch().supplier("S").process("Slow", 1)
                .process("P", box -> box.cycle(1).set("changeoverTime", 3_600).set("changeovers", 20)).customer("C")
                .chain("S", "Slow", "P", "C").compute();
        assertTrue(found(metrics, "capacity.changeovers"));
        assertTrue(found(metrics, "capacity.overload"));
        assertEquals("P", metrics.bottlenecks().get(0).name());
    }

    @Test
    void allTiedBottlenecksAreNamed() {
        StreamMetrics metrics = new Sketch().supplier("S").process("B", 30).process("A", 30).process("Z", 10)
                .customer("C").chain("S", "B", "A", "Z", "C").compute();
        assertEquals(List.of("A", "B"), metrics.bottlenecks().stream().map(each -> each.name()).toList());
        assertTrue(found(metrics, "bottleneck.tie"));
    }

    /** A press that two processes use for 30 s and 25 s of 60 s is fuller than the 50 s of the process beside it. */
    @Test
    void aFacilityThatProcessesShareIsTheBottleneckBeforeEachOfThem() {
        StreamMetrics metrics = new Sketch().supplier("S").processAt("Press", 1, "A", box -> box.cycle(30))
                .process("Z", 50).processAt("Press", 1, "B", box -> box.cycle(25)).customer("C")
                .chain("S", "A", "Z", "B", "C").compute();
        assertEquals(List.of("A", "B"), metrics.bottlenecks().stream().map(each -> each.name()).toList());
        assertEquals(55 / 60.0, metrics.sharedLoads().values().iterator().next(), EXACT);
        assertTrue(found(metrics, "bottleneck.workCenter"));
        assertFalse(found(metrics, "workCenter.overload"));
    }

    /** Two units, one for each process: neither keeps the other waiting. Cells (units 0) have a place for each. */
    @Test
    void unitsOfAWorkCenterAreCountedOnce() {
        StreamMetrics two = new Sketch().supplier("S").processAt("W", 2, "A", box -> box.cycle(40))
                .processAt("W", 2, "B", box -> box.cycle(50)).customer("C").chain("S", "A", "B", "C").compute();
        assertEquals(90 / 120.0, two.sharedLoads().values().iterator().next(), EXACT);
        assertEquals("B", two.bottlenecks().get(0).name());
        StreamMetrics cell = new Sketch().supplier("S").processAt("W", 0, "A", box -> box.cycle(40))
                .processAt("W", 0, "B", box -> box.cycle(50)).customer("C").chain("S", "A", "B", "C").compute();
        assertTrue(cell.sharedLoads().isEmpty());
    }

    /** Learning to See, p. 63: 187 s of work at a takt of 60 s need 3.12 operators. */
    @Test
    void operatorsOfLearningToSee() {
        StreamMetrics metrics = new Sketch().supplier("S").process("W1", 39).process("W2", 46).process("A1", 62)
                .process("A2", 40).customer("C").chain("S", "W1", "W2", "A1", "A2", "C").compute();
        assertEquals(187, metrics.workContent(), EXACT);
        assertEquals(3.12, metrics.operatorsNeeded(), 0.005);
        assertEquals(1_200, metrics.levelling().pitch(), EXACT);
        assertEquals(23, metrics.levelling().columns(), EXACT);
        assertEquals(23, metrics.levelling().containersInShift(), EXACT);
    }

    @Test
    void workContentCountsPeopleAtTheProcess() {
        StreamMetrics metrics = new Sketch().supplier("S")
                .process("P", box -> box.cycle(60).set("stations", 2).set("operators", 4)).process("Robot",
                        box -> box.cycle(30).set("operators", 0))
                .customer("C").chain("S", "P", "Robot", "C").compute();
        assertEquals(120, metrics.workContent(), EXACT);
    }
}
