/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.ui.internal.run;

import java.util.Locale;

import org.eclipse.core.runtime.IProgressMonitor;

import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.text.Text;

/** Tells a job of the workbench how far the work is, and the work that it is cancelled. */
public final class ProgressOfJob implements Monitor {
    private static final int WHOLE = 1000;

    private final IProgressMonitor progress;
    private final Locale locale;
    private int done;

    /** Of a task with a name. */
    public ProgressOfJob(IProgressMonitor progress, String name, Locale locale) {
        this.progress = progress;
        this.locale = locale;
        progress.beginTask(name, WHOLE);
    }

    @Override
    public synchronized void progress(double share, Text doing) {
        int now = (int) Math.round(share * WHOLE);
        if (now > done) {
            progress.worked(now - done);
            done = now;
        }
        progress.subTask(doing.in(locale));
    }

    @Override
    public boolean isCancelled() {
        return progress.isCanceled();
    }
}
