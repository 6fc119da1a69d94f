/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.transform;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the names of periods in a table mean: numbers, months, quarters, weeks, days, or plain names in their order. From
 * it follow gaps, the names of periods to come, and how many periods a season has.
 */
final class Timeline {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})\\s*[-/.년]\\s*(\\d{1,2})\\s*월?");
    private static final Pattern QUARTER = Pattern.compile("(?i)(\\d{4})\\s*[-/. ]?\\s*Q([1-4])");
    private static final Pattern WEEK = Pattern.compile("(?i)(\\d{4})\\s*-?\\s*W(\\d{1,2})");
    private static final LocalDate MONDAY = LocalDate.of(1970, 1, 5);
    private static final int DAYS_OF_WEEK = 7;
    private static final int MONTHS_OF_YEAR = 12;
    private static final int MONTHS_OF_QUARTER = 3;

    /** What a period is. */
    enum Kind {
        NUMBER(1), MONTH(12), MONTH_DAY(12), QUARTER(4), WEEK(52), WEEK_DAY(52), DAY(7), NAME(1);

        private final int season;

        Kind(int season) {
            this.season = season;
        }
    }

    private final Kind kind;
    private final LocalDate anchor;

    private Timeline(Kind kind, LocalDate anchor) {
        this.kind = kind;
        this.anchor = anchor;
    }

    /** What these names mean, all of them. */
    static Timeline of(List<String> names) {
        for (Kind kind : List.of(Kind.NUMBER, Kind.MONTH, Kind.QUARTER, Kind.WEEK)) {
            Timeline line = new Timeline(kind, MONDAY);
            if (!names.isEmpty() && names.stream().allMatch(name -> line.place(name).isPresent())) {
                return line;
            }
        }
        List<LocalDate> dates = names.stream().flatMap(name -> date(name).stream()).sorted().distinct().toList();
        return dates.isEmpty() || dates.size() < names.stream().distinct().count()
                ? new Timeline(Kind.NAME, MONDAY)
                : new Timeline(ofDates(dates), dates.get(0));
    }

    /** Dates may stand for the months or weeks that begin there. */
    private static Kind ofDates(List<LocalDate> dates) {
        if (dates.size() > 1) {
            LocalDate first = dates.get(0);
            if (dates.stream().allMatch(date -> date.getDayOfMonth() == first.getDayOfMonth())) {
                return Kind.MONTH_DAY;
            }
            if (dates.stream().allMatch(date -> ChronoUnit.DAYS.between(first, date) % DAYS_OF_WEEK == 0)) {
                return Kind.WEEK_DAY;
            }
        }
        return Kind.DAY;
    }

    Kind kind() {
        return kind;
    }

    /** How many periods a season has, as a rule. */
    int season() {
        return kind.season;
    }

    /** The place of a period in time; empty if the name means nothing here. */
    OptionalLong place(String name) {
        Optional<LocalDate> date = date(name);
        return switch (kind) {
            case NUMBER -> NUMBER.matcher(name).matches()
                    ? OptionalLong.of(Long.parseLong(name))
                    : OptionalLong.empty();
            case MONTH -> month(name).map(Timeline::number).map(OptionalLong::of).orElse(OptionalLong.empty());
            case MONTH_DAY -> number(date.map(YearMonth::from).or(() -> month(name)).map(Timeline::number));
            case QUARTER -> number(quarter(name));
            case WEEK -> number(week(name).map(Timeline::weeks));
            case WEEK_DAY -> number(date.map(day -> Math.floorDiv(ChronoUnit.DAYS.between(anchor, day),
                    (long) DAYS_OF_WEEK)));
            case DAY -> number(date.map(LocalDate::toEpochDay));
            case NAME -> OptionalLong.empty();
        };
    }

    /** The place of a period of an order, which may also be a date within the period. */
    OptionalLong placeOfOrder(String name) {
        Optional<LocalDate> date = date(name);
        return switch (kind) {
            case MONTH -> date.isPresent() ? number(date.map(YearMonth::from).map(Timeline::number)) : place(name);
            case QUARTER -> date.isPresent()
                    ? number(date.map(day -> number(YearMonth.from(day)) / MONTHS_OF_QUARTER))
                    : place(name);
            case WEEK -> date.isPresent() ? number(date.map(Timeline::weeks)) : place(name);
            default -> place(name);
        };
    }

    private static long weeks(LocalDate day) {
        return Math.floorDiv(ChronoUnit.DAYS.between(MONDAY, day), (long) DAYS_OF_WEEK);
    }

    /** The name of the period at a place. */
    String name(long place) {
        return switch (kind) {
            case NUMBER -> String.valueOf(place);
            case MONTH -> month(place).toString();
            case MONTH_DAY -> month(place)
                    .atDay(Math.min(anchor.getDayOfMonth(), month(place).lengthOfMonth())).toString();
            case QUARTER -> Math.floorDiv(place, 4L) + "-Q" + (Math.floorMod(place, 4L) + 1);
            case WEEK -> weekName(MONDAY.plusWeeks(place));
            case WEEK_DAY -> anchor.plusWeeks(place).toString();
            case DAY -> LocalDate.ofEpochDay(place).toString();
            case NAME -> "+" + place;
        };
    }

    /** The first day of the period at a place, if periods are dated. */
    Optional<LocalDate> start(long place) {
        return switch (kind) {
            case MONTH, MONTH_DAY -> Optional.of(month(place).atDay(1));
            case WEEK -> Optional.of(MONDAY.plusWeeks(place));
            case WEEK_DAY -> Optional.of(anchor.plusWeeks(place).with(DayOfWeek.MONDAY));
            case DAY -> Optional.of(LocalDate.ofEpochDay(place));
            default -> Optional.empty();
        };
    }

    private static OptionalLong number(Optional<Long> place) {
        return place.map(OptionalLong::of).orElse(OptionalLong.empty());
    }

    private static long number(YearMonth month) {
        return (long) month.getYear() * MONTHS_OF_YEAR + month.getMonthValue() - 1;
    }

    private static YearMonth month(long place) {
        return YearMonth.of(Math.toIntExact(Math.floorDiv(place, (long) MONTHS_OF_YEAR)),
                Math.floorMod(place, MONTHS_OF_YEAR) + 1);
    }

    private static Optional<YearMonth> month(String name) {
        Matcher matcher = MONTH.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int month = Integer.parseInt(matcher.group(2));
        return month >= 1 && month <= MONTHS_OF_YEAR
                ? Optional.of(YearMonth.of(Integer.parseInt(matcher.group(1)), month))
                : Optional.empty();
    }

    private static Optional<Long> quarter(String name) {
        Matcher matcher = QUARTER.matcher(name);
        return matcher.matches()
                ? Optional.of(Long.parseLong(matcher.group(1)) * 4 + Long.parseLong(matcher.group(2)) - 1)
                : Optional.empty();
    }

    /** The Monday of a week by ISO 8601. */
    private static Optional<LocalDate> week(String name) {
        Matcher matcher = WEEK.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int week = Integer.parseInt(matcher.group(2));
        LocalDate inFirst = LocalDate.of(Integer.parseInt(matcher.group(1)), 1, 4);
        long weeks = IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(inFirst).getMaximum();
        return week >= 1 && week <= weeks
                ? Optional.of(inFirst.with(DayOfWeek.MONDAY).plusWeeks(week - 1L))
                : Optional.empty();
    }

    private static String weekName(LocalDate day) {
        return String.format(Locale.ROOT, "%d-W%02d", day.get(IsoFields.WEEK_BASED_YEAR),
                day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    private static Optional<LocalDate> date(String name) {
        try {
            return name.length() == "2026-01-31".length() ? Optional.of(LocalDate.parse(name)) : Optional.empty();
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}
