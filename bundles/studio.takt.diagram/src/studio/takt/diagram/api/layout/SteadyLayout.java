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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import studio.takt.diagram.api.geometry.Bounds;
import studio.takt.diagram.api.geometry.Point;

/**
 * The layout of a map that is being changed: where everything has its place, only those connections are routed anew
 * that a change touches, and nothing is done again for the same problem. So nothing jumps, and large maps stay quick.
 * Remembers the last problem; not for several threads at once.
 */
public final class SteadyLayout implements DiagramLayout {
    private static final double CLEAR = 4;

    private LayoutProblem problem;
    private LayoutSolution solution;

    @Override
    public LayoutSolution layout(LayoutProblem next) {
        if (!next.equals(problem)) {
            boolean steady = problem != null && ValueStreamLayout.isFixed(next);
            solution = steady
                    ? ValueStreamLayout.route(next, kept(next))
                    : new ValueStreamLayout().layout(next);
            problem = next;
        }
        return solution;
    }

    /** The routes that nothing has touched. */
    private Map<String, LayoutSolution.Route> kept(LayoutProblem next) {
        Map<String, LayoutNode> before = problem.nodes().stream()
                .collect(Collectors.toMap(LayoutNode::id, node -> node, (a, b) -> a));
        Set<String> changed = new HashSet<>();
        next.nodes().stream().filter(node -> !isSame(node, before.get(node.id()))).map(LayoutNode::id)
                .forEach(changed::add);
        List<Bounds> boxes = next.nodes().stream().filter(node -> changed.contains(node.id()))
                .map(node -> node.footprint().moved(node.fixed().orElseThrow().x(), node.fixed().orElseThrow().y())
                        .grow(CLEAR))
                .toList();
        Set<LayoutEdge> known = new HashSet<>(problem.edges());
        Map<String, LayoutSolution.Route> kept = new HashMap<>();
        for (LayoutEdge edge : next.edges()) {
            LayoutSolution.Route route = solution.routes().get(edge.id());
            if (route != null && known.contains(edge) && !changed.contains(edge.source())
                    && !changed.contains(edge.target()) && boxes.stream().noneMatch(box -> isHit(route, box))) {
                kept.put(edge.id(), route);
            }
        }
        return kept;
    }

    /** Where it was put automatically before and has been fixed since, it is still the same. */
    private boolean isSame(LayoutNode node, LayoutNode before) {
        return before != null && before.symbol().equals(node.symbol()) && before.footprint().equals(node.footprint())
                && node.fixed().equals(java.util.Optional.ofNullable(solution.positions().get(node.id())));
    }

    private static boolean isHit(LayoutSolution.Route route, Bounds box) {
        List<Point> points = route.points();
        for (int i = 1; i < points.size(); i++) {
            Point a = points.get(i - 1);
            Point b = points.get(i);
            if (box.overlaps(
                    Bounds.between(Math.min(a.x(), b.x()), Math.min(a.y(), b.y()), Math.max(a.x(), b.x()) + 0.5,
                            Math.max(a.y(), b.y()) + 0.5))) {
                return true;
            }
        }
        return Stream.concat(route.middle().stream(), route.label().stream()).anyMatch(box::overlaps);
    }
}
