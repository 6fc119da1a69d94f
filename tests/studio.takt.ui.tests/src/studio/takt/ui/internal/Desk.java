/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.ui.internal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;

import studio.takt.core.api.session.ModelSession;
import studio.takt.ui.internal.editor.ModelEditor;
import studio.takt.ui.internal.open.ProjectFolders;

/** The workbench as it stands before a user, with examples to work on. */
final class Desk {
    private final Path folder;
    private final IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();

    /** With copies of the files in a folder of the test's own. */
    Desk(Path folder) {
        this.folder = folder;
    }

    IWorkbenchPage page() {
        return page;
    }

    /** Copies an example. */
    Path example(String name) throws IOException {
        Path source = Path.of("../../examples").toAbsolutePath().normalize().resolve(name);
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = folder.resolve(source.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        return folder.resolve(name + ".takt");
    }

    IEditorPart open(Path file) throws CoreException {
        page.getWorkbenchWindow().getShell().forceActive();
        IEditorPart editor = ProjectFolders.open(page, file.toAbsolutePath());
        page.activate(editor);
        return editor;
    }

    static ModelSession session(IEditorPart editor) {
        return ((ModelEditor) editor).session().orElseThrow();
    }

    IViewPart view(String id) throws PartInitException {
        return page.showView(id);
    }

    /** The first control of a type in the window, or in a dialog above it. */
    static <T extends Control> T control(Class<T> type, String text) {
        return controls(type).filter(each -> Words.of(each).equals(text)).findFirst()
                .orElseThrow(() -> new AssertionError("no " + type.getSimpleName() + " reads " + text));
    }

    /** All controls of a type that can be seen, those of the window in front first. */
    static <T extends Control> Stream<T> controls(Class<T> type) {
        Shell[] shells = Display.getCurrent().getShells();
        return Stream.iterate(shells.length - 1, i -> i >= 0, i -> i - 1).map(i -> shells[i]).filter(Shell::isVisible)
                .flatMap(Diagram::descendants).filter(type::isInstance).map(type::cast).filter(Control::isVisible);
    }

    /** Chooses a command of a menu. Its dialog, if there is one, is answered while this test goes on. */
    void command(String id) {
        Display.getCurrent().asyncExec(() -> {
            try {
                page.getWorkbenchWindow().getService(IHandlerService.class).executeCommand(id, null);
            } catch (CommandException e) {
                throw new AssertionError(e);
            }
        });
    }

    /** Makes an empty project by the dialog, with its name and folder typed; the file of the model. */
    Path newProject(Robot robot) {
        page.getWorkbenchWindow().getShell().forceActive();
        String workspace = ResourcesPlugin.getWorkspace().getRoot().getLocation().toOSString();
        robot.fill(java.util.Map.of("Factory", "Acme", workspace, folder.toAbsolutePath().toString()), "Create");
        command("studio.takt.ui.newProject");
        robot.until("the project", () -> page.getActiveEditor() != null);
        return folder.resolve("Acme").resolve("Acme.takt");
    }

    void clear() throws CoreException {
        page.closeAllEditors(false);
        for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
            project.delete(false, true, null);
        }
        assertTrue(page.getEditorReferences().length == 0, "an editor stays open");
    }
}
