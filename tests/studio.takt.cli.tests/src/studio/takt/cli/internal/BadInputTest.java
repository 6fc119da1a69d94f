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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import studio.takt.cli.internal.CommandLineFixture.Outcome;

/** What is no good is named by file and line, leaves no stack trace, exits with 1, and nothing is written over. */
class BadInputTest {
    @TempDir
    private Path folder;
    private CommandLineFixture user;
    private String good;

    @BeforeEach
    void sitDown() throws IOException {
        user = new CommandLineFixture(folder);
        good = Files.readString(user.model("good.takt", "Welding", "Painting"));
    }

    private Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        byte[] whole = good.getBytes(StandardCharsets.UTF_8);
        files.put("truncated", Arrays.copyOf(whole, whole.length / 2));
        files.put("malformed", good.replace("</", "<").getBytes(StandardCharsets.UTF_8));
        files.put("empty", new byte[0]);
        files.put("blank", "\n\n".getBytes(StandardCharsets.UTF_8));
        files.put("binary", new byte[]{(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, (byte) 0xff});
        files.put("text", "45 s\n".getBytes(StandardCharsets.UTF_8));
        files.put("json", "{\"a\": 1}".getBytes(StandardCharsets.UTF_8));
        files.put("foreign", "<html><body/></html>".getBytes(StandardCharsets.UTF_8));
        files.put("dtd", good.replaceFirst("\\?>", "?>\n<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>")
                .getBytes(StandardCharsets.UTF_8));
        files.put("units", good.replaceFirst("45 s", "1,5 s").getBytes(StandardCharsets.UTF_8));
        files.put("encoding", good.replaceFirst("Welding", "\u00dcbung").getBytes(StandardCharsets.ISO_8859_1));
        files.put("newer", good.replaceFirst("formatVersion=\"1\"", "formatVersion=\"99\"")
                .getBytes(StandardCharsets.UTF_8));
        return files;
    }

    @TestFactory
    Stream<DynamicTest> everyVerbRefusesEveryBadFile() {
        return files().entrySet().stream().flatMap(file -> Stream.of("check", "run", "export", "import")
                .map(verb -> DynamicTest.dynamicTest(verb + " " + file.getKey(),
                        () -> refuses(verb, file.getKey(), file.getValue()))));
    }

    private void refuses(String verb, String kind, byte[] content) throws IOException {
        Path bad = Files.write(folder.resolve("bad.takt"), content);
        Path precious = Files.writeString(folder.resolve("precious"), "precious");
        Files.writeString(folder.resolve("list.names"), "Drilling\n");
        Outcome outcome = switch (verb) {
            case "check" -> user.takt("check", "bad.takt");
            case "run" -> user.takt("run", "count-processes", "bad.takt", "-o", "precious");
            case "export" -> user.takt("export", "names", "bad.takt", "-o", "precious");
            default -> user.takt("import", "names", "list.names", "--into", "bad.takt");
        };
        assertEquals(1, outcome.code(), outcome.out() + outcome.err());
        assertTrue(outcome.isTidy(), outcome.err());
        assertTrue(outcome.err().contains("bad.takt"), outcome.err());
        assertTrue(outcome.err().lines().count() <= 12, outcome.err());
        assertEquals("precious", Files.readString(precious));
        assertEquals(content.length, Files.size(bad));
        Files.delete(bad);
    }

    @Test
    void noResultIsWrittenOverAModel() throws IOException {
        Files.writeString(folder.resolve("other.takt"), good);
        for (String target : List.of("good.takt", "other.takt", "./good.takt")) {
            Outcome outcome = user.takt("run", "count-processes", "good.takt", "-o", target);
            assertEquals(2, outcome.code(), outcome.err());
            assertTrue(outcome.err().contains(target), outcome.err());
            assertEquals(good, Files.readString(folder.resolve(target)));
        }
    }

    @Test
    void aFolderIsNotReplacedByAResult() throws IOException {
        Files.createDirectories(folder.resolve("folder"));
        Outcome outcome = user.takt("run", "count-processes", "good.takt", "-o", "folder");
        assertEquals(1, outcome.code(), outcome.err());
        assertTrue(outcome.isTidy() && outcome.err().contains("is a folder"), outcome.err());
    }

    @TestFactory
    Stream<DynamicTest> filesThatAreNotThereOrNotFilesAreNamed() {
        return Stream.of("check", "run count-processes", "export names -o x").flatMap(verb -> Stream
                .of("missing.takt", "folder.takt", "missing.names")
                .map(file -> DynamicTest.dynamicTest(verb + " " + file, () -> names(verb, file))));
    }

    private void names(String verb, String file) throws IOException {
        Files.createDirectories(folder.resolve("folder.takt"));
        Outcome outcome = user.takt(Stream.concat(Arrays.stream(verb.split(" ")), Stream.of(file))
                .toArray(String[]::new));
        assertEquals(1, outcome.code(), outcome.err());
        assertTrue(outcome.err().contains(file), outcome.err());
        assertTrue(outcome.isTidy(), outcome.err());
    }
}
