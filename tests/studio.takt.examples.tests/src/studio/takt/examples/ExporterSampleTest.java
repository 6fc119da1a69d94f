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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.takt.core.api.extension.Exporter;
import studio.takt.core.api.operation.SetValue;
import studio.takt.core.api.session.ModelSession;
import studio.takt.model.vsm.MaterialFlow;

class ExporterSampleTest {
    @TempDir
    private Path folder;

    private List<String> written(ModelSession session) throws IOException {
        Exporter exporter = Platforms.extensions().exporters().find("example.mermaid").orElseThrow();
        Path target = folder.resolve("maps.mmd");
        session.read(model -> {
            try {
                exporter.write(model, target);
                return target;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        try (var files = Files.list(folder)) {
            assertEquals(List.of(target), files.toList());
        }
        return Files.readAllLines(target);
    }

    @Test
    void everyMapNodeAndFlowIsThere() throws Exception {
        try (ModelSession session = Platforms.example("acme-stamping")) {
            List<String> lines = written(session);
            assertEquals("flowchart LR", lines.get(0));
            int maps = session.read(model -> model.project().getMaps().size());
            assertEquals(maps, lines.stream().filter(line -> line.startsWith("  subgraph")).count());
            long flows = session.read(model -> model.project().getMaps().stream()
                    .flatMap(map -> map.getFlows().stream()).filter(MaterialFlow.class::isInstance).count());
            assertEquals(flows, lines.stream().filter(line -> line.contains(" ==> ")).count());
            assertTrue(lines.stream().anyMatch(line -> line.matches(" +n\\d+\\[\"Assembly 1\"]")), lines.toString());
        }
    }

    @Test
    void aHostileNameStaysInItsQuotes() throws Exception {
        try (ModelSession session = Platforms.example("acme-stamping")) {
            String node = session.read(model -> model.project().getMaps().get(0).getNodes().get(0).getId());
            session.execute(new SetValue(node, "name", "\"] click <script> #quot;"));
            List<String> lines = written(session);
            assertTrue(lines.stream().anyMatch(line -> line.contains("\"#quot;] click #lt;script#gt; #35;quot;\"")),
                    lines.toString());
        }
    }
}
