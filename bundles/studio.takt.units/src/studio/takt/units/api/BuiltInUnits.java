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

import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.commons.math3.fraction.BigFraction;

/** The units that every catalogue knows. */
final class BuiltInUnits {

    private static final List<String> COUNTING = List.of("pcs", "set", "kit", "tray", "box", "carton", "tote", "bin",
            "bag", "drum", "bundle", "roll", "coil", "sheet", "bar", "reel", "pallet", "container", "rack", "skid",
            "cart", "truck", "car", "trip", "lot", "batch", "job", "order", "line", "kanban", "setup", "changeover",
            "cycle", "stroke", "station", "machine", "person");

    private static final List<String> CALENDAR = List.of("shift", "workday", "month", "year");

    private final Map<String, UnitSymbol> symbols = new LinkedHashMap<>();

    private BuiltInUnits() {}

    static Map<String, UnitSymbol> all() {
        BuiltInUnits units = new BuiltInUnits();
        units.time();
        units.measures();
        units.counts();
        units.put("%", new BigFraction(1, 100), Dimension.RATIO);
        for (Currency currency : Currency.getAvailableCurrencies()) {
            String code = currency.getCurrencyCode();
            units.put(code, BigFraction.ONE, Dimension.of(Dimension.Kind.MONEY, code));
        }
        return units.symbols;
    }

    private void time() {
        Dimension time = Dimension.of(Dimension.Kind.TIME, "s");
        put("ms", new BigFraction(1, 1000), time);
        put("s", BigFraction.ONE, time);
        put("min", new BigFraction(60), time);
        put("h", new BigFraction(3600), time);
        put("d", new BigFraction(86_400), time);
        put("wk", new BigFraction(604_800), time);
        CALENDAR.forEach(name -> put(name, BigFraction.ONE, Dimension.of(Dimension.Kind.CALENDAR_TIME, name)));
    }

    private void measures() {
        Dimension mass = Dimension.of(Dimension.Kind.MASS, "kg");
        put("mg", new BigFraction(1, 1_000_000), mass);
        put("g", new BigFraction(1, 1000), mass);
        put("kg", BigFraction.ONE, mass);
        put("t", new BigFraction(1000), mass);
        Dimension length = Dimension.of(Dimension.Kind.LENGTH, "m");
        put("mm", new BigFraction(1, 1000), length);
        put("cm", new BigFraction(1, 100), length);
        put("m", BigFraction.ONE, length);
        put("km", new BigFraction(1000), length);
        put("m2", BigFraction.ONE, length.pow(2));
        put("ml", new BigFraction(1, 1_000_000), length.pow(3));
        put("l", new BigFraction(1, 1000), length.pow(3));
        put("m3", BigFraction.ONE, length.pow(3));
    }

    /** "each" is another name for pieces; every other counting unit stands for itself. */
    private void counts() {
        COUNTING.forEach(name -> symbols.put(name, UnitSymbol.counting(name)));
        put("ea", BigFraction.ONE, symbols.get("pcs").dimension());
    }

    private void put(String name, BigFraction factor, Dimension dimension) {
        symbols.put(name, new UnitSymbol(name, factor, dimension));
    }
}
