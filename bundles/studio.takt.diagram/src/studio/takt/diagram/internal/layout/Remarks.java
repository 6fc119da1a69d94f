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
import java.util.stream.Collectors;

import studio.takt.diagram.api.geometry.Bounds;
import studio.takt.diagram.api.geometry.Point;
import studio.takt.diagram.api.layout.LayoutNode;
import studio.takt.diagram.api.notation.Lane;

/** Places bursts and other remarks above what they are about, clear of where lines arrive. */
final class Remarks {
    private static final double APART = 6;
    private static final double ABOVE = 8;
    private static final double OVER_CORNER = 24;
    private static final double PORTS = 40;
    private static final double REACH = 240;

    private final Map<String, LayoutNode> nodes;
    private final Map<String, Point> positions;
    private final List<LayoutNode> remarks;

    /** Remarks among nodes whose places are filled in later. */
    Remarks(Map<String, LayoutNode> nodes, Map<String, Point> positions) {
        this.nodes = nodes;
        this.positions = positions;
        remarks = nodes.values().stream().filter(node -> node.lane() == Lane.REMARK).toList();
    }

    /** The room they need above the rows: a second row where one element has more than two. */
    double height() {
        double highest = remarks.stream().mapToDouble(n -> n.footprint().height() + 14).max().orElse(0);
        long most = remarks.stream().filter(n -> !n.target().isEmpty())
                .collect(Collectors.groupingBy(LayoutNode::target, Collectors.counting())).values().stream()
                .mapToLong(Long::longValue).max().orElse(0);
        return most > 2 ? 2 * highest : highest;
    }

    /**
     * Places them.
     *
     * @param reached the nodes at whose tops lines arrive
     * @param near    where those go that are about nothing on the map
     */
    void place(List<String> reached, Point near) {
        Spots spots = new Spots(APART);
        positions.keySet().forEach(id -> spots.take(footprint(nodes.get(id))));
        reached.forEach(id -> spots.take(new Bounds(symbol(id).centreX() - PORTS / 2, symbol(id).y() - REACH, PORTS,
                REACH)));
        for (LayoutNode node : remarks) {
            Bounds foot = node.footprint();
            Bounds found = positions.containsKey(node.target())
                    ? above(node, spots)
                    : spots.nearest(new Bounds(near.x(), near.y(), foot.width(), foot.height()), 2);
            positions.put(node.id(), new Point(found.x() - foot.x(), found.y() - foot.y()));
            spots.take(found);
        }
    }

    private Bounds above(LayoutNode node, Spots spots) {
        Bounds foot = node.footprint();
        Bounds target = symbol(node.target());
        double top = footprint(nodes.get(node.target())).y();
        return spots.nearestAbove(new Bounds(target.right() - OVER_CORNER, top - foot.height() - ABOVE, foot.width(),
                foot.height()), 1, target.y());
    }

    private Bounds symbol(String id) {
        return nodes.get(id).symbol().moved(positions.get(id).x(), positions.get(id).y());
    }

    private Bounds footprint(LayoutNode node) {
        Point at = positions.get(node.id());
        return node.footprint().moved(at.x(), at.y());
    }
}
