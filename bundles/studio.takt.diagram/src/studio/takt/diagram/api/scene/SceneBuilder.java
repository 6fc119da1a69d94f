/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.api.scene;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Result;
import studio.takt.diagram.api.font.Fonts;
import studio.takt.diagram.api.layout.DiagramLayout;
import studio.takt.diagram.api.layout.SteadyLayout;
import studio.takt.diagram.api.notation.Notation;
import studio.takt.diagram.internal.scene.MapScene;
import studio.takt.diagram.internal.scene.Recall;
import studio.takt.diagram.internal.scene.StockFlowScene;
import studio.takt.model.layout.Diagram;
import studio.takt.model.stockflow.StockFlowModel;
import studio.takt.model.vsm.ValueStreamMap;

/**
 * Makes scenes: the one definition of what a map or model looks like, for pictures and editors alike. Call it on the
 * model's thread; what it returns holds no model element.
 */
public final class SceneBuilder {
    private final Notation notation;
    private final Fonts fonts;
    private final Map<String, DiagramLayout> steady = new HashMap<>();
    private final Map<String, Recall> recalls = new HashMap<>();
    private final Map<Locale, Read> read = new HashMap<>();

    private record Read(Result result, MapFigures figures) {}

    /** Draws by a table of notation. */
    public SceneBuilder(Notation notation, Fonts fonts) {
        this.notation = notation;
        this.fonts = fonts;
    }

    /**
     * The picture of a map.
     *
     * @param layout  where its elements have been put; those it does not name are laid out
     * @param figures what was computed of it; {@link MapFigures#NONE} if nothing
     */
    public Scene map(ValueStreamMap map, Optional<Diagram> layout, MapFigures figures, Locale locale) {
        return new MapScene(notation, recall(map, locale), map, layout, figures, steady.computeIfAbsent(
                map.getId() + ' ' + locale, any -> new SteadyLayout())).build();
    }

    /** The figures of a result in words of a language. */
    MapFigures figures(Result result, Locale locale) {
        Read known = read.get(locale);
        if (known == null || known.result != result) {
            known = new Read(result, new FiguresReader(locale).read(result));
            read.put(locale, known);
        }
        return known.figures;
    }

    /** The picture of a stock-flow model. */
    public Scene stockFlow(StockFlowModel model, Optional<Diagram> layout, Locale locale) {
        return new StockFlowScene(notation, recall(model, locale), model, layout).build();
    }

    private Recall recall(EObject subject, Locale locale) {
        return recalls.computeIfAbsent(ElementRef.of(subject).id() + ' ' + locale, any -> new Recall(fonts, locale));
    }
}
