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
import studio.takt.diagram.internal.render.SvgWriter;

/** Writes scenes as SVG that needs nothing else: no style sheet, no font of the machine. */
public final class SvgRenderer {
    private final Fonts fonts;

    /** Renders with the bundled typeface. */
    public SvgRenderer(Fonts fonts) {
        this.fonts = fonts;
    }

    /** How texts are written. */
    public enum Texts {
        /** As text, which can be searched and copied, with the letters used embedded as a font. */
        EMBEDDED,
        /** As text, without a font: for documents that bring the typeface themselves. */
        PLAIN,
        /** As lines, for programs that know no fonts. */
        OUTLINES
    }

    /** The picture as the text of an SVG file. Texts of the model become text, never markup. */
    public String render(Scene scene, Theme theme, Texts texts) {
        return new SvgWriter(fonts, theme, texts).write(scene, new ScenePainter().paint(scene));
    }

    /** The picture with its font embedded. */
    public String render(Scene scene, Theme theme) {
        return render(scene, theme, Texts.EMBEDDED);
    }
}
