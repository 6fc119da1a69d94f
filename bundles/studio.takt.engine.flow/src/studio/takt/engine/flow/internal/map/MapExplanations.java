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

import studio.takt.core.api.run.Explanation;
import studio.takt.core.api.run.Explanation.Input;
import studio.takt.core.api.text.Text;
import studio.takt.engine.flow.internal.output.FlowUnits;
import studio.takt.engine.flow.internal.output.Inputs;
import studio.takt.units.api.Unit;

/** Says where the figures of a simulated map come from. */
final class MapExplanations {
    private static final String SOURCE = "Law, Simulation Modeling and Analysis; docs/engines/flow-simulation.md";

    private final MapPlan plan;
    private final MapFigures figures;

    MapExplanations(MapFigures figures) {
        plan = figures.plan();
        this.figures = figures;
    }

    List<Explanation> all() {
        List<Input> sample = List.of(Inputs.of("n", figures.outcome().samples().size(), Unit.ONE),
                Inputs.of("runLength", figures.outcome().settings().runLength(), FlowUnits.SECOND),
                Inputs.of("warmUp", figures.outcome().warmUp(), FlowUnits.SECOND),
                Inputs.of("seed", figures.outcome().settings().seed(), Unit.ONE),
                Inputs.of("workday", plan.day, FlowUnits.SECOND),
                Inputs.of("events", figures.runs().stream().mapToLong(MapRun::events).sum(), Unit.ONE));
        boolean overloaded = !plan.overloaded().isEmpty();
        String throughput = overloaded
                ? "pieces made at the bottleneck / runLength, for each delivered piece"
                : "departures / runLength";
        return List.of(explanation("throughput", throughput, sample),
                explanation("dailyThroughput", "throughput \u00d7 workday", sample),
                explanation("delivered", "departures / workdays", sample),
                explanation("cycleTime",
                        figures.isByLittle() ? "workInProcess / throughput" : "mean (departure \u2212 entry)", sample),
                explanation("leadTime", "workInProcess / dailyThroughput", sample),
                explanation("workInProcess", "\u222b pieces dt / runLength", sample),
                explanation("serviceLevel", "pieces shipped when due / pieces ordered", sample),
                explanation("bottleneck", overloaded ? "max load" : "max (busy + setup + down)", sample.subList(0, 1)));
    }

    private static Explanation explanation(String key, String formula, List<Input> inputs) {
        return new Explanation(key, Text.of(MapExplanations.class, "meaning." + key), formula, inputs, SOURCE);
    }
}
