/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.report.internal.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

import studio.takt.core.api.extension.Extensions;
import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.Chart;
import studio.takt.core.api.run.Column;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.run.Parameters;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.run.SummaryValue;
import studio.takt.core.api.run.Table;
import studio.takt.core.api.session.ModelSession;
import studio.takt.report.internal.compose.Extent;
import studio.takt.report.internal.testing.Page;
import studio.takt.report.internal.testing.Samples;
import studio.takt.report.internal.testing.Workshop;
import studio.takt.report.internal.testing.Workshop.SampleEngine;

/** What is handed to a client is short, and says what it leaves out. */
class BriefReportTest {
    private static final int ROWS = 156;
    @TempDir
    Path folder;

    /** A result of a size that occurs: a schedule of weeks, a curve, many overloads, an engine without anything. */
    private static Extensions busy() {
        List<Finding> overloads = IntStream.rangeClosed(1, 24)
                .mapToObj(i -> new Finding(Severity.WARNING, "sample.overload",
                        new ElementRef("w" + i % 4, "Oven " + i % 4, "WorkCenter"),
                        Samples.text("Oven " + i % 4 + ", month " + i + ": " + 3 * i + " h too many")))
                .toList();
        return Workshop.extensions(new SampleEngine("Press", result -> Result
                .of(result.engine(), result.element(), new Parameters(Map.of("rounds", 3L)))
                .add(SummaryValue.of("takt", Samples.text("Takt time"), 60, studio.takt.units.api.Unit.parse("s")))
                .add(table("schedule", "Schedule", ROWS)).add(table("curve", "Curve", 400))
                .add(new Chart("curve", Samples.text("Curve"), Chart.Kind.LINE, "curve", "week",
                        List.of(new Chart.Series(Samples.text("Pieces"), "pieces")), List.of()))
                .findings(overloads).build()));
    }

    private static Table table(String name, String title, int rows) {
        return new Table(name, Samples.text(title),
                List.of(new Column("week", Samples.text("Week")), new Column("pieces", Samples.text("Pieces"))),
                IntStream.range(0, rows).mapToObj(i -> List.<Cell>of(Cell.of("W" + i), Cell.of(1000.0 + i * i)))
                        .toList());
    }

    private Path write(Extensions extensions, Extent extent, String format, Locale locale) throws Exception {
        try (ModelSession model = Workshop.acme()) {
            return Workshop.report(extent).write(model, folder, List.of(format), locale, extensions, Monitor.NONE)
                    .files().get(0);
        }
    }

    private Page page(Extensions extensions, Extent extent) throws Exception {
        return new Page(Files.readString(write(extensions, extent, "html", Locale.ENGLISH)));
    }

    @Test
    void longTablesAreCutAndSayWhereTheRestIs() throws Exception {
        Page brief = page(busy(), Extent.BRIEF);
        assertTrue(brief.text().contains("The first 10 of " + ROWS + " rows"), brief.text());
        assertTrue(brief.text().contains("W9") && !brief.text().contains("W10"));
        assertTrue(brief.text().contains("In the full report and the workbook only: Curve"), brief.text());
        Page full = page(busy(), Extent.FULL);
        assertTrue(full.text().contains("W155") && full.text().contains("W399"));
        assertFalse(full.text().contains("The first 10 of"));
    }

    @Test
    void findingsOfOneRuleAreToldTwiceAndThenCounted() throws Exception {
        String brief = page(busy(), Extent.BRIEF).text();
        assertTrue(brief.contains("24 warnings"), brief);
        assertTrue(brief.contains("22 more of this kind: Oven 0, Oven 1, Oven 2, Oven 3."), brief);
        assertTrue(brief.contains("(23 more of this kind)"), "on the first page");
        assertFalse(brief.contains("month 24"));
        assertTrue(page(busy(), Extent.FULL).text().contains("month 24"));
    }

    @Test
    void parametersWithTheirDefaultsGoWithoutSaying() throws Exception {
        assertFalse(page(busy(), Extent.BRIEF).text().contains("rounds to go"));
        assertTrue(page(busy(), Extent.FULL).text().contains("rounds to go"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void theFirstPageHoldsTheSummaryTheFiguresThePictureAndTheFindings(String language) throws Exception {
        Path file = write(Workshop.sample("Press 1"), Extent.BRIEF, "pdf", Locale.forLanguageTag(language));
        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(file))) {
            String first = text(document, 1);
            List<String> there = language.equals("ko")
                    ? List.of("경영 요약", "Takt time", "주요 발견 사항", "Too much load")
                    : List.of("Management summary", "Takt time", "Main findings", "Too much load", "Current state");
            there.forEach(words -> assertTrue(first.contains(words), words + " in " + first));
            String second = text(document, 2).strip();
            assertTrue(second.contains(language.equals("ko") ? "차례" : "Contents"), second);
        }
    }

    private static String text(PDDocument document, int page) throws Exception {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }

    @Test
    void theBriefReportIsFarShorter() throws Exception {
        assertTrue(2 * pages(Extent.BRIEF) <= pages(Extent.FULL));
    }

    private int pages(Extent extent) throws Exception {
        try (PDDocument document = Loader
                .loadPDF(Files.readAllBytes(write(busy(), extent, "pdf", Locale.ENGLISH)))) {
            return document.getNumberOfPages();
        }
    }

    @Test
    void headingsDescendWithoutGapsAndPicturesHaveWords() throws Exception {
        Page page = page(busy(), Extent.BRIEF);
        List<Integer> levels = page.all().stream().map(Element::getLocalName).filter(name -> name.matches("h[1-6]"))
                .map(name -> name.charAt(1) - '0').toList();
        assertEquals(1, levels.get(0));
        for (int i = 1; i < levels.size(); i++) {
            assertTrue(levels.get(i) > 1 && levels.get(i) <= levels.get(i - 1) + 1, levels.toString());
        }
        page.ofClass("picture")
                .forEach(picture -> assertTrue(picture.getAttribute("aria-label").length() > 20));
    }
}
