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

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.takt.units.api.QuantityFormatException.Problem;

class RejectionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', ignoreLeadingAndTrailingWhitespace = false, value = {
            "1,5 s|2|\",\" is not part of a number; write 1.5 s",
            "1e-3 s|2|\"e\" is not part of a number; write 0.001 s",
            "1E3 s|2|\"E\" is not part of a number; write 1000 s",
            "1e999999999 s|2|\"e\" is not part of a number",
            "45s|3|one space is expected between number and unit, not \"s\"; write 45 s",
            "50%|3|one space is expected between number and unit, not \"%\"; write 50 %",
            "5000원|5|one space is expected between number and unit, not \"원\"; write 5000 KRW",
            "NaN|1|a number is expected, not \"NaN\"", "Infinity|1|a number is expected, not \"Infinity\"",
            "-Infinity s|2|a number is expected, not \"Infinity\"",
            "``|1|a number and a unit are expected, for example 45 s",
            "   |1|a number and a unit are expected, for example 45 s",
            " 45 s|1|white space does not belong here; write 45 s",
            "45  s|4|white space does not belong here; write 45 s",
            "45 s |5|white space does not belong here; write 45 s",
            "45 |4|a unit is expected, not the end; write 45",
            "45\u00a0s|3|one space is expected between number and unit, not \"\u00a0\"; write 45 s",
            "45\ts|3|one space is expected between number and unit, not \"\t\"; write 45 s",
            "45 S|4|\"S\" is not a known unit; write 45 s", "45 sec|4|\"sec\" is not a known unit; write 45 s",
            "5 hours/pc|3|\"hours\" is not a known unit; write 5 h/pcs",
            "5 KRW + 3|6|\" + 3\" is too much", "5 6 s|3|a unit is expected, not \"6\"",
            "45 s 3|5|\" 3\" is too much", "1 600 000 KRW|3|a unit is expected, not \"6\"; write 1600000 KRW",
            "1,600,000 KRW|2|\",\" is not part of a number; write 1600000 KRW",
            "1,500 KRW|2|\",\" is not part of a number; write 1500 KRW or 1.5 KRW",
            "+5 s|1|a number is expected, not \"+\"; write 5 s", "--5 s|2|a number is expected, not \"-\"",
            "- 5 s|2|white space does not belong here; write -5 s",
            "\u22125 pcs|1|a number is expected, not \"\u2212\"; write -5 pcs",
            "４５ s|1|a number is expected, not \"４\"; write 45 s",
            "٤٥ s|1|a number is expected, not \"٤\"", "1४ s|2|\"४\" is not part of a number",
            ".5 s|1|a number is expected, not \".\"; write 0.5 s",
            "5. s|3|a digit is expected, not \" \"; write 5 s", "1.2.3 s|4|\".\" is not part of a number",
            "1/0 s|3|a fraction cannot have the denominator 0", "1/2/3 s|4|\"/\" is not part of a number",
            "1/ s|3|a digit is expected, not \" \"",
            "0x10 s|2|one space is expected between number and unit, not \"x\"",
            "5 h / pcs|4|\" / pcs\" is too much; write 5 h/pcs", "5 1|3|a unit is expected, not \"1\"",
            "5 of|3|a unit is expected, not \"of\"", "5 kg of |9|the name of a thing is expected, not the end",
            "5 s of steel|3|\"s\" cannot be \"of\" something", "5 KRW of gold|3|\"KRW\" cannot be \"of\" something",
            "2 m^0|5|an exponent is an integer between -9 and 9 and not 0, not 0",
            "2 m^10|5|an exponent is an integer between -9 and 9 and not 0, not 10",
            "2 m^1.5|6|\".5\" is too much",
            "2 (m^5)^2|3|an exponent is an integer between -9 and 9 and not 0, not 10 of m",
            "2 m^x|5|an exponent is an integer between -9 and 9 and not 0, not \"x\"",
            "2 (s|5|\")\" is expected, not the end", "2 s)|4|\")\" is too much", "2 ()|4|a unit is expected, not \")\"",
            "2 s//h|5|a unit is expected, not \"/\"", "2 s/|5|a unit is expected, not the end",
            "45 s +- 20 %|5|\" +- 20 %\" is too much", "$5|1|a number is expected, not \"$\"",
            "1:30 h|2|\":\" is not part of a number", "5 \u3164|3|a unit is expected, not \"\u3164\""})
    void saysWhereAndWhat(String text, int position, String rest) {
        QuantityFormatException fault = assertThrows(QuantityFormatException.class, () -> Quantity.parse(text));
        assertEquals("\"" + text + "\": at " + position + ": " + rest, fault.getMessage());
        assertEquals(text, fault.text());
        assertEquals(position, fault.position());
        fault.suggestions().forEach(suggestion -> assertEquals(suggestion, Quantity.parse(suggestion).toString()));
    }

    @Test
    void limitsLength() {
        QuantityFormatException fault = assertThrows(QuantityFormatException.class,
                () -> Quantity.parse("1 " + "s".repeat(1_000_000)));
        assertEquals(Problem.TOO_LONG, fault.problem());
        assertEquals(List.of(), fault.suggestions());
        assertEquals(Problem.TOO_MANY_DIGITS, problemOf("1".repeat(41) + " s"));
        assertEquals(Problem.TOO_MANY_DIGITS, problemOf("0." + "1".repeat(40) + " s"));
        assertEquals(Problem.TOO_MANY_DIGITS, problemOf("1/" + "1".repeat(41) + " s"));
        assertEquals(Problem.UNIT_TOO_LONG, problemOf("1 kg of " + "x".repeat(41)));
        String things = IntStream.range(0, 8).mapToObj(i -> "kg of abcdefgh" + i).collect(Collectors.joining("/"));
        assertEquals(Problem.UNIT_TOO_LONG, problemOf("1 " + things));
    }

    private static Problem problemOf(String text) {
        return assertThrows(QuantityFormatException.class, () -> Quantity.parse(text)).problem();
    }

    @Test
    void unitsAloneAreStrictToo() {
        assertEquals("\"hr\": at 1: \"hr\" is not a known unit; write h",
                assertThrows(QuantityFormatException.class, () -> Unit.parse("hr")).getMessage());
        assertEquals(Problem.UNIT_EXPECTED, assertThrows(QuantityFormatException.class, () -> Unit.parse(""))
                .problem());
        assertEquals(Problem.NEEDLESS_SPACE, assertThrows(QuantityFormatException.class, () -> Unit.parse("s "))
                .problem());
        assertThrows(QuantityFormatException.class, () -> Unit.parse(" s"));
        assertThrows(QuantityFormatException.class, () -> Unit.parse("45 s"));
    }
}
