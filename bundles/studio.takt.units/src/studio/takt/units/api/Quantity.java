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
import java.util.Locale;
import java.util.Objects;

import org.apache.commons.math3.fraction.BigFraction;

/**
 * An exact number of a unit. Immutable.
 *
 * <p>{@code 60 s} and {@code 1 min} are not {@linkplain #equals equal}, but {@link #compareTo} gives 0, as with
 * {@link BigDecimal}. Arithmetic is exact; what was entered comes back.
 */
public final class Quantity implements Comparable<Quantity> {

    private final BigFraction value;
    private final Unit unit;

    private Quantity(BigFraction value, Unit unit) {
        this.value = Objects.requireNonNull(value);
        this.unit = Objects.requireNonNull(unit);
    }

    /** A quantity with an exact number. */
    public static Quantity of(BigFraction value, Unit unit) {
        return new Quantity(value, unit);
    }

    /** A quantity with a whole number. */
    public static Quantity of(long value, Unit unit) {
        return new Quantity(new BigFraction(value), unit);
    }

    /**
     * A quantity with the shortest decimal number that stands for a {@code double}: 0.1 is a tenth.
     *
     * @throws IllegalArgumentException if the number is infinite or not a number
     */
    public static Quantity of(double value, Unit unit) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(value + " is not a quantity");
        }
        return new Quantity(NumberText.exact(new BigDecimal(Double.toString(value))), unit);
    }

    /**
     * Reads a quantity by the names of units that are built in.
     *
     * @param text a decimal number, or a fraction of two whole ones, then one space and a unit (none for a plain
     *        number): {@code 45 s}, {@code -3.5 d}, {@code 1/3 h}, {@code 460 pcs/shift}, {@code 0.5}
     * @return the quantity
     * @throws QuantityFormatException if the text is anything else
     */
    public static Quantity parse(String text) {
        return parse(text, UnitCatalogue.builtIn());
    }

    /**
     * Reads a quantity by the names of units in a catalogue.
     *
     * @throws QuantityFormatException if the text is not exactly a quantity
     */
    public static Quantity parse(String text, UnitCatalogue catalogue) {
        try {
            return read(text, catalogue);
        } catch (QuantityFormatException fault) {
            throw fault.withSuggestions(new Corrections(catalogue).forQuantity(fault));
        }
    }

    /** Reads a quantity without looking for suggestions. */
    static Quantity read(String text, UnitCatalogue catalogue) {
        return new QuantityParser(new TextCursor(text), catalogue).parse();
    }

    /** The number. */
    public BigFraction value() {
        return value;
    }

    /** The unit. */
    public Unit unit() {
        return unit;
    }

    /** -1, 0 or 1, as the number is negative, zero or positive. */
    public int signum() {
        return value.getNumerator().signum();
    }

    /**
     * The number in another unit, as near as a {@code double} comes.
     *
     * @throws UnitException if the units do not convert exactly
     */
    public double in(Unit other) {
        return NumberText.toDouble(exactIn(other));
    }

    /**
     * The number in another unit, as near as a {@code double} comes, by a calendar where one is needed.
     *
     * @throws UnitException if the units do not convert, or the calendar does not know enough
     */
    public double in(Unit other, CalendarConversion calendar) {
        return NumberText.toDouble(exactIn(other, calendar));
    }

    /**
     * The number in another unit.
     *
     * @throws UnitException if the units do not convert exactly
     */
    public BigFraction exactIn(Unit other) {
        if (unit.equals(other)) {
            return value;
        }
        if (!unit.isCommensurableWith(other)) {
            throw CalendarReduction.differInTimeOnly(unit, other)
                    ? UnitException.calendarNeeded(unit, other)
                    : UnitException.incommensurable(unit, other);
        }
        return value.multiply(unit.factor().divide(other.factor()));
    }

    /**
     * The number in another unit, by a calendar where one is needed.
     *
     * @throws UnitException if the units do not convert, or the calendar does not know enough
     */
    public BigFraction exactIn(Unit other, CalendarConversion calendar) {
        return unit.isCommensurableWith(other)
                ? exactIn(other)
                : value.multiply(new CalendarReduction(calendar).ratio(unit, other));
    }

    /**
     * The same amount in another unit.
     *
     * @throws UnitException if the units do not convert exactly
     */
    public Quantity to(Unit other) {
        return new Quantity(exactIn(other), other);
    }

    /**
     * The same amount in another unit, by a calendar where one is needed.
     *
     * @throws UnitException if the units do not convert, or the calendar does not know enough
     */
    public Quantity to(Unit other, CalendarConversion calendar) {
        return new Quantity(exactIn(other, calendar), other);
    }

    /**
     * The sum, in this quantity's unit.
     *
     * @throws UnitException if the units do not convert exactly
     */
    public Quantity plus(Quantity other) {
        return new Quantity(value.add(other.exactIn(unit)), unit);
    }

    /**
     * The difference, in this quantity's unit.
     *
     * @throws UnitException if the units do not convert exactly
     */
    public Quantity minus(Quantity other) {
        return plus(other.negate());
    }

    /** The product; units of the same name cancel, others stay: {@code 2 h · 30 min} is {@code 60 h·min}. */
    public Quantity times(Quantity other) {
        return new Quantity(value.multiply(other.value), unit.times(other.unit));
    }

    /** This quantity so many times. */
    public Quantity times(BigFraction number) {
        return new Quantity(value.multiply(number), unit);
    }

    /** This quantity so many times. */
    public Quantity times(long number) {
        return times(new BigFraction(number));
    }

    /**
     * The quotient; units of the same name cancel, others stay.
     *
     * @throws ArithmeticException if the other one is zero
     */
    public Quantity dividedBy(Quantity other) {
        return new Quantity(quotient(other.value), unit.dividedBy(other.unit));
    }

    /**
     * One of so many equal parts.
     *
     * @throws ArithmeticException if the number is zero
     */
    public Quantity dividedBy(long number) {
        return new Quantity(quotient(new BigFraction(number)), unit);
    }

    private BigFraction quotient(BigFraction divisor) {
        if (divisor.getNumerator().signum() == 0) {
            throw new ArithmeticException(this + " divided by zero");
        }
        return value.divide(divisor);
    }

    /** The opposite. */
    public Quantity negate() {
        return new Quantity(value.negate(), unit);
    }

    /**
     * Compares amounts.
     *
     * @throws UnitException if the units do not convert exactly
     */
    @Override
    public int compareTo(Quantity other) {
        return value.compareTo(other.exactIn(unit));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Quantity that && value.equals(that.value) && unit.equals(that.unit);
    }

    @Override
    public int hashCode() {
        return Objects.hash(value, unit);
    }

    /**
     * The canonical text: a decimal number with a point, without exponent or grouping (a fraction such as
     * {@code 1/3} if there is no such decimal), one space, the unit. Everything that was read is read back equal.
     */
    @Override
    public String toString() {
        String number = NumberText.print(value);
        return unit.equals(Unit.ONE) ? number : number + " " + unit;
    }

    /**
     * A text for people: digits grouped as in that language, rounded to at least four significant digits, whole
     * numbers never rounded; {@code 1,600,000 KRW/month}, {@code 0.3333 h}. It is not meant to be read back.
     */
    public String format(Locale locale) {
        String number = NumberText.format(value, Objects.requireNonNull(locale));
        return unit.equals(Unit.ONE) ? number : number + " " + unit;
    }
}
