/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.ui.internal.wizard;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.runtime.Platform;

/** The examples that came with the program, to begin from a copy of one. */
public final class Examples {
    /** Where they are if they are not beside the program. */
    private static final String FOLDER = "takt.examples";

    private Examples() {}

    /** The folders of the examples, each with a model of its own name. */
    public static List<Path> all() throws IOException {
        Optional<Path> root = root();
        if (root.isEmpty()) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(root.get())) {
            return folders.filter(folder -> Files.isRegularFile(model(folder))).sorted().toList();
        }
    }

    private static Optional<Path> root() {
        Stream<Path> named = Stream.ofNullable(System.getProperty(FOLDER)).map(Path::of);
        Stream<Path> beside = Stream.ofNullable(Platform.getInstallLocation()).map(place -> path(place.getURL()))
                .flatMap(place -> Stream.iterate(Optional.of(place), Optional::isPresent,
                        each -> each.map(Path::getParent)).flatMap(Optional::stream))
                .map(place -> place.resolve("examples"));
        return Stream.concat(named, beside).filter(Files::isDirectory).findFirst();
    }

    private static Path path(URL url) {
        return Path.of(java.net.URI.create(url.toString().replace(" ", "%20")));
    }

    private static Path model(Path folder) {
        return folder.resolve(folder.getFileName() + ".takt");
    }

    /** Copies an example into a folder; the model there. */
    public static Path copy(Path example, Path target) throws IOException {
        Files.walkFileTree(example, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                boolean own = folder.getFileName().toString().toLowerCase(Locale.ROOT).equals("results");
                if (own) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(target.resolve(example.relativize(folder).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!file.getFileName().toString().startsWith(".")) {
                    try (InputStream in = Files.newInputStream(file)) {
                        Files.copy(in, target.resolve(example.relativize(file).toString()));
                    }
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return target.resolve(model(example).getFileName());
    }
}
