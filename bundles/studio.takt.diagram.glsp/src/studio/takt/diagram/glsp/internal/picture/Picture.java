/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.glsp.internal.picture;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.glsp.graph.GEdge;
import org.eclipse.glsp.graph.GGraph;
import org.eclipse.glsp.graph.GLabel;
import org.eclipse.glsp.graph.GModelElement;
import org.eclipse.glsp.graph.GNode;
import org.eclipse.glsp.graph.builder.impl.GEdgeBuilder;
import org.eclipse.glsp.graph.builder.impl.GGraphBuilder;
import org.eclipse.glsp.graph.builder.impl.GLabelBuilder;
import org.eclipse.glsp.graph.builder.impl.GNodeBuilder;

import studio.takt.core.api.session.ModelAccess;
import studio.takt.diagram.api.geometry.Bounds;
import studio.takt.diagram.api.geometry.Point;
import studio.takt.diagram.api.notation.FlowRow;
import studio.takt.diagram.api.notation.Notation;
import studio.takt.diagram.api.render.Mark;
import studio.takt.diagram.api.render.ScenePainter;
import studio.takt.diagram.api.scene.DataBox;
import studio.takt.diagram.api.scene.Scene;
import studio.takt.diagram.api.scene.SceneEdge;
import studio.takt.diagram.api.scene.SceneNode;
import studio.takt.diagram.api.scene.TextLine;
import studio.takt.diagram.glsp.internal.edit.ElementFeature;

/**
 * A scene as a graph of GLSP. Each element brings the marks it is drawn with, so that the client needs one view for
 * all symbols.
 */
public final class Picture {
    /** The type of elements with a place of their own. */
    public static final String SYMBOL = "node:symbol";
    /** The type of what is drawn but cannot be touched. */
    public static final String DECORATION = "node:decoration";
    /** The type of connections. */
    public static final String FLOW = "edge:flow";
    /** The type of texts that can be edited in place. */
    public static final String VALUE = "label:value";

    private final ScenePainter painter = new ScenePainter();
    private final MarkJson json = new MarkJson();
    private final ModelAccess model;
    private final Notation notation;
    private final Values values;
    private Map<String, SceneNode> placed = Map.of();
    /** A flow of a stock-flow model is drawn in two pieces. */
    private final Set<String> drawnEdges = new HashSet<>();
    private int pieces;

    /** Of an open model, on its thread. */
    public Picture(ModelAccess model, Notation notation) {
        this.model = model;
        this.notation = notation;
        this.values = new Values(model);
    }

    /** The graph of a scene. */
    public GGraph of(Scene scene) {
        placed = scene.nodes().stream().collect(Collectors.toMap(SceneNode::elementId, node -> node, (a, b) -> a));
        GGraphBuilder graph = new GGraphBuilder().id(scene.subjectId());
        List<Mark> texts = new ArrayList<>();
        decoration("title", List.of(painter.title(scene.title())), scene.title().bounds()).ifPresent(graph::add);
        for (SceneEdge edge : scene.edges()) {
            graph.add(edge(scene, edge));
            texts.add(painter.label(edge));
        }
        decoration("texts", texts, scene.bounds()).ifPresent(graph::add);
        scene.nodes().forEach(node -> graph.add(node(node)));
        scene.ladder().flatMap(ladder -> decoration("ladder", List.of(painter.ladder(ladder)), ladder.bounds()))
                .ifPresent(graph::add);
        return graph.build();
    }

    private Optional<GModelElement> decoration(String id, List<? extends Mark> marks, Bounds bounds) {
        return marks.isEmpty()
                ? Optional.empty()
                : Optional.of(new GNodeBuilder(DECORATION).id("scene-" + id).position(0, 0)
                        .size(bounds.right(), bounds.bottom()).addArgument("symbol", id)
                        .addArgument("marks", json.write(List.copyOf(marks))).build());
    }

    private GNode node(SceneNode node) {
        Bounds box = node.bounds();
        SceneNode own = node.moved(-box.x(), -box.y());
        GNodeBuilder made = new GNodeBuilder(SYMBOL).id(node.elementId()).position(box.x(), box.y())
                .size(box.width(), box.height()).addArgument("symbol", node.glyph().symbolId())
                .addArgument("type", node.type()).addArgument("label", node.description())
                .addArgument("marks", json.write(painter.node(own).marks()));
        labels(own).forEach(made::add);
        return made.build();
    }

    private List<GLabel> labels(SceneNode node) {
        List<GLabel> labels = new ArrayList<>();
        String name = values.text(new ElementFeature(node.elementId(), "name"));
        Predicate<TextLine> isName = line -> !name.isBlank() && name.contains(line.text());
        box(node.labels().stream().filter(isName).toList())
                .ifPresent(area -> labels.add(label(new ElementFeature(node.elementId(), "name"), area)));
        List<TextLine> others = node.labels().stream().filter(isName.negate()).toList();
        if (others.size() == 1) {
            values.stock(node.elementId()).ifPresent(
                    shown -> labels.add(label(shown, others.get(0).bounds().grow(2))));
        }
        for (DataBox.Row row : node.dataBox().map(DataBox::rows).orElse(List.of())) {
            values.row(node.elementId(), row.key()).ifPresent(shown -> labels.add(label(shown, row.bounds())));
        }
        return labels;
    }

    private static Optional<Bounds> box(List<TextLine> lines) {
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(Bounds.around(lines.stream().map(TextLine::bounds).toList()).grow(2));
    }

    private GLabel label(ElementFeature shown, Bounds area) {
        return new GLabelBuilder(VALUE).id(shown.label()).text(values.text(shown)).position(area.x(), area.y())
                .size(area.width(), area.height()).addArgument("feature", shown.feature()).build();
    }

    private GModelElement edge(Scene scene, SceneEdge edge) {
        Optional<SceneNode> source = end(edge, true);
        Optional<SceneNode> target = end(edge, false);
        Mark.Group drawn = painter.edge(edge);
        boolean again = !drawnEdges.add(edge.elementId());
        if (again || source.isEmpty() || target.isEmpty()) {
            return decoration(edge.elementId() + "-" + drawnEdges.size() + (again ? "-again" + pieces++ : ""),
                    List.of(drawn), scene.bounds()).orElseThrow();
        }
        GEdge made = new GEdgeBuilder(FLOW).id(edge.elementId()).sourceId(source.get().elementId())
                .targetId(target.get().elementId()).routerKind("polyline")
                .addArgument("symbol", edge.style().id()).addArgument("type", edge.type())
                .addArgument("label", edge.description()).addArgument("marks", json.write(drawn.marks()))
                .addArgument("route", route(edge)).addArgument("ends", place(source.get()) + " " + place(target.get()))
                .build();
        edge.route().subList(1, edge.route().size() - 1).forEach(point -> made.getRoutingPoints()
                .add(org.eclipse.glsp.graph.util.GraphUtil.point(point.x(), point.y())));
        return made;
    }

    private static String route(SceneEdge edge) {
        StringBuilder text = new StringBuilder();
        for (Point point : edge.route()) {
            text.append(text.isEmpty() ? "" : " ").append(point.x()).append(' ').append(point.y());
        }
        return text.toString();
    }

    private static String place(SceneNode node) {
        return node.bounds().x() + " " + node.bounds().y();
    }

    private Optional<SceneNode> end(SceneEdge edge, boolean source) {
        Optional<EObject> flow = model.element(edge.elementId());
        Optional<FlowRow> row = flow.flatMap(notation::flow);
        return row.map(found -> flow.get().eGet(source ? found.source() : found.target()))
                .filter(studio.takt.model.base.IdentifiedElement.class::isInstance)
                .map(studio.takt.model.base.IdentifiedElement.class::cast)
                .map(element -> placed.get(String.valueOf(element.getId())));
    }
}
