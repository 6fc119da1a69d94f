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

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the names somebody may have meant. */
final class NameSuggestions {

    private static final int MOST = 3;
    private static final int LONGEST = 40;
    private static final Map<String, String> HABITS = habits();

    private final Collection<String> names;

    NameSuggestions(Collection<String> names) {
        this.names = names;
    }

    private static Map<String, String> habits() {
        return Stream.of("s: sec secs second seconds 초", "ms: msec millisecond milliseconds",
                "min: mins minute minutes 분", "h: hr hrs hour hours 시간", "d: day days 일", "wk: w week weeks 주",
                "month: mo mon months 월 개월", "year: y yr yrs years 년", "shift: 교대", "workday: working_day 근무일",
                "pcs: pc piece pieces unit units each 개 대", "box: boxes 상자 박스",
                "person: people persons operator worker 명 인",
                "kg: kilo kgs kilogram kilograms", "g: gram grams", "t: ton tons tonne tonnes 톤", "m: meter metre 미터",
                "l: ltr liter litre liters litres 리터", "KRW: won 원 \u20a9", "USD: $ dollar dollars 달러",
                "EUR: \u20ac euro", "JPY: yen 엔", "CNY: rmb 위안", "%: percent pct 퍼센트")
                .flatMap(NameSuggestions::pairs).collect(Collectors.toUnmodifiableMap(Map.Entry::getKey,
                        Map.Entry::getValue));
    }

    private static Stream<Map.Entry<String, String>> pairs(String line) {
        int colon = line.indexOf(':');
        return Stream.of(line.substring(colon + 1).trim().split(" ")).map(word -> Map.entry(word,
                line.substring(0, colon)));
    }

    /** At most three names, nearest first. */
    List<String> forName(String name) {
        if (name.isEmpty() || name.length() > LONGEST) {
            return List.of();
        }
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC);
        String lower = plain.toLowerCase(Locale.ROOT);
        Set<String> found = new LinkedHashSet<>();
        Stream.of(plain, HABITS.getOrDefault(lower, ""), lower, plain.toUpperCase(Locale.ROOT)).filter(names::contains)
                .forEach(found::add);
        if (lower.endsWith("s")) {
            Stream.of(lower.substring(0, lower.length() - 1)).filter(names::contains).forEach(found::add);
        }
        if (found.isEmpty()) {
            found.addAll(similar(plain));
        }
        found.remove(name);
        return found.stream().limit(MOST).toList();
    }

    /** Names that differ by one letter; only of names long enough for that to mean something. */
    private List<String> similar(String name) {
        if (name.length() < MOST) {
            return List.of();
        }
        List<String> result = new ArrayList<>();
        names.stream().filter(other -> other.length() >= MOST && differByOne(name, other)).forEach(result::add);
        result.sort(Comparator.naturalOrder());
        return result;
    }

    /** Whether one letter is replaced, left out, added or swapped with its neighbour. */
    private static boolean differByOne(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int from = 0;
        while (from < shorter && one.charAt(from) == other.charAt(from)) {
            from++;
        }
        String restOne = one.substring(from);
        String restOther = other.substring(from);
        if (restOne.isEmpty() || restOther.isEmpty()) {
            return restOne.length() + restOther.length() == 1;
        }
        return restOne.substring(1).equals(restOther.substring(1)) || restOne.substring(1).equals(restOther)
                || restOne.equals(restOther.substring(1)) || swapped(restOne, restOther);
    }

    private static boolean swapped(String one, String other) {
        return one.length() >= 2 && one.length() == other.length() && one.charAt(0) == other.charAt(1)
                && one.charAt(1) == other.charAt(0) && one.substring(2).equals(other.substring(2));
    }
}
