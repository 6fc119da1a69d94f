/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.ui.internal.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;

import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.program.Program;
import org.eclipse.ui.IWorkbenchWindow;

import studio.takt.core.api.extension.Extensions;
import studio.takt.core.api.extension.Report;
import studio.takt.core.api.session.ModelSession;
import studio.takt.core.api.text.Text;
import studio.takt.ui.internal.editor.Ask;
import studio.takt.ui.internal.run.ProgressOfJob;

/** Writes a report beside the user's work, and opens it. */
final class ReportJob extends Job {
    private final ReportOrder order;
    private final ModelSession session;
    private final Extensions extensions;
    private final IWorkbenchWindow window;
    private final Locale locale;

    ReportJob(ReportOrder order, ModelSession session, Extensions extensions, IWorkbenchWindow window, Locale locale) {
        super(order.report().name().in(locale));
        this.order = order;
        this.session = session;
        this.extensions = extensions;
        this.window = window;
        this.locale = locale;
        setUser(true);
    }

    @Override
    protected IStatus run(IProgressMonitor progress) {
        try {
            Report.Written written = order.report().write(session, order.folder(), order.formats(), order.language(),
                    extensions, new ProgressOfJob(progress, getName(), locale));
            refresh();
            window.getWorkbench().getDisplay().asyncExec(() -> show(written));
            return Status.OK_STATUS;
        } catch (CancellationException e) {
            return Status.CANCEL_STATUS;
        } catch (IOException e) {
            window.getWorkbench().getDisplay().asyncExec(() -> new Ask(locale).fault(window.getShell(),
                    order.report().name(), Text.literal(String.valueOf(e.getMessage()))));
            return Status.CANCEL_STATUS;
        } finally {
            progress.done();
        }
    }

    private static void refresh() {
        try {
            ResourcesPlugin.getWorkspace().getRoot().refreshLocal(IResource.DEPTH_INFINITE, null);
        } catch (CoreException e) {
            ILog.of(ReportJob.class).warn("the explorer does not show the report yet", e);
        }
    }

    private void show(Report.Written written) {
        boolean opened = written.files().stream().findFirst().map(Path::toString).map(Program::launch).orElse(false);
        if (!opened) {
            new Ask(locale).tell(window.getShell(), order.report().name(), Text.of(ReportJob.class, "report.written",
                    written.files().stream().map(Path::toString).collect(Collectors.joining("\n"))));
        }
    }
}
