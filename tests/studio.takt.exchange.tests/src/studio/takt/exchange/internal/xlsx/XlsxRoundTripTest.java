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
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.util.ECollections;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.takt.core.api.extension.UsageException;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.session.Operation;
import studio.takt.core.api.workbook.SheetRow;
import studio.takt.core.api.workbook.WorkbookException;
import studio.takt.core.api.workbook.WorkbookFile;
import studio.takt.core.api.workbook.WorkbookLimits;
import studio.takt.exchange.internal.csv.CsvExporter;
import studio.takt.exchange.internal.csv.CsvImporter;
import studio.takt.exchange.internal.table.SampleModel;
import studio.takt.exchange.internal.table.TestModel;
import studio.takt.model.base.NamedElement;

class XlsxRoundTripTest {
    @TempDir
    private Path folder;

    @Test
    void whatIsExportedChangesNothingWhenReadBack() throws IOException {
        TestModel model = SampleModel.create();
        assertFalse(model.execute(read(exported(model, "a"))));
    }

    @Test
    void anEmptyModelBecomesTheSameModelAsThroughCsv() throws IOException {
        TestModel original = SampleModel.create();
        TestModel copy = new TestModel();
        assertTrue(copy.execute(read(exported(original, "a"))));
        TestModel throughText = new TestModel();
        new CsvExporter().write(original, folder.resolve("tables"));
        throughText.execute(new CsvImporter().read(List.of(folder.resolve("tables")), XlsxRoundTripTest::refuse));
        assertTrue(equal(throughText, copy));
        assertEquals(cells(exported(original, "b")), cells(exported(copy, "c")));
    }

    @Test
    void everyValueOfTheModelComesBack() throws IOException {
        TestModel original = SampleModel.create();
        TestModel copy = new TestModel();
        copy.execute(read(exported(original, "a")));
        assertTrue(equal(original, copy));
    }

    private static boolean equal(TestModel one, TestModel other) {
        EObject left = EcoreUtil.copy(one.project());
        EObject right = EcoreUtil.copy(other.project());
        normalise(left);
        normalise(right);
        return EcoreUtil.equals(left, right);
    }

    /** Containers that an import makes, such as bills, get ids of their own; lists without order have any order. */
    @SuppressWarnings("unchecked")
    private static void normalise(EObject element) {
        element.eUnset(element.eClass().getEIDAttribute());
        for (EReference containment : element.eClass().getEAllContainments()) {
            if (containment.isMany()) {
                EList<EObject> children = (EList<EObject>) element.eGet(containment);
                if (!containment.isOrdered()) {
                    ECollections.sort(children, Comparator.comparing(XlsxRoundTripTest::key));
                }
            }
        }
        element.eContents().forEach(XlsxRoundTripTest::normalise);
    }

    private static String key(EObject element) {
        return element instanceof NamedElement named ? named.getCode() + " " + named.getName() : "";
    }

    @Test
    void numbersAreNumbersAndDaysAreDays() throws IOException, WorkbookException {
        try (WorkbookFile workbook = WorkbookFile.open(exported(SampleModel.create(), "a"), WorkbookLimits.STANDARD)) {
            List<SheetRow> demand = workbook.rows("demand", XlsxRoundTripTest::refuse);
            assertTrue(demand.get(0).cells().contains("quantity [pcs]"), demand.toString());
            assertTrue(demand.get(1).cells().contains("1007"), demand.toString());
            assertTrue(workbook.rows("holidays", XlsxRoundTripTest::refuse).get(1).cells().contains("2026-02-17"));
            List<SheetRow> partners = workbook.rows("partners", XlsxRoundTripTest::refuse);
            assertTrue(partners.get(1).cells().contains("'=cmd|' /C calc'!A0"), partners.toString());
        }
    }

    @Test
    void aModelWithoutRowsBecomesAFormToFillIn() throws IOException, WorkbookException {
        Path file = exported(new TestModel(), "empty");
        assertEquals(List.of("items"), List.copyOf(cells(file).keySet()));
        assertFalse(new TestModel().execute(read(file)));
    }

    @Test
    void anotherEndingIsRefused() {
        assertThrows(UsageException.class, () -> new XlsxExporter().write(new TestModel(), folder.resolve("a.xls")));
    }

    private Path exported(TestModel model, String name) throws IOException {
        Path target = folder.resolve(name + ".xlsx");
        new XlsxExporter().write(model, target);
        return target;
    }

    private static Operation read(Path file) {
        return new XlsxImporter().read(List.of(file), XlsxRoundTripTest::refuse);
    }

    private static void refuse(Finding finding) {
        throw new AssertionError(finding.location() + ": " + finding.message().in(java.util.Locale.ENGLISH));
    }

    private static Map<String, List<SheetRow>> cells(Path file) throws IOException {
        try (WorkbookFile workbook = WorkbookFile.open(file, WorkbookLimits.STANDARD)) {
            return workbook.all(XlsxRoundTripTest::refuse);
        } catch (WorkbookException e) {
            throw new AssertionError(e);
        }
    }
}
