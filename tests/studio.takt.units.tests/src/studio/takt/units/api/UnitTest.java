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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.takt.units.api.Dimension.Kind;

class UnitTest {

    private static Unit u(String text) {
        return Unit.parse(text);
    }

    @ParameterizedTest
    @CsvSource({"KRW/pcs/month, KRW/pcs/month", "KRW/(pcs·month), KRW/pcs/month", "pcs/shift, pcs/shift",
            "h/pcs, h/pcs",
            "1, 1", "1/s, 1/s", "m*m, m^2", "m^2/m, m", "s/s, 1", "(KRW/pcs)/month, KRW/pcs/month", "(1/s)^2, 1/s^2",
            "kg of steel/pcs of door-1, kg of steel/pcs of door-1"})
    void printsCanonically(String text, String canonical) {
        assertEquals(canonical, u(text).toString());
        assertEquals(u(text), u(canonical));
    }

    @Test
    void orderDoesNotMatterForEquality() {
        assertEquals(u("KRW/pcs/month"), u("KRW/month/pcs"));
        assertEquals(u("KRW/pcs/month").hashCode(), u("KRW/month/pcs").hashCode());
        assertNotEquals(u("KRW/pcs/month").toString(), u("KRW/month/pcs").toString());
        assertNotEquals(u("min"), u("h"));
        assertNotEquals(u("m2"), u("m^2"));
    }

    @Test
    void productsQuotientsAndPowers() {
        assertEquals("pcs", u("pcs/shift").times(u("shift")).toString());
        assertEquals("KRW/pcs/month", u("KRW").dividedBy(u("pcs")).dividedBy(u("month")).toString());
        assertEquals("m^4", u("m^2").pow(2).toString());
        assertEquals(Unit.ONE, u("m").pow(0));
        assertEquals("1/m", u("m").pow(-1).toString());
        assertEquals(UnitException.Reason.EXPONENT_TOO_LARGE,
                assertThrows(UnitException.class, () -> u("m").pow(10)).reason());
        assertThrows(ArithmeticException.class, () -> u("m^2").pow(Integer.MAX_VALUE));
    }

    @ParameterizedTest
    @CsvSource({"s, TIME", "wk, TIME", "shift, CALENDAR_TIME", "year, CALENDAR_TIME", "pcs, COUNT", "ea, COUNT",
            "person, COUNT", "kg of steel, COUNT", "l of paint, COUNT", "KRW, MONEY", "kg, MASS", "mm, LENGTH",
            "m2, AREA",
            "mm^2, AREA", "l, VOLUME", "m3, VOLUME", "%, RATIO", "1, RATIO", "pcs/shift, COMPOSITE", "1/s, COMPOSITE",
            "m^4, COMPOSITE", "min/h, RATIO", "pcs/tray, COMPOSITE"})
    void dimensionsHaveAKind(String text, Kind kind) {
        assertEquals(kind, u(text).dimension().kind());
    }

    @Test
    void commensurableMeansTheSameDimension() {
        assertTrue(u("pcs/h").isCommensurableWith(u("ea/s")));
        assertTrue(u("t of steel").isCommensurableWith(u("kg of steel")));
        assertTrue(u("ml of paint").isCommensurableWith(u("m3 of paint")));
        assertFalse(u("m2 of film").isCommensurableWith(u("m of film")));
        assertFalse(u("month").isCommensurableWith(u("d")));
        assertFalse(u("KRW").isCommensurableWith(u("USD")));
        assertFalse(u("box").isCommensurableWith(u("tray")));
        assertFalse(u("box of nut").isCommensurableWith(u("box of bolt")));
    }

    @Test
    void namesItsSymbols() {
        assertEquals(List.of("KRW", "kg of steel", "month"), u("KRW/kg of steel/month").symbols());
        assertEquals(List.of(), Unit.ONE.symbols());
    }

    @Test
    void dimensionsReadWellInMessages() {
        assertEquals("money (KRW)/count (pcs)", u("KRW/pcs").dimension().toString());
        assertEquals("length^2", u("m2").dimension().toString());
        assertEquals("1/time", u("1/h").dimension().toString());
        assertEquals("ratio", u("%").dimension().toString());
        assertEquals(u("1").dimension(), Dimension.RATIO);
        assertEquals(u("m2").dimension(), u("m").dimension().pow(2));
        assertEquals(u("m").dimension(), u("m3").dimension().dividedBy(u("m2").dimension()));
    }
}
