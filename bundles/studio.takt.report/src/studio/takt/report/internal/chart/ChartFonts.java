/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.report.internal.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import studio.takt.report.internal.format.Typefaces;

/** The bundled typeface for drawing charts; fonts of the machine are never used. */
public final class ChartFonts {
    private final Font regular;
    private final Font semibold;

    /** Reads the typefaces. */
    public ChartFonts(Typefaces typefaces) {
        regular = read(typefaces, false);
        semibold = read(typefaces, true);
    }

    private static Font read(Typefaces typefaces, boolean bold) {
        try (InputStream file = typefaces.open(bold)) {
            return Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("the bundled font is damaged", e);
        }
    }

    Font regular(float size) {
        return regular.deriveFont(size);
    }

    Font semibold(float size) {
        return semibold.deriveFont(size);
    }
}
