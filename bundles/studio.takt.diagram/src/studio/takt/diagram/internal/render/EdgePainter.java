/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.internal.render;

import java.util.ArrayList;
import java.util.List;

import studio.takt.diagram.api.geometry.Outline;
import studio.takt.diagram.api.geometry.Point;
import studio.takt.diagram.api.notation.LineStyle;
import studio.takt.diagram.api.notation.LineStyle.Body;
import studio.takt.diagram.api.notation.LineStyle.Head;
import studio.takt.diagram.api.notation.Tone;
import studio.takt.diagram.api.render.Mark;
import studio.takt.diagram.api.scene.SceneEdge;

/** Draws connections. */
public final class EdgePainter {
    private static final double LINE = 1.5;
    private static final List<Double> STRIPES = List.of(5.0, 5.0);

    /** All marks of a connection, without the symbol on it. */
    public List<Mark> paint(SceneEdge edge) {
        if (edge.style().body() == Body.ARC) {
            return arc(edge);
        }
        return edge.style().isWide() ? wide(edge) : thin(edge);
    }

    private static List<Mark> thin(SceneEdge edge) {
        LineStyle style = edge.style();
        List<Point> route = edge.kink().map(at -> kinked(edge.route(), at)).orElse(edge.route());
        List<Point> body = shortened(route, style.target() == Head.NONE ? 0 : 7);
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Stroke(Outline.through(body), Tone.NONE, Tone.INK, style.width(), style.dash(),
                style.dash().isEmpty()));
        head(style.target(), route, marks, 10, 4);
        head(style.source(), reversed(route), marks, 10, 4);
        return marks;
    }

    private static List<Mark> wide(SceneEdge edge) {
        LineStyle style = edge.style();
        boolean pipe = style.body() == Body.PIPE;
        double length = Math.min(pipe ? 12 : 16, length(edge.route()) * 0.6);
        double half = pipe ? 7 : 10.5;
        List<Mark> marks = new ArrayList<>();
        boolean filled = style.body() != Body.HOLLOW;
        List<Point> route = edge.route();
        Point tip = route.get(route.size() - 1);
        Point base = shortened(route, length).get(shortened(route, length).size() - 1);
        marks.add(new Mark.Stroke(triangle(tip, base, half - 0.75), filled ? Tone.INK : Tone.PAPER, Tone.INK, LINE,
                List.of(), true));
        List<Point> outer = shortened(route, length);
        List<Point> inner = reversed(shortened(reversed(shortened(route, length - (filled ? 0 : LINE))), LINE));
        double open = style.width() - 2 * LINE;
        marks.add(new Mark.Stroke(Outline.through(outer), Tone.NONE, Tone.INK, style.width(), List.of(), false));
        marks.add(new Mark.Stroke(Outline.through(inner), Tone.NONE, Tone.PAPER, open, List.of(), false));
        if (style.body() == Body.STRIPED) {
            List<Point> striped = reversed(shortened(reversed(inner), 4));
            marks.add(new Mark.Stroke(Outline.through(striped), Tone.NONE, Tone.INK, open, STRIPES, false));
        }
        head(style.source(), reversed(route), marks, 12, 7);
        return marks;
    }

    private static List<Mark> arc(SceneEdge edge) {
        List<Point> r = edge.route();
        Point a = r.get(0);
        Point b = r.get(r.size() - 1);
        Point via = r.size() > 2 ? r.get(1) : new Point((a.x() + b.x()) / 2, (a.y() + b.y()) / 2);
        Outline curve = new Outline(List.of(new Outline.Move(a.x(), a.y()),
                new Outline.Cubic(a.x() + (via.x() - a.x()) * 2 / 3, a.y() + (via.y() - a.y()) * 2 / 3,
                        b.x() + (via.x() - b.x()) * 2 / 3, b.y() + (via.y() - b.y()) * 2 / 3, b.x(), b.y())));
        List<Mark> marks = new ArrayList<>();
        marks.add(Mark.Stroke.line(curve, Tone.FIGURE, edge.style().width()));
        Point base = shortened(List.of(via, b), 8).get(1);
        marks.add(Mark.Stroke.area(triangle(b, base, 3.5), Tone.FIGURE));
        return marks;
    }

    private static void head(Head head, List<Point> route, List<Mark> marks, double length, double half) {
        if (head == Head.NONE) {
            return;
        }
        Point tip = route.get(route.size() - 1);
        Point base = shortened(route, length).get(shortened(route, length).size() - 1);
        Outline outline = triangle(tip, base, half);
        marks.add(head == Head.OPEN
                ? new Mark.Stroke(outline, Tone.PAPER, Tone.INK, LINE, List.of(), true)
                : Mark.Stroke.area(outline, Tone.INK));
    }

    private static Outline triangle(Point tip, Point base, double half) {
        double length = Math.max(0.001, tip.distance(base));
        double nx = -(tip.y() - base.y()) / length * half;
        double ny = (tip.x() - base.x()) / length * half;
        return Outline.polygon(List.of(tip, base.plus(nx, ny), base.plus(-nx, -ny)));
    }

    private static double length(List<Point> route) {
        double sum = 0;
        for (int i = 1; i < route.size(); i++) {
            sum += route.get(i - 1).distance(route.get(i));
        }
        return sum;
    }

    /** The line without its last part; pieces shorter than that go altogether. */
    static List<Point> shortened(List<Point> route, double by) {
        List<Point> points = new ArrayList<>(route);
        double rest = by;
        while (points.size() > 2 && points.get(points.size() - 1).distance(points.get(points.size() - 2)) <= rest) {
            rest -= points.get(points.size() - 1).distance(points.get(points.size() - 2));
            points.remove(points.size() - 1);
        }
        Point last = points.get(points.size() - 1);
        Point before = points.get(points.size() - 2);
        double length = last.distance(before);
        double share = length == 0 ? 0 : Math.max(0, (length - rest) / length);
        points.set(points.size() - 1, before.plus((last.x() - before.x()) * share, (last.y() - before.y()) * share));
        return points;
    }

    private static List<Point> reversed(List<Point> points) {
        List<Point> back = new ArrayList<>(points);
        java.util.Collections.reverse(back);
        return back;
    }

    /** The line with a lightning kink where it passes a point. */
    private static List<Point> kinked(List<Point> route, Point at) {
        List<Point> points = new ArrayList<>();
        boolean done = false;
        for (int i = 0; i < route.size(); i++) {
            points.add(route.get(i));
            if (!done && i + 1 < route.size() && isBetween(route.get(i), at, route.get(i + 1))) {
                double length = route.get(i).distance(route.get(i + 1));
                double dx = (route.get(i + 1).x() - route.get(i).x()) / length;
                double dy = (route.get(i + 1).y() - route.get(i).y()) / length;
                points.add(at.plus(-10 * dx, -10 * dy));
                points.add(at.plus(7 * dx, 7 * dy).plus(6 * dy, -6 * dx));
                points.add(at.plus(-7 * dx, -7 * dy).plus(-6 * dy, 6 * dx));
                points.add(at.plus(10 * dx, 10 * dy));
                done = true;
            }
        }
        return points;
    }

    private static boolean isBetween(Point a, Point at, Point b) {
        return Math.abs(a.distance(at) + at.distance(b) - a.distance(b)) < 0.5 && a.distance(b) > 1;
    }
}
