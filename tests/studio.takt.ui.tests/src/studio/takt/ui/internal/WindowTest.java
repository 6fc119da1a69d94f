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

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.junit.jupiter.api.Test;

import studio.takt.ui.internal.editor.ModelEditor;

/** The window around the models: what it offers to somebody who is new, its menus, its title, its light. */
class WindowTest extends AtDesk {
    @Test
    void menusOfferWhatThisProgramCanDo() {
        assertEquals(List.of("New Project…", "New Diagram…", "Open Model…", "Close", "Close All", "Save", "Save As…",
                "Save All", "Revert", "Import…", "Export…", "Exit"), menus.of("File"));
        assertEquals(List.of("Undo", "Redo"), menus.of("Edit"));
        assertEquals(List.of("Run…", "Report…", "Open in Browser"), menus.of("Model"));
        assertEquals(List.of("Show View", "Light or Dark", "Reset Layout…"), menus.of("Window"));
        assertEquals(List.of("Welcome", "Keyboard Shortcuts…", "About Takt Studio"), menus.of("Help"));
    }

    @Test
    void somebodyNewBeginsWithAnExample() {
        menus.choose("Help", "Welcome");
        robot.until("the welcome", () -> entry("Value stream map of steering brackets").isPresent());
        robot.look(() -> {
            entry("Value stream map of steering brackets").orElseThrow().notifyListeners(
                    org.eclipse.swt.SWT.Selection, new Event());
            return true;
        });
        robot.until("its name", () -> Desk.control(Text.class, field -> field.getText().startsWith("acme-stamping"))
                .isPresent());
        // where the dialog proposes it: in the workspace
        desk.press("Create");
        robot.until("the copy", () -> desk.page().getActiveEditor() instanceof ModelEditor);
        IEditorPart editor = robot.look(desk.page()::getActiveEditor);
        assertEquals(List.of("Current state", "Future state", "Future state, first loop"), desk.tabs(editor));
        new Diagram(robot, editor);
    }

    private static Optional<Link> entry(String words) {
        return Desk.control(Link.class, link -> words.equals(link.getData("entry")));
    }

    @Test
    void theTitleSaysWhichModelIsInFront() throws IOException {
        IEditorPart editor = open("acme-stamping");
        robot.until("its name", () -> title().equals("acme-stamping.takt – Takt Studio"));
        desk.close(editor);
        robot.until("the program alone", () -> title().equals("Takt Studio"));
    }

    private String title() {
        return desk.page().getWorkbenchWindow().getShell().getText();
    }

    @Test
    void diagramsAreDarkWhereTheWindowIs() throws IOException {
        Diagram diagram = diagram("acme-stamping");
        assertEquals("light", diagram.value("document.documentElement.dataset.theme"));
        try {
            menus.choose("Window", "Light or Dark", "Dark");
            robot.until("a dark diagram", () -> diagram.holds("document.documentElement.dataset.theme === 'dark'"));
        } finally {
            menus.choose("Window", "Light or Dark", "Light");
        }
        robot.until("a light diagram", () -> diagram.holds("document.documentElement.dataset.theme === 'light'"));
    }
}
