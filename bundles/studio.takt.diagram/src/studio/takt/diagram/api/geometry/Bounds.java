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

import java.util.Collection;

/** A rectangle on a diagram, in pixels at 100 %. */
public record Bounds(double x, double y, double width, double height) {

    /** The rectangle between two corners. */
    public static Bounds between(double left, double top, double right, double bottom) {
        return new Bounds(left, top, right - left, bottom - top);
    }

    /** The smallest rectangle around all; empty at the origin if there are none. */
    public static Bounds around(Collection<Bounds> all) {
        return all.stream().reduce(Bounds::union).orElse(new Bounds(0, 0, 0, 0));
    }

    /** Its right edge. */
    public double right() {
        return x + width;
    }

    /** Its lower edge. */
    public double bottom() {
        return y + height;
    }

    /** The middle of its width. */
    public double centreX() {
        return x + width / 2;
    }

    /** The middle of its height. */
    public double centreY() {
        return y + height / 2;
    }

    /** The smallest rectangle around both. */
    public Bounds union(Bounds other) {
        return between(Math.min(x, other.x), Math.min(y, other.y), Math.max(right(), other.right()),
                Math.max(bottom(), other.bottom()));
    }

    /** Grown on all sides; shrunk if negative. */
    public Bounds grow(double by) {
        return new Bounds(x - by, y - by, width + 2 * by, height + 2 * by);
    }

    /** This rectangle moved. */
    public Bounds moved(double dx, double dy) {
        return new Bounds(x + dx, y + dy, width, height);
    }

    /** True if the insides have a point in common. */
    public boolean overlaps(Bounds other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    /** True if the other one lies inside or on the edge. */
    public boolean contains(Bounds other) {
        return other.x >= x && other.y >= y && other.right() <= right() && other.bottom() <= bottom();
    }

    /** True if the point lies inside or on the edge. */
    public boolean contains(Point point) {
        return point.x() >= x && point.x() <= right() && point.y() >= y && point.y() <= bottom();
    }
}
