/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.internal.session;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The one thread of an open model. Work handed in from elsewhere is done in order; its own calls run at once. */
final class ModelThread implements Executor {
    private static final System.Logger LOG = System.getLogger(ModelThread.class.getName());
    private final ThreadPoolExecutor pool;
    private volatile Thread thread;

    ModelThread(String name) {
        pool = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
            Thread made = new Thread(work, "takt model " + name);
            made.setDaemon(true);
            thread = made;
            return made;
        });
    }

    boolean isCurrent() {
        return Thread.currentThread() == thread;
    }

    /** Does it later, or now if called on the thread; a fault is logged, because nobody waits for it. */
    @Override
    public void execute(Runnable work) {
        if (isCurrent()) {
            work.run();
        } else {
            submit(() -> {
                try {
                    work.run();
                } catch (RuntimeException e) {
                    LOG.log(System.Logger.Level.ERROR, "work on a model failed", e);
                }
            });
        }
    }

    /** Does it and waits, whatever interrupts the caller: the work would be done all the same. */
    <T> T call(Callable<T> work) throws Exception {
        if (isCurrent()) {
            return work.call();
        }
        FutureTask<T> task = new FutureTask<>(work);
        submit(task);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            throw unwrapped(e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static Exception unwrapped(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return (Exception) cause;
    }

    private void submit(Runnable work) {
        try {
            pool.execute(work);
        } catch (RejectedExecutionException e) {
            throw new IllegalStateException("the model is closed", e);
        }
    }

    void stop() {
        pool.shutdown();
    }
}
