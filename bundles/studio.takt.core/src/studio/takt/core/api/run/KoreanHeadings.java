/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.api.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** What columns of input tables are called in Korean: {@code korean-headings.properties}. */
final class KoreanHeadings {
    private static final Map<String, List<String>> BY_NAME = read();

    private KoreanHeadings() {}

    private static Map<String, List<String>> read() {
        Properties words = new Properties();
        try (InputStream in = KoreanHeadings.class.getResourceAsStream("korean-headings.properties")) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words.stringPropertyNames().stream().collect(Collectors.toUnmodifiableMap(name -> name,
                name -> List.of(words.getProperty(name).strip().split("\\s+"))));
    }

    /** The headings for a column of that name; none if there are none. */
    static List<String> of(String name) {
        return BY_NAME.getOrDefault(name, List.of());
    }
}
