/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.facility;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Parameters;
import studio.takt.core.api.run.Severity;
import studio.takt.engine.planning.api.facility.Facility;
import studio.takt.engine.planning.api.facility.Inflow;
import studio.takt.engine.planning.internal.amount.Amounts;
import studio.takt.engine.planning.internal.amount.CaseUnits;
import studio.takt.units.api.Quantity;
import studio.takt.units.api.Unit;

/** Applies parameters to facts: units become numbers of a day, gaps become findings. */
final class FacilityCase {
    static final String RULE = "subcontract-facility.";
    private static final double DAYS_OF_MONTH = 365.25 / 12;
    private static final double HOURS_OF_WORKDAY = 8;
    private static final Amounts.Span DAY = new Amounts.Span(1 / DAYS_OF_MONTH, 1, HOURS_OF_WORKDAY, 1);

    private final FacilityFacts facts;
    private final CaseUnits units;
    private final Amounts amounts;

    FacilityCase(FacilityFacts facts, Parameters parameters) {
        this.facts = facts;
        this.amounts = new Amounts(FacilityCase.class, RULE, facts.element(), facts.values(), parameters);
        Stream<Quantity> given = parameters.asMap().values().stream().filter(Quantity.class::isInstance)
                .map(Quantity.class::cast);
        this.units = CaseUnits.of(facts.currency(), facts.unit(), Stream.concat(given, facts.values().entrySet()
                .stream().sorted(Map.Entry.comparingByKey()).map(each -> each.getValue().quantity())).toList());
    }

    CaseUnits units() {
        return units;
    }

    Amounts amounts() {
        return amounts;
    }

    List<Finding> findings() {
        return amounts.findings();
    }

    private boolean isSound() {
        return Stream.concat(facts.findings().stream(), findings().stream()).noneMatch(Finding::isError);
    }

    /** The line; empty if something is missing or wrong. */
    Optional<Facility> facility() {
        Stream.of("r", "h", "D", "S", "capacity").filter(id -> amounts.find(id).isEmpty()).forEach(amounts::missing);
        List<Unit> perPiece = List.of(units.moneyPerUnit(), units.money());
        double r = amounts.number("r", perPiece).orElse(0.0);
        double h = amounts.perPeriod("h", perPiece, DAY, Amounts.Clock.ELAPSED).orElse(0.0);
        double d = amounts.perPeriod("D", List.of(units.money()), DAY, Amounts.Clock.WORKING).orElse(0.0);
        double s = amounts.number("S", List.of(units.count())).orElse(0.0);
        double c = amounts.perPeriod("capacity", List.of(units.count()), DAY, Amounts.Clock.WORKING).orElse(0.0);
        if (s > c && isSound()) {
            amounts.add(Severity.WARNING, "never-runs", facts.element(), s, c);
        }
        return isSound()
                ? Optional.of(new Facility(r, h, d, (int) Math.ceil(Math.min(s, Integer.MAX_VALUE) - 1e-9),
                        (int) Math.floor(Math.min(c, Integer.MAX_VALUE) + 1e-9)))
                : Optional.empty();
    }

    /** What comes in; empty if it is not in whole pieces, or too much to plan. */
    Optional<Inflow> inflow() {
        double opening = amounts.number("openingStock", List.of(units.count()))
                .orElseGet(() -> facts.opening().orElse(0));
        if (amounts.find("openingStock").isEmpty() && facts.opening().isEmpty()) {
            amounts.assumed("openingStock", "0 " + units.count());
        }
        double total = opening + facts.days().stream().mapToDouble(FacilityFacts.Day::inflow).sum();
        if (total > ExactPlan.MOST_PIECES) {
            amounts.add(Severity.ERROR, "too-many", facts.element(), total, ExactPlan.MOST_PIECES);
        }
        whole("openingStock", opening);
        facts.days().forEach(day -> whole(day.name(), day.inflow()));
        if (!isSound() || facts.days().isEmpty()) {
            return Optional.empty();
        }
        boolean[] open = new boolean[facts.days().size()];
        for (int t = 0; t < open.length; t++) {
            open[t] = facts.days().get(t).open();
        }
        return Optional.of(new Inflow(Math.round(opening),
                facts.days().stream().mapToInt(day -> (int) Math.round(day.inflow())).toArray(), open));
    }

    private void whole(String name, double pieces) {
        if (Math.abs(pieces - Math.rint(pieces)) > 1e-6) {
            amounts.add(Severity.ERROR, "not-whole", facts.element(), name, String.valueOf(pieces));
        }
    }

    /** The standard deviation of the inflow of a day around its plan. */
    double sigma() {
        return amounts.perPeriod(FacilityParameters.SIGMA, List.of(units.count()), DAY, Amounts.Clock.WORKING)
                .orElse(0.0);
    }

    String day(int t) {
        return facts.days().get(t).name();
    }
}
