/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.aggregate;

import static studio.takt.engine.planning.internal.amount.Amounts.Clock.ELAPSED;
import static studio.takt.engine.planning.internal.amount.Amounts.Clock.WORKING;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Parameters;
import studio.takt.core.api.run.Severity;
import studio.takt.engine.planning.api.aggregate.HoldingBasis;
import studio.takt.engine.planning.api.aggregate.Latitude;
import studio.takt.engine.planning.api.aggregate.Lever;
import studio.takt.engine.planning.api.aggregate.Period;
import studio.takt.engine.planning.api.aggregate.PlanningCase;
import studio.takt.engine.planning.api.aggregate.SlackCapacity;
import studio.takt.engine.planning.api.aggregate.UnitCosts;
import studio.takt.engine.planning.internal.amount.Amounts;
import studio.takt.engine.planning.internal.amount.CaseUnits;
import studio.takt.engine.planning.internal.amount.Given;
import studio.takt.units.api.Quantity;
import studio.takt.units.api.Unit;

/** Applies parameters to facts: units become numbers, rates become those of each period, gaps become findings. */
final class CaseBuilder {
    private static final double USUAL_WORKDAYS = 20;
    private static final double USUAL_HOURS = 8;
    private static final double LONGEST_DAY = 24;
    private static final double LONGEST_MONTH = 31;
    private static final double NONE = Double.POSITIVE_INFINITY;

    private static final String LINE_CAPACITY = AggregateParameters.LINE_CAPACITY;

    private final Facts facts;
    private final Parameters parameters;
    private final Amounts amounts;
    private final CaseUnits units;
    private final List<Unit> pay;
    private final List<Unit> pieces;
    private final List<Unit> people;

    CaseBuilder(Facts facts, Parameters parameters) {
        this.facts = facts;
        this.parameters = parameters;
        this.amounts = facts.amounts(parameters);
        this.units = CaseUnits.of(facts.currency(), facts.unit(), quantities());
        this.pay = List.of(units.money(), units.money().dividedBy(CaseUnits.PERSON));
        this.pieces = List.of(units.count());
        this.people = List.of(CaseUnits.PERSON);
    }

    private List<Quantity> quantities() {
        Stream<Quantity> given = parameters.asMap().values().stream().filter(Quantity.class::isInstance)
                .map(Quantity.class::cast);
        return Stream.concat(given, facts.values().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getValue().quantity())).toList();
    }

    /** The case, and what is to be said about its data. */
    BuiltCase build() {
        Stream.of("hoursPerUnit", "workers", "wage").forEach(this::require);
        double content = content();
        double workers = amounts.number("workers", people).orElse(0.0);
        List<Period> periods = periods();
        PlanningCase made = new PlanningCase(periods, workers, stock("openingInventory"), content,
                overtimeContent(content), slack(), basis(), unitCosts(), latitude());
        boolean sound = amounts.findings().stream().noneMatch(Finding::isError)
                && facts.findings().stream().noneMatch(Finding::isError) && !periods.isEmpty();
        return new BuiltCase(sound ? Optional.of(made) : Optional.empty(), facts.periods(), units, givens(),
                amounts.findings());
    }

    private void require(String id) {
        if (amounts.find(id).isEmpty()) {
            amounts.missing(id);
        }
    }

    private double content() {
        double content = labour("hoursPerUnit").orElse(1.0);
        if (content == 0) {
            amounts.add(Severity.ERROR, "no-work-content", facts.element(), "hoursPerUnit");
        }
        return content;
    }

    private Optional<Double> labour(String id) {
        return amounts.number(id,
                List.of(CaseUnits.HOUR.dividedBy(units.count()), CaseUnits.HOUR));
    }

    /** Overtime keeps its ratio to regular time when the work content is another than the standard's. */
    private double overtimeContent(double content) {
        Optional<Double> explicit = labour("overtimeHoursPerUnit");
        OptionalDouble ratio = facts.overtimeRatio();
        if (explicit.isEmpty() && ratio.isEmpty() && amounts.find("hoursPerUnit").isPresent()) {
            amounts.assumed("overtimeHoursPerUnit",
                    Quantity.of(content, CaseUnits.HOUR.dividedBy(units.count())).toString());
        }
        return explicit.orElse(content * ratio.orElse(1));
    }

    private double stock(String id) {
        return amounts.number(id, pieces).orElseGet(() -> {
            if (amounts.find(id).isEmpty()) {
                amounts.assumed(id, "0 " + units.count());
            }
            return 0.0;
        });
    }

    private SlackCapacity slack() {
        return choice(AggregateParameters.SLACK_CAPACITY).equals(SlackCapacity.IDLE.id())
                ? SlackCapacity.IDLE
                : SlackCapacity.PRODUCE;
    }

    private HoldingBasis basis() {
        return choice(AggregateParameters.HOLDING_BASIS).equals(HoldingBasis.CLOSING.id())
                ? HoldingBasis.CLOSING
                : HoldingBasis.AVERAGE;
    }

    private Latitude latitude() {
        List<String> asked = parameters.choices(AggregateParameters.LEVERS);
        List<String> ids = asked.isEmpty()
                ? List.of(facts.choices().getOrDefault(AggregateParameters.LEVERS, "").split(","))
                : asked;
        Set<Lever> levers = Stream.of(Lever.values()).filter(lever -> ids.contains(lever.id()))
                .collect(Collectors.toSet());
        return new Latitude(levers.isEmpty() ? Latitude.ALL.levers() : levers,
                !parameters.asMap().containsKey(AggregateParameters.WHOLE_WORKERS)
                        || parameters.flag(AggregateParameters.WHOLE_WORKERS),
                parameters.text(AggregateParameters.DELAY).filter("full"::equals).isPresent(),
                amounts.number("backorderLimit", pieces).orElse(NONE),
                parameters.number(AggregateParameters.SECONDS).orElse(Latitude.ALL.seconds()));
    }

    private String choice(String id) {
        return parameters.text(id).orElse(facts.choices().getOrDefault(id, ""));
    }

    private UnitCosts unitCosts() {
        List<Unit> perUnit = List.of(units.moneyPerUnit(), units.money());
        return new UnitCosts(overtimeRate(),
                sum("hireCost", "trainingCost"), sum("layoffCost", "severanceCost"),
                amounts.number("materialCost", perUnit).orElse(0.0),
                amounts.number("subcontractCost", perUnit).orElse(0.0));
    }

    private double overtimeRate() {
        List<Unit> perHour = Stream.concat(pay.stream().map(unit -> unit.dividedBy(CaseUnits.HOUR)), pay.stream())
                .toList();
        amounts.find("overtimeRate").filter(given -> Amounts.isByDay(given.quantity().unit()))
                .ifPresent(given -> amounts.add(Severity.ERROR, "unit", given.element(), "overtimeRate",
                        given.quantity(), perHour.get(0)));
        return amounts.number("overtimeRate", perHour).orElse(0.0);
    }

    private double sum(String... ids) {
        return Stream.of(ids).mapToDouble(id -> amounts.number(id, pay).orElse(0.0)).sum();
    }

    private List<Period> periods() {
        double hoursPerDay = hoursPerDay();
        double minimum = amounts.number("minimumInventory", pieces).orElse(0.0);
        double last = Math.max(minimum, amounts.number("requiredClosingInventory", pieces).orElse(minimum));
        int count = facts.periods().size();
        return IntStream.range(0, count)
                .mapToObj(i -> period(facts.periods().get(i), hoursPerDay, i == count - 1 ? last : minimum)).toList();
    }

    private double hoursPerDay() {
        Optional<Double> hours = amounts.number("hoursPerDay", List.of(CaseUnits.HOUR));
        if (hours.isEmpty()) {
            amounts.assumed("hoursPerDay", (long) USUAL_HOURS + " h");
        } else if (hours.get() > LONGEST_DAY) {
            amounts.add(Severity.ERROR, "day-too-long", facts.element(), "hoursPerDay", hours.get());
        }
        return hours.orElse(USUAL_HOURS);
    }

    private Period period(PeriodFacts given, double hoursPerDay, double requiredClosing) {
        double workdays = workdays(given);
        double hours = workdays * hoursPerDay;
        Amounts.Span span = new Amounts.Span(given.months(), workdays, hours, given.days());
        List<Unit> carrying = List.of(units.moneyPerUnit(), units.money());
        return new Period(given.label(), given.demand(), requiredClosing,
                amounts.number("maximumInventory", pieces).orElse(NONE), workdays, hours, overtimeLimit(span),
                amounts.perPeriod("hireLimit", people, span, WORKING).orElse(NONE),
                amounts.perPeriod("layoffLimit", people, span, WORKING).orElse(NONE), subcontractLimit(span),
                lineCapacity(span),
                amounts.perPeriod("wage", pay, span, WORKING).orElse(0.0),
                amounts.perPeriod("holdingCost", carrying, span, ELAPSED).orElse(0.0),
                amounts.perPeriod("backorderCost", carrying, span, ELAPSED).orElse(0.0));
    }

    /** What the table says of the period, else the parameter, else the calendar, else the usual. */
    private double workdays(PeriodFacts given) {
        Optional<Double> parameter = parameters.number(AggregateParameters.WORKING_DAYS);
        if (given.workdays().isPresent()) {
            return possible(given, given.workdays().getAsDouble());
        }
        if (parameter.isEmpty() && given.usualWorkdays().isEmpty()) {
            amounts.assumed(AggregateParameters.WORKING_DAYS, String.valueOf((long) USUAL_WORKDAYS));
        }
        return possible(given, parameter.orElse(given.usualWorkdays().orElse(USUAL_WORKDAYS)));
    }

    /** A quarter in a table would get the rates of a month. */
    private double possible(PeriodFacts given, double workdays) {
        if (workdays > Math.max(Math.ceil(given.days()), given.months() == 1 ? LONGEST_MONTH : 1)) {
            amounts.add(Severity.WARNING, "workdays-many", facts.element(), given.label(), workdays,
                    Math.ceil(given.days()));
        }
        return workdays;
    }

    /** A plain number is hours of a period; a ratio, such as 20 %, one of the regular hours. */
    private double overtimeLimit(Amounts.Span span) {
        Unit unit = amounts.find("overtimeLimit").map(given -> given.quantity().unit()).orElse(CaseUnits.HOUR);
        if (unit.isRatio() && !Amounts.isByDay(unit)) {
            double number = amounts.number("overtimeLimit", List.of(Unit.ONE)).orElse(0.0);
            return unit.equals(Unit.ONE) ? number : number * span.workingHours();
        }
        return amounts.perPeriod("overtimeLimit", List.of(CaseUnits.HOUR, CaseUnits.HOUR.dividedBy(CaseUnits.PERSON)),
                span, WORKING).orElse(NONE);
    }

    /** Without a price there is nobody to ask. */
    private double subcontractLimit(Amounts.Span span) {
        Optional<Double> limit = amounts.perPeriod("subcontractLimit", pieces, span, WORKING);
        boolean priced = amounts.find("subcontractCost").isPresent();
        if (limit.isPresent() && limit.get() > 0 && !priced) {
            amounts.add(Severity.WARNING, "subcontract-without-cost", facts.element());
        }
        return priced ? limit.orElse(NONE) : 0;
    }

    /** Limits only who asks for it: people may be put where the bottleneck is. */
    private double lineCapacity(Amounts.Span span) {
        boolean isAsked = amounts.isParameter(LINE_CAPACITY)
                || choice(AggregateParameters.CAPACITY_FROM).equals(AggregateParameters.BOTTLENECK);
        if (isAsked && amounts.find(LINE_CAPACITY).isEmpty()) {
            amounts.add(Severity.ERROR, "no-bottleneck", facts.element());
        }
        return isAsked ? amounts.perPeriod(LINE_CAPACITY, pieces, span, WORKING).orElse(NONE) : NONE;
    }

    private Map<String, Given> givens() {
        Map<String, Given> givens = new LinkedHashMap<>(facts.values());
        parameters.asMap().keySet().stream().filter(id -> parameters.asMap().get(id) instanceof Quantity)
                .forEach(id -> amounts.find(id).ifPresent(given -> givens.put(id, given)));
        return givens;
    }
}
