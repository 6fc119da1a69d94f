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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.takt.core.api.extension.Extensions;
import studio.takt.core.api.extension.Report;
import studio.takt.core.api.operation.SetValue;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.session.ModelSession;

class ReportSampleTest {
    @TempDir
    private Path folder;

    private Report.Written write(ModelSession session, Locale language) throws Exception {
        Extensions extensions = Platforms.extensions();
        return extensions.reports().find("example.balance").orElseThrow().write(session, folder.resolve("out"),
                List.of("html"), language, extensions, Monitor.NONE);
    }

    /** Learning to See, p. 21: 62 s of work at assembly 1 against a takt of 60 s. */
    @Test
    void thePageShowsTheWorkBesideTheTakt() throws Exception {
        try (ModelSession session = Platforms.example("acme-stamping")) {
            Report.Written written = write(session, Locale.ENGLISH);
            String page = Files.readString(written.files().get(0));
            assertTrue(page.contains("<tr><td>Assembly 1</td><td>62 s</td><td>60 s</td>"), page);
            assertTrue(page.contains("103.3 %"), page);
            assertTrue(written.findings().stream().anyMatch(each -> each.rule().equals("capacity.overload")));
            assertEquals(1, written.files().size());
            assertTrue(Files.readString(write(session, Locale.KOREAN).files().get(0)).contains("작업자 밸런스 시트"));
        }
    }

    @Test
    void aHostileNameIsText() throws Exception {
        try (ModelSession session = Platforms.example("acme-stamping")) {
            String map = session.read(model -> model.project().getMaps().get(0).getId());
            session.execute(new SetValue(map, "name", "<script>alert(1)</script>"));
            assertFalse(Files.readString(write(session, Locale.ENGLISH).files().get(0)).contains("<script>"));
        }
    }
}
