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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import studio.takt.core.api.operation.SetValue;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.session.ModelSession;
import studio.takt.core.api.session.Models;

/** A process is killed with {@code kill -9} at random moments: all that it acknowledged is there afterwards. */
class KilledProcessTest {
    private static final int ROUNDS = Integer.getInteger("takt.kill.rounds", 4);
    private static final int SAVES = Integer.getInteger("takt.kill.saves", 8);
    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void make() throws Exception {
        file = folder.resolve("a.takt");
        Victim.sessions().create(file, "Victim").close();
    }

    @Test
    void nothingAcknowledgedIsLost() throws Exception {
        Random random = new Random();
        long seed = random.nextLong();
        int steps = 0;
        for (int round = 0; round < ROUNDS; round++) {
            OtherProcess other = OtherProcess.start(file, "work", seed + round);
            List<String> said = new ArrayList<>();
            int most = 5 + random.nextInt(120);
            for (String line = other.line(); line != null; line = other.line()) {
                said.add(line);
                if (said.size() == most) {
                    Thread.onSpinWait();
                    other.kill();
                }
            }
            steps += said.size();
            check(said, "seed " + seed + " round " + round);
        }
        assertTrue(steps > ROUNDS * 5, "steps " + steps);
    }

    /** Each round a process is killed in one of its first saves, at any moment of it. */
    @Test
    void aSaveThatIsKilledLeavesTheOldFileOrTheNewOne() throws Exception {
        Random random = new Random();
        long seed = random.nextLong();
        int old = 0;
        for (int round = 0; round < SAVES; round++) {
            OtherProcess other = OtherProcess.start(file, "save", seed + round);
            int most = 3 * (1 + random.nextInt(6)); // it has just said what it is going to save
            List<String> said = new ArrayList<>();
            for (String line = other.line(); line != null; line = other.line()) {
                said.add(line);
                if (said.size() == most) {
                    LockSupport.parkNanos(random.nextInt(40_000_000));
                    other.kill();
                }
            }
            old += checkSaved(said, "seed " + seed + " round " + round) ? 1 : 0;
        }
        System.out.println(SAVES + " saves killed, of which " + old + " left the old file");
    }

    /** True if the file alone is the one before the save. */
    private boolean checkSaved(List<String> said, String label) throws Exception {
        String saved = last(said, "saved ");
        String tried = last(said, "try ");
        Path alone = Files.createDirectories(folder.resolve("alone")).resolve(file.getFileName());
        Files.copy(file, alone, StandardCopyOption.REPLACE_EXISTING);
        boolean old;
        try (ModelSession session = Victim.sessions().openReadOnly(alone)) {
            String now = Victim.digest(session);
            old = now.equals(saved);
            assertTrue(old || now.equals(tried), label + ": " + now + " is neither " + saved + " nor " + tried);
        }
        try (ModelSession session = Victim.sessions().open(file)) {
            String now = Victim.digest(session);
            assertTrue(now.equals(tried) || now.equals(last(said, "next ")), label + ": what was acknowledged");
            session.save();
        }
        return old && !saved.equals(tried);
    }

    private static String last(List<String> said, String word) {
        return said.stream().filter(line -> line.startsWith(word)).reduce((a, b) -> b).orElse(word)
                .substring(word.length());
    }

    private void check(List<String> said, String label) throws Exception {
        String last = said.get(said.size() - 1);
        try (ModelSession session = Victim.sessions().open(file)) {
            assertFalse(session.isReadOnly(), "the lock ended with the process");
            List<String> rules = session.openingFindings().stream().map(Finding::rule).toList();
            assertTrue(rules.isEmpty() || rules.equals(List.of("journal.replayed")), label + " " + rules);
            // the step that was tried last may be in or not; it was not acknowledged
            String before = said.stream().filter(each -> each.startsWith("ack")).reduce((a, b) -> b).orElseThrow();
            String now = "ack " + Victim.digest(session);
            assertTrue(now.equals(before) || now.substring(4).equals(last.substring(4)),
                    label + ": " + now + " instead of " + before + " or " + last);
            session.save();
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFullDiskHarmsNothing() throws Exception {
        try (ModelSession session = Victim.sessions().open(file)) {
            session.execute(new SetValue(Models.project(session), "documentation", "x".repeat(30_000)));
            session.save();
        }
        byte[] before = Files.readAllBytes(file);
        OtherProcess other = OtherProcess.startWithSmallFiles(file, "fill", 16);
        List<String> said = new ArrayList<>();
        for (String line = other.line(); line != null; line = other.line()) {
            said.add(line);
        }
        assertEquals(9, other.await(), said.toString());
        assertEquals("refused operation.notJournalled true", said.get(0));
        assertTrue(said.get(1).startsWith("not saved true "), said.get(1));
        assertArrayEquals(before, Files.readAllBytes(file));
        try (ModelSession session = Victim.sessions().open(file)) {
            assertEquals(said.get(2), "ack " + Victim.digest(session));
        }
    }

    @Test
    void aSecondProcessIsToldWhoHoldsTheFile() throws Exception {
        OtherProcess other = OtherProcess.start(file, "hold", 0);
        assertEquals("held false", other.line());
        try (ModelSession session = Victim.sessions().open(file)) {
            assertTrue(session.isReadOnly());
            Finding finding = session.openingFindings().get(0);
            assertEquals("session.held", finding.rule());
            String words = finding.message().in(Locale.ENGLISH);
            assertTrue(words.contains(Long.toString(other.pid())) && words.contains(System.getProperty("user.name")),
                    words);
        }
        other.kill();
        try (ModelSession session = Victim.sessions().open(file)) {
            assertFalse(session.isReadOnly());
            assertEquals(List.of(), session.openingFindings());
        }
    }
}
