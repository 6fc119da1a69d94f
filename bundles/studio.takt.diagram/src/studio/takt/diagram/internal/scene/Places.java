/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.internal.scene;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import studio.takt.diagram.api.geometry.Point;
import studio.takt.model.layout.Diagram;
import studio.takt.model.layout.EdgeLayout;
import studio.takt.model.layout.NodeLayout;

/** What a diagram of the layout file says about where things are. */
final class Places {
    private static final double FURTHEST = 1e6;

    private final Map<String, NodeLayout> nodes = new HashMap<>();
    private final Map<String, EdgeLayout> edges = new HashMap<>();

    Places(Optional<Diagram> diagram) {
        diagram.ifPresent(d -> {
            d.getNodes().forEach(node -> nodes.put(node.getElementId(), node));
            d.getEdges().forEach(edge -> edges.put(edge.getElementId(), edge));
        });
    }

    /** The place of a node, if it has a sensible one. */
    Optional<Point> of(String id) {
        return Optional.ofNullable(nodes.get(id)).filter(n -> isSensible(n.getX()) && isSensible(n.getY()))
                .map(n -> new Point(n.getX(), n.getY()));
    }

    private static boolean isSensible(double coordinate) {
        return Math.abs(coordinate) < FURTHEST;
    }

    double width(String id) {
        return size(nodes.containsKey(id) ? nodes.get(id).getWidth() : 0);
    }

    double height(String id) {
        return size(nodes.containsKey(id) ? nodes.get(id).getHeight() : 0);
    }

    private static double size(double stored) {
        return stored > 0 && stored < 4000 ? stored : 0;
    }

    boolean isHidden(String id) {
        return nodes.containsKey(id) && nodes.get(id).isHidden() || edges.containsKey(id) && edges.get(id).isHidden();
    }

    /** The corners of a connection; empty if it is to be routed. */
    List<Point> bends(String id) {
        return edges.containsKey(id)
                ? edges.get(id).getBendPoints().stream()
                        .filter(b -> isSensible(b.getX()) && isSensible(b.getY()))
                        .map(b -> new Point(b.getX(), b.getY()))
                        .toList()
                : List.of();
    }
}
