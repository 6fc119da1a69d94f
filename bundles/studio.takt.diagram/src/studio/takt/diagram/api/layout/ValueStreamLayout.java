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
import java.util.List;
import java.util.Map;

import studio.takt.diagram.api.geometry.Point;
import studio.takt.diagram.internal.layout.FreePlacement;
import studio.takt.diagram.internal.layout.LooseRemarks;
import studio.takt.diagram.internal.layout.MapPlacement;
import studio.takt.diagram.internal.layout.Router;

/**
 * The conventional picture of a value stream map: suppliers upper left, control top middle, customers upper right,
 * material in rows from left to right, information between control and processes, remarks near what they are about.
 */
public final class ValueStreamLayout implements DiagramLayout {

    @Override
    public LayoutSolution layout(LayoutProblem whole) {
        LooseRemarks loose = new LooseRemarks(whole);
        LayoutProblem problem = loose.others();
        if (problem.nodes().size() == whole.nodes().size() && isFixed(problem)) {
            return route(problem, Map.of());
        }
        MapPlacement conventional = new MapPlacement(problem);
        boolean anyFixed = problem.nodes().stream().anyMatch(node -> node.fixed().isPresent());
        Map<String, Point> positions = anyFixed
                ? new FreePlacement(problem.nodes(), conventional.positions()).positions()
                : conventional.positions();
        Map<String, List<Point>> drawn = new HashMap<>(anyFixed ? Map.of() : conventional.routes());
        drawn.putAll(bent(problem));
        Router router = new Router(problem, positions, drawn);
        Map<String, Point> all = new HashMap<>(positions);
        loose.place(conventional.channel(), router, all);
        return new LayoutSolution(all, router.routes());
    }

    /** True if everything has a place already. */
    static boolean isFixed(LayoutProblem problem) {
        return !problem.nodes().isEmpty() && problem.nodes().stream().allMatch(node -> node.fixed().isPresent());
    }

    /** Routes the connections between what has its place; some of them stay as they are. */
    static LayoutSolution route(LayoutProblem problem, Map<String, LayoutSolution.Route> kept) {
        Map<String, Point> positions = new HashMap<>();
        problem.nodes().forEach(node -> positions.put(node.id(), node.fixed().orElseThrow()));
        return new LayoutSolution(positions, new Router(problem, positions, bent(problem), kept).routes());
    }

    private static Map<String, List<Point>> bent(LayoutProblem problem) {
        Map<String, List<Point>> drawn = new HashMap<>();
        problem.edges().stream().filter(edge -> !edge.bends().isEmpty())
                .forEach(edge -> drawn.put(edge.id(), edge.bends()));
        return drawn;
    }
}
