/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.report.internal.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.takt.units.api.Unit;

class NumbersTest {
    private final Numbers english = new Numbers(Locale.ENGLISH);
    private final Numbers korean = new Numbers(Locale.KOREAN);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"0|0", "-0.0|0", "60.000000000000014|60", "4334400000|4,334,400,000",
            "23.616666666666667|23.62", "0.009212345|0.009212", "103.33333333333333|103.3", "1234.5678|1,235",
            "-0.5|\u22120.5", "1e-9|0", "0.1|0.1", "2876.25|2,876", "1e15|1,000,000,000,000,000", "NaN|\u2013",
            "Infinity|\u221e"})
    void numbersHaveNoMoreDigitsThanMeanSomething(double value, String expected) {
        assertEquals(expected, english.plain(value));
    }

    @Test
    void aLanguageThatWritesACommaGetsOne() {
        assertEquals("1.234,50", new Numbers(Locale.GERMANY).fixed(1234.5, 2));
    }

    @Test
    void columnsHaveOneNumberOfDecimals() {
        assertEquals(1, Numbers.decimals(List.of(103.33333, 71.0)));
        assertEquals(0, Numbers.decimals(List.of(1500.0, 2876.25)));
        assertEquals(3, Numbers.decimals(List.of(0.5, 0.125)));
        assertEquals(0, Numbers.decimals(List.of()));
        assertEquals(0, Numbers.decimals(List.of(Double.NaN, 3.0)));
    }

    @Test
    void unitsAreNamedInTheLanguage() {
        assertEquals("23.6\u00a0workdays", english.with(23.6, Unit.parse("workday")));
        assertEquals("920\u00a0pcs/workday", english.with(920, Unit.parse("pcs/workday")));
        assertEquals("10\u00a0per\u00a0year", english.with(10, Unit.parse("1/year")));
        assertEquals("23.6작업일", korean.with(23.6, Unit.parse("workday")));
        assertEquals("15,000원/시간", korean.with(15000, Unit.parse("KRW/h")));
        assertEquals("5\u00a0EUR", korean.with(5, Unit.parse("EUR")));
        assertEquals("5", korean.with(5, Unit.ONE));
    }

    @Test
    void whatEnginesWriteIsTidied() {
        assertEquals("27,600\u00a0s", english.tidy("27600 s"));
        assertEquals("0.3333\u00a0h", english.tidy("0.33333333333333 h"));
        assertEquals("about 0.3333 of it", english.tidy("about 0.33333333333333 of it"));
        assertEquals("version 1.2.3", english.tidy("version 1.2.3"));
        assertEquals("max(utilisation)", english.tidy("max(utilisation)"));
    }

    @Test
    void largeAmountsAreCountedAsTheLanguageDoes() {
        assertEquals(new Scale(1e9, "billion"), Scale.of(4.3e9, Locale.ENGLISH));
        assertEquals(new Scale(1e8, "억"), Scale.of(4.3e9, Locale.KOREAN));
        assertEquals(new Scale(1, ""), Scale.of(99_999, Locale.ENGLISH));
    }

    @Test
    void sentencesHaveThreeDigits() {
        assertEquals("23.6", english.brief(23.616666));
        assertEquals("1.1", english.brief(1.0969));
        assertEquals("188", english.brief(188));
        assertEquals("4,334", english.brief(4334));
    }
}
