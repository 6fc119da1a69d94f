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
import static org.junit.jupiter.api.Assertions.assertTrue;
import static studio.takt.engine.flow.internal.transform.Runs.summary;
import static studio.takt.engine.flow.internal.transform.Runs.texts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.takt.core.api.run.Engine;
import studio.takt.core.api.run.InputTable.InputColumn;
import studio.takt.core.api.run.Result;

/** What the user guide shows runs, in both languages, and names every column. */
class FlowGuideTest {
    @TempDir
    Path folder;

    private static String guide(String language) throws IOException {
        Path at = Path.of("").toAbsolutePath();
        String page = "docs/user/" + language + "/flow-simulation.md";
        while (!Files.exists(at.resolve(page))) {
            at = at.getParent();
        }
        return Files.readString(at.resolve(page));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void theTableOfTheGuideRuns(String language) throws IOException {
        String guide = guide(language);
        String table = guide.substring(guide.indexOf("station,servers"));
        String[] lines = table.substring(0, table.indexOf("```")).strip().split("\\R");
        Result queueing = new Runs(new QueueingEngine(), folder).table("stations", lines).set("interarrival", "75 s")
                .run();
        Result curves = new Runs(new FlowCurvesEngine(), folder).table("line", lines).run();
        Result simulation = new Runs(new FlowSimulationEngine(), folder).table("line", lines)
                .set("interarrival", "75 s").set("runLength", "50 h").run();
        for (Result result : List.of(queueing, curves, simulation)) {
            assertTrue(result.isSound(), texts(result));
        }
        assertEquals(3600 / 75.0, 3600 * summary(queueing, "throughput"), 1e-9);
        assertEquals(48, summary(simulation, "hourlyThroughput"), 2);
        assertEquals(1 / 62.5, summary(curves, "bottleneckRate"), 1e-9);
    }

    private static String[] table(String guide, String heading) {
        String table = guide.substring(guide.indexOf(heading));
        return table.substring(0, table.indexOf("```")).strip().split("\\R");
    }

    /** Items, orders and scenarios of the guide run on its line. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void theOtherTablesRun(String language) throws IOException {
        String guide = guide(language);
        String[] line = table(guide, "station,servers");
        Result orders = new Runs(new FlowSimulationEngine(), folder).table("line", line)
                .table("items", table(guide, "item,share")).table("orders", table(guide, "order,item")).run();
        assertTrue(orders.isSound(), texts(orders));
        assertEquals(2, orders.table("orders").orElseThrow().rows().size());
        Result compared = new Runs(new FlowCompareEngine(), folder).table("line", line)
                .table("scenarios", table(guide, "scenario,station")).set("interarrival", "90 s")
                .set("runLength", "100 h").run();
        assertTrue(compared.isSound(), texts(compared));
        assertEquals(3, compared.table("scenarios").orElseThrow().rows().size());
    }

    @Test
    void everyColumnIsNamed() throws IOException {
        for (String language : List.of("en", "ko")) {
            String guide = guide(language);
            for (Engine<?> engine : List.of(new QueueingEngine(), new FlowSimulationEngine(),
                    new FlowCompareEngine())) {
                engine.descriptor().tables().stream().filter(table -> !table.name().equals("routing"))
                        .flatMap(table -> table.columns().stream()).map(InputColumn::name)
                        .forEach(name -> assertTrue(guide.contains("`" + name + "`"), language + " lacks " + name));
            }
        }
    }
}
