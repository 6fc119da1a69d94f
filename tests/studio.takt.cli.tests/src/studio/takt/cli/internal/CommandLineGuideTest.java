/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.cli.internal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.takt.core.api.extension.Verb;

/** The user guide explains every verb of this bundle with every option. */
class CommandLineGuideTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void everyVerbAndOptionIsInTheGuide(String language) throws IOException {
        String guide = Files.readString(Path.of("../../docs/user", language, "command-line.md"));
        for (Verb verb : CommandLineFixture.extensions().verbs().all()) {
            assertTrue(guide.contains("## takt " + verb.name() + "\n"), verb.name());
            verb.options().forEach(option -> assertTrue(guide.contains(option.key()), option.key()));
        }
    }
}
