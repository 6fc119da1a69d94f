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
import java.util.Optional;

import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.run.Parameters;
import studio.takt.core.api.run.Result;
import studio.takt.engine.flow.internal.experiment.Experiment;
import studio.takt.engine.flow.internal.experiment.Outcome;
import studio.takt.engine.flow.internal.experiment.Settings;
import studio.takt.engine.flow.internal.experiment.Trial;
import studio.takt.engine.flow.internal.trace.Trace;
import studio.takt.engine.flow.internal.trace.TraceTable;

/** Simulates a value stream map. */
public final class MapSimulation {
    private final MapCase given;
    private final Parameters parameters;
    private final Notes notes = new Notes();

    /** Simulates the map under these parameters. */
    public MapSimulation(MapCase given, Parameters parameters) {
        this.given = given;
        this.parameters = parameters;
    }

    /**
     * Writes all that can be said into the result.
     *
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public void writeTo(Result.Builder result, Monitor monitor) {
        result.findings(given.findings());
        Optional<MapPlan> plan = given.findings().stream().anyMatch(Finding::isError)
                ? Optional.empty()
                : MapPlan.of(given, monitor, notes);
        plan.ifPresent(it -> simulate(it, result, monitor));
        result.findings(given.snapshot().findings());
        plan.ifPresent(it -> result.findings(errorsOf(it)));
        result.findings(notes.all());
    }

    /** What the metrics found wrong is wrong here too; what they assume is not always what is assumed here. */
    private List<Finding> errorsOf(MapPlan plan) {
        return plan.metrics.findings().stream()
                .filter(each -> each.isError() && !given.snapshot().findings().contains(each)
                        && !(plan.network.saturated && each.rule().equals("demand.missing")))
                .toList();
    }

    private void simulate(MapPlan plan, Result.Builder result, Monitor monitor) {
        MapSettings how = MapSettings.of(plan, parameters, notes);
        MapScenario scenario = new MapScenario(plan, how);
        Outcome<MapRun> outcome = new Experiment<>(scenario, how.settings(), monitor).run();
        MapFigures figures = new MapFigures(plan, how, outcome);
        for (String only : List.of("interarrival", "conwip", "promisedLeadTime")) {
            if (parameters.asMap().containsKey(only)) {
                notes.inform("ignored", given.snapshot().map(), given.snapshot().map().name(), only);
            }
        }
        boolean steady = figures.isSteady();
        new MapFindings(figures, notes).write(steady);
        new MapResult(figures, steady).writeTo(result);
        if (parameters.flag("trace")) {
            trace(scenario, outcome, result, monitor);
        }
    }

    private void trace(MapScenario scenario, Outcome<MapRun> outcome, Result.Builder result, Monitor monitor) {
        Trace trace = new Trace(parameters.integer("traceLimit").orElse(20_000L).intValue());
        Settings settings = outcome.settings();
        scenario.trace(new Trial(settings.seed(), 0, outcome.warmUp(), settings.runLength(), 1), trace,
                monitor::isCancelled);
        if (trace.isFull()) {
            notes.inform("trace-full", given.snapshot().map(), trace.changes().get(trace.changes().size() - 1).time(),
                    trace.changes().size());
        }
        result.add(TraceTable.of(trace));
    }
}
