/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.lot;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Parameters;
import studio.takt.core.api.run.Severity;
import studio.takt.engine.planning.api.lot.LotCase;
import studio.takt.engine.planning.api.lot.LotPeriod;
import studio.takt.engine.planning.internal.aggregate.PeriodFacts;
import studio.takt.engine.planning.internal.amount.Amounts;
import studio.takt.engine.planning.internal.amount.CaseUnits;
import studio.takt.units.api.Quantity;
import studio.takt.units.api.Unit;

/** Applies parameters to facts: units become numbers, rates become those of each period, gaps become findings. */
final class LotCaseBuilder {
    /** What every rule id of this engine begins with. */
    static final String RULE = "lot-sizing.";
    private static final double USUAL_WORKDAYS_OF_MONTH = 20;
    private static final double HOURS_OF_WORKDAY = 8;

    private final LotFacts facts;
    private final CaseUnits units;
    private final Amounts amounts;
    private final Map<Amounts.Span, Usual> usual = new HashMap<>();

    LotCaseBuilder(LotFacts facts, Parameters parameters) {
        this.facts = facts;
        this.amounts = new Amounts(LotCaseBuilder.class, RULE, facts.element(), facts.values(), parameters);
        Stream<Quantity> given = parameters.asMap().values().stream().filter(Quantity.class::isInstance)
                .map(Quantity.class::cast);
        this.units = CaseUnits.of(facts.currency(), facts.unit(), Stream.concat(given, facts.values().entrySet()
                .stream().sorted(Map.Entry.comparingByKey()).map(entry -> entry.getValue().quantity()))
                .toList());
    }

    ElementRef element() {
        return facts.element();
    }

    CaseUnits units() {
        return units;
    }

    Amounts amounts() {
        return amounts;
    }

    /** What was found so far. */
    List<Finding> findings() {
        return amounts.findings();
    }

    /** The case; empty if something is missing or wrong. */
    Optional<LotCase> build() {
        if (facts.rows().isEmpty() || facts.findings().stream().anyMatch(Finding::isError)) {
            return Optional.empty();
        }
        require(LotParameters.SETUP_COST, facts.rows().stream().allMatch(row -> row.setup().isPresent()));
        require(LotParameters.HOLDING_COST, facts.rows().stream().allMatch(row -> row.holding().isPresent()));
        List<LotPeriod> periods = facts.rows().stream().map(this::period).toList();
        LotCase made = new LotCase(periods, units(LotParameters.OPENING_STOCK).orElse(0), capacity());
        return findings().stream().anyMatch(Finding::isError) ? Optional.empty() : Optional.of(made);
    }

    /** A number of units, if it is given. */
    OptionalDouble units(String id) {
        return amounts.number(id, List.of(units.count())).map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    private void require(String id, boolean inTable) {
        if (!inTable && amounts.find(id).isEmpty()) {
            amounts.missing(id);
        }
    }

    /** What parameters and model say of a period; the same for all that are as long. */
    private record Usual(double setup, double holding) {}

    private LotPeriod period(LotFacts.Row row) {
        PeriodFacts period = row.period();
        Usual usual = usual(span(period));
        return new LotPeriod(period.label(), period.demand(), row.setup().orElse(usual.setup),
                row.holding().orElse(usual.holding), row.unit().orElse(0));
    }

    private Usual usual(Amounts.Span span) {
        return usual.computeIfAbsent(span, length -> new Usual(
                amounts.number(LotParameters.SETUP_COST, List.of(units.money())).orElse(0.0),
                amounts.perPeriod(LotParameters.HOLDING_COST, List.of(units.moneyPerUnit(), units.money()), length,
                        Amounts.Clock.ELAPSED).orElse(0.0)));
    }

    private static Amounts.Span span(PeriodFacts period) {
        double workdays = period.workdays().orElse(period.usualWorkdays().orElse(
                USUAL_WORKDAYS_OF_MONTH * period.months()));
        return new Amounts.Span(period.months(), workdays, workdays * HOURS_OF_WORKDAY, period.days());
    }

    /** One capacity for all periods: where periods differ in length, the least, which is said. */
    private double capacity() {
        List<Double> capacities = facts.rows().stream().map(row -> span(row.period())).distinct()
                .flatMap(span -> amounts.perPeriod(LotParameters.CAPACITY, List.of(units.count()), span,
                        Amounts.Clock.WORKING).stream())
                .distinct().sorted().toList();
        if (capacities.size() > 1) {
            amounts.add(Severity.WARNING, "capacity-differs", facts.element(), capacities.get(0),
                    capacities.get(capacities.size() - 1), unit());
        }
        if (!capacities.isEmpty() && capacities.get(0) == 0) {
            amounts.add(Severity.ERROR, "capacity-zero", facts.element());
        }
        return capacities.isEmpty() ? Double.POSITIVE_INFINITY : capacities.get(0);
    }

    private String unit() {
        Unit count = units.count();
        return count.toString();
    }
}
