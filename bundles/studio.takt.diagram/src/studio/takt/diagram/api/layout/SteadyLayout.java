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
import java.util.Iterator;
import java.util.LinkedHashMap;
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
 * Remembers what it has solved, the first problem for ever and others as long as there is room: whoever undoes a change
 * sees the picture that was there before it, line by line. Not for several threads at once.
 */
public final class SteadyLayout implements DiagramLayout {
    private static final double CLEAR = 4;
    /** Nodes and connections of all the problems that are remembered. */
    private static final int ROOM = 40_000;

    private final Map<LayoutProblem, LayoutSolution> known = new LinkedHashMap<>();
    private LayoutProblem first;
    private LayoutProblem problem;
    private LayoutSolution solution;
    private int used;

    @Override
    public LayoutSolution layout(LayoutProblem next) {
        if (!next.equals(problem)) {
            LayoutSolution before = known.get(next);
            solution = before == null ? solve(next) : before;
            problem = next;
        }
        return solution;
    }

    private LayoutSolution solve(LayoutProblem next) {
        LayoutSolution solved = problem != null && ValueStreamLayout.isFixed(next)
                ? ValueStreamLayout.route(next, kept(next))
                : new ValueStreamLayout().layout(next);
        first = first == null ? next : first;
        used += size(next);
        Iterator<LayoutProblem> oldest = known.keySet().iterator();
        while (used > ROOM && oldest.hasNext()) {
            LayoutProblem old = oldest.next();
            if (old != first) {
                used -= size(old);
                oldest.remove();
            }
        }
        known.put(next, solved);
        return solved;
    }

    private static int size(LayoutProblem problem) {
        return problem.nodes().size() + problem.edges().size();
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
