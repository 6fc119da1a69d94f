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

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.Column;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Parameters;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.SummaryValue;
import studio.takt.core.api.run.Table;
import studio.takt.report.internal.testing.Samples;

/** A choice is recognised by its shape, and its reason is told truly. */
class RecommendationTest {

    private static Optional<String> sentence(String chosen, Object... wordsAndNumbers) {
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < wordsAndNumbers.length; i += 2) {
            rows.add(List.of(Cell.of((String) wordsAndNumbers[i]), Cell.of((Integer) wordsAndNumbers[i + 1])));
        }
        Table table = new Table("choices", Samples.text("Choices"), List.of(new Column("c", Samples.text("Choice")),
                new Column("t", Samples.text("Total"), Samples.KRW)), rows);
        Result result = Result.of(Samples.engine(), ElementRef.NONE, new Parameters(Map.of())).add(table)
                .add(SummaryValue.of("best", Samples.text("Best"), new ElementRef(chosen, chosen, "Choice"))).build();
        return new Recommendation(new Speech(Locale.ENGLISH, List.of(result))).sentence(result)
                .map(text -> text.replace('\u00a0', ' '));
    }

    @Test
    void theLowestIsComparedWithTheNextLowest() {
        assertEquals(Optional.of("b is recommended. Total: 80 KRW, the lowest of the 3 alternatives compared; that is "
                + "20 KRW (20 %) below a, the next best."), sentence("b", "a", 100, "b", 80, "c", 120));
    }

    @Test
    void theHighestIsComparedWithTheNextHighest() {
        assertEquals(
                Optional.of("c is recommended. Total: 120 KRW, the highest of the 3 alternatives compared; that is "
                        + "20 KRW (20 %) above a, the next best."),
                sentence("c", "a", 100, "b", 80, "c", 120));
    }

    @Test
    void aTieIsCalledATie() {
        assertEquals(Optional.of("a is recommended. Total: 0 KRW, the same as b."), sentence("a", "a", 0, "b", 0));
    }

    @Test
    void oneThatIsNeitherSaysSo() {
        assertTrue(sentence("a", "a", 100, "b", 80, "c", 120).orElseThrow().contains("b would come to 80 KRW"));
    }

    @Test
    void whatIsNoChoiceIsNotRecommended() {
        assertEquals(Optional.empty(), sentence("x", "a", 100, "b", 80));
        assertEquals(Optional.empty(), sentence("a", "a", 100), "nothing to choose from");
        assertEquals(Optional.empty(), sentence("a", "a", 100, "a", 80), "rows that are not alternatives");
    }
}
