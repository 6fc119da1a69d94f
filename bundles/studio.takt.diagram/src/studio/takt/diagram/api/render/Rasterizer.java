/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.api.render;

import studio.takt.diagram.api.font.Fonts;
import studio.takt.diagram.api.scene.Scene;
import studio.takt.diagram.internal.render.PdfWriter;
import studio.takt.diagram.internal.render.PngWriter;

/** Writes scenes as PNG and PDF. Needs no display and no font of the machine. */
public final class Rasterizer {
    /** Pixels of a PNG to one of the scene, unless told otherwise. */
    public static final double SCALE = 2;

    private final Fonts fonts;

    /** Draws with the bundled typeface. */
    public Rasterizer(Fonts fonts) {
        this.fonts = fonts;
    }

    /**
     * The bytes of a PNG file.
     *
     * @param scale pixels to one of the scene; made smaller for pictures that would not fit into memory
     */
    public byte[] png(Scene scene, Theme theme, double scale) {
        return new PngWriter(fonts, theme).write(scene.bounds(), new ScenePainter().paint(scene), scale);
    }

    /** The bytes of a PDF file of one page as large as the scene: lines stay lines, texts stay texts. */
    public byte[] pdf(Scene scene, Theme theme) {
        return new PdfWriter(fonts, theme).write(scene, new ScenePainter().paint(scene));
    }
}
