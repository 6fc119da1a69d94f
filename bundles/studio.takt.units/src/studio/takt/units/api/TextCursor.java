/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.units.api;

import java.io.Serializable;
import java.text.Normalizer;
import java.util.List;

import studio.takt.units.api.QuantityFormatException.Problem;

/** A place in a text, and the way to complain about what stands there. */
final class TextCursor {

    private final String text;
    private int position;

    TextCursor(String text) {
        this.text = normalised(text);
    }

    /** Composed letters, so that a name typed on one system equals the same name typed on another. */
    private static String normalised(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    String text() {
        return text;
    }

    int position() {
        return position;
    }

    void moveTo(int place) {
        position = place;
    }

    boolean atEnd() {
        return position >= text.length();
    }

    /** The code point here; -1 at the end. */
    int peek() {
        return atEnd() ? -1 : text.codePointAt(position);
    }

    void next() {
        position += Character.charCount(peek());
    }

    boolean skip(char expected) {
        boolean found = peek() == expected;
        if (found) {
            position++;
        }
        return found;
    }

    boolean skip(String expected) {
        boolean found = text.startsWith(expected, position);
        if (found) {
            position += expected.length();
        }
        return found;
    }

    /** The ASCII digits from here; possibly none. */
    String digits() {
        int start = position;
        while (peek() >= '0' && peek() <= '9') {
            position++;
        }
        return text.substring(start, position);
    }

    /** The name that starts here; empty if none does. */
    String identifier(String alsoInside) {
        int start = position;
        if (SymbolSyntax.isStart(peek())) {
            next();
            while (SymbolSyntax.isPart(peek()) || !atEnd() && alsoInside.indexOf(peek()) >= 0) {
                next();
            }
        }
        return text.substring(start, position);
    }

    /** The character here, quoted; {@link Message#END} at the end. */
    Serializable found() {
        if (atEnd()) {
            return Message.END;
        }
        return peek() == '"' ? "'\"'" : "\"" + Character.toString(peek()) + "\"";
    }

    QuantityFormatException fault(Problem problem) {
        return fault(problem, found());
    }

    QuantityFormatException fault(Problem problem, Serializable found) {
        return new QuantityFormatException(text, position + 1, problem, found, List.of());
    }

    QuantityFormatException faultAt(int place, Problem problem, Serializable found) {
        return new QuantityFormatException(text, place + 1, problem, found, List.of());
    }

    /** Complains unless the whole text has been read. */
    void expectEnd() {
        if (!atEnd()) {
            String rest = text.substring(position);
            throw fault(rest.isBlank() ? Problem.NEEDLESS_SPACE : Problem.TRAILING, SymbolSyntax.quote(rest));
        }
    }
}
