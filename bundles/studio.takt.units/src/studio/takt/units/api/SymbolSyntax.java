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

/** Which texts can be the name of a unit. */
final class SymbolSyntax {

    static final int MAX_LENGTH = 40;

    /** Marks between an amount and a thing, as in {@code kg of steel}. */
    static final String OF = " of ";

    /** What the name of a thing may contain besides letters, digits and the low line. */
    static final String INSIDE_THING = "-";

    private SymbolSyntax() {}

    static boolean isStart(int codePoint) {
        return Character.isLetter(codePoint) && !isInvisible(codePoint);
    }

    static boolean isPart(int codePoint) {
        return isStart(codePoint) || codePoint >= '0' && codePoint <= '9' || codePoint == '_';
    }

    /** The Hangul fillers are letters by the standard but show nothing. */
    private static boolean isInvisible(int codePoint) {
        return codePoint == 0x115F || codePoint == 0x1160 || codePoint == 0x3164 || codePoint == 0xFFA0;
    }

    static boolean isIdentifier(String text) {
        return !text.isEmpty() && text.length() <= MAX_LENGTH && !text.equals("of") && isStart(text.codePointAt(0))
                && text.codePoints().allMatch(SymbolSyntax::isPart);
    }

    static String quote(String text) {
        return text.indexOf('"') < 0 ? "\"" + text + "\"" : "'" + text + "'";
    }
}
