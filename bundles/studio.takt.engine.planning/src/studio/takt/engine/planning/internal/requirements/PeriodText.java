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

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** What is written as a period in tables: a number, a day, a month such as 2027-03 or a week such as 2027-W05. */
final class PeriodText {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,7}(\\.0+)?");

    private PeriodText() {}

    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    /** The number that {@link #isNumber is one}. */
    static int number(String text) {
        int point = text.indexOf('.');
        return Integer.parseInt(point < 0 ? text : text.substring(0, point));
    }

    /** The first day of what is written; empty if it is no date. */
    static Optional<LocalDate> day(String text) {
        try {
            if (text.matches("\\d{4}-\\d{1,2}")) {
                String[] parts = text.split("-");
                return Optional.of(YearMonth.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1])).atDay(1));
            }
            if (text.matches("\\d{4}-[Ww]\\d{1,2}(\\.\\d)?")) {
                return Optional.of(LocalDate.of(Integer.parseInt(text.substring(0, 4)), 1, 4)
                        .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR,
                                Long.parseLong(text.substring(6).replaceAll("\\..*", "")))
                        .with(java.time.DayOfWeek.MONDAY));
            }
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    /** The period of a grid; empty if it is none. */
    static OptionalInt in(TimeGrid grid, String text) {
        if (isNumber(text)) {
            return OptionalInt.of(Math.max(TimeGrid.PAST, number(text) - 1));
        }
        OptionalInt named = grid.indexOf(text);
        if (named.isPresent() || !grid.isDated()) {
            return named;
        }
        Optional<LocalDate> day = day(text);
        return day.isPresent() ? OptionalInt.of(onOrAfter(grid, day.get(), text)) : OptionalInt.empty();
    }

    /** A month or week that began before the first period may still be the first period. */
    private static int onOrAfter(TimeGrid grid, LocalDate day, String text) {
        int found = grid.indexOf(day);
        boolean span = !text.matches("\\d{4}-\\d{2}-\\d{2}");
        return found == TimeGrid.PAST && span && grid.buckets().get(0).start().isBefore(day.plusDays(7))
                ? 0
                : found;
    }
}
