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
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.takt.core.api.extension.UsageException;
import studio.takt.core.api.extension.Verb;
import studio.takt.report.internal.testing.Typed;
import studio.takt.report.internal.testing.Workshop;

class ChartVerbTest {
    @TempDir
    Path folder;

    private Typed typed(Map<String, String> options) {
        Map<String, String> all = new TreeMap<>(Map.of("ENGINE", "sample", "-o", "chart.svg"));
        all.putAll(options);
        return new Typed(folder, Workshop.sample("Press"), Locale.ENGLISH, all);
    }

    private String drawn(Map<String, String> options) throws IOException {
        Typed typed = typed(options);
        assertEquals(Verb.OK, new ChartVerb().run(typed));
        assertEquals(folder.resolve("chart.svg").toString(), typed.printed().strip());
        return Files.readString(folder.resolve("chart.svg"));
    }

    @Test
    void theFirstChartIsDrawnOrTheOneThatIsAskedFor() throws Exception {
        String first = drawn(Map.of());
        assertTrue(first.contains("<svg"), first);
        assertEquals(first, drawn(Map.of("--chart", "costs")));
        assertFalse(first.equals(drawn(Map.of("--chart", "stocks"))));
    }

    @Test
    void whatIsTypedWronglyIsSaidAndNothingIsWritten() {
        assertWrong("there are: costs, stocks", Map.of("--chart", "moon"));
        assertWrong("there are: sample", Map.of("ENGINE", "moon"));
        assertWrong(".svg", Map.of("-o", "chart.pdf"));
        assertWrong("NAME=VALUE", Map.of("--set", "rounds"));
        assertFalse(Files.exists(folder.resolve("chart.svg")));
    }

    @Test
    void aModelThatCannotBeReadIsAFault() throws Exception {
        assertEquals(Verb.FAULTS, new ChartVerb().run(typed(Map.of("unreadable", "true"))));
    }

    private void assertWrong(String said, Map<String, String> options) {
        String text = assertThrows(UsageException.class, () -> new ChartVerb().run(typed(options))).text()
                .in(Locale.ENGLISH);
        assertTrue(text.contains(said), text);
    }
}
