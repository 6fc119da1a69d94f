/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.internal.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import studio.takt.core.api.operation.AddElement;
import studio.takt.core.api.operation.SetValue;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.session.ModelFileException;
import studio.takt.core.api.session.ModelSession;
import studio.takt.core.api.session.Models;

/** Saving, holding and recovering files. */
class StoreTest {
    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void make() throws Exception {
        file = folder.resolve("a.takt");
        Models.sessions().create(file, "A").close();
    }

    private static void rename(ModelSession session, String name) {
        session.execute(new SetValue(Models.project(session), "name", name));
    }

    private static String name(ModelSession session) {
        return session.read(model -> model.project().getName());
    }

    private static List<String> rules(ModelSession session) {
        return session.openingFindings().stream().map(Finding::rule).toList();
    }

    private Path journal() {
        return folder.resolve(".a.takt.journal");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void linksAreFollowedAndPermissionsKept() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link.takt"), file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));
        try (ModelSession session = Models.sessions().open(link)) {
            rename(session, "B");
            session.save();
            assertEquals(link, session.file());
        }
        assertTrue(Files.isSymbolicLink(link));
        assertTrue(Files.readString(file).contains("name=\"B\""));
        assertEquals("rw-rw----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertTrue(Files.readString(folder.resolve("a.takt.bak")).contains("name=\"A\""));
    }

    @Test
    void aFailedSaveLeavesTheFileAndTheJournal() throws Exception {
        try (ModelSession session = Models.sessions().open(file)) {
            session.execute(AddElement.of(session.read(model -> model.layout().getId()), "diagrams", "Diagram",
                    Map.of()));
            Files.createDirectories(folder.resolve("a.taktd/in the way"));
            ModelFileException e = assertThrows(ModelFileException.class, session::save);
            assertTrue(e.getMessage().contains("a.taktd"), e.getMessage());
            assertTrue(session.isDirty());
            assertTrue(Files.exists(journal()));
            Files.delete(folder.resolve("a.taktd/in the way"));
            Files.delete(folder.resolve("a.taktd"));
            session.save();
            assertFalse(session.isDirty());
            assertFalse(Files.exists(journal()));
        }
        try (ModelSession session = Models.sessions().open(file)) {
            int diagrams = session.read(model -> model.layout().getDiagrams().size());
            assertEquals(1, diagrams);
        }
    }

    @Test
    void aFileThatSomebodyElseChangedIsNotWrittenOver() throws Exception {
        try (ModelSession session = Models.sessions().open(file)) {
            rename(session, "Mine");
            Files.writeString(file, Files.readString(file).replace("name=\"A\"", "name=\"Theirs\""));
            ModelFileException e = assertThrows(ModelFileException.class, session::save);
            assertEquals("session.changedOnDisk", e.findings().get(0).rule());
            assertTrue(Files.readString(file).contains("Theirs"));
            session.saveAs(folder.resolve("b.takt"));
            assertEquals(folder.resolve("b.takt"), session.file());
            rename(session, "Mine too");
            session.save();
        }
        assertTrue(Files.readString(folder.resolve("b.takt")).contains("Mine too"));
        try (ModelSession session = Models.sessions().open(file)) {
            assertEquals("Theirs", name(session));
            assertEquals(List.of(), rules(session));
        }
    }

    @Test
    void revertForgetsWhatWasNotSaved() throws Exception {
        try (ModelSession session = Models.sessions().open(file)) {
            rename(session, "B");
            session.revert();
            assertEquals("A", name(session));
            assertFalse(session.isDirty());
            assertTrue(session.undoable().isEmpty());
            assertFalse(Files.exists(journal()));
            rename(session, "C");
            assertTrue(Files.exists(journal()));
        }
        assertFalse(Files.exists(journal()), "closing drops what is not saved");
    }

    @Test
    void aSecondSessionHereIsReadOnlyToo() throws Exception {
        try (ModelSession first = Models.sessions().open(file)) {
            try (ModelSession second = Models.sessions().open(file)) {
                assertTrue(second.isReadOnly());
                assertEquals(List.of("session.held"), rules(second));
            }
            rename(first, "B");
            try (ModelSession third = Models.sessions().open(file)) {
                assertTrue(third.isReadOnly(), "closing the second one did not release the first");
                assertEquals(List.of("session.held", "journal.pending"), rules(third));
            }
            ModelSession other = Models.sessions().create(folder.resolve("b.takt"), "B");
            assertEquals("session.held",
                    assertThrows(ModelFileException.class, () -> other.saveAs(file)).findings().get(0).rule());
            other.close();
        }
        try (ModelSession last = Models.sessions().open(file)) {
            assertFalse(last.isReadOnly());
        }
    }

    private byte[] journalOfTwoSteps() throws IOException {
        try (ModelSession session = Models.sessions().open(file)) {
            rename(session, "B");
            rename(session, "C");
            return Files.readAllBytes(journal());
        }
    }

    @Test
    void aTornLastRecordWasNeverAcknowledged() throws Exception {
        byte[] bytes = journalOfTwoSteps();
        String text = new String(bytes, "UTF-8");
        int secondStep = text.lastIndexOf('\n', text.length() - 2) + 1;
        for (int cut = 0; cut < bytes.length; cut += 7) {
            Files.write(journal(), java.util.Arrays.copyOf(bytes, cut));
            try (ModelSession session = Models.sessions().open(file)) {
                boolean first = cut >= secondStep;
                assertEquals(first ? "B" : "A", name(session), "cut at " + cut);
                assertEquals(first ? List.of("journal.replayed") : List.of(), rules(session), "cut at " + cut);
            }
        }
    }

    @Test
    void workGoesOnAfterATornRecord() throws Exception {
        byte[] bytes = journalOfTwoSteps();
        Files.write(journal(), java.util.Arrays.copyOf(bytes, bytes.length - 3));
        byte[] resumed;
        try (ModelSession session = Models.sessions().open(file)) {
            rename(session, "D");
            resumed = Files.readAllBytes(journal());
        }
        Files.write(journal(), resumed);
        try (ModelSession session = Models.sessions().open(file)) {
            assertEquals("D", name(session));
            assertTrue(session.isDirty());
        }
    }

    @Test
    void aDamagedJournalIsUsedAsFarAsItGoesAndKept() throws Exception {
        byte[] bytes = journalOfTwoSteps();
        bytes[bytes.length - 10] ^= 1;
        Files.write(journal(), bytes);
        try (ModelSession session = Models.sessions().open(file)) {
            assertEquals("B", name(session));
            assertEquals(List.of("journal.damaged"), rules(session));
        }
        try (var all = Files.list(folder)) {
            assertEquals(1, all.filter(each -> each.toString().contains("kept")).count());
        }
    }

    @Test
    void aJournalOfAnotherVersionOfTheFileIsKeptAndNotApplied() throws Exception {
        byte[] bytes = journalOfTwoSteps();
        Files.write(journal(), bytes);
        Files.writeString(file, Files.readString(file).replace("name=\"A\"", "name=\"Merged\""));
        try (ModelSession session = Models.sessions().open(file)) {
            assertEquals("Merged", name(session));
            assertEquals(List.of("journal.foreign"), rules(session));
        }
        Files.writeString(journal(), "nonsense\n", StandardOpenOption.CREATE);
        try (ModelSession session = Models.sessions().open(file)) {
            assertEquals(List.of("journal.foreign"), rules(session));
        }
    }

    @Test
    void closedSessionsLeaveNothingBehind() throws Exception {
        journalOfTwoSteps();
        try (var all = Files.list(folder)) {
            assertEquals(List.of("a.takt"), all.map(each -> each.getFileName().toString()).toList());
        }
        ModelSession session = Models.sessions().open(file);
        session.close();
        session.close();
        assertThrows(IllegalStateException.class, session::undo);
        assertThrows(ModelFileException.class, () -> Models.sessions().create(file, "again"));
        assertThrows(ModelFileException.class,
                () -> Models.sessions().create(folder.resolve("nowhere/b.takt"), "B"));
    }
}
