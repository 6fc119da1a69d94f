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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;

import studio.takt.core.api.element.ModelState;
import studio.takt.core.api.extension.Importer;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.session.ModelFileException;
import studio.takt.core.api.session.ModelSession;
import studio.takt.core.api.session.Operation;
import studio.takt.core.api.session.OperationRefusedException;
import studio.takt.core.api.text.Text;
import studio.takt.ui.internal.command.ModelHandler;
import studio.takt.ui.internal.editor.Ask;
import studio.takt.ui.internal.open.Contributions;
import studio.takt.ui.internal.open.OpenModels;

/** Brings files of another format into the model, after showing what would change: one step that can be undone. */
public final class ImportHandler extends ModelHandler {

    @Override
    protected void run(Target target) {
        List<Importer> importers = new ArrayList<>(
                target.window().getService(Contributions.class).extensions().importers().all());
        FormatDialog dialog = new FormatDialog(target.window().getShell(), text("title"), text("choose"),
                importers.stream().map(each -> new FormatDialog.Format(each.name(), each.help())).toList(),
                target.locale());
        dialog.ask().ifPresent(chosen -> {
            List<Path> files = files(target, importers.get(chosen));
            if (!files.isEmpty()) {
                read(target, importers.get(chosen), files);
            }
        });
    }

    private static List<Path> files(Target target, Importer importer) {
        FileDialog dialog = new FileDialog(target.window().getShell(), SWT.OPEN | SWT.MULTI);
        dialog.setText(importer.name().in(target.locale()));
        dialog.setFilterExtensions(new String[]{importer.extensions().stream().map(each -> "*." + each)
                .collect(Collectors.joining(";")), "*.*"});
        return dialog.open() == null
                ? List.of()
                : Arrays.stream(dialog.getFileNames()).map(Path.of(dialog.getFilterPath())::resolve).toList();
    }

    private static void read(Target target, Importer importer, List<Path> files) {
        List<Finding> findings = new ArrayList<>();
        Operation operation = importer.read(files, findings::add);
        boolean possible = findings.stream().noneMatch(Finding::isError);
        String changes = possible ? changes(target, operation) : "";
        PreviewDialog dialog = new PreviewDialog(target.window().getShell(), importer.name(), findings, changes,
                possible, target.locale());
        if (dialog.ask()) {
            execute(target, importer, operation);
        }
    }

    private static void execute(Target target, Importer importer, Operation operation) {
        try {
            target.session().execute(operation);
        } catch (OperationRefusedException e) {
            new Ask(target.locale()).fault(target.window().getShell(), importer.name(), e.finding().message());
        }
    }

    /** Tried on the model as it was saved last, so that nothing of the open one changes. */
    private static String changes(Target target, Operation operation) {
        OpenModels models = target.window().getService(OpenModels.class);
        try (ModelSession trial = models.sessions().openToTry(target.session().file())) {
            ModelState before = trial.read(model -> ModelState.of(model.project()));
            trial.execute(operation);
            return trial.read(model -> before.changesTo(ModelState.of(model.project()))).stream()
                    .map(change -> change.line().in(target.locale())).collect(Collectors.joining("\n"));
        } catch (ModelFileException | OperationRefusedException e) {
            return Optional.ofNullable(e.getMessage()).orElse("");
        }
    }

    private static Text text(String key) {
        return Text.of(ImportHandler.class, "import." + key);
    }
}
