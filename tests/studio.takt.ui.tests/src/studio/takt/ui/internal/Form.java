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

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;

/** The values of what is selected, as a user fills them in beside the diagram. */
final class Form {
    private static final String ELEMENT = "element";
    private static final String FEATURE = "feature";
    private static final int MOST = 80;

    private final Robot robot;

    Form(Robot robot) {
        this.robot = robot;
    }

    private static Optional<String> element() {
        return Desk.controls(ScrolledComposite.class).map(ScrolledComposite::getContent).filter(Objects::nonNull)
                .map(content -> content.getData(ELEMENT)).filter(Objects::nonNull).map(String::valueOf).findFirst();
    }

    /** The id of the element that is shown. */
    String shown() {
        return robot.look(() -> element().orElse(""));
    }

    /** Waits for an element that is none of these. */
    String await(List<String> known) {
        robot.until("something new in the properties", () -> element().filter(id -> !known.contains(id)).isPresent());
        return shown();
    }

    /** Waits for an element. */
    void await(String id) {
        robot.until("the properties of " + id, () -> element().equals(Optional.of(id)));
    }

    void type(String feature, String value) {
        reach(Text.class, feature);
        robot.strike(SWT.CTRL, 'a');
        robot.type(value);
        robot.until(value + " in " + feature, () -> focused().filter(Text.class::isInstance).map(Text.class::cast)
                .filter(field -> field.getText().equals(value)).isPresent());
        robot.strike(SWT.CR);
    }

    /** Walks through a list by the arrow keys. A name may be followed by where it is. */
    void choose(String feature, String label) {
        reach(Combo.class, feature);
        for (int i = 0; i < MOST && !isChosen(feature, label); i++) {
            String before = chosen(feature);
            robot.strike(isAbove(feature, label) ? SWT.ARROW_UP : SWT.ARROW_DOWN);
            robot.until("the next of " + feature, () -> !chosen(feature).equals(before));
        }
        robot.until(label, () -> isChosen(feature, label));
    }

    private boolean isChosen(String feature, String label) {
        return isCalled(chosen(feature), label);
    }

    private boolean isAbove(String feature, String label) {
        return robot.look(() -> of(Combo.class, feature).filter(combo -> Stream.of(combo.getItems())
                .limit(Math.max(0, combo.getSelectionIndex())).anyMatch(each -> isCalled(each, label))).isPresent());
    }

    private static boolean isCalled(String words, String label) {
        return words.equals(label) || words.startsWith(label + " — ");
    }

    private String chosen(String feature) {
        return robot.look(() -> of(Combo.class, feature).map(Combo::getText).orElse(""));
    }

    void tick(String feature, List<String> labels) {
        reach(Table.class, feature);
        int rows = robot.look(() -> of(Table.class, feature).map(Table::getItemCount).orElse(0));
        robot.strike(SWT.HOME);
        for (int i = 0; i < rows; i++) {
            int row = i;
            robot.until("row " + i,
                    () -> of(Table.class, feature).map(Table::getSelectionIndex).equals(Optional.of(row)));
            if (labels.contains(robot.look(() -> of(Table.class, feature).orElseThrow().getItem(row).getText()))) {
                robot.strike(0, ' ');
                robot.until("a tick", () -> of(Table.class, feature).orElseThrow().getItem(row).getChecked());
            }
            if (i + 1 < rows) {
                robot.strike(SWT.ARROW_DOWN);
            }
        }
    }

    /** Adds something inside, and waits for its properties. */
    String add(String feature) {
        String owner = shown();
        reach(Link.class, feature);
        robot.strike(SWT.CR);
        return await(List.of(owner));
    }

    /** Follows the link to what the element is inside of. */
    void up(String id) {
        robot.click("the way up", robot.on(() -> Desk.control(Link.class, link -> id.equals(link.getData(ELEMENT)))));
        await(id);
    }

    /** Follows the first link of the path, to the project. */
    void project() {
        String id = robot.look(() -> Desk.control(Link.class, link -> link.getData(ELEMENT) != null)
                .map(link -> String.valueOf(link.getData(ELEMENT))).orElse(""));
        if (!id.isEmpty()) {
            up(id);
        }
    }

    private static <T extends Control> Optional<T> of(Class<T> type, String feature) {
        return Desk.control(type, each -> feature.equals(each.getData(FEATURE)));
    }

    private static Optional<Control> focused() {
        return Optional.ofNullable(Display.getCurrent().getFocusControl());
    }

    private static boolean isFocused(Control control) {
        return focused().filter(control::equals).isPresent();
    }

    /** By a click into the field if it can be seen, else from field to field by the tabulator. */
    private <T extends Control> void reach(Class<T> type, String feature) {
        robot.until(feature, () -> of(type, feature).isPresent());
        if (robot.look(() -> of(type, feature).filter(Form::isFocused).isPresent())) {
            return;
        }
        boolean near = type == Text.class && robot.look(() -> of(type, feature).filter(Form::isInSight).isPresent());
        if (near) {
            robot.click(feature, robot.on(() -> of(type, feature)));
            robot.until("the cursor in " + feature, () -> of(type, feature).filter(Form::isFocused).isPresent());
            return;
        }
        if (robot.look(() -> focused().filter(Form::isField).isEmpty())) {
            robot.click("the first field", robot.on(() -> Desk.control(Text.class, Form::isField)));
            robot.until("the cursor in the first field", () -> focused().filter(Form::isField).isPresent());
        }
        walk(type, feature);
    }

    private <T extends Control> void walk(Class<T> type, String feature) {
        for (int i = 0; i < MOST; i++) {
            Control before = robot.look(() -> focused().orElse(null));
            if (robot.look(() -> of(type, feature).filter(Form::isFocused).isPresent())) {
                return;
            }
            boolean above = robot.look(() -> of(type, feature).filter(each -> top(each) < top(before)).isPresent());
            robot.strike(above ? SWT.SHIFT : 0, '\0', SWT.TAB);
            robot.until("the field next to " + before, () -> focused().filter(next -> next != before).isPresent());
        }
        throw new AssertionError("no way to " + feature);
    }

    private static int top(Control control) {
        return control.toDisplay(0, 0).y;
    }

    private static boolean isField(Control control) {
        return control.getData(FEATURE) != null;
    }

    private static boolean isInSight(Control control) {
        return Stream.iterate(control.getParent(), Objects::nonNull, Control::getParent)
                .filter(ScrolledComposite.class::isInstance).map(ScrolledComposite.class::cast).findFirst()
                .filter(scroller -> {
                    int top = scroller.toControl(control.toDisplay(0, 0)).y;
                    return top >= 0 && top + control.getSize().y <= scroller.getClientArea().height;
                }).isPresent();
    }
}
