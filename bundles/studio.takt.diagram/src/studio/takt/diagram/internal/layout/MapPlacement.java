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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import studio.takt.diagram.api.geometry.Bounds;
import studio.takt.diagram.api.geometry.Point;
import studio.takt.diagram.api.layout.LayoutEdge;
import studio.takt.diagram.api.layout.LayoutNode;
import studio.takt.diagram.api.layout.LayoutProblem;
import studio.takt.diagram.api.notation.Lane;

/** The conventional places of everything on a map, as if nothing had a place yet. */
public final class MapPlacement {
    private static final double SIDE = 44;
    private static final double BETWEEN_OFFICES = 130;
    private static final double BETWEEN_GROUPS = 150;
    private static final double UNDER_PARTY = 46;
    private static final double MOST_STRETCHED = 1.9;
    private static final double CHANNEL = 46;

    private final Map<String, LayoutNode> nodes = new LinkedHashMap<>();
    private final Map<String, Point> positions = new HashMap<>();
    private final Map<String, List<Point>> routes = new HashMap<>();
    private final Neighbours neighbours;
    private final Map<String, String> carriers;
    private final List<LayoutEdge> edges;
    private Point channel;
    private double stretched = 1;

    /** Places everything. */
    public MapPlacement(LayoutProblem problem) {
        problem.nodes().forEach(node -> nodes.put(node.id(), node));
        edges = problem.edges().stream().filter(e -> nodes.containsKey(e.source()) && nodes.containsKey(e.target()))
                .toList();
        neighbours = new Neighbours(nodes, edges);
        carriers = neighbours.carriers();
        place();
    }

    /** Node id → upper left corner of its symbol. */
    public Map<String, Point> positions() {
        return positions;
    }

    /** Edge id → corners, for material between rows; the ends still have to be brought to the symbols' borders. */
    public Map<String, List<Point>> routes() {
        return routes;
    }

    /** The middle of the space between information and material. */
    public Point channel() {
        return channel;
    }

    private void place() {
        List<LayoutNode> material = lane(Lane.MATERIAL).stream().filter(n -> !carriers.containsKey(n.id())).toList();
        Set<String> ids = new LinkedHashSet<>(material.stream().map(LayoutNode::id).toList());
        MaterialRows rows = new MaterialRows(material, edges.stream()
                .filter(e -> e.kind() == LayoutEdge.Kind.MATERIAL && ids.contains(e.source())
                        && ids.contains(e.target())
                        && !e.source().equals(e.target()))
                .toList());
        rows.positions().forEach(positions::put);
        stretch(material, rows);
        Bounds body = footprints(material);
        Bounds top = placeTop(body);
        double carried = placeCarriers();
        double informed = placeInformation(top);
        double start = Math.max(Math.max(carried + SIDE, informed + channelHeight()), top.bottom() + UNDER_PARTY);
        Remarks remarks = new Remarks(nodes, positions);
        double down = Math.ceil((start + remarks.height() - body.y()) / 10) * 10;
        material.forEach(node -> positions.computeIfPresent(node.id(), (id, p) -> p.plus(0, down)));
        rows.routes().forEach((id, points) -> routes.put(id,
                points.stream().map(p -> new Point(p.x() * stretched, p.y() + down)).toList()));
        channel = new Point(top.centreX(), start);
        remarks.place(edges.stream().filter(e -> e.kind() != LayoutEdge.Kind.MATERIAL || !isInRow(e.source())
                || !isInRow(e.target())).flatMap(e -> Stream.of(e.source(), e.target())).filter(this::isInRow)
                .distinct().toList(), channel);
    }

    /** Room for what is written beside the lines between control and parties. */
    private double betweenGroups() {
        double widest = edges.stream().filter(e -> e.kind() == LayoutEdge.Kind.INFORMATION)
                .filter(e -> isParty(e.source()) || isParty(e.target())).mapToDouble(LayoutEdge::labelWidth).max()
                .orElse(0);
        return Math.max(BETWEEN_GROUPS, widest + 76);
    }

    private boolean isParty(String id) {
        return nodes.get(id).lane() == Lane.SUPPLIER || nodes.get(id).lane() == Lane.CUSTOMER;
    }

    private List<LayoutNode> lane(Lane... lanes) {
        return nodes.values().stream().filter(node -> List.of(lanes).contains(node.lane())).toList();
    }

    private Bounds footprint(LayoutNode node) {
        Point at = positions.get(node.id());
        return node.footprint().moved(at.x(), at.y());
    }

    private Bounds footprints(List<LayoutNode> some) {
        return Bounds.around(some.stream().map(this::footprint).toList());
    }

    private double centre(String id) {
        return positions.get(id).x() + nodes.get(id).symbol().width() / 2;
    }

    /** Puts the symbol's middle over x and its top at y. */
    private void putCentred(LayoutNode node, double x, double y) {
        positions.put(node.id(), new Point(Math.round(x - node.symbol().width() / 2), Math.round(y)));
    }

    /** Where the upper row needs more room than the rows of material, these get as wide, within limits. */
    private void stretch(List<LayoutNode> material, MaterialRows rows) {
        double width = footprints(material).width();
        stretched = width == 0 ? 1 : Math.max(1, Math.min(MOST_STRETCHED, neededAbove() / width));
        for (LayoutNode node : material) {
            double half = node.symbol().width() / 2;
            positions.computeIfPresent(node.id(),
                    (id, p) -> new Point(Math.round((p.x() + half) * stretched - half), p.y()));
        }
    }

    private double neededAbove() {
        return width(lane(Lane.SUPPLIER)) + offices() + width(lane(Lane.CUSTOMER))
                + betweenGroups() * (Math.min(1, lane(Lane.SUPPLIER).size())
                        + Math.min(1, lane(Lane.CUSTOMER).size()));
    }

    private double offices() {
        List<LayoutNode> middle = lane(Lane.CONTROL);
        return width(middle) + (BETWEEN_OFFICES - SIDE) * Math.max(0, middle.size() - 1);
    }

    private Bounds placeTop(Bounds body) {
        List<LayoutNode> left = sorted(lane(Lane.SUPPLIER), 1);
        List<LayoutNode> right = sorted(lane(Lane.CUSTOMER), -1);
        List<LayoutNode> middle = lane(Lane.CONTROL);
        double apart = betweenGroups();
        double extra = Math.max(0, neededAbove() - body.width()) / 2;
        double leftEnd = row(left, body.x() - extra, body.x() + body.width() * 0.35, 1);
        double rightEnd = row(right, body.right() + extra, body.right() - body.width() * 0.35, -1);
        double from = left.isEmpty() ? body.x() - extra : leftEnd;
        double to = right.isEmpty() ? body.right() + extra : rightEnd;
        double first = left.isEmpty() ? from : from + apart - SIDE;
        double end = middle.isEmpty() ? leftEnd : placeOffices(middle, Math.max((from + to - offices()) / 2, first));
        double missing = middle.isEmpty() ? end - rightEnd : end + apart - SIDE - rightEnd;
        if (missing > 0) {
            right.forEach(n -> positions.computeIfPresent(n.id(), (id, p) -> p.plus(Math.ceil(missing), 0)));
        }
        List<LayoutNode> all = new ArrayList<>(left);
        all.addAll(middle);
        all.addAll(right);
        Bounds row = footprints(all);
        return all.isEmpty()
                ? new Bounds(body.x(), 0, body.width(), 0)
                : Bounds.between(Math.min(row.x(), body.x()), row.y(), Math.max(row.right(), body.right()),
                        middle.isEmpty() ? 20 : footprints(middle).bottom());
    }

    /** Places the offices side by side; returns where they end. */
    private double placeOffices(List<LayoutNode> offices, double from) {
        double cursor = from;
        for (LayoutNode node : offices) {
            positions.put(node.id(), new Point(Math.round(cursor - node.footprint().x()), 0));
            cursor += node.footprint().width() + BETWEEN_OFFICES;
        }
        return cursor - BETWEEN_OFFICES;
    }

    /** From the outer end inwards; those without material stand next to the control they talk to. */
    private List<LayoutNode> sorted(List<LayoutNode> parties, int direction) {
        return parties.stream().sorted(
                Comparator.comparingDouble(node -> direction * wish(node, direction * Double.MAX_VALUE))).toList();
    }

    /** Over the first material node that the party serves, also by way of a carrier. */
    private double wish(LayoutNode party, double otherwise) {
        return neighbours.served(party.id(), carriers).stream().filter(positions::containsKey)
                .mapToDouble(this::centre).boxed()
                .min(party.lane() == Lane.SUPPLIER ? Comparator.naturalOrder() : Comparator.reverseOrder())
                .orElse(otherwise);
    }

    private static double width(List<LayoutNode> some) {
        return some.stream().mapToDouble(node -> node.footprint().width() + SIDE).sum();
    }

    /** Places parties from the outer end inwards; returns where they end. */
    private double row(List<LayoutNode> parties, double outer, double limit, int direction) {
        double cursor = outer;
        for (int i = 0; i < parties.size(); i++) {
            LayoutNode node = parties.get(i);
            Bounds foot = node.footprint();
            double half = foot.width() / 2;
            double wish = wish(node, cursor + direction * half);
            boolean reachable = direction * (limit - wish) >= 0;
            double nearest = i == 0
                    ? wish
                    : direction > 0
                            ? Math.max(cursor + half, wish)
                            : Math.min(cursor - half, wish);
            double centre = reachable ? nearest : cursor + direction * half;
            putCentred(node, centre, 0);
            cursor = direction > 0 ? footprint(node).right() + SIDE : footprint(node).x() - SIDE;
        }
        return cursor;
    }

    private double placeCarriers() {
        Map<String, List<LayoutNode>> byParty = new LinkedHashMap<>();
        carriers.forEach((id, party) -> byParty.computeIfAbsent(party, p -> new ArrayList<>()).add(nodes.get(id)));
        double bottom = 0;
        for (Map.Entry<String, List<LayoutNode>> entry : byParty.entrySet()) {
            double total = width(entry.getValue()) - SIDE;
            double cursor = centre(entry.getKey()) - total / 2;
            double y = footprint(nodes.get(entry.getKey())).bottom() + UNDER_PARTY;
            for (LayoutNode node : entry.getValue()) {
                double half = node.footprint().width() / 2;
                putCentred(node, cursor + half, y - node.footprint().y());
                cursor += 2 * half + SIDE;
                bottom = Math.max(bottom, footprint(node).bottom());
            }
        }
        return bottom;
    }

    private double placeInformation(Bounds top) {
        List<LayoutNode> free = lane(Lane.INFORMATION);
        if (free.isEmpty()) {
            return top.bottom();
        }
        Spots spots = new Spots(40);
        positions.keySet().stream().map(nodes::get)
                .filter(n -> n.lane() != Lane.MATERIAL || carriers.containsKey(n.id()))
                .forEach(n -> spots.take(footprint(n)));
        double start = top.bottom() + CHANNEL + 22;
        double bottom = start;
        spots.take(new Bounds(top.x() - 9000, -9000, top.width() + 18000, 9000 + start - 30));
        for (LayoutNode node : free) {
            double x = neighbours.of(node.id()).stream().filter(positions::containsKey).mapToDouble(this::centre)
                    .average().orElse(top.centreX());
            putCentred(node, x, start - node.footprint().y());
            Bounds wish = footprint(node);
            Bounds found = spots.nearest(wish, 3);
            positions.computeIfPresent(node.id(), (id, p) -> p.plus(found.x() - wish.x(), found.y() - wish.y()));
            spots.take(found);
            bottom = Math.max(bottom, found.bottom());
        }
        return bottom;
    }

    /** Room for the lines of information and kanban above the processes. */
    private double channelHeight() {
        long down = edges.stream().filter(e -> e.kind() != LayoutEdge.Kind.MATERIAL)
                .filter(e -> isMaterial(e.source()) != isMaterial(e.target())).count();
        double across = edges.stream().filter(e -> e.kind() != LayoutEdge.Kind.MATERIAL)
                .filter(e -> isMaterial(e.source()) && isMaterial(e.target())).limit(5)
                .mapToDouble(e -> Math.max(e.middleHeight(), e.labelHeight()) + 26).sum();
        return CHANNEL + 10 * Math.min(10, down) + across;
    }

    private boolean isMaterial(String id) {
        return nodes.get(id).lane() == Lane.MATERIAL;
    }

    private boolean isInRow(String id) {
        return isMaterial(id) && !carriers.containsKey(id);
    }

}
