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
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;

import studio.takt.core.api.run.Chart;
import studio.takt.core.api.run.Column;
import studio.takt.core.api.run.Table;
import studio.takt.report.internal.format.Numbers;

/** Draws bars along a time axis, lane by lane from the top. Texts are outlines. */
final class GanttPainter {
    static final int WIDTH = 760;
    /** More lanes do not fit on a page; the first are drawn. */
    static final int MOST_LANES = 40;
    private static final int LANE = 20;
    private static final int TOP = 8;
    private static final int BELOW = 44;
    private static final int LEGEND = 24;
    private static final int RIGHT = 16;
    private static final double WIDEST_NAME = 210;
    private static final double GAP = 8;
    private static final float SIZE = 12;
    private static final int TICKS = 8;
    private static final double THIN = 2;
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private final Font font;
    private final Font title;
    private final Numbers numbers;
    private final Locale locale;
    private final GanttData data;
    private final List<Chart.Mark> marks;
    private final String axis;
    private final int lanes;
    private final double left;
    private final double first;
    private final double last;
    private final double step;

    GanttPainter(Chart chart, Table table, GanttData data, ChartFonts fonts, Numbers numbers, Locale locale) {
        this.font = fonts.regular(SIZE);
        this.title = fonts.semibold(SIZE);
        this.numbers = numbers;
        this.locale = locale;
        this.data = data;
        this.marks = chart.marks();
        Column time = table.columns().get(table.indexOf(chart.series().get(0).column()));
        String unit = numbers.unit(time.unit());
        this.axis = unit.isEmpty() ? time.title().in(locale) : unit;
        this.lanes = Math.min(MOST_LANES, data.lanes().size());
        this.left = Math.min(WIDEST_NAME, data.lanes().stream().limit(lanes).mapToDouble(name -> width(font, name))
                .max().orElse(0)) + 2 * GAP;
        double low = Math.min(data.first(), marks.stream().mapToDouble(Chart.Mark::value).min()
                .orElse(Double.POSITIVE_INFINITY));
        double high = Math.max(data.last(), marks.stream().mapToDouble(Chart.Mark::value).max()
                .orElse(Double.NEGATIVE_INFINITY));
        double span = high > low ? high - low : 1;
        this.step = step(span);
        this.first = Math.floor(low / step) * step;
        this.last = Math.max(first + step, Math.ceil(high / step) * step);
    }

    int height() {
        return TOP + lanes * LANE + BELOW + (hasLegend() ? LEGEND : 0);
    }

    private boolean hasLegend() {
        return data.series().size() > 1 || !marks.isEmpty();
    }

    /** A step of 1, 2 or 5 times a power of ten that gives few ticks. */
    private static double step(double span) {
        double power = Math.pow(10, Math.floor(Math.log10(span / TICKS)));
        for (double times : new double[]{1, 2, 5}) {
            if (span / (times * power) <= TICKS) {
                return times * power;
            }
        }
        return 10 * power;
    }

    void paint(Graphics2D canvas) {
        canvas.setColor(Color.WHITE);
        canvas.fill(new Rectangle2D.Double(0, 0, WIDTH, height()));
        grid(canvas);
        for (int lane = 0; lane < lanes; lane++) {
            canvas.setColor(Ink.TEXT);
            String name = shortened(data.lanes().get(lane));
            text(canvas, font, name, left - GAP - width(font, name), y(lane) + LANE * 0.7);
        }
        data.bars().stream().filter(bar -> bar.lane() < lanes).forEach(bar -> bar(canvas, bar));
        marks.forEach(mark -> mark(canvas, mark));
        if (hasLegend()) {
            legend(canvas);
        }
    }

    private void grid(Graphics2D canvas) {
        double bottom = TOP + lanes * LANE;
        canvas.setStroke(new BasicStroke(0.8f));
        for (int i = 0; first + i * step <= last + step / 2; i++) {
            double at = x(first + i * step);
            canvas.setColor(Ink.GRID);
            canvas.draw(new Line2D.Double(at, TOP, at, bottom));
            canvas.setColor(Ink.QUIET);
            String label = numbers.plain(Math.rint((first + i * step) / step) * step);
            text(canvas, font, label, at - width(font, label) / 2, bottom + 16);
        }
        canvas.setColor(Ink.TEXT);
        text(canvas, title, axis, (left + WIDTH - RIGHT - width(title, axis)) / 2, bottom + 34);
    }

    private void bar(Graphics2D canvas, GanttData.Bar bar) {
        double begin = x(bar.begin());
        double length = Math.max(THIN, x(bar.end()) - begin);
        Rectangle2D shape = new Rectangle2D.Double(begin, y(bar.lane()) + LANE * 0.18, length, LANE * 0.64);
        canvas.setColor(Ink.area(bar.series()));
        canvas.fill(shape);
        canvas.setColor(Color.WHITE);
        canvas.draw(shape);
    }

    private void mark(Graphics2D canvas, Chart.Mark mark) {
        canvas.setColor(Ink.MARK);
        canvas.setStroke(new BasicStroke(1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, new float[]{5, 4}, 0));
        canvas.draw(new Line2D.Double(x(mark.value()), TOP, x(mark.value()), TOP + lanes * LANE));
    }

    private void legend(Graphics2D canvas) {
        double at = left;
        double y = height() - GAP;
        for (int i = 0; i < data.series().size(); i++) {
            canvas.setColor(Ink.area(i));
            canvas.fill(new Rectangle2D.Double(at, y - 10, 14, 10));
            at = named(canvas, data.series().get(i), at, y);
        }
        for (Chart.Mark mark : marks) {
            canvas.setColor(Ink.MARK);
            canvas.fill(new Rectangle2D.Double(at, y - 6, 14, 2));
            at = named(canvas, mark.title().in(locale), at, y);
        }
    }

    private double named(Graphics2D canvas, String name, double at, double y) {
        canvas.setColor(Ink.TEXT);
        text(canvas, font, name, at + 20, y);
        return at + 20 + width(font, name) + 3 * GAP;
    }

    private double x(double time) {
        return left + (time - first) / (last - first) * (WIDTH - RIGHT - left);
    }

    private static double y(int lane) {
        return TOP + lane * LANE;
    }

    private String shortened(String name) {
        String text = name;
        while (text.length() > 1 && width(font, text) > WIDEST_NAME) {
            text = text.substring(0, text.length() - 2) + "\u2026";
        }
        return text;
    }

    private static double width(Font font, String text) {
        return font.getStringBounds(text, CONTEXT).getWidth();
    }

    private static void text(Graphics2D canvas, Font font, String text, double x, double y) {
        canvas.fill(font.createGlyphVector(CONTEXT, text).getOutline((float) x, (float) y));
    }
}
