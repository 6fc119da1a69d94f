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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.takt.core.api.session.ModelFileException;
import studio.takt.core.api.session.ModelSession;
import studio.takt.core.api.session.ModelSessions;

class MigrationSampleTest {
    private static final String OLD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <project:Project xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI"
                xmlns:project="https://takt.studio/project/1" id="p" name="Old" formatVersion="0"
                customer="Hanbit"/>
            """;

    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void oldFile() throws Exception {
        file = Files.writeString(folder.resolve("old.takt"), OLD);
    }

    @Test
    void anOldFileOpensAndIsNewOnceSaved() throws Exception {
        try (ModelSession session = new ModelSessions(Platforms.extensions().migrations()).open(file)) {
            assertEquals("Hanbit KRW",
                    session.read(model -> model.project().getClient() + " " + model.project().getCurrency()));
            assertEquals("file.migrated", session.openingFindings().get(0).rule());
            assertEquals(OLD, Files.readString(file));
            session.save();
        }
        assertTrue(Files.readString(file).contains("client=\"Hanbit\""));
        assertEquals(OLD, Files.readString(folder.resolve("old.takt.bak")));
    }

    @Test
    void withoutTheMigrationItIsRefused() {
        ModelFileException refused = assertThrows(ModelFileException.class, () -> Platforms.sessions().open(file));
        assertEquals("file.noMigration", refused.findings().get(0).rule());
    }
}
