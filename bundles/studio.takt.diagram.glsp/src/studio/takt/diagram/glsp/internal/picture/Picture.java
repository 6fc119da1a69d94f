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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.eclipse.glsp.graph.GEdge;
import org.eclipse.glsp.graph.GLabel;
import org.eclipse.glsp.graph.GNode;
import org.eclipse.glsp.graph.builder.impl.GEdgeBuilder;
import org.eclipse.glsp.graph.builder.impl.GLabelBuilder;
import org.eclipse.glsp.graph.builder.impl.GNodeBuilder;

import studio.takt.core.api.session.ModelAccess;
import studio.takt.diagram.api.geometry.Bounds;
import studio.takt.diagram.api.geometry.Point;
import studio.takt.diagram.api.render.Mark;
import studio.takt.diagram.api.render.ScenePainter;
import studio.takt.diagram.api.scene.DataBox;
import studio.takt.diagram.api.scene.Scene;
import studio.takt.diagram.api.scene.SceneEdge;
import studio.takt.diagram.api.scene.SceneNode;
import studio.takt.diagram.api.scene.TextLine;
import studio.takt.diagram.glsp.internal.edit.DrawnId;
import studio.takt.diagram.glsp.internal.edit.ElementFeature;

/**
 * A scene as the elements of a graph of GLSP. Each element brings the marks it is drawn with, so that the client needs one view for
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
    private final Values values;
    private final LastPicture last;
    private Map<String, SceneNode> placed = Map.of();
    private final Map<String, Integer> pieces = new HashMap<>();
    private final Set<String> drawn = new HashSet<>();

    /** Of an open model, on its thread. */
    public Picture(ModelAccess model, LastPicture last) {
        this.last = last;
        this.values = new Values(model);
    }

    /** A text that can be edited in place: what it shows, how it is typed, where it is. */
    private record Editable(ElementFeature shown, String text, Bounds area) {}

    /** A node with its corner at the origin, and what is drawn of it. */
    record Ready(SceneNode own, Supplier<String> marks) {}

    private record Labelled(SceneNode node, List<Editable> texts) {}

    private record Connected(String id, SceneEdge edge, SceneNode source, SceneNode target) {
        /** Moving an end elsewhere changes it, what is written there does not. */
        private List<Object> content() {
            return List.of(edge, source.elementId(), source.bounds(), target.elementId(), target.bounds());
        }
    }

    /** The things of a scene, in the order in which they are drawn. */
    public List<Part> of(Scene scene) {
        placed = scene.nodes().stream().collect(Collectors.toMap(SceneNode::elementId, node -> node, (a, b) -> a));
        last.begin();
        List<Part> parts = new ArrayList<>();
        List<Part> texts = new ArrayList<>();
        parts.add(decoration("scene-title", "title", scene.title(), scene.title().bounds(),
                () -> painter.title(scene.title())));
        for (SceneEdge edge : scene.edges()) {
            parts.add(edge(edge));
            if (!edge.labels().isEmpty()) {
                texts.add(decoration(piece(edge.elementId(), "-text"), "texts", edge.labels(), extent(edge),
                        () -> painter.label(edge)));
            }
        }
        parts.addAll(texts);
        scene.nodes().forEach(node -> parts.add(node(node)));
        scene.ladder().ifPresent(ladder -> parts.add(
                decoration("scene-ladder", "ladder", ladder, ladder.bounds(), () -> painter.ladder(ladder))));
        return parts;
    }

    private String piece(String id, String ending) {
        return id + ending + pieces.merge(id + ending, 1, Integer::sum);
    }

    private Part decoration(String id, String symbol, Object content, Bounds bounds, Supplier<? extends Mark> mark) {
        Supplier<String> marks = once(() -> json.write(List.of(mark.get())));
        return new Part(id, List.of(content, bounds), () -> new GNodeBuilder(DECORATION).id(id)
                .position(bounds.x(), bounds.y()).size(bounds.width(), bounds.height()).addArgument("symbol", symbol)
                .addArgument("box", box(bounds.moved(-bounds.x(), -bounds.y())))
                .addArgument("marks", marks.get()).build());
    }

    /** What is made when it is asked for first, then kept: each page gets elements of its own with the same marks. */
    private static Supplier<String> once(Supplier<String> made) {
        String[] kept = new String[1];
        return () -> {
            if (kept[0] == null) {
                kept[0] = made.get();
            }
            return kept[0];
        };
    }

    private static String box(Bounds bounds) {
        return bounds.x() + " " + bounds.y() + " " + bounds.width() + " " + bounds.height();
    }

    /** The box around a connection and what is written on it. */
    private static Bounds extent(SceneEdge edge) {
        List<Bounds> all = new ArrayList<>(edge.labels().stream().map(TextLine::bounds).toList());
        edge.route().forEach(point -> all.add(new Bounds(point.x(), point.y(), 1, 1)));
        return Bounds.around(all);
    }

    private Part node(SceneNode node) {
        Ready ready = last.node(node, () -> ready(node));
        List<Editable> texts = labels(ready.own);
        return new Part(node.elementId(), new Labelled(node, texts), () -> node(node, ready, texts));
    }

    private Ready ready(SceneNode node) {
        SceneNode own = node.moved(-node.bounds().x(), -node.bounds().y());
        return new Ready(own, once(() -> json.write(painter.node(own).marks())));
    }

    private GNode node(SceneNode node, Ready ready, List<Editable> texts) {
        Bounds box = node.bounds();
        GNodeBuilder made = new GNodeBuilder(SYMBOL).id(node.elementId()).position(box.x(), box.y())
                .size(box.width(), box.height()).addArgument("symbol", node.glyph().symbolId())
                .addArgument("type", node.type()).addArgument("label", node.description())
                .addArgument("box", box(ready.own.footprint()))
                .addArgument("marks", ready.marks.get());
        texts.forEach(text -> made.add(label(text)));
        return made.build();
    }

    private List<Editable> labels(SceneNode node) {
        List<Editable> labels = new ArrayList<>();
        String name = values.text(new ElementFeature(node.elementId(), "name"));
        Predicate<TextLine> isName = line -> !name.isBlank() && name.contains(line.text());
        box(node.labels().stream().filter(isName).toList())
                .ifPresent(area -> labels.add(editable(new ElementFeature(node.elementId(), "name"), area)));
        List<TextLine> others = node.labels().stream().filter(isName.negate()).toList();
        if (others.size() == 1) {
            values.stock(node.elementId()).ifPresent(
                    shown -> labels.add(editable(shown, others.get(0).bounds().grow(2))));
        }
        for (DataBox.Row row : node.dataBox().map(DataBox::rows).orElse(List.of())) {
            values.row(node.elementId(), row.key()).ifPresent(shown -> labels.add(editable(shown, row.bounds())));
        }
        return labels;
    }

    private static Optional<Bounds> box(List<TextLine> lines) {
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(Bounds.around(lines.stream().map(TextLine::bounds).toList()).grow(2));
    }

    private Editable editable(ElementFeature shown, Bounds area) {
        return new Editable(shown, values.text(shown), area);
    }

    private static GLabel label(Editable text) {
        return new GLabelBuilder(VALUE).id(text.shown.label()).text(text.text).position(text.area.x(), text.area.y())
                .size(text.area.width(), text.area.height()).addArgument("feature", text.shown.feature()).build();
    }

    private Part edge(SceneEdge edge) {
        Optional<Part> connection = last.edge(edge, () -> connection(edge)).filter(part -> drawn.add(part.id()));
        return connection.orElseGet(() -> decoration(piece(edge.elementId(), "-piece"), edge.style().id(), edge,
                extent(edge), () -> painter.edge(edge)));
    }

    private Optional<Part> connection(SceneEdge edge) {
        SceneNode source = placed.get(edge.source());
        SceneNode target = placed.get(edge.target());
        if (source == null || target == null) {
            return Optional.empty();
        }
        Connected connected = new Connected(DrawnId.of(edge), edge, source, target);
        Supplier<String> marks = once(() -> json.write(painter.edge(edge).marks()));
        return Optional.of(new Part(connected.id, connected.content(), () -> edge(connected, marks)));
    }

    private GEdge edge(Connected connected, Supplier<String> marks) {
        SceneEdge edge = connected.edge;
        GEdge made = new GEdgeBuilder(FLOW).id(connected.id).sourceId(connected.source.elementId())
                .targetId(connected.target.elementId()).routerKind("polyline")
                .addArgument("symbol", edge.style().id()).addArgument("type", edge.type())
                .addArgument("label", edge.description())
                .addArgument("box", box(extent(edge)))
                .addArgument("marks", marks.get()).addArgument("route", route(edge))
                .addArgument("ends", place(connected.source) + " " + place(connected.target)).build();
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
}
