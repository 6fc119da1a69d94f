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

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.run.SummaryValue;
import studio.takt.report.internal.document.Block;
import studio.takt.report.internal.document.Document;
import studio.takt.report.internal.document.Document.Fact;
import studio.takt.report.internal.document.InlineSvg;
import studio.takt.report.internal.gather.Material;

/** The first page: the summary in words, the figures everybody asks for, the picture, what was found. */
final class CoverMaker {
    private static final Set<String> WANTED = Set.of("takt", "leadTime", "processingTime", "bottleneck");
    private static final int MOST_TILES = 8;
    private static final int TILES_OF_AN_ENGINE = 2;
    private static final int MOST_FINDINGS = 4;

    private final Speech speech;
    private final Recommendation recommendation;

    CoverMaker(Speech speech, Recommendation recommendation) {
        this.speech = speech;
        this.recommendation = recommendation;
    }

    Document.Cover cover(Material material) {
        Material.ProjectFacts project = material.project();
        List<Fact> facts = Stream.of(new Fact(speech.say("cover.client"), project.client()),
                new Fact(speech.say("cover.author"), project.author()),
                new Fact(speech.say("cover.date"), date(material.date()))).filter(fact -> !fact.value().isBlank())
                .toList();
        List<Block.Figure> picture = material.drawings().stream().limit(1)
                .map(drawing -> new Block.Figure("cover-map", 0, drawing.name(), speech.say(drawing.alt()),
                        new InlineSvg("cover-map").of(drawing.svg()), drawing.width() / drawing.height(), false))
                .toList();
        String title = project.name().isBlank() ? project.file() : project.name();
        SummaryWriter writer = new SummaryWriter(speech, recommendation);
        return new Document.Cover(speech.say("cover.kicker"), title, project.author(), facts,
                speech.say("cover.summary"), writer.paragraphs(material), tiles(material.results()), picture,
                new Document.Remarks(speech.say("cover.findings"), writer.attention(material.findings()),
                        headlines(material)));
    }

    /** A day in words. */
    String date(LocalDate day) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(speech.locale()));
    }

    private List<Block.Tile> tiles(List<Result> results) {
        KeyFigures figures = new KeyFigures(speech, new Numbering(), Extent.BRIEF);
        List<Block.Tile> tiles = new ArrayList<>();
        Set<String> engines = new HashSet<>();
        Set<String> keys = new HashSet<>();
        for (Result result : results) {
            if (engines.add(result.engine().id())) {
                wanted(result).stream().filter(value -> keys.add(value.key()))
                        .forEach(value -> tiles.add(figures.tile(value)));
            }
        }
        return tiles.subList(0, Math.min(MOST_TILES, tiles.size()));
    }

    private static List<SummaryValue> wanted(Result result) {
        List<SummaryValue> known = result.summary().stream().filter(value -> WANTED.contains(value.key())).toList();
        return known.size() >= TILES_OF_AN_ENGINE
                ? known
                : result.summary().stream().limit(TILES_OF_AN_ENGINE).toList();
    }

    private List<String> headlines(Material material) {
        return Stream.of(Severity.ERROR, Severity.WARNING)
                .flatMap(severity -> new FindingDigest(speech, material.findings(), severity).headlines().stream())
                .limit(MOST_FINDINGS).toList();
    }
}
