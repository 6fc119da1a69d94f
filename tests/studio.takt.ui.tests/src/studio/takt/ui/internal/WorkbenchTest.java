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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.takt.core.api.operation.SetValue;
import studio.takt.core.api.session.ModelSession;
import studio.takt.ui.internal.open.OpenModels;
import studio.takt.ui.internal.open.ProjectFolders;

/** The workbench in a real window: a model is opened, looked at, changed, undone and saved. */
class WorkbenchTest {
    private static final long PATIENCE_MS = 60_000;

    @TempDir
    private Path folder;
    private IWorkbenchPage page;

    @BeforeEach
    void copyTheExample() throws IOException {
        Path source = Path.of("../../examples/acme-stamping").toAbsolutePath().normalize();
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = folder.resolve(source.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
    }

    @AfterEach
    void closeEverything() throws CoreException {
        page.closeAllEditors(false);
        for (var project : org.eclipse.core.resources.ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
            project.delete(false, true, null);
        }
    }

    @Test
    void theModellingPerspectiveShowsTheExplorer() {
        assertEquals("studio.takt.app.modelling", page.getPerspective().getId());
        assertNotNull(page.findView("org.eclipse.ui.navigator.ProjectExplorer"));
    }

    @Test
    void aModelShowsItsContentsAndItsDrawings() throws CoreException {
        open("acme-stamping.takt");
        CTabFolder pages = find(CTabFolder.class);
        assertEquals(List.of("Contents", "Current state", "Future state", "Future state, first loop"),
                Stream.of(pages.getItems()).map(CTabItem::getText).toList());
        Tree tree = find(Tree.class);
        TreeItem project = tree.getItem(0);
        assertEquals("Acme Stamping", project.getText());
        assertTrue(Stream.of(project.getItems()).anyMatch(item -> item.getText().endsWith("(3)")), "three maps");
        Canvas canvas = (Canvas) ((Composite) pages.getItem(1).getControl()).getChildren()[0];
        waitFor("the drawing", () -> canvas.getSize().x > 400 && canvas.getSize().y > 100);
    }

    @Test
    void aChangeIsShownUndoneAndSaved() throws CoreException, IOException {
        IEditorPart editor = open("acme-stamping.takt");
        Path file = folder.resolve("acme-stamping.takt");
        String before = Files.readString(file);
        OpenModels models = PlatformUI.getWorkbench().getService(OpenModels.class);
        ModelSession session = models.acquire(file.toRealPath());
        try {
            String id = session.read(model -> model.project().getMaps().get(0).getId());
            session.execute(new SetValue(id, "name", "Renamed map"));
            waitFor("the dirty star", editor::isDirty);
            waitFor("the new name", () -> Stream.of(find(CTabFolder.class).getItems())
                    .anyMatch(item -> item.getText().equals("Renamed map")));
            session.undo();
            waitFor("a clean editor", () -> !editor.isDirty());
            session.redo();
            waitFor("the dirty star again", editor::isDirty);
            page.saveEditor(editor, false);
            assertFalse(editor.isDirty());
            assertEquals(before.lines().count(), Files.readString(file).lines().count());
            assertTrue(Files.readString(file).contains("name=\"Renamed map\""));
        } finally {
            models.release(session);
        }
    }

    @Test
    void anUnreadableFileSaysWhy() throws CoreException, IOException {
        Files.writeString(folder.resolve("broken.takt"), "<?xml version=\"1.0\"?>\n<nonsense");
        open("broken.takt");
        assertTrue(find(Text.class).getText().contains("broken.takt:2"), find(Text.class).getText());
    }

    private IEditorPart open(String name) throws CoreException {
        IEditorPart editor = ProjectFolders.open(page, folder.resolve(name).toAbsolutePath());
        page.activate(editor);
        return editor;
    }

    private static <T extends Control> T find(Class<T> type) {
        IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
        Composite editor = (Composite) page.getActiveEditor().getAdapter(Control.class);
        return descendants(editor).filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
    }

    private static Stream<Control> descendants(Composite parent) {
        return Stream.of(parent.getChildren()).flatMap(child -> Stream.concat(Stream.of(child),
                child instanceof Composite inner ? descendants(inner) : Stream.empty()));
    }

    private static void waitFor(String what, BooleanSupplier condition) {
        long end = System.currentTimeMillis() + PATIENCE_MS;
        Display display = Display.getCurrent();
        while (!condition.getAsBoolean()) {
            assertTrue(System.currentTimeMillis() < end, "waited in vain for " + what);
            if (!display.readAndDispatch()) {
                display.timerExec(20, () -> {});
                display.sleep();
            }
        }
    }
}
