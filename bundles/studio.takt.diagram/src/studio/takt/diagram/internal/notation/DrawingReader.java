/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.internal.notation;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import studio.takt.diagram.api.geometry.Bounds;
import studio.takt.diagram.api.geometry.Outline;
import studio.takt.diagram.api.notation.Drawing;
import studio.takt.diagram.api.notation.Insets;
import studio.takt.diagram.api.notation.Tone;

/** Reads the small part of SVG in which symbols are drawn. */
public final class DrawingReader {
    private final List<Drawing.Shape> shapes = new ArrayList<>();
    private final Deque<Pen> pens = new ArrayDeque<>(List.of(new Pen(Tone.INK, Tone.NONE, 1)));
    private double width;
    private double height;
    private Drawing.Stretch stretch = Drawing.Stretch.NONE;
    private Insets slice = Insets.NONE;

    private record Pen(Tone fill, Tone stroke, double width) {}

    /** Reads a file; throws {@code IllegalArgumentException} if it holds anything else than a symbol may. */
    public Drawing read(InputStream svg) {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(svg);
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    start(reader);
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    pens.pop();
                }
            }
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException("not an SVG drawing: " + e.getMessage(), e);
        }
        return new Drawing(width, height, stretch, slice, shapes);
    }

    private void start(XMLStreamReader in) {
        Pen outer = pens.peek();
        Pen pen = new Pen(tone(in, "fill", outer.fill), tone(in, "stroke", outer.stroke),
                number(in, "stroke-width", outer.width));
        pens.push(pen);
        switch (in.getLocalName()) {
            case "svg" -> root(in);
            case "g" -> {}
            case "path" -> add(new PathReader(in.getAttributeValue(null, "d")).read(), pen);
            case "rect" -> add(Outline.rectangle(new Bounds(number(in, "x", 0), number(in, "y", 0),
                    number(in, "width", 0), number(in, "height", 0)), number(in, "rx", 0)), pen);
            case "circle" -> add(Outline.circle(number(in, "cx", 0), number(in, "cy", 0), number(in, "r", 0)), pen);
            default -> throw new IllegalArgumentException("a drawing may not hold a " + in.getLocalName());
        }
    }

    private void root(XMLStreamReader in) {
        width = number(in, "width", 0);
        height = number(in, "height", 0);
        String mode = in.getAttributeValue(null, "data-stretch");
        stretch = mode == null ? Drawing.Stretch.NONE : Drawing.Stretch.valueOf(mode.toUpperCase(Locale.ROOT));
        String margins = in.getAttributeValue(null, "data-slice");
        slice = margins == null ? Insets.NONE : insets(margins);
    }

    /** Four numbers: top, right, bottom, left. */
    public static Insets insets(String text) {
        String[] parts = text.trim().split("\\s+");
        return new Insets(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]), Double.parseDouble(parts[2]),
                Double.parseDouble(parts[3]));
    }

    private void add(Outline outline, Pen pen) {
        shapes.add(new Drawing.Shape(outline, pen.fill, pen.stroke, pen.width));
    }

    private static Tone tone(XMLStreamReader in, String attribute, Tone inherited) {
        String value = in.getAttributeValue(null, attribute);
        return value == null ? inherited : Tone.ofDrawing(value);
    }

    private static double number(XMLStreamReader in, String attribute, double missing) {
        String value = in.getAttributeValue(null, attribute);
        return value == null ? missing : Double.parseDouble(value);
    }
}
