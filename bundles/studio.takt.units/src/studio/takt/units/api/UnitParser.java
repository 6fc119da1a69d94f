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

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import studio.takt.units.api.QuantityFormatException.Problem;

/**
 * Reads units by descent:
 *
 * <pre>
 * unit   = factor { ( "/" | "·" | "*" ) factor }      from left to right: a/b·c is (a/b)·c
 * factor = ( "(" unit ")" | name | "1" ) [ "^" [ "-" ] digit ]
 * name   = "%" | identifier [ " of " identifier ]
 * </pre>
 */
final class UnitParser {

    private static final int MAX_LENGTH = 100;

    private final TextCursor cursor;
    private final Function<String, Optional<UnitSymbol>> names;

    UnitParser(TextCursor cursor, Function<String, Optional<UnitSymbol>> names) {
        this.cursor = cursor;
        this.names = names;
    }

    /** Reads to the end of the text. */
    Unit parse() {
        int start = cursor.position();
        Map<UnitSymbol, Integer> powers = product();
        cursor.expectEnd();
        Unit unit = unit(powers, start);
        if (unit.toString().length() > MAX_LENGTH) {
            throw cursor.faultAt(start, Problem.UNIT_TOO_LONG, String.valueOf(MAX_LENGTH));
        }
        return unit;
    }

    private Unit unit(Map<UnitSymbol, Integer> powers, int start) {
        for (Map.Entry<UnitSymbol, Integer> power : powers.entrySet()) {
            if (Math.abs(power.getValue()) > Unit.MAX_EXPONENT) {
                throw cursor.faultAt(start, Problem.BAD_EXPONENT, power.getValue() + " of " + power.getKey().text());
            }
        }
        return Unit.of(powers);
    }

    private Map<UnitSymbol, Integer> product() {
        Map<UnitSymbol, Integer> powers = new LinkedHashMap<>();
        multiply(powers, factor(), 1);
        while (true) {
            if (cursor.skip('/')) {
                multiply(powers, factor(), -1);
            } else if (cursor.skip('\u00b7') || cursor.skip('*')) {
                multiply(powers, factor(), 1);
            } else {
                return powers;
            }
        }
    }

    private static void multiply(Map<UnitSymbol, Integer> powers, Map<UnitSymbol, Integer> factor, int exponent) {
        factor.forEach((symbol, power) -> powers.merge(symbol, power * exponent, Integer::sum));
    }

    private Map<UnitSymbol, Integer> factor() {
        int start = cursor.position();
        Map<UnitSymbol, Integer> base = base();
        if (!cursor.skip('^')) {
            return base;
        }
        int exponent = exponent();
        Map<UnitSymbol, Integer> result = new LinkedHashMap<>();
        multiply(result, base, exponent);
        unit(result, start);
        return result;
    }

    private Map<UnitSymbol, Integer> base() {
        if (cursor.skip('(')) {
            Map<UnitSymbol, Integer> inner = product();
            if (!cursor.skip(')')) {
                throw cursor.fault(Problem.PARENTHESIS_EXPECTED);
            }
            return inner;
        }
        return cursor.skip('1') ? Map.of() : Map.of(name(), 1);
    }

    private int exponent() {
        int start = cursor.position();
        int sign = cursor.skip('-') ? -1 : 1;
        String digits = cursor.digits();
        if (digits.length() != 1 || digits.equals("0")) {
            Serializable found = digits.isEmpty() ? cursor.found() : digits;
            throw cursor.faultAt(start, Problem.BAD_EXPONENT, found);
        }
        return sign * Integer.parseInt(digits);
    }

    private UnitSymbol name() {
        int start = cursor.position();
        String name = cursor.skip('%') ? "%" : cursor.identifier("");
        if (name.isEmpty() || name.equals("of")) {
            throw cursor.faultAt(start, Problem.UNIT_EXPECTED, name.isEmpty() ? cursor.found() : "\"of\"");
        }
        if (name.length() > SymbolSyntax.MAX_LENGTH) {
            throw cursor.faultAt(start, Problem.UNIT_TOO_LONG, String.valueOf(SymbolSyntax.MAX_LENGTH));
        }
        UnitSymbol symbol = names.apply(name).orElseThrow(
                () -> cursor.faultAt(start, Problem.UNKNOWN_UNIT, SymbolSyntax.quote(name)));
        return cursor.skip(SymbolSyntax.OF) ? ofThing(symbol, start) : symbol;
    }

    private UnitSymbol ofThing(UnitSymbol symbol, int start) {
        if (!symbol.takesThing()) {
            throw cursor.faultAt(start, Problem.NOT_OF_THINGS, SymbolSyntax.quote(symbol.text()));
        }
        int place = cursor.position();
        String thing = cursor.identifier(SymbolSyntax.INSIDE_THING);
        if (thing.isEmpty()) {
            throw cursor.fault(Problem.THING_EXPECTED);
        }
        if (thing.length() > SymbolSyntax.MAX_LENGTH) {
            throw cursor.faultAt(place, Problem.UNIT_TOO_LONG, String.valueOf(SymbolSyntax.MAX_LENGTH));
        }
        return symbol.of(thing);
    }
}
