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
import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;

/**
 * The eyes and hands of a user who sits before the window: events of the window system, not calls of widgets. Runs beside
 * the window's thread, so that dialogs hold up nobody; never waits for a time, always for what is to be seen.
 */
final class Robot {
    /** Somewhere that can be pointed at. */
    interface Target {
        /** The place on the screen; empty if it is not there yet. */
        Optional<Point> place();

        /** True once the window has noticed that the pointer is there. */
        boolean isUnderPointer();
    }

    private static final long PATIENCE_MS = 120_000;
    private static final long A_WHILE_MS = 10_000;
    private static final long LOOK_MS = 20;
    private static final int LOOKS_BEFORE_A_NUDGE = 25;
    private static final int STEPS = 6;

    private final Display display = PlatformUI.getWorkbench().getDisplay();

    /** What is to be seen now. */
    <T> T look(Supplier<T> question) {
        return display.syncCall(question::get);
    }

    /** Lets the window work until something is so. */
    void until(String what, BooleanSupplier condition) {
        long end = System.currentTimeMillis() + PATIENCE_MS;
        while (!look(condition::getAsBoolean)) {
            assertTrue(System.currentTimeMillis() < end, "waited in vain for " + what);
            rest();
        }
    }

    /** True as soon as something is so; false if it does not become so for a while, after which one tries again. */
    boolean soon(BooleanSupplier condition) {
        long end = System.currentTimeMillis() + A_WHILE_MS;
        boolean is = look(condition::getAsBoolean);
        while (!is && System.currentTimeMillis() < end) {
            rest();
            is = look(condition::getAsBoolean);
        }
        return is;
    }

    private static void rest() {
        try {
            Thread.sleep(LOOK_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            fail("interrupted");
        }
    }

    /** A control, once it is there, enabled and in front. */
    Target on(Supplier<Optional<? extends Control>> control) {
        return new Target() {
            @Override
            public Optional<Point> place() {
                return control.get().filter(Control::isEnabled).map(each -> {
                    Point size = each.getSize();
                    return each.toDisplay(size.x / 2, size.y / 2);
                });
            }

            @Override
            public boolean isUnderPointer() {
                return control.get().filter(each -> each == display.getCursorControl()).isPresent();
            }
        };
    }

    /** Moves the pointer to where something is, and after it if it moves, until the window has noticed. */
    void point(String what, Target target) {
        Point[] at = new Point[1];
        int[] looks = new int[1];
        until(what + " under the pointer", () -> {
            Optional<Point> place = target.place();
            boolean isThere = place.isPresent() && place.get().equals(at[0]) && target.isUnderPointer();
            if (!isThere && place.isPresent() && (!place.get().equals(at[0]) || looks[0]++ > LOOKS_BEFORE_A_NUDGE)) {
                looks[0] = 0;
                at[0] = place.get();
                // a pointer that is there already would not be noticed
                move(new Point(at[0].x + 1, at[0].y));
                move(at[0]);
            }
            return isThere;
        });
    }

    private void move(Point at) {
        Event event = new Event();
        event.type = SWT.MouseMove;
        event.x = at.x;
        event.y = at.y;
        display.post(event);
    }

    void click(String what, Target target) {
        point(what, target);
        press(List.of(1, -1));
    }

    void doubleClick(String what, Target target) {
        point(what, target);
        press(List.of(1, -1, 2, -2));
    }

    void drag(String what, Target from, Target to) {
        point(what, from);
        press(List.of(1));
        point("where " + what + " goes", to);
        press(List.of(-1));
    }

    /** Presses the button for the first, second… time, or lets it go (negative); all at once, as a quick hand does. */
    private void press(List<Integer> counts) {
        look(() -> {
            for (int count : counts) {
                Event event = new Event();
                event.type = count > 0 ? SWT.MouseDown : SWT.MouseUp;
                event.button = 1;
                event.count = Math.abs(count);
                Point at = display.getCursorLocation();
                event.x = at.x;
                event.y = at.y;
                assertTrue(display.post(event), "the window system takes no clicks");
            }
            return counts;
        });
    }

    /** Types a text, sign by sign. */
    void type(String text) {
        text.chars().forEach(sign -> strike(Character.isUpperCase(sign) ? SWT.SHIFT : 0, (char) sign));
    }

    /** Strikes a key with modifiers, e.g. Ctrl and z. */
    void strike(int modifiers, char sign) {
        strike(modifiers, sign, 0);
    }

    /** Strikes a key that has a code of SWT, e.g. {@link SWT#F2}. */
    void strike(int code) {
        strike(0, '\0', code);
    }

    /** Strikes a key that has a sign or a code, with modifiers. */
    void strike(int modifiers, char sign, int code) {
        until("the keyboard", this::hasKeyboard);
        List<Integer> held = Stream.of(SWT.CTRL, SWT.SHIFT, SWT.ALT).filter(each -> (modifiers & each) != 0).toList();
        look(() -> {
            held.forEach(modifier -> key(SWT.KeyDown, '\0', modifier));
            key(SWT.KeyDown, sign, code);
            key(SWT.KeyUp, sign, code);
            held.forEach(modifier -> key(SWT.KeyUp, '\0', modifier));
            return held;
        });
    }

    /** Without a window manager nobody else hands the keyboard to the window in front. */
    private boolean hasKeyboard() {
        boolean has = display.getActiveShell() != null && display.getFocusControl() != null;
        if (!has) {
            Shell[] shells = display.getShells();
            Stream.iterate(shells.length - 1, i -> i >= 0, i -> i - 1).map(i -> shells[i]).filter(Shell::isVisible)
                    .findFirst().ifPresent(Shell::forceActive);
        }
        return has;
    }

    private void key(int type, char sign, int code) {
        Event event = new Event();
        event.type = type;
        event.character = sign;
        event.keyCode = code;
        assertTrue(display.post(event), "the window system takes no keys");
    }
}
