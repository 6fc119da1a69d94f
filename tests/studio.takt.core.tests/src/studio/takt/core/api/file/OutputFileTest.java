/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.api.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {
    private static final byte[] NEW = "new".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    @Test
    void aFileIsReplacedAndNothingStaysBesideIt() throws IOException {
        Path file = folder.resolve("made/for it/result.txt");
        new OutputFile(file).write("a longer old text".getBytes(StandardCharsets.UTF_8));
        new OutputFile(file).write(NEW);
        assertEquals("new", Files.readString(file));
        try (Stream<Path> files = Files.list(file.getParent())) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void aLinkStaysALink() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        new OutputFile(link).write(NEW);
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("new", Files.readString(file));
    }

    @Test
    void aPipeIsWrittenIntoAndStaysAPipe() throws Exception {
        Path pipe = folder.resolve("pipe.txt");
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "there are named pipes");
        assertEquals(0, new ProcessBuilder("/usr/bin/mkfifo", pipe.toString()).start().waitFor());
        CompletableFuture<String> reader = CompletableFuture.supplyAsync(() -> read(pipe));
        new OutputFile(pipe).write(NEW);
        assertEquals("new", reader.get(20, TimeUnit.SECONDS));
        assertTrue(Files.exists(pipe) && !Files.isRegularFile(pipe), "it was replaced by a file");
    }

    @Test
    void aFolderIsNotWritten() throws IOException {
        FileSystemException fault = assertThrows(FileSystemException.class, () -> new OutputFile(folder).write(NEW));
        assertTrue(fault.getReason().contains("folder"), fault.getMessage());
    }

    private static String read(Path pipe) {
        try {
            return Files.readString(pipe);
        } catch (IOException e) {
            return e.toString();
        }
    }

    @Test
    void whatCannotBeWrittenIsNamedAsTheUserNamedIt() {
        Path file = folder.resolve("x".repeat(250));
        FileSystemException fault = assertThrows(FileSystemException.class,
                () -> new OutputFile(file).write(new byte[1]));
        assertEquals(file.toString(), fault.getFile());
    }
}
