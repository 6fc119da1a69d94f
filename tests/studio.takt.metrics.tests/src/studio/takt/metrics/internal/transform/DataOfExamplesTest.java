/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.metrics.internal.transform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The daily data of Coatech balance: closing stock = opening stock + inflow - production. */
class DataOfExamplesTest {

    @ParameterizedTest
    @ValueSource(strings = {"coatech-daily.csv", "published-week.csv"})
    void stockBalances(String file) throws IOException {
        List<String> lines = Files.readAllLines(folder().resolve("coatech/data").resolve(file));
        assertTrue(lines.size() > 6);
        long stock = number(lines.get(1), 3);
        for (String line : lines.subList(2, lines.size())) {
            stock += number(line, 1) - number(line, 2);
            assertEquals(stock, number(line, 3), line);
        }
    }

    private static long number(String line, int column) {
        return Long.parseLong(line.split(",", -1)[column]);
    }

    private static Path folder() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(at.resolve("examples"))) {
            at = at.getParent();
        }
        return at.resolve("examples");
    }
}
