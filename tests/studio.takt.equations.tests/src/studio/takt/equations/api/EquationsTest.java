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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import studio.takt.equations.api.EquationException.Problem;

/** What is read, how it is printed, and what is said about what cannot be read. */
class EquationsTest {
    private static String print(String text) throws EquationException {
        return new EquationPrinter().print(Equations.parse(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"1+2*3|1 + 2 * 3", "(1+2)*3|(1 + 2) * 3", "-2^2|-2^2",
            "(-2)^2|(-2)^2", "2^-1|2^(-1)", "2^3^2|2^3^2", "(2^3)^2|(2^3)^2", "a-b-c|a - b - c", "a-(b-c)|a - (b - c)",
            "a/b/c|a / b / c", "a/(b*c)|a / (b * c)", "a // b|a // b", "7 mod 3|7 MOD 3", "not a and b|NOT a AND b",
            "not (a and b)|NOT (a AND b)", "a or b and c|a OR b AND c", "a < b = c|a < b = c", "a <> b|a <> b",
            "if a > 1 then b else c + 1|IF a > 1 THEN b ELSE c + 1",
            "(if a then b else c) + 1|(IF a THEN b ELSE c) + 1",
            "1 {one} + {two} 2|1 + 2", "\"my stock\" * 2|my_stock * 2", "\"a+b\"|\"a+b\"", "time + dt|TIME + DT",
            "max(a, 1e3)|MAX(a, 1000)", "table(3)|table(3)", "LOOKUP(my_table, Time)|my_table(TIME)", "x[a, *]|x[a, *]",
            "x[1:3]|x[1:3]", "x[@1, a]|x[@1, a]", "x'|x'", "(a + b)'^2|(a + b)'^2", "-x'|-x'",
            "LOOKUP(t[a], 2)|LOOKUP(t[a], 2)", "t[a](2)|LOOKUP(t[a], 2)", ".area / 2|.area / 2", "SUM(a[*])|SUM(a[*])",
            "module.x|module.x", ".5 + 5.|0.5 + 5",
            "1.5e-7|1.5e-7", "- - a|--a", "\"time\"|\"time\"", "온도 * 2|온도 * 2"})
    void readsAndPrints(String text, String printed) throws EquationException {
        assertEquals(printed, print(text));
        assertEquals(printed, print(printed));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"|EXPECTED|0", "1 +|EXPECTED|3", "(1|EXPECTED|2",
            "1 2|EXPECTED|2", "foo(1,2)|UNKNOWN_FUNCTION|0",
            "1 + Depreciate_Straightline(1,2,3,4)|UNDEFINED_FUNCTION|4", "DERIVN(x,1.5)|UNDEFINED_FUNCTION|0",
            "MAXX(1,2)|UNKNOWN_FUNCTION|0", "SQRT(1,2)|ARGUMENTS|0",
            "1 + \"a|OPEN|4", "1 {x|OPEN|2", "a # b|EXPECTED|2", "IF a THEN b|EXPECTED|11", "1e999|NUMBER|0",
            "a[1|EXPECTED|3", "a[@0]|EXPECTED|3", "'a|EXPECTED|0", "a * / b|EXPECTED|4"})
    void faultsSayWhere(String text, Problem problem, int position) {
        EquationException fault = assertThrows(EquationException.class,
                () -> Equations.parse(text == null ? "" : text));
        assertEquals(problem, fault.problem());
        assertEquals(position, fault.position());
        assertTrue(fault.message(Locale.KOREAN).matches(".*[가-힣].*"), fault.message(Locale.KOREAN));
        assertTrue(fault.message(Locale.ENGLISH).startsWith("At " + (position + 1) + ":"));
    }

    private static String assertPrints(String text) {
        try {
            return print(text);
        } catch (EquationException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aMisspeltFunctionIsRecognised() {
        EquationException fault = assertThrows(EquationException.class, () -> Equations.parse("MAXX(1, 2)"));
        assertTrue(fault.getMessage().contains("MAX"), fault.getMessage());
        assertEquals(List.of("inventory"), Equations.suggest("inventroy", List.of("inventory", "inflow")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Room Temperature", "room_temperature", "\"Room\\nTemperature\"", "ROOM__Temperature",
            "Room\u00a0Temperature", " room  temperature "})
    void namesAreEqual(String name) {
        assertEquals("room_temperature", Names.key(name));
    }

    @Test
    void limitsHold() {
        assertThrows(EquationException.class, () -> Equations.parse("(".repeat(5000)));
        assertThrows(EquationException.class, () -> Equations.parse("-".repeat(19_000) + "1"));
        assertThrows(EquationException.class, () -> Equations.parse("1" + "+1".repeat(9_000)));
        assertThrows(EquationException.class, () -> Equations.parse("1".repeat(30_000)));
        assertThrows(EquationException.class, () -> Equations.parse("IF 1 THEN ".repeat(1_900)));
    }

    @Test
    void whateverIsTypedIsReadOrRefused() {
        Random random = new Random(20261121);
        String[] words = {"a", "\"b c\"", "1", "2.5", "+", "-", "*", "/", "//", "^", "(", ")", "[", "]", ",", "IF",
                "THEN", "ELSE", "NOT", "AND", "MAX", "SMTH1", "TIME", "<", "<>", "=", "{", "}", "\"", ":", "@", "'",
                "\u20ac", " ", "\n", ".", "e"};
        int read = 0;
        for (int i = 0; i < 50_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(12); j >= 0; j--) {
                text.append(words[random.nextInt(words.length)]);
            }
            read += readsAgain(text.toString()) ? 1 : 0;
        }
        assertTrue(read > 1000, "only " + read + " were equations");
    }

    private static boolean readsAgain(String text) {
        try {
            String printed = print(text);
            assertEquals(printed, assertPrints(printed), text);
            return true;
        } catch (EquationException refused) {
            assertTrue(refused.position() >= 0 && refused.position() <= text.length());
            return false;
        }
    }

    @Test
    void everyMandatoryFunctionIsThere() {
        for (String name : ("ABS ARCCOS ARCSIN ARCTAN COS EXP INF INT LN LOG10 MAX MIN PI SIN SQRT TAN EXPRND LOGNORMAL "
                + "NORMAL POISSON RANDOM DELAY DELAY1 DELAY3 DELAYN FORCST SMTH1 SMTH3 SMTHN TREND PULSE RAMP STEP DT "
                + "STARTTIME STOPTIME TIME INIT PREVIOUS SELF").split(" ")) {
            assertTrue(Builtin.find(name.toLowerCase(Locale.ROOT)).isPresent(), name);
        }
    }

    @Test
    void functionsMayBeNamedWithTheNamespaceOfTheStandard() throws EquationException {
        assertEquals("ABS(x)", print("std.ABS(x)"));
        assertEquals("TIME", print("STD.time"));
        assertEquals("IF a > b THEN 1 ELSE 2", print("IF_THEN_ELSE(a > b, 1, 2)"));
        assertEquals("RANDOM(0, 1)", print("UNIFORM(0, 1)"));
        assertEquals("INT(x + 0.5)", print("isee.ROUND(x)"));
        assertEquals("3 * SIN(2 * PI * (TIME / 12))", print("SINWAVE(3, 12)"));
    }
}
