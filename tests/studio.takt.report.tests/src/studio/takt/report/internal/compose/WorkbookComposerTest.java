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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.takt.core.api.extension.Verb;
import studio.takt.core.api.workbook.SheetRow;
import studio.takt.core.api.workbook.WorkbookFile;
import studio.takt.core.api.workbook.WorkbookLimits;
import studio.takt.report.internal.testing.Typed;
import studio.takt.report.internal.testing.Workshop;
import studio.takt.report.internal.verb.ReportVerb;

/** The report as a workbook. */
class WorkbookComposerTest {
    @TempDir
    private Path folder;

    private Map<String, List<SheetRow>> book(String name, String language) throws Exception {
        Typed typed = new Typed(folder, Workshop.sample(name), Locale.ENGLISH,
                Map.of("--format", "xlsx", "--lang", language));
        assertEquals(Verb.OK, new ReportVerb().run(typed));
        Path file = Path.of(typed.printed().strip());
        assertTrue(Files.size(file) > 1000);
        try (WorkbookFile workbook = WorkbookFile.open(file, WorkbookLimits.STANDARD)) {
            return workbook.all(finding -> {
                throw new AssertionError(finding.toString());
            });
        }
    }

    private static SheetRow row(List<SheetRow> sheet, String first) {
        return sheet.stream().filter(row -> row.cells().contains(first)).findFirst()
                .orElseThrow(() -> new AssertionError(first + " is missing in " + sheet));
    }

    @Test
    void eachTableIsASheetWithUnitsAndNumbers() throws Exception {
        Map<String, List<SheetRow>> book = book("Press", "en");
        assertEquals(
                List.of("Contents", "Key figures", "Parameters", "1 Choices", "2 Periods", "3 Machines", "Findings"),
                List.copyOf(book.keySet()));
        assertEquals(List.of("Choice", "Total [KRW]", "Wages [KRW]", "Never used [KRW]", "Closing stock [pcs]"),
                book.get("1 Choices").get(0).cells());
        assertEquals(List.of("The wild way", "4444090000", "4012800000", "0", "2876.25"),
                row(book.get("1 Choices"), "The wild way").cells());
        assertEquals(List.of("Press", "103.333333333333", "tight"), row(book.get("3 Machines"), "Press").cells());
    }

    @Test
    void keyFiguresHaveValueUnitAndOrigin() throws Exception {
        List<SheetRow> figures = book("Press", "en").get("Key figures");
        SheetRow takt = row(figures, "Takt time");
        assertEquals(List.of("60", "s"), takt.cells().subList(2, 4));
        assertTrue(takt.cells().containsAll(List.of("availableTime / demand", "takt")), takt.toString());
        assertEquals(List.of("17.1234567890123", "pcs", "16", "18.5", "0.95"),
                row(figures, "Work in process").cells().subList(2, 7));
        assertEquals("Press", row(figures, "Bottleneck").cell(2));
    }

    @Test
    void findingsStandOnASheetOfTheirOwn() throws Exception {
        List<SheetRow> findings = book("Press", "en").get("Findings");
        assertTrue(row(findings, "sample.load").cells().contains("Warning"), findings.toString());
        assertTrue(row(findings, "sample.assumed").cells().contains("Assumption"), findings.toString());
    }

    @Test
    void itSpeaksKoreanAndNoNameIsAFormula() throws Exception {
        Map<String, List<SheetRow>> book = book("=HYPERLINK(\"http://127.0.0.1\")", "ko");
        assertTrue(book.keySet().containsAll(List.of("차례", "주요 지표", "발견 사항")), book.keySet().toString());
        assertTrue(book.get("3 Machines").toString().contains("'=HYPERLINK("), book.get("3 Machines").toString());
    }
}
