/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.exchange.internal.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.takt.core.api.run.Finding;
import studio.takt.exchange.internal.table.TestModel;
import studio.takt.model.product.Item;

class CsvImporterTest {
    private final List<Finding> findings = new ArrayList<>();
    private final TestModel model = new TestModel();

    @TempDir
    private Path folder;

    @Test
    void aClientsOwnTableIsTakenAsItIs() throws IOException {
        assertTrue(imported("items.csv", "Code;NAME;On hand [pcs];lead_time\nA-1;Panel;1500;3 workday\n"));
        Item item = model.project().getItems().get(0);
        assertEquals("A-1", item.getCode());
        assertEquals("1500 pcs", item.getOnHand().toString());
        assertEquals("3 workday", item.getLeadTime().toString());
        assertEquals(List.of(), findings);
    }

    @Test
    void rowsThatAreThereAreChangedAndEmptyCellsLeaveThingsAlone() throws IOException {
        imported("items.csv", "code,name,onHand [pcs]\nA-1,Panel,1500\n");
        imported("items.csv", "code,name,onHand [pcs]\nA-1,Big panel,\nA-2,Sheet,7\n");
        assertEquals(2, model.project().getItems().size());
        assertEquals("Big panel", model.project().getItems().get(0).getName());
        assertEquals("1500 pcs", model.project().getItems().get(0).getOnHand().toString());
    }

    @Test
    void componentsOfANewBillAreFoundInTheSameImport() throws IOException {
        Path bill = file("bill-of-materials.csv", "item,component,quantityPer\nA-1,A-2,2 pcs\n");
        Path items = file("items.csv", "code\nA-1\nA-2\n");
        model.execute(new CsvImporter().read(List.of(bill, items), findings::add));
        assertEquals(List.of(), findings);
        Item parent = model.project().getItems().get(0);
        assertEquals("A-2", parent.getBillsOfMaterials().get(0).getComponents().get(0).getComponent().getCode());
    }

    @Test
    void headingsAloneSayWhatATableIs() throws IOException {
        imported("items.csv", "code\nA-1\nA-2\n");
        assertTrue(imported("from SAP.csv", "item,component,quantityPer [pcs],scrap [%]\nA-1,A-2,2,5\n"));
        assertEquals("5 %", model.project().getItems().get(0).getBillsOfMaterials().get(0).getComponents().get(0)
                .getScrap().toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            items.csv  | code,onHand¶A-1,"1,5 pcs"¶            | csv.value     | 2
            items.csv  | code,onHand [pcs]¶A-1,3¶A-2,1e3¶      | csv.value     | 3
            items.csv  | code,onHand¶A-1,45 s¶                 | csv.value     | 2
            items.csv  | code,leadTime¶A-1,3 pcs¶              | csv.value     | 2
            items.csv  | code,kind¶A-1,finnished¶              | csv.value     | 2
            items.csv  | code,periodsOfSupply¶A-1,two¶         | csv.value     | 2
            items.csv  | code,family¶A-1,nowhere¶              | csv.dangling  | 2
            items.csv  | code¶A-1¶A-1¶                         | csv.repeated  | 3
            items.csv  | code,code¶A-1,A-1¶                    | csv.twice     | 1
            items.csv  | code¶A-1,2,3¶                         | csv.cells     | 2
            items.csv  | code,unit¶,pcs¶                       | csv.nameless  | 2
            items.csv  | code,name¶A-1,"x¶y¶z                  | csv.syntax    | 2
            demand.csv | series,period,quantity¶F,one,3 pcs¶   | csv.value     | 2
            stock.csv  | map,place,product,quantity¶M,p,A,3 pcs¶ | csv.dangling | 2
            calendars.csv | name,workingDays¶C,monday; funday¶ | csv.value     | 2
            holidays.csv | calendar,date¶C,17.2.2026¶          | csv.value     | 2
            stock-points.csv | map,name,class¶M,p,Pile¶        | csv.class     | 2
            what.csv   | foo,bar¶1,2¶                          | csv.kind      | 1
            items.csv  | ¶                                     | csv.empty     | 1
            """)
    void faultsNameTheLineAndChangeNothing(String name, String text, String rule, int line) throws IOException {
        TestModel before = TestModel.like(model);
        assertFalse(imported(name, text.replace('¶', '\n')));
        Finding fault = findings.stream().filter(Finding::isError).findFirst().orElseThrow();
        assertEquals(rule, fault.rule());
        assertEquals(line, fault.location().line());
        assertTrue(fault.location().file().endsWith(name));
        assertTrue(EcoreUtil.equals(before.project(), model.project()));
    }

    @Test
    void holidaysMakeTheirCalendar() throws IOException {
        assertTrue(imported("holidays.csv", "calendar,date,name\nC,2026-02-17,설날\nC,2026-02-18,설날\n"));
        assertEquals(2, model.project().getCalendars().get(0).getExceptions().size());
    }

    @Test
    void oneBadRowKeepsTheGoodOnesOut() throws IOException {
        assertFalse(imported("items.csv", "code,onHand [pcs]\nA-1,1\nA-2,two\nA-3,3\n"));
        assertTrue(model.project().getItems().isEmpty());
    }

    @Test
    void textThatIsNotUtf8IsRefused() throws IOException {
        Path file = folder.resolve("items.csv");
        Files.write(file, "code,name\nA-1,Panel\nA-2,패널\n".getBytes(Charset.forName("EUC-KR")));
        new CsvImporter().read(List.of(file), findings::add);
        assertEquals("csv.encoding", findings.get(0).rule());
        assertEquals(3, findings.get(0).location().line());
    }

    @Test
    void charactersThatNoFileCanHoldAreRefusedInTheirRow() throws IOException {
        assertFalse(imported("items.csv", "code,name\nA-1,Pan\u0001el\n"));
        assertEquals(List.of("csv.value 2"),
                findings.stream().map(finding -> finding.rule() + " " + finding.location().line()).toList());
    }

    @Test
    void binaryFilesAreRefused() throws IOException {
        Path file = folder.resolve("items.csv");
        Files.write(file, new byte[]{'P', 'K', 3, 4, 0, 0, 1, (byte) 0xff});
        new CsvImporter().read(List.of(file), findings::add);
        assertEquals("csv.binary", findings.get(0).rule());
    }

    @Test
    void unknownColumnsAreToldAndLeftOut() throws IOException {
        assertTrue(imported("items.csv", "code,colour\nA-1,red\n"));
        assertEquals("csv.column", findings.get(0).rule());
    }

    @Test
    void faultsSpeakBothLanguages() throws IOException {
        imported("items.csv", "code,family\nA-1,nowhere\n");
        assertTrue(findings.get(0).message().in(Locale.ENGLISH).contains("nowhere"));
        assertTrue(findings.get(0).message().in(Locale.KOREAN).contains("없습니다"));
    }

    private boolean imported(String name, String text) throws IOException {
        return model.execute(new CsvImporter().read(List.of(file(name, text)), findings::add));
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }
}
