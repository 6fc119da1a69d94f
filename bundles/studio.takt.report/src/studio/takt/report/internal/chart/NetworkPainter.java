/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.report.internal.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.QuadCurve2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import java.util.Map;

import studio.takt.diagram.api.network.NetworkData;
import studio.takt.diagram.api.network.NetworkLayout;

/** Draws causes and effects with the signs of the links between them, and the loops that they close. Texts are outlines. */
final class NetworkPainter {
    static final int WIDTH = 760;
    private static final int LEAST = 260;
    private static final int MOST = 470;
    private static final int PER_NODE = 32;
    private static final float SIZE = 12;
    private static final double WIDEST_NAME = 150;
    private static final double LINE = 1.3 * SIZE;
    private static final double PAD = 5;
    private static final double BEND = 0.16;
    private static final double HEAD = 8;
    private static final double RADIUS = 15;
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private final NetworkData data;
    private final NetworkLayout layout;
    private final Font font;
    private final Font bold;
    private final int height;

    NetworkPainter(NetworkData data, ChartFonts fonts) {
        this.data = data;
        this.font = fonts.regular(SIZE);
        this.bold = fonts.semibold(SIZE);
        this.height = Math.min(MOST, LEAST + PER_NODE * Math.max(0, data.nodes().size() - 3));
        this.layout = new NetworkLayout(data, WIDTH, height);
    }

    int height() {
        return height;
    }

    void paint(Graphics2D canvas) {
        canvas.setColor(Color.WHITE);
        canvas.fill(new Rectangle2D.Double(0, 0, WIDTH, height));
        data.links().forEach(link -> link(canvas, link));
        for (int node = 0; node < data.nodes().size(); node++) {
            node(canvas, node);
        }
        List<Point2D> badges = layout.badges();
        int next = 0;
        for (Map.Entry<String, List<Integer>> loop : data.loops().entrySet()) {
            badge(canvas, loop.getKey(), badges.get(next++), layout.isClockwise(loop.getValue()));
        }
    }

    /** A name in one line or two. */
    private List<String> name(int node) {
        String name = data.nodes().get(node);
        int end = width(font, name) <= WIDEST_NAME ? -1 : name.length();
        while (end > 0 && width(font, name.substring(0, end)) > WIDEST_NAME) {
            end = name.lastIndexOf(' ', end - 1);
        }
        return end <= 0 ? List.of(cut(name)) : List.of(name.substring(0, end), cut(name.substring(end + 1)));
    }

    private String cut(String name) {
        if (width(font, name) <= WIDEST_NAME) {
            return name;
        }
        int length = name.length();
        while (length > 1 && width(font, name.substring(0, length) + "\u2026") > WIDEST_NAME) {
            length--;
        }
        return name.substring(0, length) + "\u2026";
    }

    private Rectangle2D box(int node) {
        List<String> lines = name(node);
        double wide = lines.stream().mapToDouble(each -> width(font, each)).max().orElse(0) + 4 * PAD;
        double high = 2 * SIZE + (lines.size() - 1) * LINE;
        double x = Math.max(2, Math.min(WIDTH - 2 - wide, layout.at(node).getX() - wide / 2));
        return new Rectangle2D.Double(x, layout.at(node).getY() - high / 2, wide, high);
    }

    private void node(Graphics2D canvas, int node) {
        Rectangle2D box = box(node);
        RoundRectangle2D shape = new RoundRectangle2D.Double(box.getX(), box.getY(), box.getWidth(), box.getHeight(),
                10,
                10);
        canvas.setColor(Color.WHITE);
        canvas.fill(shape);
        canvas.setColor(Ink.BACKDROP);
        canvas.setStroke(new BasicStroke(1f));
        canvas.draw(shape);
        canvas.setColor(Ink.TEXT);
        List<String> lines = name(node);
        for (int i = 0; i < lines.size(); i++) {
            text(canvas, font, lines.get(i), box.getCenterX() - width(font, lines.get(i)) / 2,
                    box.getCenterY() + SIZE * 0.36 + (i - (lines.size() - 1) / 2.0) * LINE);
        }
    }

    /** Bent to the left as seen from the cause, so that a link and the one back lie apart. */
    private void link(Graphics2D canvas, NetworkData.Link link) {
        Color colour = link.isNegative() ? Ink.MARK : Ink.line(0);
        Point2D from = middle(link.from());
        Point2D to = middle(link.to());
        double dx = to.getX() - from.getX();
        double dy = to.getY() - from.getY();
        // a short link is bent as far as the badge of a loop of two needs
        double bend = 2 * Math.max(BEND, 1.6 * RADIUS / Math.max(1, Math.hypot(dx, dy)));
        QuadCurve2D curve = new QuadCurve2D.Double(from.getX(), from.getY(),
                (from.getX() + to.getX()) / 2 + dy * bend, (from.getY() + to.getY()) / 2 - dx * bend, to.getX(),
                to.getY());
        Rectangle2D end = grown(box(link.to()), 2);
        double at = 1;
        while (at > 0.5 && end.contains(on(curve, at))) {
            at -= 0.005;
        }
        Point2D tip = on(curve, at);
        canvas.setColor(colour);
        canvas.setStroke(new BasicStroke(1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        canvas.draw(part(curve, Math.max(0, at - HEAD / Math.max(HEAD, Math.hypot(dx, dy)))));
        head(canvas, tip, on(curve, at - 0.02));
        sign(canvas, link.sign(), colour, on(curve, at - Math.min(0.3, 30 / Math.max(1, Math.hypot(dx, dy)))), dx, dy);
    }

    private Point2D middle(int node) {
        return new Point2D.Double(box(node).getCenterX(), box(node).getCenterY());
    }

    private static Rectangle2D grown(Rectangle2D box, double by) {
        return new Rectangle2D.Double(box.getX() - by, box.getY() - by, box.getWidth() + 2 * by,
                box.getHeight() + 2 * by);
    }

    private static Point2D on(QuadCurve2D curve, double t) {
        double s = 1 - t;
        return new Point2D.Double(
                s * s * curve.getX1() + 2 * s * t * curve.getCtrlX() + t * t * curve.getX2(),
                s * s * curve.getY1() + 2 * s * t * curve.getCtrlY() + t * t * curve.getY2());
    }

    private static Path2D part(QuadCurve2D curve, double end) {
        Path2D path = new Path2D.Double();
        path.moveTo(curve.getX1(), curve.getY1());
        for (int i = 1; i <= 40; i++) {
            Point2D point = on(curve, end * i / 40);
            path.lineTo(point.getX(), point.getY());
        }
        return path;
    }

    private static void head(Graphics2D canvas, Point2D tip, Point2D before) {
        double turn = Math.atan2(tip.getY() - before.getY(), tip.getX() - before.getX());
        Path2D head = new Path2D.Double();
        head.moveTo(tip.getX(), tip.getY());
        for (double side : new double[]{-0.42, 0.42}) {
            head.lineTo(tip.getX() - HEAD * 1.3 * Math.cos(turn + side),
                    tip.getY() - HEAD * 1.3 * Math.sin(turn + side));
        }
        head.closePath();
        canvas.fill(head);
    }

    /** On the outer side of the bend. */
    private void sign(Graphics2D canvas, String sign, Color colour, Point2D at, double dx, double dy) {
        double length = Math.max(1, Math.hypot(dx, dy));
        double x = at.getX() + dy / length * 9;
        double y = at.getY() - dx / length * 9;
        canvas.setColor(Color.WHITE);
        canvas.fill(new Ellipse2D.Double(x - 7, y - 7, 14, 14));
        canvas.setColor(colour);
        text(canvas, bold.deriveFont(15f), sign, x - width(bold.deriveFont(15f), sign) / 2, y + 5);
    }

    /** An arc with a head says which way the loop goes round. */
    private void badge(Graphics2D canvas, String name, Point2D at, boolean clockwise) {
        canvas.setColor(Color.WHITE);
        canvas.fill(new Ellipse2D.Double(at.getX() - RADIUS - 2, at.getY() - RADIUS - 2, 2 * RADIUS + 4,
                2 * RADIUS + 4));
        canvas.setColor(name.startsWith("B") ? Ink.MARK : name.startsWith("R") ? Ink.line(0) : Ink.QUIET);
        canvas.setStroke(new BasicStroke(1.4f));
        canvas.draw(new Arc2D.Double(at.getX() - RADIUS, at.getY() - RADIUS, 2 * RADIUS, 2 * RADIUS, 60, 300,
                Arc2D.OPEN));
        // angles of arcs grow against the clock, from three o'clock on; y grows downwards
        double end = Math.toRadians(clockwise ? 60 : 0);
        double turn = clockwise ? 0.35 : -0.35;
        head(canvas, around(at, end - turn), around(at, end));
        text(canvas, bold, name, at.getX() - width(bold, name) / 2, at.getY() + SIZE * 0.36);
    }

    private static Point2D around(Point2D at, double angle) {
        return new Point2D.Double(at.getX() + RADIUS * Math.cos(angle), at.getY() - RADIUS * Math.sin(angle));
    }

    private static double width(Font font, String text) {
        return font.getStringBounds(text, CONTEXT).getWidth();
    }

    private static void text(Graphics2D canvas, Font font, String text, double x, double y) {
        canvas.fill(font.createGlyphVector(CONTEXT, text).getOutline((float) x, (float) y));
    }
}
