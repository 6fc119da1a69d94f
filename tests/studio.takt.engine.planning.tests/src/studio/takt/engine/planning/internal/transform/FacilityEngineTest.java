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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.Column;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.RunOrder;
import studio.takt.core.api.run.Table;
import studio.takt.core.api.session.ModelSession;
import studio.takt.model.plan.FacilityPlan;
import studio.takt.model.plan.FacilityPlanLine;

/** The subcontract facility as the command line runs it. */
class FacilityEngineTest {
    @TempDir
    Path folder;

    private Result run(String text, String... set) throws IOException {
        Path csv = folder.resolve("inflow.csv");
        Files.writeString(csv, text.replace(";", "\n"));
        RunOrder.Builder order = RunOrder.of(new FacilityEngine()).data("inflow", csv).set("r", "10").set("h", "1")
                .set("D", "30").set("S", "5").set("capacity", "8").set("openingStock", "2");
        for (String assignment : set) {
            order.set(assignment.split("=")[0], assignment.split("=")[1]);
        }
        return Runs.run(order.build());
    }

    private static double summary(Result result, String key) {
        return result.summary(key).orElseThrow(() -> new AssertionError(Runs.texts(result))).number().orElseThrow();
    }

    private static double production(Result result, String policy, String day) {
        Table days = result.table("days").orElseThrow();
        for (int row = 0; row < days.rows().size(); row++) {
            if (days.at(row, "policy").equals(Cell.of(policy)) && days.at(row, "day").equals(Cell.of(day))) {
                return ((Cell.Number) days.at(row, "production")).value();
            }
        }
        throw new AssertionError("no day " + day);
    }

    /**
     * By hand: 2 + 4, 3, 4 come in. Waiting a day for 8 costs 6 of holding and leaves 1 and then 5, which run: 60 − 6, 50 − 1,
     * 50 − 30 and so on: 80 − 30 − 6 − 1 + 50 − 30 = 63; running 6 first leaves 3, 7: 60 − 30 − 3 + 70 − 30 = 67.
     */
    @Test
    void aCaseByHand() throws IOException {
        Result result = run("day,inflow;1,4;2,3;3,4;");
        assertTrue(result.isSound(), Runs.texts(result));
        assertEquals(67, summary(result, "profit"), 1e-9);
        assertEquals(67, summary(result, "profit.mip"), 1e-6);
        assertEquals(6, production(result, "optimal", "1"));
        assertEquals(0, production(result, "optimal", "2"));
        assertEquals(7, production(result, "optimal", "3"));
        assertTrue(Runs.rules(result).contains("subcontract-facility.checked"));
    }

    @Test
    void closedDaysDoNotRun() throws IOException {
        Result result = run("day,inflow,open;1,4,0;2,3,1;3,4,1;");
        assertEquals(0, production(result, "threshold", "1"));
        assertEquals(0, production(result, "optimal", "1"));
        assertEquals(8, production(result, "optimal", "2"));
        assertTrue(summary(result, "profit") >= summary(result, "profit.threshold"));
    }

    @Test
    void errorsOfInflowAreSimulatedTheSameEveryTime() throws IOException {
        String days = "day,inflow;1,4;2,3;3,4;4,6;5,2;6,9;7,3;8,4;";
        Result one = run(days, "sigma=2", "replications=8", "window=4");
        Result two = run(days, "sigma=2", "replications=8", "window=4");
        assertEquals(one.table("rolling").orElseThrow().rows(), two.table("rolling").orElseThrow().rows());
        Table rolling = one.table("rolling").orElseThrow();
        double perfect = ((Cell.Number) rolling.at(0, "mean")).value();
        for (int row = 1; row < rolling.rows().size(); row++) {
            assertTrue(((Cell.Number) rolling.at(row, "mean")).value() <= perfect + 1e-9);
        }
    }

    /** 2026-11-20 is a Friday: the calendar of the contract closes the two days after, whether days are dates or numbers. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "day,inflow;2026-11-20,4000;2026-11-21,3000;2026-11-22,0;2026-11-23,3000;|",
            "day,inflow;1,4000;2,3000;3,0;4,3000;|2026-11-20",
            "day,inflow,open;2026-11-20,4000,;2026-11-21,3000,0;2026-11-22,0,;2026-11-23,3000,;|"})
    void theCalendarClosesDays(String text, String firstDay) throws IOException {
        Path csv = folder.resolve("days.csv");
        Files.writeString(csv, text.replace(";", "\n"));
        try (ModelSession session = Runs.open(Runs.example("coatech/coatech.takt"))) {
            RunOrder.Builder order = RunOrder.of(new FacilityEngine()).model(session).data("inflow", csv)
                    .set("capacity", "4800").set("openingStock", "0");
            if (firstDay != null) {
                order.set("firstDay", firstDay);
            }
            Result result = Runs.run(order.build());
            assertTrue(result.isSound(), Runs.texts(result));
            Table days = result.table("days").orElseThrow();
            double[] open = new double[4];
            for (int row = 0; row < open.length; row++) {
                open[row] = ((Cell.Number) days.at(row, "open")).value();
            }
            assertArrayEquals(new double[]{1, 0, 0, 1}, open);
            assertFalse(Runs.rules(result).contains("subcontract-facility.days-undated"));
        }
    }

    @Test
    void daysWithoutDatesAreOpenAndItIsSaid() throws IOException {
        try (ModelSession session = Runs.open(Runs.example("coatech/coatech.takt"))) {
            Result result = Runs.run(RunOrder.of(new FacilityEngine()).model(session).set("seconds", "0").build());
            assertTrue(Runs.rules(result).contains("subcontract-facility.days-undated"), Runs.texts(result));
            Result wrong = Runs.run(RunOrder.of(new FacilityEngine()).model(session).set("firstDay", "Monday")
                    .build());
            assertTrue(Runs.rules(wrong).contains("subcontract-facility.first-day"));
        }
    }

    /** The example: 92 days of the paint shop, on the contract as it is drawn and bound. */
    /** The best plan becomes days of the model: one operation, replaced by the next, undone in one step. */
    @Test
    void theBestPlanIsStored() throws IOException {
        try (ModelSession session = Runs.open(Runs.example("coatech/coatech.takt"))) {
            int before = session.read(model -> model.project().getPlans().size());
            Result result = Runs.run(RunOrder.of(new FacilityEngine()).model(session).set("capacity", "4800")
                    .set("seconds", "0").build());
            session.execute(new FacilityEngine().store(result).orElseThrow());
            session.execute(new FacilityEngine().store(result).orElseThrow());
            String seen = session.read(model -> model.project().getPlans().stream()
                    .filter(FacilityPlan.class::isInstance).map(FacilityPlan.class::cast)
                    .map(plan -> plan.getProfit() + "|" + plan.getLines().size() + "|" + plan.getContract().getName()
                            + "|" + plan.getLines().stream().map(FacilityPlanLine::getProduction)
                                    .mapToDouble(quantity -> quantity.value().doubleValue()).sum())
                    .toList().toString());
            double made = Sheets.column(result, "policies", "policy", "optimal", "production")[0];
            assertTrue(seen.startsWith("[26641542 KRW|91|") && seen.endsWith("|" + made + "]"), seen);
            session.undo();
            session.undo();
            assertEquals(before, session.<Integer>read(model -> model.project().getPlans().size()));
        }
    }

    @Test
    void coatech() throws IOException {
        try (ModelSession session = Runs.open(Runs.example("coatech/coatech.takt"))) {
            Result result = Runs.run(RunOrder.of(new FacilityEngine()).model(session).set("capacity", "4800")
                    .set("seconds", "0").build());
            assertTrue(result.isSound(), Runs.texts(result));
            assertEquals(54285, Math.floor(summary(result, "stockLimit")));
            assertTrue(summary(result, "profit") >= summary(result, "profit.threshold"));
            assertTrue(summary(result, "profit") >= summary(result, "profit.level"));
            result.explanations().forEach(each -> assertFalse(each.meaning().in(Locale.KOREAN).isBlank()));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"day,inflow;1,-5;|inflow-negative", "day,inflow;1,5;2,;|inflow-missing",
            "day,inflow,open;1,5,2;|open-unclear", "day,inflow;1,2.5;|not-whole", "day,quantity;1,5;|inflow-missing",
            "day,inflow;1,9000000;|too-many"})
    void faultyTables(String text, String rule) throws IOException {
        Result result = run(text);
        assertFalse(result.isSound());
        assertTrue(result.tables().isEmpty());
        assertTrue(Runs.rules(result).contains("subcontract-facility." + rule), Runs.texts(result));
    }

    @Test
    void everyFigureIsExplained() throws IOException {
        Result result = run("day,inflow;1,4;2,3;3,4;", "sigma=1");
        Set<String> given = Set.of("policy", "day", "inflow", "open");
        for (Table table : result.tables()) {
            table.columns().stream().map(Column::name).filter(column -> !given.contains(column))
                    .forEach(column -> assertTrue(result.explain(table.name() + "/level/" + column).isPresent(),
                            table.name() + "/" + column));
        }
        result.summary().forEach(value -> assertTrue(result.explain(value.key()).isPresent(), value.key()));
        assertEquals("closing[\u22121] + inflow \u2212 production; openingStock first",
                result.explain("days/optimal/closing").orElseThrow().formula());
    }

    @Test
    void faultyParameters() throws IOException {
        assertTrue(Runs.rules(run("day,inflow;1,5;", "r=10 KRW/pcs", "h=1 USD/pcs/d"))
                .contains("subcontract-facility.unit"));
        String short5 = Runs.texts(run("day,inflow,open;1,5,1;2,9,1;3,4,0;", "S=0", "capacity=5", "D=60"));
        assertTrue(short5.contains("On 2 open days the line can process 10 pieces"), short5);
        assertTrue(short5.contains("remain after day 3. It would take"), short5);
        assertTrue(short5.contains("a day pays from"), short5);
        assertTrue(Runs.rules(run("day,inflow;1,5;", "S=9")).contains("subcontract-facility.never-runs"));
    }
}
