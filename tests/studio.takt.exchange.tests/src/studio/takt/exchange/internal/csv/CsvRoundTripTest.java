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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.takt.core.api.run.Finding;
import studio.takt.core.api.session.Operation;
import studio.takt.exchange.internal.table.SampleModel;
import studio.takt.exchange.internal.table.TestModel;
import studio.takt.model.product.Item;
import studio.takt.model.text.ValueText;

class CsvRoundTripTest {
    @TempDir
    private Path folder;

    @Test
    void whatIsExportedChangesNothingWhenReadBack() throws IOException {
        TestModel model = SampleModel.create();
        assertFalse(model.execute(read(exported(model, "a"))));
    }

    @Test
    void anEmptyModelBecomesTheSameTables() throws IOException {
        TestModel original = SampleModel.create();
        TestModel copy = new TestModel();
        assertTrue(copy.execute(read(exported(original, "a"))));
        assertEquals(texts(folder.resolve("a")), texts(exported(copy, "b")));
        assertEquals("도장 패널", item(copy, "P-100").getFamily().getName());
        assertEquals("=cmd|' /C calc'!A0", item(copy, null).getSupplier().getName());
    }

    private static Item item(TestModel model, String code) {
        return model.project().getItems().stream().filter(item -> Objects.equals(item.getCode(), code)).findFirst()
                .orElseThrow();
    }

    @Test
    void importIsOneStepToUndo() throws IOException {
        TestModel model = new TestModel();
        TestModel before = TestModel.like(model);
        model.execute(read(exported(SampleModel.create(), "a")));
        assertFalse(model.project().getItems().isEmpty());
        model.undo();
        assertTrue(EcoreUtil.equals(before.project(), model.project()));
    }

    @Test
    void changingOneCellChangesOneValue() throws IOException {
        TestModel model = SampleModel.create();
        Path file = exported(model, "a").resolve("data-boxes.csv");
        Files.writeString(file, Files.readString(file).replaceFirst("triangular\\(30 s, 45 s, 60 s\\)", "50 s"));
        assertTrue(model.execute(read(file)));
        TestModel expected = SampleModel.create();
        process(expected).setCycleTime(ValueText.distribution("50 s"));
        assertTrue(EcoreUtil.equals(expected.project(), model.project()));
    }

    private static studio.takt.model.vsm.Process process(TestModel model) {
        return (studio.takt.model.vsm.Process) model.project().getMaps().get(0).getNodes().get(0);
    }

    @Test
    void headingsCarryTheUnitWhereAllValuesShareIt() throws IOException {
        Path tables = exported(SampleModel.create(), "a");
        String demand = Files.readString(tables.resolve("demand.csv"));
        assertTrue(demand.contains("quantity [pcs]"), demand);
        assertTrue(demand.contains(",1007,"), demand);
        String items = Files.readString(tables.resolve("items.csv"));
        assertTrue(items.contains(",onHand,"), items);
        assertTrue(items.contains("1500 pcs"), items);
        assertTrue(items.contains("leadTime [workday]"), items);
    }

    @Test
    void textsThatASpreadsheetWouldRunAreNeutralised() throws IOException {
        String partners = Files.readString(exported(SampleModel.create(), "a").resolve("partners.csv"));
        assertTrue(partners.contains("'=cmd|"), partners);
        assertFalse(partners.contains(",=cmd"), partners);
    }

    @Test
    void aFileNamedAfterATableHoldsThatTableAlone() throws IOException {
        Path file = folder.resolve("items.csv");
        new CsvExporter().write(SampleModel.create(), file);
        assertTrue(Files.readString(file).contains("P-100"));
        assertEquals(List.of("items.csv"), names(folder));
    }

    private Path exported(TestModel model, String name) throws IOException {
        Path target = folder.resolve(name);
        new CsvExporter().write(model, target);
        return target;
    }

    private static Operation read(Path... files) {
        List<Finding> findings = new ArrayList<>();
        Operation operation = new CsvImporter().read(List.of(files), finding -> {
            throw new AssertionError(finding.location() + ": " + finding.message().in(java.util.Locale.ENGLISH));
        });
        assertEquals(List.of(), findings);
        return operation;
    }

    private static Map<String, String> texts(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (String name : names(folder)) {
            texts.put(name, Files.readString(folder.resolve(name)));
        }
        return texts;
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
