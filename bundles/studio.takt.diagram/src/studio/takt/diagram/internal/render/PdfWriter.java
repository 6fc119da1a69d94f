/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.internal.render;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

import studio.takt.diagram.api.font.Fonts;
import studio.takt.diagram.api.font.Typeface;
import studio.takt.diagram.api.geometry.Bounds;
import studio.takt.diagram.api.geometry.Outline;
import studio.takt.diagram.api.render.Mark;
import studio.takt.diagram.api.render.Theme;
import studio.takt.diagram.api.scene.Scene;
import studio.takt.diagram.api.scene.TextLine;

/** Writes marks onto a page of PDF, with the typeface embedded as far as it is used. */
public final class PdfWriter {
    /** The largest page that PDF readers promise to show, in points. */
    private static final double LARGEST = 14_400;
    /** Points to a pixel of 1/96 inch. */
    private static final double POINTS = 0.75;

    private final Fonts fonts;
    private final Theme theme;
    private final Map<Typeface, PDType0Font> embedded = new EnumMap<>(Typeface.class);

    /** Writes in the colours of a theme. */
    public PdfWriter(Fonts fonts, Theme theme) {
        this.fonts = fonts;
        this.theme = theme;
    }

    /** The bytes of the file. */
    public byte[] write(Scene scene, List<Mark> marks) {
        Bounds box = scene.bounds();
        double scale = Math.min(POINTS, LARGEST / Math.max(box.width(), box.height()));
        try (PDDocument document = new PDDocument()) {
            document.getDocumentInformation().setTitle(scene.name());
            for (Typeface face : Typeface.values()) {
                try (InputStream file = fonts.open(face)) {
                    embedded.put(face, PDType0Font.load(document, file, true));
                }
            }
            PDPage page = new PDPage(
                    new PDRectangle((float) (box.width() * scale), (float) (box.height() * scale)));
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.transform(new org.apache.pdfbox.util.Matrix((float) scale, 0, 0, (float) -scale,
                        (float) (-box.x() * scale), (float) (box.bottom() * scale)));
                for (Mark mark : marks) {
                    write(content, mark);
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(PDPageContentStream content, Mark mark) throws IOException {
        if (mark instanceof Mark.Group group) {
            for (Mark inner : group.marks()) {
                write(content, inner);
            }
        } else if (mark instanceof Mark.Words words) {
            write(content, words.line());
        } else if (mark instanceof Mark.Stroke stroke) {
            write(content, stroke);
        }
    }

    private void write(PDPageContentStream content, TextLine line) throws IOException {
        boolean known = line.text().codePoints().allMatch(c -> fonts.has(c, line.face()));
        if (!known) {
            write(content, Mark.Stroke.area(fonts.outline(line.text(), line.size(), line.face()).moved(line.left(),
                    line.baseline()), line.tone()));
            return;
        }
        content.beginText();
        content.setFont(embedded.get(line.face()), (float) line.size());
        content.setNonStrokingColor(Color.decode(theme.colour(line.tone()).orElseThrow()));
        content.setTextMatrix(new org.apache.pdfbox.util.Matrix(1, 0, 0, -1, (float) line.left(),
                (float) line.baseline()));
        content.showText(line.text());
        content.endText();
    }

    private void write(PDPageContentStream content, Mark.Stroke stroke) throws IOException {
        boolean filled = theme.colour(stroke.fill()).isPresent();
        boolean drawn = theme.colour(stroke.line()).isPresent();
        if (stroke.outline().pieces().isEmpty() || !filled && !drawn) {
            return;
        }
        if (filled) {
            content.setNonStrokingColor(Color.decode(theme.colour(stroke.fill()).orElseThrow()));
        }
        if (drawn) {
            content.setStrokingColor(Color.decode(theme.colour(stroke.line()).orElseThrow()));
            pen(content, stroke);
        }
        trace(content, stroke.outline());
        if (filled && drawn) {
            content.fillAndStroke();
        } else if (filled) {
            content.fill();
        } else {
            content.stroke();
        }
    }

    private static void pen(PDPageContentStream content, Mark.Stroke stroke) throws IOException {
        float[] dash = new float[stroke.dash().size()];
        for (int i = 0; i < dash.length; i++) {
            dash[i] = stroke.dash().get(i).floatValue();
        }
        content.setLineWidth((float) stroke.width());
        content.setLineCapStyle(stroke.round() ? 1 : 0);
        content.setLineJoinStyle(stroke.round() ? 1 : 0);
        content.setLineDashPattern(dash, 0);
    }

    private static void trace(PDPageContentStream content, Outline outline) throws IOException {
        for (Outline.Piece piece : outline.pieces()) {
            if (piece instanceof Outline.Move move) {
                content.moveTo((float) move.x(), (float) move.y());
            } else if (piece instanceof Outline.Line line) {
                content.lineTo((float) line.x(), (float) line.y());
            } else if (piece instanceof Outline.Cubic c) {
                content.curveTo((float) c.x1(), (float) c.y1(), (float) c.x2(), (float) c.y2(), (float) c.x(),
                        (float) c.y());
            } else {
                content.closePath();
            }
        }
    }
}
