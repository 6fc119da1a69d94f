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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

import studio.takt.core.api.result.ChartRows;
import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.Chart;
import studio.takt.core.api.run.Table;

/** Draws one chart of a result. */
final class ChartCanvas extends Canvas {
    private static final int LEFT = 70;
    private static final int TOP = 46;
    private static final int RIGHT = 18;
    private static final int BOTTOM = 44;
    private static final int LINES = 5;

    private final Chart chart;
    private final Locale locale;
    private final Figures figures;
    private final List<String> places = new ArrayList<>();
    private final List<double[]> series = new ArrayList<>();
    private final String unit;
    /** The numbers of the abscissa, where it holds numbers and the chart is no row of columns; otherwise empty. */
    private final double[] along;
    private double low;
    private double high;

    ChartCanvas(Composite parent, Chart chart, Table table, Locale locale) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.chart = chart;
        this.locale = locale;
        this.figures = new Figures(locale);
        this.unit = chart.series().isEmpty()
                ? ""
                : figures.heading(table.columns().get(table.indexOf(chart.series().get(0).column())));
        Table rows = ChartRows.of(chart, table);
        read(rows);
        along = isColumns() ? new double[0] : numbers(rows);
        range();
        addPaintListener(event -> paint(event.gc));
    }

    private void read(Table table) {
        int x = table.indexOf(chart.x());
        Map<String, Integer> index = new LinkedHashMap<>();
        table.rows().forEach(row -> index.putIfAbsent(figures.of(row.get(x)), index.size()));
        places.addAll(index.keySet());
        for (Chart.Series each : chart.series()) {
            double[] values = new double[places.size()];
            Arrays.fill(values, Double.NaN);
            int column = table.indexOf(each.column());
            table.rows().stream().filter(row -> Bars.fits(row, table, each, figures)).forEach(row -> {
                if (row.get(column) instanceof Cell.Number number) {
                    values[index.get(figures.of(row.get(x)))] = number.value();
                }
            });
            series.add(values);
        }
    }

    private double[] numbers(Table table) {
        int x = table.indexOf(chart.x());
        Map<String, Double> values = new LinkedHashMap<>();
        for (List<Cell> row : table.rows()) {
            if (!(row.get(x) instanceof Cell.Number number) || !Double.isFinite(number.value())) {
                return new double[0];
            }
            values.putIfAbsent(figures.of(number.value()), number.value());
        }
        return values.values().stream().mapToDouble(Double::doubleValue).toArray();
    }

    private boolean isColumns() {
        return chart.kind() == Chart.Kind.COLUMN || isStacked();
    }

    private boolean isStacked() {
        return chart.kind() == Chart.Kind.STACKED_COLUMN;
    }

    private void range() {
        for (int i = 0; i < places.size(); i++) {
            double sum = 0;
            for (double[] values : series) {
                double value = Double.isFinite(values[i]) ? values[i] : 0;
                sum = isStacked() ? sum + value : value;
                low = Math.min(low, sum);
                high = Math.max(high, sum);
            }
        }
        chart.marks().forEach(mark -> high = Math.max(high, mark.value()));
        high = high <= low ? low + 1 : high;
        double step = Math.pow(10, Math.floor(Math.log10(high - low))) / 2;
        high = Math.ceil(high * 1.001 / step) * step;
        low = Math.floor(low / step) * step;
    }

    private void paint(GC gc) {
        Rectangle area = getClientArea();
        gc.setAntialias(SWT.ON);
        gc.setBackground(Inks.paper(this));
        gc.fillRectangle(area);
        Rectangle plot = new Rectangle(LEFT, TOP, Math.max(1, area.width - LEFT - RIGHT),
                Math.max(1, area.height - TOP - BOTTOM));
        grid(gc, plot);
        for (int i = 0; i < series.size(); i++) {
            ink(gc, i);
            draw(gc, plot, i);
        }
        marks(gc, plot);
        legend(gc);
    }

    private void ink(GC gc, int number) {
        gc.setForeground(Inks.of(this, number));
        gc.setBackground(gc.getForeground());
    }

    private void grid(GC gc, Rectangle plot) {
        gc.setForeground(Inks.text(this));
        gc.drawText(chart.title().in(locale), 10, 6, true);
        for (int i = 0; i <= LINES; i++) {
            double value = low + (high - low) * i / LINES;
            int y = y(plot, value);
            gc.setForeground(Inks.rule(this));
            gc.drawLine(plot.x, y, plot.x + plot.width, y);
            gc.setForeground(Inks.quiet(this));
            String words = figures.of(value);
            Point size = gc.textExtent(words);
            gc.drawText(words, plot.x - size.x - 6, y - size.y / 2, true);
        }
        int free = plot.x - LEFT / 2;
        for (int i = 0; i < places.size(); i++) {
            Point size = gc.textExtent(places.get(i));
            int from = middle(plot, i) - size.x / 2;
            if (from >= free) {
                gc.drawText(places.get(i), from, plot.y + plot.height + 6, true);
                free = from + size.x + 12;
            }
        }
        gc.drawText(unit, 10, plot.y + plot.height + 24, true);
    }

    private int middle(Rectangle plot, int place) {
        if (along.length < 2) {
            return plot.x + (int) ((place + 0.5) * plot.width / Math.max(1, places.size()));
        }
        double first = Arrays.stream(along).min().orElse(0);
        double span = Arrays.stream(along).max().orElse(1) - first;
        return plot.x + (int) Math.round((span > 0 ? (along[place] - first) / span : 0.5) * plot.width);
    }

    private int y(Rectangle plot, double value) {
        return plot.y + plot.height - (int) Math.round((value - low) / (high - low) * plot.height);
    }

    private void draw(GC gc, Rectangle plot, int number) {
        if (isColumns()) {
            columns(gc, plot, number);
        } else {
            line(gc, plot, series.get(number));
        }
    }

    private void columns(GC gc, Rectangle plot, int number) {
        double width = 0.7 * plot.width / Math.max(1, places.size());
        double each = isStacked() ? width : width / series.size();
        for (int i = 0; i < places.size(); i++) {
            double value = series.get(number)[i];
            if (!Double.isFinite(value)) {
                continue;
            }
            double base = 0;
            for (int below = 0; isStacked() && below < number; below++) {
                base += Double.isFinite(series.get(below)[i]) ? series.get(below)[i] : 0;
            }
            int x = (int) (middle(plot, i) - width / 2 + (isStacked() ? 0 : number * each));
            int from = y(plot, base);
            int to = y(plot, base + value);
            gc.fillRectangle(x, Math.min(from, to), Math.max(1, (int) each), Math.abs(from - to));
        }
    }

    private void line(GC gc, Rectangle plot, double[] values) {
        gc.setLineWidth(2);
        Point last = null;
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                last = null;
                continue;
            }
            Point next = new Point(middle(plot, i), y(plot, values[i]));
            if (last != null && chart.kind() != Chart.Kind.SCATTER) {
                connect(gc, last, next);
            }
            if (places.size() < 60 || chart.kind() == Chart.Kind.SCATTER) {
                gc.fillOval(next.x - 3, next.y - 3, 6, 6);
            }
            last = next;
        }
        gc.setLineWidth(1);
    }

    private void connect(GC gc, Point from, Point to) {
        if (chart.kind() == Chart.Kind.STEP) {
            gc.drawLine(from.x, from.y, to.x, from.y);
            gc.drawLine(to.x, from.y, to.x, to.y);
        } else {
            gc.drawLine(from.x, from.y, to.x, to.y);
        }
    }

    private void marks(GC gc, Rectangle plot) {
        gc.setForeground(Inks.mark(this));
        gc.setLineStyle(SWT.LINE_DASH);
        for (Chart.Mark mark : chart.marks()) {
            int y = y(plot, mark.value());
            gc.drawLine(plot.x, y, plot.x + plot.width, y);
            gc.drawText(mark.title().in(locale), plot.x + 6, y - gc.getFontMetrics().getHeight() - 1, true);
        }
        gc.setLineStyle(SWT.LINE_SOLID);
    }

    private void legend(GC gc) {
        int x = LEFT;
        for (int i = 0; i < chart.series().size(); i++) {
            String words = chart.series().get(i).title().in(locale);
            ink(gc, i);
            gc.fillRectangle(x, 30, 10, 8);
            gc.setForeground(Inks.text(this));
            gc.drawText(words, x + 14, 25, true);
            x += gc.textExtent(words).x + 32;
        }
    }
}
