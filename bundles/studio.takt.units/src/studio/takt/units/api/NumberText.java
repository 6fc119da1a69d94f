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

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;

import org.apache.commons.math3.fraction.BigFraction;

/** Exact numbers to and from text and {@code double}. */
final class NumberText {

    /** More than the digits of any amount of money or piece of time. */
    static final int MAX_DIGITS = 40;

    private static final BigInteger FIVE = BigInteger.valueOf(5);
    private static final int EXACT_BITS = 53;
    private static final int SIGNIFICANT = 4;
    private static final MathContext PRECISE = new MathContext(60);

    private NumberText() {}

    static BigFraction exact(BigDecimal decimal) {
        BigInteger unscaled = decimal.unscaledValue();
        return decimal.scale() >= 0
                ? new BigFraction(unscaled, BigInteger.TEN.pow(decimal.scale()))
                : new BigFraction(unscaled.multiply(BigInteger.TEN.pow(-decimal.scale())));
    }

    /** The nearest {@code double}; the library's own conversion rounds twice when numbers are long. */
    static double toDouble(BigFraction value) {
        BigInteger above = value.getNumerator();
        BigInteger below = value.getDenominator();
        if (above.bitLength() <= EXACT_BITS && below.bitLength() <= EXACT_BITS) {
            return above.doubleValue() / below.doubleValue();
        }
        return new BigDecimal(above).divide(new BigDecimal(below), PRECISE).doubleValue();
    }

    /** A decimal if there is one of no more digits than may be read, otherwise a fraction. */
    static String print(BigFraction value) {
        BigInteger above = value.getNumerator();
        BigInteger below = value.getDenominator();
        if (below.equals(BigInteger.ONE)) {
            return above.toString();
        }
        int twos = below.getLowestSetBit();
        int fives = 0;
        BigInteger rest = below.shiftRight(twos);
        while (rest.bitLength() > 2 && rest.mod(FIVE).signum() == 0) {
            rest = rest.divide(FIVE);
            fives++;
        }
        int decimals = Math.max(twos, fives);
        if (!rest.equals(BigInteger.ONE) || decimals >= MAX_DIGITS) {
            return above + "/" + below;
        }
        BigDecimal decimal = new BigDecimal(above.multiply(BigInteger.TEN.pow(decimals)).divide(below), decimals);
        int digits = Math.max(decimal.precision(), decimals + 1);
        return digits > MAX_DIGITS ? above + "/" + below : decimal.toPlainString();
    }

    static String format(BigFraction value, Locale locale) {
        BigDecimal decimal = new BigDecimal(value.getNumerator()).divide(new BigDecimal(value.getDenominator()),
                PRECISE);
        int before = decimal.precision() - decimal.scale();
        int decimals = value.getDenominator().equals(BigInteger.ONE) ? 0 : Math.max(0, SIGNIFICANT - before);
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setRoundingMode(RoundingMode.HALF_UP);
        format.setMaximumFractionDigits(decimals);
        return format.format(decimal.setScale(decimals, RoundingMode.HALF_UP));
    }
}
