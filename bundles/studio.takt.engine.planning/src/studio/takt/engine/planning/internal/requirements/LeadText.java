/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.requirements;

import java.util.Optional;

import studio.takt.core.api.calendar.WorkingCalendar;
import studio.takt.units.api.Quantity;
import studio.takt.units.api.QuantityFormatException;
import studio.takt.units.api.Unit;

/** Reads lead times: a plain number counts periods; a time counts days, or workdays by the calendar. */
public final class LeadText {
    private static final Unit DAY = Unit.parse("d");
    private static final Unit WORKDAY = Unit.parse("workday");

    private LeadText() {}

    /** What is written; empty if it is no time, or less than none. */
    static Optional<Lead> of(String text, WorkingCalendar calendar) {
        try {
            return of(Quantity.parse(text), calendar);
        } catch (QuantityFormatException e) {
            return Optional.empty();
        }
    }

    /** A time of the model; empty if it is no time, or less than none. */
    public static Optional<Lead> of(Quantity quantity, WorkingCalendar calendar) {
        if (quantity.signum() < 0) {
            return Optional.empty();
        }
        if (quantity.unit().isRatio()) {
            return Optional.of(new Lead(quantity.in(Unit.ONE), Lead.Clock.PERIODS));
        }
        if (quantity.unit().isCommensurableWith(DAY)) {
            return Optional.of(new Lead(quantity.in(DAY), Lead.Clock.DAYS));
        }
        try {
            return Optional.of(new Lead(quantity.in(WORKDAY, calendar), Lead.Clock.WORKDAYS));
        } catch (studio.takt.units.api.UnitException e) {
            return Optional.empty();
        }
    }
}
