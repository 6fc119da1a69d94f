/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.lot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.takt.core.api.run.Monitor;
import studio.takt.engine.planning.api.lot.LotCase;
import studio.takt.engine.planning.api.lot.LotPeriod;
import studio.takt.engine.planning.internal.testing.Cancelled;

/** What is called proven is compared with trying everything, and with every rule of thumb. */
class LotOptimalityTest {

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void wagnerWhitinIsTheLeastOfAll(boolean speculative) {
        Random random = new Random(1958);
        for (int i = 0; i < 300; i++) {
            LotCase lotCase = LotBook.random(random, 1 + random.nextInt(9), speculative);
            assertEquals(LotBook.leastByTrying(lotCase), LotBook.cost(lotCase, "wagner-whitin"), 1e-9,
                    lotCase.toString());
        }
    }

    @Test
    void noRuleBeatsWagnerWhitin() {
        Random random = new Random(1973);
        for (int i = 0; i < 200; i++) {
            LotCase lotCase = LotBook.random(random, 1 + random.nextInt(40), i % 2 == 0);
            double least = LotBook.cost(lotCase, "wagner-whitin");
            for (String rule : LotRules.IDS) {
                double cost = LotBook.cost(lotCase, rule);
                assertTrue(Double.isFinite(cost), rule + " does not meet demand of " + lotCase);
                assertTrue(cost >= least - 1e-9, rule + " beats the optimum of " + lotCase);
            }
        }
    }

    @Test
    void underCapacityNothingIsCheaper() {
        Random random = new Random(1971);
        int solved = 0;
        for (int i = 0; i < 400; i++) {
            LotCase lotCase = LotBook.withCapacity(LotBook.random(random, 1 + random.nextInt(8), i % 2 == 0),
                    10 + random.nextInt(70));
            double least = LotBook.leastByTrying(lotCase);
            if (Double.isFinite(least)) {
                double[] lots = LotRules.capacitated().lots(lotCase, Monitor.NONE);
                assertEquals(least, LotBook.cost(lotCase, lots), 1e-9, lotCase.toString());
                assertTrue(IntStream.range(0, lots.length).allMatch(t -> lots[t] <= lotCase.capacity() + 1e-9));
                solved++;
            }
        }
        assertTrue(solved > 100, "only " + solved + " cases could be solved");
    }

    /** Whole units are solved in another way than halves of them, which cost the same if a unit costs twice as much. */
    @Test
    void wholeUnitsAndHalvesOfThemCostTheSame() {
        Random random = new Random(1987);
        int solved = 0;
        for (int i = 0; i < 120; i++) {
            LotCase whole = LotBook.withCapacity(LotBook.random(random, 12 + random.nextInt(20), i % 2 == 0),
                    2 * (15 + random.nextInt(20)) + 1);
            LotCase halves = new LotCase(whole.periods().stream().map(each -> new LotPeriod(each.name(),
                    each.demand() / 2, each.setup(), 2 * each.holding(), 2 * each.unit())).toList(),
                    whole.openingStock() / 2, whole.capacity() / 2);
            if (canBeMet(whole)) {
                assertEquals(LotBook.cost(halves, LotRules.capacitated().lots(halves, Monitor.NONE)),
                        LotBook.cost(whole, LotRules.capacitated().lots(whole, Monitor.NONE)), 1e-7, whole.toString());
                solved++;
            }
        }
        assertTrue(solved > 50, "only " + solved + " cases could be solved");
    }

    private static boolean canBeMet(LotCase lotCase) {
        double[] net = lotCase.netDemand();
        double needed = 0;
        for (int t = 0; t < net.length; t++) {
            needed += net[t];
            if (needed > (t + 1) * lotCase.capacity()) {
                return false;
            }
        }
        return true;
    }

    @Test
    void moreThanAYearOfDaysUnderCapacityIsSolved() {
        LotCase lotCase = LotBook.withCapacity(LotBook.random(new Random(2), 450, true), 45);
        double[] lots = LotRules.capacitated().lots(lotCase, Monitor.NONE);
        assertTrue(Arrays.stream(lots).allMatch(lot -> lot <= 45));
        assertTrue(LotBook.cost(lotCase, lots) >= LotBook.cost(lotCase, "wagner-whitin"));
    }

    @Test
    void aCapacityThatNeverBindsChangesNothing() {
        Random random = new Random(5);
        for (int i = 0; i < 50; i++) {
            LotCase lotCase = LotBook.random(random, 20, true);
            double[] lots = LotRules.capacitated().lots(LotBook.withCapacity(lotCase, 1e6), Monitor.NONE);
            assertEquals(LotBook.cost(lotCase, "wagner-whitin"), LotBook.cost(lotCase, lots), 1e-9);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aMillionPeriodsAreSolved(boolean speculative) {
        Random random = new Random(3);
        List<LotPeriod> periods = new ArrayList<>();
        for (int t = 0; t < 1_000_000; t++) {
            periods.add(new LotPeriod("p", random.nextInt(50), 200, 1, speculative ? random.nextInt(4) : 0));
        }
        LotCase lotCase = new LotCase(periods, 0, LotBook.NONE);
        assertTrue(LotBook.cost(lotCase, "wagner-whitin") <= LotBook.cost(lotCase, "silver-meal"));
    }

    @Test
    void cancellingIsHeard() {
        LotCase lotCase = LotBook.of(10, 1, 5, 5, 5);
        for (String rule : LotRules.IDS) {
            Assertions.assertThrows(CancellationException.class,
                    () -> LotBook.rule(rule).lots(lotCase, new Cancelled()), rule);
        }
    }
}
