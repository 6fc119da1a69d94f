/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.api.workbook;

/**
 * How a text stands in a cell. A spreadsheet takes what begins with {@code = + - @}, a tab or a line break for a formula
 * and runs it; an apostrophe before it makes it a text. Reading takes exactly that apostrophe away again.
 */
public final class PlainWords {
    private static final String STARTERS = "=+-@\t\r\n";

    private PlainWords() {}

    /** As it is written. */
    public static String written(String text) {
        return wouldRun(text) ? "'" + text : text;
    }

    /** As it is read. */
    public static String read(String cell) {
        return cell.startsWith("'") && wouldRun(cell) ? cell.substring(1) : cell;
    }

    /** True if, behind any apostrophes, a formula begins. */
    private static boolean wouldRun(String text) {
        int i = 0;
        while (i < text.length() && text.charAt(i) == '\'') {
            i++;
        }
        return i < text.length() && STARTERS.indexOf(text.charAt(i)) >= 0;
    }
}
