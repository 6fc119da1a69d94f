/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.exchange.internal.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import studio.takt.core.api.element.ModelState;
import studio.takt.core.api.extension.Exporter;
import studio.takt.core.api.extension.Importer;
import studio.takt.core.api.extension.Migration;
import studio.takt.core.api.extension.Registry;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.session.ModelSession;
import studio.takt.core.api.session.ModelSessions;
import studio.takt.exchange.internal.csv.CsvExporter;
import studio.takt.exchange.internal.csv.CsvImporter;
import studio.takt.exchange.internal.xlsx.XlsxExporter;
import studio.takt.exchange.internal.xlsx.XlsxImporter;

/** The examples go out as tables and come in again: nothing changes, and an empty model gets the same tables. */
class ExamplesRoundTripTest {
    private static final Path EXAMPLES = Path.of("../../examples");
    private final ModelSessions sessions = new ModelSessions(
            new Registry<>(List.<Migration>of(), Migration::id));
    @TempDir
    private Path folder;

    static Stream<Path> examples() throws IOException {
        try (Stream<Path> files = Files.walk(EXAMPLES, 2)) {
            List<Path> found = files.filter(file -> file.toString().endsWith(".takt")).sorted().toList();
            assertTrue(found.size() >= 5, found.toString());
            return found.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void csv(Path example) throws Exception {
        comesBack(example, new CsvExporter(), new CsvImporter(), "tables");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void workbook(Path example) throws Exception {
        comesBack(example, new XlsxExporter(), new XlsxImporter(), "tables.xlsx");
    }

    private void comesBack(Path example, Exporter exporter, Importer importer, String name) throws Exception {
        Path first = folder.resolve(name);
        try (ModelSession session = sessions.openToTry(example)) {
            ModelState before = state(session);
            write(session, exporter, first);
            read(session, importer, first);
            assertEquals(List.of(), before.changesTo(state(session)).stream().map(Object::toString).toList());
        }
        try (ModelSession copy = sessions.createToTry(folder.resolve("copy.takt"), "Copy")) {
            read(copy, importer, first);
            Path second = folder.resolve("again");
            write(copy, new CsvExporter(), second);
            Path original = folder.resolve("original");
            try (ModelSession session = sessions.openToTry(example)) {
                write(session, new CsvExporter(), original);
            }
            assertEquals(texts(original), texts(second));
        }
    }

    private static ModelState state(ModelSession session) {
        return session.read(access -> ModelState.of(access.project()));
    }

    private static void write(ModelSession session, Exporter exporter, Path file) {
        session.read(access -> {
            try {
                exporter.write(access, file);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            return file;
        });
    }

    private static void read(ModelSession session, Importer importer, Path file) throws IOException {
        session.execute(importer.read(List.of(file), ExamplesRoundTripTest::refuse));
    }

    private static void refuse(Finding finding) {
        assertTrue(!finding.isError(), finding.rule() + ": " + finding.message().in(java.util.Locale.ENGLISH));
    }

    private static Map<String, String> texts(Path tables) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(tables)) {
            for (Path file : files.toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return texts;
    }
}
