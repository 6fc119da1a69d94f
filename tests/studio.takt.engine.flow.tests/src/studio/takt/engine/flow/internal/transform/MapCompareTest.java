/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.transform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static studio.takt.engine.flow.internal.transform.Runs.number;
import static studio.takt.engine.flow.internal.transform.Runs.rules;
import static studio.takt.engine.flow.internal.transform.Runs.texts;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.takt.core.api.extension.Registry;
import studio.takt.core.api.extension.UsageException;
import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.EngineRunner;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.RunOrder;
import studio.takt.core.api.session.ModelSession;
import studio.takt.core.api.session.ModelSessions;

/** Scenarios of a model: the current state of Acme Stamping with a faster or a second assembly station. */
class MapCompareTest {
    private static final String SCENARIOS = """
              <scenarios
                  id="sc1sc1sc1sc1sc1a"
                  name="Faster assembly">
                <overrides
                    id="ov1ov1ov1ov1ov1a"
                    element="cpknpQeKIbeIPqjL"
                    feature="cycleTime"
                    value="58 s"/>
              </scenarios>
              <scenarios
                  id="sc2sc2sc2sc2sc2a"
                  name="Two stations">
                <overrides
                    id="ov2ov2ov2ov2ov2a"
                    element="cpknpQeKIbeIPqjL"
                    feature="stations"
                    value="2"/>
              </scenarios>
            """;

    @TempDir
    Path folder;

    private static Path acme() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.exists(at.resolve("examples/acme-stamping/acme-stamping.takt"))) {
            at = at.getParent();
        }
        return at.resolve("examples/acme-stamping/acme-stamping.takt");
    }

    private Result run(boolean withScenarios, Map<String, String> parameters) throws Exception {
        String text = Files.readString(acme());
        int end = text.lastIndexOf("</");
        Path file = Files.writeString(folder.resolve("acme.takt"),
                withScenarios ? text.substring(0, end) + SCENARIOS + text.substring(end) : text);
        try (ModelSession session = new ModelSessions(new Registry<>(List.of(), each -> "")).openReadOnly(file)) {
            RunOrder.Builder order = RunOrder.of(new FlowCompareEngine()).model(session).on("Current state")
                    .set("replications", "3");
            parameters.forEach(order::set);
            return new EngineRunner().run(order.build(), Monitor.NONE);
        }
    }

    /** 62 s at a takt of 60 s is too slow, 58 s is not: 60 instead of 58.06 pieces an hour, and the model is as it was. */
    @Test
    void scenariosOfTheModel() throws Exception {
        Result result = run(true, Map.of());
        assertTrue(result.isSound(), texts(result));
        assertEquals("Current state", result.element().name());
        assertEquals(3, result.table("scenarios").orElseThrow().rows().size());
        assertEquals(3600 / 62.0, number(result, "scenarios", 0, "throughput"), 0.2);
        assertEquals(60, number(result, "scenarios", 1, "throughput"), 0.5);
        assertEquals(new Cell.Label("Faster assembly"), result.table("scenarios").orElseThrow().at(1, "scenario"));
        assertEquals(2, rules(result).stream().filter("run.override"::equals).count());
        assertTrue(rules(result).contains("flow.not-steady") && texts(result).contains("1.935"), texts(result));
    }

    @Test
    void someOfThem() throws Exception {
        Result result = run(true, Map.of("scenarios", "Two stations"));
        assertEquals(2, result.table("scenarios").orElseThrow().rows().size());
        assertEquals(new Cell.Label("Two stations"), result.table("scenarios").orElseThrow().at(1, "scenario"));
        assertThrows(UsageException.class, () -> run(true, Map.of("scenarios", "Nix")));
        Result none = run(false, Map.of());
        assertFalse(none.isSound());
        assertEquals(List.of("flow.no-scenarios"), rules(none));
    }
}
