/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.takt.core.api.operation.AddElement;
import studio.takt.core.api.operation.SetValue;
import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.EngineRunner;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.RunOrder;
import studio.takt.core.api.run.Table;
import studio.takt.core.api.session.ModelSession;

class EngineSampleTest {

    private static ModelSession stock(String currency, Map<String, String> values) {
        ModelSession session = Platforms.sessions().createToTry(Path.of("stock.takt"), "Stock");
        String project = session.read(model -> model.project().getId());
        session.execute(new SetValue(project, "currency", currency));
        values.forEach((item, value) -> session.execute(AddElement.of(project, "items", "Item",
                value.isEmpty()
                        ? Map.of("name", item)
                        : Map.of("name", item, "onHand", "10 pcs", "unitValue", value))));
        return session;
    }

    private static Result run(ModelSession session, Map<String, String> set) {
        RunOrder.Builder order = RunOrder.of(Platforms.extensions().engines().find("example.abc").orElseThrow())
                .model(session);
        set.forEach(order::set);
        return new EngineRunner().run(order.build(), Monitor.NONE);
    }

    /** Each item with its class, in the order of the table. */
    private static String classes(Result result) {
        Table items = result.table("items").orElseThrow();
        return IntStream.range(0, items.rows().size()).mapToObj(row -> {
            Cell.Element item = (Cell.Element) items.at(row, "item");
            Cell.Label rank = (Cell.Label) items.at(row, "class");
            return item.element().name() + "=" + rank.text();
        }).toList().toString();
    }

    private static List<String> rules(Result result) {
        return result.findings().stream().map(Finding::rule).toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7})
    void theFewThatHoldMostAreClassA(int factor) {
        try (ModelSession session = stock("KRW", Map.of("p", 50 * factor + " KRW/pcs", "q", 800 * factor + " KRW/pcs",
                "r", 30 * factor + " KRW/pcs", "s", 120 * factor + " KRW/pcs"))) {
            Result result = run(session, Map.of());
            assertEquals("[q=A, s=B, p=B, r=C]", classes(result));
            assertEquals(10_000.0 * factor, result.summary("stockValue").orElseThrow().number().orElseThrow(), 1e-6);
            assertTrue(result.explain("stockValue").isPresent());
            assertEquals("[q=A, s=A, p=C, r=C]", classes(run(session, Map.of("limitA", "90", "limitB", "91"))));
        }
    }

    @Test
    void whatCannotBeValuedIsAFinding() {
        try (ModelSession session = stock("KRW", Map.of("none", "", "foreign", "3 USD/pcs", "own", "1 KRW/pcs"))) {
            Result result = run(session, Map.of());
            assertEquals("[own=A]", classes(result));
            assertEquals(List.of("example.abc.notValued", "example.abc.unit"),
                    rules(result).stream().sorted().toList());
            assertTrue(result.isSound());
        }
        try (ModelSession session = stock("", Map.of("own", "1 KRW/pcs"))) {
            assertEquals(List.of("example.abc.currency"), rules(run(session, Map.of())));
        }
        try (ModelSession session = stock("KRW", Map.of())) {
            assertEquals(List.of("example.abc.noStock"), rules(run(session, Map.of())));
        }
    }
}
