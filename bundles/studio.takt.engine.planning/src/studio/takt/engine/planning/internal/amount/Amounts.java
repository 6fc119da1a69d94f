/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.amount;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Parameters;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.text.Text;
import studio.takt.units.api.Dimension;
import studio.takt.units.api.Quantity;
import studio.takt.units.api.Unit;

/**
 * The quantities of a case by id: a parameter, or else what the model says. Turns them into numbers; what does not fit
 * becomes a finding and counts as missing.
 */
public final class Amounts {
    private static final Unit HOUR = Unit.parse("h");
    private static final Unit MONTH = Unit.parse("month");
    private static final Unit YEAR = Unit.parse("year");
    private static final Unit WORKDAY = Unit.parse("workday");
    private static final Unit SHIFT = Unit.parse("shift");
    private static final Unit DAY = Unit.parse("d");
    private static final Unit WEEK = Unit.parse("wk");
    private static final double HOURS_OF_DAY = 24;
    private static final double DAYS_OF_WEEK = 7;

    /** What is money: a plain number there leaves open which. */
    private static final Set<String> MONEY = Set.of("wage", "overtimeRate", "hireCost", "trainingCost", "layoffCost",
            "severanceCost", "setupCost", "holdingCost", "materialCost", "subcontractCost", "backorderCost");

    /**
     * Which time of a period a rate counts: that worked (a day is then a workday; a week is one of the calendar, as pay
     * and limits by the week hold for each), or all that passes.
     */
    public enum Clock {
        WORKING, ELAPSED
    }

    /** How long a period is, by every clock. */
    public record Span(double months, double workdays, double workingHours, double days) {
        public double hours(Clock clock) {
            return clock == Clock.WORKING ? workingHours : days * HOURS_OF_DAY;
        }
    }

    private final Class<?> speaker;
    private final String rule;
    private final ElementRef element;
    private final Map<String, Given> values;
    private final Parameters parameters;
    private final List<Finding> findings = new ArrayList<>();

    /**
     * Quantities for a run.
     *
     * @param speaker whose messages {@code finding.KEY} and {@code parameter.ID} are spoken
     * @param rule    what the rule ids begin with, e.g. {@code aggregate-plan.}
     * @param element what the run is for
     * @param values  what the model says, by the id of the parameter that would override it
     */
    public Amounts(Class<?> speaker, String rule, ElementRef element, Map<String, Given> values,
            Parameters parameters) {
        this.speaker = speaker;
        this.rule = rule;
        this.element = element;
        this.values = Map.copyOf(values);
        this.parameters = parameters;
    }

    /** The value of that id, if there is one. */
    public Optional<Given> find(String id) {
        return parameters.quantity(id).map(quantity -> new Given(quantity, ElementRef.NONE, id))
                .or(() -> Optional.ofNullable(values.get(id)));
    }

    /** True if the value was given as a parameter. */
    public boolean isParameter(String id) {
        return parameters.quantity(id).isPresent();
    }

    /** The number of a value in the first unit that fits; a plain number stands for the first unit. */
    public Optional<Double> number(String id, List<Unit> units) {
        return find(id).flatMap(given -> checked(id, given, amount(given.quantity(), units), units.get(0),
                name(units.get(0))));
    }

    private static Optional<Double> amount(Quantity quantity, List<Unit> units) {
        if (quantity.unit().equals(Unit.ONE)) {
            return Optional.of(quantity.in(Unit.ONE));
        }
        return units.stream().filter(unit -> quantity.unit().isCommensurableWith(unit)).findFirst()
                .map(quantity::in);
    }

    /**
     * The number of a value that is a rate over time, for a period; a value without time is the period's. Where periods
     * have other days than those worked, it is said that a day of work is a workday.
     *
     * @param units the units of the amount that is counted, e.g. KRW
     */
    public Optional<Double> perPeriod(String id, List<Unit> units, Span span, Clock clock) {
        boolean open = clock == Clock.WORKING && span.workdays() != span.days();
        find(id).filter(given -> open && has("d", given.quantity()))
                .ifPresent(given -> add(Severity.ASSUMPTION, "day", given.element(), id, given.quantity()));
        return find(id).flatMap(given -> checked(id, given, rate(given.quantity(), units, span, clock), units.get(0),
                Text.of(speaker, "money.perPeriod", name(units.get(0)))));
    }

    private static Optional<Double> rate(Quantity quantity, List<Unit> units, Span span, Clock clock) {
        if (quantity.unit().isRatio() && !isByDay(quantity.unit())) {
            return amount(quantity, units);
        }
        return units.stream().flatMap(unit -> rate(quantity, unit, span, clock).stream()).findFirst()
                .or(() -> amount(quantity, units));
    }

    private static Optional<Double> rate(Quantity quantity, Unit amount, Span span, Clock clock) {
        return over(quantity, amount, MONTH, span.months()).or(() -> over(quantity, amount, YEAR, span.months() / 12))
                .or(() -> over(quantity, amount, WORKDAY, span.workdays()))
                .or(() -> over(quantity, amount, SHIFT, span.workdays()))
                .or(() -> clock == Clock.WORKING ? worked(quantity, amount, span) : Optional.empty())
                .or(() -> over(quantity, amount, HOUR, span.hours(clock)));
    }

    /** Pay by the day is not pay for 24 h of work. */
    private static Optional<Double> worked(Quantity quantity, Unit amount, Span span) {
        if (has("wk", quantity)) {
            return over(quantity, amount, WEEK, span.days() / DAYS_OF_WEEK);
        }
        return has("d", quantity) ? over(quantity, amount, DAY, span.workdays()) : Optional.empty();
    }

    /** True for what is so much a day or a week: these are those of people, not 24 h and 168 h on end. */
    public static boolean isByDay(Unit unit) {
        return unit.symbols().contains("d") || unit.symbols().contains("wk");
    }

    private static boolean has(String symbol, Quantity quantity) {
        return quantity.unit().symbols().contains(symbol);
    }

    private static Optional<Double> over(Quantity quantity, Unit amount, Unit time, double length) {
        Unit unit = amount.dividedBy(time);
        return quantity.unit().isCommensurableWith(unit) ? Optional.of(quantity.in(unit) * length) : Optional.empty();
    }

    private Optional<Double> checked(String id, Given given, Optional<Double> number, Unit wanted,
            Text name) {
        if (number.isEmpty()) {
            fault("unit", given, id, given.quantity(), wanted);
        } else if (number.get() < 0) {
            fault("negative", given, id, given.quantity());
            return Optional.empty();
        } else if (MONEY.contains(id) && given.quantity().unit().equals(Unit.ONE)) {
            add(Severity.ASSUMPTION, "plain", given.element(), id, given.quantity(), name);
        }
        return number;
    }

    private Text name(Unit money) {
        boolean named = money.dimension().exponents().keySet().stream()
                .anyMatch(base -> base.kind() == Dimension.Kind.MONEY);
        return !named ? Text.of(speaker, "money.unnamed") : Text.literal(money.toString());
    }

    private void fault(String key, Given given, Object... arguments) {
        add(Severity.ERROR, key, given.element(), arguments);
    }

    /** A value that nothing can do without is missing. */
    public void missing(String id) {
        add(Severity.ERROR, "missing", element, id, Text.of(speaker, "parameter." + id));
    }

    /** A default was taken. */
    public void assumed(String id, String value) {
        add(Severity.ASSUMPTION, "assumed", element, id, value);
    }

    /** Adds a finding with the message {@code finding.KEY}, once. */
    public void add(Severity severity, String key, ElementRef element, Object... arguments) {
        Finding finding = new Finding(severity, rule + key, element,
                Text.of(speaker, "finding." + key, arguments));
        if (!findings.contains(finding)) {
            findings.add(finding);
        }
    }

    /** What was found. */
    public List<Finding> findings() {
        return findings;
    }
}
