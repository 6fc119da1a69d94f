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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import studio.takt.core.api.file.OutputFile;
import studio.takt.core.api.operation.SetValue;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.session.ModelFileException;
import studio.takt.core.api.session.ModelSession;
import studio.takt.core.api.session.Models;
import studio.takt.core.api.session.OperationRefusedException;
import studio.takt.core.testing.FaultyDisk;

/** What an ordinary user meets on a disk: each is said clearly, and nothing is lost. Tests may run as root. */
class FaultyDiskTest {
    @TempDir
    private Path folder;
    private FaultyDisk disk;
    private Path file;

    @BeforeEach
    void make() throws Exception {
        disk = new FaultyDisk();
        file = disk.at(folder.resolve("a.takt"));
        Models.sessions().create(file, "A").close();
    }

    private static void rename(ModelSession session, String name) {
        session.execute(new SetValue(Models.project(session), "name", name));
    }

    private static String name(ModelSession session) {
        return session.read(model -> model.project().getName());
    }

    private static void assertSays(ModelFileException fault, String rule, String... words) {
        Finding finding = fault.findings().get(0);
        assertEquals(rule, finding.rule());
        for (Locale locale : List.of(Locale.ENGLISH, Locale.KOREAN)) {
            String text = finding.message().in(locale);
            assertFalse(text.contains("Exception"), text);
        }
        String text = finding.message().in(Locale.ENGLISH);
        Stream.of(words).forEach(word -> assertTrue(text.contains(word), text));
    }

    private Set<String> names() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(each -> each.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void aModelInAFolderThatMayNotBeWrittenOpensReadOnlyAndIsSavedElsewhere() throws Exception {
        disk.close(folder);
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        try (ModelSession session = Models.sessions().open(file)) {
            assertTrue(session.isReadOnly());
            assertEquals(List.of("session.folderReadOnly"),
                    session.openingFindings().stream().map(Finding::rule).toList());
            assertTrue(session.openingFindings().get(0).message().in(Locale.ENGLISH).contains("a.takt"));
            assertThrows(OperationRefusedException.class, () -> rename(session, "B"));
            assertThrows(OperationRefusedException.class, session::save);
            session.saveAs(disk.at(elsewhere.resolve("b.takt")));
            rename(session, "B");
            session.save();
        }
        assertTrue(Files.readString(elsewhere.resolve("b.takt")).contains("name=\"B\""));
    }

    @Test
    void aFolderThatIsClosedWhileAModelIsOpenLosesNothing() throws Exception {
        byte[] before = Files.readAllBytes(file);
        try (ModelSession session = Models.sessions().open(file)) {
            rename(session, "B");
            disk.close(folder);
            assertSays(assertThrows(ModelFileException.class, session::save), "file.notWritten", "a.takt");
            assertArrayEquals(before, Files.readAllBytes(file));
            assertTrue(session.isDirty());
            assertEquals("B", name(session));
            disk.mend();
            session.save();
        }
        assertTrue(Files.readString(file).contains("name=\"B\""));
        assertEquals(Set.of("a.takt", "a.takt.bak"), names());
    }

    /** What lies about from a session that could not tidy up is no reason not to go on. */
    @Test
    void aModelThatWasClosedInAClosedFolderCanBeChangedAgain() throws Exception {
        try (ModelSession session = Models.sessions().open(file)) {
            rename(session, "B");
            disk.close(folder);
        }
        disk.mend();
        try (ModelSession session = Models.sessions().open(file)) {
            assertFalse(session.isReadOnly(), session.openingFindings().toString());
        }
    }

    @Test
    void aFileThatMayNotBeReadIsNamed() {
        disk.hide(folder.resolve("a.takt"));
        assertSays(assertThrows(ModelFileException.class, () -> Models.sessions().open(file)), "file.unreadable",
                "a.takt", "not");
    }

    @Test
    void aLayoutThatMayNotBeReadIsNoReasonNotToOpenTheModel() throws Exception {
        Files.writeString(folder.resolve("a.taktd"), "<x/>");
        disk.hide(folder.resolve("a.taktd"));
        try (ModelSession session = Models.sessions().open(file)) {
            assertEquals(List.of("file.unreadable"), session.openingFindings().stream().map(Finding::rule).toList());
            rename(session, "B");
            session.save();
        }
        assertEquals("<x/>", Files.readString(folder.resolve("a.taktd")));
    }

    /** However little space is left: a save fails whole or succeeds whole, and what was acknowledged comes back. */
    @Test
    void aDiskThatBecomesFullAtAnyByteLosesNothing() throws Exception {
        int failed = 0;
        int saved = 0;
        for (int space = 0; space < 4_000; space += 37) {
            String now = "space " + space;
            byte[] before = Files.readAllBytes(file);
            try (ModelSession session = Models.sessions().open(file)) {
                rename(session, now);
                disk.leave(space);
                if (saves(session)) {
                    saved++;
                } else {
                    failed++;
                    assertArrayEquals(before, Files.readAllBytes(file), now);
                    assertTrue(session.isDirty());
                    disk.mend();
                    session.save();
                }
            }
            disk.mend();
            try (ModelSession again = Models.sessions().openReadOnly(file)) {
                assertEquals(now, name(again));
            }
            assertEquals(Set.of("a.takt", "a.takt.bak"), names(), now);
        }
        assertTrue(failed > 5 && saved > 5, failed + " failed, " + saved + " saved");
    }

    private static boolean saves(ModelSession session) throws IOException {
        try {
            session.save();
            return true;
        } catch (ModelFileException e) {
            return false;
        }
    }

    @Test
    void aChangeThatCannotBeJournalledIsTakenBack() throws Exception {
        try (ModelSession session = Models.sessions().open(file)) {
            rename(session, "B");
            disk.leave(20);
            assertThrows(OperationRefusedException.class, () -> rename(session, "C"));
            assertEquals("B", name(session));
            disk.mend();
            rename(session, "D");
            assertEquals("D", name(session));
            session.save();
        }
        try (ModelSession again = Models.sessions().openReadOnly(file)) {
            assertEquals("D", name(again));
        }
    }

    /** Whichever step of opening, changing and saving the disk refuses: the file is the old one or the new one. */
    @Test
    void aFaultAtAnyStepLosesNothing() throws Exception {
        long steps = stepsOfASave();
        for (int step = 0; step < steps; step++) {
            String before = nameInFile();
            String now = "step " + step;
            boolean done = false;
            ModelSession session = Models.sessions().open(file);
            disk.failAfter(step);
            try (session) {
                rename(session, now);
                session.save();
                done = true;
            } catch (ModelFileException | OperationRefusedException e) {
                assertFalse(String.valueOf(e.getMessage()).isBlank());
            }
            disk.mend();
            String found = nameInFile();
            assertTrue(found.equals(now) || !done && found.equals(before), "step " + step + ": " + found);
            Models.sessions().open(file).close();
        }
        assertTrue(steps >= 8, "steps: " + steps);
    }

    private long stepsOfASave() throws Exception {
        try (ModelSession session = Models.sessions().open(file)) {
            long before = disk.changes();
            rename(session, "counted");
            session.save();
            return disk.changes() - before;
        }
    }

    private String nameInFile() throws Exception {
        try (ModelSession session = Models.sessions().openReadOnly(file)) {
            return name(session);
        }
    }

    @Test
    void whatIsWrittenOutIsWholeOrAsItWas() throws Exception {
        Path out = disk.at(folder.resolve("out.csv"));
        new OutputFile(out).write("old".getBytes());
        disk.leave(3);
        assertThrows(IOException.class, () -> new OutputFile(out).write("longer than the disk".getBytes()));
        disk.mend();
        assertEquals("old", Files.readString(out));
        disk.close(folder);
        IOException denied = assertThrows(IOException.class, () -> new OutputFile(out).write("new".getBytes()));
        assertTrue(denied.getMessage().endsWith("out.csv"), denied.getMessage());
        assertEquals("old", Files.readString(out));
        disk.mend();
        assertEquals(Set.of("a.takt", "out.csv"), names());
    }

    @Test
    void manyWritersOfOneFileLeaveOneOfTheirs() throws Exception {
        Path out = folder.resolve("out.txt");
        List<String> contents = Stream.of("a", "b", "c", "d").map(each -> each.repeat(200_000)).toList();
        for (int round = 0; round < 5; round++) {
            contents.parallelStream().forEach(content -> {
                try {
                    new OutputFile(out).write(content.getBytes());
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
            assertTrue(contents.contains(Files.readString(out)));
        }
        assertEquals(Set.of("a.takt", "out.txt"), names());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void linksThatLeadNowhereOrInACircleAreNoModels() throws Exception {
        Path nowhere = Files.createSymbolicLink(folder.resolve("nowhere.takt"), folder.resolve("gone.takt"));
        assertSays(assertThrows(ModelFileException.class, () -> Models.sessions().open(nowhere)), "file.missing",
                "nowhere.takt");
        Path circle = Files.createSymbolicLink(folder.resolve("circle.takt"), folder.resolve("circle.takt"));
        assertSays(assertThrows(ModelFileException.class, () -> Models.sessions().open(circle)), "file.missing",
                "circle.takt");
        Path away = Files.createSymbolicLink(folder.resolve("away.takt"), Files.createDirectory(folder.resolve("d")));
        assertSays(assertThrows(ModelFileException.class, () -> Models.sessions().open(away)), "file.folder",
                "away.takt");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aModelIsHeldByWhateverNameItIsOpened() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link.takt"), folder.resolve("a.takt"));
        try (ModelSession first = Models.sessions().open(link); ModelSession second = Models.sessions().open(file)) {
            assertFalse(first.isReadOnly());
            assertTrue(second.isReadOnly());
            assertEquals("session.held", second.openingFindings().get(0).rule());
        }
    }
}
