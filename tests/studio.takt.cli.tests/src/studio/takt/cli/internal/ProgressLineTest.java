/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import studio.takt.core.api.text.Text;

class ProgressLineTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private long now;

    private ProgressLine line(boolean terminal) {
        return new ProgressLine(new PrintStream(bytes, true, StandardCharsets.UTF_8), terminal, Locale.ENGLISH,
                () -> now);
    }

    private void pass(long milliseconds) {
        now += TimeUnit.MILLISECONDS.toNanos(milliseconds);
    }

    private String shown() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void whatIsShortShowsNothing() {
        ProgressLine line = line(true);
        pass(1_900);
        line.progress(0.5, Text.literal("half"));
        line.clear();
        assertEquals("", shown());
    }

    @Test
    void whatTakesLongIsOneLineThatIsRewrittenAndWiped() {
        ProgressLine line = line(true);
        pass(2_100);
        line.progress(0.5, Text.literal("half\nway"));
        line.progress(0.6, Text.literal("too soon"));
        pass(150);
        line.progress(0.75, Text.literal("three quarters"));
        line.clear();
        assertEquals("\r[############............]  50 % half way\u001b[K"
                + "\r[##################......]  75 % three quarters\u001b[K\r\u001b[K", shown());
    }

    @Test
    void withoutATerminalNothingIsShown() {
        ProgressLine line = line(false);
        pass(60_000);
        line.progress(0.5, Text.literal("half"));
        assertEquals("", shown());
    }

    @Test
    void cancelReachesTheComputation() {
        ProgressLine line = line(true);
        line.cancel();
        assertTrue(line.isCancelled());
    }
}
