/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.exchange.internal.xmile;

import java.util.List;

/** Writes elements as text, and leaves them as they were where they come from a file. */
final class XmlText {
    private static final String INDENT = "  ";

    private XmlText() {}

    /** A whole file. */
    static String document(XmlNode root) {
        StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        write(root, 0, text);
        return text.toString();
    }

    /** Elements one after the other. */
    static String fragment(List<XmlNode> nodes) {
        StringBuilder text = new StringBuilder();
        nodes.forEach(each -> write(each, 0, text));
        return text.toString();
    }

    private static void write(XmlNode node, int depth, StringBuilder text) {
        String name = node.prefix().isEmpty() ? node.name() : node.prefix() + ":" + node.name();
        text.append(INDENT.repeat(depth)).append('<').append(name);
        node.attributes().forEach((key, value) -> text.append(' ').append(key).append("=\"").append(escaped(value))
                .append('"'));
        String own = node.text().toString();
        if (node.children().isEmpty() && own.isBlank()) {
            text.append("/>\n");
        } else if (node.children().isEmpty()) {
            text.append('>').append(escaped(own)).append("</").append(name).append(">\n");
        } else {
            text.append('>').append(own.isBlank() ? "" : escaped(own.strip())).append('\n');
            node.children().forEach(child -> write(child, depth + 1, text));
            text.append(INDENT.repeat(depth)).append("</").append(name).append(">\n");
        }
    }

    /** Line breaks and tabs survive in attributes only if they are written as numbers. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\n', '\r', '\t' -> escaped.append("&#").append(c).append(';');
                default -> {
                    if (c >= ' ') {
                        escaped.appendCodePoint(c);
                    }
                }
            }
        });
        return escaped.toString();
    }
}
