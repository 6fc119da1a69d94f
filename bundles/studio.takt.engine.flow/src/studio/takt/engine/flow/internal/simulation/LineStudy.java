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

import java.util.Optional;

import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.run.Parameters;
import studio.takt.engine.flow.internal.experiment.Experiment;
import studio.takt.engine.flow.internal.experiment.Outcome;
import studio.takt.engine.flow.internal.experiment.Scenario;
import studio.takt.engine.flow.internal.experiment.Settings;
import studio.takt.engine.flow.internal.table.Faults;

/**
 * A line that is ready to be run, with others or alone.
 *
 * @param name     what it is called
 * @param line     the line
 * @param settings how it would be run alone
 */
public record LineStudy(String name, Line line, Settings settings) {

    /**
     * What a study showed.
     *
     * @param outcome the figures
     * @param steady  false if there is no steady state
     * @param place   where stock grows; the whole line if no station alone is to blame
     * @param growth  pieces per second by which it grows
     */
    public record Shown(Outcome outcome, boolean steady, String place, double growth) {}

    /** A line under parameters; empty if something is wrong, which goes to the faults, defaults to those assumed. */
    public static Optional<LineStudy> of(String name, LineCase given, Parameters parameters, Faults faults,
            Faults assumed) {
        LineReader reader = new LineReader(parameters, faults, assumed);
        return reader.line(given)
                .flatMap(line -> reader.settings(line, line.hasOrders() || Overload.of(line).isPresent())
                        .map(settings -> new LineStudy(name, line, settings)));
    }

    /** What is run. */
    public Scenario scenario() {
        return new LineScenario(line);
    }

    /** Runs it. */
    public Shown run(Settings how, Monitor monitor) {
        Outcome outcome = new Experiment(scenario(), how, monitor).run();
        Optional<Overload> overload = Overload.of(line);
        boolean growing = overload.isEmpty() && new Growth(line, outcome).isSeen();
        String place = overload.map(it -> it.station().name()).orElse("");
        double growth = overload.map(it -> it.arrives() - it.makes()).orElseGet(() -> new Growth(line, outcome).rate());
        return new Shown(outcome, overload.isEmpty() && !growing, place, growth);
    }
}
