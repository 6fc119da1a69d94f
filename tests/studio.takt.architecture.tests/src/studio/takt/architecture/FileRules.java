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
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the files of the repository may hold. */
final class FileRules {
    private static final String HEADER = """
            /*
             * Copyright (c) 2026 Takt Studio contributors.
             *
             * This program and the accompanying materials are made available under the
             * terms of the Eclipse Public License 2.0 which is available at
             * https://www.eclipse.org/legal/epl-2.0/
             *
             * SPDX-License-Identifier: EPL-2.0
             */
            """;

    private static final String BINARY = ".*\\.(jar|war|zip|gz|tgz|class|so|dll|dylib|jnilib|exe|bin|pdf|xlsx|docx)";
    private static final String TEXT = ".*\\.(java|xml|properties|md|sh|cmd|json|ts|tsx|mjs|js|html|css|ftl|MF|target|"
            + "product|ecore|genmodel|takt|taktd|csv|exsd|config|npmrc|svg)|[^.]*|.*/[^./]*";
    private static final String REGISTRY_HOST = "\\b((?:repo\\d?|registry|download|oss|central|packages|deb|archive)"
            + "\\.[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.(?:org|com|net|io|dev))\\b";
    private static final String MACHINE_PATH = "(?<![\\w/.])(/(?:work|root)/[\\w.]+)";

    /** What code must not hold, and why. */
    private static final Map<String, String> FORBIDDEN = Map.of("\\bClass\\s*\\.\\s*(forName)\\b",
            "looks up a class by name",
            "\\b((?:Inheritable)?ThreadLocal)\\b", "keeps state on a thread", "\\b(printStackTrace)\\b",
            "prints a stack trace", "catch\\s*\\([^)]*\\)\\s*(\\{\\s*\\})", "swallows an exception", "(@Disabled)\\b",
            "switches a test off", "(?m)^import [\\w. ]+(\\.\\*);", "imports a whole package");

    /** What production code must not hold besides: state that outlives its objects. */
    private static final Map<String, String> STATE = Map.of(
            "(?m)^[\\w\\s]*\\bstatic\\s+(?!final\\b)(?:(?:private|public|protected|volatile|transient)\\s+)*"
                    + "(?!(?:class|interface|enum|record|abstract|sealed|non|final|synchronized|native|strictfp)\\b)"
                    + "([\\w.<>\\[\\], ?]+\\s\\w+)\\s*[=;]",
            "has a static variable",
            "\\bstatic\\s+final\\s[^=;(]*=\\s*new\\s+((?:Array|Linked)?(?:List|Deque)|\\w*(?:Map|Set|Queue)\\b|Atomic\\w+)",
            "has a static that changes");

    private FileRules() {}

    /** Every Java file begins with the licence. */
    static List<String> licence(House house) {
        return house.sources().stream().filter(source -> !source.text().startsWith(HEADER))
                .map(source -> house.relative(source.file()) + " does not begin with the licence header").toList();
    }

    /** Rule 6 and the rules of style: no hidden state, nothing swallowed, nothing switched off. */
    static List<String> code(House house) {
        return house.sources().stream().flatMap(source -> {
            String path = house.relative(source.file());
            Stream<String> always = matches(FORBIDDEN, path, source);
            return path.startsWith("tests/") ? always : Stream.concat(always, matches(STATE, path, source));
        }).sorted().toList();
    }

    private static Stream<String> matches(Map<String, String> forbidden, String path, JavaSource source) {
        return forbidden.entrySet().stream().flatMap(entry -> Texts.all(entry.getKey(), source.code())
                .map(found -> path + " " + entry.getValue() + ": " + found.strip()));
    }

    /** Nothing that cannot be read in a review. */
    static List<String> binaries(House house) {
        return house.files(path -> path.matches(BINARY)).stream().map(house::relative)
                .map(path -> path + " is a binary").toList();
    }

    /** The build takes its libraries from the registries of the user's settings; no file names a host or a machine. */
    static List<String> hosts(House house) {
        return house.files(path -> path.matches(TEXT)).stream().flatMap(file -> {
            String text = Texts.read(file);
            return Stream.concat(Texts.all(REGISTRY_HOST, text), Texts.all(MACHINE_PATH, text))
                    .map(found -> house.relative(file) + " names " + found);
        }).toList();
    }

    /** English and Korean texts have the same keys, and none is empty. */
    static List<String> languages(House house) {
        return house.files(path -> path.matches("(bundles|examples/plugins)/.*/(messages|plugin)\\.properties"))
                .stream().filter(file -> !house.relative(file).matches("bundles/studio.takt.model(.edit)?/plugin.*"))
                .flatMap(english -> keyBreaches(house, english)).toList();
    }

    private static Stream<String> keyBreaches(House house, Path english) {
        Path korean = english.resolveSibling(english.getFileName().toString().replace(".", "_ko."));
        if (Files.notExists(korean)) {
            return Stream.of(house.relative(korean) + " is missing");
        }
        Properties first = load(english);
        Properties second = load(korean);
        return Stream.of(missing(house, first, korean, second), missing(house, second, english, first),
                empty(house, english, first), empty(house, korean, second)).flatMap(texts -> texts);
    }

    private static Stream<String> missing(House house, Properties wanted, Path file, Properties present) {
        Set<String> keys = new TreeSet<>(wanted.stringPropertyNames());
        keys.removeAll(present.stringPropertyNames());
        return keys.stream().map(key -> house.relative(file) + " lacks " + key);
    }

    private static Stream<String> empty(House house, Path file, Properties texts) {
        return texts.stringPropertyNames().stream().filter(key -> texts.getProperty(key).isBlank())
                .map(key -> house.relative(file) + " has no text for " + key);
    }

    private static Properties load(Path file) {
        try (Reader in = Files.newBufferedReader(file)) {
            Properties properties = new Properties();
            properties.load(in);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
