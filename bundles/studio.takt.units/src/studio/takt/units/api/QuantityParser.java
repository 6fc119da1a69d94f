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
import java.math.BigDecimal;
import java.math.BigInteger;

import org.apache.commons.math3.fraction.BigFraction;

import studio.takt.units.api.QuantityFormatException.Problem;

/** Reads {@code number [ " " unit ]} where {@code number = [ "-" ] digits [ "." digits | "/" digits ]}. */
final class QuantityParser {

    private static final int MAX_LENGTH = 200;

    private final TextCursor cursor;
    private final UnitCatalogue catalogue;

    QuantityParser(TextCursor cursor, UnitCatalogue catalogue) {
        this.cursor = cursor;
        this.catalogue = catalogue;
    }

    Quantity parse() {
        if (cursor.text().isBlank()) {
            throw cursor.fault(Problem.EMPTY);
        }
        if (cursor.text().length() > MAX_LENGTH) {
            throw cursor.fault(Problem.TOO_LONG, String.valueOf(MAX_LENGTH));
        }
        BigFraction value = number();
        return Quantity.of(value, unit());
    }

    private BigFraction number() {
        boolean negative = cursor.skip('-');
        BigFraction size = size();
        return negative ? size.negate() : size;
    }

    private BigFraction size() {
        int start = cursor.position();
        String whole = cursor.digits();
        if (whole.isEmpty()) {
            throw noNumber();
        }
        String decimals = cursor.skip('.') ? digits() : "";
        limit(start, whole.length() + decimals.length());
        if (decimals.isEmpty() && cursor.skip('/')) {
            return fraction(new BigInteger(whole));
        }
        return NumberText.exact(new BigDecimal(new BigInteger(whole + decimals), decimals.length()));
    }

    private BigFraction fraction(BigInteger above) {
        int start = cursor.position();
        String below = digits();
        limit(start, below.length());
        BigInteger denominator = new BigInteger(below);
        if (denominator.signum() == 0) {
            throw cursor.faultAt(start, Problem.ZERO_DENOMINATOR, below);
        }
        return new BigFraction(above, denominator);
    }

    private String digits() {
        String digits = cursor.digits();
        if (digits.isEmpty()) {
            throw cursor.fault(Problem.DIGIT_EXPECTED);
        }
        return digits;
    }

    private void limit(int start, int digits) {
        if (digits > NumberText.MAX_DIGITS) {
            throw cursor.faultAt(start, Problem.TOO_MANY_DIGITS, String.valueOf(NumberText.MAX_DIGITS));
        }
    }

    private QuantityFormatException noNumber() {
        if (isSpace(cursor.peek())) {
            return cursor.fault(Problem.NEEDLESS_SPACE);
        }
        int start = cursor.position();
        String word = cursor.identifier("");
        Serializable found = word.isEmpty() ? cursor.found() : SymbolSyntax.quote(word);
        return cursor.faultAt(start, Problem.NUMBER_EXPECTED, found);
    }

    private Unit unit() {
        if (cursor.atEnd()) {
            return Unit.ONE;
        }
        if (!cursor.skip(' ')) {
            throw notASpace();
        }
        if (isSpace(cursor.peek())) {
            throw cursor.fault(Problem.NEEDLESS_SPACE);
        }
        int start = cursor.position();
        Unit unit = catalogue.parse(cursor);
        if (cursor.text().substring(start).equals("1")) {
            throw cursor.faultAt(start, Problem.UNIT_EXPECTED, "\"1\"");
        }
        return unit;
    }

    private QuantityFormatException notASpace() {
        boolean exponent = (cursor.peek() | 0x20) == 'e' && isExponent(cursor.text().substring(cursor.position() + 1));
        boolean startsUnit = SymbolSyntax.isStart(cursor.peek()) || cursor.peek() == '%' || isSpace(cursor.peek());
        return cursor.fault(startsUnit && !exponent ? Problem.SPACE_EXPECTED : Problem.NOT_IN_NUMBER);
    }

    private static boolean isExponent(String rest) {
        return !rest.isEmpty() && "+-0123456789".indexOf(rest.charAt(0)) >= 0;
    }

    private static boolean isSpace(int codePoint) {
        return codePoint >= 0 && (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint));
    }
}
