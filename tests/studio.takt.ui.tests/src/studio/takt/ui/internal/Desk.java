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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;

import studio.takt.core.api.session.ModelSession;
import studio.takt.ui.internal.editor.ModelEditor;
import studio.takt.ui.internal.open.ProjectFolders;

/** The workbench as it stands before a user, with examples to work on. */
final class Desk {
    private static final int ATTEMPTS = 4;

    private final Path folder;
    private final Robot robot;
    private final IWorkbenchPage page;

    /** With copies of the files in a folder of the test's own. */
    Desk(Robot robot, Path folder) {
        this.robot = robot;
        this.folder = folder;
        page = robot.look(() -> PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage());
        robot.look(() -> {
            Shell window = page.getWorkbenchWindow().getShell();
            window.forceActive();
            return window;
        });
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

    IEditorPart open(Path file) {
        return robot.look(() -> {
            try {
                IEditorPart editor = ProjectFolders.open(page, file.toAbsolutePath());
                page.activate(editor);
                return editor;
            } catch (CoreException e) {
                throw new AssertionError(e);
            }
        });
    }

    static ModelSession session(IEditorPart editor) {
        return ((ModelEditor) editor).session().orElseThrow();
    }

    /** The names of the diagrams of an editor. */
    List<String> tabs(IEditorPart editor) {
        return robot.look(() -> Stream.of(editor.getAdapter(CTabFolder.class).getItems()).map(CTabItem::getText)
                .toList());
    }

    /** The first control of a type that is so. */
    static <T extends Control> Optional<T> control(Class<T> type, Predicate<T> wanted) {
        return controls(type).filter(wanted).findFirst();
    }

    /** All controls of a type that can be seen, those of the window in front first. */
    static <T extends Control> Stream<T> controls(Class<T> type) {
        Shell[] shells = Display.getCurrent().getShells();
        return Stream.iterate(shells.length - 1, i -> i >= 0, i -> i - 1).map(i -> shells[i]).filter(Shell::isVisible)
                .flatMap(Diagram::descendants).filter(type::isInstance).map(type::cast).filter(Control::isVisible);
    }

    /** True if a control of a type reads so. */
    static <T extends Control> boolean reads(Class<T> type, String words) {
        return control(type, each -> Words.of(each).equals(words)).isPresent();
    }

    /** Presses a button. */
    void press(String button) {
        robot.click(button, robot.on(() -> control(Button.class, each -> Words.of(each).equals(button))));
    }

    /** Puts another text into a field; again, as anybody would, if something else has taken the keys meanwhile. */
    void fill(Predicate<Text> field, String text) {
        robot.until("the field for " + text, () -> control(Text.class, field).isPresent());
        Text first = robot.look(() -> control(Text.class, field).orElse(null));
        Predicate<Text> same = each -> each == first || field.test(each);
        boolean done = false;
        for (int attempt = 0; !done && attempt < ATTEMPTS; attempt++) {
            done = typed(same, text);
        }
        assertTrue(done, text + " is not in its field");
    }

    private boolean typed(Predicate<Text> field, String text) {
        robot.click("the field for " + text, robot.on(() -> control(Text.class, field)));
        Text[] found = new Text[1];
        robot.until("the cursor in the field for " + text, () -> {
            found[0] = control(Text.class, Control::isFocusControl).filter(field).orElse(null);
            return found[0] != null;
        });
        // a form that is shown anew meanwhile takes the selection away: it is given again
        robot.until("the field selected", () -> {
            control(Text.class, Control::isFocusControl).filter(field).ifPresent(each -> {
                found[0] = each;
                each.selectAll();
            });
            return !found[0].isDisposed() && found[0].isFocusControl()
                    && found[0].getSelectionCount() == found[0].getText().length();
        });
        robot.type(text);
        return robot.soon(() -> !found[0].isDisposed() && found[0].getText().equals(text));
    }

    /** Chooses a command of a menu; its dialog, if there is one, waits for its answer. */
    void command(String id) {
        Display display = page.getWorkbenchWindow().getShell().getDisplay();
        display.asyncExec(() -> {
            try {
                page.getWorkbenchWindow().getService(IHandlerService.class).executeCommand(id, null);
            } catch (CommandException e) {
                throw new AssertionError(e);
            }
        });
    }

    /** Makes an empty project by the dialog, with its name and folder typed; the file of the model. */
    Path newProject() {
        String workspace = ResourcesPlugin.getWorkspace().getRoot().getLocation().toOSString();
        command("studio.takt.ui.newProject");
        fill(field -> field.getText().equals(workspace), folder.toAbsolutePath().toString());
        fill(field -> field.getText().equals("Factory"), "Acme");
        press("Create");
        robot.until("the project", () -> page.getActiveEditor() instanceof ModelEditor);
        return folder.resolve("Acme").resolve("Acme.takt");
    }

    /** Turns to a view. */
    void turnTo(String view) {
        robot.look(() -> {
            try {
                IWorkbenchPart part = page.showView(view);
                page.activate(part);
                return part;
            } catch (PartInitException e) {
                throw new AssertionError(e);
            }
        });
    }

    void close(IEditorPart editor) {
        robot.look(() -> page.closeEditor(editor, false));
    }

    /** A tool of a view. */
    Robot.Target tool(String words) {
        return new Robot.Target() {
            @Override
            public Optional<Point> place() {
                return item().filter(ToolItem::isEnabled).map(each -> {
                    Rectangle bounds = each.getBounds();
                    return each.getParent().toDisplay(bounds.x + bounds.width / 2, bounds.y + bounds.height / 2);
                });
            }

            @Override
            public boolean isUnderPointer() {
                return item().filter(each -> each.getParent() == each.getDisplay().getCursorControl()).isPresent();
            }

            private Optional<ToolItem> item() {
                return controls(ToolBar.class).flatMap(bar -> Stream.of(bar.getItems()))
                        .filter(each -> words.equals(each.getText())).findFirst();
            }
        };
    }

    /** What a test that failed has left open would be in the way of the next one. */
    private void closeDialogs() {
        robot.look(() -> {
            Shell window = page.getWorkbenchWindow().getShell();
            Stream.of(window.getDisplay().getShells()).filter(each -> each != window && each.isVisible())
                    .forEach(Shell::close);
            return window;
        });
    }

    void clear() {
        closeDialogs();
        int left = robot.look(() -> {
            try {
                page.closeAllEditors(false);
                for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
                    project.delete(false, true, null);
                }
            } catch (CoreException e) {
                throw new AssertionError(e);
            }
            return page.getEditorReferences().length;
        });
        assertEquals(0, left, "an editor stays open");
    }
}
