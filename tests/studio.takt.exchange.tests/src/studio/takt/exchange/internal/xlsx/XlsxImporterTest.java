/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.exchange.internal.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.takt.core.api.extension.TableMapping;
import studio.takt.core.api.extension.UsageException;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.workbook.Sheet;
import studio.takt.core.api.workbook.SheetCell;
import studio.takt.core.api.workbook.WorkbookWriter;
import studio.takt.exchange.internal.csv.CsvImporter;
import studio.takt.exchange.internal.table.TestModel;
import studio.takt.model.demand.DataTable;
import studio.takt.model.demand.DemandFactory;
import studio.takt.model.demand.KeyMapping;
import studio.takt.model.product.Item;

class XlsxImporterTest {
    private static final Map<String, String> KOREAN = Map.of("품번", "code", "품명", "name", "현재고", "onHand [pcs]");

    private final List<Finding> findings = new ArrayList<>();
    private final TestModel model = new TestModel();

    @TempDir
    private Path folder;

    private static Sheet sheet(String name, List<String> headings, List<List<SheetCell>> rows) {
        return new Sheet(name, headings, rows);
    }

    private static SheetCell t(String text) {
        return SheetCell.of(text);
    }

    private Path book(String name, Sheet... sheets) throws IOException {
        return Files.write(folder.resolve(name), new WorkbookWriter().write(List.of(sheets)));
    }

    private Path erp(double first) throws IOException {
        return book("ERP.xlsx", sheet("재고현황", List.of("품번", "품명", "현재고", "비고"),
                List.of(List.of(t("A-1"), t("패널"), SheetCell.of(first), t("x")),
                        List.of(t("A-2"), t("철판"), SheetCell.of(7.5), t("y")))));
    }

    private boolean imported(TableMapping told, Path... files) {
        findings.clear();
        return model.execute(new XlsxImporter().read(List.of(files), told, findings::add));
    }

    @Test
    void koreanSheetNamesSayWhatATableIs() throws IOException {
        assertTrue(imported(TableMapping.NONE,
                book("x.xlsx", sheet("품목", List.of("code", "name"), List.of(List.of(t("A-1"), t("패널")))))));
        assertEquals(List.of(), findings);
        assertEquals("패널", model.project().getItems().get(0).getName());
    }

    @Test
    void whatTheHeadingsMeanIsSaidOnceAndRemembered() throws IOException {
        assertTrue(imported(new TableMapping("items", KOREAN), erp(1500)));
        assertEquals(List.of("xlsx.column"), findings.stream().map(Finding::rule).toList());
        Item panel = model.project().getItems().get(0);
        assertEquals("A-1", panel.getCode());
        assertEquals("1500 pcs", panel.getOnHand().toString());
        DataTable memory = model.project().getDataTables().get(0);
        assertEquals(List.of("ERP.xlsx", "재고현황", "items"),
                List.of(memory.getPath(), memory.getSheet(), memory.getCode()));
        assertEquals(3, memory.getColumns().size());
        assertTrue(imported(TableMapping.NONE, erp(1600)));
        assertEquals("1600 pcs", panel.getOnHand().toString());
        assertEquals(2, model.project().getItems().size());
        assertFalse(imported(new TableMapping("items", KOREAN), erp(1600)), "nothing new to remember");
    }

    @Test
    void codesOfTheOtherSystemAreTranslated() throws IOException {
        imported(new TableMapping("items", KOREAN), erp(1));
        Item ours = model.project().getItems().get(0);
        KeyMapping key = DemandFactory.eINSTANCE.createKeyMapping();
        key.setExternalCode("SAP-77");
        key.setElement(ours);
        model.project().getDataTables().get(0).getColumns().stream().filter(column -> column.getName().equals("품번"))
                .forEach(column -> column.getKeyMappings().add(key));
        book("ERP.xlsx", sheet("재고현황", List.of("품번", "현재고"), List.of(List.of(t("SAP-77"), SheetCell.of(9)))));
        assertTrue(imported(TableMapping.NONE, folder.resolve("ERP.xlsx")));
        assertEquals("9 pcs", ours.getOnHand().toString());
        assertEquals(2, model.project().getItems().size());
    }

    @Test
    void aMappingItselfComesInAsATable() throws IOException {
        Path tables = Files.writeString(folder.resolve("data-tables.csv"),
                "name,code,path,sheet\nERP,items,ERP.xlsx,재고현황\n");
        Path columns = Files.writeString(folder.resolve("data-columns.csv"),
                "table,name,code,unit\nERP,품번,code,\nERP,품명,name,\nERP,현재고,onHand,pcs\n");
        model.execute(new CsvImporter().read(List.of(tables, columns), findings::add));
        assertEquals(List.of(), findings);
        assertTrue(imported(TableMapping.NONE, erp(3)));
        assertEquals("3 pcs", model.project().getItems().get(0).getOnHand().toString());
    }

    @Test
    void faultsNameSheetRowAndColumnAndChangeNothing() throws IOException {
        TestModel before = TestModel.like(model);
        Path book = book("x.xlsx", sheet("notes", List.of("of no", "interest"), List.of()),
                sheet("items", List.of("code", "onHand [pcs]"),
                        List.of(List.of(t("A-1"), SheetCell.of(1)), List.of(t("A-2"), t("two")))));
        assertFalse(imported(TableMapping.NONE, book));
        Finding fault = findings.stream().filter(Finding::isError).findFirst().orElseThrow();
        assertEquals("xlsx.value", fault.rule());
        assertEquals(book + " [items]:3:2", fault.location().toString());
        assertTrue(EcoreUtil.equals(before.project(), model.project()));
    }

    @Test
    void aSheetThatIsNoTableIsLeftOutBesideOthers() throws IOException {
        assertTrue(imported(TableMapping.NONE,
                book("x.xlsx", sheet("Notes", List.of("foo"), List.of(List.of(t("bar")))),
                        sheet("items", List.of("code"), List.of(List.of(t("A-1")))))));
        assertEquals(List.of("xlsx.leftOut"), findings.stream().map(Finding::rule).toList());
        assertFalse(imported(TableMapping.NONE, book("y.xlsx", sheet("Notes", List.of("foo"), List.of()))));
        assertEquals("xlsx.kind", findings.get(0).rule());
    }

    @Test
    void daysAreTakenWithOrWithoutATimeOfDay() throws IOException {
        LocalDate day = LocalDate.of(2026, 2, 17);
        assertTrue(imported(TableMapping.NONE,
                book("x.xlsx", sheet("holidays", List.of("calendar", "date"),
                        List.of(List.of(t("C"), new SheetCell.Day(day)),
                                List.of(t("C"), new SheetCell.Moment(day.plusDays(1).atStartOfDay())))))));
        assertEquals(List.of(), findings);
        assertEquals(day.plusDays(1), model.project().getCalendars().get(0).getExceptions().get(1).getDate());
    }

    @Test
    void anUnknownKindOfTableIsAMisuse() throws IOException {
        Path file = erp(1);
        UsageException fault = assertThrows(UsageException.class,
                () -> imported(new TableMapping("gadgets", Map.of()), file));
        assertTrue(fault.text().in(Locale.ENGLISH).contains("items"));
    }

    @Test
    void aWorkbookWithNothingInItIsAFault() throws IOException {
        assertFalse(imported(TableMapping.NONE, book("x.xlsx", sheet("items", List.of(), List.of()))));
        assertEquals("xlsx.empty", findings.get(0).rule());
    }
}
