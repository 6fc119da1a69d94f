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
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

import studio.takt.diagram.api.geometry.Bounds;
import studio.takt.diagram.api.geometry.Point;

/**
 * Finds right-angled lines around boxes: the shortest way (A*) on a grid that has all ports on its lines, where bends,
 * crossings and running along other lines cost extra and passing through a box costs very much.
 */
final class Paths {
    private static final double CLEAR = 9;
    private static final double BEND = 22;
    private static final double CROSSING = 16;
    private static final double ALONG = 6;
    private static final double THROUGH = 60;
    private static final double NEAR = 8;
    private static final double WORK = 12_000_000;
    /** Work beyond which ways need not be the very shortest. */
    private static final double EASY = 1_000_000;
    private static final double MOST_HASTE = 4;
    private static final double MOST = 90_000;
    private static final double FEWEST = 12_000;
    private static final int[] DX = {0, 1, 0, -1};
    private static final int[] DY = {-1, 0, 1, 0};

    /** A line and how near to it others should not run. */
    private record Used(List<Point> line, double near) {}

    private final double[] xs;
    private final double[] ys;
    private final boolean[] blocked;
    private final byte[] level;
    private final byte[] upright;
    private final Map<Point, List<Used>> byEnd = new HashMap<>();
    private final boolean simple;
    private final double haste;
    private final Field footprints = new Field();
    private final Frontier open = new Frontier();
    private final double[] best;
    private final int[] came;
    private final int[] seen;
    private int searches;

    Paths(Collection<Box> boxes, List<Ports.Pair> toRoute) {
        List<Bounds> taken = boxes.stream().map(Box::footprint).toList();
        taken.forEach(footprints::add);
        Bounds area = Bounds.around(taken).grow(70);
        List<Ports.Pair> winding = toRoute.stream().filter(pair -> !isStraight(pair.source(), pair.target())).toList();
        double squares = Math.max(FEWEST, Math.min(MOST, WORK / 4 / Math.max(1, winding.size())));
        double step = Math.max(10, Math.sqrt(area.width() * area.height() / squares));
        TreeSet<Double> lineX = lines(area.x(), area.right(), step);
        TreeSet<Double> lineY = lines(area.y(), area.bottom(), step);
        winding.stream().flatMap(pair -> Stream.of(pair.source(), pair.target())).forEach(port -> {
            lineX.add(port.outside().x());
            lineY.add(port.outside().y());
        });
        double work = (double) lineX.size() * lineY.size() * winding.size();
        simple = winding.isEmpty() || work > WORK;
        haste = Math.max(1, Math.min(MOST_HASTE, work / EASY));
        xs = simple ? new double[0] : lineX.stream().mapToDouble(Double::doubleValue).toArray();
        ys = simple ? new double[0] : lineY.stream().mapToDouble(Double::doubleValue).toArray();
        blocked = new boolean[xs.length * ys.length];
        level = new byte[blocked.length];
        upright = new byte[blocked.length];
        best = new double[blocked.length * 4];
        came = new int[best.length];
        seen = new int[best.length];
        boxes.forEach(box -> box.parts().forEach(part -> avoid(part.grow(CLEAR - 3))));
    }

    private static TreeSet<Double> lines(double from, double to, double step) {
        TreeSet<Double> lines = new TreeSet<>();
        for (double at = Math.floor(from / step) * step; at <= to; at += step) {
            lines.add(at);
        }
        return lines;
    }

    /** Makes later lines keep out of a box. */
    void avoid(Bounds box) {
        Bounds wide = box.grow(3);
        for (int i = first(xs, wide.x()); i < xs.length && xs[i] <= wide.right(); i++) {
            for (int j = first(ys, wide.y()); j < ys.length && ys[j] <= wide.bottom(); j++) {
                blocked[i * ys.length + j] = true;
            }
        }
    }

    /** Makes later lines keep off a line. */
    void use(List<Point> line, boolean wide) {
        Used used = new Used(line, wide ? 2 * NEAR : NEAR);
        mark(used, 1);
        byEnd.computeIfAbsent(line.get(0), any -> new ArrayList<>()).add(used);
        byEnd.computeIfAbsent(line.get(line.size() - 1), any -> new ArrayList<>()).add(used);
    }

    private void mark(Used used, int times) {
        List<Point> line = used.line;
        for (int k = 1; k < line.size(); k++) {
            Point a = line.get(k - 1);
            Point b = line.get(k);
            boolean horizontal = Math.abs(a.y() - b.y()) < Math.abs(a.x() - b.x());
            double alongX = horizontal ? 0 : used.near;
            double alongY = horizontal ? used.near : 0;
            mark(Bounds.between(Math.min(a.x(), b.x()) - alongX, Math.min(a.y(), b.y()) - alongY,
                    Math.max(a.x(), b.x()) + alongX, Math.max(a.y(), b.y()) + alongY), horizontal ? level : upright,
                    times);
        }
    }

    private void mark(Bounds box, byte[] used, int times) {
        for (int i = first(xs, box.x()); i < xs.length && xs[i] <= box.right(); i++) {
            for (int j = first(ys, box.y()); j < ys.length && ys[j] <= box.bottom(); j++) {
                used[i * ys.length + j] += (byte) times;
            }
        }
    }

    private static int first(double[] lines, double from) {
        int at = Arrays.binarySearch(lines, from);
        return at >= 0 ? at : -at - 1;
    }

    /** The line between two ports, with its corners only; it may run along lines that share one of its ports. */
    List<Point> find(Ports.Port from, Ports.Port to) {
        Point start = from.outside();
        Point end = to.outside();
        if (isStraight(from, to)) {
            return List.of(from.at(), to.at());
        }
        List<Used> joined = new ArrayList<>(byEnd.getOrDefault(from.at(), List.of()));
        joined.addAll(byEnd.getOrDefault(to.at(), List.of()));
        joined.forEach(line -> mark(line, -1));
        List<Point> way = simple ? corners(from, start, end) : search(from, to, start, end);
        joined.forEach(line -> mark(line, 1));
        List<Point> line = new ArrayList<>(List.of(from.at()));
        line.addAll(way);
        line.add(to.at());
        return straightened(line);
    }

    /** True if the ports face each other with nothing in between. */
    private boolean isStraight(Ports.Port from, Ports.Port to) {
        double dx = to.at().x() - from.at().x();
        double dy = to.at().y() - from.at().y();
        boolean facing = (from.side().ordinal() + 2) % 4 == to.side().ordinal();
        double ahead = dx * from.side().dx + dy * from.side().dy;
        double aside = Math.abs(dx * from.side().dy) + Math.abs(dy * from.side().dx);
        return facing && ahead > 0 && aside < 0.01 && isFree(from.at(), to.at());
    }

    private boolean isFree(Point a, Point b) {
        Bounds way = Bounds.between(Math.min(a.x(), b.x()), Math.min(a.y(), b.y()), Math.max(a.x(), b.x()),
                Math.max(a.y(), b.y())).grow(3);
        return !footprints.any(way, box -> !box.grow(3).contains(a) && !box.grow(3).contains(b));
    }

    private static List<Point> corners(Ports.Port from, Point start, Point end) {
        if (from.side().isVertical()) {
            double y = (start.y() + end.y()) / 2;
            return List.of(start, new Point(start.x(), y), new Point(end.x(), y), end);
        }
        double x = (start.x() + end.x()) / 2;
        return List.of(start, new Point(x, start.y()), new Point(x, end.y()), end);
    }

    private List<Point> search(Ports.Port from, Ports.Port to, Point start, Point end) {
        int goal = cell(end);
        int arrive = (to.side().ordinal() + 2) % 4;
        searches++;
        open.clear();
        int first = cell(start) * 4 + from.side().ordinal();
        reach(first, 0, -1);
        open.add(first, 0, start.distance(end));
        while (!open.isEmpty()) {
            int state = open.state();
            double cost = open.cost();
            open.removeFirst();
            if (cost > best[state]) {
                continue;
            }
            if (state / 4 == goal && state % 4 == arrive) {
                return trace(state);
            }
            expand(state, cost, end, goal);
        }
        return corners(from, start, end);
    }

    private int cell(Point point) {
        return first(xs, point.x()) * ys.length + first(ys, point.y());
    }

    private boolean reach(int state, double cost, int from) {
        if (seen[state] == searches && cost >= best[state]) {
            return false;
        }
        seen[state] = searches;
        best[state] = cost;
        came[state] = from;
        return true;
    }

    private void expand(int from, double before, Point end, int goal) {
        int at = from / 4;
        int heading = from % 4;
        int i = at / ys.length;
        int j = at % ys.length;
        for (int turn = 0; turn < 4; turn++) {
            int ni = i + DX[turn];
            int nj = j + DY[turn];
            boolean back = turn == (heading + 2) % 4;
            if (!back && ni >= 0 && nj >= 0 && ni < xs.length && nj < ys.length) {
                int next = ni * ys.length + nj;
                double length = Math.abs(xs[ni] - xs[i]) + Math.abs(ys[nj] - ys[j]);
                double cost = before + price(at, next, turn, length, goal) + (turn == heading ? 0 : BEND);
                int state = next * 4 + turn;
                if (reach(state, cost, from)) {
                    open.add(state, cost, cost + haste * atLeast(xs[ni], ys[nj], turn, end));
                }
            }
        }
    }

    /** What the rest of a way costs if nothing is in it: its length, and a bend if it does not lie ahead. */
    private static double atLeast(double x, double y, int heading, Point end) {
        double dx = end.x() - x;
        double dy = end.y() - y;
        double across = heading % 2 == 1 ? dy : dx;
        double ahead = heading % 2 == 1 ? dx * DX[heading] : dy * DY[heading];
        return Math.abs(dx) + Math.abs(dy) + (across != 0 ? BEND : 0) + (ahead < 0 ? BEND : 0);
    }

    private double price(int at, int next, int turn, double length, int goal) {
        byte[] along = turn % 2 == 1 ? level : upright;
        byte[] across = turn % 2 == 1 ? upright : level;
        double price = length;
        if (blocked[next] && next != goal) {
            price += THROUGH * length;
        }
        if (along[next] > 0 && along[at] > 0) {
            price += ALONG * length;
        }
        if (across[next] > 0 && across[at] == 0) {
            price += CROSSING;
        }
        return price;
    }

    private List<Point> trace(int state) {
        List<Point> way = new ArrayList<>();
        for (int s = state; s >= 0; s = came[s]) {
            way.add(new Point(xs[s / 4 / ys.length], ys[s / 4 % ys.length]));
        }
        Collections.reverse(way);
        return way;
    }

    private static List<Point> straightened(List<Point> line) {
        List<Point> kept = new ArrayList<>();
        for (Point point : line) {
            int n = kept.size();
            if (n > 0 && kept.get(n - 1).distance(point) < 0.01) {
                continue;
            }
            if (n > 1 && inLine(kept.get(n - 2), kept.get(n - 1), point)) {
                kept.set(n - 1, point);
            } else {
                kept.add(point);
            }
        }
        return kept;
    }

    private static boolean inLine(Point a, Point b, Point c) {
        boolean vertical = Math.abs(a.x() - b.x()) < 0.01 && Math.abs(b.x() - c.x()) < 0.01
                && (b.y() - a.y()) * (c.y() - b.y()) > 0;
        return vertical || Math.abs(a.y() - b.y()) < 0.01 && Math.abs(b.y() - c.y()) < 0.01
                && (b.x() - a.x()) * (c.x() - b.x()) > 0;
    }
}
