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

import java.util.List;
import java.util.Map;

import studio.takt.diagram.api.geometry.Bounds;
import studio.takt.diagram.api.geometry.Point;
import studio.takt.diagram.api.layout.LayoutNode;

/** Bends lines from one node to another to one side. */
public final class Arcs {
    private static final double BEND = 0.16;
    private static final double AWAY = 3;

    private final Map<String, LayoutNode> nodes;
    private final Map<String, Point> positions;

    /** Lines between nodes in their places. */
    public Arcs(Map<String, LayoutNode> nodes, Map<String, Point> positions) {
        this.nodes = nodes;
        this.positions = positions;
    }

    /** Beginning, the point it bends towards, end; towards the first corner that somebody has given it, if any. */
    public List<Point> between(String source, String target, List<Point> bends) {
        Point from = centre(source);
        Point to = centre(target);
        if (!bends.isEmpty()) {
            return List.of(border(source, bends.get(0)), bends.get(0), border(target, bends.get(0)));
        }
        Point via = new Point((from.x() + to.x()) / 2 - (to.y() - from.y()) * BEND,
                (from.y() + to.y()) / 2 + (to.x() - from.x()) * BEND);
        return List.of(border(source, via), via, border(target, via));
    }

    private Point centre(String id) {
        Bounds symbol = nodes.get(id).symbol();
        return positions.get(id).plus(symbol.width() / 2, symbol.height() / 2);
    }

    /** Where a line from a symbol's middle to a point leaves the symbol and the texts under it. */
    private Point border(String id, Point towards) {
        Point centre = centre(id);
        double dx = towards.x() - centre.x();
        double dy = towards.y() - centre.y();
        LayoutNode node = nodes.get(id);
        Bounds box = node.symbol();
        double down = node.footprint().bottom() - box.height() / 2;
        double below = down > box.height() / 2 + 1 ? down : box.height() / 2;
        double side = Math.abs(dy) > Math.abs(dx) * 0.6 && dy > 0 ? node.footprint().width() / 2 : box.width() / 2;
        double scale = Math.min((side + AWAY) / Math.max(0.001, Math.abs(dx)),
                ((dy > 0 ? below : box.height() / 2) + AWAY) / Math.max(0.001, Math.abs(dy)));
        return centre.plus(dx * scale, dy * scale);
    }
}
