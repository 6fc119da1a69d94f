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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.takt.core.api.run.Finding;
import studio.takt.exchange.internal.table.TestModel;

/** An ERP's worth of rows must not take minutes: the work may not grow with the square of the rows. */
class CsvVolumeTest {
    private static final int ITEMS = 2000;

    @TempDir
    private Path folder;

    @Test
    void manyItemsWithTheirBillsComeInAndGoOut() {
        Assertions.assertTimeout(Duration.ofSeconds(60), () -> {
            TestModel model = new TestModel();
            List<Finding> findings = new ArrayList<>();
            assertTrue(model.execute(new CsvImporter().read(tables(), findings::add)));
            assertEquals(List.of(), findings);
            assertEquals(ITEMS, model.project().getItems().size());
            new CsvExporter().write(model, folder.resolve("out"));
            assertEquals(2 * ITEMS - 3 + 1, Files.readAllLines(folder.resolve("out/bill-of-materials.csv")).size());
        });
    }

    private List<Path> tables() throws IOException {
        StringBuilder items = new StringBuilder("code,name,family,onHand [pcs]\n");
        StringBuilder bills = new StringBuilder("item,component,quantityPer [pcs]\n");
        for (int i = 0; i < ITEMS; i++) {
            items.append("I-" + i + ",Item " + i + ",F," + i + "\n");
            for (int j = i + 1; j < Math.min(ITEMS, i + 3); j++) {
                bills.append("I-" + i + ",I-" + j + ",2\n");
            }
        }
        return List.of(Files.writeString(folder.resolve("families.csv"), "code\nF\n"),
                Files.writeString(folder.resolve("items.csv"), items),
                Files.writeString(folder.resolve("bill-of-materials.csv"), bills));
    }
}
