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
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

/** What users read of extensions is written in plugin.properties, which there is in each language. */
final class PluginTexts {
    /** Names that are the same in all languages. */
    private static final Set<String> NAMES = Set.of("Takt Studio");

    /** Elements whose name nobody reads: it says where something belongs. */
    private static final String UNSEEN = "<(?:separator|property|attribute|wizard-page)\\b[^>]*>";

    private static final String SEEN = "\\b(?:name|label|description|tooltip)=\"([^\"]*)\"";

    private PluginTexts() {}

    /** Every text of an extension is a key that there is; model code is generated with its texts. */
    static List<String> breaches(House house) {
        return house.files(path -> path.matches("(bundles|examples/plugins)/[^/]*/plugin\\.xml")).stream()
                .filter(file -> !house.relative(file).matches("bundles/studio.takt.model(.edit)?/plugin.*"))
                .flatMap(file -> Stream.concat(literals(house, file), missing(house, file))).toList();
    }

    private static Stream<String> literals(House house, Path file) {
        return Texts.all(SEEN, Texts.read(file).replaceAll(UNSEEN, ""))
                .filter(text -> !text.startsWith("%") && !NAMES.contains(text))
                .map(text -> house.relative(file) + " says " + text + " in one language");
    }

    private static Stream<String> missing(House house, Path file) {
        Properties texts = texts(file.resolveSibling("plugin.properties"));
        return Texts.all("=\"%([^\"]*)\"", Texts.read(file)).filter(key -> !texts.containsKey(key))
                .map(key -> house.relative(file) + " has no text for " + key);
    }

    /** None where there is no file. */
    private static Properties texts(Path file) {
        Properties texts = new Properties();
        if (Files.exists(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                texts.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(file.toString(), e);
            }
        }
        return texts;
    }
}
