/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.report.internal.verb;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import studio.takt.core.api.extension.Extensions;
import studio.takt.core.api.extension.Report;
import studio.takt.core.api.file.OutputFile;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.session.ModelSession;
import studio.takt.core.api.text.Text;
import studio.takt.core.api.workbook.WorkbookWriter;
import studio.takt.diagram.api.font.Fonts;
import studio.takt.report.internal.chart.ChartFonts;
import studio.takt.report.internal.compose.Extent;
import studio.takt.report.internal.compose.ReportComposer;
import studio.takt.report.internal.compose.WorkbookComposer;
import studio.takt.report.internal.document.Document;
import studio.takt.report.internal.format.BundledTypefaces;
import studio.takt.report.internal.format.Typefaces;
import studio.takt.report.internal.gather.Gatherer;
import studio.takt.report.internal.gather.MapDrawer;
import studio.takt.report.internal.gather.Material;
import studio.takt.report.internal.gather.SceneDrawer;
import studio.takt.report.internal.html.HtmlWriter;
import studio.takt.report.internal.html.HtmlWriter.Medium;
import studio.takt.report.internal.pdf.PdfWriter;

/** The report {@code plan}: maps, key figures, plans, assumptions and findings of a model. */
public class PlanReport implements Report {
    private static final String HTML = "html";
    private static final String PDF = "pdf";
    private static final String XLSX = "xlsx";

    private final Typefaces typefaces;
    private final MapDrawer drawer;
    private final Clock clock;
    private final Extent extent;

    /** The report with the bundled typeface and notation. */
    public PlanReport() {
        this(Extent.BRIEF);
    }

    /** The same, which tells so much. */
    PlanReport(Extent extent) {
        this(new Fonts(), extent);
    }

    private PlanReport(Fonts fonts, Extent extent) {
        this(new BundledTypefaces(fonts), new SceneDrawer(fonts), Clock.systemDefaultZone(), extent);
    }

    /** A report with these means; for tests and embedders. */
    public PlanReport(Typefaces typefaces, MapDrawer drawer, Clock clock, Extent extent) {
        this.extent = extent;
        this.typefaces = typefaces;
        this.drawer = drawer;
        this.clock = clock;
    }

    @Override
    public String id() {
        return extent.isFull() ? "full" : "plan";
    }

    @Override
    public Text name() {
        return Text.of(PlanReport.class, extent.isFull() ? "report.full.name" : "report.name");
    }

    @Override
    public Text help() {
        return Text.of(PlanReport.class, extent.isFull() ? "report.full.help" : "report.help");
    }

    @Override
    public List<String> formats() {
        return List.of(HTML, PDF, XLSX);
    }

    @Override
    public List<String> usualFormats() {
        return List.of(HTML, PDF);
    }

    @Override
    public Written write(ModelSession model, Path folder, List<String> formats, Locale language,
            Extensions extensions, Monitor monitor) throws IOException {
        Optional<ChartFonts> fonts = ChartFonts.of(typefaces);
        MapDrawer maps = fonts.isPresent() ? drawer : drawer.inOutlines();
        Material gathered = new Gatherer(maps, extensions, monitor).gather(model, language, LocalDate.now(clock));
        monitor.progress(0.75, Text.of(PlanReport.class, "progress.writing"));
        Material material = fonts.isPresent()
                ? gathered
                : gathered.with(new Finding(Severity.WARNING,
                        "report.noFonts", ElementRef.NONE, Text.of(PlanReport.class, "finding.noFonts")));
        Optional<Document> document = formats.stream().anyMatch(format -> !format.equals(XLSX))
                ? Optional.of(new ReportComposer(material, fonts, language, extent).compose())
                : Optional.empty();
        List<Path> files = new ArrayList<>();
        for (String format : formats) {
            monitor.checkCancelled();
            Path file = folder.resolve(fileName(model.file(), language) + "." + format);
            new OutputFile(file).write(document.isEmpty() || format.equals(XLSX)
                    ? new WorkbookWriter().write(new WorkbookComposer(material, language).sheets())
                    : content(document.get(), format));
            files.add(file);
        }
        monitor.progress(1, Text.of(PlanReport.class, "progress.done"));
        return new Written(List.copyOf(files), material.findings());
    }

    private byte[] content(Document document, String format) throws IOException {
        HtmlWriter html = new HtmlWriter(typefaces);
        return switch (format) {
            case HTML -> html.write(document, Medium.SCREEN).getBytes(StandardCharsets.UTF_8);
            case PDF -> new PdfWriter(ZonedDateTime.now(clock)).write(html.write(document, Medium.PAPER),
                    new PdfWriter.About(document.cover().title(), document.cover().author(), document.locale()));
            default -> throw new IllegalArgumentException("no such format: " + format);
        };
    }

    /** {@code acme.takt} gives {@code acme-report}, in Korean {@code acme-report-ko}, in full {@code acme-report-full}. */
    private String fileName(Path model, Locale language) {
        String name = model.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        return stem + "-report" + (extent.isFull() ? "-full" : "") + ("ko".equals(language.getLanguage()) ? "-ko" : "");
    }
}
