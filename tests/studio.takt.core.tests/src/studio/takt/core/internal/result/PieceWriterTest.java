/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.internal.result;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;

import org.junit.jupiter.api.Test;

class PieceWriterTest {
    private final StringWriter target = new StringWriter();

    @Test
    void handsOnEverythingInOrder() throws IOException {
        StringBuilder expected = new StringBuilder();
        String longer = "한글 and more ".repeat(3_000);
        try (Writer writer = new PieceWriter(target)) {
            for (int i = 0; i < 5_000; i++) {
                writer.append(',').append("  ").append("x123", 1, 4).write(i % 10 + '0');
                expected.append(",  123").append(i % 10);
            }
            writer.write(longer);
            writer.write(longer.toCharArray());
            writer.write("abc".toCharArray(), 1, 2);
        }
        assertEquals(expected + longer + longer + "bc", target.toString());
    }

    @Test
    void nothingIsLeftBehindByAFlush() throws IOException {
        Writer writer = new PieceWriter(target);
        writer.write("a");
        writer.flush();
        assertEquals("a", target.toString());
    }
}
