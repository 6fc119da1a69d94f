/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.api.layout;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import studio.takt.diagram.api.geometry.Point;
import studio.takt.diagram.internal.layout.Arcs;
import studio.takt.diagram.internal.layout.FreePlacement;
import studio.takt.diagram.internal.layout.Router;
import studio.takt.diagram.internal.layout.StockPlacement;

/** Stocks and flows in chains from left to right; what is computed stands around what it influences. */
public final class StockFlowLayout implements DiagramLayout {

    @Override
    public LayoutSolution layout(LayoutProblem problem) {
        StockPlacement placement = new StockPlacement(problem);
        boolean anyFixed = problem.nodes().stream().anyMatch(node -> node.fixed().isPresent());
        Map<String, Point> positions = anyFixed
                ? new FreePlacement(problem.nodes(), placement.positions()).positions()
                : placement.positions();
        List<LayoutEdge> pipes = problem.edges().stream().filter(e -> e.kind() == LayoutEdge.Kind.MATERIAL).toList();
        Map<String, LayoutSolution.Route> routes = new LinkedHashMap<>(new Router(
                new LayoutProblem(problem.nodes(), pipes), positions,
                anyFixed ? Map.of() : placement.routes()).routes());
        Map<String, LayoutNode> nodes = new HashMap<>();
        problem.nodes().forEach(node -> nodes.put(node.id(), node));
        Arcs arcs = new Arcs(nodes, positions);
        problem.edges().stream().filter(e -> e.kind() != LayoutEdge.Kind.MATERIAL)
                .forEach(e -> routes.put(e.id(), new LayoutSolution.Route(
                        arcs.between(e.source(), e.target(), e.bends()), Optional.empty(),
                        Optional.empty())));
        return new LayoutSolution(positions, routes);
    }
}
