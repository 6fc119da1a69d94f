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

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An element of an XML file.
 *
 * @param name       without prefix
 * @param prefix     empty if it has none
 * @param attributes by name, with its prefix if it has one, in order
 * @param text       the characters directly in it
 * @param children   the elements directly in it
 * @param line       where it begins
 */
record XmlNode(String name, String prefix, Map<String, String> attributes, StringBuilder text, List<XmlNode> children,
        int line) {
    /** The name of a comment. */
    static final String COMMENT = "!--";
    /** What the name of an instruction for a program begins with. */
    static final String INSTRUCTION = "?";
    /** The name of text between elements. */
    static final String TEXT = "#text";

    XmlNode(String name, String prefix, Map<String, String> attributes, int line) {
        this(name, prefix, new LinkedHashMap<>(attributes), new StringBuilder(), new ArrayList<>(), line);
    }

    /** What stands between elements and is none of them: a comment, an instruction for a program, or text. */
    static XmlNode aside(String name, String text, int line) {
        return new XmlNode(name, "", new LinkedHashMap<>(), new StringBuilder(text), new ArrayList<>(), line);
    }

    /** Whether it is no element. */
    boolean isAside() {
        return isText() || name.equals(COMMENT) || name.startsWith(INSTRUCTION);
    }

    boolean isText() {
        return name.equals(TEXT);
    }

    /** The children that are elements. */
    Stream<XmlNode> elements() {
        return children.stream().filter(child -> !child.isAside());
    }

    /** All the text in it, that of elements inside it included. */
    String wholeText() {
        if (children.isEmpty()) {
            return text.toString();
        }
        return children.stream().anyMatch(XmlNode::isText)
                ? children.stream().filter(each -> each.isText() || !each.isAside()).map(XmlNode::wholeText)
                        .collect(Collectors.joining())
                : text + elements().map(each -> each.wholeText().strip()).collect(Collectors.joining("\n"));
    }

    Stream<XmlNode> all(String wanted) {
        return children.stream().filter(child -> child.name.equals(wanted));
    }

    Optional<XmlNode> first(String wanted) {
        return all(wanted).findFirst();
    }

    /** The text of the first child of that name, without space around it; empty if there is none. */
    String textOf(String wanted) {
        return first(wanted).map(child -> child.text.toString().strip()).orElse("");
    }

    Optional<String> attribute(String wanted) {
        return Optional.ofNullable(attributes.get(wanted)).or(() -> attributes.entrySet().stream()
                .filter(each -> each.getKey().endsWith(":" + wanted)).map(Map.Entry::getValue).findFirst());
    }
}
