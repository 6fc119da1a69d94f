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

import java.util.ArrayList;
import java.util.List;

import studio.takt.diagram.api.geometry.Outline;
import studio.takt.diagram.api.geometry.Point;
import studio.takt.diagram.api.notation.Drawing;
import studio.takt.diagram.api.notation.Notation;
import studio.takt.diagram.api.scene.SceneNode;

/** Brings the ends of connections to the drawn outline of symbols that do not fill their box. */
final class Anchors {
    private final Notation notation;

    Anchors(Notation notation) {
        this.notation = notation;
    }

    List<Point> bring(List<Point> route, SceneNode source, SceneNode target) {
        List<Point> points = new ArrayList<>(route);
        int last = points.size() - 1;
        points.set(0, end(points.get(0), points.get(1), source));
        points.set(last, end(points.get(last), points.get(last - 1), target));
        return points;
    }

    private Point end(Point at, Point before, SceneNode node) {
        if (!notation.symbol(node.glyph().symbolId()).outline() || !node.bounds().grow(0.5).contains(at)) {
            return at;
        }
        boolean horizontal = Math.abs(at.y() - before.y()) < Math.abs(at.x() - before.x());
        List<Double> hits = crossings(node, horizontal ? at.y() : at.x(), horizontal);
        if (hits.isEmpty()) {
            return at;
        }
        double from = horizontal ? before.x() : before.y();
        double nearest = hits.stream().min((a, b) -> Double.compare(Math.abs(a - from), Math.abs(b - from)))
                .orElseThrow();
        return horizontal ? new Point(nearest, at.y()) : new Point(at.x(), nearest);
    }

    /** Where a horizontal (or vertical) line through a picture meets its lines. */
    private static List<Double> crossings(SceneNode node, double level, boolean horizontal) {
        List<Double> hits = new ArrayList<>();
        for (Drawing.Shape shape : node.glyph().drawing().shapes()) {
            Point pen = null;
            Point start = null;
            for (Outline.Piece piece : shape.outline().moved(node.bounds().x(), node.bounds().y()).pieces()) {
                Point to = end(piece, start);
                if (pen != null && !(piece instanceof Outline.Move)) {
                    cross(pen, to, level, horizontal, hits);
                }
                start = piece instanceof Outline.Move ? to : start;
                pen = to;
            }
        }
        return hits;
    }

    private static Point end(Outline.Piece piece, Point start) {
        if (piece instanceof Outline.Move move) {
            return new Point(move.x(), move.y());
        }
        if (piece instanceof Outline.Line line) {
            return new Point(line.x(), line.y());
        }
        return piece instanceof Outline.Cubic cubic ? new Point(cubic.x(), cubic.y()) : start;
    }

    private static void cross(Point a, Point b, double level, boolean horizontal, List<Double> hits) {
        double a1 = horizontal ? a.y() : a.x();
        double b1 = horizontal ? b.y() : b.x();
        double a2 = horizontal ? a.x() : a.y();
        double b2 = horizontal ? b.x() : b.y();
        if (a1 != b1 && (a1 - level) * (b1 - level) <= 0) {
            hits.add(a2 + (level - a1) / (b1 - a1) * (b2 - a2));
        }
    }
}
