/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.api.table;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.takt.core.api.run.InputTable;
import studio.takt.core.api.run.InputTable.InputColumn;
import studio.takt.core.api.run.InputTable.Kind;
import studio.takt.core.api.text.Text;
import studio.takt.units.api.Unit;

/** Whatever a file holds, reading it ends with rows and findings. */
class DataReaderFuzzTest {
    private static final InputTable TABLE = new InputTable("t", Text.literal("t"),
            List.of(new InputColumn("day", Kind.DATE, Unit.ONE, false, Text.literal("d")),
                    new InputColumn("demand", Kind.NUMBER, Unit.parse("pcs"), false, Text.literal("n"))));
    private static final String[] PIECES = {"day", "demand", "[pcs]", "[", "]", ",", ";", "\t", "\"", "\"\"", "\n",
            "\r",
            "\r\n", " ", "1.5", "-", "1,5", "2026-01-01", "\u0000", "\uFEFF", "\uAC00", "=1", "NaN", "1e400"};
    @TempDir
    private Path folder;

    private void read(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("f.csv"), bytes);
        DataReader.Outcome outcome = new DataReader().read(file, TABLE);
        assertNotNull(outcome.data());
        assertTrue(outcome.findings().stream().allMatch(finding -> finding.location().isPresent()));
    }

    @Test
    void piecesInAnyOrder() throws IOException {
        Random random = new Random(1);
        for (int i = 0; i < 800; i++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "day,demand\n" : "");
            for (int length = random.nextInt(30); length > 0; length--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            read(text.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void anyBytes() throws IOException {
        Random random = new Random(2);
        for (int i = 0; i < 200; i++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            read(bytes);
        }
    }
}
