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
import java.util.Optional;

import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Location;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.run.Parameters;
import studio.takt.core.api.run.Result;
import studio.takt.engine.flow.internal.table.Faults;

/** Simulates a line and writes what it showed. */
public final class LineSimulation {
    /** What the rules of the findings begin with. */
    static final String RULES = "flow";

    private static final double GROWTH = 0.02;

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
            Experiment.of(given.stations(), parameters, faults)
                    .ifPresent(experiment -> simulate(experiment, result, monitor));
        }
        result.findings(faults.found());
    }

    private void simulate(Experiment experiment, Result.Builder result, Monitor monitor) {
        Optional<Overload> overload = Overload.of(experiment);
        int threads = parameters.integer("threads").map(Long::intValue)
                .orElseGet(() -> Runtime.getRuntime().availableProcessors());
        List<RunFigures> runs = new Replications(experiment, threads, monitor).run();
        boolean steady = overload.isEmpty() && !grows(runs, experiment);
        overload.ifPresent(it -> faults.warn("overload", it.station().at(), it.station().name(), 3600 * it.arrives(),
                3600 * it.makes(), 3600 * (it.arrives() - it.makes())));
        if (overload.isEmpty() && !steady) {
            faults.warn("growing", Location.NONE, 3600 * mean(runs));
        }
        note(experiment, runs);
        Optional<Theory> theory = steady ? Theory.of(experiment, monitor::checkCancelled) : Optional.empty();
        new SimulationResult(experiment, runs, steady, theory).writeTo(result);
    }

    /** Blocking can take capacity away, so that stock grows although each station alone could follow. */
    private static boolean grows(List<RunFigures> runs, Experiment experiment) {
        double before = runs.stream().mapToDouble(RunFigures::throughput).average().orElse(0);
        boolean limited = experiment.stations().get(0).buffer().isPresent();
        boolean everywhere = runs.stream().allMatch(run -> run.growth() > 0);
        boolean exploded = runs.stream().anyMatch(run -> run.refused() > 0);
        return !experiment.isClosed() && (exploded && !limited || everywhere && mean(runs) > GROWTH * before);
    }

    private static double mean(List<RunFigures> runs) {
        return runs.stream().mapToDouble(RunFigures::growth).average().orElse(0);
    }

    private void note(Experiment experiment, List<RunFigures> runs) {
        long refused = runs.stream().mapToLong(RunFigures::refused).sum();
        long arrived = runs.stream().mapToLong(RunFigures::arrived).sum();
        if (!experiment.isClosed() && experiment.stations().get(0).buffer().isPresent() && refused > 0) {
            faults.inform("turned-away", experiment.stations().get(0).name(), 100.0 * refused / (refused + arrived));
        }
        if (experiment.replications() == 1 && !experiment.isDeterministic()) {
            faults.inform("one-replication");
        }
        if (runs.stream().anyMatch(run -> Double.isNaN(run.cycleTime()))) {
            faults.warn("nothing-left", Location.NONE);
        }
    }
}
