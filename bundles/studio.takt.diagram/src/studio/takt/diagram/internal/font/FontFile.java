/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.internal.font;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

import studio.takt.diagram.api.font.Typeface;
import studio.takt.diagram.api.geometry.Outline;

/** One TrueType file of the bundle. */
public final class FontFile {
    /** What a character that the face lacks takes: emoji are as wide as they are high. */
    private static final double MISSING = 1.0;

    private final TrueTypeFont font;
    private final CmapLookup characters;
    private final double unitsPerEm;

    /** Reads the file of a face. */
    public FontFile(Typeface face) {
        try (InputStream file = open(face)) {
            font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            characters = font.getUnicodeCmapLookup();
            unitsPerEm = font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException("the bundled typeface cannot be read", e);
        }
    }

    /** Opens the file of a face. */
    public static InputStream open(Typeface face) throws IOException {
        InputStream file = FontFile.class.getResourceAsStream("/fonts/" + face.file());
        if (file == null) {
            throw new FileNotFoundException("fonts/" + face.file());
        }
        return file;
    }

    /** The parsed font. */
    public TrueTypeFont font() {
        return font;
    }

    /** True if it has the character. */
    public synchronized boolean has(int codePoint) {
        return characters.getGlyphId(codePoint) != 0;
    }

    /** The width of a text at size 1. */
    public synchronized double width(String text) {
        return text.codePoints().mapToDouble(this::advance).sum();
    }

    private double advance(int codePoint) {
        int glyph = characters.getGlyphId(codePoint);
        if (glyph == 0) {
            return isInvisible(codePoint) ? 0 : MISSING;
        }
        try {
            return font.getAdvanceWidth(glyph) / unitsPerEm;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isInvisible(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.FORMAT || type == Character.CONTROL || type == Character.NON_SPACING_MARK;
    }

    /** The letters as lines, from the origin to the right. */
    public synchronized Outline outline(String text, double size) {
        List<Outline.Piece> pieces = new ArrayList<>();
        double x = 0;
        for (int codePoint : visual(text).codePoints().toArray()) {
            append(pieces, codePoint, x, size);
            x += advance(codePoint) * size;
        }
        return new Outline(pieces);
    }

    private void append(List<Outline.Piece> pieces, int codePoint, double x, double size) {
        int glyph = characters.getGlyphId(codePoint);
        if (glyph == 0 && isInvisible(codePoint)) {
            return;
        }
        if (glyph == 0) {
            double edge = MISSING * size;
            pieces.addAll(Outline.rectangle(new studio.takt.diagram.api.geometry.Bounds(x + edge * .2, -edge * .7,
                    edge * .6, edge * .7), edge * .1).pieces());
            return;
        }
        try {
            var data = font.getGlyph().getGlyph(glyph);
            if (data != null) {
                double scale = size / unitsPerEm;
                add(pieces, data.getPath(), new AffineTransform(scale, 0, 0, -scale, x, 0));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(List<Outline.Piece> pieces, GeneralPath path, AffineTransform transform) {
        double[] c = new double[6];
        double x = 0;
        double y = 0;
        for (PathIterator it = path.getPathIterator(transform); !it.isDone(); it.next()) {
            switch (it.currentSegment(c)) {
                case PathIterator.SEG_MOVETO -> pieces.add(new Outline.Move(c[0], c[1]));
                case PathIterator.SEG_LINETO -> pieces.add(new Outline.Line(c[0], c[1]));
                case PathIterator.SEG_QUADTO -> pieces.add(new Outline.Cubic(x + 2 * (c[0] - x) / 3,
                        y + 2 * (c[1] - y) / 3, c[2] + 2 * (c[0] - c[2]) / 3, c[3] + 2 * (c[1] - c[3]) / 3, c[2],
                        c[3]));
                case PathIterator.SEG_CUBICTO ->
                    pieces.add(new Outline.Cubic(c[0], c[1], c[2], c[3], c[4], c[5]));
                default -> pieces.add(new Outline.Close());
            }
            int last = switch (it.currentSegment(c)) {
                case PathIterator.SEG_QUADTO -> 2;
                case PathIterator.SEG_CUBICTO -> 4;
                case PathIterator.SEG_CLOSE -> -1;
                default -> 0;
            };
            x = last < 0 ? x : c[last];
            y = last < 0 ? y : c[last + 1];
        }
    }

    /** The text in the order in which it is seen from left to right. */
    private static String visual(String text) {
        if (!Bidi.requiresBidi(text.toCharArray(), 0, text.length())) {
            return text;
        }
        Bidi bidi = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        byte[] levels = new byte[bidi.getRunCount()];
        String[] runs = new String[levels.length];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (byte) bidi.getRunLevel(i);
            String run = text.substring(bidi.getRunStart(i), bidi.getRunLimit(i));
            runs[i] = levels[i] % 2 == 0 ? run : new StringBuilder(run).reverse().toString();
        }
        Bidi.reorderVisually(levels, 0, runs, 0, runs.length);
        return String.join("", runs);
    }
}
