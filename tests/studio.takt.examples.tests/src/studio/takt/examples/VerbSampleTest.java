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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.takt.core.api.extension.UsageException;
import studio.takt.core.api.extension.Verb;
import studio.takt.core.api.session.ModelSession;

class VerbSampleTest {
    private final Verb stamp = Platforms.extensions().verbs().find("stamp").orElseThrow();

    @TempDir
    private Path folder;
    private Path model;

    @BeforeEach
    void copy() throws Exception {
        model = folder.resolve("m.takt");
        Files.copy(Platforms.house().resolve("examples/acme-stamping/acme-stamping.takt"), model);
    }

    private String stampAs(String name) throws Exception {
        try (Typed typed = new Typed(model, Map.of("--by", name))) {
            assertEquals(Verb.OK, stamp.run(typed));
            return typed.printed();
        }
    }

    @Test
    void theModelTellsWhoReleasedItLast() throws Exception {
        stampAs("Kim");
        String printed = stampAs("Lee");
        assertTrue(printed.matches("\\d{4}-\\d\\d-\\d\\d Lee"), printed);
        try (ModelSession session = Platforms.sessions().openReadOnly(model)) {
            assertEquals(List.of("released " + printed), session.read(access -> access.project().getProperties()
                    .stream().map(property -> property.getName() + " " + property.getValue()).toList()));
        }
    }

    @Test
    void withoutANameTheUsageIsWrong() {
        try (Typed typed = new Typed(model, Map.of())) {
            assertThrows(UsageException.class, () -> stamp.run(typed));
        }
    }

    @Test
    void aModelThatIsOpenElsewhereIsNotStamped() throws Exception {
        try (ModelSession holder = Platforms.sessions().open(model);
                Typed typed = new Typed(model, Map.of("--by", "Kim"))) {
            assertEquals(Verb.FAULTS, stamp.run(typed));
            assertEquals("", typed.printed());
            assertEquals(1, typed.findings().size());
            int properties = holder.read(access -> access.project().getProperties().size());
            assertEquals(0, properties);
        }
    }
}
