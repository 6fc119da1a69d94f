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
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.junit.jupiter.api.Test;

import studio.takt.core.api.operation.SetValue;
import studio.takt.core.api.session.ModelSession;

/** The editor in a real window, by mouse and keyboard: a model is opened, drawn on, undone, saved, read again. */
class WorkbenchTest extends AtDesk {
    @Test
    void aModelShowsItsDiagrams() throws IOException {
        IEditorPart editor = open("acme-stamping");
        Diagram diagram = new Diagram(robot, editor);
        assertEquals(List.of("Current state", "Future state", "Future state, first loop"), desk.tabs(editor));
        assertTrue(diagram.says("Spot weld 1"));
        assertFalse(editor.isDirty());
    }

    @Test
    void aValueIsTypedUndoneRedoneSavedAndReadAgain() throws IOException {
        Path file = desk.example("acme-stamping");
        String before = Files.readString(file);
        IEditorPart editor = desk.open(file);
        Diagram diagram = new Diagram(robot, editor);
        diagram.type("Spot weld 1", "cycleTime", "50 s");
        robot.until("the new value", () -> diagram.says("C/T = 50 s"));
        robot.until("the star", editor::isDirty);
        robot.strike(SWT.CTRL, 'z');
        robot.until("all is as it was", () -> diagram.says("C/T = 39 s") && !editor.isDirty());
        robot.strike(SWT.CTRL, 'y');
        robot.until("again", () -> diagram.says("C/T = 50 s") && editor.isDirty());
        robot.strike(SWT.CTRL, 's');
        robot.until("saved", () -> !editor.isDirty());
        assertEquals(before.replace("cycleTime=\"39 s\"", "cycleTime=\"50 s\""), Files.readString(file));
        desk.close(editor);
        assertTrue(new Diagram(robot, desk.open(file)).says("C/T = 50 s"));
    }

    /** Whoever has turned to a view still works on the model: its keys and menus hold. */
    @Test
    void whatIsNotSavedIsUndoneOrForgottenFromAView() throws IOException {
        IEditorPart editor = open("acme-stamping");
        Diagram diagram = new Diagram(robot, editor);
        ModelSession session = Desk.session(editor);
        String id = session.read(model -> model.project().getMaps().get(0).getId());
        desk.turnTo("studio.takt.ui.explorer");
        assertEquals(List.of("Undo", "Redo"), menus.of("Edit"));
        session.execute(new SetValue(id, "name", "Renamed map"));
        robot.until("the name of the step", () -> menus.of("Edit").get(0).equals("Undo: Set name"));
        robot.strike(SWT.CTRL, 'z');
        robot.until("the old name", () -> desk.tabs(editor).contains("Current state") && !editor.isDirty());
        diagram.type("Spot weld 1", "cycleTime", "50 s");
        robot.until("the star", editor::isDirty);
        desk.turnTo("studio.takt.ui.problems");
        menus.choose("File", "Revert");
        desk.press("Revert");
        robot.until("what the file says", () -> diagram.says("C/T = 39 s") && !editor.isDirty());
        assertEquals(List.of("Undo", "Redo"), menus.of("Edit"), "nothing that could be undone is left");
    }

    /** Quick strokes all count, and none counts twice: neither by the workbench and the page, nor by a repeated event. */
    @Test
    void oneStrokeIsOneStep() throws IOException {
        IEditorPart editor = open("acme-stamping");
        Diagram diagram = new Diagram(robot, editor);
        ModelSession session = Desk.session(editor);
        String id = session.read(model -> model.project().getMaps().get(0).getId());
        List<String> names = IntStream.rangeClosed(0, 9).mapToObj(i -> "Map " + i).toList();
        names.forEach(name -> session.execute(new SetValue(id, "name", name)));
        robot.click("the diagram", diagram.at("#stage", 0.5, 0.9));
        robot.until("the keyboard in the page", () -> diagram.holds("document.hasFocus()"));
        List<String> seen = new CopyOnWriteArrayList<>();
        try (var watched = session.subscribe(event -> seen.add(event.kind().name()))) {
            strikes(session, 'z', 1, "Map 8");
            strikes(session, 'z', 6, "Map 2");
            strikes(session, 'y', 1, "Map 3");
            strikes(session, 'y', 4, "Map 7");
            robot.strike(SWT.CTRL | SWT.SHIFT, 'z');
            robot.until("the other keys redo", () -> name(session).equals("Map 8"));
            strikes(session, 'z', 1, "Map 7");
            robot.strike(SWT.CTRL, 's');
            robot.until("saved", () -> !editor.isDirty());
        }
        assertEquals(Collections.nCopies(8, "UNDONE"), seen.stream().filter("UNDONE"::equals).toList());
        assertEquals(Collections.nCopies(6, "REDONE"), seen.stream().filter("REDONE"::equals).toList());
        assertEquals(List.of("SAVED"), seen.stream().filter("SAVED"::equals).toList());
    }

    private void strikes(ModelSession session, char key, int times, String expected) {
        IntStream.range(0, times).forEach(i -> robot.strike(SWT.CTRL, key));
        robot.until(expected, () -> name(session).equals(expected));
    }

    private static String name(ModelSession session) {
        return session.read(model -> model.project().getMaps().get(0).getName());
    }

    @Test
    void whileTypingUndoBelongsToTheField() throws IOException {
        IEditorPart editor = open("acme-stamping");
        Diagram diagram = new Diagram(robot, editor);
        diagram.type("Spot weld 1", "cycleTime", "50 s");
        robot.until("the new value", () -> diagram.says("C/T = 50 s"));
        diagram.openField("Spot weld 2", "cycleTime");
        robot.type("9");
        robot.until("the digit", () -> diagram.field().equals("9"));
        robot.strike(SWT.CTRL, 'z');
        robot.until("the field undoes it", () -> !diagram.field().equals("9"));
        assertTrue(diagram.isFieldOpen(), "the field stays open");
        assertTrue(diagram.says("C/T = 50 s"), "the model stays");
        robot.strike(SWT.ESC);
    }

    @Test
    void anElementIsDrawnWithTheMouse() throws IOException {
        IEditorPart editor = open("acme-stamping");
        Diagram diagram = new Diagram(robot, editor);
        String process = "#takt g[data-symbol=\"vsm/process\"][data-element-id]";
        int processes = diagram.count(process);
        robot.click("the tool", diagram.at("#palette button[data-tool=\"node:vsm/process\"]"));
        robot.until("the tool in hand", () -> diagram.count("#palette button[aria-pressed=true]") == 1);
        robot.click("an empty place", diagram.at("#stage", 0.5, 0.9));
        robot.until("the process", () -> diagram.count(process) == processes + 1);
        robot.until("the star", editor::isDirty);
        robot.strike(SWT.CTRL, 'z');
        robot.until("it is gone", () -> diagram.count(process) == processes && !editor.isDirty());
    }

    @Test
    void whatAnotherPartChangesIsShownAtOnce() throws IOException {
        IEditorPart editor = open("acme-stamping");
        Diagram diagram = new Diagram(robot, editor);
        ModelSession session = Desk.session(editor);
        String id = session.read(model -> model.project().getMaps().get(0).getId());
        session.execute(new SetValue(id, "name", "Renamed map"));
        robot.until("the star", editor::isDirty);
        robot.until("the tab", () -> desk.tabs(editor).contains("Renamed map"));
        session.undo();
        robot.until("no star", () -> !editor.isDirty());
        assertNotNull(diagram);
    }

    @Test
    void whatAnotherProgramWritesIsTakenIfTheUserAgrees() throws IOException {
        Path file = desk.example("acme-stamping");
        Diagram diagram = new Diagram(robot, desk.open(file));
        Files.writeString(file, Files.readString(file).replace("cycleTime=\"39 s\"", "cycleTime=\"33 s\""));
        desk.press("Reload");
        robot.until("the new value", () -> diagram.says("C/T = 33 s"));
    }

    @Test
    void whoHasChangesKeepsThemIfTheyWishSo() throws IOException {
        Path file = desk.example("acme-stamping");
        IEditorPart editor = desk.open(file);
        Diagram diagram = new Diagram(robot, editor);
        diagram.type("Spot weld 1", "cycleTime", "50 s");
        robot.until("the star", editor::isDirty);
        Files.writeString(file, Files.readString(file).replace("cycleTime=\"39 s\"", "cycleTime=\"33 s\""));
        desk.press("Keep mine");
        assertTrue(diagram.says("C/T = 50 s"));
        robot.strike(SWT.CTRL, 's');
        desk.press("Overwrite");
        robot.until("saved", () -> !editor.isDirty());
        assertTrue(Files.readString(file).contains("cycleTime=\"50 s\""));
    }

    /** The process that draws a page may end; what was done is in the model, and the page comes back. */
    @Test
    void aPageWhoseProcessHasEndedIsShownAnew() throws IOException {
        IEditorPart editor = open("acme-stamping");
        Diagram diagram = new Diagram(robot, editor);
        diagram.type("Spot weld 1", "cycleTime", "50 s");
        robot.until("the star", editor::isDirty);
        List<ProcessHandle> pages = ProcessHandle.current().descendants()
                .filter(each -> each.info().command().orElse("").contains("WebKitWebProcess")).toList();
        assertFalse(pages.isEmpty(), "no process that draws");
        pages.forEach(ProcessHandle::destroyForcibly);
        robot.click("anew", robot.on(() -> Desk.control(Link.class, each -> "again".equals(each.getData("act")))));
        assertTrue(new Diagram(robot, editor).says("C/T = 50 s"));
    }

    @Test
    void anUnreadableFileSaysWhy() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.takt"), "<?xml version=\"1.0\"?>\n<nonsense");
        desk.open(broken);
        robot.until("the place of the fault",
                () -> Desk.control(Text.class, text -> text.getText().contains("broken.takt:2")).isPresent());
    }
}
