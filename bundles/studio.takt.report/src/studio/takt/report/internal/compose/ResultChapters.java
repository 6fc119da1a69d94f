/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.report.internal.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import studio.takt.core.api.run.Chart;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.Table;
import studio.takt.report.internal.chart.ChartPainter;
import studio.takt.report.internal.document.Block;
import studio.takt.report.internal.document.InlineSvg;

/**
 * What an engine found on an element: recommendation, charts, tables. Tables that take landscape pages come last, so
 * that pages turn once.
 */
final class ResultChapters {
    private final Speech speech;
    private final Numbering numbering;
    private final Function<Drawn, Optional<ChartPainter.Painted>> charts;
    private final Recommendation recommendation;
    private final GridMaker grids;
    private final Extent extent;

    ResultChapters(Speech speech, Numbering numbering, Function<Drawn, Optional<ChartPainter.Painted>> charts,
            Recommendation recommendation, Extent extent) {
        this.speech = speech;
        this.numbering = numbering;
        this.charts = charts;
        this.recommendation = recommendation;
        this.grids = new GridMaker(speech, extent);
        this.extent = extent;
    }

    /** A chart and the table that it draws. */
    record Drawn(Chart chart, Table table) {}

    /** True if there is something to tell. */
    static boolean tells(Result result) {
        return !result.tables().isEmpty() || !result.charts().isEmpty() || !result.summary().isEmpty();
    }

    /** The blocks of one result, the first of its engine or a further one. */
    List<Block> of(Result result, boolean first) {
        Selection selection = new Selection(result, extent, first, recommendation.word(result));
        List<Block> blocks = new ArrayList<>(recommendation.of(result));
        blocks.addAll(pictured(result, selection));
        List<String> leftOut = selection.leftOut(speech.locale());
        if (!leftOut.isEmpty()) {
            blocks.add(new Block.Note(speech.say("result.leftOut", String.join(", ", leftOut))));
        }
        return blocks;
    }

    private List<Block> pictured(Result result, Selection selection) {
        List<Block> blocks = new ArrayList<>();
        String marked = recommendation.word(result);
        List<Block.Grid> tables = selection.tables().stream().flatMap(table -> grids.of(result, table, marked).stream())
                .toList();
        List<Block.Grid> narrow = tables.stream().filter(table -> !table.wide()).toList();
        boolean comparison = !marked.isEmpty() && !narrow.isEmpty();
        int compared = comparison ? (int) narrow.stream().filter(table -> !table.marked().isEmpty()).count() : 0;
        add(narrow.subList(0, compared), blocks);
        selection.charts().forEach(chart -> result.table(chart.table())
                .flatMap(table -> charts.apply(new Drawn(chart, table)))
                .ifPresent(picture -> blocks.add(figure(chart, picture))));
        add(narrow.subList(compared, narrow.size()), blocks);
        add(tables.stream().filter(Block.Grid::wide).toList(), blocks);
        return blocks;
    }

    private void add(List<Block.Grid> tables, List<Block> blocks) {
        tables.forEach(table -> blocks.add(table.numbered(numbering.table())));
    }

    private Block.Figure figure(Chart chart, ChartPainter.Painted painted) {
        int number = numbering.figure();
        return new Block.Figure("figure-" + number, number, chart.title().in(speech.locale()), painted.alt(),
                new InlineSvg("figure-" + number).of(painted.svg()), painted.ratio(), false);
    }
}
