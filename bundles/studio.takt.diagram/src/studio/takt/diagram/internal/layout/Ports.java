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
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import studio.takt.diagram.api.geometry.Bounds;
import studio.takt.diagram.api.geometry.Point;
import studio.takt.diagram.api.layout.LayoutEdge;
import studio.takt.diagram.api.notation.Lane;

/** Chooses for each end of a connection a side of its node and a place on that side. */
final class Ports {
    private static final double APART = 22;
    /** How far a mark on a symbol may reach above it. */
    private static final double BADGE = 10;
    /** How far lines leave a symbol before they may turn: arrow heads need room. */
    private static final double STUB = 14;
    private static final double WIDE_STUB = 30;
    private static final double FROM_CORNER = 8;

    private final Map<String, Port> sources = new HashMap<>();
    private final Map<String, Port> targets = new HashMap<>();

    /** A side of a box. */
    enum Side {
        TOP(0, -1), RIGHT(1, 0), BOTTOM(0, 1), LEFT(-1, 0);

        final int dx;
        final int dy;

        Side(int dx, int dy) {
            this.dx = dx;
            this.dy = dy;
        }

        boolean isVertical() {
            return dy != 0;
        }
    }

    /** A place on a side. */
    record Port(Point at, Side side, double stub) {
        /** The place a little outside, where other lines may pass. */
        Point outside() {
            return at.plus(side.dx * stub, side.dy * stub);
        }
    }

    private record End(LayoutEdge edge, boolean source, Box box, Box other, Side side) {
        double towards() {
            return side.isVertical() ? other.symbol().centreX() : other.symbol().centreY();
        }
    }

    Ports(Map<String, Box> boxes, List<LayoutEdge> edges) {
        Map<List<Object>, List<End>> sides = new LinkedHashMap<>();
        for (LayoutEdge edge : edges) {
            Box from = boxes.get(edge.source());
            Box to = boxes.get(edge.target());
            Side[] chosen = sides(edge, from, to);
            add(sides, new End(edge, true, from, to, chosen[0]));
            add(sides, new End(edge, false, to, from, chosen[1]));
        }
        sides.values().forEach(this::spread);
        for (LayoutEdge edge : edges) {
            align(edge, boxes, sides);
        }
    }

    /** Where both ends face each other, moves one so that the line is straight, if that end is alone on its side. */
    private void align(LayoutEdge edge, Map<String, Box> boxes, Map<List<Object>, List<End>> sides) {
        Port from = sources.get(edge.id());
        Port to = targets.get(edge.id());
        if ((from.side.ordinal() + 2) % 4 != to.side.ordinal()) {
            return;
        }
        int fromEnds = sides.get(List.of(edge.source(), from.side)).size();
        int toEnds = sides.get(List.of(edge.target(), to.side)).size();
        Port movedTo = shifted(to, from, boxes.get(edge.target()).symbol());
        Port movedFrom = shifted(from, to, boxes.get(edge.source()).symbol());
        boolean pair = fromEnds == toEnds && parallel(sides.get(List.of(edge.source(), from.side)), edge);
        boolean keepsTo = pair && isSmaller(boxes.get(edge.target()), boxes.get(edge.source()));
        if (movedTo != null && (toEnds == 1 || pair) && !keepsTo) {
            targets.put(edge.id(), movedTo);
        } else if (movedFrom != null && (fromEnds == 1 || pair)) {
            sources.put(edge.id(), movedFrom);
        }
    }

    /** Lines side by side all follow the ports of the smaller box. */
    private static boolean isSmaller(Box one, Box other) {
        double size = one.symbol().width() + one.symbol().height();
        double otherSize = other.symbol().width() + other.symbol().height();
        return size == otherSize ? one.id().compareTo(other.id()) < 0 : size < otherSize;
    }

    /** True if all ends on a side belong to lines between the same two nodes. */
    private static boolean parallel(List<End> ends, LayoutEdge edge) {
        return ends.stream().allMatch(e -> e.box.id().equals(edge.source()) && e.other.id().equals(edge.target())
                || e.box.id().equals(edge.target()) && e.other.id().equals(edge.source()));
    }

    private static Port shifted(Port port, Port like, Bounds box) {
        boolean vertical = port.side.isVertical();
        double wish = vertical ? like.at.x() : like.at.y();
        double low = (vertical ? box.x() : box.y()) + FROM_CORNER;
        double high = (vertical ? box.right() : box.bottom()) - FROM_CORNER;
        if (wish < low || wish > high) {
            return null;
        }
        return new Port(vertical ? new Point(wish, port.at.y()) : new Point(port.at.x(), wish), port.side, port.stub);
    }

    private static void add(Map<List<Object>, List<End>> sides, End end) {
        sides.computeIfAbsent(List.of(end.box.id(), end.side), k -> new ArrayList<>()).add(end);
    }

    Port source(String edge) {
        return sources.get(edge);
    }

    Port target(String edge) {
        return targets.get(edge);
    }

    /** Where a connection begins and ends. */
    record Pair(Port source, Port target) {}

    /** Where some connections begin and end. */
    List<Pair> pairs(Collection<String> edges) {
        return edges.stream().filter(sources::containsKey).map(id -> new Pair(sources.get(id), targets.get(id)))
                .toList();
    }

    private static Side[] sides(LayoutEdge edge, Box from, Box to) {
        boolean pulled = edge.kind() != LayoutEdge.Kind.MATERIAL && from.lane() == Lane.MATERIAL
                && to.lane() == Lane.MATERIAL;
        if (pulled || from == to) {
            return new Side[]{Side.TOP, Side.TOP};
        }
        if (edge.kind() == LayoutEdge.Kind.MATERIAL && sameRow(from, to)) {
            return new Side[]{Side.RIGHT, Side.LEFT};
        }
        if (to.symbol().y() >= from.footprint().bottom() + 12) {
            return new Side[]{Side.BOTTOM, Side.TOP};
        }
        if (from.symbol().y() >= to.footprint().bottom() + 12) {
            return new Side[]{Side.TOP, Side.BOTTOM};
        }
        return to.symbol().centreX() >= from.symbol().centreX()
                ? new Side[]{Side.RIGHT, Side.LEFT}
                : new Side[]{Side.LEFT, Side.RIGHT};
    }

    private static boolean sameRow(Box from, Box to) {
        return from.lane() == Lane.MATERIAL && to.lane() == Lane.MATERIAL
                && to.symbol().x() > from.symbol().right() + 20;
    }

    private void spread(List<End> ends) {
        ends.sort(Comparator.comparingDouble(End::towards).thenComparing(e -> e.edge.id()));
        Bounds box = ends.get(0).box.symbol();
        Side side = ends.get(0).side;
        double length = side.isVertical() ? box.width() : box.height();
        double apart = Math.min(APART, length / (ends.size() + 1));
        int centre = centre(ends);
        int place = 0;
        for (End end : ends) {
            boolean wide = end.edge.kind() == LayoutEdge.Kind.MATERIAL;
            double shift = centre < 0
                    ? (place - (ends.size() - 1) / 2.0) * apart
                    : wide ? 0 : (place < centre ? place - centre : place - centre + 1) * apart;
            Port port = new Port(place(end.box, side, shift), side, wide ? WIDE_STUB : STUB);
            (end.source ? sources : targets).put(end.edge.id(), port);
            place += centre >= 0 && wide ? 0 : 1;
        }
    }

    /** How many other lines leave before those of material, which share the middle; -1 if there are none of these. */
    private static int centre(List<End> ends) {
        int others = 0;
        for (End end : ends) {
            if (end.edge.kind() == LayoutEdge.Kind.MATERIAL) {
                return others;
            }
            others++;
        }
        return -1;
    }

    private static Point place(Box box, Side side, double shift) {
        Bounds symbol = box.symbol();
        return switch (side) {
            case TOP -> new Point(symbol.centreX() + shift, topOf(box));
            case BOTTOM -> new Point(symbol.centreX() + shift, box.footprint().bottom());
            case LEFT -> new Point(symbol.x(), symbol.centreY() + shift);
            case RIGHT -> new Point(symbol.right(), symbol.centreY() + shift);
        };
    }

    /** Texts above the symbol keep lines off. */
    private static double topOf(Box box) {
        return box.footprint().y() < box.symbol().y() - BADGE ? box.footprint().y() - 1 : box.symbol().y();
    }
}
