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

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
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
import studio.takt.report.internal.document.Document.Fact;
import studio.takt.report.internal.document.Document.Opening;
import studio.takt.report.internal.document.InlineSvg;
import studio.takt.report.internal.gather.Material;

/** Composes the document of a report in one language. Makes one document. */
public final class ReportComposer {
    private final Material material;
    private final Speech speech;
    private final Numbering numbering = new Numbering();
    private final Recommendation recommendation;
    private final ResultChapters results;
    private final List<Chapter> chapters = new ArrayList<>();

    /** A composer for what was gathered. */
    public ReportComposer(Material material, Optional<ChartFonts> fonts, Locale locale) {
        this.material = material;
        this.speech = new Speech(locale, material.results());
        this.recommendation = new Recommendation(speech);
        this.results = new ResultChapters(speech, numbering, painter(fonts),
                recommendation);
    }

    private Function<ResultChapters.Drawn, Optional<ChartPainter.Painted>> painter(Optional<ChartFonts> fonts) {
        Optional<ChartPainter> painter = fonts
                .map(found -> new ChartPainter(found, speech.words(), speech.locale()));
        return drawn -> painter.flatMap(charts -> charts.paint(drawn.chart(), drawn.table()));
    }

    /** The document. */
    public Document compose() {
        FindingsChapters findings = new FindingsChapters(speech, numbering);
        chapter(speech.say("chapter.keyFigures"), Opening.PAGE,
                new KeyFigures(speech, numbering).blocks(material.results()));
        if (!material.drawings().isEmpty()) {
            chapter(speech.say("chapter.maps"), Opening.LANDSCAPE, maps());
        }
        byEngine().forEach(this::engine);
        chapter(speech.say("chapter.assumptions"), Opening.FLOW, findings.assumptions(material));
        chapter(speech.say("chapter.findings"), Opening.FLOW, findings.findings(material));
        List<Block> origins = new Origins(speech, numbering).blocks(material.results());
        if (!origins.isEmpty()) {
            chapter(speech.say("chapter.origins"), Opening.FLOW, origins);
        }
        List<Block.Term> terms = new Glossary(speech).terms(material.results());
        if (!terms.isEmpty()) {
            chapter(speech.say("chapter.glossary"), Opening.FLOW, List.of(new Block.Terms(terms)));
        }
        chapter(speech.say("chapter.appendix"), Opening.FLOW, appendix());
        return new Document(speech.locale(), cover(), chapters);
    }

    private void chapter(String title, Opening opening, List<Block> blocks) {
        int number = chapters.size() + 1;
        chapters.add(new Chapter("chapter-" + number, number, title, opening, blocks));
    }

    private Document.Cover cover() {
        Material.ProjectFacts project = material.project();
        List<Fact> facts = Stream.of(new Fact(speech.say("cover.client"), project.client()),
                new Fact(speech.say("cover.author"), project.author()),
                new Fact(speech.say("cover.date"), date())).filter(fact -> !fact.value().isBlank()).toList();
        List<Block.Figure> picture = material.drawings().stream().limit(1)
                .map(drawing -> new Block.Figure("cover-map", 0, drawing.name(), speech.say(drawing.alt()),
                        new InlineSvg("cover-map").of(drawing.svg()), drawing.width() / drawing.height(), false))
                .toList();
        String title = project.name().isBlank() ? project.file() : project.name();
        return new Document.Cover(speech.say("cover.kicker"), title, project.author(), facts,
                speech.say("cover.summary"),
                new SummaryWriter(speech, recommendation).paragraphs(material), picture);
    }

    private String date() {
        return material.date().format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(speech.locale()));
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
            blocks.addAll(results.of(result));
        }
        chapter(engine.name().in(speech.locale()), Opening.PAGE, blocks);
    }

    private List<Block> appendix() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(speech.say("appendix.model", material.project().file(), date())));
        if (!material.results().isEmpty()) {
            blocks.add(new Block.Section(numbering.section(), speech.say("appendix.engines")));
            blocks.add(engines());
        }
        if (!material.skipped().isEmpty()) {
            blocks.add(new Block.Section(numbering.section(), speech.say("appendix.skipped")));
            blocks.add(new Block.Bullets(material.skipped().stream()
                    .map(skipped -> speech.say("appendix.skippedEngine", skipped.engine().name(),
                            skipped.element().isPresent() ? speech.name(skipped.element()) : "\u2013",
                            skipped.reason()))
                    .distinct().toList()));
        }
        List<String> sources = material.results().stream().flatMap(result -> result.explanations().stream())
                .map(Explanation::source).filter(source -> !source.isBlank()).distinct().sorted().toList();
        if (!sources.isEmpty()) {
            blocks.add(new Block.Section(numbering.section(), speech.say("appendix.sources")));
            blocks.add(new Block.Bullets(sources));
        }
        return blocks;
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
