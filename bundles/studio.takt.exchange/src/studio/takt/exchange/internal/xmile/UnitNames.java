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

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names that others give to units, as ours. What is not known stays as it is, spaces as underscores. */
final class UnitNames {
    private static final Pattern NAME = Pattern
            .compile("[\\p{L}_$][\\p{L}\\p{N}_$]*(?:\\s+[\\p{L}_$][\\p{L}\\p{N}_$]*)*");
    private static final Map<String, String> OURS = ours();

    private UnitNames() {}

    private static Map<String, String> ours() {
        return Stream.of("s: sec secs second seconds", "ms: millisecond milliseconds", "min: mins minute minutes",
                "h: hr hrs hour hours", "d: day days", "wk: week weeks", "month: mo months", "year: yr yrs years",
                "1: dmnl dimensionless unitless", "person: people persons", "pcs: pieces piece units unit each")
                .flatMap(line -> Stream.of(line.substring(line.indexOf(':') + 2).split(" "))
                        .map(word -> Map.entry(word, line.substring(0, line.indexOf(':')))))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static String ours(String text) {
        Matcher names = NAME.matcher(text.strip());
        return names.replaceAll(found -> {
            String name = found.group().replaceAll("\\s+", "_");
            return Matcher.quoteReplacement(OURS.getOrDefault(name.toLowerCase(Locale.ROOT), name));
        });
    }
}
