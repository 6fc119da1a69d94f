/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.internal.sirius;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import studio.takt.diagram.internal.render.SvgWriter;

/**
 * An element of XML, or text in one.
 *
 * @param name       its name with prefix; of text, the text
 * @param attributes name → value, in the order written
 * @param children   what it contains
 */
record Tag(String name, Map<String, String> attributes, List<Tag> children) {
    private static final Map<String, String> TEXT = Map.of("", "");

    /** Copies the list. */
    Tag {
        children = List.copyOf(children);
    }

    /** Without content. */
    static Tag of(String name, String... attributes) {
        Map<String, String> all = new LinkedHashMap<>();
        for (int i = 0; i < attributes.length; i += 2) {
            all.put(attributes[i], attributes[i + 1]);
        }
        return new Tag(name, all, List.of());
    }

    /** Text, the only content of an element. */
    static Tag text(String content) {
        return new Tag(content, TEXT, List.of());
    }

    /** The same with that content. */
    Tag with(List<Tag> content) {
        return new Tag(name, attributes, content);
    }

    /** The same with that content. */
    Tag with(Tag... content) {
        return with(List.of(content));
    }

    /** As the text of a file. */
    String document() {
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        write(out, "");
        return out.toString();
    }

    private void write(StringBuilder out, String indent) {
        out.append(indent).append('<').append(name);
        attributes.forEach((key, value) -> out.append(' ').append(key).append("=\"").append(SvgWriter.escape(value))
                .append('"'));
        if (children.isEmpty()) {
            out.append("/>\n");
            return;
        }
        if (children.get(0).attributes == TEXT) {
            out.append('>').append(SvgWriter.escape(children.get(0).name)).append("</").append(name).append(">\n");
            return;
        }
        out.append(">\n");
        children.forEach(child -> child.write(out, indent + "  "));
        out.append(indent).append("</").append(name).append(">\n");
    }
}
