/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.equations.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of the user guide names every function that equations know, with an example that can be read. */
class FunctionsPageTest {
    private static final Pattern ROW = Pattern.compile("\\| `(\\w+)` \\|.*\\| `(.+)` \\|");
    private static final Pattern SYNONYM = Pattern.compile("\"([A-Z_0-9]+)\\d\"");

    private static Path root() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("docs/user"))) {
                return at;
            }
        }
        throw new AssertionError("no docs/user");
    }

    private static Set<String> known() throws IOException {
        String synonyms = Files.readString(root().resolve("bundles/studio.takt.equations/src/studio/takt/equations"
                + "/internal/Synonyms.java"));
        Set<String> all = new TreeSet<>(Stream.of(Builtin.values()).map(Enum::name).toList());
        SYNONYM.matcher(synonyms).results().forEach(found -> all.add(found.group(1)));
        return all;
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void thePageNamesEveryFunction(String language) throws IOException, EquationException {
        List<String> lines = Files.readAllLines(root().resolve("docs/user/" + language + "/functions.md"));
        Set<String> named = new TreeSet<>();
        for (String line : lines) {
            var row = ROW.matcher(line);
            if (row.matches()) {
                named.add(row.group(1));
                String example = row.group(2);
                assertTrue(example.contains(row.group(1)), line);
                boolean found = Equations.parse(example).all()
                        .noneMatch(part -> part instanceof Expression.Lookup);
                assertTrue(found, line);
            }
        }
        assertEquals(known(), named);
    }
}
