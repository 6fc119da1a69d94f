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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.takt.core.api.extension.Extensions;
import studio.takt.core.api.extension.UsageException;
import studio.takt.core.api.extension.Verb;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Engine;
import studio.takt.core.api.run.EngineDescriptor;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.run.Parameters;
import studio.takt.core.api.run.ReportUse;
import studio.takt.core.api.run.Request;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.Severity;
import studio.takt.report.internal.testing.Page;
import studio.takt.report.internal.testing.Samples;
import studio.takt.report.internal.testing.Typed;
import studio.takt.report.internal.testing.Workshop;
import studio.takt.report.internal.testing.Workshop.SampleEngine;

class ReportVerbTest {
    @TempDir
    Path folder;

    private int run(Typed typed) throws IOException {
        return new ReportVerb().run(typed);
    }

    private Typed typed(Extensions extensions, Map<String, String> options) {
        return new Typed(folder, extensions, Locale.ENGLISH, options);
    }

    @Test
    void bothFormatsAreWrittenBesideTheModelAndTheirPathsPrinted() throws Exception {
        Typed typed = typed(Workshop.sample("Press"), Map.of());
        assertEquals(Verb.OK, run(typed));
        Path results = folder.resolve("results");
        assertEquals(List.of(results.resolve("sample-report.html"), results.resolve("sample-report.pdf")),
                typed.printed().lines().map(Path::of).toList());
        assertTrue(Files.size(results.resolve("sample-report.pdf")) > 10_000);
        try (var files = Files.list(results)) {
            assertEquals(2, files.count(), "nothing is left behind");
        }
    }

    @Test
    void folderFormatAndLanguageAreAsked() throws Exception {
        Typed typed = typed(Workshop.sample("Press"), Map.of("-o", "out/here", "--format", "HTML", "--lang", "ko"));
        assertEquals(Verb.OK, run(typed));
        Path file = folder.resolve("out/here/sample-report-ko.html");
        assertEquals(file.toString(), typed.printed().strip());
        assertTrue(Files.readString(file).contains("주요 지표"));
    }

    @Test
    void anUnknownFormatIsWrongUsageAndTheFormatsAreListed() {
        for (String format : List.of("odt", "html,docx", "", "html,,pdf")) {
            UsageException wrong = assertThrows(UsageException.class,
                    () -> run(typed(Workshop.sample("Press"), Map.of("--format", format))));
            assertTrue(wrong.text().in(Locale.ENGLISH).contains("html, pdf"), format);
        }
        assertFalse(Files.exists(folder.resolve("results")), "nothing was written");
    }

    @Test
    void theFullReportHasANameOfItsOwn() throws Exception {
        Typed typed = typed(Workshop.sample("Press"), Map.of("--format", "html", "--full", ""));
        assertEquals(Verb.OK, run(typed));
        assertEquals(folder.resolve("results/sample-report-full.html").toString(), typed.printed().strip());
    }

    @Test
    void reportsAreChosenByTheirIdAndThoseThatThereAreAreNamed() throws Exception {
        Typed chosen = typed(Workshop.sample("Press"), Map.of("--format", "html", "--report", "full"));
        assertEquals(Verb.OK, run(chosen));
        assertTrue(chosen.printed().contains("-full"));
        UsageException unknown = assertThrows(UsageException.class,
                () -> run(typed(Workshop.sample("Press"), Map.of("--report", "moon"))));
        assertTrue(unknown.text().in(Locale.ENGLISH).contains("plan, full"), unknown.text().in(Locale.ENGLISH));
        assertThrows(UsageException.class,
                () -> run(typed(Workshop.sample("Press"), Map.of("--report", "plan", "--full", ""))));
    }

    @Test
    void aModelThatCannotBeReadIsAFault() throws Exception {
        assertEquals(Verb.FAULTS, run(typed(Workshop.sample("Press"), Map.of("unreadable", "true"))));
    }

    @Test
    void errorsInTheModelStandInTheReportAndFail() throws Exception {
        Finding error = new Finding(Severity.ERROR, "sample.broken", ElementRef.NONE, Samples.text("It is broken"));
        SampleEngine engine = new SampleEngine("Press", result -> Result
                .of(result.engine(), result.element(), new Parameters(Map.of())).findings(List.of(error)).build());
        Typed typed = typed(Workshop.extensions(engine), Map.of("--format", "html"));
        assertEquals(Verb.FAULTS, run(typed));
        assertEquals(List.of("sample.broken"), typed.reported().stream().map(Finding::rule).toList());
        String text = new Page(Files.readString(Path.of(typed.printed().strip()))).text();
        assertTrue(text.contains("It is broken") && text.contains("Not computed"), text);
    }

    @Test
    void anEngineForWhichTheModelHoldsNothingIsNoFault() throws Exception {
        Finding error = new Finding(Severity.ERROR, "sample.no-demand", ElementRef.NONE, Samples.text("No demand"));
        SampleEngine engine = new SampleEngine("Press", result -> Result
                .of(result.engine(), result.element(), new Parameters(Map.of())).findings(List.of(error)).build());
        Typed typed = typed(Workshop.extensions(engine), Map.of("--format", "html", "--full", ""));
        assertEquals(Verb.OK, run(typed));
        String text = new Page(Files.readString(Path.of(typed.printed().strip()))).text();
        assertTrue(text.contains("Not computed") && text.contains("No demand"), text);
    }

    @Test
    void findingsThatSayTheSameOfSeveralElementsAreOneLineWithAllNames() throws Exception {
        List<Finding> findings = Stream.of("Press", "Weld", "Paint")
                .map(name -> new Finding(Severity.WARNING, "sample.full", new ElementRef("id-" + name, name, "Process"),
                        Samples.text("\"" + name + "\" is full: " + (name.equals("Paint") ? 120 : 104) + " %")))
                .toList();
        SampleEngine engine = new SampleEngine("Press", result -> result.withFindings(findings));
        Typed typed = typed(Workshop.extensions(engine), Map.of("--format", "html"));
        run(typed);
        String text = new Page(Files.readString(Path.of(typed.printed().strip()))).text();
        assertTrue(text.contains("\"Press, Weld\" is full: 104 %"), text);
        assertTrue(text.contains("\"Paint\" is full: 120 %"), text);
        assertFalse(text.contains("\"Weld\" is full"), text);
    }

    @Test
    void anEngineStaysOutOfTheReportOrIsLimitedThereAsItsDescriptorSays() throws Exception {
        assertEquals("", rounds(ReportUse.NEVER));
        assertEquals("", rounds(new ReportUse(0, Map.of("rounds", "5"))));
        assertEquals("3", rounds(ReportUse.atMost(1)));
        assertEquals("5", rounds(ReportUse.ALWAYS.with("rounds", "5")));
    }

    /** The number of rounds that the engine was asked for in a report; nothing if it did not run. */
    private String rounds(ReportUse use) throws IOException {
        StringBuilder asked = new StringBuilder();
        Engine<ElementRef> engine = new Engine<>() {
            @Override
            public EngineDescriptor descriptor() {
                return Samples.engine().inReports(use);
            }

            @Override
            public ElementRef snapshot(Request request) {
                return ElementRef.of(request.element().orElseThrow());
            }

            @Override
            public Result run(ElementRef element, Parameters parameters, Monitor monitor) {
                asked.append(parameters.integer("rounds").orElseThrow());
                return Samples.result(element, "Press");
            }
        };
        run(typed(Workshop.extensions(engine), Map.of("--format", "html")));
        return asked.toString();
    }

    @Test
    void anEmptyProjectWithoutEnginesStillHasAReport() throws Exception {
        Typed typed = typed(Workshop.extensions(), Map.of());
        assertEquals(Verb.OK, run(typed));
        String html = Files.readString(folder.resolve("results/sample-report.html"));
        assertTrue(new Page(html).text().contains("The model holds nothing yet"));
    }

    @Test
    void aFolderThatIsAFileChangesNothing() throws Exception {
        Files.writeString(folder.resolve("taken"), "mine");
        assertThrows(IOException.class, () -> run(typed(Workshop.sample("Press"), Map.of("-o", "taken"))));
        assertEquals("mine", Files.readString(folder.resolve("taken")));
    }
}
