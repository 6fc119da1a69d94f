/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.simulation;

import java.util.List;

import studio.takt.core.api.run.Explanation;
import studio.takt.core.api.run.Explanation.Input;
import studio.takt.core.api.text.Text;
import studio.takt.engine.flow.internal.output.FlowUnits;
import studio.takt.engine.flow.internal.output.Inputs;
import studio.takt.units.api.Unit;

/** Says where the numbers of a simulation came from. */
final class SimulationExplanations {
    private static final String SOURCE = "Law, Simulation Modeling and Analysis; docs/engines/flow-simulation.md";

    private final Experiment experiment;
    private final List<RunFigures> runs;

    SimulationExplanations(Experiment experiment, List<RunFigures> runs) {
        this.experiment = experiment;
        this.runs = runs;
    }

    List<Explanation> all() {
        List<Input> sample = List.of(Inputs.of("n", runs.size(), Unit.ONE),
                Inputs.of("runLength", experiment.runLength(), FlowUnits.SECOND),
                Inputs.of("warmUp", experiment.warmUp(), FlowUnits.SECOND),
                Inputs.of("seed", experiment.seed(), Unit.ONE), experiment.isClosed()
                        ? Inputs.of("conwip", experiment.conwip(), FlowUnits.PIECE)
                        : Inputs.of("interarrival", experiment.interarrival(), FlowUnits.SECOND),
                Inputs.of("events", runs.stream().mapToLong(RunFigures::events).sum(), Unit.ONE));
        return List.of(explanation("throughput", "Σ (departures / runLength) / n", sample),
                explanation("hourlyThroughput", "3600 throughput", sample.subList(0, 1)),
                explanation("cycleTime", "Σ (mean over departures of departure − arrival) / n", sample),
                explanation("workInProcess", "Σ (∫ pieces dt / runLength) / n", sample),
                explanation("bottleneck", "max (busy + setup + down)", sample.subList(0, 1)));
    }

    private static Explanation explanation(String key, String formula, List<Input> inputs) {
        return new Explanation(key, Text.of(SimulationExplanations.class, "meaning." + key), formula, inputs, SOURCE);
    }
}
