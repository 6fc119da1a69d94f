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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import studio.takt.core.api.run.EngineDescriptor;
import studio.takt.core.api.run.Explanation;
import studio.takt.core.api.run.Result;
import studio.takt.report.internal.chart.ChartFonts;
import studio.takt.report.internal.chart.ChartPainter;
import studio.takt.report.internal.document.Block;
import studio.takt.report.internal.document.Document;
import studio.takt.report.internal.document.Document.Chapter;
import studio.takt.report.internal.document.Document.Opening;
import studio.takt.report.internal.document.InlineSvg;
import studio.takt.report.internal.gather.Material;

/** Composes the document of a report in one language. Makes one document. */
public final class ReportComposer {
    private final Material material;
    private final Speech speech;
    private final Numbering numbering = new Numbering();
    private final ResultChapters results;
    private final CoverMaker covers;
    private final Extent extent;
    private final List<Chapter> chapters = new ArrayList<>();

    /** A composer for what was gathered, which tells so much of it. */
    public ReportComposer(Material material, Optional<ChartFonts> fonts, Locale locale, Extent extent) {
        this.material = material;
        this.extent = extent;
        this.speech = new Speech(locale, material.results());
        Recommendation recommendation = new Recommendation(speech);
        this.covers = new CoverMaker(speech, recommendation);
        this.results = new ResultChapters(speech, numbering, painter(fonts), recommendation, extent);
    }

    private Function<ResultChapters.Drawn, Optional<ChartPainter.Painted>> painter(Optional<ChartFonts> fonts) {
        Optional<ChartPainter> painter = fonts
                .map(found -> new ChartPainter(found, speech.words(), speech.locale()));
        return drawn -> painter.flatMap(charts -> charts.paint(drawn.chart(), drawn.table()));
    }

    /** The document. */
    public Document compose() {
        FindingsChapters findings = new FindingsChapters(speech, numbering, extent);
        chapter(speech.say("chapter.keyFigures"), Opening.PAGE,
                new KeyFigures(speech, numbering, extent).blocks(material.results()));
        if (!material.drawings().isEmpty()) {
            chapter(speech.say("chapter.maps"), Opening.LANDSCAPE, maps());
        }
        byEngine().forEach(this::engine);
        chapter(speech.say("chapter.assumptions"), Opening.FLOW, findings.assumptions(material));
        chapter(speech.say("chapter.findings"), Opening.FLOW, findings.findings(material));
        List<Block> origins = new Origins(speech, numbering, extent).blocks(material.results());
        if (!origins.isEmpty()) {
            chapter(speech.say("chapter.origins"), Opening.FLOW, origins);
        }
        List<Block.Term> terms = new Glossary(speech).terms(material.results());
        if (!terms.isEmpty()) {
            chapter(speech.say("chapter.glossary"), Opening.FLOW, List.of(new Block.Terms(terms)));
        }
        chapter(speech.say("chapter.appendix"), Opening.FLOW, appendix());
        return new Document(speech.locale(), covers.cover(material), chapters);
    }

    private void chapter(String title, Opening opening, List<Block> blocks) {
        int number = chapters.size() + 1;
        chapters.add(new Chapter("chapter-" + number, number, title, opening, blocks));
    }

    private List<Block> maps() {
        return material.drawings().stream().<Block>map(drawing -> {
            int number = numbering.figure();
            return new Block.Figure("figure-" + number, number, drawing.name(), speech.say(drawing.alt()),
                    new InlineSvg("figure-" + number).of(drawing.svg()), drawing.width() / drawing.height(), true);
        }).toList();
    }

    private Map<EngineDescriptor, List<Result>> byEngine() {
        Map<EngineDescriptor, List<Result>> groups = new LinkedHashMap<>();
        material.results().stream().filter(ResultChapters::tells)
                .forEach(result -> groups.computeIfAbsent(result.engine(), key -> new ArrayList<>()).add(result));
        return groups;
    }

    private void engine(EngineDescriptor engine, List<Result> group) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(engine.help().in(speech.locale())));
        for (Result result : group) {
            if (result.element().isPresent()) {
                blocks.add(new Block.Section(numbering.section(), speech.name(result.element())));
            }
            blocks.addAll(results.of(result, result == group.get(0)));
        }
        chapter(engine.name().in(speech.locale()), Opening.PAGE, blocks);
    }

    private List<Block> appendix() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(speech.say("appendix.model", material.project().file(),
                covers.date(material.date()))));
        if (!material.results().isEmpty()) {
            blocks.add(new Block.Section(numbering.section(), speech.say("appendix.engines")));
            blocks.add(engines());
        }
        blocks.addAll(skipped());
        List<String> sources = material.results().stream().flatMap(result -> result.explanations().stream())
                .map(Explanation::source).filter(source -> !source.isBlank()).distinct().sorted().toList();
        if (!sources.isEmpty()) {
            blocks.add(new Block.Section(numbering.section(), speech.say("appendix.sources")));
            blocks.add(new Block.Bullets(sources));
        }
        return blocks;
    }

    /** What was not computed and why; unless all is told, only its names. */
    private List<Block> skipped() {
        if (material.skipped().isEmpty()) {
            return List.of();
        }
        Block heading = new Block.Section(numbering.section(), speech.say("appendix.skipped"));
        if (!extent.isFull()) {
            String names = String.join(", ", material.skipped().stream()
                    .map(skipped -> skipped.engine().name().in(speech.locale())).distinct().toList());
            return List.of(heading, new Block.Paragraph(speech.say("appendix.skippedNames", names)));
        }
        return List.of(heading, new Block.Bullets(material.skipped().stream()
                .map(skipped -> speech.say("appendix.skippedEngine", skipped.engine().name(),
                        skipped.element().isPresent() ? speech.name(skipped.element()) : "\u2013", skipped.reason()))
                .distinct().toList()));
    }

    private Block.Grid engines() {
        int number = numbering.table();
        List<List<String>> rows = material.results().stream()
                .map(result -> List.of(result.engine().name().in(speech.locale()), result.engine().id(),
                        result.engine().version(), speech.name(result.element())))
                .toList();
        return Block.Grid.ofWords(number, speech.say("appendix.enginesCaption"), Stream
                .of("engine", "id", "version", "element").map(key -> speech.say("appendix." + key)).toList(), rows);
    }
}
