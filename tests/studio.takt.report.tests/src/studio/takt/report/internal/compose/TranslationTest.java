/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.report.internal.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** A report can show a text of any bundle; all of them are there in Korean, and say the same of the same things. */
class TranslationTest {
    private static final Path BUNDLES = Path.of("../../bundles");
    private static final List<String> SAME_EVERYWHERE = List.of("Takt Studio", "alpha", "beta", "gamma", "phi");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");

    private static List<Path> messages() throws IOException {
        try (Stream<Path> files = Files.walk(BUNDLES)) {
            return files.filter(file -> file.toString().contains("/src/"))
                    .filter(file -> file.getFileName().toString().equals("messages.properties")).sorted().toList();
        }
    }

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }

    private static Path english(Path korean) {
        return korean.resolveSibling(korean.getFileName().toString().replace("_ko.", "."));
    }

    private static Properties korean(Path file) throws IOException {
        return read(file.resolveSibling("messages_ko.properties"));
    }

    @Test
    void everyKeyIsThereInKorean() throws IOException {
        assertTrue(messages().size() > 10, "there is something to compare");
        for (Path file : messages()) {
            assertEquals(new TreeSet<>(read(file).keySet()), new TreeSet<>(korean(file).keySet()), file.toString());
        }
    }

    @Test
    void whatIsNotInMessagesIsThereInKoreanToo() throws IOException {
        List<Path> english;
        try (Stream<Path> files = Files.walk(BUNDLES)) {
            english = files.filter(file -> file.getFileName().toString().matches("(plugin|units)\\.properties"))
                    .filter(file -> !file.toString().contains("/target/") && !file.toString().contains("/bin/"))
                    .sorted().toList();
        }
        assertTrue(english.size() > 5, english.toString());
        for (Path file : english) {
            Path korean = file.resolveSibling(file.getFileName().toString().replace(".", "_ko."));
            TreeSet<Object> left = new TreeSet<>(read(file).keySet());
            left.removeAll(List.of("pluginName", "providerName")); // names of bundles, which nobody reads
            left.removeAll(Files.exists(korean) ? read(korean).keySet() : List.of());
            assertEquals(new TreeSet<>(), left, file.toString());
        }
    }

    /** Also single words; names of products and Greek letters are the same everywhere. */
    @Test
    void everyTextIsTranslated() throws IOException {
        List<Path> koreans;
        try (Stream<Path> files = Files.walk(BUNDLES)) {
            koreans = files.filter(file -> file.getFileName().toString().endsWith("_ko.properties"))
                    .filter(file -> !file.toString().contains("/target/") && !file.toString().contains("/bin/"))
                    .filter(file -> Files.exists(english(file))) // what the metamodel says in English, its files say
                    .sorted().toList();
        }
        assertTrue(koreans.size() > 60, "files: " + koreans.size());
        List<String> left = new ArrayList<>();
        for (Path file : koreans) {
            Properties english = read(english(file));
            read(file).forEach((key, text) -> {
                boolean words = String.valueOf(text).replaceAll("\\{[^}]*\\}", "").matches("(?s).*[a-z]{3}.*");
                if (words && text.equals(english.get(key)) && !SAME_EVERYWHERE.contains(text)) {
                    left.add(file + ": " + key);
                }
            });
        }
        assertEquals(List.of(), left);
    }

    @Test
    void noTranslationAsksForMoreThanItIsGiven() throws IOException {
        for (Path file : messages()) {
            Properties english = read(file);
            korean(file).forEach((key, text) -> {
                TreeSet<String> wanted = arguments(String.valueOf(text));
                wanted.removeAll(arguments(english.getProperty((String) key)));
                assertEquals(new TreeSet<>(), wanted, file + ": " + key);
            });
        }
    }

    @Test
    void ownPatternsCanBeFormatted() throws IOException {
        for (Path file : messages()) {
            if (file.toString().contains("studio.takt.report/")) {
                read(file).forEach((key, text) -> new MessageFormat(String.valueOf(text)));
                korean(file).forEach((key, text) -> new MessageFormat(String.valueOf(text)));
            }
        }
    }

    private static TreeSet<String> arguments(String pattern) {
        TreeSet<String> arguments = new TreeSet<>();
        ARGUMENT.matcher(pattern).results().forEach(match -> arguments.add(match.group(1)));
        return arguments;
    }
}
