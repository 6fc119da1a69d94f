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
    static String document(List<XmlNode> before, XmlNode root, List<XmlNode> after) {
        StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        before.forEach(each -> write(each, 0, text));
        write(root, 0, text);
        after.forEach(each -> write(each, 0, text));
        return text.toString();
    }

    /** Elements one after the other. */
    static String fragment(List<XmlNode> nodes) {
        StringBuilder text = new StringBuilder();
        nodes.forEach(each -> write(each, 0, text));
        return text.toString();
    }

    private static void write(XmlNode node, int depth, StringBuilder text) {
        text.append(INDENT.repeat(depth));
        within(node, depth, text);
        text.append('\n');
    }

    private static void within(XmlNode node, int depth, StringBuilder text) {
        if (node.isAside()) {
            aside(node, text);
            return;
        }
        String name = node.prefix().isEmpty() ? node.name() : node.prefix() + ":" + node.name();
        text.append('<').append(name);
        node.attributes().forEach((key, value) -> text.append(' ').append(key).append("=\"")
                .append(escaped(value, true)).append('"'));
        String own = node.text().toString();
        if (node.children().isEmpty() && own.isBlank()) {
            text.append("/>");
            return;
        }
        text.append('>');
        if (node.children().stream().anyMatch(XmlNode::isText)) {
            // Where text and elements mix, every space may count.
            node.children().forEach(child -> within(child, 0, text));
        } else if (node.children().isEmpty()) {
            text.append(escaped(own, false));
        } else {
            text.append(own.isBlank() ? "" : escaped(own.strip(), false)).append('\n');
            node.children().forEach(child -> write(child, depth + 1, text));
            text.append(INDENT.repeat(depth));
        }
        text.append("</").append(name).append('>');
    }

    private static void aside(XmlNode node, StringBuilder text) {
        if (node.isText()) {
            text.append(escaped(node.text().toString(), false));
        } else if (node.name().equals(XmlNode.COMMENT)) {
            text.append("<!--").append(node.text()).append("-->");
        } else {
            text.append('<').append(node.name()).append(node.text().isEmpty() ? "" : " ").append(node.text())
                    .append("?>");
        }
    }

    /** Line breaks and tabs survive in attributes only if they are written as numbers. */
    private static String escaped(String text, boolean attribute) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '\r' -> escaped.append("&#13;");
                case '"', '\n', '\t' -> escaped.append(!attribute
                        ? String.valueOf((char) c)
                        : c == '"' ? "&quot;" : "&#" + c + ";");
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
