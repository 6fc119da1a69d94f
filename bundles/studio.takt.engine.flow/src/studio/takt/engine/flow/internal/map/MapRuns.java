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

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.stat.Tally;
import studio.takt.core.api.text.Text;

/** Runs of a map side by side; outcomes are taken in the order of their numbers. */
final class MapRuns {
    private static final int LOOK_MILLISECONDS = 20;

    private final MapPlan plan;
    private final MapTrial trial;
    private final Monitor monitor;

    MapRuns(MapPlan plan, MapTrial trial, Monitor monitor) {
        this.plan = plan;
        this.trial = trial;
        this.monitor = monitor;
    }

    /** As many as asked for; more until throughput, cycle time and stock are as precise as wanted. */
    List<MapRun> run() {
        List<MapRun> runs = new ArrayList<>(run(0, trial.replications()));
        while (isTooWide(runs) && runs.size() < trial.maximum()) {
            runs.addAll(run(runs.size(), Math.min(trial.maximum(), 2 * runs.size())));
        }
        return runs;
    }

    boolean isTooWide(List<MapRun> runs) {
        MapFigures figures = new MapFigures(plan, trial, runs);
        return trial.precision() > 0 && runs.size() > 1 && !trial.terminating()
                && Stream.of(figures.tally(figures::throughput), figures.tally(figures::cycleTime),
                        figures.tally(MapRun::wip)).anyMatch(this::isTooWide);
    }

    private boolean isTooWide(Tally tally) {
        return tally.halfWidth(trial.confidence()) > trial.precision() * Math.abs(tally.mean());
    }

    private List<MapRun> run(int from, int to) {
        AtomicBoolean stopped = new AtomicBoolean();
        ExecutorService pool = Executors.newFixedThreadPool(Math.min(trial.threads(), to - from));
        try {
            List<Future<MapRun>> futures = new ArrayList<>();
            for (int i = from; i < to; i++) {
                MapReplication replication = new MapReplication(plan, trial, i);
                futures.add(pool.submit(() -> replication.run(stopped::get)));
            }
            List<MapRun> outcomes = new ArrayList<>();
            for (Future<MapRun> future : futures) {
                outcomes.add(outcome(future));
                monitor.progress((double) (from + outcomes.size()) / to,
                        Text.of(MapRuns.class, "progress", from + outcomes.size(), to));
            }
            return outcomes;
        } finally {
            stopped.set(true);
            pool.shutdownNow();
        }
    }

    private MapRun outcome(Future<MapRun> future) {
        while (true) {
            monitor.checkCancelled();
            try {
                return future.get(LOOK_MILLISECONDS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException notYet) {
                continue;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException();
            } catch (ExecutionException e) {
                throw new IllegalStateException("a replication failed", e.getCause());
            }
        }
    }
}
