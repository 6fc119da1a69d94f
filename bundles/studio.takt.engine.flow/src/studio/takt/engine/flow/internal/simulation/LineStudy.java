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
import studio.takt.engine.flow.internal.experiment.PlaceFigures;
import studio.takt.engine.flow.internal.experiment.RunFigures;
import studio.takt.engine.flow.internal.experiment.Settings;
import studio.takt.engine.flow.internal.experiment.Study;
import studio.takt.engine.flow.internal.table.Faults;

/**
 * A line that is ready to be run, with others or alone.
 *
 * @param name     what it is called
 * @param line     the line
 * @param settings how it would be run alone
 */
public record LineStudy(String name, Line line, Settings settings) implements Study {

    /** A line under parameters; empty if something is wrong, which goes to the faults, defaults to those assumed. */
    public static Optional<LineStudy> of(String name, LineCase given, Parameters parameters, Faults faults,
            Faults assumed) {
        LineReader reader = new LineReader(parameters, faults, assumed);
        return reader.line(given)
                .flatMap(line -> reader.settings(line, line.hasOrders() || Overload.of(line).isPresent())
                        .map(settings -> new LineStudy(name, line, settings)));
    }

    @Override
    public double length() {
        return settings.runLength();
    }

    @Override
    public boolean isTerminating() {
        return line.hasOrders() || Overload.of(line).isPresent();
    }

    @Override
    public Optional<Double> warmUp() {
        return settings.warmUp();
    }

    @Override
    public double findWarmUp(double length, Monitor monitor) {
        return new Experiment<>(new LineScenario(line), settings.withRunLength(length), monitor).warmUp();
    }

    @Override
    public Shown run(double warmUp, double length, Monitor monitor) {
        Settings how = settings.withRunLength(length).withWarmUp(warmUp);
        Outcome<RunFigures> outcome = new Experiment<>(new LineScenario(line), how, monitor).run();
        Optional<Overload> overload = Overload.of(line);
        Growth growth = Growth.of(line, outcome);
        boolean growing = overload.isEmpty() && growth.isSeen();
        return new Shown(outcome.samples(), overload.isEmpty() && !growing,
                overload.map(it -> it.station().name()).orElse(""),
                overload.map(it -> it.arrives() - it.makes()).orElseGet(growth::rate),
                PlaceFigures.bottleneck(outcome.runs()));
    }
}
