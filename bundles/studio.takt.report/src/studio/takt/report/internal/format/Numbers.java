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

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import studio.takt.units.api.Quantity;
import studio.takt.units.api.QuantityFormatException;
import studio.takt.units.api.Unit;

/**
 * Writes numbers for people: digits grouped as the language does, no more of them than mean something. A whole number
 * keeps all its digits; any other is rounded to four significant ones, but never coarser than to ones.
 */
public final class Numbers {
    private static final int SIGNIFICANT = 4;
    private static final int MOST_DECIMALS = 6;
    private static final double NOISE = 1e-9;
    private static final String NO_BREAK_SPACE = "\u00a0";
    private static final Pattern LONG_NUMBER = Pattern
            .compile("(?<![\\w.])-?\\d+\\.\\d{4,}(?:[eE][-+]?\\d+)?(?![\\w.]*\\d)");

    private final Locale locale;
    private final UnitNames units;

    /** Numbers for readers of that language. */
    public Numbers(Locale locale) {
        this.locale = locale;
        this.units = new UnitNames(locale);
    }

    /** A number with as many decimals as it needs. */
    public String plain(double value) {
        return fixed(value, decimals(value));
    }

    /** A number in a sentence: three significant digits if it is not whole. */
    public String brief(double value) {
        int digits = Math.max(0, meaningful(value) - 1);
        double rounded = BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP).doubleValue();
        return fixed(value, Math.min(decimals(rounded), digits));
    }

    /** A number with that many decimals. */
    public String fixed(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "\u2013" : value > 0 ? "\u221e" : "\u2212\u221e";
        }
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(rounded.signum() == 0 ? rounded.abs() : rounded).replace('-', '\u2212');
    }

    /** A number with its unit, which stays on the same line. */
    public String with(double value, Unit unit) {
        String name = unit(unit);
        return joined(plain(value), name);
    }

    /** A number and the name of its unit on one line; Korean units follow without a space. */
    public static String joined(String number, String unit) {
        if (unit.isEmpty()) {
            return number;
        }
        boolean korean = Character.UnicodeScript.of(unit.codePointAt(0)) == Character.UnicodeScript.HANGUL;
        return number + (korean ? "" : NO_BREAK_SPACE) + unit.replace(' ', NO_BREAK_SPACE.charAt(0));
    }

    /** The name of a unit; empty for a plain number. */
    public String unit(Unit unit) {
        return units.of(unit);
    }

    /** A quantity. */
    public String of(Quantity quantity) {
        return with(quantity.in(quantity.unit()), quantity.unit());
    }

    /** A value as an engine wrote it: a quantity is written anew, other long numbers are rounded. */
    public String tidy(String text) {
        try {
            return of(Quantity.parse(text));
        } catch (QuantityFormatException e) {
            return rounded(text);
        }
    }

    /** The text, in which long decimals are rounded. */
    public String rounded(String text) {
        Matcher numbers = LONG_NUMBER.matcher(text);
        return numbers.replaceAll(number -> Matcher.quoteReplacement(plain(Double.parseDouble(number.group()))));
    }

    /** As many decimals as the number that needs most, in view of the largest. */
    public static int decimals(Collection<Double> values) {
        double largest = values.stream().filter(Double::isFinite).mapToDouble(Math::abs).max().orElse(0);
        int most = values.stream().filter(Double::isFinite).mapToInt(Numbers::decimals).max().orElse(0);
        return Math.min(most, meaningful(largest));
    }

    /** As many decimals as the number needs. */
    static int decimals(double value) {
        if (!Double.isFinite(value) || Math.abs(value - Math.rint(value)) <= NOISE * Math.max(1, Math.abs(value))) {
            return 0;
        }
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(meaningful(value), RoundingMode.HALF_UP);
        return Math.max(0, rounded.stripTrailingZeros().scale());
    }

    private static int meaningful(double value) {
        if (value == 0) {
            return 0;
        }
        int magnitude = (int) Math.floor(Math.log10(Math.abs(value)));
        return Math.max(0, Math.min(MOST_DECIMALS, SIGNIFICANT - 1 - magnitude));
    }
}
