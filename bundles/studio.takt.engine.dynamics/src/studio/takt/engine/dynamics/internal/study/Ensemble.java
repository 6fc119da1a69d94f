/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.dynamics.internal.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.text.Text;
import studio.takt.engine.dynamics.internal.simulation.PreparedModel;
import studio.takt.engine.dynamics.internal.simulation.Trajectory;
import studio.takt.engine.dynamics.internal.stockflow.Settings;

/** Runs a model many times with other values, on all processors; what comes out does not depend on how many there are. */
final class Ensemble {
    private final PreparedModel model;
    private final Settings settings;
    private final int place;

    /** What is looked at is the variable of a place. */
    Ensemble(PreparedModel model, Settings settings, int place) {
        this.model = model;
        this.settings = settings;
        this.place = place;
    }

    /** One series a run, in order; shorter where a run ended early. */
    List<double[]> run(List<Map<Integer, Double>> values, Monitor monitor) {
        AtomicInteger done = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(
                Math.max(1, Math.min(values.size(), Runtime.getRuntime().availableProcessors())), task -> {
                    Thread thread = new Thread(task, "sensitivity");
                    thread.setDaemon(true);
                    return thread;
                });
        try {
            List<Future<double[]>> runs = new ArrayList<>();
            for (Map<Integer, Double> each : values) {
                runs.add(threads.submit(() -> once(each, done, values.size(), monitor)));
            }
            return collect(runs);
        } finally {
            threads.shutdownNow();
        }
    }

    private double[] once(Map<Integer, Double> values, AtomicInteger done, int all, Monitor monitor) {
        monitor.checkCancelled();
        Trajectory trajectory = model.run(settings, values, quiet(monitor));
        monitor.progress((double) done.incrementAndGet() / all, Text.of(Ensemble.class, "running", done.get(), all));
        return trajectory.series(place);
    }

    /** A single run tells nothing of how far it is; all of them together do. */
    static Monitor quiet(Monitor monitor) {
        return new Monitor() {
            @Override
            public void progress(double share, Text doing) {
                // the ensemble tells
            }

            @Override
            public boolean isCancelled() {
                return monitor.isCancelled();
            }
        };
    }

    private static List<double[]> collect(List<Future<double[]>> runs) {
        List<double[]> series = new ArrayList<>();
        for (Future<double[]> run : runs) {
            try {
                series.add(run.get());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new CancellationException();
            } catch (ExecutionException failed) {
                if (failed.getCause() instanceof CancellationException cancelled) {
                    throw cancelled;
                }
                throw new IllegalStateException(failed.getCause());
            }
        }
        return series;
    }
}
