/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.metrics.internal.transform;

import java.util.Optional;
import java.util.function.ToDoubleFunction;

import studio.takt.core.api.calendar.WorkingCalendar;
import studio.takt.core.api.run.ElementRef;
import studio.takt.metrics.api.Given;
import studio.takt.metrics.internal.Notes;
import studio.takt.units.api.Dimension;
import studio.takt.units.api.Distribution;
import studio.takt.units.api.Quantity;
import studio.takt.units.api.QuantityFormatException;
import studio.takt.units.api.Unit;
import studio.takt.units.api.UnitCatalogue;
import studio.takt.units.api.UnitException;

/**
 * Reads quantities in the units that the metrics compute in. What has another dimension is left out with a finding.
 *
 * <p>Which clock a unit means: processing times and rates per s, min or h run in working time. Elapsed times (waiting,
 * transport) run day and night, and a day of the ladder counts 24 h of them, so that "5 d" and "120 h" are 5 workdays.
 * A rate per d is one per workday; a rate per wk is spread over the working days of a week. An interval of production
 * (EPEI) is read as its reciprocal: "2 wk" are ten workdays of a five-day week.
 */
final class Values {
    private static final Unit SECOND = Unit.parse("s");
    private static final Unit DAY = Unit.parse("d");
    private static final Unit WEEK = Unit.parse("wk");
    private static final Unit SHIFT = Unit.parse("shift");
    private static final Unit WORKDAY = Unit.parse("workday");

    private final WorkingCalendar calendar;
    private final Unit pieces;
    private final Notes notes;

    Values(WorkingCalendar calendar, Unit pieces, Notes notes) {
        this.calendar = calendar;
        this.pieces = pieces;
        this.notes = notes;
    }

    /** The thing counted in a unit, e.g. {@code pcs} in {@code pcs/month}. */
    static Optional<Unit> counted(Unit unit) {
        return unit.dimension().exponents().entrySet().stream()
                .filter(power -> power.getValue() == 1 && power.getKey().kind() != Dimension.Kind.TIME
                        && power.getKey().kind() != Dimension.Kind.CALENDAR_TIME)
                .map(power -> UnitCatalogue.builtIn().open().parse(power.getKey().name())).findFirst();
    }

    /** A counting unit by its symbol; none if it is no unit. */
    static Optional<Unit> unit(String symbol) {
        try {
            return symbol == null || symbol.isBlank()
                    ? Optional.empty()
                    : Optional.of(UnitCatalogue.builtIn().open().parse(symbol));
        } catch (QuantityFormatException notAUnit) {
            return Optional.empty();
        }
    }

    Unit pieces() {
        return pieces;
    }

    /** The mean of a time in working seconds. */
    Given seconds(Distribution value, ElementRef element, String feature) {
        return mean(value, element, feature).map(mean -> seconds(mean, element, feature)).orElse(Given.MISSING);
    }

    /** A time in working seconds. */
    Given seconds(Quantity value, ElementRef element, String feature) {
        return read(value, element, feature, "s", quantity -> quantity.in(SECOND, calendar));
    }

    /** The working time of a shift in seconds, stated with or without "a shift". */
    Given secondsOfShift(Quantity value, ElementRef element, String feature) {
        Unit perShift = SECOND.dividedBy(Unit.parse("shift"));
        return read(value, element, feature, "s", quantity -> quantity.unit().isCommensurableWith(perShift)
                ? quantity.in(perShift)
                : quantity.in(SECOND, calendar));
    }

    /** The mean of an elapsed time in workdays of the ladder. */
    Given elapsed(Distribution value, ElementRef element, String feature) {
        return mean(value, element, feature).map(mean -> elapsed(mean, element, feature)).orElse(Given.MISSING);
    }

    /** An elapsed time in workdays of the ladder. */
    Given elapsed(Quantity value, ElementRef element, String feature) {
        return read(value, element, feature, "workday", quantity -> {
            if (!quantity.unit().isCommensurableWith(SECOND)) {
                return quantity.in(WORKDAY, calendar);
            }
            if (!quantity.unit().equals(DAY)) {
                notes.assumption("time.elapsed", element, element.name(), feature, quantity.toString());
            }
            return quantity.in(DAY);
        });
    }

    /** An interval of production in workdays, where that many shifts are worked: the reciprocal of a rate. */
    Given interval(Quantity value, int shifts, ElementRef element, String feature) {
        return read(value, element, feature, "workday", quantity -> {
            var symbols = quantity.unit().symbols();
            if (symbols.contains("shift") && shifts > 0) {
                return quantity.in(SHIFT) / shifts;
            }
            if (symbols.contains("wk")) {
                return quantity.in(WEEK) * workdaysOfWeek();
            }
            return symbols.contains("d") ? quantity.in(DAY) : quantity.in(WORKDAY, calendar);
        });
    }

    private int workdaysOfWeek() {
        return Math.max(1, calendar.weekdays().size());
    }

    /** A number of pieces; a plain number counts pieces, a container what it holds. */
    Given pieces(Quantity value, Quantity inContainer, ElementRef element, String feature) {
        return read(value, element, feature, pieces.toString(), quantity -> {
            boolean container = inContainer != null && !quantity.unit().isCommensurableWith(pieces)
                    && quantity.unit().dimension().kind() == Dimension.Kind.COUNT
                    && inContainer.unit().isCommensurableWith(pieces);
            if (container) {
                notes.assumption("stock.containers", element, element.name(), quantity.toString(),
                        inContainer.toString());
                return quantity.in(quantity.unit()) * inContainer.in(pieces);
            }
            return quantity.unit().isRatio() ? quantity.in(Unit.ONE) : quantity.in(pieces);
        });
    }

    /** A count of anything: people, stations. */
    Given count(Quantity value, ElementRef element, String feature) {
        return read(value, element, feature, "1", quantity -> quantity.in(counted(quantity.unit()).orElse(Unit.ONE)));
    }

    /** A plain number or percentage. */
    Given ratio(Quantity value, ElementRef element, String feature) {
        return read(value, element, feature, "%", quantity -> quantity.in(Unit.ONE));
    }

    /** How many pieces of one thing go into one of another: a number, with or without units that count. */
    Given perPiece(Quantity value, ElementRef element, String feature) {
        return read(value, element, feature, "1", quantity -> quantity.unit().isRatio()
                ? quantity.in(Unit.ONE)
                : quantity.in(quantity.unit().isCommensurableWith(pieces) ? pieces : withoutTime(quantity.unit())));
    }

    private static Unit withoutTime(Unit unit) {
        boolean timed = unit.dimension().exponents().keySet().stream()
                .anyMatch(base -> base.kind() == Dimension.Kind.TIME || base.kind() == Dimension.Kind.CALENDAR_TIME);
        return timed ? Unit.ONE : unit;
    }

    /** Pieces in a workday. */
    Given demand(Quantity value, ElementRef element, String feature) {
        return read(value, element, feature, pieces + "/workday", quantity -> {
            if (quantity.unit().symbols().contains("d")) {
                notes.assumption("demand.day", element, element.name(), quantity.toString());
            }
            return perWorkday(quantity, pieces);
        });
    }

    /** How often in a workday, whatever is counted, where that many shifts are worked. */
    Given often(Quantity value, int shifts, ElementRef element, String feature) {
        return read(value, element, feature, "1/workday",
                quantity -> perWorkday(byShift(quantity, shifts), counted(quantity.unit()).orElse(Unit.ONE)));
    }

    private static Quantity byShift(Quantity quantity, int shifts) {
        return quantity.unit().symbols().contains("shift")
                ? quantity.times(Quantity.of(1, SHIFT)).dividedBy(Quantity.of(1, WORKDAY)).times(shifts)
                : quantity;
    }

    private double perWorkday(Quantity quantity, Unit counted) {
        Unit unit = counted(quantity.unit()).isPresent() ? counted : Unit.ONE;
        return byWorkday(quantity).in(unit.dividedBy(WORKDAY), calendar);
    }

    private Quantity byWorkday(Quantity quantity) {
        if (quantity.unit().symbols().contains("d")) {
            return quantity.times(Quantity.of(1, DAY)).dividedBy(Quantity.of(1, WORKDAY));
        }
        if (quantity.unit().symbols().contains("wk")) {
            return quantity.times(Quantity.of(1, WEEK)).dividedBy(Quantity.of(workdaysOfWeek(), WORKDAY));
        }
        return quantity;
    }

    private Optional<Quantity> mean(Distribution value, ElementRef element, String feature) {
        if (value instanceof Distribution.Parametric parametric) {
            return Optional.of(parametric.mean());
        }
        if (value != null) {
            notes.warning("value.empirical", element, element.name(), feature, value.toString());
        }
        return Optional.empty();
    }

    private Given read(Quantity value, ElementRef element, String feature, String expected,
            ToDoubleFunction<Quantity> reader) {
        if (value == null) {
            return Given.MISSING;
        }
        try {
            return Given.of(reader.applyAsDouble(value), value.toString(), element, feature);
        } catch (UnitException wrong) {
            notes.error("unit.mismatch", element, element.name(), feature, value.toString(), expected);
            return Given.MISSING;
        }
    }
}
