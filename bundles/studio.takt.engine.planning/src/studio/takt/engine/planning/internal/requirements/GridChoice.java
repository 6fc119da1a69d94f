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

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import studio.takt.core.api.calendar.HorizonSpan;
import studio.takt.core.api.calendar.TimeBuckets;
import studio.takt.core.api.calendar.WorkingCalendar;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Parameters;
import studio.takt.core.api.run.Severity;
import studio.takt.engine.planning.internal.requirements.Drafts.OrderDraft;

/** Which periods are planned: those of a horizon, or what parameters and the periods of tables say. */
public final class GridChoice {
    private static final int MOST = 5_000;
    private static final double WORKDAYS_OF_MONTH = 20;
    private static final double DAYS_OF_MONTH = 30;

    private final Drafts drafts;
    private final Parameters parameters;
    private final WorkingCalendar calendar;

    /** A choice for what was gathered. */
    public GridChoice(Drafts drafts, Parameters parameters, WorkingCalendar calendar) {
        this.drafts = drafts;
        this.parameters = parameters;
        this.calendar = calendar;
    }

    /**
     * The periods; those of the horizon, if there is one that says when it begins.
     *
     * @param more demand that is not yet among the drafts
     */
    public TimeGrid choose(Optional<HorizonSpan> horizon, List<OrderDraft> more) {
        Optional<Integer> asked = parameters.integer(RequirementsParameters.PERIODS).map(Long::intValue);
        Optional<LocalDate> start = start();
        if (horizon.isPresent() && start.isEmpty() && parameters.text(RequirementsParameters.BUCKET).isEmpty()) {
            return dated(horizon.get(), asked.orElse(horizon.get().periods()));
        }
        List<String> texts = Stream.of(drafts.demand(), drafts.receipts(), drafts.schedule(), more)
                .flatMap(List::stream)
                .map(OrderDraft::period).toList();
        boolean numbered = start.isEmpty() && texts.stream().allMatch(PeriodText::isNumber);
        if (numbered) {
            int last = texts.stream().mapToInt(PeriodText::number).max().orElse(1);
            return numbered(asked.orElse(Math.min(MOST, Math.max(1, last))));
        }
        LocalDate first = start.orElseGet(() -> texts.stream().map(PeriodText::day).flatMap(Optional::stream)
                .min(LocalDate::compareTo).orElse(LocalDate.EPOCH));
        HorizonSpan span = new HorizonSpan(first, length(texts), MOST, HorizonSpan.Months.CALENDAR, false);
        return dated(span, asked.orElseGet(() -> periods(span, texts)));
    }

    private Optional<LocalDate> start() {
        Optional<String> text = parameters.text(RequirementsParameters.START).map(String::strip)
                .filter(given -> !given.isEmpty());
        Optional<LocalDate> day = text.flatMap(PeriodText::day);
        if (text.isPresent() && day.isEmpty()) {
            drafts.add(Severity.ERROR, "start-unclear", ElementRef.NONE, text.get());
        }
        return day;
    }

    private String bucket() {
        return parameters.text(RequirementsParameters.BUCKET).orElse("");
    }

    private TimeGrid numbered(int periods) {
        return switch (bucket()) {
            case "day" -> TimeGrid.numbered(periods, 1, 1);
            case "month" -> TimeGrid.numbered(periods, DAYS_OF_MONTH, WORKDAYS_OF_MONTH);
            default -> TimeGrid.numbered(periods, 7, calendar.weekdays().size());
        };
    }

    private HorizonSpan.Length length(List<String> texts) {
        return switch (bucket()) {
            case "day" -> HorizonSpan.Length.DAY;
            case "week" -> HorizonSpan.Length.WEEK;
            case "month" -> HorizonSpan.Length.MONTH;
            default -> texts.stream().filter(Objects::nonNull).allMatch(text -> text.matches("\\d{4}-\\d{1,2}"))
                    && !texts.isEmpty() ? HorizonSpan.Length.MONTH : HorizonSpan.Length.WEEK;
        };
    }

    private int periods(HorizonSpan span, List<String> texts) {
        TimeGrid wide = new TimeGrid(MOST, TimeBuckets.of(span, calendar), 0, 0, calendar);
        return 1 + texts.stream().map(text -> PeriodText.in(wide, text)).filter(java.util.OptionalInt::isPresent)
                .mapToInt(java.util.OptionalInt::getAsInt).filter(period -> period < MOST).max().orElse(0);
    }

    private TimeGrid dated(HorizonSpan span, int periods) {
        int size = Math.max(1, Math.min(periods, MOST));
        HorizonSpan longer = new HorizonSpan(span.start(), span.length(), size + TimeGrid.BEYOND, span.months(),
                span.split());
        return new TimeGrid(size, TimeBuckets.of(longer, calendar), 0, 0, calendar);
    }
}
