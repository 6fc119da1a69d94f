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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.junit.jupiter.api.Test;

import studio.takt.core.api.session.ModelSession;
import studio.takt.ui.internal.open.OpenModels;

/** Projects are begun, engines run, and browsers join, by the commands of the menus and with answers to their dialogs. */
class CommandTest extends AtDesk {
    @Test
    void aProjectIsBegunWithNothingAndGetsItsFirstMap() throws IOException {
        Path file = desk.newProject();
        IEditorPart editor = robot.look(desk.page()::getActiveEditor);
        assertTrue(Files.isRegularFile(file), "the model is there");
        desk.press("New Value stream map");
        robot.until("its first map", () -> desk.tabs(editor).equals(List.of("Current state")));
        Diagram diagram = new Diagram(robot, editor);
        robot.until("the star", editor::isDirty);
        assertEquals(0, diagram.count("#takt g.takt-symbol[data-element-id]"));
        robot.strike(SWT.CTRL, 's');
        robot.until("saved", () -> !editor.isDirty());
        assertTrue(Files.readString(file).contains("name=\"Current state\""));
    }

    @Test
    void anEngineRunsAndItsResultIsShown() throws IOException {
        open("acme-stamping");
        desk.command("studio.takt.ui.run");
        desk.press("Run");
        robot.until("a result on the map in front", () -> Desk.controls(Label.class)
                .anyMatch(label -> label.getText().endsWith(" · Current state")));
        robot.until("what it says", () -> Desk.controls(Table.class).anyMatch(table -> table.getItemCount() > 0));
    }

    /** Kept as one step. */
    @Test
    void aPlanIsStoredInTheModelAndTakenBack() throws IOException {
        IEditorPart editor = open("a-electronics");
        ModelSession session = Desk.session(editor);
        assertTrue(new Diagram(robot, editor).count("#takt g[data-element-id]") > 0);
        int plans = plans(session);
        desk.command("studio.takt.ui.run");
        choose("Aggregate plan");
        desk.press("Run");
        Robot.Target store = desk.tool("Store in the model");
        robot.click("store", store);
        robot.until("plans in the model", () -> plans(session) > plans && editor.isDirty());
        session.undo();
        robot.until("none of them", () -> plans(session) == plans && !editor.isDirty());
    }

    private static int plans(ModelSession session) {
        return session.read(model -> model.project().getPlans().size());
    }

    /** The dialog says what is wrong while it is typed, and stays. */
    @Test
    void aParameterThatIsNotPossibleIsToldWhileItIsTyped() throws IOException {
        open("acme-stamping");
        desk.command("studio.takt.ui.run");
        choose("Flow simulation");
        robot.until("the field, by Tab or otherwise", () -> Desk.control(Text.class,
                field -> "seed".equals(field.getData("parameter"))).filter(Text::setFocus).isPresent());
        desk.fill(field -> "seed".equals(field.getData("parameter")), "many");
        robot.until("why that is no seed", () -> Desk.controls(Text.class)
                .anyMatch(each -> each.getText().contains("\"many\"")));
        assertFalse(robot.look(() -> Desk.control(Button.class, each -> Words.of(each).equals("Run")).orElseThrow()
                .isEnabled()));
        desk.press("Cancel");
    }

    @Test
    void feedbackLoopsAreShownAsAPicture() throws IOException {
        open("coatech");
        desk.command("studio.takt.ui.run");
        choose("Feedback loops");
        desk.press("Run");
        robot.until("the picture", () -> Desk.controls(CTabFolder.class).flatMap(each -> Stream.of(each.getItems()))
                .anyMatch(page -> page.getControl() != null
                        && page.getControl().getClass().getSimpleName().equals("NetworkCanvas")));
    }

    private void choose(String engine) {
        robot.until("the engines", () -> Desk.control(Combo.class, each -> each.indexOf(engine) >= 0).isPresent());
        robot.look(() -> {
            Combo engines = Desk.control(Combo.class, each -> each.indexOf(engine) >= 0).orElseThrow();
            engines.select(engines.indexOf(engine));
            engines.notifyListeners(SWT.Selection, new Event());
            return engines;
        });
    }

    @Test
    void aBrowserSharesTheOpenModel() throws IOException {
        IEditorPart editor = open("acme-stamping");
        Diagram diagram = new Diagram(robot, editor);
        ModelSession session = Desk.session(editor);
        OpenModels models = org.eclipse.ui.PlatformUI.getWorkbench().getService(OpenModels.class);
        String address = models.server(session).address(java.util.Locale.ENGLISH).toString();
        assertTrue(diagram.address().startsWith(address.substring(0, address.indexOf("&lang"))),
                "one server for the editor and for browsers");
    }
}
