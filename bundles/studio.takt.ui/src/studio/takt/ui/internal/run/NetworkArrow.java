/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.ui.internal.run;

import java.awt.geom.Point2D;
import java.awt.geom.QuadCurve2D;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;

import studio.takt.diagram.api.network.NetworkData;

/** Draws a link of a network, bent to the left as seen from the cause, so that a link and the one back lie apart. */
final class NetworkArrow {
    private static final double BEND = 0.16;
    private static final double LEAST_BEND = 26;
    private static final double HEAD = 10;
    private static final double SIGN_AT = 30;
    private static final double SIGN_AWAY = 10;
    private static final double STEP = 0.005;

    private final GC gc;
    private final Control paper;

    /** On a paper whose colours hold. */
    NetworkArrow(GC gc, Control paper) {
        this.gc = gc;
        this.paper = paper;
    }

    void draw(NetworkData.Link link, Rectangle from, Rectangle to) {
        QuadCurve2D curve = curve(from, to);
        double length = Math.max(1, curve.getP1().distance(curve.getP2()));
        double end = 1;
        while (end > 0.5 && isIn(to, on(curve, end))) {
            end -= STEP;
        }
        Color ink = link.isNegative() ? Inks.mark(paper) : Inks.rising(paper);
        gc.setForeground(ink);
        gc.setBackground(ink);
        line(curve, Math.max(0, end - HEAD / Math.max(HEAD, length)));
        head(gc, on(curve, end), on(curve, end - 4 * STEP), HEAD);
        sign(link.sign(), ink, on(curve, end - Math.min(0.3, SIGN_AT / length)), curve, length);
    }

    private static QuadCurve2D curve(Rectangle from, Rectangle to) {
        double x = from.x + from.width / 2.0;
        double y = from.y + from.height / 2.0;
        double dx = to.x + to.width / 2.0 - x;
        double dy = to.y + to.height / 2.0 - y;
        // a short link is bent as far as the badge of a loop of two needs
        double bend = 2 * Math.max(BEND, LEAST_BEND / Math.max(1, Math.hypot(dx, dy)));
        return new QuadCurve2D.Double(x, y, x + dx / 2 + dy * bend, y + dy / 2 - dx * bend, x + dx, y + dy);
    }

    private static boolean isIn(Rectangle box, Point2D point) {
        return point.getX() >= box.x - 2 && point.getX() <= box.x + box.width + 2 && point.getY() >= box.y - 2
                && point.getY() <= box.y + box.height + 2;
    }

    private static Point2D on(QuadCurve2D curve, double t) {
        double s = 1 - t;
        return new Point2D.Double(s * s * curve.getX1() + 2 * s * t * curve.getCtrlX() + t * t * curve.getX2(),
                s * s * curve.getY1() + 2 * s * t * curve.getCtrlY() + t * t * curve.getY2());
    }

    private void line(QuadCurve2D curve, double end) {
        Path path = new Path(gc.getDevice());
        path.moveTo((float) curve.getX1(), (float) curve.getY1());
        for (double t = 0; t < end; t += 4 * STEP) {
            path.lineTo((float) on(curve, t).getX(), (float) on(curve, t).getY());
        }
        path.lineTo((float) on(curve, end).getX(), (float) on(curve, end).getY());
        gc.setLineWidth(2);
        gc.setLineJoin(SWT.JOIN_ROUND);
        gc.drawPath(path);
        gc.setLineWidth(1);
        path.dispose();
    }

    /** The head of an arrow that comes from a point. */
    static void head(GC gc, Point2D tip, Point2D before, double size) {
        double turn = Math.atan2(tip.getY() - before.getY(), tip.getX() - before.getX());
        int[] corners = new int[6];
        corners[0] = (int) Math.round(tip.getX());
        corners[1] = (int) Math.round(tip.getY());
        for (int side = 0; side < 2; side++) {
            double angle = turn + (side == 0 ? -0.42 : 0.42);
            corners[2 + 2 * side] = (int) Math.round(tip.getX() - size * 1.3 * Math.cos(angle));
            corners[3 + 2 * side] = (int) Math.round(tip.getY() - size * 1.3 * Math.sin(angle));
        }
        gc.fillPolygon(corners);
    }

    /** On the outer side of the bend. */
    private void sign(String sign, Color ink, Point2D at, QuadCurve2D curve, double length) {
        double x = at.getX() + (curve.getY2() - curve.getY1()) / length * SIGN_AWAY;
        double y = at.getY() - (curve.getX2() - curve.getX1()) / length * SIGN_AWAY;
        Point text = gc.textExtent(sign);
        int radius = Math.max(text.x, text.y) / 2;
        gc.setBackground(Inks.paper(paper));
        gc.fillOval((int) x - radius, (int) y - radius, 2 * radius, 2 * radius);
        gc.setForeground(ink);
        gc.drawText(sign, (int) x - text.x / 2, (int) y - text.y / 2, true);
    }
}
