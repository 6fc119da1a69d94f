/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.exchange.internal.xmile;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names that others give to units, as ours. What is not known stays as the file has it first, spaces as
 * underscores: case does not matter in XMILE, and a file may declare other names of a unit.
 */
final class UnitNames {
    private static final String WORD = "[\\p{L}_$][\\p{L}\\p{N}_$]*";
    private static final Pattern NAME = Pattern.compile(WORD + "(?:\\s+" + WORD + ")*");
    /** A hyphen between units is a product: person-month. */
    private static final Pattern JOINED = Pattern.compile(WORD + "(?:\\s*-\\s*" + WORD + ")+");
    private static final Map<String, String> OURS = ours();

    private final Map<String, String> known = new HashMap<>(OURS);

    private static Map<String, String> ours() {
        return Stream.of("s: s sec secs second seconds", "ms: ms millisecond milliseconds",
                "min: min mins minute minutes", "h: h hr hrs hour hours", "d: d day days", "wk: wk week weeks",
                "month: mo month months", "year: yr yrs year years", "1: dmnl dimensionless unitless fraction",
                "person: person people persons", "pcs: pcs pieces piece units unit each")
                .flatMap(line -> Stream.of(line.substring(line.indexOf(':') + 2).split(" "))
                        .map(word -> Map.entry(word, line.substring(0, line.indexOf(':')))))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Takes in the units that a file declares, with their other names. */
    void declare(XmlNode units) {
        units.all("unit").forEach(unit -> {
            String plain = key(unit.attribute("name").orElse(""));
            String meant = unit.textOf("eqn").equals("1") ? "1" : known.getOrDefault(plain, written(plain, unit));
            known.putIfAbsent(plain, meant);
            unit.all("alias").forEach(alias -> known.putIfAbsent(key(alias.text().toString()), meant));
        });
    }

    private static String written(String plain, XmlNode unit) {
        return plain.isEmpty() ? plain : unit.attribute("name").orElse("").strip().replaceAll("\\s+", "_");
    }

    /** A unit as ours. */
    String ours(String text) {
        String products = JOINED.matcher(text.strip())
                .replaceAll(found -> Matcher.quoteReplacement("(" + found.group().replaceAll("\\s*-\\s*", "*") + ")"));
        return NAME.matcher(products).replaceAll(found -> {
            String name = found.group().strip().replaceAll("\\s+", "_");
            return Matcher.quoteReplacement(known.computeIfAbsent(key(name), unknown -> name));
        });
    }

    private static String key(String name) {
        return name.strip().replaceAll("\\s+", "_").toLowerCase(Locale.ROOT);
    }
}
