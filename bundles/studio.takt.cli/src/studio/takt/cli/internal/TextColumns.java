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

import java.util.List;
import java.util.Locale;

import studio.takt.core.api.extension.Verb.HelpRow;
import studio.takt.core.api.extension.Verb.HelpSection;

/** Sets names and explanations in two columns, the second one wrapped; Korean letters count as two. */
public final class TextColumns {
    private static final int INDENT = 2;
    private static final int LEAST = 14;
    private static final int GREATEST = 30;

    private final int width;

    /** Sets lines no wider than {@code width}. */
    public TextColumns(int width) {
        this.width = width;
    }

    /** A heading and its rows; each line ends with a line feed. */
    public String section(HelpSection section, Locale locale) {
        StringBuilder text = new StringBuilder(section.heading().in(locale)).append(":\n");
        int first = firstColumn(section.rows());
        for (HelpRow row : section.rows()) {
            append(text, row.name(), row.help().in(locale), first);
        }
        return text.toString();
    }

    private static int firstColumn(List<HelpRow> rows) {
        int longest = rows.stream().mapToInt(row -> columns(row.name())).filter(length -> length <= GREATEST).max()
                .orElse(LEAST);
        return Math.max(LEAST, longest) + INDENT + 2;
    }

    private void append(StringBuilder text, String name, String help, int first) {
        String line = " ".repeat(INDENT) + name;
        if (columns(line) + 2 > first) {
            text.append(line.stripTrailing()).append('\n');
            line = "";
        }
        for (String paragraph : help.split("\n")) {
            line = fill(text, line, paragraph, first);
        }
        text.append(line.stripTrailing()).append('\n');
    }

    private String fill(StringBuilder text, String begun, String paragraph, int first) {
        String line = begun;
        if (columns(line) > first) {
            text.append(line.stripTrailing()).append('\n');
            line = "";
        }
        line = pad(line, first);
        boolean fresh = true;
        for (String word : paragraph.split(" ")) {
            if (!fresh && columns(line) + 1 + columns(word) > width) {
                text.append(line.stripTrailing()).append('\n');
                line = " ".repeat(first);
                fresh = true;
            }
            line += (fresh ? "" : " ") + word;
            fresh = false;
        }
        return line;
    }

    private static String pad(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - columns(text)));
    }

    /** How many columns of a terminal a text takes. */
    public static int columns(String text) {
        return text.codePoints().map(TextColumns::columns).sum();
    }

    private static int columns(int letter) {
        boolean wide = letter >= 0x1100 && letter <= 0x115f || letter >= 0x2e80 && letter <= 0xa4cf
                || letter >= 0xac00 && letter <= 0xd7a3 || letter >= 0xf900 && letter <= 0xfaff
                || letter >= 0xfe30 && letter <= 0xfe6f || letter >= 0xff00 && letter <= 0xff60
                || letter >= 0xffe0 && letter <= 0xffe6;
        return wide ? 2 : 1;
    }
}
