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
import org.eclipse.swt.custom.BusyIndicator;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;

import studio.takt.core.api.extension.UsageException;
import studio.takt.core.api.text.Text;
import studio.takt.ui.internal.command.ModelHandler;
import studio.takt.ui.internal.editor.Ask;
import studio.takt.ui.internal.open.Contributions;

/** Writes the diagram in front as a picture, or the model in a format of others. */
public final class ExportHandler extends ModelHandler {
    private static final List<String> PICTURES = List.of("pdf", "png", "svg");

    @Override
    protected void run(Target target) {
        List<Output> outputs = outputs(target);
        FormatDialog dialog = new FormatDialog(target.window().getShell(), text("title"), text("choose"),
                outputs.stream().map(each -> new FormatDialog.Format(each.name(), each.help())).toList(),
                target.locale());
        dialog.ask().map(outputs::get)
                .ifPresent(output -> place(target, output).ifPresent(file -> write(target, output, file)));
    }

    private static List<Output> outputs(Target target) {
        Contributions contributions = target.window().getService(Contributions.class);
        List<Output> outputs = new ArrayList<>();
        target.editor().diagram().ifPresent(diagram -> PICTURES.forEach(ending -> outputs.add(
                Output.picture(ending, diagram, target.session(), contributions, target.locale()))));
        contributions.extensions().exporters().all().forEach(each -> outputs.add(Output.of(each, target.session())));
        return outputs;
    }

    private static Optional<Path> place(Target target, Output output) {
        return output.fileName().isEmpty() ? folder(target, output) : file(target, output);
    }

    private static Optional<Path> folder(Target target, Output output) {
        DirectoryDialog dialog = new DirectoryDialog(target.window().getShell());
        dialog.setText(output.name().in(target.locale()));
        dialog.setMessage(text("folder").in(target.locale()));
        dialog.setFilterPath(target.session().file().toAbsolutePath().getParent().toString());
        return Optional.ofNullable(dialog.open()).map(Path::of);
    }

    private static Optional<Path> file(Target target, Output output) {
        FileDialog dialog = new FileDialog(target.window().getShell(), SWT.SAVE);
        dialog.setText(output.name().in(target.locale()));
        dialog.setFilterPath(target.session().file().toAbsolutePath().getParent().toString());
        dialog.setFileName(output.fileName());
        dialog.setOverwrite(true);
        return Optional.ofNullable(dialog.open()).map(Path::of);
    }

    private static void write(Target target, Output output, Path file) {
        List<Text> faults = new ArrayList<>();
        BusyIndicator.showWhile(target.window().getShell().getDisplay(), () -> {
            try {
                output.writer().write(file);
            } catch (UsageException e) {
                faults.add(e.text());
            } catch (IOException e) {
                faults.add(Text.literal(String.valueOf(e.getMessage())));
            }
        });
        Ask ask = new Ask(target.locale());
        if (faults.isEmpty()) {
            ask.tell(target.window().getShell(), output.name(), text("written", file.toString()));
        } else {
            ask.fault(target.window().getShell(), output.name(), faults.get(0));
        }
    }

    private static Text text(String key, Object... arguments) {
        return Text.of(ExportHandler.class, "export." + key, arguments);
    }
}
