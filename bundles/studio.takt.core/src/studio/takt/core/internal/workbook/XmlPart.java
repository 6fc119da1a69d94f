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

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import studio.takt.core.api.workbook.WorkbookException;

/** Reads one part of a workbook as XML without document type and entities, event by event. */
final class XmlPart {
    private final SafeZip zip;
    private final String part;
    private final Places places;

    XmlPart(SafeZip zip, String part, Places places) {
        this.zip = zip;
        this.part = part;
        this.places = places;
    }

    /** What makes sense of the events. */
    @FunctionalInterface
    interface Taker {
        /** Takes an event; false if nothing more is wanted. */
        boolean take(int event, XMLStreamReader xml) throws XMLStreamException, WorkbookException;
    }

    /** Reads it; false if there is no such part. */
    boolean read(Taker taker) throws WorkbookException {
        Optional<InputStream> content = zip.part(part);
        if (content.isEmpty()) {
            return false;
        }
        try (InputStream in = content.get()) {
            events(factory().createXMLStreamReader(decoded(in)), taker);
        } catch (IOException e) {
            throw fault(e);
        } catch (XMLStreamException e) {
            throw fault(e);
        }
        return true;
    }

    /** UTF-8, or UTF-16 by its byte order mark, as the format wants it: the parser prints what it cannot decode. */
    private static Reader decoded(InputStream in) throws IOException {
        PushbackInputStream mark = new PushbackInputStream(in, 2);
        byte[] first = mark.readNBytes(2);
        mark.unread(first);
        boolean wide = first.length == 2 && (first[0] & 0xFF) + (first[1] & 0xFF) == 0xFE + 0xFF;
        return new InputStreamReader(mark, (wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8).newDecoder());
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    private void events(XMLStreamReader xml, Taker taker) throws XMLStreamException, WorkbookException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw places.fault("documentType", part);
            }
            if (!taker.take(event, xml)) {
                return;
            }
        }
    }

    /** The parser passes on what the archive throws as its own. */
    private WorkbookException fault(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SafeZip.BombException
                    || cause instanceof XMLStreamException xml
                            && xml.getNestedException() instanceof SafeZip.BombException) {
                return places.fault("bomb");
            }
        }
        return places.fault("damaged", part);
    }

    /** An attribute by its local name, in any namespace; empty if it is missing. */
    static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    static boolean isTrue(String flag) {
        return flag.equals("1") || flag.equals("true");
    }

    /** A whole number of at most nine digits; empty if it is none. */
    static Optional<Integer> integer(String text) {
        return text.matches("\\d{1,9}") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }
}
