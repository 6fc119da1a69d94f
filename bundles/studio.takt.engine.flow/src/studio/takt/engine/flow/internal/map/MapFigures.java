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

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

import studio.takt.core.api.stat.Tally;
import studio.takt.engine.flow.internal.experiment.Course;
import studio.takt.engine.flow.internal.experiment.Outcome;
import studio.takt.engine.flow.internal.experiment.Trend;
import studio.takt.engine.flow.internal.experiment.Trial;
import studio.takt.engine.flow.internal.map.MapRun.ActRun;
import studio.takt.engine.flow.internal.map.MapRun.PlaceRun;

/**
 * Figures over all runs.
 *
 * @param plan    what was run
 * @param how     how
 * @param outcome what was shown
 */
record MapFigures(MapPlan plan, MapSettings how, Outcome<MapRun> outcome) {
    private static final double GROWTH = 0.02;

    List<MapRun> runs() {
        return outcome.runs();
    }

    /** True if it has a steady state, as far as one can see. */
    boolean isSteady() {
        return !how.terminating() && !grows();
    }

    /**
     * Variation can take capacity away, so that stock grows although each process alone could follow: what is in the
     * stream rises all the time, beyond chance and beyond what comes and goes with deliveries and lots; or orders do
     * that nobody fulfils.
     */
    boolean grows() {
        return isMuch(trend(Course::pieces)) || isMuch(openOrders());
    }

    private boolean isMuch(Trend trend) {
        double passing = plan.rates.total() / plan.day;
        return passing > 0 && trend.rises() && trend.perSecond() > GROWTH * passing;
    }

    Trend openOrders() {
        return trend(Course::open);
    }

    private Trend trend(Function<Course, double[]> figure) {
        return Trend.of(runs(), figure, new Rounds(plan).seconds());
    }

    /** Pieces a workday by which the stock of a place grows, without what comes and goes. */
    double growth(PlacePlan place) {
        return plan.day * trend(course -> course.places().get(place.index)).perSecond();
    }

    /** Ticks in a second, in each run. */
    double ticks() {
        return new Trial(0, 0, outcome.warmUp(), outcome.settings().runLength(), 1).ticks(MapScenario.MOST_TICKS);
    }

    /** Workdays that were counted. */
    double days() {
        return mean(MapRun::length) / plan.day;
    }

    double mean(ToDoubleFunction<MapRun> figure) {
        Tally tally = new Tally();
        runs().stream().mapToDouble(figure).filter(Double::isFinite).forEach(tally::add);
        return tally.mean();
    }

    double of(PlacePlan place, ToDoubleFunction<PlaceRun> figure) {
        return mean(run -> figure.applyAsDouble(run.places().get(place.index)));
    }

    double of(ActPlan act, ToDoubleFunction<ActRun> figure) {
        return mean(run -> figure.applyAsDouble(run.acts().get(act.index)));
    }

    /** Of a number that is counted, how much it is in a workday. */
    double daily(ActPlan act, ToDoubleFunction<ActRun> figure) {
        return mean(run -> figure.applyAsDouble(run.acts().get(act.index)) / run.length() * plan.day);
    }

    /** The process that all others wait for: the slowest one, or that which is active for the largest share. */
    ActPlan bottleneck() {
        List<ActPlan> slow = plan.overloaded();
        if (!slow.isEmpty()) {
            return slow.get(slow.size() - 1);
        }
        ActPlan best = null;
        for (ActPlan act : plan.network.acts) {
            if (act.process) {
                best = best == null || exceeds(act, best) ? act : best;
            }
        }
        return best;
    }

    private double active(ActPlan act) {
        double own = 1 - of(act, ActRun::off);
        return own > 0 ? of(act, ActRun::active) / own : 0;
    }

    private boolean exceeds(ActPlan one, ActPlan other) {
        double more = active(one) - active(other);
        return Math.abs(more) < 1e-9 ? of(one, ActRun::period) > of(other, ActRun::period) + 1e-9 : more > 0;
    }

    /** True if in some run the time in the stream follows from Little's law. */
    boolean isByLittle() {
        return runs().stream().anyMatch(MapRun::isByLittle);
    }
}
