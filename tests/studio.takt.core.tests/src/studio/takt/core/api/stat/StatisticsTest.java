/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.api.stat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class StatisticsTest {

    private static Tally tally(double... values) {
        Tally tally = new Tally();
        for (double value : values) {
            tally.add(value);
        }
        return tally;
    }

    @Test
    void momentsOfASmallSample() {
        Tally tally = tally(2, 4, 4, 4, 5, 5, 7, 9);
        assertEquals(8, tally.count());
        assertEquals(5, tally.mean(), 1e-12);
        assertEquals(Math.sqrt(32 / 7.0), tally.standardDeviation(), 1e-12);
        assertEquals(2, tally.minimum());
        assertEquals(9, tally.maximum());
    }

    /** Ten replications of Law, Simulation Modeling and Analysis, example 4.26: 1.34 ± 0.24 at 90 %. */
    @Test
    void confidenceIntervalOfLaw() {
        Tally tally = tally(1.20, 1.50, 1.68, 1.89, 0.95, 1.49, 1.58, 1.55, 0.50, 1.09);
        assertEquals(1.34, tally.mean(), 0.005);
        assertEquals(0.24, tally.halfWidth(0.90), 0.005);
    }

    @Test
    void withoutObservationsNothingIsKnown() {
        assertTrue(Double.isNaN(tally().mean()));
        assertTrue(Double.isNaN(tally().minimum()));
        assertTrue(Double.isNaN(tally(1).standardDeviation()));
        assertTrue(Double.isNaN(tally(1).halfWidth(0.95)));
        assertEquals(-3, tally(-3).maximum());
    }

    @Test
    void largeNumbersKeepTheirSpread() {
        assertEquals(1, tally(1e9 + 1, 1e9 + 2, 1e9 + 3).standardDeviation(), 1e-6);
    }

    @Test
    void valuesCountAsLongAsTheyLast() {
        TimeWeighted stock = new TimeWeighted(100, 10);
        stock.set(110, 20);
        stock.add(130, -15);
        assertEquals((10 * 10 + 20 * 20 + 5 * 10) / 40.0, stock.mean(140), 1e-12);
        assertEquals(5, stock.value());
        assertEquals(5, stock.minimum());
        assertEquals(20, stock.maximum());
    }

    @Test
    void aWarmUpIsForgotten() {
        TimeWeighted stock = new TimeWeighted(0, 100);
        stock.set(10, 4);
        stock.reset(20);
        assertEquals(4, stock.mean(20));
        stock.set(30, 8);
        assertEquals(6, stock.mean(40), 1e-12);
        assertEquals(8, stock.maximum());
    }

    @Test
    void timeDoesNotRunBackwards() {
        TimeWeighted stock = new TimeWeighted(10, 1);
        assertThrows(IllegalArgumentException.class, () -> stock.set(9, 1));
        assertThrows(IllegalArgumentException.class, () -> stock.mean(9));
        assertThrows(IllegalArgumentException.class, () -> stock.reset(9));
    }
}
