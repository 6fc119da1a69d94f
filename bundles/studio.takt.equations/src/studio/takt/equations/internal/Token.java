/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.equations.internal;

/**
 * A word of an equation.
 *
 * @param kind what it is
 * @param text as written; of a name without its quotes; of a keyword in capitals
 * @param at   where it begins, from 0
 */
record Token(Kind kind, String text, int at) {
    /** What a token is. */
    enum Kind {
        NUMBER, NAME, QUOTED, KEYWORD, SYMBOL, END
    }

    boolean is(String symbolOrKeyword) {
        return (kind == Kind.SYMBOL || kind == Kind.KEYWORD) && text.equals(symbolOrKeyword);
    }

    /** For messages. */
    String shown() {
        return kind == Kind.END ? "…" : "\"" + text + "\"";
    }
}
