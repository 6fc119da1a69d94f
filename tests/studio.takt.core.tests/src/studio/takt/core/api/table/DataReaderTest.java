/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.api.table;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import studio.takt.core.api.run.DataSet;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.InputTable;
import studio.takt.core.api.run.InputTable.InputColumn;
import studio.takt.core.api.run.InputTable.Kind;
import studio.takt.core.api.text.Text;
import studio.takt.core.api.workbook.Sheet;
import studio.takt.core.api.workbook.SheetCell;
import studio.takt.core.api.workbook.WorkbookWriter;
import studio.takt.model.demand.DataColumn;
import studio.takt.model.demand.DataTable;
import studio.takt.model.demand.DemandFactory;
import studio.takt.model.demand.KeyMapping;
import studio.takt.units.api.Unit;

class DataReaderTest {
    private static final InputTable TABLE = new InputTable("demand", Text.literal("demand"),
            List.of(column("period", Kind.TEXT, "1", true), column("demand", Kind.NUMBER, "pcs", true),
                    column("workingDays", Kind.NUMBER, "1", false), column("due", Kind.DATE, "1", false),
                    column("cycleTime", Kind.NUMBER, "s", false)));
    @TempDir
    private Path folder;

    private static InputColumn column(String name, Kind kind, String unit, boolean required) {
        return new InputColumn(name, kind, Unit.parse(unit), required, Text.literal(name));
    }

    private DataReader.Outcome read(byte[] bytes) throws IOException {
        return new DataReader().read(Files.write(folder.resolve("d.csv"), bytes), TABLE);
    }

    private DataReader.Outcome read(String text) throws IOException {
        return read(text.getBytes(UTF_8));
    }

    private static List<Map<String, Object>> values(DataReader.Outcome outcome) {
        return outcome.data().rows().stream().map(DataSet.Row::values).toList();
    }

    /** Rule and place of each finding. */
    private static List<String> faults(DataReader.Outcome outcome) {
        for (Finding finding : outcome.findings()) {
            assertTrue(finding.location().file().endsWith("d.csv"));
            assertTrue(finding.message().in(Locale.KOREAN).length() > 3);
        }
        return outcome.findings().stream().map(
                finding -> finding.rule() + " " + finding.location().line() + ":" + finding.location().column())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"period,demand\nJan,1200\n", "\uFEFFperiod,demand\r\nJan,1200\r\n",
            "period;demand\nJan;1200", "period\tdemand\nJan\t1200\n", "\n \nPERIOD , Demand\n\nJan , 1200\n\n",
            "demand,period\n1.2e3,Jan\n", "\"period\",\"demand\"\n\"Jan\",\"1200\"\n",
            "period,demand_units\nJan,1200\n",
            "period,demand [pcs]\nJan,1200\n", "period,demand_pcs\nJan,+1200.\n", "period,demand [ea]\nJan,1200\n",
            "period,demand\nJan,1200 pcs\n", "period,demand\rJan,1200\r", "기간,수요\nJan,1200\n",
            "\uFEFF구간,수요량 [pcs]\nJan,1200\n", "Period,수 요\nJan,1200\n"})
    void readsTheSameTable(String text) throws IOException {
        DataReader.Outcome outcome = read(text);
        assertEquals(List.of(), faults(outcome));
        assertEquals(List.of(Map.of("period", "Jan", "demand", 1200.0)), values(outcome));
    }

    @Test
    void whatIsMissingIsNamedInKoreanToo() throws IOException {
        DataReader.Outcome outcome = read("기간,값\nJan,1200\n");
        String missing = outcome.findings().stream().filter(Finding::isError).findFirst().orElseThrow().message()
                .in(Locale.KOREAN);
        assertTrue(missing.contains("demand(수요)") && missing.contains("period(기간)"), missing);
        assertTrue(read("기간,수요,demand\nJan,1,2\n").findings().stream()
                .anyMatch(finding -> finding.rule().equals("data.duplicateColumn")));
    }

    @Test
    void readsEveryKind() throws IOException {
        DataReader.Outcome outcome = read("period,demand,working_days,Due,cycle time [min]\n1월,3,,2026-01-31,0.1\n");
        assertEquals(List.of(), faults(outcome));
        assertEquals(List.of(Map.of("period", "1월", "demand", 3.0, "due", LocalDate.of(2026, 1, 31), "cycleTime",
                6.0)), values(outcome));
        assertTrue(outcome.data().rows().get(0).number("workingDays").isEmpty());
    }

    @Test
    void quotedCellsMayHoldAnything() throws IOException {
        DataReader.Outcome outcome = read("period,demand\n\"a \"\"b\"\", c\nd\",1\ne,2\n");
        assertEquals(List.of("a \"b\", c\nd", "e"),
                outcome.data().rows().stream().map(row -> row.text("period").orElseThrow()).toList());
        assertEquals(List.of(2, 4), outcome.data().rows().stream().map(DataSet.Row::line).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1,234|data.grouped 2:5", "1.234,5|data.grouped 2:5",
            "1'234|data.grouped 2:5", "12 300|data.grouped 2:5", "abc|data.number 2:5", "NaN|data.number 2:5",
            "1e999|data.number 2:5", "5 KRW|data.number 2:5", "0x1F|data.number 2:5"})
    void refusesOtherNumbers(String cell, String fault) throws IOException {
        DataReader.Outcome outcome = read("period;demand\nJan;" + cell + "\nFeb;2\n");
        assertEquals(List.of(fault), faults(outcome));
        assertEquals(List.of(Map.of("period", "Feb", "demand", 2.0)), values(outcome));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"period,volume\\n1,2|data.extraColumn 1:8;data.missingColumn 1:0",
            "period,demnad\\n1,2|data.extraColumn 1:8;data.missingColumnNear 1:0",
            "period,demand,Demand [pcs]\\n1,2,3|data.duplicateColumn 1:15", "period,demand [KRW]\\n1,2|data.unit 1:8",
            "period,demand [apples]\\n1,2|data.unknownUnit 1:8", "period,demand|data.noRows 1:0",
            "period,demand\\n1,2,3|data.longRow 2:5", "period,demand\\n1|data.missingValue 2:2",
            "period,demand\\n1,|data.missingValue 2:3", "period,demand,due\\n1,2,31.1.2026|data.date 2:5",
            "period,demand\\n\"1,2|data.quotes 2:0", "period,demand,notes\\n1,2,x|data.extraColumn 1:15"})
    void saysWhatIsWrongAndWhere(String text, String faults) throws IOException {
        assertEquals(List.of(faults.split(";")), faults(read(text.replace("\\n", "\n"))));
    }

    @Test
    void refusesOtherEncodings() throws IOException {
        String text = "period,demand\n1월,3\n";
        assertEquals(List.of("data.encoding 2:2"), faults(read(text.getBytes(Charset.forName("EUC-KR")))));
        assertEquals(List.of("data.binary 1:2"), faults(read("period,demand".getBytes(UTF_16LE))));
        assertEquals(List.of("data.encoding 1:1"), faults(read(("\uFEFF" + text).getBytes(UTF_16LE))));
        assertEquals(List.of("data.binary 1:5"), faults(read("PK\u0003\u0004\u0000\u0000")));
    }

    @Test
    void refusesWhatIsNoTable() throws IOException {
        assertEquals(List.of("data.empty 0:0"), faults(read("")));
        assertEquals(List.of("data.empty 0:0"), faults(read("\n\n")));
        assertEquals("data.missingFile",
                new DataReader().read(folder.resolve("no.csv"), TABLE).findings().get(0).rule());
        assertEquals("data.folder", new DataReader().read(folder, TABLE).findings().get(0).rule());
    }

    @Test
    void keepsItsLimits() throws IOException {
        assertEquals(List.of("data.cellTooLong 2:1"),
                faults(read("period,demand\n" + "x".repeat(DataReader.MAX_CELL + 1) + ",1\na,1\n")));
        assertEquals(List.of("data.tooManyColumns 2:0"),
                faults(read("period,demand\n" + ",".repeat(DataReader.MAX_COLUMNS) + "\na,1\n")));
    }

    @Test
    void stopsAfterManyErrors() throws IOException {
        DataReader.Outcome outcome = read("period,demand\n" + "a,b\n".repeat(5_000));
        assertEquals(DataReader.MAX_ERRORS + 1, outcome.findings().size());
        assertEquals("data.more", outcome.findings().get(DataReader.MAX_ERRORS).rule());
    }

    private Path workbook() throws IOException {
        List<List<SheetCell>> rows = List.of(List.of(SheetCell.of("Jan"), SheetCell.of(1200), new SheetCell.Day(
                LocalDate.of(2026, 1, 31))));
        return Files.write(folder.resolve("d.xlsx"), new WorkbookWriter().write(List.of(
                new Sheet("Notes", List.of("note"), List.of(List.of(SheetCell.of("x")))),
                new Sheet("d", List.of("period", "demand [ea]", "Due"), rows),
                new Sheet("수요 2", List.of("기간", "수량"), List.of(List.of(SheetCell.of("B-1"), SheetCell.of(2)))))));
    }

    @Test
    void readsTheSheetOfAWorkbookThatIsNamedAfterTheTable() throws IOException {
        InputTable table = new InputTable("d", TABLE.help(), TABLE.columns());
        DataReader.Outcome outcome = new DataReader().read(workbook(), table);
        assertEquals(List.of(), outcome.findings());
        assertEquals(List.of(Map.of("period", "Jan", "demand", 1200.0, "due", LocalDate.of(2026, 1, 31))),
                values(outcome));
        assertEquals(2, outcome.data().rows().get(0).line());
    }

    @Test
    void readsTheSheetThatIsAskedFor() throws IOException {
        Path book = workbook();
        assertEquals(1, values(new DataReader().read(book.resolveSibling("d.xlsx#d"), TABLE)).size());
        DataReader.Outcome none = new DataReader().read(book.resolveSibling("d.xlsx#e"), TABLE);
        assertEquals(List.of("data.noSheet"), none.findings().stream().map(Finding::rule).toList());
        DataReader.Outcome first = new DataReader().read(book, TABLE);
        assertTrue(first.findings().stream().anyMatch(finding -> finding.rule().equals("data.missingColumn")
                && finding.location().file().endsWith("d.xlsx [Notes]")), first.findings().toString());
    }

    @Test
    void readsWhatADataTableIsBoundToByItsOwnHeadings() throws IOException {
        workbook();
        DataTable bound = DemandFactory.eINSTANCE.createDataTable();
        bound.setPath("d.xlsx");
        bound.setSheet("수요 2");
        bound.getColumns().add(dataColumn("기간", "period", null));
        bound.getColumns().add(dataColumn("수량", "demand", "pcs"));
        KeyMapping key = DemandFactory.eINSTANCE.createKeyMapping();
        key.setExternalCode("B-1");
        key.setElement(DemandFactory.eINSTANCE.createBusinessPartner());
        key.getElement().setCode("first");
        bound.getColumns().get(0).getKeyMappings().add(key);
        DataReader.Outcome outcome = new DataReader().read(bound, folder, TABLE).orElseThrow();
        assertEquals(List.of(), outcome.findings());
        assertEquals(List.of(Map.of("period", "first", "demand", 2.0)), values(outcome));
        bound.setPath("../d.xlsx");
        assertTrue(new DataReader().read(bound, folder, TABLE).isEmpty(), "nothing outside the folder");
    }

    private static DataColumn dataColumn(String heading, String ours, String unit) {
        DataColumn column = DemandFactory.eINSTANCE.createDataColumn();
        column.setName(heading);
        column.setCode(ours);
        column.setUnit(unit);
        return column;
    }

    @Test
    void aUnitThatIsNotUsedIsSaidNotDropped() throws IOException {
        DataReader.Outcome outcome = read("period,demand,workingDays [kg]\nJan,3,20\n");
        assertEquals(List.of("data.unitUnused 1:15"), faults(outcome));
        assertEquals(List.of(Map.of("period", "Jan", "demand", 3.0, "workingDays", 20.0)), values(outcome));
        assertEquals(List.of("data.unknownUnit 1:15"), faults(read("period,demand,workingDays [xyzzy]\nJan,3,20\n")));
        assertEquals(List.of(Map.of("period", "Jan", "demand", 3.0, "workingDays", 0.2)),
                values(read("period,demand,workingDays [%]\nJan,3,20\n")));
    }

    /** Twelve pieces are twelve where nobody asks what of; but twelve pieces and three boxes are not fifteen. */
    @Test
    void anAmountInAColumnWithoutUnitIsTakenAsItStandsIfAllAreOfTheSame() throws IOException {
        DataReader.Outcome outcome = read("period,demand,workingDays\nJan,3,20 pcs\nFeb,4,21 pcs\nMar,4,19\n");
        assertEquals(List.of("data.cellUnitUnused 2:7"), faults(outcome));
        assertEquals(List.of(20.0, 21.0, 19.0), values(outcome).stream().map(row -> row.get("workingDays")).toList());
        assertEquals(List.of("data.cellUnitUnused 2:7", "data.number 3:7"),
                faults(read("period,demand,workingDays\nJan,3,20 pcs\nFeb,4,3 kg\n")));
        assertEquals(List.of("data.number 2:7"), faults(read("period,demand,workingDays\nJan,3,20 pcs/d\n")));
    }

    @Test
    void headingsAloneAreAnEmptyTableWhereThatMeansSomething() throws IOException {
        Path csv = Files.writeString(folder.resolve("empty.csv"), "period,demand\n");
        DataReader.Outcome outcome = new DataReader().read(csv, TABLE.mayBeEmpty());
        assertTrue(outcome.isSound());
        assertEquals(List.of("data.noneOf"), outcome.findings().stream().map(Finding::rule).toList());
        assertEquals(List.of(), outcome.data().rows());
    }
}
