/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.internal.workbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/** Gathers a text that may come in runs of different looks; how it is pronounced is left out. */
final class RichText {
    /** Excel writes characters that XML has no place for as {@code _x000D_}. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final int LONGEST = 32_767;

    private final StringBuilder text = new StringBuilder();
    private boolean within;
    private boolean pronounced;

    void clear() {
        text.setLength(0);
        within = false;
        pronounced = false;
    }

    /** Takes an event between the beginning and the end of what holds the text. */
    void take(int event, XMLStreamReader xml) {
        if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
            boolean start = event == XMLStreamConstants.START_ELEMENT;
            switch (xml.getLocalName()) {
                case "t" -> within = start;
                case "rPh" -> pronounced = start;
                default -> {
                    // looks
                }
            }
        } else if (within && !pronounced && xml.hasText() && text.length() <= LONGEST) {
            text.append(xml.getText());
        }
    }

    /** The text so far; longer than a cell may be if it is too long. */
    String text() {
        return unescaped(text);
    }

    static String unescaped(CharSequence text) {
        Matcher escaped = ESCAPED.matcher(text);
        return escaped.replaceAll(
                match -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))));
    }
}
