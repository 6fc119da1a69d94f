/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.transform;

import java.util.Optional;

import studio.takt.core.api.calendar.WorkingCalendar;
import studio.takt.units.api.Dimension;
import studio.takt.units.api.Quantity;
import studio.takt.units.api.Unit;
import studio.takt.units.api.UnitCatalogue;
import studio.takt.units.api.UnitException;

/** Reads how often something happens: so often in a workday, or an interval. A week is its working days. */
final class TripRates {
    private static final Unit SECOND = Unit.parse("s");
    private static final Unit DAY = Unit.parse("d");
    private static final Unit WEEK = Unit.parse("wk");
    private static final Unit WORKDAY = Unit.parse("workday");

    private final WorkingCalendar calendar;

    TripRates(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** Times in a workday; nothing if it is not said, no rate, or not positive. */
    Optional<Double> perWorkday(Quantity quantity) {
        if (quantity == null) {
            return Optional.empty();
        }
        try {
            double rate = isTime(quantity.unit()) ? 1 / workdays(quantity) : rate(quantity);
            return Optional.of(rate).filter(each -> Double.isFinite(each) && each > 0);
        } catch (UnitException notARate) {
            return Optional.empty();
        }
    }

    private static boolean isTime(Unit unit) {
        return unit.isCommensurableWith(SECOND) || unit.isCommensurableWith(WORKDAY)
                || unit.isCommensurableWith(Unit.parse("shift"));
    }

    private double workdays(Quantity interval) {
        if (interval.unit().symbols().contains("wk")) {
            return interval.in(WEEK) * daysOfWeek();
        }
        return interval.unit().symbols().contains("d") ? interval.in(DAY) : interval.in(WORKDAY, calendar);
    }

    private int daysOfWeek() {
        return Math.max(1, calendar.weekdays().size());
    }

    private double rate(Quantity quantity) {
        Quantity each = quantity;
        if (quantity.unit().symbols().contains("wk")) {
            each = quantity.times(Quantity.of(1, WEEK)).dividedBy(Quantity.of(daysOfWeek(), WORKDAY));
        } else if (quantity.unit().symbols().contains("d")) {
            each = quantity.times(Quantity.of(1, DAY)).dividedBy(Quantity.of(1, WORKDAY));
        }
        return each.in(counted(each.unit()).dividedBy(WORKDAY), calendar);
    }

    private static Unit counted(Unit unit) {
        return unit.dimension().exponents().entrySet().stream()
                .filter(power -> power.getValue() == 1 && power.getKey().kind() != Dimension.Kind.TIME
                        && power.getKey().kind() != Dimension.Kind.CALENDAR_TIME)
                .map(power -> UnitCatalogue.builtIn().open().parse(power.getKey().name())).findFirst().orElse(Unit.ONE);
    }
}
