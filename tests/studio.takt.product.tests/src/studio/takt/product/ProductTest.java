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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.takt.product.TaktProcess.Outcome;

/** The product started as a process by {@code ./takt}. */
@EnabledOnOs(OS.LINUX)
class ProductTest {
    private static final String MODEL = "examples/a-electronics/a-electronics.takt";

    @TempDir
    private Path folder;
    private TaktProcess takt;

    @BeforeEach
    void find() throws IOException {
        takt = TaktProcess.ofThisBuild();
    }

    @Test
    void listsItsEnginesOnStandardOutputAlone() throws Exception {
        Outcome list = takt.call(folder, "list", "engines");
        assertEquals(0, list.exit(), list.err());
        assertTrue(list.out().contains("vsm-metrics"), list.out());
        assertTrue(list.out().contains("aggregate-plan"), list.out());
        assertEquals("", list.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-verb", "run no-such-engine", "describe", "check"})
    void wrongUsageExitsWith2AndSaysWhy(String arguments) throws Exception {
        Outcome wrong = takt.call(folder, arguments.split(" "));
        assertEquals(2, wrong.exit(), wrong.err());
        assertEquals("", wrong.out());
        assertFalse(wrong.err().isBlank());
        assertNoTrace(wrong);
    }

    @Test
    void missingModelExitsWith1AndIsNamed() throws Exception {
        Outcome missing = takt.call(folder, "check", "nowhere.takt");
        assertEquals(1, missing.exit(), missing.err());
        assertTrue(missing.err().contains("nowhere.takt"), missing.err());
        assertNoTrace(missing);
    }

    @Test
    void resultOfARunIsTheWholeOfStandardOutput() throws Exception {
        Outcome run = takt.call(takt.repository(), "run", "aggregate-plan", MODEL, "--format", "json");
        assertEquals(0, run.exit(), run.err());
        assertTrue(run.out().startsWith("{") && run.out().stripTrailing().endsWith("}"), run.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"LC_ALL=C", "LC_ALL=POSIX", "LC_ALL=ko_KR.UTF-8", "LC_ALL=no_SUCH.locale"})
    void namesWithSpacesAndKoreanWorkInAnyLocaleFromAnyFolderThroughALink(String locale) throws Exception {
        Path place = Files.createDirectories(folder.resolve("고객 A/가치 흐름"));
        Files.copy(takt.repository().resolve(MODEL), place.resolve("현재 상태.takt"));
        Path link = Files.createSymbolicLink(folder.resolve("a takt"), takt.script());
        Map<String, String> environment = Map.of("LC_ALL", locale.substring("LC_ALL=".length()));
        Outcome check = takt.finish(takt.start(place, environment, link, "check", "현재 상태.takt"));
        Outcome plain = takt.call(takt.repository(), "check", MODEL);
        assertEquals(plain.exit(), check.exit(), check.err() + check.out());
        Outcome absent = takt.finish(takt.start(place, environment, link, "check", "없는 파일.takt"));
        assertEquals(1, absent.exit());
        assertTrue(absent.err().contains("없는 파일.takt"), absent.err());
    }

    @Test
    void manyAtOnceDoNotDisturbEachOtherNotEvenWhenAllAreTheFirst() throws Exception {
        for (Path state : children(takt.product(), "headless")) {
            delete(state);
        }
        for (int round = 0; round < 2; round++) {
            List<Process> calls = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                calls.add(takt.start(folder, Map.of(), takt.script(), "list"));
            }
            List<Outcome> outcomes = new ArrayList<>();
            for (Process call : calls) {
                outcomes.add(takt.finish(call));
            }
            outcomes.forEach(outcome -> assertEquals(outcomes.get(0), outcome));
            assertEquals(0, outcomes.get(0).exit(), outcomes.get(0).err());
        }
    }

    @Test
    void becomesTheJavaProcessSoThatSignalsReachIt() throws Exception {
        takt.call(folder, "list");
        Process process = takt.start(folder, Map.of(), takt.script(), "list");
        String last = "";
        while (process.isAlive()) {
            last = process.info().command().orElse(last);
            Thread.onSpinWait();
        }
        assertEquals(0, takt.finish(process).exit());
        assertTrue(last.endsWith("/java"), last);
    }

    @Test
    void everyJavaOnThisMachineWillDo() throws Exception {
        List<Path> homes = children(Path.of("/usr/lib/jvm"), "").stream()
                .filter(home -> Files.exists(home.resolve("bin/java"))).toList();
        for (Path home : homes) {
            Map<String, String> environment = Map.of("JAVA_HOME", home.toString());
            Outcome list = takt.finish(takt.start(folder, environment, takt.script(), "list"));
            assertEquals(0, list.exit(), home + ": " + list.err());
        }
    }

    @Test
    void productThatIsNotThereIsNamed() throws Exception {
        Map<String, String> environment = Map.of("TAKT_PRODUCT", folder.toString());
        Outcome none = takt.finish(takt.start(folder, environment, takt.script(), "list"));
        assertEquals(2, none.exit());
        assertTrue(none.err().contains(folder.toString()), none.err());
    }

    private static void assertNoTrace(Outcome outcome) {
        assertFalse(outcome.err().contains("\tat "), outcome.err());
    }

    private static List<Path> children(Path folder, String prefix) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(child -> child.getFileName().toString().startsWith(prefix)).sorted().toList();
        }
    }

    private static void delete(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            for (Path child : children(path, "")) {
                delete(child);
            }
        }
        Files.deleteIfExists(path);
    }
}
