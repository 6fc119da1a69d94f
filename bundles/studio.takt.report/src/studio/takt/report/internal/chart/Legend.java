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
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.knowm.xchart.CategorySeries;
import org.knowm.xchart.CategorySeries.CategorySeriesRenderStyle;

/** A legend in as many rows as it needs: that of the chart library has one, and is cut where it is too long. */
final class Legend {
    private static final int ROW = 20;
    private static final int SAMPLE = 30;
    private static final int GAP = 7;
    private static final int BETWEEN = 18;
    private static final int MARKER = 7;
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private final List<List<CategorySeries>> rows = new ArrayList<>();
    private final Font font;
    private final int width;

    Legend(Collection<CategorySeries> series, Font font, int width) {
        this.font = font;
        this.width = width;
        double room = 0;
        for (CategorySeries each : series) {
            double wide = width(each);
            if (rows.isEmpty() || room < wide) {
                rows.add(new ArrayList<>());
                room = width - BETWEEN;
            }
            rows.get(rows.size() - 1).add(each);
            room -= wide;
        }
    }

    /** Whether one row is enough. */
    boolean isShort() {
        return rows.size() < 2;
    }

    int height() {
        return rows.size() * ROW + GAP;
    }

    private double width(CategorySeries series) {
        return SAMPLE + GAP + font.getStringBounds(series.getLabel(), CONTEXT).getWidth() + BETWEEN;
    }

    /** Paints it below what is above. */
    void paint(Graphics2D canvas, int top) {
        for (int row = 0; row < rows.size(); row++) {
            double wide = rows.get(row).stream().mapToDouble(this::width).sum() - BETWEEN;
            double x = (width - wide) / 2;
            for (CategorySeries each : rows.get(row)) {
                sample(canvas, each, x, top + row * ROW + ROW / 2.0);
                canvas.setColor(Ink.TEXT);
                canvas.fill(font.createGlyphVector(CONTEXT, each.getLabel()).getOutline((float) (x + SAMPLE + GAP),
                        (float) (top + row * ROW + ROW / 2.0 + font.getSize() * 0.36)));
                x += width(each);
            }
        }
    }

    private static boolean is(CategorySeries series, CategorySeriesRenderStyle style) {
        return series.getChartCategorySeriesRenderStyle().filter(style::equals).isPresent();
    }

    private static void sample(Graphics2D canvas, CategorySeries series, double x, double y) {
        if (is(series, CategorySeriesRenderStyle.Bar)) {
            canvas.setColor(series.getFillColor());
            canvas.fill(new Rectangle2D.Double(x + (SAMPLE - ROW) / 2.0, y - MARKER, ROW, 2.0 * MARKER));
            return;
        }
        canvas.setColor(series.getLineColor());
        if (is(series, CategorySeriesRenderStyle.Line)) {
            canvas.setStroke(series.getLineStyle());
            canvas.draw(new Line2D.Double(x, y, x + SAMPLE, y));
        }
        canvas.setStroke(new BasicStroke(1));
        if (series.getMarker() != null) {
            series.getMarker().paint(canvas, x + SAMPLE / 2.0, y, MARKER);
        }
    }
}
