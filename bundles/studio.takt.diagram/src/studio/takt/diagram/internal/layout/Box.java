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

import java.util.ArrayList;
import java.util.List;

import studio.takt.diagram.api.geometry.Bounds;
import studio.takt.diagram.api.geometry.Point;
import studio.takt.diagram.api.notation.Lane;

/** A node in its place. */
record Box(String id, Lane lane, Bounds symbol, Bounds footprint) {

    /** The parts of its footprint: the symbol, what is below it, what is above it. */
    List<Bounds> parts() {
        List<Bounds> parts = new ArrayList<>(List.of(symbol));
        if (footprint.bottom() > symbol.bottom()) {
            parts.add(Bounds.between(footprint.x(), symbol.bottom(), footprint.right(), footprint.bottom()));
        }
        if (footprint.y() < symbol.y()) {
            parts.add(Bounds.between(footprint.x(), footprint.y(), footprint.right(), symbol.y()));
        }
        return parts;
    }

    /** Where a straight line from its middle to a point leaves its symbol, horizontally or vertically if it can. */
    Point borderTowards(Point other) {
        if (other.y() >= symbol.y() && other.y() <= symbol.bottom()) {
            return new Point(other.x() < symbol.centreX() ? symbol.x() : symbol.right(), other.y());
        }
        if (other.x() >= symbol.x() && other.x() <= symbol.right()) {
            return new Point(other.x(), other.y() < symbol.centreY() ? symbol.y() : footprint.bottom());
        }
        double dx = other.x() - symbol.centreX();
        double dy = other.y() - symbol.centreY();
        double scale = Math.min(symbol.width() / 2 / Math.abs(dx), symbol.height() / 2 / Math.abs(dy));
        return new Point(symbol.centreX() + dx * scale, symbol.centreY() + dy * scale);
    }
}
