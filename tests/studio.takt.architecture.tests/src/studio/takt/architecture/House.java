/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The repository as its files show it: what is generated, built or fetched is not part of it. */
final class House {
    private static final Set<String> NOT_OURS = Set.of("target", "bin", "src-gen", "node_modules", "results");

    private final Path root;

    House(Path root) {
        this.root = root;
    }

    /** The repository these tests lie in: tests run in the folder of their bundle. */
    static House here() {
        Path folder = Path.of("").toAbsolutePath();
        while (Files.notExists(folder.resolve("targetplatform"))) {
            folder = folder.getParent();
        }
        return new House(folder);
    }

    Path root() {
        return root;
    }

    /** The bundles with production code. */
    List<Bundle> bundles() {
        return bundlesIn("bundles");
    }

    /** The bundles with tests. */
    List<Bundle> testBundles() {
        return bundlesIn("tests");
    }

    /** The sample plug-ins. */
    List<Bundle> samples() {
        return bundlesIn("examples/plugins");
    }

    private List<Bundle> bundlesIn(String folder) {
        return children(root.resolve(folder)).filter(child -> Files.exists(child.resolve("META-INF/MANIFEST.MF")))
                .map(Bundle::read).toList();
    }

    /** All hand-written Java: of bundles, tests, build and samples. */
    List<JavaSource> sources() {
        return files(path -> path.endsWith(".java")).stream().map(JavaSource::read).toList();
    }

    /** Files whose path relative to the root, with slashes, is accepted. */
    List<Path> files(Predicate<String> accepted) {
        return filesBelow(root).filter(file -> accepted.test(relative(file))).sorted().toList();
    }

    /** The path relative to the root, with slashes. */
    String relative(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    private static Stream<Path> filesBelow(Path folder) {
        return children(folder).filter(House::isOurs)
                .flatMap(child -> Files.isDirectory(child) ? filesBelow(child) : Stream.of(child));
    }

    private static boolean isOurs(Path path) {
        String name = path.getFileName().toString();
        return !NOT_OURS.contains(name)
                && (!name.startsWith(".") || name.equals(".ci") || name.equals(".mvn") || !Files.isDirectory(path));
    }

    private static Stream<Path> children(Path folder) {
        if (Files.notExists(folder)) {
            return Stream.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
