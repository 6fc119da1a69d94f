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
import java.awt.font.FontRenderContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.knowm.xchart.AnnotationLine;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategorySeries;
import org.knowm.xchart.CategorySeries.CategorySeriesRenderStyle;
import org.knowm.xchart.style.CategoryStyler;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

import studio.takt.core.api.result.ChartRows;
import studio.takt.core.api.run.Chart;
import studio.takt.core.api.run.Column;
import studio.takt.core.api.run.Table;
import studio.takt.core.api.text.Text;
import studio.takt.diagram.api.network.NetworkData;
import studio.takt.report.internal.format.Numbers;
import studio.takt.report.internal.format.Scale;
import studio.takt.report.internal.format.Words;

/** Draws the charts of results as SVG. */
public final class ChartPainter {
    private static final int WIDTH = 760;
    private static final int HEIGHT = 282;
    private static final Color CLEAR = new Color(255, 255, 255, 0);
    private static final int FONT_SIZE = 12;
    private static final int TURNED = 42;
    private static final int FEW_CATEGORIES = 5;
    private static final BasicStroke MARK = new BasicStroke(1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1,
            new float[]{5, 4}, 0);
    private static final int MANY_CATEGORIES = 16;
    private static final int CROWDED = 60;

    private final ChartFonts fonts;
    private final Words words;
    private final Locale locale;
    private final Numbers numbers;
    private final Set<String> names = new HashSet<>();
    private final List<CategorySeries> drawn = new ArrayList<>();

    /** A painter that speaks a language. */
    public ChartPainter(ChartFonts fonts, Words words, Locale locale) {
        this.fonts = fonts;
        this.words = words;
        this.locale = locale;
        this.numbers = new Numbers(locale);
    }

    /** A picture and what it says in words. */
    public record Painted(String svg, String alt, double ratio) {}

    /** Draws a chart; empty if there is not a number to draw. */
    public Optional<Painted> paint(Chart chart, Table table) {
        if (chart.kind() == Chart.Kind.GANTT) {
            return gantt(chart, table);
        }
        if (chart.kind() == Chart.Kind.NETWORK) {
            return network(chart, table);
        }
        ChartData data = ChartData.of(chart, ChartRows.of(chart, table), words, numbers, locale);
        return data.series().stream().allMatch(line -> line.known().findAny().isEmpty())
                ? Optional.empty()
                : Optional.of(paint(chart, table, data));
    }

    private Optional<Painted> gantt(Chart chart, Table table) {
        GanttData data = GanttData.of(chart, table, words, numbers, locale);
        if (data.bars().isEmpty()) {
            return Optional.empty();
        }
        GanttPainter picture = new GanttPainter(chart, table, data, fonts, numbers, locale);
        boolean ranges = chart.series().stream().noneMatch(series -> series.until().isEmpty());
        double low = ranges ? data.first() : data.bars().stream().mapToDouble(GanttData.Bar::end).min().orElse(0);
        String range = Text.of(ChartPainter.class, low == data.last() ? "alt.constant" : "alt.range",
                String.join(", ", data.series()), numbers.plain(low), numbers.with(data.last(), data.unit()))
                .in(locale);
        String alt = Text.of(ChartPainter.class, "alt.GANTT", chart.title(), range, data.lanes().size(),
                data.bars().size()).in(locale);
        return Optional.of(new Painted(new SvgCanvas().draw(GanttPainter.WIDTH, picture.height(), picture::paint),
                alt, (double) GanttPainter.WIDTH / picture.height()));
    }

    private Optional<Painted> network(Chart chart, Table table) {
        NetworkData data = NetworkData.of(chart, table);
        if (data.links().isEmpty()) {
            return Optional.empty();
        }
        NetworkPainter picture = new NetworkPainter(data, fonts);
        String alt = Text.of(ChartPainter.class, "alt.NETWORK", chart.title(), data.nodes().size(),
                data.links().size(), String.join(", ", data.loops().keySet())).in(locale);
        return Optional.of(new Painted(new SvgCanvas().draw(NetworkPainter.WIDTH, picture.height(), picture::paint),
                alt, (double) NetworkPainter.WIDTH / picture.height()));
    }

    private Painted paint(Chart chart, Table table, ChartData data) {
        names.clear();
        drawn.clear();
        boolean stacked = chart.kind() == Chart.Kind.STACKED_COLUMN;
        Scale scale = Scale.of(data.largest(stacked), locale);
        boolean turned = labelWidth(data) > WIDTH * 0.92;
        int height = turned ? HEIGHT + TURNED : HEIGHT;
        CategoryChart picture = new CategoryChart(WIDTH, height);
        picture.setYAxisTitle(scale.unit(numbers.unit(data.unit())));
        picture.setXAxisTitle(abscissa(table.columns().get(table.indexOf(chart.x()))));
        style(picture.getStyler(), chart, data);
        picture.getStyler().setXAxisLabelRotation(turned ? 30 : 0);
        range(picture.getStyler(), chart, data, scale);
        List<String> ticks = new Ticks(data.categories(), data.at(), MANY_CATEGORIES).shown();
        for (int i = 0; i < data.series().size(); i++) {
            add(picture, chart, data, i, scale, ticks);
        }
        chart.marks().forEach(mark -> mark(picture, chart, data, mark, scale, ticks));
        return painted(picture, height, alt(chart, data));
    }

    private Painted painted(CategoryChart picture, int height, String alt) {
        Legend legend = new Legend(drawn, fonts.regular(FONT_SIZE), WIDTH);
        boolean own = picture.getStyler().isLegendVisible() && !legend.isShort();
        picture.getStyler().setLegendVisible(picture.getStyler().isLegendVisible() && !own);
        int whole = own ? height + legend.height() : height;
        return new Painted(new SvgCanvas().draw(WIDTH, whole, canvas -> {
            picture.paint(canvas, WIDTH, height);
            if (own) {
                canvas.setColor(Color.WHITE);
                canvas.fillRect(0, height, WIDTH, legend.height());
                legend.paint(canvas, height);
            }
        }), alt, (double) WIDTH / whole);
    }

    private String abscissa(Column column) {
        String unit = numbers.unit(column.unit());
        String title = column.title().in(locale);
        return unit.isEmpty() || title.contains("[") ? title : title + " [" + unit + "]";
    }

    /** How much room the names along the abscissa take, those that are shown. */
    private double labelWidth(ChartData data) {
        FontRenderContext context = new FontRenderContext(null, true, true);
        double widest = data.categories().stream()
                .mapToDouble(name -> fonts.regular(FONT_SIZE).getStringBounds(name, context).getWidth()).max()
                .orElse(0);
        return (widest + 4) * Math.min(data.categories().size(), MANY_CATEGORIES);
    }

    private void style(CategoryStyler style, Chart chart, ChartData data) {
        Font small = fonts.regular(FONT_SIZE);
        style.setBaseFont(small);
        style.setLegendFont(small).setChartTitleVisible(false).setChartBackgroundColor(Color.WHITE)
                .setPlotBorderVisible(false).setPlotBackgroundColor(Color.WHITE).setChartPadding(6)
                .setChartFontColor(Ink.TEXT).setPlotContentSize(0.96).setAntiAlias(true).setMarkerSize(7)
                .setLegendPosition(LegendPosition.OutsideS).setLegendLayout(LegendLayout.Horizontal)
                .setLegendBorderColor(CLEAR).setLegendBackgroundColor(CLEAR)
                .setLegendSeriesLineLength(30).setLegendPadding(8).setLocale(locale);
        style.setAxisTickLabelsFont(small).setAxisTitleFont(fonts.semibold(FONT_SIZE)).setAxisTickLabelsColor(Ink.QUIET)
                .setPlotGridLinesColor(Ink.GRID).setPlotGridVerticalLinesVisible(false)
                .setPlotGridLinesStroke(new BasicStroke(0.8f)).setAxisTicksMarksVisible(false)
                .setXAxisTickMarkSpacingHint(1).setAxisTicksLineVisible(false).setPlotMargin(0).setAxisTitlePadding(8)
                .setYAxisTickLabelsFormattingFunction(numbers::plain);
        style.setStacked(chart.kind() == Chart.Kind.STACKED_COLUMN);
        style.setLegendVisible(data.series().size() > 1 || !chart.marks().isEmpty());
        boolean columns = chart.kind() == Chart.Kind.COLUMN && data.series().size() > 1;
        style.setOverlapped(!columns && chart.kind() != Chart.Kind.STACKED_COLUMN);
        style.setAvailableSpaceFill(data.categories().size() <= FEW_CATEGORIES ? 0.45 : 0.8);
        style.setAnnotationTextFont(small).setAnnotationTextFontColor(Ink.MARK).setAnnotationLineColor(Ink.MARK)
                .setAnnotationLineStroke(MARK);
    }

    /** Columns stand on zero; all axes end on a round number above the largest value. */
    private static void range(CategoryStyler style, Chart chart, ChartData data, Scale scale) {
        double marks = chart.marks().stream().mapToDouble(Chart.Mark::value).max().orElse(0);
        double top = Math.max(data.largest(chart.kind() == Chart.Kind.STACKED_COLUMN), marks) / scale.divisor();
        double low = data.smallest() / scale.divisor();
        if (top > 0 && low >= 0) {
            double step = Math.pow(10, Math.floor(Math.log10(top))) / 2;
            style.setYAxisMin(0.0).setYAxisMax(Math.ceil(top * 1.02 / step) * step);
        }
    }

    private void add(CategoryChart picture, Chart chart, ChartData data, int place, Scale scale,
            List<String> ticks) {
        ChartData.Line line = data.series().get(place);
        List<Double> values = new ArrayList<>();
        for (double value : line.values()) {
            values.add(Double.isFinite(value) ? value / scale.divisor() : null);
        }
        CategorySeries series = picture.addSeries(unique(line.title()), ticks, values);
        drawn.add(series);
        boolean columns = chart.kind() == Chart.Kind.COLUMN || chart.kind() == Chart.Kind.STACKED_COLUMN;
        if (columns || line.backdrop()) {
            series.setChartCategorySeriesRenderStyle(CategorySeriesRenderStyle.Bar);
            series.setFillColor(fill(chart, data, place));
            series.setMarker(SeriesMarkers.NONE);
            return;
        }
        int number = data.series().get(0).backdrop() ? place - 1 : place;
        series.setChartCategorySeriesRenderStyle(chart.kind() == Chart.Kind.SCATTER
                ? CategorySeriesRenderStyle.Scatter
                : CategorySeriesRenderStyle.Line);
        series.setLineColor(Ink.line(number)).setLineStyle(Ink.stroke(number));
        boolean crowded = chart.kind() != Chart.Kind.SCATTER && data.categories().size() > CROWDED;
        series.setMarker(crowded ? SeriesMarkers.NONE : Ink.marker(number)).setMarkerColor(Ink.line(number));
    }

    /** Single columns are light if a mark has to be seen across them. */
    private static Color fill(Chart chart, ChartData data, int place) {
        if (data.series().get(place).backdrop()) {
            return Ink.BACKDROP;
        }
        return data.series().size() == 1 && !chart.marks().isEmpty() ? Ink.MARKED : Ink.area(place);
    }

    /** A legend needs names that differ. */
    private String unique(String title) {
        String name = title;
        for (int i = 2; !names.add(name); i++) {
            name = title + " (" + i + ")";
        }
        return name;
    }

    /** A mark is a line of its own in the legend; across stacked columns it is a line without a name. */
    private void mark(CategoryChart picture, Chart chart, ChartData data, Chart.Mark mark, Scale scale,
            List<String> ticks) {
        double value = mark.value() / scale.divisor();
        if (!picture.getStyler().isOverlapped() || data.categories().size() < 2) {
            picture.addAnnotation(new AnnotationLine(value, false, false));
            return;
        }
        List<Double> values = Collections.nCopies(data.categories().size(), value);
        String title = mark.title().in(locale);
        String number = numbers.plain(mark.value());
        String name = unique(title.contains(number) ? title : title + " " + number);
        CategorySeries line = picture.addSeries(name, ticks, values);
        drawn.add(line);
        line.setChartCategorySeriesRenderStyle(CategorySeriesRenderStyle.Line);
        line.setMarker(SeriesMarkers.NONE).setLineColor(Ink.MARK).setLineStyle(MARK);
    }

    private String alt(Chart chart, ChartData data) {
        List<String> parts = new ArrayList<>();
        for (ChartData.Line line : data.series()) {
            double low = line.known().min().orElse(Double.NaN);
            double high = line.known().max().orElse(Double.NaN);
            parts.add(Text.of(ChartPainter.class, low == high ? "alt.constant" : "alt.range", line.title(),
                    numbers.plain(low), numbers.with(high, data.unit())).in(locale));
        }
        return Text.of(ChartPainter.class, "alt." + chart.kind(), chart.title(), String.join("; ", parts)).in(locale);
    }
}
