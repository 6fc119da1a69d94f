/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.api.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import studio.takt.core.api.run.Finding;

class WorkbookFileTest {
    private final List<Finding> findings = new ArrayList<>();

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("book.xlsx");
    }

    private List<SheetRow> rows(Path file, WorkbookLimits limits) throws WorkbookException {
        try (WorkbookFile workbook = WorkbookFile.open(file, limits)) {
            return workbook.rows(workbook.sheets().get(0), findings::add);
        }
    }

    private String refused(Path file, WorkbookLimits limits) {
        return assertThrows(WorkbookException.class, () -> rows(file, limits)).finding().rule();
    }

    private List<String> cells(String rows) throws IOException, WorkbookException {
        List<SheetRow> read = rows(new WorkbookBuilder().rows(rows).part("xl/styles.xml", """
                <styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;년&quot; m&quot;월&quot;"/>
                <numFmt numFmtId="165" formatCode="#,##0.00 &quot;days&quot;"/>
                <numFmt numFmtId="166" formatCode="[h]:mm"/></numFmts>
                <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="20"/>
                <xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs></styleSheet>""")
                .part("xl/sharedStrings.xml", "<sst><si><t>one</t></si><si><r><t>t</t></r><r><t xml:space='preserve'>w"
                        + " o</t></r><rPh><t>no</t></rPh></si></sst>")
                .write(file()), WorkbookLimits.STANDARD);
        return read.isEmpty() ? List.of() : read.get(0).cells();
    }

    @Test
    void everyKindOfCellIsReadAsItIsShown() throws IOException, WorkbookException {
        assertEquals(List.of("one", "", "tw o", "1.5", "true", "two", "2026-11-21", "text", "_x000D_"), cells("""
                <row r="3"><c r="A3" t="s"><v>0</v></c><c r="C3" t="s"><v>1</v></c><c><v>1.5</v></c>
                <c t="b"><v>1</v></c><c t="str"><f>CONCAT(1)</f><v>two</v></c><c t="d"><v>2026-11-21</v></c>
                <c t="inlineStr"><is><t>text</t></is></c><c t="str"><v>_x005F_x000D_</v></c></row>"""));
        assertEquals(List.of(), findings);
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 1", "0, 0.1, 0.1", "0, 0.30000000000000004, 0.3", "0, 1E+3, 1000", "0, -0.000001, -0.000001",
            "0, 123456789012345678, 123456789012346000", "1, 46347, 2026-11-21", "1, 1, 1900-01-01",
            "1, 59, 1900-02-28", "1, 61, 1900-03-01", "1, 46347.5, 2026-11-21T12:00", "2, 46347, 2026-11-21T00:00",
            "2, 46347.333333333336, 2026-11-21T08:00", "3, 0.3333333333333333, 08:00", "4, 46347, 2026-11-21",
            "5, 46347, 46347", "6, 1.5, 1.5", "77, 3, 3"})
    void numbersDaysAndTimesAreToldApartByTheirFormat(int style, String raw, String shown)
            throws IOException, WorkbookException {
        assertEquals(List.of(shown), cells("<row><c s=\"" + style + "\"><v>" + raw + "</v></c></row>"));
    }

    @Test
    void daysSince1904AreCountedFromThere() throws IOException, WorkbookException {
        WorkbookBuilder book = new WorkbookBuilder().rows("<row><c s=\"1\"><v>44885</v></c></row>")
                .part("xl/styles.xml", "<styleSheet><cellXfs><xf/><xf numFmtId=\"14\"/></cellXfs></styleSheet>")
                .part("xl/workbook.xml", """
                        <workbook xmlns:r="r"><workbookPr date1904="1"/>
                        <sheets><sheet name="Data" r:id="r1"/></sheets></workbook>""");
        assertEquals(List.of("2026-11-21"), rows(book.write(file()), WorkbookLimits.STANDARD).get(0).cells());
    }

    @ParameterizedTest
    @CsvSource({"<c t='e'><v>#DIV/0!</v></c>, xlsx.errorValue", "<c><f>A1</f></c>, xlsx.notComputed",
            "<c t='s'><v>99</v></c>, xlsx.value", "<c><v>1e999999999</v></c>, xlsx.value",
            "<c><v>abc</v></c>, xlsx.value", "<c s='1'><v>-5</v></c>, xlsx.value",
            "<c s='1'><v>99999999</v></c>, xlsx.value"})
    void cellsWithoutAValueAreFindingsAtTheirPlace(String cell, String rule) throws IOException, WorkbookException {
        cells("<row r='4'><c r='B4'><v>1</v></c>" + cell + "</row>");
        assertEquals(List.of(rule), findings.stream().map(Finding::rule).toList());
        assertEquals(file() + " [Data]:4:3", findings.get(0).location().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<row r='1'><c r='ZZZZZZ1'><v>1</v></c></row>", "<row r='1'><c r='XFE1'><v>1</v></c></row>",
            "<row r='1048577'><c><v>1</v></c></row>", "<row r='999999999999'><c><v>1</v></c></row>",
            "<row r='-1'><c><v>1</v></c></row>", "<row r='1'><c r='1'><v>1</v></c></row>"})
    void placesBeyondAnySheetAreRefusedAtOnce(String rows) throws IOException {
        assertEquals("xlsx.place", refused(new WorkbookBuilder().rows(rows).write(file()), WorkbookLimits.STANDARD));
    }

    @Test
    void aFewBytesThatBecomeGigabytesAreRefused() throws IOException {
        byte[] zeros = new byte[8 << 20];
        Arrays.fill(zeros, (byte) ' ');
        Path file = new WorkbookBuilder().part("xl/sharedStrings.xml", zeros).write(file());
        assertTrue(Files.size(file) < 20_000);
        assertEquals("xlsx.bomb", refused(file, WorkbookLimits.STANDARD));
        assertEquals("xlsx.bomb", refused(file, new WorkbookLimits(1 << 20, 100, 1 << 20, 1_000_000, 100)));
    }

    @Test
    void eachLimitHolds() throws IOException {
        WorkbookBuilder book = new WorkbookBuilder().rows("<row><c r='J1'><v>1</v></c></row>");
        Path file = book.write(file());
        assertEquals("xlsx.tooManyCells", refused(file, new WorkbookLimits(1 << 20, 9, 1 << 20, 100, 9)));
        assertEquals("xlsx.tooLarge", refused(file, new WorkbookLimits(10, 9, 1 << 20, 100, 10)));
        for (int i = 0; i < 9; i++) {
            book.part("part" + i, "");
        }
        assertEquals("xlsx.tooManyParts", refused(book.write(file()), new WorkbookLimits(1 << 20, 9, 1 << 20, 9, 9)));
        String text = "x".repeat(40_000);
        assertEquals("xlsx.cellTooLong", refused(new WorkbookBuilder()
                .rows("<row><c t='str'><v>" + text + "</v></c></row>").write(file()), WorkbookLimits.STANDARD));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>",
            "<!DOCTYPE a [<!ENTITY b 'bb'><!ENTITY c '&b;&b;'>]>", "<!DOCTYPE a SYSTEM 'http://127.0.0.1:1/x.dtd'>"})
    void documentTypesAreRefused(String type) throws IOException {
        String sheet = "<worksheet><sheetData><row><c t='str'><v>&b;</v></c></row></sheetData></worksheet>";
        assertEquals("xlsx.documentType", refused(
                new WorkbookBuilder().part("xl/worksheets/sheet1.xml", type + sheet).write(file()),
                WorkbookLimits.STANDARD));
    }

    @Test
    void whatIsNoWorkbookIsRefusedInWords() throws IOException {
        assertEquals("xlsx.missingFile", refused(file(), WorkbookLimits.STANDARD));
        assertEquals("xlsx.folder", refused(folder, WorkbookLimits.STANDARD));
        assertEquals("xlsx.notWorkbook", refused(Files.writeString(file(), "a,b\n1,2\n"), WorkbookLimits.STANDARD));
        assertEquals("xlsx.notWorkbook", refused(Files.write(file(), new byte[0]), WorkbookLimits.STANDARD));
        assertEquals("xlsx.oldOrLocked", refused(
                Files.write(file(), new byte[]{(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}),
                WorkbookLimits.STANDARD));
        assertEquals("xlsx.damaged", refused(new WorkbookBuilder().part("xl/worksheets/sheet1.xml", "<worksheet><she")
                .write(file()), WorkbookLimits.STANDARD));
    }

    @Test
    void whatIsWrittenIsReadBack() throws IOException, WorkbookException {
        List<String> texts = List.of("도장 패널", "a\nb\tc\rd", " x ", "=1+1", "-5", "@a", "_x000D_", "<&>\"'", "a\u0001b");
        List<SheetCell> values = new ArrayList<>(texts.stream().map(SheetCell::of).toList());
        values.addAll(List.of(SheetCell.of(1e-7), SheetCell.of(new BigDecimal("0.1")), SheetCell.of(new BigDecimal(
                "0.12345678901234567")), new SheetCell.Day(LocalDate.of(2026, 11, 21)), new SheetCell.Moment(
                        LocalDateTime.of(2026, 11, 21, 8, 0, 1)),
                new SheetCell.Time(LocalTime.of(8, 30)),
                new SheetCell.Flag(true), SheetCell.of(Double.NaN)));
        Files.write(file(), new WorkbookWriter().write(List.of(new Sheet("품목", List.of(), List.of(values)))));
        List<String> read = rows(file(), WorkbookLimits.STANDARD).get(0).cells().stream().map(PlainWords::read)
                .toList();
        assertEquals(texts, read.subList(0, texts.size()));
        assertEquals(List.of("0.0000001", "0.1", "0.12345678901234567", "2026-11-21", "2026-11-21T08:00:01", "08:30",
                "true"), read.subList(texts.size(), read.size()));
    }

    @Test
    void sheetsGetNamesThatProgramsTake() throws IOException, WorkbookException {
        String name = "a[b]:*?/\\ " + "long ".repeat(10);
        Sheet sheet = new Sheet(name, List.of("x"), List.of());
        Files.write(file(), new WorkbookWriter().write(List.of(sheet, sheet, new Sheet("''", List.of(), List.of()))));
        try (WorkbookFile workbook = WorkbookFile.open(file(), WorkbookLimits.STANDARD)) {
            assertEquals(3, workbook.sheets().size());
            assertTrue(workbook.sheets().stream().allMatch(one -> one.length() <= 31), workbook.sheets().toString());
            assertTrue(workbook.sheets().stream().noneMatch(one -> one.matches(".*[\\[\\]:*?/\\\\].*")));
        }
        assertThrows(IllegalArgumentException.class, () -> new WorkbookWriter().write(List.of()));
    }

    @Test
    void aWorkbookIsToldByItsName() {
        assertTrue(WorkbookFile.isWorkbook(Path.of("재고.XLSX")));
        assertTrue(WorkbookFile.isWorkbook(Path.of("old.xls")));
        assertFalse(WorkbookFile.isWorkbook(Path.of("a.csv")));
    }
}
