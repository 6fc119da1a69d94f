/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.units.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the user guide says of quantities is true, in both languages. */
class DocumentationTest {

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private static Stream<String> rows(String language, int columns) throws IOException {
        Path folder = Path.of("").toAbsolutePath();
        Path page = Path.of("docs", "user", language, "units.md");
        while (!Files.exists(folder.resolve(page))) {
            folder = folder.getParent();
        }
        return Files.readAllLines(folder.resolve(page)).stream()
                .filter(line -> line.startsWith("| ") && line.split("\\|").length == columns + 1);
    }

    private static List<String> code(String text) {
        return CODE.matcher(text).results().map((MatchResult result) -> result.group(1)).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void theTableOfUnitsIsComplete(String language) throws IOException {
        Set<String> expected = new TreeSet<>(UnitCatalogue.builtIn().symbols());
        Currency.getAvailableCurrencies().forEach(currency -> expected.remove(currency.getCurrencyCode()));
        Set<String> written = new TreeSet<>();
        rows(language, 2).forEach(row -> written.addAll(code(row)));
        written.removeAll(Set.of("KRW", "USD", "EUR"));
        assertEquals(expected, written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void whatToWriteIsReadAndTheOtherIsNot(String language) throws IOException {
        List<List<String>> rows = rows(language, 3).map(DocumentationTest::code).filter(row -> row.size() > 1).toList();
        assertEquals(6, rows.size());
        for (List<String> row : rows) {
            assertEquals(row.get(0), Quantity.parse(row.get(0)).toString());
            if (!row.get(1).equals("0.333 h")) {
                QuantityFormatException fault = assertThrows(QuantityFormatException.class,
                        () -> Quantity.parse(row.get(1)));
                assertTrue(fault.suggestions().contains(row.get(0)), fault.getMessage());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void everyDistributionIsReadAsWritten(String language) throws IOException {
        List<String> texts = rows(language, 4).flatMap(row -> code(row).stream().limit(1)).toList();
        assertEquals(11, texts.size());
        for (String text : texts) {
            assertEquals(text, Distribution.parse(text).toString());
        }
    }
}
