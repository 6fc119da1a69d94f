/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.transform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.RunOrder;
import studio.takt.core.api.session.ModelSession;

/** A line that lets no more through than its bottleneck, however many people there are. */
class LineCapacityTest {
    private static final Path MODEL = Runs.example("a-electronics/a-electronics.takt");

    private static Result run(String... parameters) throws IOException {
        try (ModelSession session = Runs.open(MODEL)) {
            RunOrder.Builder order = Runs.order().model(session).set("strategies",
                    "chase-workforce,chase-overtime,level,optimal");
            for (String parameter : parameters) {
                int equals = parameter.indexOf('=');
                order.set(parameter.substring(0, equals), parameter.substring(equals + 1));
            }
            return Runs.run(order.build());
        }
    }

    /** The same programme by another solver (HiGHS 1.x, integer people, no gap): the optimum to the won. */
    @ParameterizedTest
    @CsvSource({"lineCapacity=3300 pcs/month, 1000 h/month, 4325190000",
            "lineCapacity=165 pcs/workday, 1000 h/month, 4325190000",
            "capacityFrom=bottleneck, 1000 h/month, 4366030000",
            "lineCapacity=3300 pcs/month, 40 h/month, 4325239090.909091",
            "capacityFrom=bottleneck, 40 h/month, 4367257272.727273",
            "lineCapacity=100000 pcs/month, 40 h/month, 4260510000"})
    void theOptimumStaysWithinTheLine(String limit, String overtime, double total) throws IOException {
        Result result = run(limit, "overtimeLimit=" + overtime);
        assertTrue(result.isSound(), Runs.texts(result));
        assertEquals(total, Runs.number(result, "strategies", "optimal", 1, "total"), 1, Runs.texts(result));
    }

    /** Brazing lets 160 pieces a workday through: 3 200 a month, whatever 209 people could make. */
    @Test
    void noStrategyMakesMoreThanTheBottleneckLetsThrough() throws IOException {
        Result result = run("capacityFrom=bottleneck");
        for (String strategy : new String[]{"chase-workforce", "chase-overtime", "level", "optimal"}) {
            for (int month = 1; month <= 12; month++) {
                assertTrue(Runs.number(result, "periods", strategy, month, "regular") <= 3200 + 1e-9, strategy);
                assertTrue(Runs.number(result, "periods", strategy, month, "capacity") <= 3200 + 1e-9, strategy);
            }
        }
        assertEquals(200, Runs.number(result, "periods", "chase-workforce", 7, "workers"));
        assertEquals(250, Runs.number(result, "strategies", "chase-workforce", 1, "closingBackorder"));
        assertEquals(209, Runs.number(result, "periods", "level", 7, "workers"));
    }

    /** The day of the line is lengthened as that of its people is: 20 h of 160 h are an eighth of 3 200 pieces. */
    @Test
    void overtimeLengthensTheDayOfTheLine() throws IOException {
        Result result = run("lineCapacity=3200 pcs/month", "overtimeLimit=20 h/month", "workers=300");
        for (int month = 1; month <= 12; month++) {
            assertTrue(Runs.number(result, "periods", "chase-overtime", month, "overtime") <= 400 + 1e-9);
        }
        assertEquals(400, Runs.number(result, "periods", "chase-overtime", 7, "overtime"));
    }

    @Test
    void aTableHasNoBottleneck(@TempDir Path folder) throws IOException {
        Path table = Files.writeString(folder.resolve("demand.csv"), "period,demand\n1,3000\n");
        Result result = Runs.run(Runs.order().data("demand", table).set("workers", "200").set("wage", "1")
                .set("hoursPerUnit", "10").set("capacityFrom", "bottleneck").build());
        assertTrue(Runs.rules(result).contains("aggregate-plan.no-bottleneck"), Runs.texts(result));
    }
}
