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

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Calls {@code ./takt} as a user would, on the product that this build has just made. */
final class TaktProcess {
    private static final long SECONDS = 120;

    private final Path repository;
    private final Path product;
    private final Map<Process, List<Path>> outputs = new HashMap<>();

    /** What a call left behind. */
    record Outcome(int exit, String out, String err) {}

    private TaktProcess(Path repository, Path product) {
        this.repository = repository;
        this.product = product;
    }

    /** The takt of this repository; tests run in the folder of their bundle. */
    static TaktProcess ofThisBuild() throws IOException {
        Path folder = Path.of("").toAbsolutePath();
        while (Files.notExists(folder.resolve("takt.cmd"))) {
            folder = folder.getParent();
        }
        Path built = folder.resolve("releng/studio.takt.product/target/products/studio.takt.product/linux/gtk/x86_64");
        Path installed = folder.resolve("target/takt");
        Path product = Files.isDirectory(built)
                ? built
                : installed.resolve(Files.readAllLines(installed.resolve("current")).get(0));
        return new TaktProcess(folder, product);
    }

    Path repository() {
        return repository;
    }

    Path product() {
        return product;
    }

    Path script() {
        return repository.resolve("takt");
    }

    Outcome call(Path folder, String... arguments) throws IOException, InterruptedException {
        return finish(start(folder, Map.of(), script(), arguments));
    }

    /** Starts takt in a folder with additional variables, through the given script or link. */
    Process start(Path folder, Map<String, String> environment, Path script, String... arguments) throws IOException {
        List<String> command = Stream.concat(Stream.of(script.toString()), Stream.of(arguments)).toList();
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command)).directory(folder.toFile());
        builder.environment().put("TAKT_PRODUCT", product.toString());
        builder.environment().putAll(environment);
        builder.redirectOutput(Files.createTempFile("takt", ".out").toFile());
        builder.redirectError(Files.createTempFile("takt", ".err").toFile());
        Process process = builder.start();
        process.getOutputStream().close();
        outputs.put(process,
                List.of(builder.redirectOutput().file().toPath(), builder.redirectError().file().toPath()));
        return process;
    }

    Outcome finish(Process process) throws IOException, InterruptedException {
        assertTrue(process.waitFor(SECONDS, TimeUnit.SECONDS), "takt did not end");
        List<Path> files = outputs.remove(process);
        String out = Files.readString(files.get(0), StandardCharsets.UTF_8);
        String err = Files.readString(files.get(1), StandardCharsets.UTF_8);
        for (Path file : files) {
            Files.delete(file);
        }
        return new Outcome(process.exitValue(), out, err);
    }
}
