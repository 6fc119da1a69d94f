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

import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IEditorPart;

/** The diagram in front of an editor: where things are, and what they say. Only looked at, never changed by script. */
final class Diagram {
    private static final double NEAR = 1.5;

    private final Robot robot;
    private final Browser browser;

    Diagram(Robot robot, IEditorPart editor) {
        this.robot = robot;
        robot.until("the page", () -> front(editor).isPresent());
        this.browser = robot.look(() -> front(editor).orElseThrow());
        robot.until("the diagram", () -> holds("document.body && document.body.dataset.ready === 'true' "
                + "&& document.fonts.status === 'loaded'"));
        robot.look(() -> browser.execute("window.addEventListener('mousemove', "
                + "e => { window.pointer = [e.clientX, e.clientY]; }, true)"));
    }

    private static Optional<Browser> front(IEditorPart editor) {
        return descendants(editor.getAdapter(Control.class)).filter(Browser.class::isInstance).map(Browser.class::cast)
                .filter(Control::isVisible).findFirst();
    }

    static Stream<Control> descendants(Control control) {
        return control instanceof Composite parent
                ? Stream.concat(Stream.of(control), Stream.of(parent.getChildren()).flatMap(Diagram::descendants))
                : Stream.of(control);
    }

    String address() {
        return robot.look(browser::getUrl);
    }

    /** The value of an expression of the page; null while the page cannot say. */
    Object value(String expression) {
        return robot.look(() -> {
            try {
                return browser.evaluate("return (" + expression + ");", true);
            } catch (SWTException e) {
                // the page is just being loaded, or what is asked for is not there yet: whoever waits looks again
                return null;
            }
        });
    }

    /** True if an expression of the page is. */
    boolean holds(String expression) {
        return Boolean.TRUE.equals(value(expression));
    }

    int count(String selector) {
        return value("document.querySelectorAll(" + quoted(selector) + ").length") instanceof Number count
                ? count.intValue()
                : -1;
    }

    /** True if a text of the diagram reads so. */
    boolean says(String words) {
        return holds("[...document.querySelectorAll('#takt text')].some(t => "
                + "t.textContent.replace(/\\u00a0/g, ' ') === " + quoted(words) + ")");
    }

    /** Opens the field of a value by a double-click on it. */
    void openField(String name, String feature) {
        robot.doubleClick(feature + " of " + name, of(name, feature));
        robot.until("the field", this::isFieldOpen);
    }

    boolean isFieldOpen() {
        return count(".label-edit input") == 1
                && holds("document.hasFocus() && document.activeElement.tagName === 'INPUT'");
    }

    /** What stands in the field that is open. */
    String field() {
        return String.valueOf(value("document.querySelector('.label-edit input').value"));
    }

    /** Types a value where it is drawn. */
    void type(String name, String feature, String value) {
        openField(name, feature);
        robot.type(value);
        robot.until("the text", () -> field().equals(value));
        robot.strike(SWT.CR);
    }

    /** Looks from farther away until so many units fit between left and right. */
    void makeRoom(int units) {
        String zoom = "document.querySelector('#takt svg.sprotty-graph > g').getCTM().a";
        String[] before = new String[1];
        while (!holds("document.getElementById('stage').clientWidth / (" + zoom + ") >= " + units)) {
            before[0] = String.valueOf(value(zoom));
            robot.click("smaller", at("#zoomOut"));
            robot.until("it is smaller", () -> !before[0].equals(String.valueOf(value(zoom))));
        }
    }

    /** Takes a tool of the palette, found by its name. */
    void take(String tool) {
        String button = "#palette button[data-tool=" + quoted(tool) + "]";
        String name = String.valueOf(value("document.querySelector(" + quoted(button) + ").title"));
        robot.click("the search for tools", at("#palette input"));
        robot.until("the cursor there",
                () -> holds("document.activeElement.matches('#palette input') && document.hasFocus()"));
        robot.strike(SWT.CTRL, 'a');
        robot.type(name);
        robot.until("the tool " + name, () -> holds("document.querySelector('#palette input').value === " + quoted(name)
                + " && document.querySelector(" + quoted(button) + ").getBoundingClientRect().height > 0"));
        robot.click(name, at(button));
        robot.until(name + " in hand", () -> count(button + "[aria-pressed=true]") == 1);
    }

    /** Draws a connection from the middle of one element to that of another. */
    void connect(String tool, String from, String to) {
        String drawn = "#takt g.sprotty-edge[data-element-id]:not(.feedback-edge)";
        int before = count(drawn);
        take(tool);
        Robot.Target source = at("#takt [data-element-id=" + quoted(from) + "] .takt-frame");
        Robot.Target target = at("#takt [data-element-id=" + quoted(to) + "] .takt-frame");
        robot.point("where it begins", source);
        robot.until("that it may begin there", () -> count(".edge-creation-select-source-mode") == 1);
        robot.click("where it begins", source);
        robot.until("the line", () -> count(".feedback-edge") > 0);
        robot.point("where it ends", target);
        robot.until("that it may end there", () -> count(".edge-creation-select-target-mode") == 1);
        robot.click("where it ends", target);
        robot.until("the connection", () -> count(drawn) == before + 1);
    }

    /** The middle of the element that a selector finds. */
    Robot.Target at(String selector) {
        return target("document.querySelector(" + quoted(selector) + ")", 0.5, 0.5);
    }

    /** A place in the element that a selector finds, as parts of its width and height. */
    Robot.Target at(String selector, double x, double y) {
        return target("document.querySelector(" + quoted(selector) + ")", x, y);
    }

    /** The middle of an element with a name, or of a value of it. */
    Robot.Target of(String name, String feature) {
        String symbol = "[...document.querySelectorAll('#takt g[data-element-id]')].find(g => "
                + "[...g.querySelectorAll('text')].some(t => t.textContent === " + quoted(name) + "))";
        return target(feature.isEmpty()
                ? symbol + ".querySelector('.takt-frame')"
                : symbol + ".querySelector('[data-feature=" + feature + "]')", 0.5, 0.5);
    }

    private Robot.Target target(String element, double x, double y) {
        return new Robot.Target() {
            @Override
            public Optional<Point> place() {
                return value("(() => { const b = " + element + ".getBoundingClientRect(); return b.width > 0 ? "
                        + "[b.x + b.width * " + x + ", b.y + b.height * " + y
                        + "] : null; })()") instanceof Object[] pair
                                ? Optional.of(browser.toDisplay(round(pair[0]), round(pair[1])))
                                : Optional.empty();
            }

            @Override
            public boolean isUnderPointer() {
                Optional<Point> at = place().map(browser::toControl);
                return at.isPresent() && holds("window.pointer && Math.hypot(window.pointer[0] - " + at.get().x
                        + ", window.pointer[1] - " + at.get().y + ") < " + NEAR);
            }
        };
    }

    private static int round(Object number) {
        return (int) Math.round((Double) number);
    }

    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
