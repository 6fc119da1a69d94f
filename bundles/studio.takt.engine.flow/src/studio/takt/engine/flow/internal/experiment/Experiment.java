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
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;

import studio.takt.core.api.run.Monitor;

/**
 * Runs a scenario as often as needed: finds the warm-up by pilot runs if none is given, then makes independent
 * replications, more until the intervals are as narrow as wanted, or one long run in batches.
 */
public final class Experiment {
    private static final int PILOTS = 5;
    private static final int PILOT_SLICES = 1000;
    private static final int SLICES = 100;
    private static final int SLICES_IN_BATCH = 5;

    private final Scenario scenario;
    private final Settings settings;
    private final Replications replications;

    /** An experiment with a scenario. */
    public Experiment(Scenario scenario, Settings settings, Monitor monitor) {
        this.scenario = scenario;
        this.settings = settings;
        replications = new Replications(scenario, settings.threads(), monitor);
    }

    /**
     * Runs it.
     *
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public Outcome run() {
        WarmUp warmUp = settings.warmUp().map(given -> new WarmUp(given, true)).orElseGet(this::pilot);
        return settings.isOneLongRun() ? batches(warmUp) : replicate(warmUp);
    }

    /** The warm-up that it has or finds, in seconds. */
    public double warmUp() {
        return settings.warmUp().orElseGet(() -> pilot().time());
    }

    /** Time that is not counted, and whether it suffices. */
    record WarmUp(double time, boolean settled) {}

    /** The warm-up by MSER-5 over the mean course of a few runs from the empty scenario; the later of two figures. */
    WarmUp pilot() {
        int pilots = Math.min(PILOTS, Math.max(1, settings.replications()));
        List<Course> courses = run(0, pilots, 0, PILOT_SLICES).stream().map(RunFigures::course).toList();
        OptionalInt stock = truncation(courses, Course::pieces);
        OptionalInt rate = truncation(courses, Course::left);
        boolean settled = stock.isPresent() && rate.isPresent();
        double slice = settings.runLength() / PILOT_SLICES;
        double time = settled ? Math.max(stock.getAsInt(), rate.getAsInt()) * slice : settings.runLength() / 2;
        return new WarmUp(time, settled);
    }

    private static OptionalInt truncation(List<Course> courses, Function<Course, double[]> figure) {
        int size = courses.stream().mapToInt(Course::size).min().orElse(0);
        double[] mean = IntStream.range(0, size)
                .mapToDouble(i -> courses.stream().mapToDouble(course -> figure.apply(course)[i]).average().orElse(0))
                .toArray();
        return new Mser(mean).truncation();
    }

    private Outcome replicate(WarmUp warmUp) {
        List<RunFigures> runs = new ArrayList<>(run(0, settings.replications(), warmUp.time(), SLICES));
        Outcome outcome = outcome(warmUp, runs);
        while (isTooWide(outcome) && runs.size() < settings.maximum()) {
            runs.addAll(run(runs.size(), wanted(outcome), warmUp.time(), SLICES));
            outcome = outcome(warmUp, runs);
        }
        return outcome;
    }

    private boolean isTooWide(Outcome outcome) {
        return settings.precision().filter(wanted -> !(outcome.precision() <= wanted)).isPresent();
    }

    /** The width goes with the root of the number; at most twice as many at a time, since the width is an estimate. */
    private int wanted(Outcome outcome) {
        int made = outcome.runs().size();
        double times = Math.pow(outcome.precision() / settings.precision().orElseThrow(), 2);
        int wanted = times < 2 ? (int) Math.ceil(made * times) : 2 * made;
        return Math.min(settings.maximum(), Math.max(made + 1, wanted));
    }

    private Outcome outcome(WarmUp warmUp, List<RunFigures> runs) {
        return new Outcome(settings, warmUp.time(), warmUp.settled(), List.copyOf(runs),
                runs.stream().map(RunFigures::sample).toList());
    }

    private Outcome batches(WarmUp warmUp) {
        List<RunFigures> runs = run(0, 1, warmUp.time(), SLICES_IN_BATCH * settings.batches());
        Course course = runs.get(0).course();
        List<Sample> samples = IntStream.range(0, settings.batches())
                .mapToObj(i -> course.sample(i * SLICES_IN_BATCH, (i + 1) * SLICES_IN_BATCH)).toList();
        return new Outcome(settings, warmUp.time(), warmUp.settled(), runs, samples);
    }

    private List<RunFigures> run(int from, int to, double warmUp, int slices) {
        return replications.run(from, to,
                number -> new Trial(settings.seed(), number, warmUp, settings.runLength(), slices));
    }
}
