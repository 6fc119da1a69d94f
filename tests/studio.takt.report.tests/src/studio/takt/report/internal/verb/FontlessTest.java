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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.takt.core.api.extension.Report;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.session.ModelSession;
import studio.takt.diagram.api.font.Fonts;
import studio.takt.report.internal.format.BundledTypefaces;
import studio.takt.report.internal.format.Typefaces;
import studio.takt.report.internal.gather.SceneDrawer;
import studio.takt.report.internal.testing.Page;
import studio.takt.report.internal.testing.Workshop;

/** On a machine on which Java can use no font there are still pages and maps, and it is said what to install. */
class FontlessTest {
    @TempDir
    Path folder;

    /** What Java does where the system has no font library: it cannot read any font. */
    private record Broken(Typefaces good) implements Typefaces {
        @Override
        public InputStream open(boolean bold) throws IOException {
            throw new IOException("Problem reading font data.");
        }

        @Override
        public byte[] subset(boolean bold, Set<Integer> codePoints) {
            return good.subset(bold, codePoints);
        }
    }

    @Test
    void chartsAreLeftOutAndMapsAreDrawnInLines() throws Exception {
        Fonts fonts = new Fonts();
        PlanReport report = new PlanReport(new Broken(new BundledTypefaces(fonts)), new SceneDrawer(fonts),
                Clock.systemUTC(), studio.takt.report.internal.compose.Extent.BRIEF);
        try (ModelSession model = Workshop.acme()) {
            Report.Written written = report.write(model, folder, List.of("html", "pdf"), Locale.ENGLISH,
                    Workshop.sample("Press"), Monitor.NONE);
            assertTrue(written.findings().stream().anyMatch(finding -> finding.rule().equals("report.noFonts")));
            Page page = new Page(Files.readString(written.files().get(0)));
            assertEquals(1 + 3, page.ofClass("picture").size(), "cover and three maps");
            assertTrue(page.all("text").isEmpty(), "letters are lines");
            assertTrue(page.text().contains("apt-get install fontconfig"));
        }
    }
}
