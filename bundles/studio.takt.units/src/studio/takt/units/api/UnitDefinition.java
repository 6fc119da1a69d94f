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

import java.util.Objects;

import org.apache.commons.math3.fraction.BigFraction;

/** A unit that a project declares. Immutable. */
public final class UnitDefinition {

    private final UnitSymbol symbol;

    private UnitDefinition(UnitSymbol symbol) {
        if (!SymbolSyntax.isIdentifier(symbol.text())) {
            throw new IllegalArgumentException(symbol.text() + " cannot be the name of a unit: it must be of letters,"
                    + " digits and _, at most " + SymbolSyntax.MAX_LENGTH + ", and start with a letter");
        }
        this.symbol = symbol;
    }

    /** Whether a text can be the name of a unit. */
    public static boolean isWellFormed(String symbol) {
        return SymbolSyntax.isIdentifier(symbol);
    }

    /**
     * A counting unit with a dimension of its own.
     *
     * @throws IllegalArgumentException if the name is not well formed
     */
    public static UnitDefinition counting(String symbol) {
        return new UnitDefinition(UnitSymbol.counting(symbol));
    }

    /**
     * A currency or another kind of money with a dimension of its own.
     *
     * @throws IllegalArgumentException if the name is not well formed
     */
    public static UnitDefinition money(String symbol) {
        return new UnitDefinition(new UnitSymbol(symbol, BigFraction.ONE, Dimension.of(Dimension.Kind.MONEY, symbol)));
    }

    /**
     * A name for an amount of another unit, for example {@code dozen} for {@code 12 pcs}.
     *
     * @throws IllegalArgumentException if the name is not well formed, or the amount not positive
     */
    public static UnitDefinition of(String symbol, Quantity amount) {
        Objects.requireNonNull(amount);
        if (amount.signum() <= 0) {
            throw new IllegalArgumentException("one " + symbol + " cannot be " + amount);
        }
        BigFraction factor = amount.value().multiply(amount.unit().factor());
        return new UnitDefinition(new UnitSymbol(symbol, factor, amount.unit().dimension()));
    }

    UnitSymbol unitSymbol() {
        return symbol;
    }

    /** The name. */
    public String symbol() {
        return symbol.text();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UnitDefinition that && symbol.equals(that.symbol);
    }

    @Override
    public int hashCode() {
        return symbol.hashCode();
    }

    /** The name. */
    @Override
    public String toString() {
        return symbol.text();
    }
}
