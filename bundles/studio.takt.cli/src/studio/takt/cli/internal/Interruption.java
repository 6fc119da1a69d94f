/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.cli.internal;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns Ctrl-C into a cancelled monitor, and gives the work a moment to leave nothing half-written behind before the
 * process ends.
 */
final class Interruption {
    private static final long GRACE_MILLISECONDS = 500;

    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread hook;

    Interruption(ProgressLine progress) {
        hook = new Thread(() -> interrupt(progress), "takt-interruption");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void interrupt(ProgressLine progress) {
        progress.cancel();
        try {
            finished.await(GRACE_MILLISECONDS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** To be called when the work is done, however it ended. */
    void close() {
        finished.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            Thread.yield(); // the process is ending already: the hook is running and must not be removed
        }
    }
}
