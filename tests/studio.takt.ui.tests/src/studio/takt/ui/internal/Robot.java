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

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;

/** The mouse and the keyboard of a user: events of the window system, not calls of widgets. */
final class Robot {
    private static final long PATIENCE_MS = 60_000;
    private static final int STEPS = 6;

    private final Display display = Display.getCurrent();

    /** The middle of a control, on the screen. */
    Point middle(Control control) {
        Point size = control.getSize();
        return control.toDisplay(size.x / 2, size.y / 2);
    }

    void click(Control control) {
        click(middle(control));
    }

    void click(Point at) {
        move(at);
        press(true, 1);
        press(false, 1);
        rest();
    }

    void doubleClick(Point at) {
        move(at);
        for (int i = 1; i <= 2; i++) {
            press(true, i);
            press(false, i);
        }
        rest();
    }

    void drag(Point from, Point to) {
        move(from);
        press(true, 1);
        for (int i = 1; i <= STEPS; i++) {
            move(new Point(from.x + (to.x - from.x) * i / STEPS, from.y + (to.y - from.y) * i / STEPS));
        }
        press(false, 1);
        rest();
    }

    void move(Point at) {
        Event event = new Event();
        event.type = SWT.MouseMove;
        event.x = at.x;
        event.y = at.y;
        post(event);
        pause(40);
    }

    private void press(boolean down, int count) {
        Event event = new Event();
        event.type = down ? SWT.MouseDown : SWT.MouseUp;
        event.button = 1;
        event.count = count;
        post(event);
        pause(20);
    }

    /** Types a text, sign by sign. */
    void type(String text) {
        text.chars().forEach(sign -> {
            boolean upper = Character.isUpperCase(sign);
            key(upper ? SWT.SHIFT : 0, (char) sign, 0);
        });
        rest();
    }

    /** Strikes a key with modifiers, e.g. Ctrl and z. */
    void strike(int modifiers, char sign) {
        key(modifiers, sign, 0);
        rest();
    }

    /** Strikes a key that has a code of SWT, e.g. {@link SWT#F2}. */
    void strike(int code) {
        key(0, '\0', code);
        rest();
    }

    private void key(int modifiers, char sign, int code) {
        for (int modifier : new int[]{SWT.CTRL, SWT.SHIFT, SWT.ALT}) {
            if ((modifiers & modifier) != 0) {
                send(SWT.KeyDown, '\0', modifier);
            }
        }
        send(SWT.KeyDown, sign, code);
        send(SWT.KeyUp, sign, code);
        for (int modifier : new int[]{SWT.ALT, SWT.SHIFT, SWT.CTRL}) {
            if ((modifiers & modifier) != 0) {
                send(SWT.KeyUp, '\0', modifier);
            }
        }
    }

    private void send(int type, char sign, int code) {
        Event event = new Event();
        event.type = type;
        event.character = sign;
        event.keyCode = code;
        post(event);
        pause(8);
    }

    private void post(Event event) {
        assertTrue(display.post(event), "the window system takes no events");
    }

    private void rest() {
        pause(120);
    }

    /** Presses a button as soon as a dialog shows it; a dialog that waits for an answer holds up everything else. */
    void answer(String button) {
        boolean[] done = new boolean[1];
        Runnable look = new Runnable() {
            @Override
            public void run() {
                Optional<Button> found = Desk.controls(Button.class).filter(each -> Words.of(each).equals(button))
                        .filter(Button::isEnabled).findFirst();
                if (found.isPresent() && !done[0]) {
                    done[0] = true;
                    Point at = middle(found.get());
                    display.timerExec(250, () -> strike(at));
                } else if (!done[0]) {
                    display.timerExec(100, this);
                }
            }
        };
        display.timerExec(100, look);
    }

    /** Presses a button of the window, again if it was not ready yet, until something is so. */
    void press(String button, BooleanSupplier done) {
        until(button, () -> Desk.controls(Button.class).anyMatch(each -> Words.of(each).equals(button)));
        for (int i = 0; i < STEPS && !done.getAsBoolean(); i++) {
            Desk.controls(Button.class).filter(each -> Words.of(each).equals(button)).findFirst()
                    .ifPresent(this::click);
            pause(1500);
        }
        until("what comes of " + button, done);
    }

    /** Puts other texts into the fields of a dialog once it is there, then presses a button. */
    void fill(Map<String, String> texts, String button) {
        Map<String, String> left = new LinkedHashMap<>(texts);
        Runnable look = new Runnable() {
            @Override
            public void run() {
                Desk.controls(Text.class).filter(field -> left.containsKey(field.getText()))
                        .forEach(field -> field.setText(left.remove(field.getText())));
                if (left.isEmpty()) {
                    answer(button);
                } else {
                    display.timerExec(100, this);
                }
            }
        };
        display.timerExec(100, look);
    }

    private void strike(Point at) {
        for (int type : new int[]{SWT.MouseMove, SWT.MouseDown, SWT.MouseUp}) {
            Event event = new Event();
            event.type = type;
            event.x = at.x;
            event.y = at.y;
            event.button = type == SWT.MouseMove ? 0 : 1;
            event.count = 1;
            display.post(event);
        }
    }

    /** Lets the window work for a while. */
    void pause(long milliseconds) {
        long end = System.currentTimeMillis() + milliseconds;
        boolean[] over = new boolean[1];
        display.timerExec((int) milliseconds, () -> over[0] = true);
        while (!over[0] && System.currentTimeMillis() < end + 1000) {
            if (!display.readAndDispatch()) {
                display.sleep();
            }
        }
    }

    /** Clicks, and again after some seconds, as one does where a window still arranges itself under the mouse. */
    void clickUntil(String what, Supplier<Point> place, BooleanSupplier condition) {
        for (int i = 0; i < STEPS && !condition.getAsBoolean(); i++) {
            click(place.get());
            long end = System.currentTimeMillis() + PATIENCE_MS / STEPS;
            while (!condition.getAsBoolean() && System.currentTimeMillis() < end) {
                pause(25);
            }
        }
        assertTrue(condition.getAsBoolean(), "waited in vain for " + what);
    }

    /** Lets the window work until something is so. */
    void until(String what, BooleanSupplier condition) {
        long end = System.currentTimeMillis() + PATIENCE_MS;
        while (!condition.getAsBoolean()) {
            assertTrue(System.currentTimeMillis() < end, "waited in vain for " + what);
            pause(25);
        }
    }
}
