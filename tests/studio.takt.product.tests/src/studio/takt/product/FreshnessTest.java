/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.product;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** When {@code ./takt} builds: the rule of {@code releng/takt/start.sh}, asked of a small repository. */
@EnabledOnOs(OS.LINUX)
class FreshnessTest {
    private static final Instant BUILT = Instant.parse("2026-01-02T00:00:00Z");

    @TempDir
    private Path home;

    @BeforeEach
    void builtRepository() throws Exception {
        for (String file : new String[]{"pom.xml", ".mvn/extensions.xml", "targetplatform/takt.target",
                "bundles/a b/src/A.java", "features/f/feature.xml", "releng/takt/start.sh", "tests/t/T.java"}) {
            write(file, BUILT.minusSeconds(60));
        }
        Files.createDirectories(home.resolve("target/takt/p1"));
        ask("{ echo p1; sources | LC_ALL=C sort | cksum; } >\"$products/current\"");
        Files.setLastModifiedTime(home.resolve("target/takt/current"), FileTime.from(BUILT));
    }

    @Test
    void builtRepositoryIsFresh() throws Exception {
        assertEquals("fresh", state());
    }

    @Test
    void changedSourceIsNoticed() throws Exception {
        write("bundles/a b/src/A.java", BUILT.plusSeconds(1));
        assertEquals("stale", state());
    }

    @Test
    void changedLibrariesAreNoticed() throws Exception {
        write("targetplatform/takt.target", BUILT.plusSeconds(1));
        assertEquals("stale", state());
    }

    @Test
    void addedOldFileIsNoticed() throws Exception {
        write("bundles/a b/src/B.java", BUILT.minusSeconds(3600));
        assertEquals("stale", state());
    }

    @Test
    void removedSourceIsNoticed() throws Exception {
        Files.delete(home.resolve("bundles/a b/src/A.java"));
        assertEquals("stale", state());
    }

    @Test
    void missingProductIsNoticed() throws Exception {
        Files.delete(home.resolve("target/takt/p1"));
        assertEquals("stale", state());
    }

    @Test
    void testsAndWhatTheBuildMakesDoNotCount() throws Exception {
        write("tests/t/T.java", BUILT.plusSeconds(1));
        write("bundles/a b/target/A.class", BUILT.plusSeconds(1));
        write("bundles/a b/src-gen/G.java", BUILT.plusSeconds(1));
        write("bundles/a b/.polyglot.META-INF", BUILT.plusSeconds(1));
        assertEquals("fresh", state());
    }

    private String state() throws Exception {
        return ask("if is_fresh; then echo fresh; else echo stale; fi").strip();
    }

    private String ask(String question) throws Exception {
        Path start = TaktProcess.ofThisBuild().repository().resolve("releng/takt/start.sh");
        String script = "set -eu; home=$1; . \"$2\"; " + question;
        Process shell = new ProcessBuilder("sh", "-c", script, "sh", home.toString(), start.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String answer = new String(shell.getInputStream().readAllBytes());
        assertEquals(0, shell.waitFor());
        return answer;
    }

    private void write(String path, Instant changed) throws IOException {
        Path file = home.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "x");
        Files.setLastModifiedTime(file, FileTime.from(changed));
    }
}
