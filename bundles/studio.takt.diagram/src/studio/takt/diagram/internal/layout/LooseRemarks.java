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

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import studio.takt.diagram.api.geometry.Bounds;
import studio.takt.diagram.api.geometry.Point;
import studio.takt.diagram.api.layout.LayoutEdge;
import studio.takt.diagram.api.layout.LayoutNode;
import studio.takt.diagram.api.layout.LayoutProblem;
import studio.takt.diagram.api.notation.Lane;

/** Remarks about nothing in particular: they go last, where no line runs. */
public final class LooseRemarks {
    private static final double APART = 34;

    private final List<LayoutNode> loose;
    private final LayoutProblem others;

    /** Sorts them out. */
    public LooseRemarks(LayoutProblem problem) {
        Set<String> connected = new HashSet<>();
        for (LayoutEdge edge : problem.edges()) {
            connected.add(edge.source());
            connected.add(edge.target());
        }
        loose = problem.nodes().stream().filter(node -> node.lane() == Lane.REMARK && node.target().isEmpty()
                && node.fixed().isEmpty() && !connected.contains(node.id())).toList();
        Set<LayoutNode> out = new HashSet<>(loose);
        others = new LayoutProblem(problem.nodes().stream().filter(node -> !out.contains(node)).toList(),
                problem.edges());
    }

    /** The problem without them. */
    public LayoutProblem others() {
        return others;
    }

    /** Places them near a point, clear of everything that is placed and routed. */
    public void place(Point near, Router router, Map<String, Point> positions) {
        Point at = near;
        for (LayoutNode node : loose) {
            Bounds foot = node.footprint();
            Bounds found = router.clear(new Bounds(at.x() - foot.width() / 2, at.y() - foot.height(), foot.width(),
                    foot.height()));
            positions.put(node.id(), new Point(Math.round(found.x() - foot.x()), Math.round(found.y() - foot.y())));
            at = at.plus(foot.width() + APART, 0);
        }
    }
}
