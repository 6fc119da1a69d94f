/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.api.session;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.takt.core.api.operation.SetValue;
import studio.takt.core.api.run.Finding;

/** Random damage to a model or its journal is said or harmless; it is never another failure. */
class StrangeFileTest {
    private static final int DAMAGES = 150;
    private final Random random = new Random(7);
    @TempDir
    private Path folder;
    private Path file;

    private byte[] model() throws Exception {
        file = folder.resolve("a.takt");
        try (ModelSession session = Models.sessions().create(file, "Strange")) {
            String map = Models.add(session, Models.project(session), "maps", "ValueStreamMap", "name", "M");
            String process = Models.add(session, map, "nodes", "Process", "cycleTime", "45 s");
            String store = Models.add(session, map, "nodes", "Inventory");
            Models.connect(session, map, store, process, "MaterialFlow", "");
            session.save();
        }
        return Files.readAllBytes(file);
    }

    private byte[] damaged(byte[] bytes) {
        byte[] copy = bytes.clone();
        switch (random.nextInt(3)) {
            case 0 -> copy = Arrays.copyOf(copy, random.nextInt(copy.length));
            case 1 -> copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
            default -> {
                String text = new String(copy, StandardCharsets.UTF_8);
                List<String> lines = new ArrayList<>(List.of(text.split("\n")));
                Collections.swap(lines, random.nextInt(lines.size()), random.nextInt(lines.size()));
                copy = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
            }
        }
        return copy;
    }

    @Test
    void modelsOpenOrSayWhatIsWrong() throws Exception {
        byte[] bytes = model();
        int refused = 0;
        for (int i = 0; i < DAMAGES; i++) {
            Files.write(file, damaged(bytes));
            try {
                Models.sessions().openReadOnly(file).close();
            } catch (ModelFileException e) {
                refused++;
                for (Finding finding : e.findings()) {
                    assertFalse(finding.message().in(Locale.KOREAN).isBlank());
                    assertTrue(finding.location().isPresent());
                }
            }
        }
        assertTrue(refused > DAMAGES / 2, "refused " + refused);
    }

    @Test
    void journalsAreUsedAsFarAsTheyGo() throws Exception {
        byte[] bytes = model();
        byte[] journal;
        try (ModelSession session = Models.sessions().open(file)) {
            for (int i = 0; i < 10; i++) {
                session.execute(new SetValue(Models.project(session), "name", "N" + i));
            }
            journal = Files.readAllBytes(folder.resolve(".a.takt.journal"));
        }
        for (int i = 0; i < DAMAGES; i++) {
            Files.write(file, bytes);
            Files.write(folder.resolve(".a.takt.journal"), damaged(journal));
            try (ModelSession session = Models.sessions().open(file)) {
                String name = session.read(model -> model.project().getName());
                assertTrue(name.equals("Strange") || name.matches("N[0-9]"), name);
                assertFalse(session.isReadOnly());
            }
        }
    }
}
