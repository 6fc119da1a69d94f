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
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntFunction;

import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.text.Text;

/**
 * Runs replications side by side. Each has its own streams, and the outcomes are taken in the order of their
 * numbers, so that the number of threads changes nothing. Only the calling thread asks the monitor.
 */
final class Replications<R extends Run> {
    private static final int LOOK_MILLISECONDS = 20;

    private final Scenario<R> scenario;
    private final int threads;
    private final Monitor monitor;

    Replications(Scenario<R> scenario, int threads, Monitor monitor) {
        this.scenario = scenario;
        this.threads = threads;
        this.monitor = monitor;
    }

    /** Those from a number to before another. */
    List<R> run(int from, int to, IntFunction<Trial> trials) {
        AtomicBoolean stopped = new AtomicBoolean();
        ExecutorService pool = Executors.newFixedThreadPool(Math.min(threads, to - from));
        try {
            List<Future<R>> futures = new ArrayList<>();
            for (int i = from; i < to; i++) {
                Trial trial = trials.apply(i);
                futures.add(pool.submit(() -> scenario.run(trial, stopped::get)));
            }
            return outcomes(futures, from, to);
        } finally {
            stopped.set(true);
            pool.shutdownNow();
        }
    }

    private List<R> outcomes(List<Future<R>> futures, int from, int to) {
        List<R> outcomes = new ArrayList<>();
        for (Future<R> future : futures) {
            outcomes.add(outcome(future));
            monitor.progress((double) (from + outcomes.size()) / to,
                    Text.of(Replications.class, "progress", from + outcomes.size(), to));
        }
        return outcomes;
    }

    private R outcome(Future<R> future) {
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
