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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;

import studio.takt.core.api.extension.Exporter;
import studio.takt.core.api.text.Text;
import studio.takt.ui.internal.command.ModelHandler;
import studio.takt.ui.internal.editor.Ask;
import studio.takt.ui.internal.open.Contributions;

/** Writes the model in a format of others. */
public final class ExportHandler extends ModelHandler {

    @Override
    protected void run(Target target) {
        List<Exporter> exporters = new ArrayList<>(
                target.window().getService(Contributions.class).extensions().exporters().all());
        FormatDialog dialog = new FormatDialog(target.window().getShell(), text("title"), text("choose"),
                exporters.stream().map(each -> new FormatDialog.Format(each.name(), each.help())).toList(),
                target.locale());
        dialog.ask().flatMap(chosen -> place(target, exporters.get(chosen)))
                .ifPresent(file -> write(target, exporters.get(dialog.chosen()), file));
    }

    private static Optional<Path> place(Target target, Exporter exporter) {
        FileDialog dialog = new FileDialog(target.window().getShell(), SWT.SAVE);
        dialog.setText(exporter.name().in(target.locale()));
        dialog.setFilterPath(target.session().file().toAbsolutePath().getParent().toString());
        dialog.setFileName(target.session().file().getFileName().toString().replaceFirst("\\.takt$", "") + "."
                + exporter.id());
        dialog.setOverwrite(true);
        return Optional.ofNullable(dialog.open()).map(Path::of);
    }

    private static void write(Target target, Exporter exporter, Path file) {
        Ask ask = new Ask(target.locale());
        Optional<String> fault = target.session().read(model -> {
            try {
                exporter.write(model, file);
                return Optional.empty();
            } catch (IOException e) {
                return Optional.of(String.valueOf(e.getMessage()));
            }
        });
        fault.ifPresentOrElse(
                reason -> ask.fault(target.window().getShell(), exporter.name(), Text.literal(reason)),
                () -> ask.tell(target.window().getShell(), exporter.name(), text("written", file.toString())));
    }

    private static Text text(String key, Object... arguments) {
        return Text.of(ExportHandler.class, "export." + key, arguments);
    }
}
