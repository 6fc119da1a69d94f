/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import studio.takt.core.api.extension.Migration;
import studio.takt.core.api.extension.Registry;
import studio.takt.core.api.run.EngineRunner;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.RunOrder;
import studio.takt.core.api.run.SummaryValue.Element;
import studio.takt.core.api.run.SummaryValue.Estimate;
import studio.takt.core.api.session.ModelFileException;
import studio.takt.core.api.session.ModelSession;
import studio.takt.core.api.session.ModelSessions;
import studio.takt.engine.flow.internal.transform.FlowSimulationEngine;

/** The examples, run as the command line does. Acme: Rother and Shook, Learning to See (reference cases VSM-ACME-…). */
class ExampleMapsTest {
    private static final String ACME = "acme-stamping/acme-stamping.takt";

    private static Result run(String model, String map, Map<String, String> set, List<String> with) {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(at.resolve("examples")) || !Files.isDirectory(at.resolve("bundles"))) {
            at = at.getParent();
        }
        try (ModelSession session = new ModelSessions(new Registry<Migration>(List.of(), Migration::id))
                .openReadOnly(at.resolve("examples").resolve(model))) {
            RunOrder.Builder order = RunOrder.of(new FlowSimulationEngine()).model(session).on(map);
            set.forEach(order::set);
            with.forEach(order::with);
            return new EngineRunner().run(order.build(), Monitor.NONE);
        } catch (ModelFileException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Result acme(String map, String... with) {
        return run(ACME, map, Map.of("replications", "3"), List.of(with));
    }

    /** 55 200 s a day / 62 s = 890.3 of 920: the stock before Assembly 1 grows. */
    @Test
    void acmesCurrentStateIsOverloaded() {
        Result result = acme("CS");
        assertEquals(55_200 / 62.0, MapSketch.summary(result, "dailyThroughput"), 0.5);
        assertEquals(920, MapSketch.summary(result, "delivered"), 1e-6);
        assertTrue(MapSketch.rules(result).contains("flow.overload"));
        assertTrue(MapSketch.texts(result).contains("Stock grows at After spot weld 2"), MapSketch.texts(result));
        assertEquals("Assembly 1", ((Element) result.summary("bottleneck").orElseThrow()).element().name());
        assertFalse(result.summary("throughput").orElseThrow() instanceof Estimate);
        assertEquals(27, MapSketch.number(result, "places", "After spot weld 2", "growth"), 5);
        assertEquals(7000, MapSketch.number(result, "places", "Stamped brackets", "drawnQuantity"), 1e-9);
    }

    /** At 58 s Assembly 1 keeps up, and the map has a steady state with about the stock that is drawn. */
    @Test
    void acmeKeepsUpWithAFasterAssembly() {
        Result result = acme("CS", "CS-ASSY1.cycleTime=58 s");
        assertFalse(MapSketch.rules(result).contains("flow.overload"), MapSketch.texts(result));
        assertEquals(920, MapSketch.summary(result, "dailyThroughput"), 1);
        assertTrue(result.summary("throughput").orElseThrow() instanceof Estimate);
        assertEquals(23.6, MapSketch.summary(result, "leadTime"), 1.5);
    }

    /** In steady state at demand; kanban keep the lead time at the 4.5 workdays that are drawn. */
    @Test
    void acmesFutureStateKeepsTakt() {
        Result result = acme("FS");
        Estimate throughput = (Estimate) result.summary("dailyThroughput").orElseThrow();
        assertEquals(920, throughput.value(), 1);
        assertEquals(4.5, MapSketch.summary(result, "leadTime"), 0.1);
        assertEquals(4140, MapSketch.summary(result, "workInProcess"), 100);
        assertEquals(100, MapSketch.summary(result, "serviceLevel"), 0.5);
        assertTrue(MapSketch.number(result, "places", "Finished goods", "most") <= 1840);
        assertTrue(MapSketch.number(result, "places", "Staging", "most") <= 460);
        assertTrue(result.isSound(), MapSketch.texts(result));
    }

    /** The paint line as one server with its queue: load 98 %, all is delivered, the store keeps about its stock. */
    @Test
    void coatechPaints() {
        Result result = run("coatech/coatech.takt", "CS", Map.of("replications", "2", "runLength", "10 workday",
                "warmUp", "5 workday"), List.of());
        assertEquals(4684, MapSketch.summary(result, "dailyThroughput"), 5);
        assertEquals("Painting", ((Element) result.summary("bottleneck").orElseThrow()).element().name());
        assertEquals(98, MapSketch.number(result, "processes", "Painting", "load"), 0.5);
        assertEquals(5, MapSketch.number(result, "processes", "Painting", "changeovers"), 0.5);
        assertTrue(result.isSound(), MapSketch.texts(result));
    }

    /** What is played back: every state and stock from the beginning, in the order of time. */
    @Test
    void aTraceTellsWhatHappens() {
        Result result = run(ACME, "FS", Map.of("replications", "1", "trace", "true", "traceLimit", "500", "runLength",
                "1 workday", "warmUp", "0 s"), List.of());
        var trace = result.table("trace").orElseThrow();
        assertEquals(500, trace.rows().size());
        double before = 0;
        for (int row = 0; row < 500; row++) {
            double time = ((studio.takt.core.api.run.Cell.Number) trace.at(row, "time")).value();
            assertTrue(time >= before);
            before = time;
        }
        assertTrue(MapSketch.rules(result).contains("flow.trace-full"));
    }

    /** Runs are added until the intervals are as narrow as wanted. */
    @Test
    void precisionIsReached() {
        MapSketch map = new MapSketch("400 pcs/workday").supplier("S").process("A", "exponential(50 s)").customer("C")
                .line("S", "A", "C").set("runLength", "20 workday").set("warmUp", "5 workday")
                .set("replications", 4).set("precision", "3 %");
        Result result = map.run();
        Estimate cycle = (Estimate) result.summary("cycleTime").orElseThrow();
        assertTrue((cycle.high() - cycle.low()) / 2 <= 0.03 * cycle.value(), cycle.toString());
        assertTrue(result.table("replications").orElseThrow().rows().size() > 4);
    }
}
