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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

import studio.takt.core.api.run.Result;

/**
 * Red Tomato Tools (Chopra & Meindl, Supply Chain Management, aggregate planning): a case with material, overtime limit
 * and a required closing stock. The book's linear programme costs 422 275; no strategy that keeps the same promises may
 * cost less.
 */
class RedTomatoTest {
    private static final double OPTIMUM = 422275;

    private final Result result = Cases.of(1600, 3000, 3200, 3800, 2200, 2200).set("workers=80", "hoursPerDay=8",
            "workingDays=20", "hoursPerUnit=4", "overtimeHoursPerUnit=4", "wage=640 USD/month", "overtimeRate=6 USD/h",
            "overtimeLimit=10 h/month", "hireCost=300 USD", "layoffCost=500 USD", "openingInventory=1000",
            "requiredClosingInventory=500", "holdingCost=2 USD/pcs/month", "holdingBasis=closing",
            "materialCost=10 USD/pcs", "subcontractCost=30 USD/pcs", "backorderCost=5 USD/pcs/month").plan();

    @Test
    void noStrategyBeatsTheOptimum() {
        for (String strategy : List.of("chase-workforce", "chase-overtime", "level")) {
            assertTrue(Cases.strategy(result, strategy, "closingStock") >= 500 - 1e-6, strategy);
            assertEquals(0, Cases.strategy(result, strategy, "closingBackorder"), strategy);
            assertTrue(Cases.strategy(result, strategy, "total") >= OPTIMUM, strategy);
        }
    }

    @Test
    void theLevelWorkforceIsThatOfTheOptimumInWholePeople() {
        // the linear programme employs 64.583 people throughout: ⌈(16 000 + 500 − 1 000) × 4 / 960⌉ = 65
        assertEquals(65, Cases.period(result, "level", 1, "workers"));
        assertEquals(15 * 500, Cases.strategy(result, "level", "layoff"));
        assertEquals(65 * 6 * 640, Cases.strategy(result, "level", "regular"));
    }

    @Test
    void chasingByWorkforceCostsWhatHandComputes() {
        // requirements 600, 3 000, 3 200, 3 800, 2 200, 2 700 at 40 units a worker
        assertEquals(15 + 75 + 80 + 95 + 55 + 68, Cases.strategy(result, "chase-workforce", "workerPeriods"));
        assertEquals(388 * 640 + (60 + 5 + 15 + 13) * 300 + (65 + 40) * 500 + 500 * 2 + 15500 * 10,
                Cases.strategy(result, "chase-workforce", "total"));
    }
}
