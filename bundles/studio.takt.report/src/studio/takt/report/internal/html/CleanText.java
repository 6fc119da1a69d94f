/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.report.internal.html;

/**
 * Takes out what must not stand in a document although no escaping helps: characters that XML does not know, halves of
 * characters, and marks that turn the direction of all that follows.
 */
public final class CleanText {
    private static final int REPLACEMENT = 0xFFFD;

    /** The text without them. */
    public String of(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (!turnsDirection(c)) {
                clean.appendCodePoint(isXml(c) ? c : REPLACEMENT);
            }
        });
        return clean.toString();
    }

    private static boolean isXml(int c) {
        boolean control = c < 0x20 && c != '\t' && c != '\n' && c != '\r' || c >= 0x7F && c < 0xA0;
        boolean half = c >= 0xD800 && c <= 0xDFFF;
        return !control && !half && (c & 0xFFFE) != 0xFFFE;
    }

    private static boolean turnsDirection(int c) {
        return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }
}
