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

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

import studio.takt.core.api.file.FileReason;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Location;

/** Reads a file that must be UTF-8 text, with or without a byte order mark. */
final class SourceText {
    private static final long LARGEST = 100_000_000;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private SourceText() {}

    /** The text; empty, with a finding, if the file cannot be read, is no text, or is not UTF-8. */
    static Optional<String> of(Path file, String shown, Consumer<Finding> findings) {
        try {
            if (Files.size(file) > LARGEST) {
                findings.accept(Words.error("tooLarge", new Location(shown, 0, 0), LARGEST / 1_000_000));
                return Optional.empty();
            }
            return decoded(Files.readAllBytes(file), shown, findings);
        } catch (IOException e) {
            findings.accept(Words.error("unreadable", new Location(shown, 0, 0), shown, FileReason.of(e)));
            return Optional.empty();
        }
    }

    private static Optional<String> decoded(byte[] bytes, String shown, Consumer<Finding> findings) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer decoded = CharBuffer.allocate(bytes.length + 1);
        CoderResult outcome = decoder.decode(ByteBuffer.wrap(bytes), decoded, true);
        String text = decoded.flip().toString();
        if (text.indexOf('\0') >= 0) {
            findings.accept(Words.error("binary", new Location(shown, lineAt(text, text.indexOf('\0')), 0)));
            return Optional.empty();
        }
        if (outcome.isError()) {
            findings.accept(Words.error("encoding", new Location(shown, lineAt(text, text.length()), 0)));
            return Optional.empty();
        }
        return Optional.of(!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text);
    }

    /** The line in which a place in a text lies, from 1. */
    static int lineAt(String text, long place) {
        return 1 + (int) text.chars().limit(place).filter(letter -> letter == '\n').count();
    }
}
