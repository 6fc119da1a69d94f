/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.api.notation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.takt.units.api.Distribution;
import studio.takt.units.api.Quantity;

/** Values as they stand in data boxes. */
class WordingTest {
    private final Wording english = new Wording(Locale.ENGLISH);
    private final Wording korean = new Wording(Locale.KOREAN);

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"39 s; 39 s; 39초", "10 min; 10 min; 10분", "27600 s; 27,600 s; 27,600초",
            "18400 pcs/month; 18,400 pcs/month; 18,400개/월", "1600000 KRW/month; 1,600,000 KRW/month; 1,600,000원/월",
            "2 wk; 2 wk; 2주", "3 kg; 3 kg; 3 kg"})
    void quantities(String value, String en, String ko) {
        assertEquals(en, english.quantity(Quantity.parse(value)).replace('\u00a0', ' '));
        assertEquals(ko, korean.quantity(Quantity.parse(value)).replace('\u00a0', ' '));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"1 trip/workday; daily; 매일", "2 trip/wk; 2 × a week; 주 2회",
            "1 order/month; monthly; 월 1회", "5 pcs/min; 5 pcs/min; 5개/분"})
    void frequencies(String value, String en, String ko) {
        assertEquals(en, english.frequency(Quantity.parse(value)).replace('\u00a0', ' '));
        assertEquals(ko, korean.frequency(Quantity.parse(value)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"45 s; 45 s", "triangular(30 s, 45 s, 60 s); ≈ 45 s"})
    void randomValuesShowTheirMean(String value, String en) {
        assertEquals(en, english.value(Distribution.parse(value)).replace('\u00a0', ' '));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"0.85; 85 %; 85%", "80 %; 80 %; 80%", "99.95 %; 100 %; 100%"})
    void shares(String value, String en, String ko) {
        assertEquals(en, english.percent(Quantity.parse(value)).replace('\u00a0', ' '));
        assertEquals(ko, korean.percent(Quantity.parse(value)));
    }
}
