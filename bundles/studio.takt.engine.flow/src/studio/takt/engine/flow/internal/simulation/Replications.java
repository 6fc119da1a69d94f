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

/**
 * Runs replications side by side. Each has its own line and streams, and the outcomes are taken in the order of their
 * numbers, so that the number of threads changes nothing. Only the calling thread asks the monitor.
 */
final class Replications {
    private static final int LOOK_MILLISECONDS = 20;

    private final Experiment experiment;
    private final int threads;
    private final Monitor monitor;
    private final AtomicBoolean stopped = new AtomicBoolean();

    Replications(Experiment experiment, int threads, Monitor monitor) {
        this.experiment = experiment;
        this.threads = threads;
        this.monitor = monitor;
    }

    List<RunFigures> run() {
        ExecutorService pool = Executors.newFixedThreadPool(Math.min(threads, experiment.replications()));
        try {
            List<Future<RunFigures>> futures = new ArrayList<>();
            for (int i = 0; i < experiment.replications(); i++) {
                Replication replication = new Replication(experiment, i);
                futures.add(pool.submit(() -> replication.run(stopped::get)));
            }
            return outcomes(futures);
        } finally {
            stopped.set(true);
            pool.shutdownNow();
        }
    }

    private List<RunFigures> outcomes(List<Future<RunFigures>> futures) {
        List<RunFigures> outcomes = new ArrayList<>();
        for (Future<RunFigures> future : futures) {
            outcomes.add(outcome(future));
            monitor.progress((double) outcomes.size() / futures.size(),
                    Text.of(Replications.class, "progress", outcomes.size(), futures.size()));
        }
        return outcomes;
    }

    private RunFigures outcome(Future<RunFigures> future) {
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
