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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

import studio.takt.core.api.run.Chart;
import studio.takt.core.api.run.Table;
import studio.takt.diagram.api.network.NetworkData;
import studio.takt.diagram.api.network.NetworkLayout;

/** Draws causes and effects with the signs of the links between them, and the loops that they close, as reports do. */
final class NetworkCanvas extends ScrolledComposite {
    private static final int LEAST_WIDTH = 520;
    private static final int LEAST_HEIGHT = 260;
    private static final int MOST_LEAST_HEIGHT = 470;
    private static final int PER_NODE = 32;
    private static final int FEW = 3;
    private static final int TOP = 28;
    private static final int PAD = 8;
    private static final int RADIUS = 16;
    private static final int GAP = 9;

    private final Chart chart;
    private final Locale locale;
    private final NetworkData data;
    private final Canvas canvas;
    private NetworkLayout layout;
    private Point size = new Point(0, 0);

    NetworkCanvas(Composite parent, Chart chart, Table table, Locale locale) {
        super(parent, SWT.V_SCROLL | SWT.H_SCROLL);
        this.chart = chart;
        this.locale = locale;
        this.data = NetworkData.of(chart, table);
        canvas = new Canvas(this, SWT.DOUBLE_BUFFERED);
        canvas.addPaintListener(event -> paint(event.gc));
        setContent(canvas);
        setExpandHorizontal(true);
        setExpandVertical(true);
        setMinSize(LEAST_WIDTH, TOP + Math.min(MOST_LEAST_HEIGHT,
                LEAST_HEIGHT + PER_NODE * Math.max(0, data.nodes().size() - FEW)));
    }

    private void paint(GC gc) {
        Rectangle area = canvas.getClientArea();
        if (!size.equals(new Point(area.width, area.height))) {
            size = new Point(area.width, area.height);
            layout = new NetworkLayout(data, size.x, Math.max(1, size.y - TOP));
        }
        gc.setAntialias(SWT.ON);
        gc.setBackground(Inks.paper(this));
        gc.fillRectangle(area);
        gc.setForeground(Inks.text(this));
        gc.drawText(chart.title().in(locale), 10, 6, true);
        List<Rectangle> boxes = IntStream.range(0, data.nodes().size()).mapToObj(node -> box(gc, node)).toList();
        data.links().forEach(link -> new NetworkArrow(gc, this).draw(link, boxes.get(link.from()),
                boxes.get(link.to())));
        IntStream.range(0, boxes.size()).forEach(node -> node(gc, boxes.get(node), data.nodes().get(node)));
        badges(gc);
    }

    private Rectangle box(GC gc, int node) {
        Point text = gc.textExtent(data.nodes().get(node));
        int wide = text.x + 2 * PAD;
        int x = (int) Math.max(2, Math.min(size.x - 2.0 - wide, layout.at(node).getX() - wide / 2.0));
        return new Rectangle(x, (int) layout.at(node).getY() + TOP - text.y / 2 - PAD / 2, wide, text.y + PAD);
    }

    private void node(GC gc, Rectangle box, String name) {
        gc.setBackground(Inks.paper(this));
        gc.fillRoundRectangle(box.x, box.y, box.width, box.height, PAD, PAD);
        gc.setForeground(Inks.rule(this));
        gc.drawRoundRectangle(box.x, box.y, box.width, box.height, PAD, PAD);
        gc.setForeground(Inks.text(this));
        gc.drawText(name, box.x + PAD, box.y + PAD / 2, true);
    }

    private void badges(GC gc) {
        List<Point2D> places = layout.badges();
        int next = 0;
        for (Map.Entry<String, List<Integer>> loop : data.loops().entrySet()) {
            badge(gc, loop.getKey(), places.get(next++), layout.isClockwise(loop.getValue()));
        }
    }

    /** An arc with a head says which way the loop goes round. */
    private void badge(GC gc, String name, Point2D at, boolean clockwise) {
        int x = (int) at.getX();
        int y = (int) at.getY() + TOP;
        gc.setBackground(Inks.paper(this));
        gc.fillOval(x - RADIUS - 2, y - RADIUS - 2, 2 * RADIUS + 4, 2 * RADIUS + 4);
        gc.setForeground(
                name.startsWith("B") ? Inks.mark(this) : name.startsWith("R") ? Inks.rising(this) : Inks.quiet(this));
        gc.setBackground(gc.getForeground());
        gc.drawArc(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS, 60, 300);
        double end = Math.toRadians(clockwise ? 60 : 0);
        double turn = clockwise ? 0.35 : -0.35;
        NetworkArrow.head(gc, around(x, y, end - turn), around(x, y, end), GAP);
        Point text = gc.textExtent(name);
        gc.drawText(name, x - text.x / 2, y - text.y / 2, true);
    }

    private static Point2D around(int x, int y, double angle) {
        return new Point2D.Double(x + RADIUS * Math.cos(angle), y - RADIUS * Math.sin(angle));
    }
}
