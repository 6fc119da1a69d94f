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
import java.util.List;
import java.util.function.ToDoubleFunction;

import studio.takt.core.api.stat.Tally;
import studio.takt.engine.flow.internal.map.MapRun.ActRun;
import studio.takt.engine.flow.internal.map.MapRun.PlaceRun;

/**
 * Figures over all runs.
 *
 * @param plan  what was run
 * @param trial how
 * @param runs  what they showed
 */
record MapFigures(MapPlan plan, MapTrial trial, List<MapRun> runs) {
    private static final double GROWTH = 0.02;

    /**
     * Variation can take capacity away, so that stock grows although each process alone could follow: all runs end with
     * more, and each quarter of the time has more than the one before; or orders stay open.
     */
    boolean grows() {
        double passing = plan.rates.total() * days();
        boolean everywhere = runs.stream().allMatch(run -> run.growth() > 0);
        boolean more = everywhere && risesByQuarters() && mean(MapRun::growth) > GROWTH * passing;
        return passing > 0 && (more || openGrowth() > GROWTH * passing);
    }

    /** Workdays that were counted. */
    double days() {
        return trial.length() / plan.day;
    }

    double mean(ToDoubleFunction<MapRun> figure) {
        return tally(figure).mean();
    }

    Tally tally(ToDoubleFunction<MapRun> figure) {
        Tally tally = new Tally();
        runs.stream().mapToDouble(figure).filter(Double::isFinite).forEach(tally::add);
        return tally;
    }

    double of(PlacePlan place, ToDoubleFunction<PlaceRun> figure) {
        return mean(run -> figure.applyAsDouble(run.places().get(place.index)));
    }

    double of(ActPlan act, ToDoubleFunction<ActRun> figure) {
        return mean(run -> figure.applyAsDouble(run.acts().get(act.index)));
    }

    /** Orders of customers that were open at the end beyond what a shipment or two can explain. */
    double openGrowth() {
        double sum = 0;
        for (ActPlan act : plan.network.acts) {
            if (act.customer >= 0) {
                double trip = act.trips > 0 ? 2 * plan.rates.of(act) / act.trips : 2 * trial.grain();
                sum += Math.max(0, of(act, ActRun::open) - trip);
            }
        }
        return sum;
    }

    /** True if the mean stock of each quarter of the time is more than that of the one before. */
    boolean risesByQuarters() {
        int rows = runs.stream().mapToInt(run -> run.stocks().size()).min().orElse(0);
        int quarter = rows / 4;
        double before = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < 4 && quarter > 0; i++) {
            double mean = mean(i * quarter, (i + 1) * quarter);
            if (mean <= before) {
                return false;
            }
            before = mean;
        }
        return quarter > 0;
    }

    private double mean(int from, int to) {
        double sum = 0;
        for (MapRun run : runs) {
            for (int row = from; row < to; row++) {
                sum += Arrays.stream(run.stocks().get(row)).sum();
            }
        }
        return sum / (to - from) / runs.size();
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

    /** Delivered pieces that what the slowest process of an overloaded map makes is enough for; else what left. */
    double throughput(MapRun run) {
        List<ActPlan> slow = plan.overloaded();
        if (!slow.isEmpty()) {
            ActPlan act = slow.get(slow.size() - 1);
            double ratio = plan.rates.total() > 0 ? plan.rates.of(act) / plan.rates.total() : 1;
            return run.acts().get(act.index).made() / Math.max(ratio, 1e-12) / trial.length();
        }
        return run.delivered() / trial.length();
    }

    /** Time in the stream: of those who were seen to come and go; else by Little's law. */
    double cycleTime(MapRun run) {
        return isByLittle() ? run.wip() / throughput(run) : run.cycle();
    }

    /** True if in some run less than half of those who went had been seen to come. */
    boolean isByLittle() {
        return runs.stream().anyMatch(run -> !(run.known() * trial.grain() > run.delivered() / 2));
    }
}
