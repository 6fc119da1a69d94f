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
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;

import studio.takt.core.api.extension.Importer;
import studio.takt.core.api.text.Text;
import studio.takt.ui.internal.command.ModelHandler;
import studio.takt.ui.internal.open.Contributions;

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
                new ImportJob(importers.get(chosen), files, target.session(), target.window(), target.locale())
                        .schedule();
            }
        });
    }

    private static List<Path> files(Target target, Importer importer) {
        FileDialog dialog = new FileDialog(target.window().getShell(), SWT.OPEN | SWT.MULTI);
        dialog.setText(importer.name().in(target.locale()));
        dialog.setFilterPath(target.session().file().toAbsolutePath().getParent().toString());
        dialog.setFilterExtensions(new String[]{importer.extensions().stream().map(each -> "*." + each)
                .collect(Collectors.joining(";")), "*.*"});
        return dialog.open() == null
                ? List.of()
                : Arrays.stream(dialog.getFileNames()).map(Path.of(dialog.getFilterPath())::resolve).toList();
    }

    private static Text text(String key) {
        return Text.of(ImportHandler.class, "import." + key);
    }
}
