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

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.commons.math3.fraction.BigFraction;

/**
 * A unit of measure: a product of named units with integer exponents. Immutable.
 *
 * <p>Two units are equal if they are made of the same names with the same meaning and exponents, in whatever order:
 * {@code KRW/pcs/month} equals {@code KRW/(pcs·month)}, but {@code min} is not equal to {@code h}. The order in which
 * a user wrote them is kept for {@link #toString()}, factors above the line first.
 */
public final class Unit {

    /** The unit of a plain number. */
    public static final Unit ONE = new Unit(Map.of());

    /** The largest exponent of a name, either way. */
    static final int MAX_EXPONENT = 9;

    private final Map<UnitSymbol, Integer> powers;
    private final BigFraction factor;
    private final Dimension dimension;
    private final String text;

    private Unit(Map<UnitSymbol, Integer> powers) {
        this.powers = powers;
        BigFraction product = BigFraction.ONE;
        Dimension measured = Dimension.RATIO;
        for (Map.Entry<UnitSymbol, Integer> power : powers.entrySet()) {
            product = product.multiply(power.getKey().factor().pow(power.getValue()));
            measured = measured.times(power.getKey().dimension().pow(power.getValue()));
        }
        this.factor = product;
        this.dimension = measured;
        this.text = print(powers);
    }

    /**
     * Reads a unit by the names that are built in.
     *
     * @param text for example {@code pcs/shift}, {@code m^2}, {@code KRW/(pcs·month)}, {@code 1}
     * @return the unit
     * @throws QuantityFormatException if the text is not exactly a unit
     */
    public static Unit parse(String text) {
        return UnitCatalogue.builtIn().parse(text);
    }

    static Unit of(UnitSymbol symbol) {
        return new Unit(Map.of(symbol, 1));
    }

    /**
     * A unit of names with exponents, in that order.
     *
     * @throws UnitException if an exponent is too large
     */
    static Unit of(Map<UnitSymbol, Integer> powers) {
        Map<UnitSymbol, Integer> kept = new LinkedHashMap<>();
        powers.forEach((symbol, exponent) -> {
            if (Math.abs(exponent) > MAX_EXPONENT) {
                throw UnitException.exponentTooLarge(symbol.text(), MAX_EXPONENT);
            }
            if (exponent != 0) {
                kept.put(symbol, exponent);
            }
        });
        return kept.isEmpty() ? ONE : new Unit(kept);
    }

    /**
     * The product of two units.
     *
     * @throws UnitException if an exponent grows beyond 9
     */
    public Unit times(Unit other) {
        return combine(other, 1);
    }

    /**
     * The quotient of two units.
     *
     * @throws UnitException if an exponent grows beyond 9
     */
    public Unit dividedBy(Unit other) {
        return combine(other, -1);
    }

    /**
     * This unit to an integer power.
     *
     * @throws UnitException if an exponent grows beyond 9
     */
    public Unit pow(int exponent) {
        return ONE.combine(this, exponent);
    }

    private Unit combine(Unit other, int sign) {
        Map<UnitSymbol, Integer> result = new LinkedHashMap<>(powers);
        other.powers.forEach((symbol, exponent) -> result.merge(symbol, Math.multiplyExact(sign, exponent),
                Math::addExact));
        return of(result);
    }

    /** What this unit measures. */
    public Dimension dimension() {
        return dimension;
    }

    /** How many units of the base dimensions (s, kg, m, and every other name by itself) one of this unit is. */
    public BigFraction factor() {
        return factor;
    }

    /** Whether quantities convert exactly between this unit and another, without any calendar. */
    public boolean isCommensurableWith(Unit other) {
        return dimension.equals(other.dimension);
    }

    /** Whether the quantity is a plain number or a percentage. */
    public boolean isRatio() {
        return dimension.equals(Dimension.RATIO);
    }

    /** The names this unit is made of, in order, for example {@code [KRW, kg of steel]}. */
    public List<String> symbols() {
        return powers.keySet().stream().map(UnitSymbol::text).toList();
    }

    Collection<UnitSymbol> definitions() {
        return powers.keySet();
    }

    private static String print(Map<UnitSymbol, Integer> powers) {
        StringBuilder above = new StringBuilder();
        StringBuilder below = new StringBuilder();
        powers.forEach((symbol, exponent) -> {
            int size = Math.abs(exponent);
            String power = symbol.text() + (size == 1 ? "" : "^" + size);
            if (exponent < 0) {
                below.append('/').append(power);
            } else {
                above.append(above.isEmpty() ? "" : "\u00b7").append(power);
            }
        });
        return (above.isEmpty() ? "1" : above.toString()) + below;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Unit that && powers.equals(that.powers);
    }

    @Override
    public int hashCode() {
        return powers.hashCode();
    }

    /** The canonical text; parses back to an equal unit. */
    @Override
    public String toString() {
        return text;
    }
}
