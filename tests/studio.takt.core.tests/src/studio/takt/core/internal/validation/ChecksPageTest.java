/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.internal.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.takt.core.api.extension.PlatformExtensions;
import studio.takt.core.testing.TestRegistry;

/** The user guide lists every rule, and no other. */
class ChecksPageTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void listsEveryRule(String language) throws IOException {
        Path page = TestRegistry.corePlugin().getParent().resolve("../../docs/user/" + language + "/checks.md");
        Set<String> listed = Files.readAllLines(page).stream().filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(3, line.indexOf('`', 3))).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(PlatformExtensions.read(new TestRegistry().registry()).rules().ids()), listed);
    }
}
