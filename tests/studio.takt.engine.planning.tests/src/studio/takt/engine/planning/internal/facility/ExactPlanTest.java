/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.facility;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.takt.core.api.run.Monitor;
import studio.takt.engine.planning.api.facility.Facility;
import studio.takt.engine.planning.api.facility.Inflow;
import studio.takt.engine.planning.internal.solver.OjAlgoSolver;
import studio.takt.engine.planning.internal.solver.Solution;
import studio.takt.engine.planning.internal.testing.Cancelled;

/** The exact plan against trying everything, against a mixed-integer programme, and under known changes. */
class ExactPlanTest {

    private static Facility facility(Random random) {
        int capacity = 2 + random.nextInt(9);
        return new Facility(random.nextInt(20), random.nextInt(4), random.nextInt(60), random.nextInt(capacity + 2),
                capacity);
    }

    private static Inflow inflow(Random random, int days, int most) {
        int[] pieces = new int[days];
        boolean[] open = new boolean[days];
        for (int t = 0; t < days; t++) {
            pieces[t] = random.nextInt(most);
            open[t] = random.nextInt(5) > 0;
        }
        return new Inflow(random.nextInt(most), pieces, open);
    }

    private static double profit(Facility facility, Inflow inflow) {
        return new DayPlan("optimal", facility, inflow, ExactPlan.of(facility, inflow, Monitor.NONE)).profit();
    }

    /** All productions of all days. */
    private static double tryAll(Facility facility, Inflow inflow, int t, long stock) {
        if (t == inflow.days()) {
            return 0;
        }
        long available = stock + inflow.pieces()[t];
        double best = facility.profit(0, available) + tryAll(facility, inflow, t + 1, available);
        for (int made = facility.leastRun(); inflow.open()[t]
                && made <= Math.min(available, facility.capacity()); made++) {
            best = Math.max(best,
                    facility.profit(made, available - made) + tryAll(facility, inflow, t + 1, available - made));
        }
        return best;
    }

    @Test
    void nothingEarnsMore() {
        Random random = new Random(1);
        for (int i = 0; i < 300; i++) {
            Facility facility = facility(random);
            Inflow inflow = inflow(random, 1 + random.nextInt(5), 8);
            assertEquals(tryAll(facility, inflow, 0, inflow.opening()), profit(facility, inflow), 1e-9,
                    facility + " " + java.util.Arrays.toString(inflow.pieces()));
        }
    }

    /** Two cases that ojAlgo 57.1.0 called optimal at a lower profit. */
    @Test
    void theSecondMethodProvesWhatIsBest() {
        assertAgree(new Facility(95, 1, 130000, 1274, 4901), new Inflow(2186,
                new int[]{5677, 1609, 811, 2935, 4631, 1640, 1850},
                new boolean[]{false, true, true, false, true, true, true}), 1357728);
        assertAgree(new Facility(104, 1, 108000, 1250, 4926), new Inflow(4263,
                new int[]{4206, 1888, 1938, 5639, 5005, 1519, 2037, 5812, 5080, 600, 392},
                new boolean[]{true, false, true, true, true, true, true, false, false, true, true}), 2872978);
    }

    private static void assertAgree(Facility facility, Inflow inflow, double best) {
        Solution solution = new OjAlgoSolver().solve(FacilityProgram.of(facility, inflow), 600, Monitor.NONE);
        assertEquals(Solution.Status.OPTIMAL, solution.status());
        assertEquals(best, -solution.objective(), 0.5);
        assertEquals(best, profit(facility, inflow), 1e-6);
    }

    @Test
    void theProgrammeComesToTheSame() {
        Random random = new Random(2);
        for (int i = 0; i < 25; i++) {
            Facility facility = new Facility(80 + random.nextInt(40), 1 + random.nextInt(12), 60000.0 + i * 2000,
                    1000 + random.nextInt(2500), 3600 + random.nextInt(2000));
            Inflow inflow = inflow(random, 4 + random.nextInt(8), 6000);
            Solution solution = new OjAlgoSolver().solve(FacilityProgram.of(facility, inflow), 600, Monitor.NONE);
            assertEquals(Solution.Status.OPTIMAL, solution.status());
            assertEquals(-solution.objective(), profit(facility, inflow), 0.5);
        }
    }

    @Test
    void everyConstraintIsKept() {
        Random random = new Random(3);
        for (int i = 0; i < 100; i++) {
            Facility facility = facility(random);
            Inflow inflow = inflow(random, 30, 12);
            for (int[] produced : new int[][]{ExactPlan.of(facility, inflow, Monitor.NONE),
                    Policies.threshold(facility, inflow), Policies.level(facility, inflow),
                    Policies.rolling(facility, inflow, inflow, 7, Monitor.NONE)}) {
                long stock = inflow.opening();
                for (int t = 0; t < produced.length; t++) {
                    stock += inflow.pieces()[t] - produced[t];
                    assertTrue(stock >= 0 && produced[t] <= facility.capacity());
                    assertTrue(produced[t] == 0 || inflow.open()[t] && produced[t] >= facility.minimumRun());
                }
                assertTrue(new DayPlan("any", facility, inflow, produced).profit() <= profit(facility, inflow) + 1e-6);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 3, 1000})
    void anotherCurrencyChangesNoDecision(double rate) {
        Random random = new Random(4);
        for (int i = 0; i < 60; i++) {
            Facility one = facility(random);
            Inflow inflow = inflow(random, 12, 12);
            Facility other = new Facility(one.contribution() * rate, one.holding() * rate, one.running() * rate,
                    one.minimumRun(), one.capacity());
            assertEquals(rate * profit(one, inflow), profit(other, inflow), 1e-6 * rate);
        }
    }

    @Test
    void moreCapacityAndLowerMinimumEarnNoLess() {
        Random random = new Random(5);
        for (int i = 0; i < 100; i++) {
            Facility one = facility(random);
            Inflow inflow = inflow(random, 15, 12);
            double profit = profit(one, inflow);
            assertTrue(profit(new Facility(one.contribution(), one.holding(), one.running(), one.minimumRun(),
                    one.capacity() + 1), inflow) >= profit - 1e-9);
            assertTrue(profit(new Facility(one.contribution(), one.holding(), one.running(),
                    Math.max(0, one.minimumRun() - 1), one.capacity()), inflow) >= profit - 1e-9);
        }
    }

    /** The published week of Coatech: no minimum run, Saturday and Sunday closed; stock is worth what it costs. */
    @Test
    void thePublishedWeekBalances() {
        Inflow week = new Inflow(2600, new int[]{3600, 2000, 1600, 1500, 1600}, new boolean[]{true, true, true, true,
                true});
        DayPlan plan = new DayPlan("week", new Facility(100, 7, 100005, 0, 4800), week,
                new int[]{2200, 2600, 2400, 2200, 2100});
        assertArrayEquals(new long[]{4000, 3400, 2600, 1900, 1400}, new long[]{plan.closing(0), plan.closing(1),
                plan.closing(2), plan.closing(3), plan.closing(4)});
    }

    /** Published: at 4 800 a day the stock that a day's profit can carry is 54 285 pieces. */
    @Test
    void thePublishedStockLimit() {
        assertEquals(54285, Math.floor(new Facility(100, 7, 100005, 2900, 4800).stockLimit()));
    }

    @Test
    void cancellingIsHeard() {
        Inflow inflow = inflow(new Random(6), 5, 9);
        assertThrows(CancellationException.class,
                () -> ExactPlan.of(new Facility(1, 1, 1, 1, 5), inflow, new Cancelled()));
    }
}
