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
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;

import studio.takt.core.api.run.Monitor;

/**
 * Runs a scenario as often as needed: finds the warm-up by pilot runs if none is given, then makes independent
 * replications, more until the intervals are as narrow as wanted, or one long run in batches.
 *
 * @param <R> what a run shows
 */
public final class Experiment<R extends Run> {
    private static final int PILOTS = 5;
    private static final int PILOT_SLICES = 1000;
    private static final int SLICES = 100;
    private static final int SLICES_IN_BATCH = 5;
    private static final double ROUNDING = 1e-9;
    /** Stock that differs by less, relative to its mean, is the same stock. */
    private static final double SAME = 1e-3;

    private final Scenario<R> scenario;
    private final Settings settings;
    private final Replications<R> replications;

    /** An experiment with a scenario. */
    public Experiment(Scenario<R> scenario, Settings settings, Monitor monitor) {
        this.scenario = scenario;
        this.settings = settings;
        replications = new Replications<>(scenario, settings.threads(), monitor);
    }

    /**
     * Runs it.
     *
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public Outcome<R> run() {
        WarmUp warmUp = settings.warmUp().map(given -> new WarmUp(given, true)).orElseGet(this::pilot);
        return settings.isOneLongRun() ? batches(warmUp) : replicate(warmUp);
    }

    /** The warm-up that it has or finds, in seconds. */
    public double warmUp() {
        return settings.warmUp().orElseGet(() -> pilot().time());
    }

    /** Time that is not counted, and whether it suffices. */
    record WarmUp(double time, boolean settled) {}

    /**
     * The warm-up by MSER-5 over the mean course of a few runs from the beginning, without what comes and goes in
     * periods; the later of two figures, and not before what was there at the beginning has gone.
     */
    WarmUp pilot() {
        int pilots = Math.min(PILOTS, Math.max(1, settings.replications()));
        double least = scenario.leastWarmUp();
        double length = least + settings.runLength();
        List<Course> courses = run(0, pilots, 0, length, PILOT_SLICES).stream().map(Run::course).toList();
        double mean = courses.stream().flatMapToDouble(each -> Arrays.stream(each.pieces())).average().orElse(0);
        OptionalInt stock = truncation(courses, Course::pieces, SAME * mean);
        OptionalInt rate = truncation(courses, Course::left, Mser.OF_COUNTS);
        boolean settled = stock.isPresent() && rate.isPresent();
        double slice = length / PILOT_SLICES;
        double time = settled ? Math.max(stock.getAsInt(), rate.getAsInt()) * slice : length / 2;
        return new WarmUp(whole(Math.max(least, time)), settled);
    }

    private double whole(double time) {
        double step = scenario.warmUpStep();
        return step > 0 ? Math.max(0, Math.ceil(time / step - ROUNDING)) * step : time;
    }

    private OptionalInt truncation(List<Course> courses, Function<Course, double[]> figure, double resolution) {
        double slice = courses.get(0).slice();
        double[] mean = Smoothing.mean(courses.stream().map(figure).toList());
        Smoothing smoothing = new Smoothing(scenario.periods().stream().map(time -> time / slice).toList(),
                mean.length);
        return new Mser(smoothing.of(mean), resolution).truncation();
    }

    private Outcome<R> replicate(WarmUp warmUp) {
        List<R> runs = new ArrayList<>(run(0, settings.replications(), warmUp.time(), settings.runLength(), SLICES));
        Outcome<R> outcome = outcome(warmUp, runs);
        while (isTooWide(outcome) && runs.size() < settings.maximum()) {
            runs.addAll(run(runs.size(), wanted(outcome), warmUp.time(), settings.runLength(), SLICES));
            outcome = outcome(warmUp, runs);
        }
        return outcome;
    }

    private boolean isTooWide(Outcome<R> outcome) {
        return settings.precision().filter(wanted -> !(outcome.precision() <= wanted)).isPresent();
    }

    /** The width goes with the root of the number; at most twice as many at a time, since the width is an estimate. */
    private int wanted(Outcome<R> outcome) {
        int made = outcome.runs().size();
        double times = Math.pow(outcome.precision() / settings.precision().orElseThrow(), 2);
        int wanted = times < 2 ? (int) Math.ceil(made * times) : 2 * made;
        return Math.min(settings.maximum(), Math.max(made + 1, wanted));
    }

    private Outcome<R> outcome(WarmUp warmUp, List<R> runs) {
        return new Outcome<>(settings, warmUp.time(), warmUp.settled(), List.copyOf(runs),
                runs.stream().map(Run::sample).toList());
    }

    private Outcome<R> batches(WarmUp warmUp) {
        List<R> runs = run(0, 1, warmUp.time(), settings.runLength(),
                SLICES_IN_BATCH * settings.batches());
        Course course = runs.get(0).course();
        List<Sample> samples = IntStream.range(0, settings.batches())
                .mapToObj(i -> course.sample(i * SLICES_IN_BATCH, (i + 1) * SLICES_IN_BATCH)).toList();
        return new Outcome<>(settings, warmUp.time(), warmUp.settled(), runs, samples);
    }

    private List<R> run(int from, int to, double warmUp, double length, int slices) {
        return replications.run(from, to, number -> new Trial(settings.seed(), number, warmUp, length, slices));
    }
}
