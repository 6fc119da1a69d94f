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

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.takt.exchange.internal.table.TableKind;
import studio.takt.exchange.internal.table.TableKinds;

/** The user guide names every table. */
class CsvGuideTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void everyTableIsInTheGuide(String language) throws IOException {
        String guide = Files.readString(Path.of("../../docs/user", language, "csv.md"));
        for (TableKind kind : TableKinds.all()) {
            assertTrue(guide.contains("`" + kind.name() + "`"), kind.name());
        }
    }
}
