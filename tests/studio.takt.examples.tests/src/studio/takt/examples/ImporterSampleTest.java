/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.takt.core.api.run.Finding;
import studio.takt.core.api.session.ModelSession;

class ImporterSampleTest {
    @TempDir
    private Path folder;

    private static String stock(ModelSession session, String code) {
        return session.read(model -> model.project().getItems().stream()
                .filter(item -> code.equals(item.getCode())).map(item -> String.valueOf(item.getOnHand()))
                .findFirst().orElseThrow());
    }

    private List<String> load(ModelSession session, String text) throws Exception {
        Path file = Files.writeString(folder.resolve("night.messtock"), text);
        List<Finding> findings = new ArrayList<>();
        session.execute(Platforms.extensions().importers().find("example.mes-stock").orElseThrow()
                .read(List.of(file), findings::add));
        return findings.stream().map(finding -> finding.rule() + ":" + finding.location().line()).toList();
    }

    @Test
    void thePlacesOfAnItemAreSummed() throws Exception {
        try (ModelSession session = Platforms.example("acme-stamping")) {
            String before = stock(session, "BR-LH");
            assertEquals(List.of(), load(session, "ITEM;PLACE;QUANTITY\nBR-LH;FG;1400\nBR-LH;WIP;600.5\n"));
            assertEquals("2000.5 pcs", stock(session, "BR-LH"));
            session.undo();
            assertEquals(before, stock(session, "BR-LH"));
        }
    }

    @ParameterizedTest
    @CsvSource({"NEW;FG;1,example.mes-stock.unknownItem:3", "BR-RH;FG;-1,example.mes-stock.negative:3"})
    void oneFaultAndNothingIsImported(String line, String fault) throws Exception {
        try (ModelSession session = Platforms.example("acme-stamping")) {
            String before = stock(session, "BR-LH");
            assertEquals(List.of(fault), load(session, "item;place;quantity\nBR-LH;FG;7\n" + line + "\n"));
            assertEquals(before, stock(session, "BR-LH"));
            assertFalse(session.isDirty());
        }
    }

    @Test
    void whatIsNoStockListIsRefused() throws Exception {
        try (ModelSession session = Platforms.example("acme-stamping")) {
            assertFalse(load(session, "item;place\nBR-LH;FG\n").isEmpty());
            assertFalse(load(session, "item;quantity\nBR-LH;many\n").isEmpty());
            assertFalse(session.isDirty());
        }
    }
}
