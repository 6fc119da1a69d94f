/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.glsp.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The editor as a user meets it: Chromium, driven by client/test/editor.mjs. Skipped where there is no Chromium. */
class BrowserTest {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    @TempDir
    Path folder;

    @Test
    void aMapIsDrawnInTheBrowser() throws Exception {
        Path client = OpenExample.root().resolve("bundles/studio.takt.diagram.glsp/client");
        assumeTrue(Files.isExecutable(CHROMIUM) && onPath("node") && Files.isDirectory(client.resolve("node_modules")),
                "there is no Chromium, Node.js or installed client: the editor is not tested in a browser");
        Path report = folder.resolve("report.txt");
        try (OpenExample example = new OpenExample(folder)) {
            Process process = new ProcessBuilder("node", "test/editor.mjs",
                    example.server().address(Locale.ENGLISH).toString()).directory(client.toFile())
                    .redirectErrorStream(true).redirectOutput(report.toFile()).start();
            boolean ended = process.waitFor(5, TimeUnit.MINUTES);
            process.destroy();
            String said = Files.readString(report);
            assertTrue(ended, said);
            assertEquals(0, process.exitValue(), said);
            assertTrue(said.contains("ok "), said);
        }
    }

    private static boolean onPath(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
