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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import studio.takt.core.api.result.ShownUnit;
import studio.takt.core.api.run.EngineDescriptor;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.SummaryValue;
import studio.takt.report.internal.document.Block;
import studio.takt.report.internal.document.Block.Tile;

/** The key figures: tiles for the first result of each engine, and its results side by side if there are several. */
final class KeyFigures {
    private static final int WIDE = 6;

    private final Speech speech;
    private final Numbering numbering;
    private final Extent extent;

    KeyFigures(Speech speech, Numbering numbering, Extent extent) {
        this.speech = speech;
        this.numbering = numbering;
        this.extent = extent;
    }

    List<Block> blocks(List<Result> results) {
        Map<EngineDescriptor, List<Result>> byEngine = new LinkedHashMap<>();
        results.stream().filter(result -> !result.summary().isEmpty())
                .forEach(result -> byEngine.computeIfAbsent(result.engine(), key -> new ArrayList<>()).add(result));
        List<Block> blocks = new ArrayList<>();
        byEngine.forEach((engine, group) -> {
            Result first = group.get(0);
            boolean several = group.size() > 1;
            blocks.add(new Block.Section(numbering.section(),
                    several && !extent.isFull() ? engine.name().in(speech.locale()) : speech.title(first)));
            if (!several || extent.isFull()) {
                blocks.add(new Block.Tiles(first.summary().stream().map(this::tile).toList()));
            }
            if (several) {
                blocks.add(sideBySide(engine, group));
            }
        });
        return blocks.isEmpty() ? List.of(new Block.Paragraph(speech.say("keyFigures.none"))) : blocks;
    }

    Tile tile(SummaryValue value) {
        String title = value.title().in(speech.locale());
        if (value instanceof SummaryValue.Measure measure) {
            ShownUnit shown = ShownUnit.of(measure.value(), measure.unit());
            return new Tile(title, speech.numbers().plain(shown.show(measure.value())),
                    speech.numbers().unit(shown.unit()), "");
        }
        if (value instanceof SummaryValue.Estimate e) {
            ShownUnit shown = ShownUnit.of(e.value(), e.unit());
            String interval = speech.say("keyFigures.interval", speech.numbers().plain(100 * e.level()),
                    speech.numbers().plain(shown.show(e.low())),
                    speech.numbers().with(shown.show(e.high()), shown.unit()));
            return new Tile(title, speech.numbers().plain(shown.show(e.value())), speech.numbers().unit(shown.unit()),
                    interval);
        }
        return new Tile(title, speech.value(value), "", "");
    }

    private Block.Grid sideBySide(EngineDescriptor engine, List<Result> results) {
        Set<String> keys = new LinkedHashSet<>();
        results.forEach(result -> result.summary().forEach(value -> keys.add(value.key())));
        List<List<String>> rows = keys.stream().map(key -> row(key, results)).toList();
        List<Block.Heading> headings = new ArrayList<>();
        headings.add(new Block.Heading(speech.say("keyFigures.figure"), "", false));
        results.forEach(result -> headings.add(new Block.Heading(speech.name(result.element()), "", true)));
        int number = numbering.table();
        return new Block.Grid("table-" + number, number,
                speech.say("keyFigures.sideBySide", engine.name().in(speech.locale())), headings, rows, List.of(), "",
                headings.size() > WIDE);
    }

    private List<String> row(String key, List<Result> results) {
        List<String> row = new ArrayList<>();
        results.stream().flatMap(result -> result.summary(key).stream()).findFirst()
                .ifPresent(value -> row.add(value.title().in(speech.locale())));
        results.forEach(result -> row.add(result.summary(key).map(speech::value).orElse("\u2013")));
        return List.copyOf(row);
    }
}
