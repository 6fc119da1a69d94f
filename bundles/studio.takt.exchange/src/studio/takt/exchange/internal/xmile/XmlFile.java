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

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Location;

/** Reads an XML file that nobody trusts: no document type, no entity, nothing outside, limits on size and depth. */
final class XmlFile {
    private static final long MAX_BYTES = 32L << 20;
    private static final int MAX_ELEMENTS = 500_000;
    private static final int MAX_DEPTH = 64;
    private static final int DECLARATION = 200;
    private static final Pattern STANDARD = Pattern
            .compile("https?://(docs\\.oasis-open\\.org/xmile/ns/XMILE/.*|www\\.systemdynamics\\.org/XMILE/?)");
    private static final Pattern ENCODING = Pattern.compile("<\\?xml[^>]*?encoding=[\"']([A-Za-z0-9_-]+)[\"']");
    private static final Map<String, Charset> KNOWN = Map.of("iso-8859-1", StandardCharsets.ISO_8859_1, "us-ascii",
            StandardCharsets.US_ASCII, "windows-1252", StandardCharsets.ISO_8859_1);

    private final Path path;
    private final Consumer<Finding> findings;
    private final Deque<XmlNode> open = new ArrayDeque<>();
    private XmlNode root;
    private String standard = "";
    private final List<XmlNode> before = new ArrayList<>();
    private final List<XmlNode> after = new ArrayList<>();
    private int elements;

    XmlFile(Path path, Consumer<Finding> findings) {
        this.path = path;
        this.findings = findings;
    }

    /** Elements one after the other, under a root of their own; empty if the text holds anything else. */
    static Optional<XmlNode> fragment(String text) {
        return new XmlFile(Path.of(""), finding -> {})
                .parse(("<kept>" + text + "</kept>").getBytes(StandardCharsets.UTF_8));
    }

    /** Comments, and instructions for programs, before the root. */
    List<XmlNode> before() {
        return List.copyOf(before);
    }

    /** Those behind it. */
    List<XmlNode> after() {
        return List.copyOf(after);
    }

    /** The root; empty, with a finding, if the file cannot be read. */
    Optional<XmlNode> read() {
        try {
            if (Files.size(path) > MAX_BYTES) {
                return refuse("too-large", 0, MAX_BYTES >> 20);
            }
            return parse(Files.readAllBytes(path));
        } catch (IOException e) {
            return refuse("unreadable", 0, String.valueOf(e.getMessage()));
        }
    }

    private Optional<XmlNode> parse(byte[] bytes) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        // Some programs write the prefix of a vendor without declaring it.
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(decoded(bytes)));
            while (reader.hasNext()) {
                int event = reader.next();
                int line = reader.getLocation().getLineNumber();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    return refuse("dtd", line);
                }
                if (!take(event, reader, line)) {
                    return refuse("too-deep", line, MAX_DEPTH, MAX_ELEMENTS);
                }
            }
            return Optional.ofNullable(root);
        } catch (CharacterCodingException e) {
            return refuse("malformed", 0, String.valueOf(e.getMessage()));
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            String said = String.valueOf(e.getMessage()).lines().reduce((a, b) -> b).orElse("");
            return refuse("malformed", line, said.replaceFirst("^Message: ", ""));
        }
    }

    /** As the file says it is encoded, UTF-8 if it does not: the parser would print what it cannot decode. */
    private static String decoded(byte[] bytes) throws CharacterCodingException {
        boolean wide = bytes.length > 1 && (bytes[0] & 0xFF) + (bytes[1] & 0xFF) == 0xFE + 0xFF;
        Matcher said = ENCODING.matcher(
                new String(bytes, 0, Math.min(bytes.length, DECLARATION), StandardCharsets.ISO_8859_1));
        Charset charset = wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        if (!wide && said.find() && KNOWN.containsKey(said.group(1).toLowerCase(Locale.ROOT))) {
            charset = KNOWN.get(said.group(1).toLowerCase(Locale.ROOT));
        }
        String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private boolean take(int event, XMLStreamReader reader, int line) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                Map<String, String> attributes = attributes(reader);
                if (open.isEmpty()) {
                    standard = prefixOfTheStandard(attributes);
                }
                String prefix = prefix(reader.getLocalName());
                XmlNode node = new XmlNode(local(reader.getLocalName()), prefix.equals(standard) ? "" : prefix,
                        attributes, line);
                if (open.isEmpty()) {
                    root = node;
                } else {
                    open.peek().children().add(node);
                }
                open.push(node);
                elements++;
            }
            case XMLStreamConstants.END_ELEMENT -> end(open.pop());
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                if (!open.isEmpty()) {
                    open.peek().text().append(reader.getText());
                    text(open.peek().children(), reader.getText(), line);
                }
            }
            case XMLStreamConstants.COMMENT -> aside(XmlNode.COMMENT, reader.getText(), line);
            case XMLStreamConstants.PROCESSING_INSTRUCTION -> aside(XmlNode.INSTRUCTION + reader.getPITarget(),
                    Objects.requireNonNullElse(reader.getPIData(), ""), line);
            default -> {
                // the beginning and the end of the file, and space outside
            }
        }
        return open.size() <= MAX_DEPTH && elements <= MAX_ELEMENTS;
    }

    private void aside(String name, String text, int line) {
        List<XmlNode> around = open.isEmpty() ? root == null ? before : after : open.peek().children();
        around.add(XmlNode.aside(name, text, line));
        elements++;
    }

    private static void text(List<XmlNode> children, String text, int line) {
        if (!children.isEmpty() && children.get(children.size() - 1).isText()) {
            children.get(children.size() - 1).text().append(text);
        } else {
            children.add(XmlNode.aside(XmlNode.TEXT, text, line));
        }
    }

    /** Where there is text alone, or none but space, it need not stand between the children. */
    private static void end(XmlNode node) {
        if (node.text().toString().isBlank() || node.children().stream().allMatch(XmlNode::isText)) {
            node.children().removeIf(XmlNode::isText);
        }
    }

    /** A file may write the words of the standard with a prefix. */
    private static String prefixOfTheStandard(Map<String, String> attributes) {
        return attributes.entrySet().stream().filter(each -> each.getKey().startsWith("xmlns:")
                && STANDARD.matcher(each.getValue().strip()).matches()).map(each -> local(each.getKey())).findFirst()
                .orElse("");
    }

    private static String prefix(String name) {
        return name.substring(0, Math.max(0, name.indexOf(':')));
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    private static Map<String, String> attributes(XMLStreamReader reader) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String prefix = reader.getAttributePrefix(i);
            attributes.put((prefix == null || prefix.isEmpty() ? "" : prefix + ":")
                    + reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return attributes;
    }

    private Optional<XmlNode> refuse(String key, int line, Object... arguments) {
        findings.accept(Words.error(key, new Location(path.toString(), line, 0), arguments));
        return Optional.empty();
    }
}
