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

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DimensionPatternTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"time; s min wk shift month year; pcs 1 1/s s^2 KRW s/pcs %",
            "count; pcs tray kg m m2 l kg_of_steel person; s KRW 1 pcs^2 m^4 1/pcs",
            "count/time; pcs/shift kg/h m2/workday pcs/s; pcs s/pcs pcs/s^2 KRW/h 1/h",
            "money; KRW USD; pcs 1 KRW/month KRW^2",
            "money/time; KRW/h KRW/month; KRW h/KRW pcs/h",
            "money/count/time; KRW/pcs/month KRW/month/kg USD/m2/year; KRW/pcs KRW/month KRW/pcs/month^2",
            "money/count; KRW/pcs USD/kg KRW/m2; KRW KRW/h pcs/KRW",
            "ratio; 1 % min/h pcs/ea; s pcs pcs/tray s/shift",
            "time/count; h/pcs s/pcs min/kg shift/tray; pcs/h s",
            "count/count; kg/pcs pcs/tray 1 pcs/ea l/m2; s pcs KRW/pcs",
            "any; 1 s pcs KRW/pcs/month m^9; ", "time|count; s shift pcs kg; KRW 1 s/pcs",
            "1/time; 1/s 1/month; s pcs/s",
            "mass; kg t; pcs m", "area; m2 mm^2; m m3", "length; m km; m2 s", "volume; l m3; m2",
            "calendarTime; shift month; s d", "count*time; person\u00b7h pcs\u00b7shift; pcs/h h"})
    void matchesItsKindAndNothingElse(String pattern, String yes, String no) {
        DimensionPattern read = DimensionPattern.parse(pattern);
        assertEquals("", failing(read, yes, true), "should match " + pattern);
        assertEquals("", failing(read, no, false), "should not match " + pattern);
        assertEquals(pattern, read.toString());
    }

    private static String failing(DimensionPattern pattern, String units, boolean expected) {
        return units == null
                ? ""
                : Arrays.stream(units.split(" ")).map(text -> text.replace('_', ' '))
                        .filter(text -> pattern.matches(Unit.parse(text)) != expected).reduce("", String::concat);
    }

    @ParameterizedTest
    @ValueSource(strings = {"time", "count", "money", "ratio", "any", "count/time", "time/count", "money/time",
            "money/count",
            "money/count/time", "time|count", "1/time", "count/count", "mass", "area", "volume", "length",
            "calendarTime",
            "count*time", "money/mass", "mass/time"})
    void examplesMatch(String pattern) {
        DimensionPattern read = DimensionPattern.parse(pattern);
        assertTrue(read.matches(Quantity.parse(read.example()).unit()), read.example());
    }

    @Test
    void examplesAreOfTheTrade() {
        assertEquals("45 s", DimensionPattern.parse("time").example());
        assertEquals("460 pcs/shift", DimensionPattern.parse("count/time").example());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tme", "time/", "/time", "time//count", "Time", "time |count", "|", "ratio/time",
            "2/time"})
    void nonsenseIsRefused(String pattern) {
        assertThrows(IllegalArgumentException.class, () -> DimensionPattern.parse(pattern));
    }
}
