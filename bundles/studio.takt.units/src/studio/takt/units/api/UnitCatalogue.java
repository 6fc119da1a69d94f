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

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import studio.takt.units.api.QuantityFormatException.Problem;

/**
 * The names of units and what they mean. Immutable and safe for any number of threads; it remembers a bounded number
 * of units it has read, because files repeat the same few.
 */
public final class UnitCatalogue {

    private static final UnitCatalogue BUILT_IN = new UnitCatalogue(BuiltInUnits.all());
    private static final int REMEMBERED = 1024;
    private static final int MAX_LENGTH = 200;

    private final Map<String, UnitSymbol> symbols;
    private final boolean acceptsUnknown;
    private final UnitCatalogue open;
    private final Map<String, Unit> remembered = new ConcurrentHashMap<>();

    private UnitCatalogue(Map<String, UnitSymbol> symbols) {
        this.symbols = Collections.unmodifiableMap(symbols);
        this.acceptsUnknown = false;
        this.open = new UnitCatalogue(this);
    }

    private UnitCatalogue(UnitCatalogue strict) {
        this.symbols = strict.symbols;
        this.acceptsUnknown = true;
        this.open = this;
    }

    /** The units that need no declaration. */
    public static UnitCatalogue builtIn() {
        return BUILT_IN;
    }

    /**
     * This catalogue and the units that a project declares. A declaration may redefine a built-in counting unit
     * ({@code box} as {@code 24 pcs}); no other unit can change its meaning.
     *
     * @throws IllegalArgumentException if a declaration changes the meaning of another unit, or contains itself
     */
    public UnitCatalogue with(UnitDefinition... definitions) {
        Map<String, UnitSymbol> result = new LinkedHashMap<>(symbols);
        for (UnitDefinition definition : definitions) {
            UnitSymbol symbol = definition.unitSymbol();
            UnitSymbol former = result.put(symbol.text(), symbol);
            if (former != null && !former.equals(symbol) && !mayReplace(former, symbol)) {
                throw new IllegalArgumentException(symbol.text() + " has a meaning that cannot change");
            }
        }
        UnitCatalogue catalogue = new UnitCatalogue(result);
        return acceptsUnknown ? catalogue.open : catalogue;
    }

    private static boolean mayReplace(UnitSymbol former, UnitSymbol symbol) {
        boolean countsItself = former.dimension().equals(UnitSymbol.counting(former.text()).dimension());
        boolean inItself = symbol.dimension().exponents().keySet().stream()
                .anyMatch(base -> base.name().equals(symbol.text()) && base.kind() == Dimension.Kind.COUNT);
        return countsItself && !inItself;
    }

    /**
     * A view that takes every well-formed name it does not know for a counting unit with a dimension of its own. For
     * reading files, where nothing may be lost: {@link #isKnown} tells a validation rule which names to report.
     */
    public UnitCatalogue open() {
        return open;
    }

    /** All names, in a fixed order but for the currencies; unmodifiable. */
    public Set<String> symbols() {
        return symbols.keySet();
    }

    /** Whether a name as {@link Unit#symbols()} gives it ({@code min}, {@code kg of steel}) is in this catalogue. */
    public boolean isKnown(String symbol) {
        int of = symbol.indexOf(SymbolSyntax.OF);
        return symbols.containsKey(of < 0 ? symbol : symbol.substring(0, of));
    }

    /** Whether all names in a unit are in this catalogue, with the meaning they have there. */
    public boolean isKnown(Unit unit) {
        return unit.symbols().stream().allMatch(this::isKnown) && resolve(unit).equals(unit);
    }

    /** Names that may have been meant by a name, at most three, nearest first; {@code hours} → {@code h}. */
    public List<String> suggest(String symbol) {
        return new NameSuggestions(symbols.keySet()).forName(Objects.requireNonNull(symbol));
    }

    /**
     * Reads a unit.
     *
     * @throws QuantityFormatException if the text is not exactly a unit, or names one that is not known here and the
     *         catalogue is not {@linkplain #open() open}
     */
    public Unit parse(String text) {
        try {
            return parseUnit(text);
        } catch (QuantityFormatException fault) {
            throw fault.withSuggestions(new Corrections(this).forUnit(fault));
        }
    }

    /** Reads a unit without looking for suggestions. */
    Unit parseUnit(String text) {
        TextCursor cursor = new TextCursor(text);
        if (text.isEmpty()) {
            throw cursor.fault(Problem.UNIT_EXPECTED);
        }
        if (text.length() > MAX_LENGTH) {
            throw cursor.fault(Problem.TOO_LONG, String.valueOf(MAX_LENGTH));
        }
        return parse(cursor);
    }

    /** Reads a unit from a place to the end of the text. */
    Unit parse(TextCursor cursor) {
        String text = cursor.text().substring(cursor.position());
        Unit known = remembered.get(text);
        if (known == null) {
            known = new UnitParser(cursor, this::find).parse();
            if (remembered.size() < REMEMBERED) {
                remembered.put(text, known);
            }
        }
        return known;
    }

    private Optional<UnitSymbol> find(String name) {
        UnitSymbol symbol = symbols.get(name);
        return symbol == null && acceptsUnknown ? Optional.of(UnitSymbol.counting(name)) : Optional.ofNullable(symbol);
    }

    /**
     * The same unit by the meanings of this catalogue: what was read by an open one before a project's declarations
     * were known. Names that are not known stay counting units.
     */
    public Unit resolve(Unit unit) {
        return open.parseUnit(unit.toString());
    }

    /** The same quantity by the meanings of this catalogue; see {@link #resolve(Unit)}. */
    public Quantity resolve(Quantity quantity) {
        return Quantity.of(quantity.value(), resolve(quantity.unit()));
    }
}
