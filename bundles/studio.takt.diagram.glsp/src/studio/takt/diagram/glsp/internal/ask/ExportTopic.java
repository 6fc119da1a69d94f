/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.glsp.internal.ask;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

import com.google.inject.Inject;

import studio.takt.diagram.api.font.Fonts;
import studio.takt.diagram.api.render.Rasterizer;
import studio.takt.diagram.api.render.SvgRenderer;
import studio.takt.diagram.api.render.Theme;
import studio.takt.diagram.api.scene.Scene;
import studio.takt.diagram.glsp.internal.server.EditorState;

/** The picture as a file: SVG, PNG or PDF, as {@code takt draw} makes it. */
class ExportTopic implements Topic {
    @Inject
    private EditorState state;

    @Override
    public String name() {
        return "export";
    }

    @Override
    public Object answer(Arguments asked) {
        Scene scene = state.scene();
        Theme theme = asked.text("theme").equals("dark") ? Theme.DARK : Theme.LIGHT;
        Fonts fonts = new Fonts();
        byte[] bytes = switch (asked.text("format")) {
            case "png" -> new Rasterizer(fonts).png(scene, theme, Rasterizer.SCALE);
            case "pdf" -> new Rasterizer(fonts).pdf(scene, theme);
            default -> new SvgRenderer(fonts).render(scene, theme).getBytes(StandardCharsets.UTF_8);
        };
        return Map.of("name", scene.name().isBlank() ? "diagram" : scene.name(), "data",
                Base64.getEncoder().encodeToString(bytes));
    }
}
