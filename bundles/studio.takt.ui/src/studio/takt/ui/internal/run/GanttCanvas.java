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

import java.util.Locale;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

import studio.takt.core.api.run.Chart;
import studio.takt.core.api.run.Table;

/** Draws a chart of bars along a time axis, one lane below the other; a bar tells its times to the mouse. */
final class GanttCanvas extends ScrolledComposite {
    private static final int LANE = 22;
    private static final int TOP = 46;
    private static final int BOTTOM = 44;
    private static final int RIGHT = 24;
    private static final int GAP = 8;
    private static final int WIDEST_NAME = 220;
    private static final int TICK_ROOM = 90;
    private static final int THIN = 2;

    private final Chart chart;
    private final Locale locale;
    private final Figures figures;
    private final Bars bars;
    private final String axis;
    private final Canvas canvas;
    private double low;
    private double high;
    private int left;

    GanttCanvas(Composite parent, Chart chart, Table table, Locale locale) {
        super(parent, SWT.V_SCROLL);
        this.chart = chart;
        this.locale = locale;
        this.figures = new Figures(locale);
        this.bars = Bars.of(chart, table, figures);
        this.axis = chart.series().isEmpty()
                ? ""
                : figures.heading(table.columns().get(table.indexOf(chart.series().get(0).column())));
        low = Math.min(bars.first(), chart.marks().stream().mapToDouble(Chart.Mark::value).min().orElse(bars.first()));
        high = Math.max(bars.last(), chart.marks().stream().mapToDouble(Chart.Mark::value).max().orElse(bars.last()));
        high = high > low ? high : low + 1;
        canvas = new Canvas(this, SWT.DOUBLE_BUFFERED);
        canvas.addPaintListener(event -> paint(event.gc));
        canvas.addListener(SWT.MouseMove, event -> tell(event.x, event.y));
        setContent(canvas);
        setExpandHorizontal(true);
        setExpandVertical(true);
        setMinHeight(TOP + LANE * bars.lanes().size() + BOTTOM);
    }

    private int width() {
        return Math.max(1, canvas.getClientArea().width - left - RIGHT);
    }

    private int bottom() {
        return TOP + LANE * bars.lanes().size();
    }

    private int x(double value) {
        return left + (int) Math.round((value - low) / (high - low) * width());
    }

    private void paint(GC gc) {
        gc.setAntialias(SWT.ON);
        gc.setBackground(Inks.paper(this));
        gc.fillRectangle(canvas.getClientArea());
        left = 2 * GAP + Math.min(WIDEST_NAME, bars.lanes().stream().mapToInt(name -> gc.textExtent(name).x).max()
                .orElse(0));
        gc.setForeground(Inks.text(this));
        gc.drawText(chart.title().in(locale), 10, 6, true);
        grid(gc);
        for (int i = 0; i < bars.lanes().size(); i++) {
            lane(gc, i);
        }
        bars.bars().forEach(bar -> bar(gc, bar));
        marks(gc);
        legend(gc);
    }

    private void grid(GC gc) {
        double step = step((high - low) / Math.max(1, width() / TICK_ROOM));
        for (double at = Math.ceil(low / step) * step; at <= high + step / 1000; at += step) {
            gc.setForeground(Inks.rule(this));
            gc.drawLine(x(at), TOP, x(at), bottom());
            gc.setForeground(Inks.quiet(this));
            String words = figures.of(Math.rint(at / step) * step);
            gc.drawText(words, x(at) - gc.textExtent(words).x / 2, bottom() + 5, true);
        }
        gc.drawText(axis, left, bottom() + 23, true);
    }

    /** 1, 2 or 5 times a power of ten. */
    private static double step(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        double times = least / power;
        return power * (times <= 1 ? 1 : times <= 2 ? 2 : times <= 5 ? 5 : 10);
    }

    private void lane(GC gc, int number) {
        String name = bars.lanes().get(number);
        while (name.length() > 1 && gc.textExtent(name).x > WIDEST_NAME) {
            name = name.substring(0, name.length() - 2) + "…";
        }
        Point size = gc.textExtent(name);
        gc.setForeground(Inks.text(this));
        gc.drawText(name, left - GAP - size.x, TOP + number * LANE + (LANE - size.y) / 2, true);
    }

    private void bar(GC gc, Bars.Bar bar) {
        gc.setBackground(Inks.of(this, bar.series()));
        gc.fillRectangle(x(bar.begin()), TOP + bar.lane() * LANE + 4, Math.max(THIN, x(bar.end()) - x(bar.begin())),
                LANE - 8);
        gc.setForeground(Inks.paper(this));
        gc.drawLine(x(bar.begin()), TOP + bar.lane() * LANE + 4, x(bar.begin()), TOP + bar.lane() * LANE + LANE - 5);
    }

    private void marks(GC gc) {
        Color tone = Inks.mark(this);
        for (Chart.Mark mark : chart.marks()) {
            gc.setForeground(tone);
            gc.setLineStyle(SWT.LINE_DASH);
            gc.drawLine(x(mark.value()), TOP, x(mark.value()), bottom());
            gc.setLineStyle(SWT.LINE_SOLID);
            gc.drawText(mark.title().in(locale), x(mark.value()) + 4, TOP - gc.getFontMetrics().getHeight(), true);
        }
    }

    private void legend(GC gc) {
        int at = left;
        for (int i = 0; chart.series().size() > 1 && i < chart.series().size(); i++) {
            String words = chart.series().get(i).title().in(locale);
            gc.setBackground(Inks.of(this, i));
            gc.fillRectangle(at, 30, 10, 8);
            gc.setForeground(Inks.text(this));
            gc.drawText(words, at + 14, 25, true);
            at += gc.textExtent(words).x + 32;
        }
    }

    /** What the bar under the mouse stands for. */
    private void tell(int x, int y) {
        Optional<Bars.Bar> bar = bars.bars().stream().filter(each -> (y - TOP) / LANE == each.lane() && y >= TOP
                && x >= x(each.begin()) && x <= Math.max(x(each.end()), x(each.begin()) + THIN)).findFirst();
        canvas.setToolTipText(bar.map(each -> bars.lanes().get(each.lane()) + "\n" + figures.of(each.begin()) + " – "
                + figures.of(each.end()) + "  " + axis).orElse(null));
    }
}
