/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.ui.internal.editor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

import studio.takt.core.api.run.Finding;
import studio.takt.core.api.session.ModelFileException;
import studio.takt.core.api.session.ModelSession;
import studio.takt.core.api.session.OperationRefusedException;
import studio.takt.core.api.text.Text;

/** Saves a model, saves it elsewhere, reads it anew; asks before anybody's work is lost. */
final class Saving {
    private static final String CHANGED = "session.changedOnDisk";

    private final ModelSession session;
    private final Shell shell;
    private final Ask ask;
    private final Locale locale;

    Saving(ModelSession session, Shell shell, Locale locale) {
        this.session = session;
        this.shell = shell;
        this.ask = new Ask(locale);
        this.locale = locale;
    }

    /** True if it is saved. */
    boolean save() {
        try {
            session.save();
            return true;
        } catch (ModelFileException e) {
            return e.findings().stream().anyMatch(finding -> finding.rule().equals(CHANGED))
                    ? overwrite()
                    : failed(reasons(e.findings()));
        } catch (OperationRefusedException e) {
            return failed(e.finding().message());
        } catch (IOException e) {
            return failed(Text.literal(String.valueOf(e.getMessage())));
        }
    }

    private boolean overwrite() {
        int answer = ask.choose(shell, text("changed.title"), text("changed.onSave", name()),
                List.of(text("changed.overwrite"), text("changed.reload"), text("ask.cancel")));
        if (answer == 0) {
            return to(session.file());
        }
        if (answer == 1) {
            reload();
        }
        return false;
    }

    /** Asks where to, and saves there; the file that it was saved to. */
    Optional<Path> saveAs() {
        FileDialog dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setText(text("saveAs.title").in(locale));
        dialog.setFilterPath(session.file().toAbsolutePath().getParent().toString());
        dialog.setFileName(session.file().getFileName().toString());
        dialog.setFilterExtensions(new String[]{"*.takt"});
        dialog.setOverwrite(true);
        return Optional.ofNullable(dialog.open()).map(Path::of).map(Saving::withEnding).filter(this::to);
    }

    private static Path withEnding(Path chosen) {
        String name = chosen.getFileName().toString();
        return name.endsWith(".takt") ? chosen : chosen.resolveSibling(name + ".takt");
    }

    private boolean to(Path file) {
        try {
            session.saveAs(file);
            return true;
        } catch (ModelFileException e) {
            return failed(reasons(e.findings()));
        } catch (IOException e) {
            return failed(Text.literal(String.valueOf(e.getMessage())));
        }
    }

    /** Forgets what is not saved, if the user agrees. */
    void revert() {
        if (ask.confirm(shell, text("revert.title"), text("revert.question", name()), text("revert.yes"))) {
            reload();
        }
    }

    /** Another program has written the file: asks whether to take that. */
    void changedOutside() {
        boolean dirty = session.isDirty();
        // Enter must not throw away what somebody has done
        List<Text> answers = dirty
                ? List.of(text("changed.keep"), text("changed.reload"))
                : List.of(text("changed.reload"), text("changed.keep"));
        String question = dirty ? "changed.dirty" : "changed.clean";
        if (ask.choose(shell, text("changed.title"), text(question, name()), answers) == (dirty ? 1 : 0)) {
            reload();
        }
    }

    private void reload() {
        try {
            session.revert();
        } catch (ModelFileException e) {
            failed(reasons(e.findings()));
        } catch (IOException e) {
            failed(Text.literal(String.valueOf(e.getMessage())));
        }
    }

    /** What the user wants with unsaved changes: 0 save, 1 forget them, anything else neither. */
    int beforeClosing() {
        return ask.choose(shell, text("close.title"), text("close.question", name()),
                List.of(text("close.save"), text("close.forget"), text("ask.cancel")));
    }

    private boolean failed(Text reason) {
        ask.fault(shell, text("save.failed"), reason);
        return false;
    }

    private Text reasons(List<Finding> findings) {
        return Text.literal(String.join("\n", findings.stream().map(each -> each.message().in(locale)).toList()));
    }

    private String name() {
        return session.file().getFileName().toString();
    }

    private static Text text(String key, Object... arguments) {
        return Text.of(Saving.class, key, arguments);
    }
}
