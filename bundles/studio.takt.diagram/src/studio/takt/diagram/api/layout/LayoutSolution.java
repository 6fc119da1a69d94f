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

import java.util.List;
import java.util.Map;
import java.util.Optional;

import studio.takt.diagram.api.geometry.Bounds;
import studio.takt.diagram.api.geometry.Point;

/**
 * Where everything goes.
 *
 * @param positions node id → upper left corner of its symbol
 * @param routes    edge id → how it runs
 */
public record LayoutSolution(Map<String, Point> positions, Map<String, Route> routes) {

    /** Copies the maps. */
    public LayoutSolution {
        positions = Map.copyOf(positions);
        routes = Map.copyOf(routes);
    }

    /**
     * How a connection runs.
     *
     * @param points its corners from the border of its source to that of its target
     * @param middle the place of the symbol on it, if it has one
     * @param label  the place of its texts, if it has any
     */
    public record Route(List<Point> points, Optional<Bounds> middle, Optional<Bounds> label) {
        /** Copies the list. */
        public Route {
            points = List.copyOf(points);
        }
    }
}
