/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import studio.takt.core.api.run.Explanation;
import studio.takt.core.api.run.Explanation.Input;
import studio.takt.engine.flow.internal.experiment.Measures.Measure;
import studio.takt.engine.flow.internal.output.FlowUnits;
import studio.takt.engine.flow.internal.output.Inputs;
import studio.takt.units.api.Unit;

/** Says where the numbers of an experiment came from. */
record ExperimentExplanations(Outcome<RunFigures> outcome, List<Input> scenario) {
    private static final String SOURCE = "Law, Simulation Modeling and Analysis; docs/engines/flow-simulation.md";
    private static final Map<String, String> FORMULAE = Map.of("throughput", "Σ (departures / runLength) / n",
            "hourlyThroughput", "3600 throughput", "cycleTime",
            "Σ (mean over departures of departure − arrival) / n", "workInProcess", "Σ (∫ pieces dt / runLength) / n",
            "serviceLevel", "Σ (departures when due or before / departures) / n", "tardiness",
            "Σ (mean over departures of max(0, departure − due)) / n", "bottleneck", "max (busy + setup + down)",
            "ordersOnTime", "Σ (orders finished when due or before / orders) / n", "makespan",
            "Σ (last departure) / n");

    List<Explanation> of(List<Measure> measures, boolean orders) {
        List<Input> inputs = new ArrayList<>(List.of(Inputs.of("n", outcome.samples().size(), Unit.ONE),
                Inputs.of("runLength", outcome.settings().runLength(), FlowUnits.SECOND),
                Inputs.of("warmUp", outcome.warmUp(), FlowUnits.SECOND),
                Inputs.of("seed", outcome.settings().seed(), Unit.ONE),
                Inputs.of("events", outcome.runs().stream().mapToLong(RunFigures::events).sum(), Unit.ONE)));
        inputs.addAll(scenario);
        List<String> keys = new ArrayList<>(measures.stream().map(Measure::key).toList());
        keys.add("bottleneck");
        if (orders) {
            keys.addAll(List.of("ordersOnTime", "makespan"));
        }
        return keys.stream().map(key -> new Explanation(key, ExperimentResult.text("meaning." + key),
                FORMULAE.get(key), List.copyOf(inputs), SOURCE)).toList();
    }
}
