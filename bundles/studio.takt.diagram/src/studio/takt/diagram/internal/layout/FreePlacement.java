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

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import studio.takt.diagram.api.geometry.Bounds;
import studio.takt.diagram.api.geometry.Point;
import studio.takt.diagram.api.layout.LayoutNode;

/**
 * Places what is new on a map that has been arranged by hand: the fixed nodes stay exactly; each new one goes where the
 * conventional picture would have it relative to the fixed nodes nearest there, or to the nearest free place.
 */
public final class FreePlacement {
    private static final double APART = 20;
    private static final double NEAR = 40;

    private final Map<String, Point> positions = new HashMap<>();
    private final Map<String, Point> conventional;
    private final Spots spots = new Spots(APART);

    /** Places the free ones of the nodes. */
    public FreePlacement(List<LayoutNode> nodes, Map<String, Point> conventional) {
        this.conventional = conventional;
        for (LayoutNode node : nodes) {
            node.fixed().ifPresent(place -> put(node, place));
        }
        List<LayoutNode> anchors = nodes.stream().filter(node -> node.fixed().isPresent()).toList();
        nodes.stream().filter(node -> node.fixed().isEmpty()).forEach(node -> place(node, anchors));
    }

    /** Node id → upper left corner of its symbol. */
    public Map<String, Point> positions() {
        return positions;
    }

    private void put(LayoutNode node, Point place) {
        positions.put(node.id(), place);
        spots.take(node.footprint().moved(place.x(), place.y()));
    }

    private void place(LayoutNode node, List<LayoutNode> anchors) {
        Point wish = conventional.get(node.id());
        double weights = 0;
        double dx = 0;
        double dy = 0;
        for (LayoutNode anchor : anchors) {
            Point there = conventional.get(anchor.id());
            double weight = 1 / Math.pow(NEAR + wish.distance(there), 2);
            Point is = anchor.fixed().orElseThrow();
            dx += weight * (is.x() - there.x());
            dy += weight * (is.y() - there.y());
            weights += weight;
        }
        Point moved = wish.plus(Math.round(dx / weights), Math.round(dy / weights));
        Bounds wanted = node.footprint().moved(moved.x(), moved.y());
        Bounds found = spots.nearest(wanted, 1);
        put(node, moved.plus(found.x() - wanted.x(), found.y() - wanted.y()));
    }
}
