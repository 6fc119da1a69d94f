/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.api.geometry;

/** A place on a diagram, in pixels at 100 %; y grows downwards. */
public record Point(double x, double y) {

    /** This point moved. */
    public Point plus(double dx, double dy) {
        return new Point(x + dx, y + dy);
    }

    /** The distance to another point. */
    public double distance(Point other) {
        return Math.hypot(x - other.x, y - other.y);
    }
}
