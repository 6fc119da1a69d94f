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
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import studio.takt.diagram.api.font.Typeface;
import studio.takt.diagram.api.geometry.Bounds;
import studio.takt.diagram.api.geometry.Point;
import studio.takt.diagram.api.layout.LayoutEdge;
import studio.takt.diagram.api.layout.LayoutNode;
import studio.takt.diagram.api.layout.LayoutProblem;
import studio.takt.diagram.api.layout.LayoutSolution;
import studio.takt.diagram.api.layout.StockFlowLayout;
import studio.takt.diagram.api.notation.FlowRow;
import studio.takt.diagram.api.notation.Lane;
import studio.takt.diagram.api.notation.LineStyle;
import studio.takt.diagram.api.notation.NodeRow;
import studio.takt.diagram.api.notation.Notation;
import studio.takt.diagram.api.notation.Tone;
import studio.takt.diagram.api.notation.Wording;
import studio.takt.diagram.api.scene.Glyph;
import studio.takt.diagram.api.scene.Scene;
import studio.takt.diagram.api.scene.SceneEdge;
import studio.takt.diagram.api.scene.SceneNode;
import studio.takt.diagram.api.scene.TextLine;
import studio.takt.diagram.api.scene.TitleBlock;
import studio.takt.diagram.internal.notation.LineStyles;
import studio.takt.model.layout.Diagram;
import studio.takt.model.stockflow.Flow;
import studio.takt.model.stockflow.Stock;
import studio.takt.model.stockflow.StockFlowModel;
import studio.takt.model.stockflow.Variable;

/**
 * Makes the scene of a stock-flow model. A flow stands as its valve, with a pipe from what it drains and one to what
 * it fills; where it has no such end there is a cloud.
 */
public final class StockFlowScene {
    private static final double MARGIN = 28;
    private static final List<Double> BACK = List.of(13.0, 20.0, 28.0, 38.0, 50.0);
    private static final double ASIDE = 9;
    private static final double PIPE = 6;
    private static final String CLOUD = "stockflow/cloud";
    private static final String VALVE = "stockflow/flow-valve";

    private final Notation notation;
    private final StockFlowModel model;
    private final Recall recall;
    private final TextSetter setter;
    private final Wording wording;
    private final Places places;
    private final Map<String, SceneNode> nodes = new LinkedHashMap<>();
    private final List<LayoutNode> toPlace = new ArrayList<>();
    private final List<Pipe> pipes = new ArrayList<>();
    private final List<Bounds> taken = new ArrayList<>();

    /** A line of the picture: half of a flow, or an influence. */
    private record Pipe(LayoutEdge edge, String elementId, String type, LineStyle style, String description,
            String sign) {}

    /** Draws a model. */
    public StockFlowScene(Notation notation, Recall recall, StockFlowModel model, Optional<Diagram> layout) {
        this.notation = notation;
        this.model = model;
        this.recall = recall;
        setter = recall.setter();
        wording = recall.wording();
        places = new Places(layout);
    }

    /** The scene. */
    public Scene build() {
        recall.begin();
        List<Variable> variables = model.getVariables().stream().filter(v -> !places.isHidden(v.getId()))
                .sorted(Comparator.comparing((Variable v) -> name(v)).thenComparing(v -> String.valueOf(v.getId())))
                .toList();
        variables.stream().filter(v -> !(v instanceof Flow))
                .forEach(v -> notation.node(v).ifPresent(row -> variable(v, row)));
        variables.stream().filter(Flow.class::isInstance).map(Flow.class::cast)
                .forEach(flow -> notation.flow(flow).ifPresent(row -> flow(flow, row)));
        influences(variables);
        LayoutSolution solution = new StockFlowLayout().layout(
                new LayoutProblem(toPlace, pipes.stream().map(Pipe::edge).toList()));
        nodes.replaceAll((id, node) -> node.moved(solution.positions().get(id).x(), solution.positions().get(id).y()));
        pipes.stream().filter(pipe -> pipe.style.body() != LineStyle.Body.ARC).map(pipe -> solution.routes()
                .get(pipe.edge.id())).filter(Objects::nonNull).forEach(route -> keepOff(route.points()));
        List<SceneEdge> edges = pipes.stream().filter(pipe -> solution.routes().containsKey(pipe.edge.id()))
                .map(pipe -> edge(pipe, solution.routes().get(pipe.edge.id()).points())).toList();
        return scene(edges);
    }

    private Scene scene(List<SceneEdge> edges) {
        List<Bounds> extent = new ArrayList<>(nodes.values().stream().map(SceneNode::footprint).toList());
        edges.forEach(edge -> edge.route().forEach(p -> extent.add(new Bounds(p.x() - 6, p.y() - 6, 12, 12))));
        Bounds body = Bounds.around(extent);
        TitleBlock title = new TitleSetter(setter, wording).stockFlow(model, body);
        return new Scene(String.valueOf(model.getId()), TextSetter.clean(name(model)), wording.locale(),
                body.union(title.bounds()).grow(MARGIN), title, List.copyOf(nodes.values()), edges, Optional.empty());
    }

    private static String name(studio.takt.model.base.NamedElement element) {
        return element.getName() == null ? "" : element.getName();
    }

    private void variable(Variable variable, NodeRow row) {
        String id = String.valueOf(variable.getId());
        SceneNode node = new NodeSetter(notation, recall).set(variable, id, row, List.of(), places.width(id),
                places.height(id), false);
        add(node, row.content().lane(variable));
    }

    private void add(SceneNode node, Lane lane) {
        nodes.put(node.elementId(), node);
        toPlace.add(new LayoutNode(node.elementId(), lane, false, node.bounds(), node.footprint(),
                places.of(node.elementId()), ""));
    }

    private void flow(Flow flow, FlowRow row) {
        String id = String.valueOf(flow.getId());
        add(new NodeSetter(notation, recall).valve(flow, id, notation.symbol(VALVE),
                wording.say(row.tool().name())), Lane.STOCK);
        String from = end(flow.getFrom(), id, "#from");
        String to = end(flow.getTo(), id, "#to");
        LineStyle style = row.style();
        pipe(id, id + "#in", from, id, new LineStyle(style.id(), style.body(), style.width(), style.dash(), false,
                style.source(), LineStyle.Head.NONE));
        pipe(id, id + "#out", id, to, new LineStyle(style.id(), style.body(), style.width(), style.dash(), false,
                LineStyle.Head.NONE, style.target()));
    }

    private String end(Stock stock, String flow, String ending) {
        if (stock != null && nodes.containsKey(String.valueOf(stock.getId()))) {
            return String.valueOf(stock.getId());
        }
        String cloud = flow + ending;
        Glyph glyph = Glyph.at(CLOUD, notation.symbol(CLOUD).drawing(), 0, 0);
        add(new SceneNode(cloud, "Cloud", glyph, List.of(), Optional.empty(), List.of(), List.of(), false,
                wording.say(StockFlowScene.class, "cloud") + ", " + nodes.get(flow).description()), Lane.STOCK);
        return cloud;
    }

    private void pipe(String flow, String id, String from, String to, LineStyle style) {
        pipes.add(new Pipe(new LayoutEdge(id, from, to, LayoutEdge.Kind.MATERIAL, false, 0, 0, 0, 0, List.of()), flow,
                "Flow", style, nodes.get(flow).description(), ""));
    }

    private void influences(List<Variable> variables) {
        Polarities polarities = new Polarities(variables);
        Map<String, Variable> byId = new LinkedHashMap<>();
        variables.forEach(variable -> byId.put(String.valueOf(variable.getId()), variable));
        new Influences(variables).all().forEach((target, sources) -> {
            for (String source : sources) {
                if (nodes.containsKey(source) && nodes.containsKey(target)) {
                    String id = source + "->" + target;
                    String sign = Polarities.text(polarities.shown(byId.get(source), byId.get(target)));
                    pipes.add(new Pipe(new LayoutEdge(id, source, target, LayoutEdge.Kind.INFORMATION, false, 0, 0, 0,
                            0, places.bends(id)), id, "Link", LineStyles.link(),
                            nodes.get(source).description() + " \u2192 " + nodes.get(target).description()
                                    + (sign.isEmpty() ? "" : " (" + sign + ")"),
                            sign));
                }
            }
        });
    }

    /** The sign of a link, beside its head, where it covers nothing. */
    private List<TextLine> sign(Pipe pipe, List<Point> route) {
        if (pipe.sign.isEmpty() || route.size() < 2) {
            return List.of();
        }
        Point tip = route.get(route.size() - 1);
        Point before = route.get(route.size() - 2);
        double length = Math.max(1, tip.distance(before));
        double dx = (tip.x() - before.x()) / length;
        double dy = (tip.y() - before.y()) / length;
        List<TextLine> places = BACK.stream().flatMap(back -> Stream.of(ASIDE, -ASIDE).map(aside -> setter.line(
                pipe.sign, tip.x() - back * dx - aside * dy, tip.y() - back * dy + aside * dx + 4, 11,
                Typeface.SEMIBOLD, TextLine.Anchor.MIDDLE, Tone.INK))).toList();
        TextLine place = places.stream().filter(this::isClear).findFirst().orElse(places.get(0));
        taken.add(place.bounds());
        return List.of(place);
    }

    private void keepOff(List<Point> pipe) {
        for (int i = 1; i < pipe.size(); i++) {
            Point a = pipe.get(i - 1);
            Point b = pipe.get(i);
            taken.add(Bounds.between(Math.min(a.x(), b.x()), Math.min(a.y(), b.y()), Math.max(a.x(), b.x()),
                    Math.max(a.y(), b.y())).grow(PIPE));
        }
    }

    private boolean isClear(TextLine sign) {
        Bounds box = sign.bounds().grow(1);
        return taken.stream().noneMatch(box::overlaps)
                && nodes.values().stream().noneMatch(node -> node.footprint().overlaps(box));
    }

    private SceneEdge edge(Pipe pipe, List<Point> route) {
        SceneNode source = nodes.get(pipe.edge.source());
        SceneNode target = nodes.get(pipe.edge.target());
        List<Point> points = pipe.style.body() == LineStyle.Body.ARC
                ? route
                : new Anchors(notation).bring(route, source, target);
        return new SceneEdge(pipe.elementId, pipe.type, pipe.edge.source(), pipe.edge.target(), pipe.style, points,
                Optional.empty(), Optional.empty(), sign(pipe, points), pipe.description);
    }
}
