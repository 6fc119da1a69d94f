/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.ui.internal.wizard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Shell;

import studio.takt.core.api.session.ModelSession;
import studio.takt.core.api.session.ModelSessions;
import studio.takt.core.api.text.Text;

/** Asks for the name and the folder of a new project, and whether it begins empty or as an example. */
public final class NewProjectDialog extends FormDialog {
    private final ModelSessions sessions;
    private final List<Path> examples = new ArrayList<>();
    private org.eclipse.swt.widgets.Text name;
    private org.eclipse.swt.widgets.Text place;
    private Combo begin;
    private Optional<Path> proposed = Optional.empty();
    private Optional<Path> made = Optional.empty();

    /** Makes models through the given sessions. */
    public NewProjectDialog(Shell shell, ModelSessions sessions, Locale locale) {
        super(shell, text("project.title"), text("create"), locale);
        this.sessions = sessions;
        try {
            examples.addAll(Examples.all());
        } catch (IOException e) {
            ILog.of(NewProjectDialog.class).warn("the examples cannot be read", e);
        }
    }

    /** Proposes a copy of an example, under its name. */
    public NewProjectDialog beginWith(Path example) {
        proposed = Optional.of(example);
        return this;
    }

    /** The file of the new model, unless the user thought better of it. */
    public Optional<Path> ask() {
        return open() == Window.OK ? made : Optional.empty();
    }

    private static Text text(String key, Object... arguments) {
        return Text.of(NewProjectDialog.class, key, arguments);
    }

    @Override
    protected void fill(Composite area) {
        setMessage(text("project.message").in(locale()));
        name = field(area, text("project.name").in(locale()), firstName());
        place = field(area, text("project.place").in(locale()),
                ResourcesPlugin.getWorkspace().getRoot().getLocation().toOSString());
        label(area, "");
        Button browse = new Button(area, SWT.PUSH);
        browse.setText(text("project.browse").in(locale()));
        browse.addListener(SWT.Selection, event -> browse());
        List<String> beginnings = new ArrayList<>(List.of(text("project.empty").in(locale())));
        examples.forEach(each -> beginnings.add(text("project.example", each.getFileName().toString()).in(locale())));
        begin = choice(area, text("project.begin").in(locale()), beginnings);
        begin.select(proposed.map(examples::indexOf).orElse(-1) + 1);
        name.setFocus();
        name.selectAll();
    }

    /** One that is not taken in the workspace. */
    private String firstName() {
        String first = proposed.map(each -> each.getFileName().toString()).orElse(text("project.first").in(locale()));
        Path workspace = ResourcesPlugin.getWorkspace().getRoot().getLocation().toPath();
        String free = first;
        for (int i = 2; isTaken(workspace.resolve(free)); i++) {
            free = first + " " + i;
        }
        return free;
    }

    /** A folder of the workspace also by a project of that name that is elsewhere. */
    private static boolean isTaken(Path folder) {
        IWorkspaceRoot root = ResourcesPlugin.getWorkspace().getRoot();
        boolean inWorkspace = root.getLocation().toPath().equals(folder.getParent());
        return Files.exists(folder) || inWorkspace && root.getProject(folder.getFileName().toString()).exists();
    }

    private void browse() {
        DirectoryDialog dialog = new DirectoryDialog(getShell());
        dialog.setText(text("project.place").in(locale()));
        dialog.setFilterPath(place.getText());
        Optional.ofNullable(dialog.open()).ifPresent(place::setText);
    }

    @Override
    protected void check() {
        if (begin == null) {
            return;
        }
        if (name.getText().isBlank() || !name.getText().strip().equals(fileName())) {
            say(text("project.noName").in(locale()));
            return;
        }
        Optional<Path> folder = folder();
        boolean taken = folder.filter(NewProjectDialog::isTaken).isPresent();
        say(folder.isEmpty()
                ? text("project.noPlace").in(locale())
                : taken ? text("project.taken", folder.get().toString()).in(locale()) : "");
    }

    /** What no system takes in the name of a file is left out. */
    private String fileName() {
        return name.getText().strip().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "");
    }

    private Optional<Path> folder() {
        try {
            Path parent = Path.of(place.getText().strip());
            return parent.isAbsolute() ? Optional.of(parent.resolve(fileName())) : Optional.empty();
        } catch (InvalidPathException e) {
            // half typed: the user is told that it is no folder
            return Optional.empty();
        }
    }

    @Override
    protected void okPressed() {
        try {
            made = Optional.of(make(folder().orElseThrow()));
            super.okPressed();
        } catch (IOException e) {
            setErrorMessage(text("project.failed", String.valueOf(e.getMessage())).in(locale()));
        }
    }

    private Path make(Path folder) throws IOException {
        int chosen = begin.getSelectionIndex() - 1;
        if (chosen >= 0) {
            return Examples.copy(examples.get(chosen), folder);
        }
        Files.createDirectories(folder);
        Path file = folder.resolve(fileName() + ".takt");
        try (ModelSession session = sessions.create(file, name.getText().strip())) {
            return session.file();
        }
    }
}
