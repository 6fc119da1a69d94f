/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.benchmarks.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

import studio.takt.core.api.random.RandomStream;
import studio.takt.core.api.random.RandomStreams;
import studio.takt.engine.flow.internal.kernel.FlowLine;
import studio.takt.engine.flow.internal.kernel.StationPlan;

/** A plant on the kernel of Takt Studio, with all the statistics that the engine flow-simulation takes. */
final class TaktPlant {
    private static final double TICKS = 1e6;

    private final Plant plant;
    private final RandomStreams streams;

    TaktPlant(Plant plant, long seed) {
        this.plant = plant;
        this.streams = new RandomStreams(seed);
    }

    FlowLine run() {
        List<StationPlan> plans = new ArrayList<>();
        for (int i = 0; i < plant.stations(); i++) {
            plans.add(new StationPlan(1, i == 0 ? Integer.MAX_VALUE : plant.places(), times("work " + i, plant.work()),
                    times("failure " + i, plant.mttf()), times("repair " + i, plant.mttr()), plant.mttf() > 0,
                    Math.round(plant.setup() * TICKS), plant.setupEvery()));
        }
        FlowLine line = FlowLine.open(plans, times("arrivals", plant.interarrival()), Integer.MAX_VALUE);
        line.run(0, Math.round(plant.length() * TICKS), () -> false);
        return line;
    }

    private LongSupplier times(String name, double mean) {
        RandomStream stream = streams.stream(name);
        return () -> (long) (mean * TICKS * stream.exponential() + 0.5);
    }
}
