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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.Engine;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.RunOrder;
import studio.takt.core.api.run.Table;
import studio.takt.core.api.session.ModelSession;
import studio.takt.model.plan.MaterialPlan;
import studio.takt.model.plan.SequencePlan;

/** The example geared-motor: five levels pegged to their customer order, and a paint line in sequence. */
class GearedMotorTest {
    private static final Path MODEL = Runs.example("geared-motor/geared-motor.takt");

    private static Result run(ModelSession session, Engine<?> engine, String on, String... given) {
        RunOrder.Builder order = RunOrder.of(engine).model(session);
        if (!on.isEmpty()) {
            order.on(on);
        }
        for (String each : given) {
            if (each.startsWith("with ")) {
                order.with(each.substring(5));
            } else {
                order.set(each.substring(0, each.indexOf('=')), each.substring(each.indexOf('=') + 1));
            }
        }
        return Runs.run(order.build());
    }

    private static Result requirements(String... given) throws IOException {
        try (ModelSession session = Runs.open(MODEL)) {
            return run(session, new RequirementsEngine(), "", given);
        }
    }

    private static int plans(ModelSession session) {
        return session.read(model -> model.project().getPlans().size());
    }

    private static String text(Cell cell) {
        if (cell instanceof Cell.Element element) {
            return element.element().name();
        }
        return cell instanceof Cell.Label label
                ? label.text()
                : cell instanceof Cell.Number number
                        ? String.valueOf(number.value())
                        : "";
    }

    private static List<String> column(Result result, String table, String column) {
        Table rows = result.table(table).orElseThrow(() -> new AssertionError(Runs.texts(result)));
        List<String> texts = new ArrayList<>();
        for (int row = 0; row < rows.rows().size(); row++) {
            texts.add(text(rows.at(row, column)));
        }
        return texts;
    }

    /** The records were computed by another program from the same figures. */
    @Test
    void figuresAreAsExpected() throws IOException {
        JsonObject expected = JsonParser.parseString(Files.readString(MODEL.resolveSibling("expected.json")))
                .getAsJsonObject();
        double tolerance = expected.get("tolerance").getAsDouble();
        int checked = 0;
        for (Map.Entry<String, JsonElement> item : expected.getAsJsonObject("items").entrySet()) {
            Result result = requirements("items=" + item.getKey());
            Table plan = result.table("plan").orElseThrow(() -> new AssertionError(Runs.texts(result)));
            for (Map.Entry<String, JsonElement> column : item.getValue().getAsJsonObject().entrySet()) {
                for (int t = 0; t < plan.rows().size(); t++) {
                    assertEquals(column.getValue().getAsJsonArray().get(t).getAsDouble(),
                            ((Cell.Number) plan.at(t, column.getKey())).value(), tolerance,
                            item.getKey() + " " + column.getKey() + " " + t);
                    checked++;
                }
            }
        }
        assertEquals(10 * 4 * 14, checked);
    }

    @Test
    void theAlarmSaysWhichOrderIsLateAndWhy() throws IOException {
        Result result = requirements();
        assertEquals(List.of("CO-1001"), column(result, "shortages", "endDemand"));
        assertEquals(List.of("BK-31@2027-W01"), column(result, "shortages", "order"));
        assertEquals(List.of("2027-W08"), column(result, "shortages", "endExpected"));
        assertTrue(Runs.texts(result).contains("CO-1001 (GM-100, due in period 2027-W06) will be ready in period "
                + "2027-W08, 2 late"), Runs.texts(result));
        assertTrue(requirements("with BK-31.onHand=20 pcs").table("shortages").orElseThrow().rows().isEmpty(),
                "a few blanks in stock save the order");
    }

    @Test
    void fiveLevelsArePeggedToTheCustomersOrder() throws IOException {
        Result result = requirements("trace=CO-1002");
        assertEquals("5.0", column(result, "trace", "level").stream().max(String::compareTo).orElseThrow());
        Result bar = requirements("items=ST-41");
        assertTrue(column(bar, "pegging", "endDemand").containsAll(List.of("CO-1001", "CO-1002", "CO-1003")));
        assertEquals(List.of("GW-21@2027-W03", "BK-31@2027-W01"), column(bar, "actions", "order"));
    }

    @Test
    void aPlanIsStoredReplacedAndUndone() throws IOException {
        try (ModelSession session = Runs.open(MODEL)) {
            RequirementsEngine engine = new RequirementsEngine();
            Result result = run(session, engine, "");
            session.execute(engine.store(result).orElseThrow());
            session.execute(engine.store(result).orElseThrow());
            List<String> stored = session.read(model -> model.project().getPlans().stream()
                    .map(MaterialPlan.class::cast).map(
                            plan -> plan.getLines().size() + " " + plan.getHorizon().getName()
                                    + " " + plan.getLines().stream()
                                            .filter(line -> line.getItem().getCode().equals("GM-100")
                                                    && line.getPeriod() == 6)
                                            .map(line -> line.getGrossRequirement() + " "
                                                    + line.getPlannedReceipt() + " " + line.getPegs().size())
                                            .toList()
                                    + " "
                                    + plan.getProblems().stream()
                                            .anyMatch(problem -> problem.getRule().endsWith(".late")))
                    .toList());
            assertEquals(List.of(13 * 14 + " Quarter [20 pcs 15 pcs 1] true"), stored);
            session.undo();
            session.undo();
            assertEquals(0, plans(session));
        }
    }

    @Test
    void thePaintLineIsSequencedAndStored() throws IOException {
        try (ModelSession session = Runs.open(MODEL)) {
            SequenceEngine engine = new SequenceEngine();
            Result result = run(session, engine, "PL");
            assertEquals(20.0 / 60, result.summary("objective").orElseThrow().number().orElseThrow(), 1e-9);
            assertEquals(List.of("White", "White", "Grey", "Grey", "Black", "Black"),
                    column(result, "sequence", "group"), "from light to dark");
            session.execute(engine.store(result).orElseThrow());
            session.execute(engine.store(result).orElseThrow());
            List<String> lines = session.read(model -> model.project().getPlans().stream()
                    .map(SequencePlan.class::cast).flatMap(plan -> plan.getLines().stream())
                    .map(line -> line.getItem().getCode() + " " + (line.getEnd() != null)).toList());
            assertEquals(List.of("CV-W true", "CV-W true", "CV-G true", "CV-G true", "CV-K true", "CV-K true"), lines);
            session.undo();
            session.undo();
            assertEquals(0, plans(session));
            Result cheap = run(session, engine, "PL", "objective=cost");
            assertEquals(4000, cheap.summary("objective").orElseThrow().number().orElseThrow(), 1e-9);
        }
    }
}
