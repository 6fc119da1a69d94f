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
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

import studio.takt.engine.flow.internal.experiment.Scenario;
import studio.takt.engine.flow.internal.experiment.Trial;
import studio.takt.engine.flow.internal.trace.Trace;

/** A map on the blocks. Each source of chance has a stream of its own, found by the name of the process. */
public final class MapScenario implements Scenario<MapRun> {
    static final double MOST_TICKS = 2e12;

    private final MapPlan plan;
    private final MapSettings how;

    /** A map that is run like this. */
    public MapScenario(MapPlan plan, MapSettings how) {
        this.plan = plan;
        this.how = how;
    }

    @Override
    public MapRun run(Trial trial, BooleanSupplier cancelled) {
        double ticks = trial.ticks(MOST_TICKS);
        MapShop built = new MapShop(plan, how, trial.streams(), ticks);
        MapReading reading = new MapReading(plan, how, built, ticks);
        built.shop.run(Math.round(trial.warmUp() * ticks), length(trial, ticks), trial.slices(), reading.numbers(),
                built.isDone(), cancelled);
        return reading.figures(trial.slices(), length(trial, ticks));
    }

    private static long length(Trial trial, double ticks) {
        return Math.max(1, Math.round(trial.length() * ticks));
    }

    @Override
    public void trace(Trial trial, Trace trace, BooleanSupplier cancelled) {
        double ticks = trial.ticks(MOST_TICKS);
        MapShop built = new MapShop(plan, how, trial.streams(), ticks);
        new MapTrace(plan, built, ticks, how.grain(), trace).watch();
        try {
            built.shop.run(Math.round(trial.warmUp() * ticks), length(trial, ticks), 1, List.of(), built.isDone(),
                    () -> cancelled.getAsBoolean() || trace.isFull());
        } catch (CancellationException stopped) {
            if (!trace.isFull()) {
                throw stopped;
            }
        }
    }

    /** What was drawn has to pass before what is seen is the stream's own doing; a day that begins empty is no other. */
    @Override
    public double leastWarmUp() {
        return plan.network.saturated ? plan.day : Math.max(plan.day, plan.ladder());
    }

    @Override
    public double warmUpStep() {
        return plan.day;
    }

    @Override
    public List<Double> periods() {
        return new Rounds(plan).seconds();
    }
}
