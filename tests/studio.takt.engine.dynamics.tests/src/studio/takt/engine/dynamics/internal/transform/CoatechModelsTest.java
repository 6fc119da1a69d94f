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

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.RunOrder;
import studio.takt.core.api.run.Table;
import studio.takt.core.api.session.ModelFileException;
import studio.takt.core.api.session.ModelSession;

/** The drawn models of Coatech give the figures of the practical capacity study. */
class CoatechModelsTest {
    private static final Path MODEL = Runs.example("coatech/coatech.takt");
    private static final double PIECE = 1e-6;

    private static Result run(String model, String... settings) throws ModelFileException {
        try (ModelSession session = Runs.open(MODEL)) {
            RunOrder.Builder order = RunOrder.of(new StockFlowEngine()).model(session).on(model);
            for (int i = 0; i < settings.length; i += 2) {
                order.set(settings[i], settings[i + 1]);
            }
            return Runs.run(order);
        }
    }

    private static double last(Result result, String column) {
        Table table = result.table("run").orElseThrow(() -> new AssertionError(Runs.texts(result)));
        return ((Cell.Number) table.at(table.rows().size() - 1, column)).value();
    }

    @Test
    void theExtendedModelHasThePublishedFigures() throws ModelFileException {
        Result result = run("Extended model");
        assertTrue(result.findings().isEmpty(), Runs.texts(result));
        assertEquals(3.568, last(result, "CT"), 0.0005);
        assertEquals(54285, last(result, "stock limit"), PIECE);
        assertEquals(4788.4, last(result, "TH"), 0.05);
        assertEquals(17084.3, last(result, "WIP"), 0.05);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Simple model", "Extended model"})
    void dayByDayTheyDoWhatTheStudySimulates(String model) throws ModelFileException {
        Result drawn = run(model);
        Result study;
        try (ModelSession session = Runs.open(MODEL)) {
            study = Runs.run(RunOrder.of(new PracticalCapacityEngine()).model(session));
        }
        for (int day = 0; day < 91; day++) {
            assertEquals(Runs.number(study, "daily", day, "modelProduction"), Runs.number(drawn, "run", day, "Q"),
                    PIECE);
            assertEquals(Runs.number(study, "daily", day, "modelInventory"),
                    Runs.number(drawn, "run", day + 1, "Inventory"), PIECE);
        }
    }

    @Test
    void anotherStepThanADayIsAFinding() throws ModelFileException {
        assertEquals("stock-flow.check", Runs.rules(run("Simple model", "dt", "0.5")).get(0));
    }
}
