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

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps the details of an unexpected exception where a developer can find them, so that a user never sees them. Neither
 * arguments nor environment are written: they may hold what is nobody's business.
 */
final class FaultLog {
    private static final int DEPTH = 20;
    private final Map<String, String> environment;

    FaultLog(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Writes the details and says where; empty if they could be written nowhere. */
    Optional<Path> write(Throwable fault, String verb, String version) {
        for (Path folder : folders()) {
            Optional<Path> file = write(folder, fault, verb, version);
            if (file.isPresent()) {
                return file;
            }
        }
        return Optional.empty();
    }

    private List<Path> folders() {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        String state = environment.getOrDefault("XDG_STATE_HOME", "");
        Path home = Path.of(System.getProperty("user.home", temporary.toString()));
        Path first = state.isBlank() ? home.resolve(".local").resolve("state") : Path.of(state);
        return List.of(first.resolve("takt"), temporary);
    }

    private static Optional<Path> write(Path folder, Throwable fault, String verb, String version) {
        try {
            Files.createDirectories(folder);
            Path file = Files.createTempFile(folder, "takt-", ".log");
            try (PrintWriter writer = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
                writer.println("Takt Studio " + version + ", verb " + verb);
                writer.println("Java " + Runtime.version() + ", " + System.getProperty("os.name"));
                describe(fault, writer, 0);
            }
            return Optional.of(file);
        } catch (IOException e) {
            return Optional.empty(); // the next folder is tried, and the sentence for the user stands without a file
        }
    }

    private static void describe(Throwable fault, PrintWriter writer, int depth) {
        writer.println((depth == 0 ? "" : "caused by ") + fault);
        for (StackTraceElement element : fault.getStackTrace()) {
            writer.println("    at " + element);
        }
        if (fault.getCause() != null && depth < DEPTH) {
            describe(fault.getCause(), writer, depth + 1);
        }
    }
}
