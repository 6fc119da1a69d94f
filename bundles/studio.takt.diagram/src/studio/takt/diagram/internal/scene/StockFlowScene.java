/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.internal.scene;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import studio.takt.diagram.api.font.Fonts;
import studio.takt.diagram.api.geometry.Bounds;
import studio.takt.diagram.api.notation.Notation;
import studio.takt.diagram.api.notation.Wording;
import studio.takt.diagram.api.scene.Scene;
import studio.takt.model.layout.Diagram;
import studio.takt.model.stockflow.StockFlowModel;

/** Makes the scene of a stock-flow model. */
public final class StockFlowScene {
    private final Notation notation;
    private final StockFlowModel model;
    private final TextSetter setter;
    private final Wording wording;

    /** Draws a model. */
    public StockFlowScene(Notation notation, Fonts fonts, StockFlowModel model, Optional<Diagram> layout,
            Locale locale) {
        this.notation = notation;
        this.model = model;
        setter = new TextSetter(fonts);
        wording = new Wording(locale);
    }

    /** The scene. */
    public Scene build() {
        var title = new TitleSetter(setter, wording).stockFlow(model, new Bounds(0, 0, 400, 100));
        return new Scene(model.getId(), model.getName(), wording.locale(), title.bounds().grow(20), title, List.of(),
                List.of(), Optional.empty());
    }
}
