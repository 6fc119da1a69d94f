/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.api.calendar;

import java.time.LocalDate;
import java.util.Optional;

import studio.takt.model.demand.Horizon;

/**
 * The periods of a horizon, as an immutable snapshot free of EMF.
 *
 * @param start   the first day
 * @param length  the length of a period
 * @param periods how many periods; less than 1 means none
 * @param months  what a month is
 * @param split   true if a week over a calendar month's end becomes two periods
 */
public record HorizonSpan(LocalDate start, Length length, int periods, Months months, boolean split) {

    /** The length of a period. */
    public enum Length {
        MONTH, WEEK, DAY
    }

    /** What a month is: by the calendar, or a pattern of whole weeks over a quarter. */
    public enum Months {
        CALENDAR(1, 1, 1), WEEKS_445(4, 4, 5), WEEKS_454(4, 5, 4), WEEKS_544(5, 4, 4);

        private final int[] weeks;

        Months(int... weeks) {
            this.weeks = weeks;
        }

        /** The weeks of the month of that place, from 0, in a row of quarters. Meaningless for {@link #CALENDAR}. */
        int weeks(int month) {
            return weeks[month % weeks.length];
        }
    }

    /** Months of the calendar, weeks split at their ends. */
    public HorizonSpan(LocalDate start, Length length, int periods) {
        this(start, length, periods, Months.CALENDAR, true);
    }

    /** The snapshot of a horizon of the model; empty if it does not say when it begins. On the model's thread. */
    public static Optional<HorizonSpan> of(Horizon horizon) {
        return Optional.ofNullable(horizon.getStart()).map(start -> of(horizon, start));
    }

    /** The same from another day, as for a horizon that does not say when it begins. On the model's thread. */
    public static HorizonSpan of(Horizon horizon, LocalDate start) {
        Length length = switch (horizon.getBucket()) {
            case WEEK -> Length.WEEK;
            case DAY -> Length.DAY;
            default -> Length.MONTH;
        };
        Months months = switch (horizon.getMonthPattern()) {
            case WEEKS445 -> Months.WEEKS_445;
            case WEEKS454 -> Months.WEEKS_454;
            case WEEKS544 -> Months.WEEKS_544;
            default -> Months.CALENDAR;
        };
        boolean split = horizon.getWeekSplit() == studio.takt.model.demand.WeekSplit.SPLIT_AT_MONTH_END;
        return new HorizonSpan(start, length, horizon.getPeriods(), months, split);
    }
}
