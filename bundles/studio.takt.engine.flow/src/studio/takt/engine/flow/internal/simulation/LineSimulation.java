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

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import studio.takt.core.api.run.Explanation.Input;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.run.Parameters;
import studio.takt.core.api.run.Result;
import studio.takt.engine.flow.internal.experiment.Beside;
import studio.takt.engine.flow.internal.experiment.Experiment;
import studio.takt.engine.flow.internal.experiment.ExperimentResult;
import studio.takt.engine.flow.internal.experiment.Outcome;
import studio.takt.engine.flow.internal.experiment.RunFigures;
import studio.takt.engine.flow.internal.experiment.Settings;
import studio.takt.engine.flow.internal.experiment.Trial;
import studio.takt.engine.flow.internal.output.FlowUnits;
import studio.takt.engine.flow.internal.output.Inputs;
import studio.takt.engine.flow.internal.table.Faults;
import studio.takt.engine.flow.internal.trace.Trace;
import studio.takt.engine.flow.internal.trace.TraceTable;

/** Simulates a line and writes what it showed. */
public final class LineSimulation {
    /** What the rules of the findings begin with. */
    static final String RULES = "flow";

    private final LineCase given;
    private final Parameters parameters;
    private final Faults faults = new Faults(RULES);

    /** Simulates the line under these parameters. */
    public LineSimulation(LineCase given, Parameters parameters) {
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
        if (given.findings().stream().noneMatch(Finding::isError)) {
            LineReader reader = new LineReader(parameters, faults, faults);
            reader.line(given).ifPresent(line -> {
                Optional<Overload> overload = Overload.of(line);
                reader.settings(line, overload.isPresent() || line.hasOrders())
                        .ifPresent(settings -> simulate(line, overload, settings, result, monitor));
            });
        }
        result.findings(faults.found());
    }

    private void simulate(Line line, Optional<Overload> overload, Settings settings, Result.Builder result,
            Monitor monitor) {
        LineScenario scenario = new LineScenario(line);
        Outcome<RunFigures> outcome = new Experiment<>(scenario, settings, monitor).run();
        boolean steady = new LineNotes(line, overload, outcome, faults).write();
        Optional<Beside> theory = steady && !line.hasOrders()
                ? Theory.of(line, monitor::checkCancelled)
                : Optional.empty();
        boolean due = line.hasOrders() || Double.isFinite(line.promised());
        new ExperimentResult(outcome, steady, due).writeTo(result, theory, inputs(line));
        if (parameters.flag("trace")) {
            trace(scenario, outcome, result, monitor);
        }
    }

    private void trace(LineScenario scenario, Outcome<RunFigures> outcome, Result.Builder result, Monitor monitor) {
        Trace trace = new Trace(parameters.integer("traceLimit").orElse(20_000L).intValue());
        Settings settings = outcome.settings();
        scenario.trace(new Trial(settings.seed(), 0, outcome.warmUp(), settings.runLength(), 1), trace,
                monitor::isCancelled);
        if (trace.isFull()) {
            faults.inform("trace-full", trace.changes().get(trace.changes().size() - 1).time(), trace.changes().size());
        }
        result.add(TraceTable.of(trace));
    }

    private static List<Input> inputs(Line line) {
        List<Input> inputs = new ArrayList<>();
        if (line.interarrival() > 0) {
            inputs.add(Inputs.of("interarrival", line.interarrival(), FlowUnits.SECOND));
        }
        if (line.conwip() > 0) {
            inputs.add(Inputs.of("conwip", line.conwip(), FlowUnits.PIECE));
        }
        if (Double.isFinite(line.promised())) {
            inputs.add(Inputs.of("promisedLeadTime", line.promised(), FlowUnits.SECOND));
        }
        return inputs;
    }

}
