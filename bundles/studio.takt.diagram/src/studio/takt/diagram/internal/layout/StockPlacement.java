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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import studio.takt.diagram.api.geometry.Bounds;
import studio.takt.diagram.api.geometry.Point;
import studio.takt.diagram.api.layout.LayoutEdge;
import studio.takt.diagram.api.layout.LayoutNode;
import studio.takt.diagram.api.layout.LayoutProblem;
import studio.takt.diagram.api.notation.Lane;

/** Chains of stocks and flows by the layered algorithm, variables in the free places nearest to their neighbours. */
public final class StockPlacement {
    private static final double APART = 34;

    private final Map<String, LayoutNode> nodes = new LinkedHashMap<>();
    private final Map<String, Point> positions = new HashMap<>();
    private final Map<String, List<Point>> routes;
    private final Map<String, List<String>> links = new HashMap<>();

    /** Places everything. */
    public StockPlacement(LayoutProblem problem) {
        problem.nodes().forEach(node -> nodes.put(node.id(), node));
        List<LayoutNode> chain = problem.nodes().stream().filter(n -> n.lane() == Lane.STOCK).toList();
        MaterialRows rows = new MaterialRows(chain, problem.edges().stream()
                .filter(e -> e.kind() == LayoutEdge.Kind.MATERIAL && !e.source().equals(e.target())).toList());
        positions.putAll(rows.positions());
        routes = rows.routes();
        problem.edges().stream().filter(e -> e.kind() != LayoutEdge.Kind.MATERIAL).forEach(this::link);
        placeVariables(problem.nodes().stream().filter(n -> n.lane() != Lane.STOCK).toList());
    }

    /** Node id → upper left corner of its symbol. */
    public Map<String, Point> positions() {
        return positions;
    }

    /** Edge id → corners of pipes. */
    public Map<String, List<Point>> routes() {
        return routes;
    }

    private void link(LayoutEdge edge) {
        links.computeIfAbsent(edge.source(), any -> new ArrayList<>()).add(edge.target());
        links.computeIfAbsent(edge.target(), any -> new ArrayList<>()).add(edge.source());
    }

    /** Those with neighbours that are placed come first, so that each finds its place beside them. */
    private void placeVariables(List<LayoutNode> variables) {
        Spots spots = new Spots(APART);
        positions.keySet().forEach(id -> spots.take(box(nodes.get(id), positions.get(id))));
        Bounds body = Bounds.around(positions.keySet().stream().map(id -> box(nodes.get(id), positions.get(id)))
                .toList());
        List<LayoutNode> rest = new ArrayList<>(variables);
        boolean below = true;
        while (!rest.isEmpty()) {
            LayoutNode next = rest.stream().filter(n -> placed(n).findAny().isPresent()).findFirst()
                    .orElse(rest.get(0));
            rest.remove(next);
            place(next, spots, below ? body.bottom() + 60 : body.y() - 60 - next.footprint().height());
            below = !below;
        }
    }

    private static Bounds box(LayoutNode node, Point at) {
        return node.footprint().moved(at.x(), at.y());
    }

    private Stream<LayoutNode> placed(LayoutNode node) {
        return links.getOrDefault(node.id(), List.of()).stream().filter(positions::containsKey).map(nodes::get);
    }

    private void place(LayoutNode node, Spots spots, double y) {
        double x = placed(node).mapToDouble(n -> positions.get(n.id()).x() + n.symbol().width() / 2).average()
                .orElse(0);
        List<LayoutNode> beside = placed(node).toList();
        boolean amongVariables = !beside.isEmpty() && beside.stream().allMatch(n -> n.lane() != Lane.STOCK);
        if (amongVariables) {
            LayoutNode near = beside.get(0);
            place(node, spots, new Point(positions.get(near.id()).x() + near.footprint().width() / 2 + APART
                    + node.footprint().width() / 2, positions.get(near.id()).y()));
            return;
        }
        place(node, spots, new Point(Math.round(x - node.symbol().width() / 2), Math.round(y - node.footprint().y())));
    }

    private void place(LayoutNode node, Spots spots, Point wish) {
        Bounds wanted = box(node, wish);
        Bounds found = spots.nearest(wanted, 1.4);
        spots.take(found);
        positions.put(node.id(), wish.plus(found.x() - wanted.x(), found.y() - wanted.y()));
    }
}
