/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.metrics.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.run.SummaryValue;
import studio.takt.core.api.run.Table;

/**
 * Every example with a file {@code expected….json} for this engine gives the figures that stand there. Numbers hold
 * within the run's tolerance unless they name their own; findings are all warnings and errors.
 */
class ExpectedFiguresTest {

    @Test
    void thereAreExamples() throws IOException {
        assertTrue(runs().size() >= 5, "expected figures of at least the Acme maps");
    }

    @TestFactory
    Stream<DynamicTest> expectedFigures() throws IOException {
        return runs().stream().map(run -> DynamicTest.dynamicTest(run.name(), run::check));
    }

    private static List<Run> runs() throws IOException {
        List<Run> runs = new ArrayList<>();
        for (Path file : Examples.files(".json")) {
            if (!file.getFileName().toString().startsWith("expected")) {
                continue;
            }
            JsonObject expected = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
            if (VsmMetricsEngine.ID.equals(expected.get("engine").getAsString())) {
                Path folder = file.getParent();
                Path model = folder.resolve(folder.getFileName() + ".takt");
                expected.getAsJsonArray("runs").forEach(run -> runs.add(new Run(model, run.getAsJsonObject())));
            }
        }
        return runs;
    }

    private record Run(Path model, JsonObject expected) {

        String name() {
            return model.getFileName() + ": " + expected.get("title").getAsString();
        }

        void check() {
            Result result = Examples.run(model, expected.get("on").getAsString(), set(), with());
            section("summary").entrySet().forEach(value -> summary(result, value.getKey(), value.getValue()));
            section("tables").entrySet().forEach(table -> table.getValue().getAsJsonArray()
                    .forEach(row -> row(result.table(table.getKey()).orElseThrow(), row.getAsJsonObject())));
            if (expected.has("findings")) {
                assertEquals(findings(), result.findings().stream()
                        .filter(finding -> finding.severity().compareTo(Severity.WARNING) <= 0)
                        .map(finding -> finding.rule() + " " + finding.element().name()).sorted().toList());
            }
        }

        private JsonObject section(String name) {
            return expected.has(name) ? expected.getAsJsonObject(name) : new JsonObject();
        }

        private Map<String, String> set() {
            Map<String, String> values = new HashMap<>();
            section("set").entrySet().forEach(value -> values.put(value.getKey(), value.getValue().getAsString()));
            return values;
        }

        private List<String> with() {
            return expected.has("with")
                    ? StreamSupport.stream(expected.getAsJsonArray("with").spliterator(), false)
                            .map(JsonElement::getAsString).toList()
                    : List.of();
        }

        private List<String> findings() {
            return StreamSupport.stream(expected.getAsJsonArray("findings").spliterator(), false)
                    .map(JsonElement::getAsJsonObject)
                    .map(finding -> finding.get("rule").getAsString() + " " + finding.get("element").getAsString())
                    .sorted().toList();
        }

        private void summary(Result result, String key, JsonElement value) {
            SummaryValue found = result.summary(key).orElseThrow(() -> new AssertionError("no " + key));
            if (found instanceof SummaryValue.Element element) {
                assertEquals(value.getAsString(), element.element().name(), key);
            } else {
                near(key, value, found.number().orElseThrow());
            }
        }

        private void row(Table table, JsonObject row) {
            List<List<Cell>> matching = table.rows().stream().filter(cells -> row.entrySet().stream()
                    .filter(value -> isText(value.getValue())).allMatch(value -> value.getValue().getAsString()
                            .equals(Examples.text(cells.get(table.indexOf(value.getKey()))))))
                    .toList();
            assertFalse(matching.isEmpty(), "no row " + row);
            row.entrySet().stream().filter(value -> !isText(value.getValue()))
                    .forEach(value -> near(table.name() + " " + row, value.getValue(),
                            Examples.number(matching.get(0).get(table.indexOf(value.getKey())))));
        }

        private static boolean isText(JsonElement value) {
            return value.isJsonPrimitive() && value.getAsJsonPrimitive().isString();
        }

        private void near(String what, JsonElement value, double found) {
            boolean own = value.isJsonObject();
            double tolerance = (own ? value.getAsJsonObject() : expected).get("tolerance").getAsDouble();
            double wanted = own ? value.getAsJsonObject().get("value").getAsDouble() : value.getAsDouble();
            assertEquals(wanted, found, tolerance, what);
        }
    }
}
