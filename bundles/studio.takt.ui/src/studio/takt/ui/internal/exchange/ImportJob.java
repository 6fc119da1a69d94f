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

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IWorkbenchWindow;

import studio.takt.core.api.element.ModelState;
import studio.takt.core.api.extension.Importer;
import studio.takt.core.api.extension.UsageException;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.session.ModelSession;
import studio.takt.core.api.session.Operation;
import studio.takt.core.api.session.OperationRefusedException;
import studio.takt.core.api.text.Text;
import studio.takt.ui.internal.editor.Ask;
import studio.takt.ui.internal.open.OpenModels;

/** Reads files beside the user's work, shows what would change, and takes it if the user agrees. */
public final class ImportJob extends Job {
    private final Importer importer;
    private final List<Path> files;
    private final ModelSession session;
    private final IWorkbenchWindow window;
    private final Locale locale;

    /** Of files, into an open model. */
    public ImportJob(Importer importer, List<Path> files, ModelSession session, IWorkbenchWindow window,
            Locale locale) {
        super(importer.name().in(locale));
        this.importer = importer;
        this.files = List.copyOf(files);
        this.session = session;
        this.window = window;
        this.locale = locale;
        setUser(true);
    }

    @Override
    protected IStatus run(IProgressMonitor progress) {
        try {
            List<Finding> findings = new ArrayList<>();
            Operation operation = importer.read(files, findings::add);
            boolean possible = findings.stream().noneMatch(Finding::isError);
            Preview preview = possible ? changes(operation) : Preview.NONE;
            preview.refusal().ifPresent(findings::add);
            if (!progress.isCanceled()) {
                onScreen(() -> show(operation, findings, preview.lines()));
            }
        } catch (UsageException e) {
            onScreen(() -> fault(e.text()));
        } catch (RuntimeException e) {
            ILog.of(ImportJob.class).error("an importer failed: " + importer.id(), e);
            onScreen(() -> fault(Text.of(ImportJob.class, "import.failed", e.toString())));
        }
        return Status.OK_STATUS;
    }

    /** What would change, or why nothing can. */
    private record Preview(List<String> lines, Optional<Finding> refusal) {
        static final Preview NONE = new Preview(List.of(), Optional.empty());
    }

    /** Tried on a copy of the model as it is now, with what is not saved. */
    private Preview changes(Operation operation) {
        OpenModels models = window.getService(OpenModels.class);
        try (ModelSession trial = models.sessions().copyToTry(session)) {
            ModelState before = trial.read(model -> ModelState.of(model.project()));
            trial.execute(operation);
            return new Preview(trial.read(model -> before.changesTo(ModelState.of(model.project()))).stream()
                    .map(change -> change.line().in(locale)).collect(Collectors.toList()), Optional.empty());
        } catch (OperationRefusedException e) {
            return new Preview(List.of(), Optional.of(e.finding()));
        }
    }

    private void show(Operation operation, List<Finding> findings, List<String> changes) {
        if (window.getShell() != null && !window.getShell().isDisposed()
                && new PreviewDialog(window.getShell(), importer.name(), findings, changes, locale).ask()) {
            try {
                session.execute(operation);
            } catch (OperationRefusedException e) {
                fault(e.finding().message());
            }
        }
    }

    private void fault(Text reason) {
        new Ask(locale).fault(window.getShell(), importer.name(), reason);
    }

    private void onScreen(Runnable act) {
        window.getWorkbench().getDisplay().asyncExec(act);
    }
}
