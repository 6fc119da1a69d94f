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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What kind of quantity a feature of the model takes: {@code time}, {@code count/time}, {@code money/count/time},
 * {@code ratio}, {@code any}, or alternatives such as {@code time|count}. Immutable.
 *
 * <p>{@code time} is exact or calendar time; {@code count} any counting unit, or a mass, length, area or volume as a
 * quantity of goods; {@code money} any currency; {@code ratio} a plain number or percentage. {@code calendarTime},
 * {@code mass}, {@code length}, {@code area} and {@code volume} are for where no other kind will do.
 */
public final class DimensionPattern {

    private static final Map<String, String> EXAMPLES = Map.of("time", "45 s", "count", "100 pcs", "money",
            "1600000 KRW", "ratio", "85 %", "any", "45 s", "count/time", "460 pcs/shift", "time/count", "10 h/pcs",
            "money/time", "1600000 KRW/month", "money/count/time", "1000 KRW/pcs/month", "money/count", "5000 KRW/pcs");

    /** One term of an alternative: a kind of base, above or below the line. */
    private record Term(String kind, int sign) {

        Term {
            if (PatternTerms.of(kind).isEmpty()) {
                throw new IllegalArgumentException("\"" + kind + "\" is not a kind of dimension");
            }
        }
    }

    private final String text;
    private final List<List<Term>> alternatives;

    private DimensionPattern(String text) {
        this.text = Objects.requireNonNull(text);
        this.alternatives = Stream.of(text.split("\\|", -1)).map(DimensionPattern::terms).toList();
    }

    /**
     * Reads a pattern: kinds joined by {@code /} and {@code *}, alternatives by {@code |}.
     *
     * @throws IllegalArgumentException if it is not one
     */
    public static DimensionPattern parse(String text) {
        return new DimensionPattern(text);
    }

    private static List<Term> terms(String text) {
        List<Term> terms = new ArrayList<>();
        if (text.equals("ratio")) {
            return terms;
        }
        String[] quotient = text.split("/", -1);
        for (int index = 0; index < quotient.length; index++) {
            for (String kind : quotient[index].split("[*\u00b7]", -1)) {
                if (index > 0 || !kind.equals("1")) {
                    terms.add(new Term(kind, index == 0 ? 1 : -1));
                }
            }
        }
        return terms;
    }

    /** Whether a quantity in this unit is of this kind. */
    public boolean matches(Unit unit) {
        return matches(unit.dimension());
    }

    /** Whether a quantity of this dimension is of this kind. */
    public boolean matches(Dimension dimension) {
        return alternatives.stream().anyMatch(terms -> matches(terms, dimension));
    }

    /** Takes the first term out of the dimension in every possible way and matches the other terms with the rest. */
    private static boolean matches(List<Term> terms, Dimension dimension) {
        if (terms.isEmpty()) {
            return dimension.equals(Dimension.RATIO);
        }
        Term first = terms.get(0);
        List<Term> others = terms.subList(1, terms.size());
        if (first.kind.equals("any")) {
            return true;
        }
        return PatternTerms.of(first.kind).stream().flatMap(shape -> shape.candidates(dimension, first.sign))
                .anyMatch(part -> matches(others, dimension.dividedBy(part))) || cancels(first, others, dimension);
    }

    /** In {@code count/count}, pieces by pieces leave nothing. */
    private static boolean cancels(Term first, List<Term> others, Dimension dimension) {
        int opposite = others.indexOf(new Term(first.kind, -first.sign));
        if (opposite < 0) {
            return false;
        }
        List<Term> rest = new ArrayList<>(others);
        rest.remove(opposite);
        return matches(rest, dimension);
    }

    /** A quantity of this kind, for messages: {@code 45 s}. */
    public String example() {
        String first = text.split("\\|")[0];
        return EXAMPLES.getOrDefault(first, "1 " + alternatives.get(0).stream().map(term -> (term.sign < 0 ? "/" : "*")
                + PatternTerms.unit(term.kind)).collect(Collectors.joining()).replaceFirst("^\\*", "")
                .replaceFirst("^/", "1/"));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DimensionPattern that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The text it was read from. */
    @Override
    public String toString() {
        return text;
    }
}
