/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.internal.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import studio.takt.diagram.api.geometry.Bounds;
import studio.takt.diagram.api.geometry.Point;
import studio.takt.diagram.api.layout.LayoutEdge;
import studio.takt.diagram.api.layout.LayoutNode;
import studio.takt.diagram.api.layout.LayoutProblem;
import studio.takt.diagram.api.layout.LayoutSolution;

/** Routes connections around everything that is placed, and finds places for their symbols and texts. */
public final class Router {
    private static final double HEAD = 20;

    private final Map<String, Box> boxes = new LinkedHashMap<>();
    private final Map<String, LayoutSolution.Route> routes = new LinkedHashMap<>();
    private final Labels labels = new Labels();

    /** Routes all edges whose ends are placed; those already drawn only have their ends brought to the borders. */
    public Router(LayoutProblem problem, Map<String, Point> positions, Map<String, List<Point>> drawn) {
        this(problem, positions, drawn, Map.of());
    }

    /** As above, but some connections stay as they are. */
    public Router(LayoutProblem problem, Map<String, Point> positions, Map<String, List<Point>> drawn,
            Map<String, LayoutSolution.Route> kept) {
        for (LayoutNode node : problem.nodes()) {
            Point at = positions.get(node.id());
            boxes.put(node.id(), new Box(node.id(), node.lane(), node.symbol().moved(at.x(), at.y()),
                    node.footprint().moved(at.x(), at.y())));
        }
        boxes.values().forEach(box -> box.parts().forEach(labels::block));
        List<LayoutEdge> edges = problem.edges().stream()
                .filter(e -> boxes.containsKey(e.source()) && boxes.containsKey(e.target())).toList();
        Ports ports = new Ports(boxes, edges.stream().filter(e -> !drawn.containsKey(e.id())).toList());
        Map<String, List<Point>> lines = new HashMap<>();
        edges.stream().filter(e -> drawn.containsKey(e.id()))
                .filter(e -> !kept.containsKey(e.id()))
                .forEach(e -> lines.put(e.id(), trimmed(e, drawn.get(e.id()))));
        Paths paths = new Paths(boxes.values(), ports.pairs(edges.stream().map(LayoutEdge::id)
                .filter(id -> !kept.containsKey(id)).toList()));
        edges.stream().filter(e -> kept.containsKey(e.id())).forEach(e -> keep(e, kept.get(e.id()), paths));
        edges.stream().filter(e -> lines.containsKey(e.id())).forEach(e -> paths.use(lines.get(e.id()), isWide(e)));
        lines.values().forEach(labels::line);
        edges.stream().filter(e -> lines.containsKey(e.id())).forEach(e -> finish(e, lines.get(e.id()), paths));
        edges.stream().filter(e -> !lines.containsKey(e.id()) && !kept.containsKey(e.id())).sorted(order())
                .forEach(e -> route(e, ports, paths));
        edges.stream().filter(e -> !kept.containsKey(e.id())).forEach(this::label);
    }

    private void keep(LayoutEdge edge, LayoutSolution.Route route, Paths paths) {
        routes.put(edge.id(), route);
        paths.use(route.points(), isWide(edge));
        labels.line(route.points());
        route.label().ifPresent(labels::block);
        route.middle().ifPresent(middle -> {
            labels.block(middle);
            paths.avoid(middle);
        });
    }

    private Comparator<LayoutEdge> order() {
        return Comparator.comparing(LayoutEdge::kind)
                .thenComparingDouble(e -> distance(boxes.get(e.source()), boxes.get(e.target())));
    }

    private static double distance(Box a, Box b) {
        return Math.abs(a.symbol().centreX() - b.symbol().centreX())
                + Math.abs(a.symbol().centreY() - b.symbol().centreY());
    }

    /** The place nearest to a box that is clear of everything placed and routed; it is taken from then on. */
    Bounds clear(Bounds wish) {
        Bounds found = labels.clear(wish);
        labels.block(found);
        return found;
    }

    /** Edge id → how it runs. */
    public Map<String, LayoutSolution.Route> routes() {
        return routes;
    }

    private void route(LayoutEdge edge, Ports ports, Paths paths) {
        List<Point> line = paths.find(ports.source(edge.id()), ports.target(edge.id()));
        labels.line(line);
        paths.use(line, isWide(edge));
        if (isWide(edge)) {
            paths.avoid(head(line));
        }
        finish(edge, line, paths);
    }

    /** Where a wide arrow has its head: other lines branch off before it. */
    private static Bounds head(List<Point> line) {
        Point tip = line.get(line.size() - 1);
        Point before = line.get(line.size() - 2);
        double share = Math.min(1, HEAD / Math.max(HEAD, tip.distance(before)));
        Point base = tip.plus((before.x() - tip.x()) * share, (before.y() - tip.y()) * share);
        return Bounds.between(Math.min(tip.x(), base.x()), Math.min(tip.y(), base.y()), Math.max(tip.x(), base.x()),
                Math.max(tip.y(), base.y())).grow(4);
    }

    private static boolean isWide(LayoutEdge edge) {
        return edge.kind() == LayoutEdge.Kind.MATERIAL;
    }

    private void finish(LayoutEdge edge, List<Point> line, Paths paths) {
        Optional<Bounds> middle = edge.middleWidth() > 0
                ? Optional.of(labels.middle(line, edge.middleWidth(), edge.middleHeight()))
                : Optional.empty();
        middle.ifPresent(bounds -> {
            labels.block(bounds);
            paths.avoid(bounds);
        });
        routes.put(edge.id(), new LayoutSolution.Route(line, middle, Optional.empty()));
    }

    private void label(LayoutEdge edge) {
        LayoutSolution.Route route = routes.get(edge.id());
        if (edge.labelWidth() > 0) {
            Bounds place = labels.beside(route.points(), edge.labelWidth(), edge.labelHeight(), gap(edge));
            labels.block(place);
            routes.put(edge.id(), new LayoutSolution.Route(route.points(), route.middle(), Optional.of(place)));
        }
    }

    private static double gap(LayoutEdge edge) {
        return edge.kind() == LayoutEdge.Kind.MATERIAL ? 13 : 6;
    }

    /** Brings the ends of a drawn line from somewhere beside the symbols to their borders. */
    private List<Point> trimmed(LayoutEdge edge, List<Point> points) {
        Box from = boxes.get(edge.source());
        Box to = boxes.get(edge.target());
        if (!edge.bends().isEmpty()) {
            List<Point> all = new ArrayList<>(points);
            all.add(0, from.borderTowards(points.get(0)));
            all.add(to.borderTowards(points.get(points.size() - 1)));
            return all;
        }
        List<Point> all = new ArrayList<>(points);
        Point first = points.get(0);
        Point last = points.get(points.size() - 1);
        all.set(0, new Point(from.symbol().right(), first.y()));
        all.set(all.size() - 1, new Point(to.symbol().x(), last.y()));
        return all;
    }
}
