/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.map;

import java.util.Optional;

import studio.takt.core.api.run.Parameters;
import studio.takt.units.api.Quantity;
import studio.takt.units.api.Unit;

/** Times of an experiment with a map, in seconds on the clock of the plant. */
final class MapTimes {
    private static final double TERMINATING_DAYS = 20;
    private static final double MOST_STEADY_DAYS = 60;
    private static final double LEAST_STEADY_DAYS = 20;
    private static final double STEADY_PIECES = 20_000;
    /** So few pieces need more days than are usual, up to that many. */
    private static final double LEAST_PIECES = 200;
    private static final double MOST_DAYS = 5_000;
    private static final double USUAL_WORKDAYS = 240;
    private static final double MONTHS = 12;

    private final MapPlan plan;
    private final Parameters parameters;

    MapTimes(MapPlan plan, Parameters parameters) {
        this.plan = plan;
        this.parameters = parameters;
    }

    /** A time that is given; days and weeks are workdays, as on the ladder. */
    Optional<Double> given(String id) {
        return parameters.quantity(id).map(this::seconds);
    }

    /** What is counted in a run. */
    double length(boolean terminating, Notes notes) {
        Optional<Double> given = given("runLength").filter(each -> each > 0);
        if (given.isPresent()) {
            return given.get();
        }
        if (!plan.given.orders().isEmpty()) {
            return ordersTake();
        }
        double days = terminating ? TERMINATING_DAYS : steadyDays();
        notes.assume("run-length", plan.given.snapshot().map(), days);
        return days * plan.day;
    }

    /** The time by which orders are done even if all of them wait for the slowest, or else never. */
    private double ordersTake() {
        double last = plan.given.orders().stream().mapToDouble(MapCase.OrderFact::last).max().orElse(0);
        double pieces = plan.given.orders().stream().mapToDouble(MapCase.OrderFact::quantity).sum();
        double through = plan.network.acts.stream().filter(act -> act.process)
                .mapToDouble(act -> pieces * pace(act) / act.uptime).sum();
        return Math.max(plan.day, last + 2 * through + 2 * plan.ladder() + TERMINATING_DAYS * plan.day);
    }

    private double steadyDays() {
        double slowest = plan.network.acts.stream().filter(act -> act.process).mapToDouble(MapTimes::pace).max()
                .orElse(0);
        if (plan.network.saturated) {
            return Math.max(1, Math.min(MOST_STEADY_DAYS, STEADY_PIECES * slowest / plan.day));
        }
        double most = Math.max(MOST_STEADY_DAYS, Math.min(MOST_DAYS, LEAST_PIECES / plan.rates.total()));
        double days = Math.max(LEAST_STEADY_DAYS, Math.min(most, STEADY_PIECES / plan.rates.total()));
        double round = new Rounds(plan).days().stream().filter(each -> each >= 1 && each <= days)
                .mapToDouble(Double::doubleValue).max().orElse(1);
        return Math.ceil(days / round - 1e-9) * round;
    }

    private static double pace(ActPlan act) {
        return act.fact.cycle().stream().mapToDouble(Span::mean).max().orElse(0) / act.stations / act.together;
    }

    private double seconds(Quantity quantity) {
        Unit unit = quantity.unit();
        if (unit.symbols().contains("d") || unit.symbols().contains("wk")) {
            return quantity.in(Unit.parse("d")) * plan.day;
        }
        for (String calendar : new String[]{"workday", "shift", "month", "year"}) {
            if (unit.symbols().contains(calendar)) {
                return quantity.in(Unit.parse(calendar)) * plan.day * workdays(calendar);
            }
        }
        return unit.isRatio() ? quantity.in(Unit.ONE) : quantity.in(Unit.parse("s"));
    }

    private double workdays(String unit) {
        double year = plan.given.snapshot().workTime().workdaysPerYear();
        double usual = year > 0 ? year : USUAL_WORKDAYS;
        return switch (unit) {
            case "shift" -> 1.0 / Math.max(1, plan.given.snapshot().workTime().count());
            case "month" -> usual / MONTHS;
            case "year" -> usual;
            default -> 1;
        };
    }
}
