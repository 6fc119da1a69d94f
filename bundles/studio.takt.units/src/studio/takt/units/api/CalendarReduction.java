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

import java.util.Map;
import java.util.Optional;

import org.apache.commons.math3.fraction.BigFraction;

/** Replaces the calendar units in a dimension by their lengths, as far as a calendar knows them. */
final class CalendarReduction {

    /** Longer chains than year → month → workday → shift → s are circles. */
    private static final int MAX_STEPS = 16;

    private final CalendarConversion calendar;

    CalendarReduction(CalendarConversion calendar) {
        this.calendar = calendar;
    }

    /** How many of one unit make one of the other. */
    BigFraction ratio(Unit from, Unit to) {
        Reduced above = reduce(from);
        Reduced below = reduce(to);
        Dimension rest = above.dimension.dividedBy(below.dimension);
        if (rest.equals(Dimension.RATIO)) {
            return above.factor.divide(below.factor);
        }
        Optional<Dimension.Base> unknown = calendarBase(rest);
        if (unknown.isPresent() && onlyTime(rest)) {
            throw UnitException.calendarLacks(unknown.get().name(), from, to);
        }
        throw UnitException.incommensurable(from, to);
    }

    /** Whether two units differ in nothing but the way time is measured. */
    static boolean differInTimeOnly(Unit from, Unit to) {
        Dimension rest = from.dimension().dividedBy(to.dimension());
        return calendarBase(rest).isPresent() && onlyTime(rest);
    }

    private static boolean onlyTime(Dimension rest) {
        return rest.exponents().keySet().stream().allMatch(CalendarReduction::isTime)
                && rest.exponents().values().stream().mapToInt(Integer::intValue).sum() == 0;
    }

    private static boolean isTime(Dimension.Base base) {
        return base.kind() == Dimension.Kind.TIME || base.kind() == Dimension.Kind.CALENDAR_TIME;
    }

    private static Optional<Dimension.Base> calendarBase(Dimension dimension) {
        return dimension.exponents().keySet().stream().filter(base -> base.kind() == Dimension.Kind.CALENDAR_TIME)
                .findFirst();
    }

    private Reduced reduce(Unit unit) {
        Reduced result = new Reduced(unit.factor(), Dimension.RATIO);
        for (Map.Entry<Dimension.Base, Integer> power : unit.dimension().exponents().entrySet()) {
            Reduced base = reduce(power.getKey());
            int exponent = power.getValue();
            result = new Reduced(result.factor.multiply(base.factor.pow(exponent)),
                    result.dimension.times(base.dimension.pow(exponent)));
        }
        return result;
    }

    private Reduced reduce(Dimension.Base base) {
        BigFraction factor = BigFraction.ONE;
        Dimension dimension = Dimension.RATIO.times(base, 1);
        for (int step = 0; step < MAX_STEPS; step++) {
            Optional<Quantity> length = lengthOf(dimension);
            if (length.isEmpty()) {
                return new Reduced(factor, dimension);
            }
            factor = factor.multiply(length.get().value()).multiply(length.get().unit().factor());
            dimension = length.get().unit().dimension();
        }
        throw new IllegalStateException("the calendar defines " + base.name() + " by itself");
    }

    private Optional<Quantity> lengthOf(Dimension dimension) {
        if (dimension.kind() != Dimension.Kind.CALENDAR_TIME) {
            return Optional.empty();
        }
        String name = calendarBase(dimension).orElseThrow().name();
        Optional<Quantity> length = calendar.lengthOf(Unit.parse(name));
        length.filter(quantity -> !isLength(quantity)).ifPresent(useless -> {
            throw UnitException.uselessLength(name, useless);
        });
        return length;
    }

    private static boolean isLength(Quantity quantity) {
        Dimension.Kind kind = quantity.unit().dimension().kind();
        return quantity.signum() > 0 && (kind == Dimension.Kind.TIME || kind == Dimension.Kind.CALENDAR_TIME);
    }

    private record Reduced(BigFraction factor, Dimension dimension) {}
}
