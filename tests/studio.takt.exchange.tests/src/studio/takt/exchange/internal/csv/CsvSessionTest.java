/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.exchange.internal.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.takt.core.api.extension.Registry;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.session.ModelAccess;
import studio.takt.core.api.session.ModelSession;
import studio.takt.core.api.session.ModelSessions;
import studio.takt.exchange.internal.table.SampleModel;

/** Import and export as the command line does them: through a session, saved and opened again. */
class CsvSessionTest {
    private final ModelSessions sessions = new ModelSessions(new Registry<>(List.of(), migration -> ""));
    private final List<Finding> findings = new ArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void tablesSurviveSavingAndOpening() throws IOException {
        Path first = folder.resolve("first");
        new CsvExporter().write(SampleModel.create(), first);
        Path model = folder.resolve("m.takt");
        try (ModelSession session = sessions.createToTry(model, "Test")) {
            session.execute(new CsvImporter().read(List.of(first), findings::add));
            session.saveAs(model);
        }
        Path second = folder.resolve("second");
        try (ModelSession session = sessions.openReadOnly(model)) {
            session.<Boolean>read(access -> written(access, second));
        }
        assertEquals(List.of(), findings);
        assertEquals(texts(first), texts(second));
    }

    @Test
    void oneImportIsOneStepOfTheSession() throws IOException {
        Path tables = folder.resolve("tables");
        new CsvExporter().write(SampleModel.create(), tables);
        try (ModelSession session = sessions.create(folder.resolve("m.takt"), "Test")) {
            session.execute(new CsvImporter().read(List.of(tables), findings::add));
            assertTrue(session.isDirty());
            session.undo();
            assertEquals(0, session.<Integer>read(access -> access.project().getItems().size()));
            assertTrue(session.undoable().isEmpty());
            session.redo();
            assertEquals(2, session.<Integer>read(access -> access.project().getItems().size()));
        }
    }

    @Test
    void aFaultyImportIsNoStep() throws IOException {
        Path file = Files.writeString(folder.resolve("items.csv"), "code,family\nA-1,nowhere\n");
        try (ModelSession session = sessions.create(folder.resolve("m.takt"), "Test")) {
            session.execute(new CsvImporter().read(List.of(file), findings::add));
            assertEquals("csv.dangling", findings.get(0).rule());
            assertFalse(session.isDirty());
            assertTrue(session.undoable().isEmpty());
        }
    }

    private static boolean written(ModelAccess access, Path target) {
        try {
            new CsvExporter().write(access, target);
            return true;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> texts(Path folder) throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                texts.add(file.getFileName() + "\n" + Files.readString(file));
            }
        }
        return texts;
    }
}
