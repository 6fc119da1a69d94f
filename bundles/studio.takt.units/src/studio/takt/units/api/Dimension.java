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

import java.io.Serializable;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * What a unit measures: base dimensions with integer exponents. Immutable.
 *
 * <p>Seconds, kilograms and metres span the usual dimensions. Every currency, every counting unit and every calendar
 * unit (shift, workday, month, year) is a base of its own, so that nothing converts that must not.
 */
public final class Dimension implements Serializable {

    /** The dimension of a plain number and of a percentage. */
    public static final Dimension RATIO = new Dimension(new TreeMap<>());

    /** What kind of thing a dimension is. Bases are of the first six kinds only. */
    public enum Kind {
        /** Exact time: s, min, h, d, wk. */
        TIME("time"),
        /** Time that only a calendar can measure: shift, workday, month, year. */
        CALENDAR_TIME("calendarTime"),
        /** A number of counted things; each counting unit is a base of its own. */
        COUNT("count"),
        /** Money; each currency is a base of its own. */
        MONEY("money"),
        /** Mass. */
        MASS("mass"),
        /** Length. */
        LENGTH("length"),
        /** Length squared. */
        AREA("area"),
        /** Length cubed. */
        VOLUME("volume"),
        /** No dimension. */
        RATIO("ratio"),
        /** A product or quotient of several. */
        COMPOSITE("composite");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /** The name of this kind in a language. */
        public String in(Locale locale) {
            return Message.of("kind." + key).in(locale);
        }

        /** The name of this kind in English. */
        @Override
        public String toString() {
            return in(Locale.ROOT);
        }
    }

    /**
     * One base dimension.
     *
     * @param kind its kind
     * @param name the symbol of the unit that measures it, for example {@code s}, {@code KRW}, {@code kg of steel}
     */
    public record Base(Kind kind, String name) implements Comparable<Base>, Serializable {

        /** Checks that nothing is missing. */
        public Base {
            Objects.requireNonNull(kind);
            Objects.requireNonNull(name);
        }

        @Override
        public int compareTo(Base other) {
            int byKind = kind.compareTo(other.kind);
            return byKind != 0 ? byKind : name.compareTo(other.name);
        }

        /** A text for messages in a language, for example {@code money (KRW)}. */
        public String in(Locale locale) {
            return switch (kind) {
                case TIME, MASS, LENGTH -> kind.in(locale);
                case CALENDAR_TIME -> name;
                default -> kind.in(locale) + " (" + name + ")";
            };
        }
    }

    private static final long serialVersionUID = 1L;

    private final TreeMap<Base, Integer> exponents;

    private Dimension(TreeMap<Base, Integer> exponents) {
        this.exponents = exponents;
    }

    static Dimension of(Kind kind, String name) {
        return RATIO.times(new Base(kind, name), 1);
    }

    /** The exponents, none of them zero, in a fixed order; unmodifiable. */
    public Map<Base, Integer> exponents() {
        return Collections.unmodifiableMap(exponents);
    }

    /** The exponent of a base; 0 if it is not part of this dimension. */
    public int exponentOf(Base base) {
        return exponents.getOrDefault(base, 0);
    }

    /** The product of two dimensions. */
    public Dimension times(Dimension other) {
        return combine(other, 1);
    }

    /** The quotient of two dimensions. */
    public Dimension dividedBy(Dimension other) {
        return combine(other, -1);
    }

    /** This dimension to an integer power. */
    public Dimension pow(int exponent) {
        return RATIO.combine(this, exponent);
    }

    Dimension times(Base base, int exponent) {
        TreeMap<Base, Integer> result = new TreeMap<>(exponents);
        add(result, base, exponent);
        return new Dimension(result);
    }

    private Dimension combine(Dimension other, int sign) {
        TreeMap<Base, Integer> result = new TreeMap<>(exponents);
        other.exponents.forEach((base, exponent) -> add(result, base, sign * exponent));
        return new Dimension(result);
    }

    private static void add(Map<Base, Integer> exponents, Base base, int exponent) {
        int sum = exponents.getOrDefault(base, 0) + exponent;
        if (sum == 0) {
            exponents.remove(base);
        } else {
            exponents.put(base, sum);
        }
    }

    /** The kind of this dimension; {@link Kind#COMPOSITE} if it is none of the simple ones. */
    public Kind kind() {
        if (exponents.isEmpty()) {
            return Kind.RATIO;
        }
        if (exponents.size() > 1) {
            return Kind.COMPOSITE;
        }
        Kind kind = exponents.keySet().iterator().next().kind();
        return switch (exponents.values().iterator().next()) {
            case 1 -> kind;
            case 2 -> kind == Kind.LENGTH ? Kind.AREA : Kind.COMPOSITE;
            case 3 -> kind == Kind.LENGTH ? Kind.VOLUME : Kind.COMPOSITE;
            default -> Kind.COMPOSITE;
        };
    }

    /** Whether a calendar unit is part of this dimension. */
    public boolean hasCalendarTime() {
        return exponents.keySet().stream().anyMatch(base -> base.kind() == Kind.CALENDAR_TIME);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Dimension that && exponents.equals(that.exponents);
    }

    @Override
    public int hashCode() {
        return exponents.hashCode();
    }

    /** The text of {@link #in} in English. */
    @Override
    public String toString() {
        return in(Locale.ROOT);
    }

    /** A text for messages, for example {@code money (KRW)/count (pcs)/month}; not meant to be parsed. */
    public String in(Locale locale) {
        if (exponents.isEmpty()) {
            return Kind.RATIO.in(locale);
        }
        StringJoiner above = new StringJoiner("\u00b7").setEmptyValue("1");
        StringBuilder below = new StringBuilder();
        exponents.forEach((base, exponent) -> {
            String power = base.in(locale) + (Math.abs(exponent) == 1 ? "" : "^" + Math.abs(exponent));
            if (exponent > 0) {
                above.add(power);
            } else {
                below.append('/').append(power);
            }
        });
        return above.toString() + below;
    }
}
