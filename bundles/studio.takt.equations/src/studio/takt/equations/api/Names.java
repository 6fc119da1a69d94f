/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.equations.api;

import java.util.Locale;

/**
 * Names of variables by the rules of XMILE 1.0 (section 3.2.2): case does not matter; a space, an underscore, a
 * non-breaking space, a line break, written {@code \n} in quotes, and any run of them are the same.
 */
public final class Names {
    private Names() {}

    /** The form in which two names are equal if they name the same thing, e.g. {@code room_temperature}. */
    public static String key(String name) {
        String plain = unquoted(name.strip());
        StringBuilder key = new StringBuilder(plain.length());
        boolean gap = false;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            boolean newline = c == '\\' && i + 1 < plain.length() && plain.charAt(i + 1) == 'n';
            if (newline || c == '_' || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                gap = true;
                i += newline ? 1 : 0;
            } else {
                key.append(gap ? "_" : "").append(c);
                gap = false;
            }
        }
        return key.append(gap ? "_" : "").toString().toLowerCase(Locale.ROOT);
    }

    /** Without the quotes around it. */
    public static String unquoted(String name) {
        boolean quoted = name.length() >= 2 && name.charAt(0) == '"' && name.charAt(name.length() - 1) == '"';
        return quoted ? name.substring(1, name.length() - 1).replace("\\\"", "\"").replace("\\\\", "\\") : name;
    }

    /** As it stands in an equation: spaces as underscores, in quotes only where it must be. */
    public static String written(String name) {
        String plain = unquoted(name.strip()).replace("\\n", "_").replaceAll("[\\s\\u00a0]+", "_");
        return isIdentifier(plain) ? plain : '"' + plain.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static boolean isIdentifier(String text) {
        if (text.isEmpty() || Reserved.isReserved(text) || Builtin.find(text).isPresent()) {
            return false;
        }
        // A period before the name of a variable means the outermost model.
        String word = text.startsWith(".") ? text.substring(1) : text;
        return !word.isEmpty() && isStart(word.charAt(0)) && word.chars().allMatch(c -> isPart((char) c));
    }

    /** Whether an identifier may begin with it. */
    public static boolean isStart(char c) {
        return Character.isLetter(c) || c == '_' || c == '$';
    }

    /** Whether an identifier may go on with it; a period stands between a module and its variable. */
    public static boolean isPart(char c) {
        return isStart(c) || Character.isDigit(c) || c == '.';
    }

    /** Words that are no names. */
    private static final class Reserved {
        private static final java.util.Set<String> WORDS = java.util.Set.of("and", "or", "not", "mod", "if", "then",
                "else");

        private Reserved() {}

        static boolean isReserved(String text) {
            return WORDS.contains(text.toLowerCase(Locale.ROOT));
        }
    }
}
