/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.api.network;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Places nodes around an ellipse, those that are linked near each other, and the badge of a loop in its middle. The same
 * network always gets the same places.
 */
public final class NetworkLayout {
    private static final double BADGE = 44;
    private static final int ROUNDS = 60;

    private final NetworkData data;
    private final int[] order;
    private final double width;
    private final double height;

    /** In a picture of a size. */
    public NetworkLayout(NetworkData data, double width, double height) {
        this.data = data;
        this.width = width;
        this.height = height;
        this.order = new int[data.nodes().size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        improve();
    }

    /** Exchanges neighbours and others as long as links become shorter. */
    private void improve() {
        boolean better = true;
        for (int round = 0; better && round < ROUNDS; round++) {
            better = false;
            for (int i = 0; i < order.length; i++) {
                for (int j = i + 1; j < order.length; j++) {
                    double before = length();
                    swap(i, j);
                    if (length() < before - 1e-9) {
                        better = true;
                    } else {
                        swap(i, j);
                    }
                }
            }
        }
    }

    private void swap(int i, int j) {
        int kept = order[i];
        order[i] = order[j];
        order[j] = kept;
    }

    private double length() {
        return data.links().stream().mapToDouble(link -> at(link.from()).distance(at(link.to()))).sum();
    }

    /** The middle of a node. */
    public Point2D at(int node) {
        double turn = 2 * Math.PI * order[node] / order.length - Math.PI / 2;
        return new Point2D.Double(width / 2 + width * 0.37 * Math.cos(turn),
                height / 2 + height * 0.42 * Math.sin(turn));
    }

    /** The middle of the badge of each loop, in the order of the loops. */
    public List<Point2D> badges() {
        List<Point2D> badges = new ArrayList<>();
        for (Map.Entry<String, List<Integer>> loop : data.loops().entrySet()) {
            badges.add(middle(loop.getValue()));
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < badges.size(); i++) {
                for (int j = 0; j < i; j++) {
                    apart(badges, i, j);
                }
            }
        }
        return badges;
    }

    /** A larger one a little towards the middle of the picture, away from the arrows between its nodes. */
    private Point2D middle(List<Integer> nodes) {
        double x = nodes.stream().mapToDouble(node -> at(node).getX()).average().orElse(0);
        double y = nodes.stream().mapToDouble(node -> at(node).getY()).average().orElse(0);
        double pull = nodes.size() < 3 ? 0 : 0.12;
        return new Point2D.Double(x + (width / 2 - x) * pull, y + (height / 2 - y) * pull);
    }

    private static void apart(List<Point2D> badges, int i, int j) {
        double distance = badges.get(i).distance(badges.get(j));
        if (distance < BADGE) {
            double turn = distance < 1e-6
                    ? i * 2.4
                    : Math.atan2(badges.get(i).getY() - badges.get(j).getY(),
                            badges.get(i).getX() - badges.get(j).getX());
            double push = (BADGE - distance) / 2;
            badges.set(i, moved(badges.get(i), turn, push));
            badges.set(j, moved(badges.get(j), turn, -push));
        }
    }

    private static Point2D moved(Point2D point, double turn, double push) {
        return new Point2D.Double(point.getX() + push * Math.cos(turn), point.getY() + push * Math.sin(turn));
    }

    /** Whether a loop goes round clockwise in the picture. */
    public boolean isClockwise(List<Integer> nodes) {
        double area = 0;
        for (int i = 0; i < nodes.size(); i++) {
            Point2D from = at(nodes.get(i));
            Point2D to = at(nodes.get((i + 1) % nodes.size()));
            area += from.getX() * to.getY() - to.getX() * from.getY();
        }
        return area >= 0;
    }
}
