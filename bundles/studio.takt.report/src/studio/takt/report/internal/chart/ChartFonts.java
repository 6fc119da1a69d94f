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
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

import studio.takt.report.internal.format.Typefaces;

/** The bundled typeface for drawing charts; fonts of the machine are never used. */
public final class ChartFonts {
    private static final Logger LOG = System.getLogger(ChartFonts.class.getName());

    private final Font regular;
    private final Font semibold;

    private ChartFonts(Font regular, Font semibold) {
        this.regular = regular;
        this.semibold = semibold;
    }

    /**
     * Reads the typefaces; empty if Java cannot use any font on this machine, as where the system's font library or
     * every font is missing.
     */
    public static Optional<ChartFonts> of(Typefaces typefaces) {
        try {
            return Optional.of(new ChartFonts(read(typefaces, false), read(typefaces, true)));
        } catch (IOException | FontFormatException | LinkageError | InternalError e) {
            LOG.log(Level.DEBUG, "charts are left out: Java cannot use fonts on this machine", e);
            return Optional.empty();
        }
    }

    private static Font read(Typefaces typefaces, boolean bold) throws IOException, FontFormatException {
        try (InputStream file = typefaces.open(bold)) {
            return Font.createFont(Font.TRUETYPE_FONT, file);
        }
    }

    Font regular(float size) {
        return regular.deriveFont(size);
    }

    Font semibold(float size) {
        return semibold.deriveFont(size);
    }
}
