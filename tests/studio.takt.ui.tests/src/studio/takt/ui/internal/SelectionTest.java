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
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.junit.jupiter.api.Test;

import studio.takt.core.api.operation.SetValue;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.session.ModelSession;
import studio.takt.diagram.glsp.api.QuickFix;
import studio.takt.diagram.glsp.api.QuickFixes;

/** What is selected in one part is shown by the others; values are changed beside the diagram, and findings mended. */
class SelectionTest extends AtDesk {
    @Test
    void aValueIsChangedInThePropertiesOfWhatIsSelectedInTheDiagram() throws IOException {
        IEditorPart editor = open("acme-stamping");
        Diagram diagram = new Diagram(robot, editor);
        robot.click("Spot weld 1", diagram.of("Spot weld 1", "name"));
        robot.until("its properties", () -> reads("name", "Spot weld 1") && reads("cycleTime", "39 s"));
        desk.fill(field -> "cycleTime".equals(field.getData("feature")), "50 pcs");
        robot.until("why that is no time", () -> Desk.controls(Label.class)
                .anyMatch(label -> label.getText().contains("50 pcs")));
        desk.fill(field -> "cycleTime".equals(field.getData("feature")), "1 min");
        robot.strike(SWT.CR);
        robot.until("the diagram follows", () -> diagram.says("C/T = 1 min"));
        robot.until("the star", editor::isDirty);
    }

    private static boolean reads(String feature, String value) {
        return Desk.control(Text.class, field -> feature.equals(field.getData("feature"))).map(Text::getText)
                .equals(Optional.of(value));
    }

    @Test
    void aFindingIsMendedWithOneStep() throws IOException {
        ModelSession session = session("acme-stamping");
        String id = session.read(model -> model.project().getMaps().get(0).getId());
        String twin = session.read(model -> model.project().getMaps().get(1).getName());
        session.execute(new SetValue(id, "name", twin));
        robot.until("the finding", () -> Desk.controls(Table.class).anyMatch(table -> table.getItemCount() > 0
                && table.getItem(0).getText(table.getColumnCount() - 1).equals("name.duplicate")));
        ElementRef element = session.read(model -> ElementRef.of(model.element(id).orElseThrow()));
        List<QuickFix> fixes = new QuickFixes(Locale.ENGLISH).of(session, new Finding(Severity.ERROR,
                "name.duplicate", element, studio.takt.core.api.text.Text.literal("")));
        assertEquals(1, fixes.size());
        session.execute(fixes.get(0).operation());
        assertEquals(twin + " 2", session.read(model -> model.project().getMaps().get(0).getName()));
        robot.until("nothing of it", () -> problems().isPresent() && !says("name.duplicate"));
    }

    /** What the diagram shows on an element is told beside it, and leads back to the element. */
    @Test
    void whatTheFiguresOfAMapShowIsAProblem() throws IOException {
        Diagram diagram = diagram("acme-stamping");
        robot.until("the overload", () -> says("capacity.overload") && says("Assembly 1"));
        robot.click("the finding", new Robot.Target() {
            @Override
            public Optional<Point> place() {
                return row("capacity.overload").map(row -> {
                    Rectangle cell = row.getBounds(0);
                    return row.getParent().toDisplay(cell.x + cell.width / 2, cell.y + cell.height / 2);
                });
            }

            @Override
            public boolean isUnderPointer() {
                return problems().filter(table -> table == table.getDisplay().getCursorControl()).isPresent();
            }
        });
        robot.until("its properties", () -> reads("name", "Assembly 1"));
        robot.until("it in the diagram", () -> diagram.count("#takt g.selected[data-element-id]") == 1);
    }

    @Test
    void theProblemOfWhatIsSelectedIsSelected() throws IOException {
        Diagram diagram = diagram("acme-stamping");
        robot.until("the overload", () -> says("capacity.overload"));
        robot.click("Assembly 1", diagram.of("Assembly 1", "name"));
        robot.until("its problem", () -> problems().stream().flatMap(table -> Stream.of(table.getSelection()))
                .anyMatch(row -> row.getText(2).equals("capacity.overload")));
    }

    /** While one types, undo belongs to the field; then to the model. */
    @Test
    void whatIsTypedInThePropertiesIsTakenBack() throws IOException {
        IEditorPart editor = open("acme-stamping");
        Diagram diagram = new Diagram(robot, editor);
        robot.click("Spot weld 1", diagram.of("Spot weld 1", "name"));
        robot.until("its properties", () -> reads("cycleTime", "39 s"));
        desk.fill(field -> "cycleTime".equals(field.getData("feature")), "50 s");
        robot.strike(SWT.CTRL, 'z');
        robot.until("the old value in the field", () -> reads("cycleTime", "39 s"));
        desk.fill(field -> "cycleTime".equals(field.getData("feature")), "50 s");
        robot.strike(SWT.CR);
        robot.until("the diagram follows", () -> diagram.says("C/T = 50 s"));
        robot.strike(SWT.CTRL, 'z');
        robot.until("the diagram goes back", () -> diagram.says("C/T = 39 s"));
        robot.until("the field goes back", () -> reads("cycleTime", "39 s"));
    }

    private static Optional<Table> problems() {
        return Desk.control(Table.class, table -> table.getColumnCount() == 3
                && table.getColumn(2).getText().equals("Rule"));
    }

    private static Optional<TableItem> row(String words) {
        return problems().stream().flatMap(table -> Stream.of(table.getItems()))
                .filter(row -> IntStream.range(0, 3).anyMatch(i -> row.getText(i).equals(words))).findFirst();
    }

    private static boolean says(String words) {
        return row(words).isPresent();
    }
}
