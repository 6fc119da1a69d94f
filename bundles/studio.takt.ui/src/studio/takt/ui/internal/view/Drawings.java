/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.ui.internal.view;

import java.util.List;
import java.util.Locale;

import studio.takt.core.api.extension.Extensions;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.session.ModelAccess;
import studio.takt.core.api.session.ModelSession;
import studio.takt.diagram.api.font.Fonts;
import studio.takt.diagram.api.notation.Notation;
import studio.takt.diagram.api.render.Rasterizer;
import studio.takt.diagram.api.render.Theme;
import studio.takt.diagram.api.scene.DiagramScenes;

/** Makes pictures of the maps and stock-flow models of an open model. */
public final class Drawings {
    private final DiagramScenes scenes;
    private final Rasterizer rasterizer;

    /** Draws with the symbols and engines that plug-ins contribute. */
    public Drawings(Extensions extensions, Notation notation) {
        Fonts fonts = new Fonts();
        scenes = new DiagramScenes(extensions, notation, fonts);
        rasterizer = new Rasterizer(fonts);
    }

    /** What can be drawn. */
    public static List<ElementRef> subjects(ModelAccess model) {
        return DiagramScenes.subjects(model);
    }

    /** A picture of the map or model with that id, in PNG. */
    public byte[] png(ModelSession session, String id, Locale locale, double scale) {
        return rasterizer.png(scenes.draw(session, id, locale, Monitor.NONE).scene(), Theme.LIGHT, scale);
    }
}
