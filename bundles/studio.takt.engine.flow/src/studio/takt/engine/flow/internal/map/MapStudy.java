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
import java.util.function.Consumer;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.run.Parameters;
import studio.takt.engine.flow.internal.experiment.Sample;
import studio.takt.engine.flow.internal.experiment.Study;
import studio.takt.engine.flow.internal.map.MapRun.ActRun;

/** A map that is ready to be run beside others. */
public final class MapStudy implements Study {
    private final String name;
    private final MapPlan plan;
    private final MapTrial alone;

    private MapStudy(String name, MapPlan plan, MapTrial alone) {
        this.name = name;
        this.plan = plan;
        this.alone = alone;
    }

    /** A map under parameters; empty if something is wrong, which is told. */
    public static Optional<MapStudy> of(String name, MapCase map, Parameters parameters, Monitor monitor,
            Consumer<Finding> found) {
        Notes notes = new Notes();
        Optional<MapPlan> plan = MapPlan.of(map, monitor, notes);
        map.snapshot().findings().stream().filter(Finding::isError).forEach(found);
        notes.all().forEach(found);
        return plan.map(it -> new MapStudy(name, it, MapTrial.of(it, parameters, new Notes())));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public double length() {
        return alone.length();
    }

    @Override
    public boolean isTerminating() {
        return alone.terminating();
    }

    @Override
    public Optional<Double> warmUp() {
        return Optional.of(alone.warmUp());
    }

    @Override
    public double findWarmUp(double length, Monitor monitor) {
        return alone.warmUp();
    }

    @Override
    public Shown run(double warmUp, double length, Monitor monitor) {
        MapTrial trial = alone.over(warmUp, length);
        MapFigures figures = new MapFigures(plan, trial, new MapRuns(plan, trial, monitor).run());
        List<Sample> samples = figures.runs().stream().map(run -> sample(figures, run)).toList();
        boolean steady = !trial.terminating() && !figures.grows();
        ActPlan bottleneck = figures.bottleneck();
        Optional<ActPlan> slow = plan.overloaded().stream().findFirst();
        double growth = slow.map(act -> plan.rates.of(act) / plan.day * (1 - 1 / act.load100))
                .orElseGet(() -> figures.mean(MapRun::growth) / length);
        return new Shown(samples, steady, slow.map(act -> act.name).orElse(""), growth,
                bottleneck == null ? ElementRef.NONE : bottleneck.ref);
    }

    private Sample sample(MapFigures figures, MapRun run) {
        double ordered = sum(run, ActRun::ordered);
        return new Sample(figures.throughput(run), figures.cycleTime(run), run.wip(),
                ordered > 0 ? sum(run, ActRun::onTime) / ordered : 1, 0);
    }

    private double sum(MapRun run, java.util.function.ToDoubleFunction<ActRun> figure) {
        return plan.network.acts.stream().filter(act -> act.customer >= 0)
                .mapToDouble(act -> figure.applyAsDouble(run.acts().get(act.index))).sum();
    }
}
