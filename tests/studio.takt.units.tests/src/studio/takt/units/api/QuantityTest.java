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
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.Locale;

import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {

    private static Quantity q(String text) {
        return Quantity.parse(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"45 s", "-5 pcs", "0 s", "460 pcs/shift", "1600000 KRW/month", "85 %", "3.5 d", "2 pcs",
            "0.5",
            "1/3 h", "7 KRW/pcs/month", "5 kg of steel", "2.5 kg of steel/pcs", "5 kg of 강판", "3 1/h", "4 m^2",
            "10 h/pcs",
            "12 person·h", "1 workday", "0.0001 ms", "1234567890123456789012345678901234567890 KRW",
            "-1/1234567890123456789012345678901234567891 wk"})
    void canonicalTextComesBackUnchanged(String text) {
        assertEquals(text, q(text).toString());
    }

    @ParameterizedTest
    @CsvSource({"45.0 s, 45 s", "045 s, 45 s", "-0 s, 0 s", "2/4 h, 0.5 h", "1 KRW/(pcs·month), 1 KRW/pcs/month",
            "1 h*person, 1 h·person", "5 s^-1, 5 1/s", "5 s/s, 5", "2 h/pcs·min, 2 h·min/pcs", "3 (m)^2, 3 m^2",
            "1 (a), 1 a", "6 1/(1/s), 6 s", "0.50, 0.5"})
    void otherSpellingsBecomeCanonical(String text, String canonical) {
        UnitCatalogue open = UnitCatalogue.builtIn().open();
        assertEquals(canonical, Quantity.parse(text, open).toString());
        assertEquals(Quantity.parse(canonical, open), Quantity.parse(text, open));
    }

    @Test
    void decomposedHangulIsTheSameThing() {
        assertEquals(q("5 kg of 강판"), q("5 kg of "
                + Normalizer.normalize("강판", Normalizer.Form.NFD)));
    }

    @Test
    void aThirdOfAnHourChainsBackExactly() {
        Quantity third = q("1/3 h");
        Unit[] chain = {Unit.parse("s"), Unit.parse("wk"), Unit.parse("ms"), Unit.parse("d"), Unit.parse("min")};
        Quantity converted = third;
        for (Unit unit : chain) {
            converted = converted.to(unit);
        }
        assertEquals("20 min", converted.toString());
        assertEquals(third, converted.to(third.unit()));
    }

    @Test
    void sevenSeventhsAreOne() {
        Quantity seventh = q("1 d").dividedBy(7);
        Quantity sum = q("0 d");
        for (int i = 0; i < 7; i++) {
            sum = sum.plus(seventh);
        }
        assertEquals(q("1 d"), sum);
        assertEquals("1/7 d", seventh.toString());
    }

    @ParameterizedTest
    @CsvSource({"1 wk, h, 168", "1 d, s, 86400", "1 h, min, 60", "1500 ms, s, 1.5", "85 %, 1, 0.85", "0.5, %, 50",
            "2 t, kg, 2000", "250 g, kg, 0.25", "1 km, cm, 100000", "1 m3, l, 1000", "5 ml, l, 0.005", "3 m^2, m2, 3",
            "2 m^3, l, 2000", "1 t of steel, kg of steel, 1000", "7 ea, pcs, 7", "60 pcs/min, pcs/s, 1",
            "36 km/h, m/s, 10"})
    void convertsExactly(String text, String unit, double expected) {
        assertEquals(expected, q(text).in(Unit.parse(unit)));
    }

    @ParameterizedTest
    @CsvSource({"5 KRW, pcs", "5 KRW, USD", "5 pcs, tray", "5 kg of steel, kg of paint", "5 kg of steel, kg", "5 s, 1",
            "5 pcs/s, s/pcs", "5 m, m2", "5 pcs of bolt, pcs"})
    void whatDiffersDoesNotConvert(String text, String unit) {
        UnitException fault = assertThrows(UnitException.class, () -> q(text).in(Unit.parse(unit)));
        assertEquals(UnitException.Reason.INCOMMENSURABLE, fault.reason());
    }

    @Test
    void mixedCurrenciesDoNotAdd() {
        UnitException fault = assertThrows(UnitException.class, () -> q("5 KRW").plus(q("3 USD")));
        assertEquals("USD cannot become KRW: money (USD) is not money (KRW)", fault.getMessage());
        assertThrows(UnitException.class, () -> q("5 KRW").compareTo(q("5 pcs")));
    }

    @Test
    void sumsKeepTheFirstUnitAndProductsCancelNames() {
        assertEquals("90 min", q("60 min").plus(q("0.5 h")).toString());
        assertEquals("0.5 h", q("1 h").minus(q("30 min")).toString());
        assertEquals("920 pcs", q("460 pcs/shift").times(q("2 shift")).toString());
        assertEquals("60 h·min", q("2 h").times(q("30 min")).toString());
        assertEquals("2", q("90 s").dividedBy(q("45 s")).toString());
        assertEquals("3 s/pcs", q("6 s").dividedBy(q("2 pcs")).toString());
        assertEquals("90 s", q("45 s").times(2).toString());
    }

    @Test
    void divisionByZeroIsNoQuantity() {
        assertThrows(ArithmeticException.class, () -> q("1 s").dividedBy(q("0 pcs")));
        assertThrows(ArithmeticException.class, () -> q("1 s").dividedBy(0));
    }

    @Test
    void comparesAmountsButEqualsTexts() {
        assertEquals(0, q("60 s").compareTo(q("1 min")));
        assertNotEquals(q("60 s"), q("1 min"));
        assertTrue(q("61 s").compareTo(q("1 min")) > 0);
        assertTrue(q("-1 wk").compareTo(q("1 ms")) < 0);
    }

    @Test
    void doublesAreTakenAtTheirShortestDecimal() {
        assertEquals("0.1 s", Quantity.of(0.1, Unit.parse("s")).toString());
        assertEquals("1200000 KRW", Quantity.of(1.2e6, Unit.parse("KRW")).toString());
        assertEquals("0.00000012 s", Quantity.of(1.2e-7, Unit.parse("s")).toString());
        assertThrows(IllegalArgumentException.class, () -> Quantity.of(Double.NaN, Unit.ONE));
        assertThrows(IllegalArgumentException.class, () -> Quantity.of(Double.POSITIVE_INFINITY, Unit.ONE));
    }

    @Test
    void longFractionsRoundOnceToDouble() {
        assertEquals(1.0 / 3, Quantity.of(new BigFraction(1, 3), Unit.ONE).in(Unit.ONE));
        assertEquals(0.1, q("0.1000000000000000000000000000000000001").in(Unit.ONE));
        assertEquals(Double.MAX_VALUE, Quantity.of(Double.MAX_VALUE, Unit.ONE).in(Unit.ONE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1600000 KRW/month | 1,600,000 KRW/month", "1/3 h | 0.3333 h",
            "23.6 d | 23.6 d",
            "4444090000 KRW | 4,444,090,000 KRW", "1234.56 s | 1,235 s", "12.3456 s | 12.35 s",
            "0.00012345 s | 0.0001235 s",
            "85 % | 85 %", "0 s | 0 s", "-1234567 pcs | -1,234,567 pcs", "0.5 | 0.5", "99.996 s | 100 s"})
    void formatsForPeople(String text, String shown) {
        assertEquals(shown, q(text).format(Locale.ENGLISH));
        assertEquals(shown, q(text).format(Locale.KOREAN));
    }

    @Test
    void textDoesNotDependOnTheDefaultLocale() {
        Locale before = Locale.getDefault();
        try {
            for (String tag : new String[]{"ar-EG-u-nu-arab", "de", "tr", "hi-IN-u-nu-deva", "ko"}) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertEquals("-1234567.5 min/pcs", q("-1234567.5 min/pcs").toString());
                assertEquals("1,234,568 min", q("1234567.5 min").format(Locale.ENGLISH));
            }
        } finally {
            Locale.setDefault(before);
        }
    }
}
