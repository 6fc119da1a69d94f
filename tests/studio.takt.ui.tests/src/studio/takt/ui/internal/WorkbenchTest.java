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
import java.util.stream.Stream;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.takt.core.api.operation.SetValue;
import studio.takt.core.api.session.ModelSession;

/** The editor in a real window, by mouse and keyboard: a model is opened, drawn on, undone, saved, read again. */
class WorkbenchTest {
    private final Robot robot = new Robot();
    @TempDir
    private Path folder;
    private Desk desk;

    @BeforeEach
    void begin() {
        desk = new Desk(folder);
    }

    @AfterEach
    void closeEverything() throws CoreException {
        desk.clear();
    }

    @Test
    void aModelShowsItsDiagrams() throws CoreException, IOException {
        IEditorPart editor = desk.open(desk.example("acme-stamping"));
        Diagram diagram = new Diagram(robot, editor);
        assertEquals(List.of("Current state", "Future state", "Future state, first loop"),
                Stream.of(editor.getAdapter(CTabFolder.class).getItems()).map(CTabItem::getText).toList());
        assertTrue(diagram.says("Spot weld 1"));
        assertFalse(editor.isDirty());
    }

    @Test
    void aValueIsTypedUndoneRedoneSavedAndReadAgain() throws CoreException, IOException {
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
        desk.page().closeEditor(editor, false);
        assertTrue(new Diagram(robot, desk.open(file)).says("C/T = 50 s"));
    }

    @Test
    void whileTypingUndoBelongsToTheField() throws CoreException, IOException {
        IEditorPart editor = desk.open(desk.example("acme-stamping"));
        Diagram diagram = new Diagram(robot, editor);
        diagram.type("Spot weld 1", "cycleTime", "50 s");
        robot.until("the new value", () -> diagram.says("C/T = 50 s"));
        diagram.openField("Spot weld 2", "cycleTime");
        robot.type("9");
        robot.strike(SWT.CTRL, 'z');
        robot.pause(600);
        assertTrue(diagram.says("C/T = 50 s"), "the model stays");
        assertEquals(1, diagram.count(".label-edit input"), "the field stays open");
        robot.strike(SWT.ESC);
    }

    @Test
    void anElementIsDrawnWithTheMouse() throws CoreException, IOException {
        IEditorPart editor = desk.open(desk.example("acme-stamping"));
        Diagram diagram = new Diagram(robot, editor);
        String process = "#takt g[data-symbol=\"vsm/process\"][data-element-id]";
        int processes = diagram.count(process);
        robot.click(diagram.middle("#palette button[data-tool=\"node:vsm/process\"]"));
        var stage = diagram.middle("#stage");
        stage.y = diagram.browser().toDisplay(0, diagram.browser().getSize().y).y - 60;
        robot.until("the tool", () -> "true".equals(diagram.text("document.querySelector("
                + "'#palette button[data-tool=\"node:vsm/process\"]').getAttribute('aria-pressed')")));
        robot.move(stage);
        robot.pause(500);
        robot.click(stage);
        robot.until("the process", () -> diagram.count(process) == processes + 1);
        robot.until("the star", editor::isDirty);
        robot.strike(SWT.CTRL, 'z');
        robot.until("it is gone", () -> diagram.count(process) == processes && !editor.isDirty());
    }

    @Test
    void whatAnotherPartChangesIsShownAtOnce() throws CoreException, IOException {
        IEditorPart editor = desk.open(desk.example("acme-stamping"));
        Diagram diagram = new Diagram(robot, editor);
        ModelSession session = Desk.session(editor);
        String id = session.read(model -> model.project().getMaps().get(0).getId());
        session.execute(new SetValue(id, "name", "Renamed map"));
        robot.until("the star", editor::isDirty);
        robot.until("the tab", () -> Stream.of(editor.getAdapter(CTabFolder.class).getItems())
                .anyMatch(item -> item.getText().equals("Renamed map")));
        session.undo();
        robot.until("no star", () -> !editor.isDirty());
        assertNotNull(diagram);
    }

    @Test
    void whatAnotherProgramWritesIsTakenIfTheUserAgrees() throws CoreException, IOException {
        Path file = desk.example("acme-stamping");
        Diagram diagram = new Diagram(robot, desk.open(file));
        robot.answer("Reload");
        Files.writeString(file, Files.readString(file).replace("cycleTime=\"39 s\"", "cycleTime=\"33 s\""));
        robot.until("the new value", () -> diagram.says("C/T = 33 s"));
    }

    @Test
    void anUnreadableFileSaysWhy() throws CoreException, IOException {
        Path broken = Files.writeString(folder.resolve("broken.takt"), "<?xml version=\"1.0\"?>\n<nonsense");
        desk.open(broken);
        assertTrue(Desk.controls(Text.class).anyMatch(text -> text.getText().contains("broken.takt:2")));
    }
}
