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

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;

import studio.takt.core.api.element.ElementFinder;
import studio.takt.core.api.extension.Extensions;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Engine;
import studio.takt.core.api.run.EngineRunner;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.RunOrder;
import studio.takt.core.api.session.ModelAccess;
import studio.takt.core.api.session.ModelSession;
import studio.takt.diagram.api.font.Fonts;
import studio.takt.diagram.api.notation.Notation;
import studio.takt.metrics.api.VsmMetrics;
import studio.takt.model.layout.Diagram;
import studio.takt.model.stockflow.StockFlowModel;
import studio.takt.model.stockflow.StockflowPackage;
import studio.takt.model.vsm.MapState;
import studio.takt.model.vsm.ValueStreamMap;
import studio.takt.model.vsm.VsmPackage;

/**
 * From an open model to the scenes of its diagrams, with what the engine {@code vsm-metrics} says of them: the one way
 * for pictures, reports and editors.
 */
public final class DiagramScenes {
    /** The kinds of element that have a diagram. */
    public static final List<EClass> KINDS = List.of(VsmPackage.eINSTANCE.getValueStreamMap(),
            StockflowPackage.eINSTANCE.getStockFlowModel());

    private final Extensions extensions;
    private final SceneBuilder builder;

    /** Draws by a table of notation, with what the given engines compute. */
    public DiagramScenes(Extensions extensions, Notation notation, Fonts fonts) {
        this.extensions = extensions;
        this.builder = new SceneBuilder(notation, fonts);
    }

    /**
     * What can be drawn of a model: maps from the current to the ideal state, then stock-flow models, each by name.
     * Call it on the model's thread.
     */
    public static List<ElementRef> subjects(ModelAccess model) {
        Comparator<EObject> order = Comparator.comparingInt(DiagramScenes::rank);
        return new ElementFinder(model.project()).ofKinds(KINDS).stream()
                .sorted(order.thenComparing(subject -> ElementRef.of(subject).name())).map(ElementRef::of).toList();
    }

    private static int rank(EObject subject) {
        return subject instanceof ValueStreamMap map ? map.getState().getValue() : MapState.values().length;
    }

    /** A scene, and what was found while it was computed. */
    public record Drawn(Scene scene, List<Finding> findings) {}

    /**
     * The diagram of a map or stock-flow model, with its figures computed now.
     *
     * @throws IllegalArgumentException if no such element has a diagram
     */
    public Drawn draw(ModelSession session, String id, Locale locale, Monitor monitor) {
        Optional<Result> metrics = figures(session, id, monitor);
        Scene scene = session.read(model -> scene(model, id, metrics, locale));
        return new Drawn(scene, metrics.map(Result::findings).orElse(List.of()));
    }

    private Scene scene(ModelAccess model, String id, Optional<Result> metrics, Locale locale) {
        EObject subject = model.element(id)
                .orElseThrow(() -> new IllegalArgumentException("no element has the id " + id));
        return scene(builder, model, subject, metrics, locale);
    }

    /**
     * The diagram of a map or stock-flow model with figures computed before. Call it on the model's thread.
     *
     * @throws IllegalArgumentException if the element has no diagram
     */
    public static Scene scene(SceneBuilder builder, ModelAccess model, EObject subject, Optional<Result> metrics,
            Locale locale) {
        Optional<Diagram> layout = model.layout().getDiagrams().stream()
                .filter(diagram -> ElementRef.of(subject).id().equals(diagram.getSubjectId())).findFirst();
        if (subject instanceof ValueStreamMap map) {
            return builder.map(map, layout,
                    metrics.map(result -> builder.figures(result, locale)).orElse(MapFigures.NONE),
                    locale);
        }
        if (subject instanceof StockFlowModel stocks) {
            return builder.stockFlow(stocks, layout, locale);
        }
        throw new IllegalArgumentException(ElementRef.of(subject) + " has no diagram");
    }

    /**
     * What the metrics engine says of a map; empty for anything else, or if no plug-in brings the engine. Only taking
     * the snapshot holds the model's thread.
     */
    public Optional<Result> figures(ModelSession session, String id, Monitor monitor) {
        boolean isMap = session.read(model -> model.element(id).filter(ValueStreamMap.class::isInstance).isPresent());
        Optional<Engine<?>> engine = isMap ? extensions.engines().find(VsmMetrics.ID) : Optional.empty();
        return engine.map(found -> new EngineRunner().run(RunOrder.of(found).model(session).on(id).build(), monitor));
    }
}
