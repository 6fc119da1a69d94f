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

import java.util.Optional;
import java.util.function.Consumer;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.run.Parameters;
import studio.takt.engine.flow.internal.experiment.Experiment;
import studio.takt.engine.flow.internal.experiment.Outcome;
import studio.takt.engine.flow.internal.experiment.Study;

/** A map that is ready to be run beside others. */
public final class MapStudy implements Study {
    private final String name;
    private final MapPlan plan;
    private final MapSettings alone;

    private MapStudy(String name, MapPlan plan, MapSettings alone) {
        this.name = name;
        this.plan = plan;
        this.alone = alone;
    }

    /** A map under parameters; empty if something is wrong, which is told. */
    public static Optional<MapStudy> of(String name, MapCase map, Parameters parameters, Monitor monitor,
            Consumer<Finding> found) {
        Notes notes = new Notes();
        map.findings().forEach(found);
        Optional<MapPlan> plan = map.findings().stream().anyMatch(Finding::isError)
                ? Optional.empty()
                : MapPlan.of(map, monitor, notes);
        map.snapshot().findings().stream().filter(Finding::isError).forEach(found);
        notes.all().forEach(found);
        return plan.map(it -> new MapStudy(name, it, MapSettings.of(it, parameters, new Notes())));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public double length() {
        return alone.settings().runLength();
    }

    @Override
    public boolean isTerminating() {
        return alone.terminating();
    }

    @Override
    public Optional<Double> warmUp() {
        return alone.settings().warmUp();
    }

    @Override
    public double findWarmUp(double length, Monitor monitor) {
        return new Experiment<>(new MapScenario(plan, alone), alone.settings().withRunLength(length), monitor).warmUp();
    }

    @Override
    public Shown run(double warmUp, double length, Monitor monitor) {
        MapSettings how = alone.over(warmUp, length);
        Outcome<MapRun> outcome = new Experiment<>(new MapScenario(plan, how), how.settings(), monitor).run();
        MapFigures figures = new MapFigures(plan, how, outcome);
        ActPlan bottleneck = figures.bottleneck();
        Optional<ActPlan> slow = plan.overloaded().stream().findFirst();
        double growth = slow.map(act -> plan.rates.of(act) / plan.day * (1 - 1 / act.load100))
                .orElseGet(() -> figures.mean(MapRun::growth) / length);
        return new Shown(outcome.samples(), figures.isSteady(), slow.map(act -> act.name).orElse(""), growth,
                bottleneck == null ? ElementRef.NONE : bottleneck.ref);
    }
}
