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

import studio.takt.core.api.run.Chart;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.Table;
import studio.takt.report.internal.chart.ChartPainter;
import studio.takt.report.internal.document.Block;
import studio.takt.report.internal.document.InlineSvg;

/** What an engine found on an element: recommendation, charts, tables, and where the numbers came from. */
final class ResultChapters {
    private final Speech speech;
    private final Numbering numbering;
    private final ChartPainter charts;
    private final Recommendation recommendation;
    private final GridMaker grids;
    private final Origins origins;

    ResultChapters(Speech speech, Numbering numbering, ChartPainter charts, Recommendation recommendation) {
        this.speech = speech;
        this.numbering = numbering;
        this.charts = charts;
        this.recommendation = recommendation;
        this.grids = new GridMaker(speech, numbering);
        this.origins = new Origins(speech, numbering);
    }

    /** True if there is something to tell. */
    static boolean tells(Result result) {
        return !result.tables().isEmpty() || !result.charts().isEmpty() || !result.summary().isEmpty();
    }

    /** The blocks of one result. */
    List<Block> of(Result result) {
        List<Block> blocks = new ArrayList<>(recommendation.of(result));
        String marked = recommendation.word(result);
        result.tables().stream().limit(1).forEach(table -> blocks.addAll(grids.of(result, table, marked)));
        result.charts().forEach(chart -> result.table(chart.table()).filter(table -> !table.rows().isEmpty())
                .ifPresent(table -> blocks.add(figure(chart, table))));
        result.tables().stream().skip(1).forEach(table -> blocks.addAll(grids.of(result, table, marked)));
        result.tables().forEach(table -> blocks.addAll(origins.ofColumns(result, table)));
        return blocks;
    }

    private Block.Figure figure(Chart chart, Table table) {
        ChartPainter.Painted painted = charts.paint(chart, table);
        int number = numbering.figure();
        return new Block.Figure("figure-" + number, number, chart.title().in(speech.locale()), painted.alt(),
                new InlineSvg("figure-" + number).of(painted.svg()), false);
    }
}
