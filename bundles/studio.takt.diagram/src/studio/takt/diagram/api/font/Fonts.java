/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.api.font;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.fontbox.ttf.TTFSubsetter;

import studio.takt.diagram.api.geometry.Outline;
import studio.takt.diagram.internal.font.FontFile;

/**
 * The bundled typeface (Pretendard, SIL Open Font License), which has Latin and Korean. Texts are measured and drawn
 * from its files, never with the fonts of the machine, so that a picture is the same everywhere. Thread-safe; files
 * are read when first needed.
 */
public final class Fonts {
    /** The family name under which it is embedded. */
    public static final String FAMILY = "Pretendard";

    private final Map<Typeface, FontFile> files = new EnumMap<>(Typeface.class);

    /** The width of a text in pixels at a size in pixels, without kerning. */
    public double width(String text, double size, Typeface face) {
        return file(face).width(text) * size;
    }

    /** The height of capitals above the baseline, as a share of the size. */
    public double capHeight() {
        return 0.71;
    }

    /** How far letters reach above the baseline, as a share of the size. */
    public double ascent() {
        return 0.95;
    }

    /** How far letters reach below the baseline, as a share of the size. */
    public double descent() {
        return 0.24;
    }

    /** The letters as lines, from x 0 on the baseline y 0, in the order they are seen. */
    public Outline outline(String text, double size, Typeface face) {
        return file(face).outline(text, size);
    }

    /** True if the typeface has the character. */
    public boolean has(int codePoint, Typeface face) {
        return file(face).has(codePoint);
    }

    /** The face's file, TrueType; the caller closes it. */
    public InputStream open(Typeface face) throws IOException {
        return FontFile.open(face);
    }

    /** A TrueType file with only these characters, for embedding; empty if the face has none of them. */
    public byte[] subset(Typeface face, Set<Integer> codePoints) {
        List<Integer> known = new ArrayList<>(codePoints.stream().filter(c -> has(c, face)).sorted().toList());
        if (known.isEmpty()) {
            return new byte[0];
        }
        try {
            TTFSubsetter subsetter = new TTFSubsetter(file(face).font(),
                    List.of("head", "hhea", "hmtx", "maxp", "OS/2", "name", "cmap", "loca", "glyf", "post"));
            known.forEach(subsetter::add);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            subsetter.writeToStream(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized FontFile file(Typeface face) {
        return files.computeIfAbsent(face, FontFile::new);
    }
}
