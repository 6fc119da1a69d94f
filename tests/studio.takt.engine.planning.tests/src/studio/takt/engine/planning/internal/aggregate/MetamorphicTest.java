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

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.takt.core.api.run.Result;

/** How plans change, or do not, when a case is stated in another way. */
class MetamorphicTest {
    private static final List<String> STRATEGIES = List.of("chase-workforce", "chase-overtime", "level");

    private final Result base = Cases.aElectronics().plan();

    private void assertSamePlan(Result other, double costs, double units) {
        for (String strategy : STRATEGIES) {
            assertEquals(costs * Cases.strategy(base, strategy, "total"), Cases.strategy(other, strategy, "total"),
                    1e-3);
            for (String column : List.of("workers", "hired", "laidOff")) {
                assertArrayEquals(Cases.periods(base, strategy, column), Cases.periods(other, strategy, column));
            }
            for (String column : List.of("regular", "overtime", "closing")) {
                assertArrayEquals(DoubleStream.of(Cases.periods(base, strategy, column)).map(x -> x * units).toArray(),
                        Cases.periods(other, strategy, column), 1e-6);
            }
        }
    }

    @Test
    void costsScale() {
        assertSamePlan(Cases.aElectronics().set("wage=4800000 KRW/month", "overtimeRate=45000 KRW/h",
                "hireCost=3000000 KRW", "layoffCost=1500000 KRW", "holdingCost=30000 KRW/pcs/month").plan(), 3, 1);
    }

    @Test
    void unitsScale() {
        double[] demand = DoubleStream.of(Cases.A_ELECTRONICS).map(units -> units * 4).toArray();
        Result other = Cases.of(demand).set("slackCapacity=produce", "workers=200", "hoursPerDay=8 h",
                "workingDays=20", "hoursPerUnit=2.5 h/pcs", "overtimeHoursPerUnit=2.75 h/pcs",
                "wage=1600000 KRW/month", "overtimeRate=15000 KRW/h", "hireCost=1000000 KRW",
                "layoffCost=500000 KRW", "openingInventory=6000", "minimumInventory=6000",
                "holdingCost=2500 KRW/pcs/month").plan();
        assertSamePlan(other, 1, 4);
    }

    @Test
    void unitsOfTimeDoNotMatter() {
        assertSamePlan(Cases.aElectronics().set("hoursPerUnit=600 min/pcs", "overtimeHoursPerUnit=39600 s/pcs",
                "hoursPerDay=480 min", "wage=19200000 KRW/year", "overtimeRate=250 KRW/min").plan(), 1, 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 100})
    void namesOfPeriodsDoNotMatter(int first) {
        List<PeriodFacts> later = IntStream.range(0, 12).mapToObj(i -> PeriodFacts.month(String.valueOf(first + i),
                Cases.A_ELECTRONICS[i], OptionalDouble.empty())).toList();
        assertSamePlan(Cases.aElectronics().plan(Facts.of(later, List.of())), 1, 1);
    }

    @Test
    void twiceTheDaysAndHalfTheHoursIsTheSame() {
        assertSamePlan(Cases.aElectronics().set("workingDays=40", "hoursPerDay=4 h").plan(), 1, 1);
    }

    @Test
    void demandAndMinimumStockThatNobodyNeedsChangeNothingButHolding() {
        Result more = Cases.aElectronics().set("openingInventory=2500", "minimumInventory=2500").plan();
        for (String strategy : STRATEGIES) {
            assertEquals(Cases.strategy(base, strategy, "total") + 12 * 1000 * 10000.0,
                    Cases.strategy(more, strategy, "total"), 1e-3);
        }
    }
}
