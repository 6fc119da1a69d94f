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

import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.text.Text;

/** Runs of a map side by side; outcomes are taken in the order of their numbers. */
final class MapRuns {
    private static final int LOOK_MILLISECONDS = 20;

    private final MapPlan plan;
    private final MapTrial trial;
    private final Monitor monitor;
    private final AtomicBoolean stopped = new AtomicBoolean();

    MapRuns(MapPlan plan, MapTrial trial, Monitor monitor) {
        this.plan = plan;
        this.trial = trial;
        this.monitor = monitor;
    }

    List<MapRun> run() {
        ExecutorService pool = Executors.newFixedThreadPool(Math.min(trial.threads(), trial.replications()));
        try {
            List<Future<MapRun>> futures = new ArrayList<>();
            for (int i = 0; i < trial.replications(); i++) {
                MapReplication replication = new MapReplication(plan, trial, i);
                futures.add(pool.submit(() -> replication.run(stopped::get)));
            }
            List<MapRun> outcomes = new ArrayList<>();
            for (Future<MapRun> future : futures) {
                outcomes.add(outcome(future));
                monitor.progress((double) outcomes.size() / futures.size(),
                        Text.of(MapRuns.class, "progress", outcomes.size(), futures.size()));
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
