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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.takt.core.api.run.Monitor;
import studio.takt.engine.planning.api.lot.LotCase;
import studio.takt.engine.planning.api.lot.LotPeriod;

/** What must follow when a case is changed in a known way. */
class LotMetamorphicTest {
    private static final int CASES = 60;

    private static double[] lots(String rule, LotCase lotCase) {
        return LotBook.rule(rule).lots(lotCase, Monitor.NONE);
    }

    /** {@code foq} has a quantity in whole units, which cannot be scaled. */
    @ParameterizedTest
    @ValueSource(strings = {"lot-for-lot", "eoq", "poq", "silver-meal", "least-unit-cost", "part-period", "groff",
            "wagner-whitin"})
    void dearerMoneyChangesNoLot(String rule) {
        Random random = new Random(11);
        for (int i = 0; i < CASES; i++) {
            LotCase lotCase = LotBook.random(random, 15, false);
            LotCase dearer = new LotCase(lotCase.periods().stream().map(period -> new LotPeriod(period.name(),
                    period.demand(), period.setup() * 4, period.holding() * 4)).toList(), lotCase.openingStock(),
                    LotBook.NONE);
            assertArrayEquals(lots(rule, lotCase), lots(rule, dearer), 1e-9);
        }
    }

    /** Counted in pairs, there are half as many, and each costs twice as much to hold. */
    @ParameterizedTest
    @ValueSource(strings = {"lot-for-lot", "eoq", "poq", "silver-meal", "least-unit-cost", "part-period", "groff",
            "wagner-whitin"})
    void anotherUnitChangesNoCost(String rule) {
        Random random = new Random(12);
        for (int i = 0; i < CASES; i++) {
            LotCase lotCase = LotBook.random(random, 15, false);
            LotCase pairs = new LotCase(lotCase.periods().stream().map(period -> new LotPeriod(period.name(),
                    period.demand() / 2, period.setup(), period.holding() * 2)).toList(),
                    lotCase.openingStock() / 2, LotBook.NONE);
            assertEquals(LotBook.cost(lotCase, rule), LotBook.cost(pairs, rule), 1e-6);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"lot-for-lot", "silver-meal", "least-unit-cost", "part-period", "groff", "wagner-whitin"})
    void timeWithoutDemandBeforeItShiftsTheLots(String rule) {
        Random random = new Random(13);
        for (int i = 0; i < CASES; i++) {
            LotCase lotCase = new LotCase(LotBook.random(random, 12, false).periods(), 0, LotBook.NONE);
            List<LotPeriod> later = new ArrayList<>();
            later.add(new LotPeriod("before", 0, 1e6, 1e6));
            later.addAll(lotCase.periods());
            double[] shifted = lots(rule, new LotCase(later, 0, LotBook.NONE));
            assertEquals(0, shifted[0]);
            assertArrayEquals(lots(rule, lotCase), java.util.Arrays.copyOfRange(shifted, 1, shifted.length), 1e-9);
        }
    }

    /** The cost of the optimum neither falls when setups get dearer nor when demand is added. */
    @ParameterizedTest
    @ValueSource(ints = {1, 7, 40})
    void moreOfAnythingCostsNotLess(int more) {
        Random random = new Random(more);
        for (int i = 0; i < CASES; i++) {
            LotCase lotCase = LotBook.random(random, 12, false);
            LotCase dearer = new LotCase(lotCase.periods().stream().map(period -> new LotPeriod(period.name(),
                    period.demand(), period.setup() + more, period.holding())).toList(), lotCase.openingStock(),
                    LotBook.NONE);
            double least = LotBook.cost(lotCase, "wagner-whitin");
            double dear = LotBook.cost(dearer, "wagner-whitin");
            assertEquals(true, dear >= least - 1e-9 && dear <= least + 12.0 * more + 1e-9);
        }
    }
}
