/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.internal.file;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;

import org.w3c.dom.DOMException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

import studio.takt.core.api.run.Location;
import studio.takt.core.api.session.FileLimits;
import studio.takt.core.api.session.ModelFileException;

/**
 * The XML of a model file as a document that still knows its lines. A document type declaration is refused by the
 * parser, and with it every entity; nothing outside the text is ever read.
 */
final class XmlSource {
    private final SourceText source;
    private final Document document;
    private final Map<Element, Integer> tagEnds = new IdentityHashMap<>();

    private XmlSource(SourceText source, Document document) {
        this.source = source;
        this.document = document;
    }

    static XmlSource parse(byte[] bytes, FaultList faults, FileLimits limits) throws ModelFileException {
        if (bytes.length > limits.bytes()) {
            throw faults.fatal("file.tooLarge", faults.file(), Long.toString(limits.bytes()));
        }
        SourceText source = SourceText.of(bytes, faults);
        try {
            XmlSource xml = new XmlSource(source, DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder()
                    .newDocument());
            xml.read(faults, limits);
            return xml;
        } catch (SAXParseException e) {
            throw malformed(source, e, faults);
        } catch (SAXException e) {
            if (e.getCause() instanceof ModelFileException refused) {
                throw refused;
            }
            // the parser itself stumbles over some damages, and then knows no place
            throw faults.fatal("file.malformed", faults.file(), String.valueOf(e.getMessage()));
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException("the XML parser of this Java run time does not work", e);
        }
    }

    private static ModelFileException malformed(SourceText source, SAXParseException e, FaultList faults) {
        int offset = source.offset(e.getLineNumber(), e.getColumnNumber());
        Location place = source.locate(offset);
        if (e.getMessage().contains("DOCTYPE")) {
            return faults.fatal("file.dtd", place);
        }
        boolean atEnd = source.text().substring(offset).isBlank();
        return faults.fatal(atEnd ? "file.truncated" : "file.malformed", place, e.getMessage());
    }

    private void read(FaultList faults, FileLimits limits)
            throws ParserConfigurationException, SAXException, IOException {
        SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
        factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        factory.setXIncludeAware(false);
        XMLReader reader = factory.newSAXParser().getXMLReader();
        Builder builder = new Builder(faults, limits);
        reader.setContentHandler(builder);
        reader.setErrorHandler(builder);
        reader.setEntityResolver(builder);
        reader.parse(new InputSource(new StringReader(source.text())));
    }

    Document document() {
        return document;
    }

    Element root() {
        return document.getDocumentElement();
    }

    /** Where an element begins; that of its parent if a migration made it. */
    Location locate(Element element) {
        Integer end = tagEnd(element);
        return source.tag(end);
    }

    /** Where an attribute of an element stands. */
    Location locate(Element element, String attribute) {
        return source.attribute(tagEnd(element), attribute);
    }

    private int tagEnd(Element element) {
        for (Node node = element; node instanceof Element; node = node.getParentNode()) {
            Integer end = tagEnds.get(node);
            if (end != null) {
                return end;
            }
        }
        return 0;
    }

    /** Builds the document from the parser's events. */
    private final class Builder extends DefaultHandler {
        private final FaultList faults;
        private final FileLimits limits;
        private final Deque<Element> open = new ArrayDeque<>();
        private Locator locator;
        private int count;

        Builder(FaultList faults, FileLimits limits) {
            this.faults = faults;
            this.limits = limits;
        }

        @Override
        public void setDocumentLocator(Locator documentLocator) {
            locator = documentLocator;
        }

        @Override
        public InputSource resolveEntity(String publicId, String systemId) {
            return new InputSource(new StringReader(""));
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }

        /** The parser lets names pass that no document may hold, such as an attribute xml:xmlns. */
        private Element element(String uri, String qualifiedName, Attributes attributes) throws SAXParseException {
            try {
                Element element = document.createElementNS(uri.isEmpty() ? null : uri, qualifiedName);
                for (int i = 0; i < attributes.getLength(); i++) {
                    String namespace = attributes.getURI(i);
                    element.setAttributeNS(namespace.isEmpty() ? null : namespace, attributes.getQName(i),
                            attributes.getValue(i));
                }
                declared.forEach((prefix, namespace) -> element.setAttributeNS(ModelFormat.XMLNS,
                        prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix, namespace));
                declared.clear();
                return element;
            } catch (DOMException impossible) {
                throw new SAXParseException(impossible.getMessage(), locator, impossible);
            }
        }

        @Override
        public void startElement(String uri, String name, String qualifiedName, Attributes attributes)
                throws SAXException {
            checkLimits();
            Element element = element(uri, qualifiedName, attributes);
            tagEnds.put(element, source.offset(locator.getLineNumber(), locator.getColumnNumber()));
            Node parent = open.isEmpty() ? document : open.peek();
            parent.appendChild(element);
            open.push(element);
        }

        private final Map<String, String> declared = new java.util.LinkedHashMap<>();

        @Override
        public void startPrefixMapping(String prefix, String uri) {
            declared.put(prefix, uri);
        }

        private void checkLimits() throws SAXException {
            Location here = faults.at(locator.getLineNumber(), 0);
            if (++count > limits.elements()) {
                throw new SAXException(faults.fatal("file.tooMany", here, Integer.toString(limits.elements())));
            }
            if (open.size() >= limits.depth()) {
                throw new SAXException(faults.fatal("file.tooDeep", here, Integer.toString(limits.depth())));
            }
        }

        @Override
        public void endElement(String uri, String name, String qualifiedName) {
            open.pop();
        }

        @Override
        public void characters(char[] text, int start, int length) {
            open.peek().appendChild(document.createTextNode(new String(text, start, length)));
        }
    }
}
