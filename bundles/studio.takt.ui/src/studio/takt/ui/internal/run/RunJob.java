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
import java.util.concurrent.CancellationException;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;

import studio.takt.core.api.extension.UsageException;
import studio.takt.core.api.run.EngineRunner;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.RunOrder;
import studio.takt.core.api.text.Text;
import studio.takt.ui.internal.editor.Ask;

/** One run, beside the user's work; it can be cancelled. */
final class RunJob extends Job {
    private final RunOrder order;
    private final IWorkbenchWindow window;
    private final Locale locale;

    RunJob(RunOrder order, IWorkbenchWindow window, Locale locale) {
        super(order.engine().descriptor().name().in(locale));
        this.order = order;
        this.window = window;
        this.locale = locale;
        setUser(true);
    }

    @Override
    protected IStatus run(IProgressMonitor progress) {
        try {
            Result result = new EngineRunner().run(order, new ProgressOfJob(progress, getName(), locale));
            onScreen(() -> show(result));
            return Status.OK_STATUS;
        } catch (CancellationException e) {
            return Status.CANCEL_STATUS;
        } catch (UsageException e) {
            onScreen(() -> new Ask(locale).fault(window.getShell(), order.engine().descriptor().name(), e.text()));
            return Status.CANCEL_STATUS;
        } catch (RuntimeException e) {
            ILog.of(RunJob.class).error("an engine failed: " + order.engine().descriptor().id(), e);
            onScreen(() -> new Ask(locale).fault(window.getShell(), order.engine().descriptor().name(),
                    Text.of(RunJob.class, "failed", e.toString())));
            return Status.CANCEL_STATUS;
        } finally {
            progress.done();
        }
    }

    private void onScreen(Runnable act) {
        window.getWorkbench().getDisplay().asyncExec(act);
    }

    private void show(Result result) {
        try {
            ResultView view = (ResultView) window.getActivePage().showView(ResultView.ID);
            view.show(order, result);
        } catch (PartInitException e) {
            ILog.of(RunJob.class).error("the result cannot be shown", e);
        }
    }
}
