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

import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.takt.units.api.UnitException.Reason;

/** The calendar is Acme's of "Learning to See": 2 shifts of 27 600 s a day, 20 days a month. */
class CalendarConversionTest {

    private static final CalendarConversion ACME = of(Map.of("shift", "27600 s", "workday", "2 shift", "month",
            "20 workday", "year", "12 month"));

    private static CalendarConversion of(Map<String, String> lengths) {
        return unit -> Optional.ofNullable(lengths.get(unit.toString())).map(Quantity::parse);
    }

    @ParameterizedTest
    @CsvSource({"1 shift, s, 27600", "1 workday, s, 55200", "1 month, workday, 20", "1 year, shift, 480",
            "1 d, s, 86400",
            "460 pcs/shift, pcs/workday, 920", "920 pcs/workday, pcs/month, 18400", "55200 s, workday, 1",
            "1600000 KRW/month, KRW/year, 19200000", "460 pcs/shift, pcs/min, 1", "1 month, month, 1",
            "69 s/shift, %, 0.25"})
    void convertsThroughTheCalendar(String text, String unit, double expected) {
        assertEquals(expected, Quantity.parse(text).in(Unit.parse(unit), ACME));
    }

    @Test
    void staysExact() {
        Quantity rate = Quantity.parse("1 pcs/year");
        Unit perSecond = Unit.parse("pcs/s");
        assertEquals("1/13248000 pcs/s", rate.to(perSecond, ACME).toString());
        assertEquals(rate, rate.to(perSecond, ACME).to(rate.unit(), ACME));
    }

    @ParameterizedTest
    @CsvSource({"1 month, d", "1 workday, h", "460 pcs/shift, pcs/h", "1 year, month", "1 shift, workday"})
    void nothingConvertsWithoutACalendar(String text, String unit) {
        Quantity quantity = Quantity.parse(text);
        UnitException fault = assertThrows(UnitException.class, () -> quantity.in(Unit.parse(unit)));
        assertEquals(Reason.CALENDAR_NEEDED, fault.reason());
        assertEquals(quantity.unit() + " becomes " + unit + " only through a calendar; none was given",
                fault.getMessage());
        assertThrows(UnitException.class, () -> quantity.compareTo(Quantity.of(1, Unit.parse(unit))));
    }

    @Test
    void aCalendarDoesNotHelpWhatDiffersOtherwise() {
        UnitException fault = assertThrows(UnitException.class,
                () -> Quantity.parse("1 KRW/month").in(Unit.parse("pcs/month"), ACME));
        assertEquals(Reason.INCOMMENSURABLE, fault.reason());
    }

    @ParameterizedTest
    @CsvSource({"1 month, pcs", "460 pcs/shift, pcs", "1 month, 1/s", "1 pcs/shift, KRW/s"})
    void noCalendarIsAskedForWhereNoneWouldHelp(String text, String unit) {
        UnitException fault = assertThrows(UnitException.class, () -> Quantity.parse(text).in(Unit.parse(unit)));
        assertEquals(Reason.INCOMMENSURABLE, fault.reason());
    }

    @Test
    void aCalendarMayKnowOnlySomeLengths() {
        CalendarConversion days = of(Map.of("month", "21 workday"));
        assertEquals(42, Quantity.parse("2 month").in(Unit.parse("workday"), days));
        UnitException fault = assertThrows(UnitException.class,
                () -> Quantity.parse("1 month").in(Unit.parse("s"), days));
        assertEquals(Reason.CALENDAR_LACKS_LENGTH, fault.reason());
        assertEquals("month cannot become s: the calendar does not say how long one workday is", fault.getMessage());
    }

    @Test
    void uselessCalendarsAreFound() {
        Unit second = Unit.parse("s");
        Quantity month = Quantity.parse("1 month");
        for (String length : new String[]{"5 pcs", "0 workday", "-3 s", "5 s^2", "7"}) {
            UnitException fault = assertThrows(UnitException.class,
                    () -> month.in(second, of(Map.of("month", length))));
            assertEquals("the calendar says that one month is " + length + ", which is not a length of time",
                    fault.getMessage());
        }
        assertThrows(IllegalStateException.class,
                () -> month.in(second, of(Map.of("month", "30 workday", "workday", "1/30 month"))));
    }
}
