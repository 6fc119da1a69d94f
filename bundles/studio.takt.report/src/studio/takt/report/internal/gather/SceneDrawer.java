/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.report.internal.gather;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.RegistryFactory;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.session.ModelSession;
import studio.takt.core.api.text.Text;
import studio.takt.diagram.api.font.Fonts;
import studio.takt.diagram.api.notation.Notation;
import studio.takt.diagram.api.notation.PlatformNotation;
import studio.takt.diagram.api.render.SvgRenderer;
import studio.takt.diagram.api.render.SvgRenderer.Texts;
import studio.takt.diagram.api.render.Theme;
import studio.takt.diagram.api.scene.DiagramScenes;
import studio.takt.diagram.api.scene.Scene;
import studio.takt.diagram.api.scene.SceneBuilder;
import studio.takt.metrics.api.VsmMetrics;
import studio.takt.model.vsm.ValueStreamMap;

/** Draws the value stream maps of a model the way {@code takt draw} does. */
public final class SceneDrawer implements MapDrawer {
    private final Fonts fonts;
    private final Texts texts;

    /** A drawer that sets texts in these fonts. */
    public SceneDrawer(Fonts fonts) {
        this(fonts, Texts.PLAIN);
    }

    private SceneDrawer(Fonts fonts, Texts texts) {
        this.fonts = fonts;
        this.texts = texts;
    }

    @Override
    public MapDrawer inOutlines() {
        return new SceneDrawer(fonts, Texts.OUTLINES);
    }

    @Override
    public List<Material.Drawing> draw(ModelSession model, List<Result> results, Locale locale) {
        SceneBuilder builder = new SceneBuilder(notation(), fonts);
        return model.read(access -> access.project().getMaps().stream().sorted(ModelOrder.BY_STATE_AND_NAME)
                .map(map -> drawing(DiagramScenes.scene(builder, access, map, metrics(map, results), locale), map))
                .toList());
    }

    private static Notation notation() {
        IExtensionRegistry registry = RegistryFactory.getRegistry();
        return registry == null ? PlatformNotation.builtIn() : PlatformNotation.read(registry).notation();
    }

    private static Optional<Result> metrics(ValueStreamMap map, List<Result> results) {
        return results.stream().filter(result -> result.engine().id().equals(VsmMetrics.ID)
                && result.element().id().equals(map.getId())).findFirst();
    }

    private Material.Drawing drawing(Scene scene, ValueStreamMap map) {
        String names = map.getNodes().stream().map(node -> ElementRef.of(node).name())
                .filter(name -> !name.isBlank()).collect(Collectors.joining(", "));
        String svg = new SvgRenderer(fonts).render(scene, Theme.LIGHT, texts);
        return new Material.Drawing(ElementRef.of(map).name(), svg,
                Text.of(SceneDrawer.class, "drawing.alt", scene.name(), names), scene.bounds().width(),
                scene.bounds().height());
    }
}
