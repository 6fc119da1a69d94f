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

import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IEditorPart;

/** The diagram in front of an editor: where things are, and what they say. Only looked at, never changed by script. */
final class Diagram {
    private static final int TRIES = 8;
    private static final int PAUSE = 250;

    private final Robot robot;
    private final Browser browser;

    Diagram(Robot robot, IEditorPart editor) {
        this.robot = robot;
        robot.until("the page", () -> browsers(editor).findFirst().isPresent());
        this.browser = browsers(editor).findFirst().orElseThrow();
        robot.until("the diagram", () -> "true".equals(text("document.body && document.body.dataset.ready")));
    }

    private static Stream<Browser> browsers(IEditorPart editor) {
        return descendants(editor.getAdapter(Control.class)).filter(Browser.class::isInstance)
                .map(Browser.class::cast).filter(Control::isVisible);
    }

    static Stream<Control> descendants(Control control) {
        return control instanceof Composite parent
                ? Stream.concat(Stream.of(control), Stream.of(parent.getChildren()).flatMap(Diagram::descendants))
                : Stream.of(control);
    }

    Browser browser() {
        return browser;
    }

    /** The value of an expression of the page. */
    Object value(String expression) {
        try {
            return browser.evaluate("return (" + expression + ");", true);
        } catch (org.eclipse.swt.SWTException e) {
            return "fault: " + e.getMessage();
        }
    }

    String text(String expression) {
        return String.valueOf(value(expression));
    }

    int count(String selector) {
        return ((Number) value("document.querySelectorAll(" + quoted(selector) + ").length")).intValue();
    }

    /** True if a text of the diagram reads so. */
    boolean says(String words) {
        return Boolean.TRUE.equals(value("[...document.querySelectorAll('#takt text')].some(t => "
                + "t.textContent.replace(/\\u00a0/g, ' ') === " + quoted(words) + ")"));
    }

    /** Opens the field of a value. A picture that arrives between two clicks swallows them: a user clicks again. */
    void openField(String name, String feature) {
        for (int i = 0; i < TRIES && !isFieldOpen(); i++) {
            robot.doubleClick(of(name, feature));
            for (int wait = 0; wait < TRIES && !isFieldOpen(); wait++) {
                robot.pause(PAUSE);
            }
        }
        robot.until("the field", this::isFieldOpen);
    }

    boolean isFieldOpen() {
        return count(".label-edit input") == 1
                && "INPUT".equals(text("document.activeElement && document.activeElement.tagName"));
    }

    /** Types a value where it is drawn. */
    void type(String name, String feature, String value) {
        openField(name, feature);
        robot.type(value);
        robot.until("the text", () -> value.equals(text("(document.querySelector('.label-edit input') || {}).value")));
        robot.strike(SWT.CR);
    }

    /** The middle of the element that a selector finds, on the screen. */
    Point middle(String selector) {
        return place("document.querySelector(" + quoted(selector) + ")");
    }

    /** The middle of an element with a name, or of a value of it. */
    Point of(String name, String feature) {
        String symbol = "[...document.querySelectorAll('#takt g[data-element-id]')].find(g => "
                + "[...g.querySelectorAll('text')].some(t => t.textContent === " + quoted(name) + "))";
        return place(feature.isEmpty()
                ? symbol + ".querySelector('.takt-frame')"
                : symbol + ".querySelector('[data-feature=" + feature + "]')");
    }

    private Point place(String element) {
        Object found = value("(() => { const e = " + element + "; if (!e) { return null; } "
                + "const b = e.getBoundingClientRect(); return [b.x + b.width / 2, b.y + b.height / 2]; })()");
        if (!(found instanceof Object[] pair)) {
            throw new AssertionError("not on the page: " + element + ": " + found);
        }
        return browser.toDisplay((int) Math.round((Double) pair[0]), (int) Math.round((Double) pair[1]));
    }

    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
