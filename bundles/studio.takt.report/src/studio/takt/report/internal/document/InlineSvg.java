/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.report.internal.document;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Makes SVG fit to stand in a page with other SVG: its ids become its own, what could load or run something is taken
 * out, and it takes the size that the page gives it.
 */
public final class InlineSvg {
    private static final Pattern REFERENCE = Pattern.compile("url\\(\\s*['\"]?#([^)'\"]+)['\"]?\\s*\\)");
    private static final Set<String> FORBIDDEN = Set.of("script", "foreignObject", "image", "a", "iframe", "metadata");

    private final String prefix;

    /** Ids will begin with the prefix, which no other picture of the page may have. */
    public InlineSvg(String prefix) {
        this.prefix = prefix + "-";
    }

    /** The picture, fit for a page. */
    public String of(String svg) {
        try {
            Document document = parse(svg);
            clean(document.getDocumentElement());
            document.getDocumentElement().removeAttribute("width");
            document.getDocumentElement().removeAttribute("height");
            return text(document.getDocumentElement());
        } catch (SAXException | IOException | ParserConfigurationException | TransformerException e) {
            throw new IllegalArgumentException("not an SVG picture", e);
        }
    }

    private static Document parse(String svg) throws SAXException, IOException, ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
        factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private void clean(Element element) {
        NamedNodeMap attributes = element.getAttributes();
        for (int i = attributes.getLength() - 1; i >= 0; i--) {
            clean(element, (Attr) attributes.item(i));
        }
        for (Node child : children(element)) {
            if (child instanceof Element inner && !FORBIDDEN.contains(inner.getLocalName())) {
                clean(inner);
            } else if (!(child instanceof org.w3c.dom.Text)) {
                element.removeChild(child);
            }
        }
    }

    private static List<Node> children(Element element) {
        List<Node> children = new ArrayList<>();
        for (int i = 0; i < element.getChildNodes().getLength(); i++) {
            children.add(element.getChildNodes().item(i));
        }
        return children;
    }

    private void clean(Element element, Attr attribute) {
        String name = attribute.getName();
        String value = attribute.getValue();
        if (name.equals("id")) {
            attribute.setValue(prefix + value);
        } else if (name.startsWith("on")) {
            element.removeAttributeNode(attribute);
        } else if (name.equals("href") || name.equals("xlink:href")) {
            link(element, attribute);
        } else if (value.contains("url(")) {
            attribute.setValue(REFERENCE.matcher(value)
                    .replaceAll(match -> Matcher.quoteReplacement("url(#" + prefix + match.group(1) + ")")));
        }
    }

    private void link(Element element, Attr attribute) {
        if (attribute.getValue().startsWith("#")) {
            attribute.setValue("#" + prefix + attribute.getValue().substring(1));
        } else {
            element.removeAttributeNode(attribute);
        }
    }

    private static String text(Element root) throws TransformerException {
        Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
        transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
        StringWriter text = new StringWriter();
        transformer.transform(new DOMSource(root), new StreamResult(text));
        return text.toString();
    }
}
