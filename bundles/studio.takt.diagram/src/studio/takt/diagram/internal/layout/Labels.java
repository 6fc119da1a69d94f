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
import java.util.Comparator;
import java.util.List;

import studio.takt.diagram.api.geometry.Bounds;
import studio.takt.diagram.api.geometry.Point;

/** Finds places for symbols on lines and for texts beside them. */
final class Labels {
    private static final double STEP = 8;
    private static final int MOST = 41;
    private static final double PADDING = 3;

    private final List<Bounds> blocked = new ArrayList<>();
    private final List<Bounds> lines = new ArrayList<>();
    private final Field taken = new Field();
    private final Field crossed = new Field();

    private record Piece(Point from, Point to) {
        double length() {
            return from.distance(to);
        }

        boolean isHorizontal() {
            return Math.abs(from.y() - to.y()) < Math.abs(from.x() - to.x());
        }

        /** Places along it, from the middle outwards. */
        double[] shares() {
            int count = Math.min(MOST, 2 * (int) (length() / 2 / STEP) + 1);
            double[] shares = new double[count];
            for (int i = 0; i < count; i++) {
                int side = i % 2 == 0 ? 1 : -1;
                shares[i] = 0.5 + side * ((i + 1) / 2) * 0.5 / (count / 2 + 1);
            }
            return shares;
        }

        Point at(double share) {
            return new Point(from.x() + share * (to.x() - from.x()), from.y() + share * (to.y() - from.y()));
        }
    }

    void block(Bounds bounds) {
        blocked.add(bounds);
        taken.add(bounds);
    }

    void line(List<Point> points) {
        for (Piece piece : pieces(points)) {
            Point a = piece.from;
            Point b = piece.to;
            Bounds along = Bounds.between(Math.min(a.x(), b.x()), Math.min(a.y(), b.y()), Math.max(a.x(), b.x()),
                    Math.max(a.y(), b.y())).grow(2);
            lines.add(along);
            crossed.add(along);
        }
    }

    private static List<Piece> pieces(List<Point> points) {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            pieces.add(new Piece(points.get(i - 1), points.get(i)));
        }
        return pieces;
    }

    private static List<Piece> longestFirst(List<Point> points) {
        List<Piece> pieces = pieces(points);
        pieces.sort(Comparator.comparingDouble(p -> p.isHorizontal() ? -1.3 * p.length() : -p.length()));
        return pieces;
    }

    /** The box of a symbol on a line: in the middle of its longest piece, if nothing else is there. */
    Bounds middle(List<Point> points, double width, double height) {
        List<Piece> pieces = longestFirst(points);
        for (Piece piece : pieces) {
            double need = (piece.isHorizontal() ? width : height) + 16;
            for (double share : piece.shares()) {
                Bounds box = centred(piece.at(share), width, height);
                double room = Math.min(share, 1 - share) * piece.length() * 2;
                if (room >= need && isFree(box) && crossing(box) <= 1) {
                    return box;
                }
            }
        }
        for (Piece piece : pieces) {
            for (double share : piece.shares()) {
                Bounds box = centred(piece.at(share), width, height);
                if (isFree(box)) {
                    return box;
                }
            }
        }
        return anywhere(pieces.get(0).at(0.5), width, height);
    }

    private static Bounds centred(Point at, double width, double height) {
        return new Bounds(at.x() - width / 2, at.y() - height / 2, width, height);
    }

    /** The box of a text beside a line: where it hits nothing, as near to the line's middle as possible. */
    Bounds beside(List<Point> points, double width, double height, double gap) {
        Bounds second = null;
        long fewest = Long.MAX_VALUE;
        for (Piece piece : longestFirst(points)) {
            for (double share : piece.shares()) {
                for (Bounds box : around(piece, piece.at(share), width, height, gap)) {
                    if (isFree(box)) {
                        long crossed = crossing(box);
                        if (crossed == 0) {
                            return box;
                        }
                        second = crossed < fewest ? box : second;
                        fewest = Math.min(fewest, crossed);
                    }
                }
            }
        }
        return second != null ? second : anywhere(longestFirst(points).get(0).at(0.5), width, height);
    }

    private static List<Bounds> around(Piece piece, Point at, double width, double height, double gap) {
        if (piece.isHorizontal()) {
            return List.of(new Bounds(at.x() - width / 2, at.y() - gap - height, width, height),
                    new Bounds(at.x() - width / 2, at.y() + gap, width, height));
        }
        return List.of(new Bounds(at.x() + gap, at.y() - height / 2, width, height),
                new Bounds(at.x() - gap - width, at.y() - height / 2, width, height));
    }

    private Bounds anywhere(Point near, double width, double height) {
        Spots spots = new Spots(PADDING);
        blocked.forEach(spots::take);
        return spots.nearest(centred(near, width, height), 1);
    }

    /** The place nearest to a box where neither a symbol nor a text nor a line is. */
    Bounds clear(Bounds wish) {
        Spots spots = new Spots(8);
        blocked.forEach(spots::take);
        lines.forEach(spots::take);
        return spots.nearest(wish, 1.5);
    }

    private boolean isFree(Bounds box) {
        return !taken.any(box.grow(PADDING), any -> true);
    }

    private long crossing(Bounds box) {
        return crossed.count(box);
    }
}
