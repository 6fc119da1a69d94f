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

import studio.takt.core.api.run.EngineDescriptor;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.SummaryValue;
import studio.takt.report.internal.document.Block;
import studio.takt.report.internal.document.Block.Tile;

/** The key figures: tiles for each result, and results of one engine side by side. */
final class KeyFigures {
    private static final int WIDE = 6;

    private final Speech speech;
    private final Origins origins;
    private final Numbering numbering;

    KeyFigures(Speech speech, Numbering numbering) {
        this.speech = speech;
        this.numbering = numbering;
        this.origins = new Origins(speech, numbering);
    }

    List<Block> blocks(List<Result> results) {
        Map<EngineDescriptor, List<Result>> byEngine = new LinkedHashMap<>();
        results.stream().filter(result -> !result.summary().isEmpty())
                .forEach(result -> byEngine.computeIfAbsent(result.engine(), key -> new ArrayList<>()).add(result));
        List<Block> blocks = new ArrayList<>();
        byEngine.forEach((engine, group) -> {
            for (Result result : group) {
                blocks.add(new Block.Section(numbering.section(), title(engine, result)));
                blocks.add(new Block.Tiles(result.summary().stream().map(this::tile).toList()));
            }
            if (group.size() > 1) {
                blocks.add(sideBySide(engine, group));
            }
        });
        results.stream().filter(result -> !origins.ofSummary(result).isEmpty()).forEach(result -> {
            blocks.add(new Block.Section(numbering.section(),
                    speech.say("origins.title", title(result.engine(), result))));
            blocks.add(new Block.Derivations(origins.ofSummary(result)));
        });
        return blocks.isEmpty() ? List.of(new Block.Paragraph(speech.say("keyFigures.none"))) : blocks;
    }

    private String title(EngineDescriptor engine, Result result) {
        String name = engine.name().in(speech.locale());
        return result.element().isPresent() ? name + ": " + speech.name(result.element()) : name;
    }

    private Tile tile(SummaryValue value) {
        String title = value.title().in(speech.locale());
        if (value instanceof SummaryValue.Measure measure) {
            return new Tile(title, speech.numbers().plain(measure.value()), speech.numbers().unit(measure.unit()), "");
        }
        if (value instanceof SummaryValue.Estimate e) {
            String interval = speech.say("keyFigures.interval", speech.numbers().plain(100 * e.level()),
                    speech.numbers().plain(e.low()), speech.numbers().with(e.high(), e.unit()));
            return new Tile(title, speech.numbers().plain(e.value()), speech.numbers().unit(e.unit()), interval);
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
