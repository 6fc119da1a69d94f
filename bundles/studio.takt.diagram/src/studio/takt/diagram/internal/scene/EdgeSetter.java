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

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;

import studio.takt.diagram.api.font.Typeface;
import studio.takt.diagram.api.geometry.Bounds;
import studio.takt.diagram.api.geometry.Point;
import studio.takt.diagram.api.layout.LayoutEdge;
import studio.takt.diagram.api.layout.LayoutSolution;
import studio.takt.diagram.api.notation.Drawing;
import studio.takt.diagram.api.notation.FlowRow;
import studio.takt.diagram.api.notation.Notation;
import studio.takt.diagram.api.notation.Symbol;
import studio.takt.diagram.api.notation.Tone;
import studio.takt.diagram.api.notation.Wording;
import studio.takt.diagram.api.scene.Glyph;
import studio.takt.diagram.api.scene.SceneEdge;
import studio.takt.diagram.api.scene.SceneNode;
import studio.takt.diagram.api.scene.TextLine;
import studio.takt.diagram.api.scene.TextLine.Anchor;
import studio.takt.model.vsm.FifoLane;
import studio.takt.model.vsm.InformationFlow;
import studio.takt.model.vsm.KanbanFlow;
import studio.takt.model.vsm.MapFlow;
import studio.takt.model.vsm.MaterialFlow;
import studio.takt.model.vsm.SequencedPull;

/** Makes connections: what the layout has to know of them, and how they look once they are routed. */
final class EdgeSetter {
    private static final double SIZE = 11;
    private static final double LEADING = 1.25;
    private static final double WIDEST = 130;

    private final Notation notation;
    private final Recall recall;
    private final TextSetter setter;
    private final Wording wording;
    private final Places places;
    private final Map<String, Draft> drafts = new LinkedHashMap<>();

    private record Draft(EObject element, FlowRow row, String source, String target, List<String> texts,
            Optional<Symbol> middle, LayoutEdge layout) {}

    EdgeSetter(Notation notation, Recall recall, Places places) {
        this.notation = notation;
        this.recall = recall;
        this.setter = recall.setter();
        this.wording = recall.wording();
        this.places = places;
    }

    void add(EObject flow, String id, FlowRow row, String source, String target) {
        List<String> texts = new ArrayList<>();
        row.content().labels(flow, wording)
                .forEach(text -> texts.addAll(setter.balanced(text, WIDEST, SIZE, Typeface.REGULAR, 2)));
        double width = texts.stream().mapToDouble(t -> setter.width(t, SIZE, Typeface.REGULAR)).max().orElse(0);
        boolean inLane = row.style().id().equals("fifo") && (flow instanceof MapFlow link)
                && (link.getSource() instanceof FifoLane || link.getTarget() instanceof FifoLane);
        Optional<Symbol> middle = inLane ? Optional.empty() : row.middle();
        double middleWidth = middle.map(s -> s.drawing().width()).orElse(row.style().zigzag() ? 26.0 : 0.0);
        double middleHeight = middle.map(s -> s.drawing().height()).orElse(row.style().zigzag() ? 16.0 : 0.0);
        boolean back = flow instanceof MaterialFlow material && material.getReworkProbability() != null;
        drafts.put(id, new Draft(flow, row, source, target, texts, middle,
                new LayoutEdge(id, source, target, kind(flow), back, middleWidth, middleHeight, width,
                        texts.size() * SIZE * LEADING, places.bends(id))));
    }

    private static LayoutEdge.Kind kind(EObject flow) {
        if (flow instanceof KanbanFlow || flow instanceof SequencedPull) {
            return LayoutEdge.Kind.KANBAN;
        }
        return flow instanceof InformationFlow ? LayoutEdge.Kind.INFORMATION : LayoutEdge.Kind.MATERIAL;
    }

    List<LayoutEdge> problem() {
        return drafts.values().stream().map(Draft::layout).toList();
    }

    List<SceneEdge> scene(LayoutSolution solution, Map<String, SceneNode> nodes) {
        List<SceneEdge> edges = new ArrayList<>();
        drafts.forEach((id, draft) -> Optional.ofNullable(solution.routes().get(id))
                .ifPresent(route -> edges.add(edge(id, draft, new Recall.Joint(draft.element, draft.row, draft.texts,
                        route, nodes.get(draft.source), nodes.get(draft.target))))));
        return edges;
    }

    private SceneEdge edge(String id, Draft draft, Recall.Joint joint) {
        return recall.edge(joint, () -> made(id, draft, joint));
    }

    private SceneEdge made(String id, Draft draft, Recall.Joint joint) {
        LayoutSolution.Route route = joint.route();
        List<Point> points = new Anchors(notation).bring(route.points(), joint.source(), joint.target());
        Optional<Glyph> middle = draft.middle.flatMap(symbol -> route.middle().map(box -> glyph(symbol, box)));
        Optional<Point> kink = draft.row.style().zigzag()
                ? route.middle().map(box -> new Point(box.centreX(), box.centreY()))
                : Optional.empty();
        List<TextLine> labels = route.label().map(box -> labels(draft.texts, box)).orElse(List.of());
        return new SceneEdge(id, draft.element.eClass().getName(), draft.source, draft.target, draft.row.style(),
                points,
                middle, kink, labels, description(draft, joint));
    }

    private static Glyph glyph(Symbol symbol, Bounds box) {
        Drawing drawing = symbol.drawing();
        return Glyph.at(symbol.id(), drawing, Math.round(box.x()), Math.round(box.y()));
    }

    private List<TextLine> labels(List<String> texts, Bounds box) {
        List<TextLine> lines = new ArrayList<>();
        double y = box.y() + SIZE * 0.98;
        for (String text : texts) {
            lines.add(setter.line(text, box.centreX(), y, SIZE, Typeface.REGULAR, Anchor.MIDDLE, Tone.INK));
            y += SIZE * LEADING;
        }
        return lines;
    }

    private String description(Draft draft, Recall.Joint joint) {
        return wording.say(draft.row.tool().name()) + ": " + firstLine(joint.source()) + " → "
                + firstLine(joint.target())
                + (draft.texts.isEmpty() ? "" : ", " + String.join(", ", draft.texts));
    }

    private static String firstLine(SceneNode node) {
        return node.description().split("\n")[0];
    }
}
