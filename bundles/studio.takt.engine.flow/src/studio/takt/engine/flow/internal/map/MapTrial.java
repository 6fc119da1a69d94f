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

import java.util.Arrays;
import java.util.Optional;

import studio.takt.core.api.run.Parameters;
import studio.takt.units.api.Quantity;
import studio.takt.units.api.Unit;

/**
 * How a map is run; times in seconds on the clock of the plant.
 *
 * @param warmUp       time that is not counted
 * @param length       time that is
 * @param replications how many independent runs
 * @param maximum      how many at most, for the precision
 * @param precision    wanted half width of intervals relative to the mean; 0 if none is wanted
 * @param confidence   level of the intervals
 * @param seed         where the chances come from
 * @param threads      runs at the same time
 * @param demandCv     coefficient of variation of the time between demands; 0 if they come at takt
 * @param grain        pieces that move as one
 * @param terminating  true if the map has no steady state, and is run from the drawn stocks
 */
public record MapTrial(double warmUp, double length, int replications, int maximum, double precision,
        double confidence, long seed, int threads,
        double demandCv, int grain, boolean terminating) {
    private static final double TERMINATING_DAYS = 20;
    private static final double MOST_STEADY_DAYS = 60;
    private static final double LEAST_STEADY_DAYS = 20;
    private static final double STEADY_PIECES = 20_000;
    private static final double LEAST_WARM_UP = 10;
    private static final double MOST_MOVES = 4e6;
    private static final double MOST_TICKS = 2e12;
    private static final int FINEST = 9;
    private static final int COARSEST = -9;

    /** As the parameters say, and as the map needs where they do not. */
    public static MapTrial of(MapPlan plan, Parameters parameters, Notes notes) {
        boolean terminating = !plan.overloaded().isEmpty();
        double length = given(plan, parameters, "runLength").filter(each -> each > 0)
                .orElseGet(() -> assumed(plan, terminating ? TERMINATING_DAYS : steadyDays(plan), "run-length", notes));
        double ladder = plan.metrics.leadTime() > 0 ? plan.metrics.leadTime() : 0;
        double least = plan.network.saturated ? length / plan.day / 6 : LEAST_WARM_UP;
        double usual = terminating ? 0 : Math.max(least, 2 * ladder);
        double warmUp = given(plan, parameters, "warmUp")
                .orElseGet(() -> terminating ? 0 : assumed(plan, usual, "warm-up", notes));
        double cv = parameters.number("demandCv").orElse(0.0);
        boolean chance = cv > 0 || !plan.isDeterministic();
        int replications = chance ? parameters.integer("replications").orElse(10L).intValue() : 1;
        double precision = parameters.quantity("precision").map(wanted -> wanted.in(Unit.ONE)).orElse(0.0);
        int maximum = parameters.integer("maximumReplications").orElse(200L).intValue();
        return new MapTrial(warmUp, length, replications, maximum, precision,
                parameters.number("confidence").orElse(0.95),
                parameters.integer("seed").orElse(1L), threads(parameters), cv, grain(plan, warmUp + length, notes),
                terminating);
    }

    private static double steadyDays(MapPlan plan) {
        double slowest = plan.network.acts.stream().filter(act -> act.process).mapToDouble(MapTrial::pace).max()
                .orElse(0);
        if (plan.network.saturated) {
            return Math.max(1, Math.min(MOST_STEADY_DAYS, STEADY_PIECES * slowest / plan.day));
        }
        double days = Math.max(LEAST_STEADY_DAYS, Math.min(MOST_STEADY_DAYS, STEADY_PIECES / plan.rates.total()));
        double round = plan.network.acts.stream().mapToDouble(act -> round(plan, act)).filter(each -> each <= days)
                .max().orElse(1);
        return Math.ceil(days / round - 1e-9) * round;
    }

    /** Workdays after which an act has done the same things again: a round of its lots, or a trip. */
    private static double round(MapPlan plan, ActPlan act) {
        if (!act.process) {
            return act.trips > 0 ? Math.max(1, 1 / act.trips) : 1;
        }
        return Math.max(1, Math.round(1e6 * Arrays.stream(act.lots).sum() / plan.rates.of(act)) / 1e6);
    }

    private static double pace(ActPlan act) {
        return act.fact.cycle().stream().mapToDouble(Span::mean).max().orElse(0) / act.stations / act.together;
    }

    /** The same over other times. */
    MapTrial over(double otherWarmUp, double otherLength) {
        return new MapTrial(otherWarmUp, otherLength, replications, maximum, precision, confidence, seed, threads,
                demandCv, grain,
                terminating);
    }

    private static int threads(Parameters parameters) {
        return parameters.integer("threads").map(Long::intValue)
                .orElseGet(() -> Runtime.getRuntime().availableProcessors());
    }

    private static double assumed(MapPlan plan, double days, String key, Notes notes) {
        notes.assume(key, plan.given.snapshot().map(), days);
        return days * plan.day;
    }

    /** A time; days and weeks are workdays, as on the ladder. */
    private static Optional<Double> given(MapPlan plan, Parameters parameters, String id) {
        return parameters.quantity(id).map(quantity -> seconds(plan, quantity));
    }

    private static double seconds(MapPlan plan, Quantity quantity) {
        Unit unit = quantity.unit();
        if (unit.symbols().contains("d") || unit.symbols().contains("wk")) {
            return quantity.in(Unit.parse("d")) * plan.day;
        }
        for (String calendar : new String[]{"workday", "shift", "month", "year"}) {
            if (unit.symbols().contains(calendar)) {
                return quantity.in(Unit.parse(calendar)) * plan.day * workdays(plan, calendar);
            }
        }
        return unit.isRatio() ? quantity.in(Unit.ONE) : quantity.in(Unit.parse("s"));
    }

    private static double workdays(MapPlan plan, String unit) {
        double year = plan.given.snapshot().workTime().workdaysPerYear();
        return switch (unit) {
            case "shift" -> 1.0 / Math.max(1, plan.given.snapshot().workTime().count());
            case "month" -> year > 0 ? year / 12 : 20;
            case "year" -> year > 0 ? year : 240;
            default -> 1;
        };
    }

    /** Where too many pieces would have to be moved one by one, several move as one. */
    private static int grain(MapPlan plan, double seconds, Notes notes) {
        double moves = 0;
        for (ActPlan act : plan.network.acts) {
            moves += plan.rates.of(act) * seconds / plan.day;
        }
        for (PlacePlan place : plan.network.places) {
            moves += place.drawnPieces();
        }
        int grain = (int) Math.min(1e9, Math.max(1, Math.ceil(moves / MOST_MOVES)));
        if (grain > 1) {
            notes.assume("grain", plan.given.snapshot().map(), grain);
        }
        return grain;
    }

    /** Ticks in a second: a power of ten, as fine as whole numbers allow. */
    double ticks() {
        int power = FINEST;
        while (power > COARSEST && (warmUp + length) * Math.pow(10, power) > MOST_TICKS) {
            power--;
        }
        return Math.pow(10, power);
    }
}
