/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.aggregate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.SummaryValue;

/** The worked case A-Electronics (air conditioners): every figure that its source prints, to the won. */
class AElectronicsTest {
    private final Result result = Cases.aElectronics().plan();

    @ParameterizedTest
    @CsvSource({"chase-workforce, 4334400000, 4014400000, 0, 83000000, 57000000, 180000000, 1500",
            "chase-overtime, 4442750000, 3840000000, 412500000, 0, 0, 190250000, 2350",
            "level, 4444090000, 4012800000, 214170000, 9000000, 0, 208120000, 2876"})
    void costsByLever(String strategy, double total, double regular, double overtime, double hire, double layoff,
            double holding, double closing) {
        assertEquals(total, Cases.strategy(result, strategy, "total"));
        assertEquals(regular, Cases.strategy(result, strategy, "regular"));
        assertEquals(overtime, Cases.strategy(result, strategy, "overtime"));
        assertEquals(hire, Cases.strategy(result, strategy, "hire"));
        assertEquals(layoff, Cases.strategy(result, strategy, "layoff"));
        assertEquals(holding, Cases.strategy(result, strategy, "holding"));
        assertEquals(0, Cases.strategy(result, strategy, "subcontract"));
        assertEquals(0, Cases.strategy(result, strategy, "backorder"));
        assertEquals(closing, Cases.strategy(result, strategy, "closingStock"));
    }

    @Test
    void peopleAndHours() {
        assertEquals(2509, Cases.strategy(result, "chase-workforce", "workerPeriods"));
        assertEquals(83, Cases.strategy(result, "chase-workforce", "hired"));
        assertEquals(114, Cases.strategy(result, "chase-workforce", "laidOff"));
        assertEquals(27500, Cases.strategy(result, "chase-overtime", "overtimeHours"));
        assertEquals(209, Cases.period(result, "level", 1, "workers"));
        assertEquals(9, Cases.strategy(result, "level", "hired"));
        assertEquals(1298, Cases.strategy(result, "level", "overtimeUnits"));
    }

    @Test
    void levelWorksOvertimeInJuneJulyAndAugust() {
        assertArrayEquals(new double[]{0, 0, 0, 0, 0, 336, 706, 256, 0, 0, 0, 0},
                Cases.periods(result, "level", "overtime"));
    }

    @Test
    void theBestOfTheThreeIsSaidAndThatTheirStocksDiffer() {
        assertEquals("chase-workforce", ((SummaryValue.Element) result.summary("bestStrategy").orElseThrow())
                .element().id());
        assertEquals(4334400000.0, result.summary("total").orElseThrow().number().orElseThrow());
        assertTrue(Cases.rules(result).contains("closing-stock-differs"));
        assertTrue(result.isSound());
    }
}
