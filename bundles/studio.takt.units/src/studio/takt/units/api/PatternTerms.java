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

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The words of dimension patterns and what each stands for. */
final class PatternTerms {

    /**
     * One way to stand for a word: a kind of base with an exponent.
     *
     * @param kind the kind of base
     * @param exponent its exponent above the line: 2 for an area
     */
    record Shape(Dimension.Kind kind, int exponent) {

        /** The parts of a dimension that have this shape, above (1) or below (-1) the line. */
        Stream<Dimension> candidates(Dimension dimension, int sign) {
            return dimension.exponents().entrySet().stream()
                    .filter(power -> power.getKey().kind() == kind && power.getValue() * sign > 0)
                    .map(power -> Dimension.RATIO.times(power.getKey(), exponent * sign));
        }
    }

    private static final Shape TIME = new Shape(Dimension.Kind.TIME, 1);
    private static final Shape CALENDAR = new Shape(Dimension.Kind.CALENDAR_TIME, 1);
    private static final Shape MASS = new Shape(Dimension.Kind.MASS, 1);
    private static final Shape LENGTH = new Shape(Dimension.Kind.LENGTH, 1);
    private static final Shape AREA = new Shape(Dimension.Kind.LENGTH, 2);
    private static final Shape VOLUME = new Shape(Dimension.Kind.LENGTH, 3);

    private static final Map<String, List<Shape>> WORDS = Map.of("time", List.of(TIME, CALENDAR), "calendarTime",
            List.of(CALENDAR), "count", List.of(new Shape(Dimension.Kind.COUNT, 1), MASS, LENGTH, AREA, VOLUME),
            "money", List.of(new Shape(Dimension.Kind.MONEY, 1)), "mass", List.of(MASS), "length", List.of(LENGTH),
            "area", List.of(AREA), "volume", List.of(VOLUME), "any", List.of(TIME));

    private static final Map<String, String> UNITS = Map.of("time", "h", "calendarTime", "month", "count", "pcs",
            "money", "KRW", "mass", "kg", "length", "m", "area", "m2", "volume", "m3", "any", "s");

    private PatternTerms() {}

    /** What a word stands for; nothing if it is not a word of patterns. */
    static List<Shape> of(String word) {
        return WORDS.getOrDefault(word, List.of());
    }

    static String unit(String word) {
        return UNITS.get(word);
    }
}
