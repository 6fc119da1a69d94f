/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.dynamics.internal.transform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.RunOrder;
import studio.takt.core.api.session.ModelFileException;
import studio.takt.core.api.session.ModelSession;
import studio.takt.engine.dynamics.internal.little.Curves;

/** ∫ stock dt equals Σ time in system, exactly; averages go together, or it is said why not. */
class LittlesLawTest {
    @TempDir
    private Path folder;

    private Result audit(String rows, String... settings) throws IOException {
        Path file = Files.writeString(folder.resolve("actuals.csv"), "time,inflow,outflow,stock\n" + rows);
        RunOrder.Builder order = RunOrder.of(new LittlesLawEngine()).data("actuals", file);
        for (int i = 0; i < settings.length; i += 2) {
            order.set(settings[i], settings[i + 1]);
        }
        return Runs.run(order);
    }

    private static String rows(double opening, double inflow, double outflow, String stock) {
        StringBuilder rows = new StringBuilder("0,,," + opening + "\n");
        for (int day = 1; day <= 10; day++) {
            rows.append(String.format(Locale.ROOT, "%d,%s,%s,%s%n", day, inflow, outflow, stock));
        }
        return rows.toString();
    }

    /** 10 inside, 5 come and leave a day: each stays 2 days. 40 come and leave in the 10 days, 80 piece-days. */
    @Test
    void inSteadyStateTheAveragesGoTogether() throws IOException {
        Result result = audit(rows(10, 5, 5, ""));
        assertEquals(10, Runs.summary(result, "averageStock"), 1e-9);
        assertEquals(5, Runs.summary(result, "throughput"), 1e-9);
        assertEquals(2, Runs.summary(result, "timeInSystem"), 1e-9);
        assertEquals(100, Runs.summary(result, "stockTime"), 1e-9);
        assertEquals(100, Runs.summary(result, "unitTime"), 1e-9);
        assertEquals(40, Runs.number(result, "littlesLaw", 0, "units"), 1e-9);
        assertEquals(80, Runs.number(result, "littlesLaw", 0, "time"), 1e-9);
        assertEquals(10, Runs.number(result, "littlesLaw", 1, "time"), 1e-9);
        assertEquals(10, Runs.number(result, "littlesLaw", 2, "time"), 1e-9);
        assertEquals(List.of("littles-law.consistent"), Runs.rules(result));
    }

    /** 6 come and 5 leave a day: unit n stays n/5 − n/6 days, 25/30 on average of the 50 that left; L = 5. */
    @Test
    void aRampIsSaid() throws IOException {
        Result result = audit(rows(0, 6, 5, ""));
        assertEquals(5, Runs.summary(result, "averageStock"), 1e-9);
        assertEquals(25 / 30.0, Runs.summary(result, "timeInSystem"), 1e-9);
        assertEquals(50, Runs.summary(result, "unitTime"), 1e-9);
        assertEquals(List.of("littles-law.inconsistent", "littles-law.ramp"), Runs.rules(result));
    }

    /** Of 5 that come a day 4 leave, and the stock stays: one is lost a day. */
    @Test
    void lostUnitsAreSaid() throws IOException {
        Result result = audit(rows(10, 5, 4, "10"));
        assertEquals(10, Runs.summary(result, "lost"), 1e-9);
        assertEquals(8, Runs.summary(result, "littlesStock"), 1e-9);
        assertEquals(List.of("littles-law.inconsistent", "littles-law.lost"), Runs.rules(result));
    }

    @Test
    void aWindowWithoutAnyoneWhoCameAndLeftIsShort() throws IOException {
        Result result = audit(rows(50, 5, 5, ""), "from", "2.5", "to", "4");
        assertEquals(75, Runs.summary(result, "stockTime"), 1e-9);
        assertEquals(75, Runs.summary(result, "unitTime"), 1e-9);
        assertTrue(result.summary("timeInSystem").isEmpty());
        assertTrue(Runs.rules(result).contains("littles-law.short"), Runs.texts(result));
    }

    @Test
    void faultsOfTheTableAreFindings() throws IOException {
        assertEquals(List.of("littles-law.empty"), Runs.rules(audit("0,,,5\n")));
        assertEquals(List.of("littles-law.actuals-time"), Runs.rules(audit("1,,,5\n1,2,2,\n")));
        assertEquals(List.of("littles-law.actuals-amount"), Runs.rules(audit("0,,,5\n1,-2,2,\n")));
        assertTrue(Runs.rules(audit("0,,,5\n1,2,2,9\n")).contains("littles-law.appeared"));
        assertTrue(Runs.rules(audit("0,,,5\n1,2,9,\n")).contains("littles-law.negative"));
        assertEquals(List.of("littles-law.window"), Runs.rules(audit("0,,,5\n1,2,2,\n", "from", "7")));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void areaByTimeIsAreaByUnit(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            int periods = 1 + random.nextInt(40);
            double[] times = new double[periods + 1];
            double[] inflow = new double[periods];
            double[] outflow = new double[periods];
            double opening = random.nextBoolean() ? 0 : 100 * random.nextDouble();
            double stock = opening;
            for (int i = 0; i < periods; i++) {
                times[i + 1] = times[i] + 0.01 + random.nextDouble();
                inflow[i] = random.nextInt(3) == 0 ? 0 : 50 * random.nextDouble();
                outflow[i] = random.nextInt(3) == 0 ? 0 : (stock + inflow[i]) * random.nextDouble();
                stock += inflow[i] - outflow[i];
            }
            Curves whole = Curves.of(times, opening, inflow, outflow);
            double end = times[periods];
            double from = random.nextDouble() * end * 0.9;
            for (Curves curves : List.of(whole, whole.window(from, from + (end - from) * random.nextDouble()))) {
                Curves.Times sum = curves.unitTimes();
                assertEquals(curves.stockTime(), sum.total(), 1e-9 * Math.max(1, curves.stockTime()));
                double units = sum.complete().units() + sum.atStart().units() + sum.atEnd().units()
                        + sum.all().units();
                assertEquals(curves.arrivals()[curves.last()] - curves.departures()[0], units,
                        1e-9 * Math.max(1, units));
                assertTrue(sum.complete().time() >= -1e-9);
            }
        }
    }

    /** ACME: 4 600 pieces of coil, 920 a day: 5 days; Learning to See, p. 29. */
    @Test
    void aStockOfAModelIsAudited() throws ModelFileException {
        try (ModelSession session = Runs.open(Runs.example("acme-stamping/acme-stamping.takt"))) {
            DeriveStockFlowEngine derive = new DeriveStockFlowEngine();
            Result derived = Runs.run(RunOrder.of(derive).model(session).on("Current state"));
            session.execute(derive.store(derived).orElseThrow());
            Result result = Runs.run(RunOrder.of(new LittlesLawEngine()).model(session)
                    .on("Current state (derived)").set("stocks", "Coils"));
            assertEquals(4600, Runs.summary(result, "averageStock"), 1e-6);
            assertEquals(5, Runs.summary(result, "timeInSystem"), 1e-9);
            assertEquals(List.of("littles-law.consistent"), Runs.rules(result));
            Result all = Runs.run(RunOrder.of(new LittlesLawEngine()).model(session).on("Current state (derived)"));
            assertEquals(Runs.summary(all, "stockTime"), Runs.summary(all, "unitTime"), 1e-6);
            assertTrue(Runs.rules(all).contains("littles-law.short"), Runs.texts(all));
        }
    }
}
